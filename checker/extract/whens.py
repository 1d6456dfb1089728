"""When claims: a date in open text, of whatever its sentence tells.

Typed events carry their dates in slots.  For everything else a date is compared only with a date in
a sentence that tells the same (rule event/when, points table `when`).
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.annotate.meaning import mode_of, negated_at
from checker.document import Document, Mention, Sentence
from checker.model import Claim, Slot
from checker.values import Date
from checker.words import Words

KIND = "when"
_VAGUE = frozenset({"period", "decade", "century", "season", "relative", "range"})
_STATES = frozenset({"as-of", "since", "until", "about"})  # when it held, not when it happened


def extract(document: Document, words: Words) -> Iterator[Claim]:
    """Yield a claim for every date that says when something happened."""
    for sentence in document:
        if sentence.block == "dateline":
            continue
        dates = [m for m in sentence.mentions_of("date") if _telling(m)]
        for mention in dates:
            yield _claim(sentence, mention, len(sentence.mentions_of("date")))


def _telling(mention: Mention) -> bool:
    value = mention.value
    return isinstance(value, Date) and value.form not in _VAGUE and value.bound not in _STATES


def _claim(sentence: Sentence, mention: Mention, dates: int) -> Claim:
    clause = sentence.clause_at(mention.i)
    return Claim(
        sentence.article, KIND, {"date": Slot(mention.value, sentence.span(mention.i, mention.j))},
        sentence.span(mention.i, mention.j), sentence.index,
        mode_of(sentence, clause, mention.i, mention.j),
        negated_at(sentence, clause, mention.i),
        sentence.block if sentence.block in ("headline", "heading") else "finite",
        clause.attribution, "whens", tags=frozenset({"only"} if dates == 1 else ()),
    )  # fmt: skip
