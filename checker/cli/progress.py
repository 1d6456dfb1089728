"""A bar on stderr while a run takes longer than a second; nothing where nobody watches."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Progress = Callable[[str, int, int], None]  # step, done, of

_PATIENCE = 1.0  # seconds
_REFRESH = 0.1


class _State:
    """How far the run is; written by the run, read by the thread that draws."""

    def __init__(self) -> None:
        self.done = threading.Event()
        self.step, self.count, self.total = "starting", 0, 0

    def tell(self, step: str, count: int, total: int) -> None:
        self.step, self.count, self.total = step, count, total


@contextmanager
def progress_bar() -> Iterator[Progress | None]:
    """Yield what to call with (step, done, of), or None where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    state = _State()
    drawer = threading.Thread(target=_draw, args=(state,), daemon=True)
    drawer.start()
    try:
        yield state.tell
    finally:
        state.done.set()
        drawer.join()


def _draw(state: _State) -> None:
    if state.done.wait(_PATIENCE):
        return
    from rich import progress
    from rich.console import Console

    columns = (
        progress.TextColumn("{task.description}"),
        progress.BarColumn(),
        progress.MofNCompleteColumn(),
        progress.TimeElapsedColumn(),
    )
    with progress.Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(state.step, total=None)
        while not state.done.wait(_REFRESH):
            total = state.total or None
            bar.update(task, description=state.step, completed=state.count, total=total)
