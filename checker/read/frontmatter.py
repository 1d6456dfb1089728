"""The YAML head of an article: the part between two lines of ---, and where it ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from checker import yamlfile
from checker.errors import CheckerError, Problem

_OPEN = re.compile(r"---[ \t]*\r?\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$\n?", re.MULTILINE)
_KEY = re.compile(r"[ \t]*[\w-]{1,40}[ \t]*:(?:\s|\Z)")
_LONGEST = 10_000  # characters of a head


@dataclass(frozen=True, slots=True)
class Head:
    """What the front matter says, with the line of each key, and where the text starts."""

    values: yamlfile.Mapping
    text_start: int
    text_line: int


def read_head(path: Path, text: str) -> Head | None:
    """Return the front matter of a file's text, or None when it has none.

    A first line of --- without a second one, or without a key below it, is a Markdown rule and
    belongs to the text.  Raises CheckerError for front matter that is not YAML.
    """
    opened = _OPEN.match(text)
    if opened is None:
        return None
    closed = _CLOSE.search(text, opened.end(), opened.end() + _LONGEST)
    if closed is None:
        return None
    source = text[opened.end() : closed.start()]
    first = next((s for s in source.splitlines() if s.strip() and s.lstrip()[0] != "#"), None)
    if first is not None and not _KEY.match(first):
        return None
    values = _load(path, source)
    return Head(values, closed.end(), text.count("\n", 0, closed.end()) + 1)


def _load(path: Path, source: str) -> yamlfile.Mapping:
    if not source.strip():
        empty = yamlfile.Mapping()
        empty.line, empty.lines = 1, {}
        return empty
    values = yamlfile.load(path, "\n" + source)
    if not isinstance(values, yamlfile.Mapping):
        raise CheckerError(Problem(str(path), "front matter that is no list of `key: value`", 1))
    return values
