"""Python's cycle collector, kept away from work that makes no cycles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Do one piece of work without the cycle collector running over it; also a decorator.

    Word tables, documents and claims live as long as the work and hold no cycles: a collection
    walks over all of them and finds nothing.  Measured: loading the built-in words takes 0.3 s
    instead of 1.9 s, a check of 300 articles 4.7 s instead of 6.6 s, with the same peak memory
    (`make bench`).
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
