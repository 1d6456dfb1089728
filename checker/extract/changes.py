"""Change claims: how far a rate moved and where it ended: "fell by 1.3 points to 7.6 percent".

A change of a rate can be told in percent or in percentage points, and the two are not the same.
Claims that share the number and the end differ only in that.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.annotate.meaning import mode_of
from checker.document import Document, Mention, Sentence
from checker.extract.reckoning import after_cue, figures
from checker.model import Claim, Slot
from checker.values import Quantity, Term
from checker.words import Words

KIND = "change"
_GAP = 4  # tokens from the size of a change to where it ended
_LEAD = 6  # tokens from the verb to the size of the change


def extract(document: Document, _words: Words) -> Iterator[Claim]:
    """Yield a claim for every change of a rate whose size and end are told together."""
    for sentence in document:
        if not sentence.of("trend"):
            continue
        for (m, size), (n, end) in pairwise(figures(sentence)):
            if size.kind not in ("percent", "points") or end.kind != "percent":
                continue
            if size.exact and end.exact and _told_together(sentence, m, n):
                yield _claim(sentence, (m, size), (n, end))


def _told_together(sentence: Sentence, m: Mention, n: Mention) -> bool:
    if after_cue(sentence, m, "from") is not None:
        return False
    moved = any(0 <= m.i - h.j <= _LEAD for h in sentence.of("trend"))
    return moved and 0 < n.i - m.j <= _GAP and after_cue(sentence, n, "to") is not None


def _claim(
    sentence: Sentence, size: tuple[Mention, Quantity], end: tuple[Mention, Quantity]
) -> Claim:
    (m, by), (n, to) = size, end
    span = sentence.span(m.i, m.j)
    slots = {
        "by": Slot(Quantity("count", by.low, by.high, by.text), span),
        "unit": Slot(Term(by.kind, by.text), span),
        "to": Slot(Quantity("percent", to.low, to.high, to.text), sentence.span(n.i, n.j)),
    }
    clause = sentence.clause_at(m.i)
    return Claim(
        sentence.article, KIND, slots, sentence.span(m.i, n.j), sentence.index,
        mode_of(sentence, clause, m.i), attribution=clause.attribution, extractor="changes",
    )  # fmt: skip
