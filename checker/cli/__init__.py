"""The command line: arguments in, reports out, one of three exit codes.

Nothing imports this package.  Its modules import the engine and the renderers inside the
functions that need them, so that `checker --help` answers at once.
"""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from checker.cli.arguments import parse
from checker.cli.gate import Exit
from checker.collector import uncollected
from checker.errors import CheckerError

_LOST = (errno.EPIPE, errno.ENOSPC, errno.EIO)  # stdout: its reader went away, or a full disk


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; a usage error leaves through SystemExit(2).

    A user's mistake is one line on stderr.  A traceback is a bug in the checker, and exit code 2
    as well: 1 is for findings alone.
    """
    _open_stdout()
    command, options = parse(arguments)
    try:
        with uncollected():
            code = command(options)
            sys.stdout.flush()
    except CheckerError as error:
        for problem in error.problems:
            print(f"checker: {problem}", file=sys.stderr)
        return Exit.BROKEN
    except KeyboardInterrupt:
        print("checker: interrupted", file=sys.stderr)
        return Exit.BROKEN
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _LOST:
            _give_up_stdout(error)
        else:
            _own_up(error)
        return Exit.BROKEN
    return code


def _open_stdout() -> None:
    """Make stdout able to take a report in any script; one that was closed takes it silently."""
    if sys.stdout is None:  # `>&-`
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    if isinstance(sys.stdout, io.TextIOWrapper):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="replace")  # an old console lacks most scripts
        else:
            sys.stdout.reconfigure(encoding="utf-8")  # files and pipes get UTF-8 everywhere


def _give_up_stdout(error: OSError) -> None:
    """Say why nothing more can be written; keep the interpreter from trying at its end."""
    if error.errno != errno.EPIPE:
        print(f"checker: stdout: {error.strerror}", file=sys.stderr)
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _own_up(error: Exception) -> None:
    """Name a bug in one line, with what is needed to find it."""
    import traceback  # only a bug needs it

    told = str(error).partition("\n")[0]
    name = f"{type(error).__name__}: {told}" if told else type(error).__name__
    print(
        f"checker: a bug in the checker: {name}; please report it with the traceback below",
        file=sys.stderr,
    )
    traceback.print_exception(error)
