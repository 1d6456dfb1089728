"""Requirement claims: what share or majority something needs, told with a word of need.

"At least 75 percent" and "more than 75 percent" part at exactly 75; two thirds are not an absolute
majority.  A bill, a bid or a vote has one such condition, and a story seldom has two of one number.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.annotate.meaning import within_quotes
from checker.document import Document, Mention, Sentence
from checker.extract.reckoning import figures
from checker.model import Claim, Slot
from checker.values import Quantity, Term
from checker.words import Words

KIND = "requirement"
_BEFORE = 12  # tokens from the word of need to the number
_AFTER = 6  # tokens from the number to a word of need behind it
_SIDES = {"at-least": "floor", "more-than": "floor", "at-most": "ceiling", "less-than": "ceiling"}


def extract(document: Document, _words: Words) -> Iterator[Claim]:
    """Yield a claim for every bounded percentage and every majority that is needed."""
    for sentence in document:
        needs = sentence.of("requirement")
        if not needs:
            continue
        for mention, share in figures(sentence):
            if share.kind == "percent" and share.bound in _SIDES and _needed(sentence, mention):
                yield _share(sentence, mention, share)
        for hit in sentence.of("majority"):
            if _needed(sentence, Mention("", Term("", ""), hit.i, hit.j)):
                term = Term(hit.entry.concept, sentence.words(hit.i, hit.j))
                span = sentence.span(hit.i, hit.j)
                slots = {"majority": Slot(term, span), "topic": Slot(Term(KIND, KIND), span)}
                yield _claim(sentence, hit.i, hit.j, slots)


def _needed(sentence: Sentence, at: Mention) -> bool:
    """Whether a word of need stands before a number, or shortly after it, in one stretch."""
    for hit in sentence.of("requirement"):
        if 0 <= at.i - hit.j <= _BEFORE or 0 <= hit.i - at.j <= _AFTER:
            low, high = min(hit.j, at.j), max(hit.i, at.i)
            between = sentence.tokens[low:high]
            if not any(t.text in ";:" for t in between):
                return True
    return False


def _share(sentence: Sentence, mention: Mention, share: Quantity) -> Claim:
    point = share.point
    span = sentence.span(mention.i, mention.j)
    slots = {
        "number": Slot(Quantity("percent", point, point, share.text, share.unit), span),
        "bound": Slot(Term(share.bound, share.text), span),
        "scope": Slot(Term(_SIDES[share.bound], share.bound), span),
    }
    return _claim(sentence, mention.i, mention.j, slots)


def _claim(sentence: Sentence, i: int, j: int, slots: dict[str, Slot]) -> Claim:
    clause = sentence.clause_at(i)
    return Claim(
        sentence.article, KIND, slots, sentence.span(i, j), sentence.index,
        "quoted" if within_quotes(sentence, i) else "asserted",
        form=sentence.block if sentence.block in ("headline", "heading") else "finite",
        attribution=clause.attribution, extractor="requirements",
    )  # fmt: skip
