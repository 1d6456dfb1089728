"""Clock claims: a local time of day with the same moment in another zone beside it.

"6:43 a.m. local time (2343 GMT on Monday)" says how far the place is from Greenwich, so two texts
that agree on one of the two times must agree on the other.  Full and half hours are left out: too
many things begin at nine.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from checker.annotate.meaning import within_quotes
from checker.document import Document, Mention, Sentence
from checker.extract.reckoning import calculation
from checker.model import Claim, Slot
from checker.values import Clock, Term
from checker.words import Words

KIND = "clock"
_BESIDE = 4  # tokens between the two times: "local time (on Monday at 2343 GMT)"
_DAY = 24 * 60
_ROUND = 30  # minutes
_QUARTER = 15
_OPENS = frozenset("(/[،,")


def extract(document: Document, _words: Words) -> Iterator[Claim]:
    """Yield a claim for every moment that is told in local time and in a fixed zone."""
    for sentence in document:
        found = [(m, m.value) for m in sentence.mentions_of("clock")]
        for (m, a), (n, b) in pairwise(found):
            if isinstance(a, Clock) and isinstance(b, Clock) and _beside(sentence, m, n):
                yield from _claims(sentence, (m, a), (n, b))


def _beside(sentence: Sentence, m: Mention, n: Mention) -> bool:
    """Whether a bracket, slash or comma ties the second time to the first."""
    between = sentence.tokens[m.j : n.i]
    return bool(between) and len(between) <= _BESIDE and between[0].text in _OPENS


def _claims(
    sentence: Sentence, first: tuple[Mention, Clock], second: tuple[Mention, Clock]
) -> Iterator[Claim]:
    (m, local), (n, zoned) = first, second
    if local.offset is not None:
        (m, local), (n, zoned) = second, first
    if local.offset is not None or zoned.offset is None:
        return
    yield _apart(sentence, (m, local), (n, zoned))
    if local.minute % _ROUND == 0:
        return
    utc = replace(zoned, minute=(zoned.minute - zoned.offset) % _DAY, offset=0)
    i, j = min(m.i, n.i), max(m.j, n.j)
    slots = {
        "local": Slot(local, sentence.span(m.i, m.j)),
        "time": Slot(utc, sentence.span(n.i, n.j)),
    }
    yield Claim(
        sentence.article, KIND, slots, sentence.span(i, j), sentence.index,
        "quoted" if within_quotes(sentence, i) else "asserted",
        form=sentence.block if sentence.block in ("headline", "heading") else "finite",
        extractor="clocks",
    )  # fmt: skip


def _apart(
    sentence: Sentence, first: tuple[Mention, Clock], second: tuple[Mention, Clock]
) -> Claim:
    """Every zone is a number of quarter hours from Greenwich, so the minutes must fit."""
    (m, local), (n, zoned) = first, second
    stated = Term("minutes", f"{zoned.minute % _QUARTER} past a quarter")
    value = Term("minutes", f"{local.minute % _QUARTER} past a quarter")
    return calculation(sentence, "zone", (n.i, n.j), stated, value, sentence.span(m.i, m.j))
