"""Where reports go: which format to which file, and what the terminal can show."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.errors import ConfigError, Problem

SUFFIXES = {
    ".txt": "text",
    ".json": "json",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
}
_FILE_WIDTH = 100  # columns of a text report that goes to a file or a pipe


def below_here(paths: Sequence[Path]) -> list[Path]:
    """Return the paths, those below the current folder told from there: settings are absolute."""
    here = Path.cwd()
    return [p.relative_to(here) if p.is_relative_to(here) else p for p in paths]


@dataclass(frozen=True, slots=True)
class Plan:
    """The reports a run writes: one to stdout, any number to files."""

    terminal: str  # the format on stdout
    files: tuple[tuple[str, Path], ...] = ()  # (format, file)


def plan(wanted: Sequence[tuple[str, str]], default: str) -> Plan:
    """Return what goes where for the --format and --output options, in their order.

    A format belongs to the output after it; without one, the suffix of the output decides.  A
    format with no output after it is for stdout.  Raises ValueError, with a sentence for the
    user, for a suffix that says nothing and for a second report on stdout.
    """
    terminal: str | None = None
    files: list[tuple[str, Path]] = []
    pending: str | None = None
    for option, value in (*wanted, ("", "")):
        if option == "--output":
            form = pending or SUFFIXES.get(Path(value).suffix.lower())
            if form is None:
                known = " ".join(SUFFIXES)
                raise ValueError(f"no format for {value!r}: put --format before it, or use {known}")
            files.append((form, Path(value)))
            pending = None
            continue
        if pending is not None:
            if terminal is not None:
                raise ValueError(f"--format {pending} needs an --output: stdout holds one report")
            terminal = pending
        pending = value or None
    return Plan(terminal or default, tuple(files))


def spare_inputs(planned: Plan, articles: Sequence[Path], reference: Sequence[Path]) -> None:
    """Raise ConfigError for a report that would be written over a file that is read."""
    if not planned.files:
        return
    from checker.read.paths import Source, find_sources
    from checker.reference.formats import files

    found = [source for path in articles for source in find_sources(path)]
    read = {source.path.resolve() for source in found if isinstance(source, Source)}
    read |= {path.resolve() for path in files(list(reference))}
    problems = [
        Problem(str(path), "is read in this run; a report would overwrite it",
                hint="give --output another name")
        for _, path in planned.files
        if path.resolve() in read
    ]  # fmt: skip
    if problems:
        raise ConfigError(*problems)


@dataclass(frozen=True, slots=True)
class Screen:
    """What text on stdout may use."""

    width: int
    colour: bool
    ascii_only: bool


def screen(environment: Mapping[str, str], width: int | None) -> Screen:
    """Return the columns of the terminal, and colour unless NO_COLOR is set or nobody watches."""
    watched = sys.stdout.isatty()
    colour = watched and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"
    columns = shutil.get_terminal_size((_FILE_WIDTH, 24)).columns if watched else _FILE_WIDTH
    unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    return Screen(width or columns, colour, not unicode)


def write(path: Path, text: str) -> Problem | None:
    """Write a report, making its folder; return the problem if that is not possible."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        return Problem(str(path), f"cannot be written: {error.strerror or error}")
    return None
