"""The progress bar: for people who wait, and for nobody else."""

import io
import sys
import time

import pytest

from checker.cli import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_nothing_is_drawn_where_nobody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())

    with progress.progress_bar() as tell:
        assert tell is None


def test_a_short_run_draws_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)

    with progress.progress_bar() as tell:
        assert tell is not None
        tell("reading", 1, 2)

    assert terminal.getvalue() == ""


def test_a_long_run_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progress, "_PATIENCE", 0)
    monkeypatch.setattr(progress, "_REFRESH", 0.01)
    monkeypatch.setenv("TERM", "xterm")

    with progress.progress_bar() as tell:
        assert tell is not None
        tell("reading", 3, 40)
        deadline = time.monotonic() + 5
        while "3/40" not in terminal.getvalue() and time.monotonic() < deadline:
            time.sleep(0.01)

    assert "reading" in terminal.getvalue()
    assert "3/40" in terminal.getvalue()
