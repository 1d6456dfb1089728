"""Lines → blocks: headline, headings, body paragraphs and boilerplate.

A line is a block.  It is joined to the line above only where the text was hard-wrapped: one line
break between them, no end of a sentence above, and below either a lower-case letter or, in a text
whose lines are all filled to one width, anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.document import BlockKind
from checker.segment.boilerplate import Cues
from checker.segment.lines import Layout, Line, Mark

CLOSERS = "\"'”’»›)]*_ \u00a0\u200e\u200f\u202c"
_STOPS = ".!?؟…۔。！？"
_UNFINISHED = (",", ";", "،", "؛", "-", "–", "—")
_OPEN_END = (*_STOPS, ":", '"', "”", "»")
_FIRST_WORD = re.compile(r"\S{1,40}")

HEADLINE_CHARACTERS, HEADLINE_WORDS = 220, 30  # longest headline of a wire, with its kicker
HEADING_CHARACTERS, HEADING_WORDS = 100, 14


@dataclass(slots=True)
class Block:
    """A stretch of text that is one paragraph, heading or item."""

    start: int
    end: int
    text: str  # of the blanked copy
    mark: Mark = ""
    level: int = 0
    kind: BlockKind = "body"

    @property
    def stopped(self) -> bool:
        """Whether it ends like a sentence."""
        return self.text.rstrip(CLOSERS).endswith(tuple(_STOPS))


def find_blocks(layout: Layout, cues: Cues, title: str | None = None) -> list[Block]:
    """Return the blocks of a text in order, each with its kind (datelines are found later).

    `title` is the headline where the article's metadata give it; a first line that repeats it
    is a headline too, and no other line is.
    """
    blocks = _join(layout)
    cues.mark(blocks)
    told = [b for b in blocks if b.kind != "boilerplate"]
    if title is None:
        _mark_headline(told)
    elif told and told[0].text.split() == title.split():
        told[0].kind = "headline"
    _mark_headings(told)
    return blocks


def _join(layout: Layout) -> list[Block]:
    lines, plain = layout.lines, layout.plain
    filled = _filled(lines, plain)
    blocks: list[Block] = []
    upper: Line | None = None
    for n, line in enumerate(lines):
        if upper is not None and _wrapped(upper, line, plain, n in filled):
            blocks[-1].end = line.end
        else:
            blocks.append(Block(line.start, line.end, "", line.mark, line.level))
        upper = line
    for block in blocks:
        block.text = plain[block.start : block.end]
    return blocks


def _touching(upper: Line, lower: Line, plain: str) -> bool:
    """Whether the lower line could go on with what the upper one says."""
    return (
        lower.gap == 0
        and not lower.mark
        and upper.mark != "heading"
        and not plain[upper.start : upper.end].endswith(_OPEN_END)
    )


def _wrapped(upper: Line, lower: Line, plain: str, filled: bool) -> bool:
    return _touching(upper, lower, plain) and (filled or plain[lower.start].islower())


def _filled(lines: Sequence[Line], plain: str) -> set[int]:
    """Lines that stand below a line filled to the brim, in a text or passage wrapped at a width.

    A writer's own line break comes anywhere; a machine's comes where the next word would not have
    fitted.  Two such places are asked for, and four in five of the open line ends.
    """
    found: set[int] = set()
    whole = max((line.end - line.start for line in lines), default=0) <= 120
    first = 0
    for n in range(1, len(lines) + 1):
        if n < len(lines) and (whole or lines[n].gap == 0):
            continue
        passage = range(first + 1, n)
        first = n
        width = max((lines[i].end - lines[i].start for i in range(passage.start - 1, n)), default=0)
        if not 40 <= width <= 120:
            continue
        open_ends = [i for i in passage if _touching(lines[i - 1], lines[i], plain)]
        brim = [i for i in open_ends if _brimful(lines[i - 1], lines[i], plain, width)]
        if len(brim) >= 2 and len(brim) * 5 >= len(open_ends) * 4:
            found.update(brim)
    return found


def _brimful(upper: Line, lower: Line, plain: str, width: int) -> bool:
    word = _FIRST_WORD.match(plain, lower.start, lower.end)
    return word is not None and upper.end - upper.start + 1 + len(word[0]) > width


def _mark_headline(told: Sequence[Block]) -> None:
    """The first block is the headline if it looks like one and a story follows."""
    if len(told) < 2:
        return
    first, rest = told[0], told[1:]
    if first.mark == "heading":
        first.kind = "headline"
        return
    if first.mark or not _short(first, HEADLINE_CHARACTERS, HEADLINE_WORDS):
        return
    if first.text.endswith((".", "…", ":", *_UNFINISHED)) or first.text[0].islower():
        return
    if first.stopped and first.text[-1] not in "?!؟":
        return
    if any(b.stopped or len(b.text) > len(first.text) for b in rest):
        first.kind = "headline"


def _mark_headings(told: Sequence[Block]) -> None:
    """Short lines without a full stop, a paragraph below; three in a row are a list or a table."""
    likely = [b.kind == "body" and _heading_like(b) for b in told]
    for n, block in enumerate(told):
        if block.mark == "heading" and block.kind == "body":
            block.kind = "heading"
        elif likely[n] and n + 1 < len(told):
            row = n
            while row > 0 and likely[row - 1] and n - row < 3:
                row -= 1
            end = n + 1
            while end < len(told) and likely[end] and end - n < 3:
                end += 1
            if end - row < 3 and end < len(told) and told[end].kind == "body":
                block.kind = "heading"


def _heading_like(block: Block) -> bool:
    return (
        not block.mark
        and _short(block, HEADING_CHARACTERS, HEADING_WORDS)
        and not block.stopped
        and not block.text.endswith(_UNFINISHED)
        and not block.text[0].islower()
        and "|" not in block.text
    )


def _short(block: Block, characters: int, words: int) -> bool:
    return len(block.text) <= characters and len(block.text.split()) <= words
