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
_FAR = 240  # characters from the start of a sentence to what is quoted of it
_SENTENCE = re.compile(r"(?<=[\w)\]”\"’'][.!?؟。])[”\"’']?\s+(?=[^\W\d_a-z]|[“\"'])")
_WRAPPED = range(50, 101)  # lines of these lengths are taken as hard-wrapped prose


class Excerpt(NamedTuple):
    """Words around a quotation and the quotation itself, each on one line."""

    before: str  # ends in a space where the article has one
    quote: str
    after: str

    @property
    def whole(self) -> str:
        return self.before + self.quote + self.after


def _unwrapped(head: str, text: str, tail: str) -> str:
    """The text with one space for a break inside a paragraph, one newline between paragraphs.

    `head` and `tail` stand before and after it.  A break is inside a paragraph when both of its
    lines are as long as those of hard-wrapped prose; a headline has a whole paragraph below it.
    """
    whole = head + text + tail

    def joined(found: re.Match[str]) -> str:
        start, end = len(head) + found.start(), len(head) + found.end()
        above = start - (whole.rfind("\n", 0, start) + 1)
        below = len(whole[end:].partition("\n")[0])
        wrapped = above in _WRAPPED and below < _WRAPPED.stop
        return " " if found[0].count("\n") == 1 and wrapped else "\n"

    return _BREAK.sub(joined, text)


def _spaced(text: str) -> str:
    """One line, but a space at either end stays a space."""
    line = one_line(text)
    if not line:
        return " " if text else ""
    return " " * text[0].isspace() + line + " " * text[-1].isspace()


def _begun(paragraph: str, reach: int, cut: bool) -> str:
    """The end of a paragraph: from the start of the quoted sentence if that is near enough, else
    from a whole word, never without a single word at the front."""
    starts = [found.end() for found in _SENTENCE.finditer(paragraph)]
    sentence = paragraph[starts[-1] :] if starts else paragraph
    if len(sentence) <= _FAR and (starts or not cut):
        return ("… " if starts or cut else "") + sentence
    if len(paragraph) <= reach:
        return "… " + paragraph if cut else paragraph  # `before` begins at a whole word
    return "… " + paragraph[-reach:].partition(" ")[2]


def excerpt(evidence: Evidence, reach: int = 180) -> Excerpt:
    """The quotation with at most about `reach` characters of its paragraph on either side.

    An ellipsis stands where the paragraph goes on.
    """
    quote, beyond = evidence.quote, visible(evidence.after)
    before = _unwrapped("", visible(evidence.before), quote + beyond)
    paragraph = before[before.rfind("\n") + 1 :]
    cut = len(paragraph) == len(before) and len(evidence.before) < evidence.start
    paragraph = _begun(paragraph, reach, cut)

    after = _unwrapped(visible(evidence.before) + quote, beyond, "")
    rest = after.partition("\n")[0]
    cut = len(rest) == len(after) and len(evidence.after) >= CONTEXT
    if len(rest) > reach:
        rest, cut = rest[:reach], True
    if cut:
        rest = rest.rpartition(" ")[0] + " …"
    return Excerpt(_spaced(paragraph).lstrip(), _spaced(evidence.quote), _spaced(rest).rstrip())
