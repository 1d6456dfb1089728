"""Text → lines, with Markdown understood just far enough to get it out of the way.

Nothing is removed: markers are blanked with spaces in a copy of equal length, so that every
later step works on plain text while all offsets stay those of the article as given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

Mark = Literal["", "heading", "item"]

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_LINK = re.compile(r'(!?)\[([^\[\]\n]{0,200})\]\([^()\s]{1,500}(?:\s"[^"\n]{0,200}")?\)')
_EMPHASIS = re.compile(
    r"""
    (?<![\w*])\*{1,3}(?=[^\s*]) | (?<=[^\s*])\*{1,3}(?![\w*])
  | (?<![\w_])_{1,3}(?=[^\W_]) | (?<=[^\W_])_{1,3}(?![\w_]) | (?<=[.!?,;:])_{1,3}(?=\s|\Z)
  | ~~ | (?<!`)`(?=[^`\n]{1,80}`(?!`)) | (?<=[^`\s])`(?!`)
    """,
    re.VERBOSE,
)
_QUOTE = re.compile(r"(?:[ \t]{0,3}>)+[ \t]?")
_HEADING = re.compile(r"[ \t]{0,3}(#{1,6})[ \t]+")
_ITEM = re.compile(r"\s{0,12}[-*+•·▪●‣–—][ \t\u00a0]+(?=\S)")
_NUMBERED = re.compile(r"\s{0,12}(\d{1,3})[.)][ \t]+(?=\S)")
_FENCE = re.compile(r"[ \t]{0,3}(```|~~~)")
_UNDERLINE = re.compile(r"[ \t]{0,3}(?:=+|-{2,})[ \t]*\Z")
_REFERENCE = re.compile(r"[ \t]{0,3}(?:\[[^\]\n]{1,60}\]:[ \t]*|<)?(?:https?://|www\.)\S+\Z")


@dataclass(slots=True)
class Line:
    """One line that holds words: the range of its content, without marker and outer space."""

    start: int
    end: int
    mark: Mark = ""
    level: int = 0  # of a Markdown heading, 1-6
    gap: int = 0  # blank lines above it


@dataclass(slots=True)
class Layout:
    """A text's lines, its copy with markers blanked, and ranges that are no prose at all."""

    plain: str
    lines: list[Line]
    asides: list[tuple[int, int]]  # comments, code, images, bare addresses


def read_lines(text: str) -> Layout:
    """Return the layout of a text, in time linear in its length."""
    blanked, asides = _inline(text)
    plain = _blank(text, blanked)
    rows = list(_rows(plain))
    fenced = _fenced(plain, rows)
    numbered = _numbered(plain, rows)
    lines: list[Line] = []
    markers: list[tuple[int, int]] = []
    gap = 0
    for n, (start, end) in enumerate(rows):
        if n in fenced:
            if plain[start:end].strip():
                asides.append((start, end))
            gap = 1
            continue
        row = plain[start:end]
        if not any(map(str.isalnum, row)):
            if row.strip() and gap == 0 and lines and _UNDERLINE.match(row):
                lines[-1].mark, lines[-1].level = "heading", 1 if "=" in row else 2
                gap = 1
            else:
                gap += 1
            continue
        if _REFERENCE.match(row.rstrip()):
            asides.append((start, end))
            gap += 1
            continue
        line = _line(plain, start, end, n in numbered)
        line.gap, gap = gap, 0
        markers.append((start, line.start))
        lines.append(line)
    return Layout(_blank(plain, markers), lines, sorted(asides))


def _rows(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _BREAK.finditer(text):
        yield start, found.start()
        start = found.end()
    yield start, len(text)


def _line(plain: str, start: int, end: int, numbered: bool) -> Line:
    """The line at [start, end) with its markers cut off."""
    mark: Mark = ""
    level = 0
    if found := _QUOTE.match(plain, start, end):
        start = found.end()
    if found := _HEADING.match(plain, start, end):
        mark, level, start = "heading", len(found[1]), found.end()
        closed = plain[start:end].rstrip().rstrip("#")
        if closed != closed.rstrip():
            end = start + len(closed)
    elif (found := _ITEM.match(plain, start, end)) or (
        numbered and (found := _NUMBERED.match(plain, start, end))
    ):
        mark, start = "item", found.end()
    row = plain[start:end]
    return Line(start + len(row) - len(row.lstrip()), start + len(row.rstrip()), mark, level)


def _inline(text: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Ranges to blank for comments, images, links and emphasis; and those that are no prose."""
    blanked: list[tuple[int, int]] = []
    asides: list[tuple[int, int]] = []
    start = text.find("<!--")
    while start >= 0 and (stop := text.find("-->", start + 4)) >= 0:
        asides.append((start, stop + 3))
        start = text.find("<!--", stop + 3)
    blanked.extend(asides)
    if "](" in text:
        for found in _LINK.finditer(text):
            if found[1]:
                blanked.append(found.span())
                asides.append(found.span())
            else:
                blanked += [(found.start(), found.start(2)), (found.end(2), found.end())]
    if any(sign in text for sign in "*_`~"):
        blanked += [found.span() for found in _EMPHASIS.finditer(text)]
    return blanked, asides


def _blank(text: str, ranges: list[tuple[int, int]]) -> str:
    """The text with spaces in the given ranges; line breaks stay."""
    pieces: list[str] = []
    at = 0
    for start, end in sorted(ranges):
        if end > at:
            head = max(start, at)
            pieces += (text[at:head], re.sub(r"[^\n\r]", " ", text[head:end]))
            at = end
    return "".join(pieces) + text[at:] if pieces else text


def _fenced(plain: str, rows: list[tuple[int, int]]) -> set[int]:
    """Rows of fenced code.  A fence that is never closed is taken for an ornament."""
    fences = [(n, m[1]) for n, row in enumerate(rows) if (m := _FENCE.match(plain, *row))]
    inside: set[int] = set()
    opened: tuple[int, str] | None = None
    for n, sign in fences:
        if opened is None:
            opened = (n, sign)
        elif opened[1] == sign:
            inside.update(range(opened[0], n + 1))
            opened = None
    return inside


def _numbered(plain: str, rows: list[tuple[int, int]]) -> set[int]:
    """Rows that are items of a numbered list: the number before or after stands next to it.

    A line that begins with "3. Oktober" alone is a date.
    """
    found = [(n, int(m[1])) for n, row in enumerate(rows) if (m := _NUMBERED.match(plain, *row))]
    items: set[int] = set()
    for (upper, first), (lower, second) in pairwise(found):
        if second == first + 1:
            items |= {upper, lower}
    return items
