"""Paths as given → files to read, each with the name that is the same on every machine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checker.errors import Problem
from checker.model import shown

SUFFIXES = (".txt", ".md", ".markdown", ".jsonl")
_LISTED = 2_000  # names looked at for a near one


class Source(NamedTuple):
    """A file and its name: its path below the folder given, or its own name."""

    path: Path
    name: str


def find_sources(path: Path) -> Iterator[Source | Problem]:
    """Yield the files that a path stands for, sorted, or what is wrong with it.

    In folders hidden files and READMEs are skipped, and what has none of SUFFIXES; a file that is
    named is read whatever it is called.
    """
    try:
        if path.is_dir():
            yield from _folder(path)
        elif path.is_file():
            yield Source(path, shown(path.name))
        elif path.exists():
            yield Problem(str(path), "neither a file nor a folder")
        else:
            yield Problem(str(path), "not found", hint=_near_name(path))
    except (OSError, ValueError) as error:  # a name too long, or with a zero byte in it
        yield Problem(str(path), getattr(error, "strerror", None) or str(error))


def _folder(folder: Path) -> Iterator[Source | Problem]:
    found = 0
    unread: list[OSError] = []
    for root, folders, files in os.walk(folder, onerror=unread.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            hidden = name.startswith(".") or name.lower().startswith("readme")
            if not hidden and name.lower().endswith(SUFFIXES):
                found += 1
                path = Path(root, name)
                yield Source(path, shown(path.relative_to(folder).as_posix()))
    for error in unread:
        yield Problem(str(error.filename), error.strerror or "cannot be read")
    if not found and not unread:
        yield Problem(str(folder), "a folder without articles", hint=f"looked for {_wanted()}")


def _wanted() -> str:
    return ", ".join(f"*{suffix}" for suffix in SUFFIXES)


def _near_name(path: Path) -> str:
    """A hint with the name in the same folder that comes nearest."""
    from rapidfuzz import fuzz, process  # only a fault needs it

    try:
        names = sorted(entry.name for entry in path.parent.iterdir())[:_LISTED]
    except OSError:
        return f"there is no folder {path.parent}"
    near = process.extractOne(path.name, names, scorer=fuzz.ratio, score_cutoff=60)
    return f"did you mean {path.parent / near[0]}?" if near else ""
