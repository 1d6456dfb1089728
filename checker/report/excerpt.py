"""A quotation in its context: the paragraph around it, cut at words, ready to be shown.

Evidence carries up to 300 characters on each side.  A reader needs the sentence, not the
neighbouring heading; so the excerpt ends where the paragraph ends.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.model import Evidence
from checker.report.characters import one_line, visible

CONTEXT = 300  # what `Evidence.before` and `after` hold at most
_BREAK = re.compile(r"[^\S\n]*\n\s*")
_WRAPPED = range(50, 101)  # lines of these lengths are taken as hard-wrapped prose


class Excerpt(NamedTuple):
    """Words around a quotation and the quotation itself, each on one line."""

    before: str  # ends in a space where the article has one
    quote: str
    after: str

    @property
    def whole(self) -> str:
        return self.before + self.quote + self.after


def _unwrapped(text: str) -> str:
    """The text with one space for a break inside a paragraph, one newline between paragraphs."""

    def joined(found: re.Match[str]) -> str:
        line = found.start() - (text.rfind("\n", 0, found.start()) + 1)
        return " " if found[0].count("\n") == 1 and line in _WRAPPED else "\n"

    return _BREAK.sub(joined, text)


def _spaced(text: str) -> str:
    """One line, but a space at either end stays a space."""
    line = one_line(text)
    if not line:
        return " " if text else ""
    return " " * text[0].isspace() + line + " " * text[-1].isspace()


def excerpt(evidence: Evidence, reach: int = 180) -> Excerpt:
    """The quotation with at most about `reach` characters of its paragraph on either side.

    An ellipsis stands where the paragraph goes on.
    """
    before = _unwrapped(visible(evidence.before))
    paragraph = before[before.rfind("\n") + 1 :]
    cut = len(paragraph) == len(before) and len(evidence.before) < evidence.start
    if len(paragraph) > reach:
        paragraph, cut = paragraph[-reach:], True
    if cut:  # the first word may be half a word
        paragraph = "… " + paragraph.partition(" ")[2]

    after = _unwrapped(visible(evidence.after))
    rest = after.partition("\n")[0]
    cut = len(rest) == len(after) and len(evidence.after) >= CONTEXT
    if len(rest) > reach:
        rest, cut = rest[:reach], True
    if cut:
        rest = rest.rpartition(" ")[0] + " …"
    return Excerpt(_spaced(paragraph).lstrip(), _spaced(evidence.quote), _spaced(rest).rstrip())
