"""Quotation marks in pairs: which tokens of each sentence stand between them.

Marks are paired over a whole paragraph, since a quotation often holds several sentences, and over
paragraphs that open with a mark of their own because the one before left it open.  Which way an
ambiguous mark faces is read off its neighbours; a mark that pairs with nothing is left alone, so
that the words between two quotations never become one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from checker.document import Document, Sentence

_DOUBLE, _ANGLE, _SINGLE = '"“”„‟＂', "«»", "'‘’‚‹›"
_OPENING, _CLOSING = "“„‟«‚‘‹", "”»’›"  # by shape, where the neighbours do not tell
_BEFORE, _AFTER = "([{—–-/", ".,;:!?…)]}—–-،؛؟"  # what stands outside a mark as a space does
_SENTENCE_END = ".,!?…;"
_MOST = 400  # marks of a paragraph; with more of them it is no prose


@dataclass(frozen=True, slots=True)
class _Mark:
    sentence: int  # position in the paragraph
    token: int
    text: str
    facing: str  # open close or "" where it cannot be told
    before: str  # the character before it
    after: str

    @property
    def place(self) -> tuple[int, int]:
        return self.sentence, self.token


_Pair = tuple[_Mark, _Mark | None]  # None: it goes on in the next paragraph


def mark_quotations(document: Document) -> None:
    """Fill `quoted` of every sentence: token positions of the opening and the closing mark.

    The opening is -1 where an earlier sentence opened the quotation; the closing is the number of
    tokens where it goes on in the next sentence.
    """
    groups = groupby(document.sentences, key=lambda s: (s.part, s.paragraph, s.block))
    paragraphs = [list(sentences) for _, sentences in groups]
    marks = [list(_marks(p, document)) for p in paragraphs]
    for n, sentences in enumerate(paragraphs):
        goes_on = n + 1 < len(paragraphs) and _begins(paragraphs[n + 1], marks[n + 1])
        for opening, closing in _outermost(marks[n], goes_on):
            _fill(sentences, opening, closing)


def _marks(paragraph: Sequence[Sentence], document: Document) -> Iterator[_Mark]:
    text = document.article.part(paragraph[0].part)
    for n, sentence in enumerate(paragraph):
        for k, token in enumerate(sentence.tokens):
            if len(token.text) == 1 and token.text in _DOUBLE + _ANGLE + _SINGLE:
                before, after = _neighbours(text, token.start, token.end)
                yield _Mark(n, k, token.text, _facing(before, after), before, after)


def _neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """The characters beside a mark, past other marks; a space at either end of the text."""
    every = _DOUBLE + _ANGLE + _SINGLE
    while start > 0 and text[start - 1] in every:
        start -= 1
    while end < len(text) and text[end] in every:
        end += 1
    return text[start - 1] if start else " ", text[end] if end < len(text) else " "


def _facing(before: str, after: str) -> str:
    outside_left = before.isspace() or before in _BEFORE
    outside_right = after.isspace() or after in _AFTER
    if outside_left == outside_right:
        return ""
    return "open" if outside_left else "close"


def _begins(paragraph: Sequence[Sentence], marks: Sequence[_Mark]) -> bool:
    """Whether a paragraph begins with a mark that opens, as one that continues a quotation does."""
    return paragraph[0].block == "body" and bool(marks) and marks[0].place == (0, 0)


def _outermost(marks: Sequence[_Mark], goes_on: bool) -> list[_Pair]:
    """The pairs of a paragraph that stand in no other, in order."""
    if not marks or len(marks) > _MOST:
        return []
    pairs = _paired([m for m in marks if m.text not in _SINGLE], goes_on)
    for opening, closing in _singles([m for m in marks if m.text in _SINGLE]):
        inside = [p for p in pairs if _meets(opening, closing, p)]
        if all(_holds(opening, closing, p) for p in inside):
            pairs = [p for p in pairs if p not in inside] + [(opening, closing)]
    return sorted(pairs, key=lambda p: p[0].place)


def _paired(marks: Sequence[_Mark], goes_on: bool) -> list[_Pair]:
    pairs: list[_Pair] = []
    opened: int | None = None
    k = 0
    while k < len(marks) or opened is not None:
        if k == len(marks):
            assert opened is not None
            if goes_on:
                return [*pairs, (marks[opened], None)]
            k, opened = opened + 1, None  # it never closed: what follows may have its own pairs
            continue
        mark = marks[k]
        if opened is None:
            if _faces(mark) != "close":
                opened = k
        elif _family(mark) == _family(marks[opened]):
            if mark.facing == "open":
                opened = k  # the one before never closed
            else:
                pairs.append((marks[opened], mark))
                opened = None
        k += 1
    return pairs


def _faces(mark: _Mark) -> str:
    """Which way a mark faces, by its neighbours, else by its shape."""
    if mark.facing:
        return mark.facing
    return "open" if mark.text in _OPENING else "close" if mark.text in _CLOSING else ""


def _family(mark: _Mark) -> str:
    return _ANGLE if mark.text in _ANGLE else _DOUBLE


def _singles(marks: Sequence[_Mark]) -> Iterator[tuple[_Mark, _Mark]]:
    """Pairs of single marks; an apostrophe looks the same, so both ends must be beyond doubt."""
    k = 0
    while k < len(marks):
        opening = marks[k]
        k += 1
        if opening.facing != "open" or not opening.after.isalpha() or opening.text == "’":
            continue
        for n in range(k, len(marks)):
            if marks[n].facing == "open":
                break
            if _closes(marks[n]):
                yield opening, marks[n]
                k = n + 1
                break


def _closes(mark: _Mark) -> bool:
    """Whether a single mark ends a quotation and not a word: "the ministers' plan", "goin'"."""
    if mark.facing == "" and mark.before in _SENTENCE_END:
        return True
    return mark.facing == "close" and mark.before not in "snSN"


def _meets(opening: _Mark, closing: _Mark, pair: _Pair) -> bool:
    end = pair[1]
    return (end is None or opening.place < end.place) and pair[0].place < closing.place


def _holds(opening: _Mark, closing: _Mark, pair: _Pair) -> bool:
    end = pair[1]
    return opening.place < pair[0].place and end is not None and end.place < closing.place


def _fill(sentences: Sequence[Sentence], opening: _Mark, closing: _Mark | None) -> None:
    last = closing.sentence if closing else len(sentences) - 1
    for n in range(opening.sentence, last + 1):
        tokens = len(sentences[n].tokens)
        start = opening.token if n == opening.sentence else -1
        end = closing.token if closing and n == last else tokens
        if end - start > 1:  # a mark may be cut off from its words: left." | "It opens
            sentences[n].quoted.append((start, end))
