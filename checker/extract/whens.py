"""When claims: a date in open text, of whatever its sentence tells.

Typed events carry their dates in slots.  For everything else a date is compared only with a date in
a sentence that tells the same (rule event/when, points table `when`).
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.annotate.meaning import mode_of, negated_at
from checker.document import Document, Mention, Sentence
from checker.extract.scopes import compared
from checker.model import Claim, Slot
from checker.values import Date
from checker.words import Words

KIND = "when"
_NEAR = 3  # tokens between a figure and its date
_VAGUE = frozenset({"period", "decade", "century", "season", "relative", "range"})
_STATES = frozenset({"as-of", "since", "until", "about"})  # when it held, not when it happened


def extract(document: Document, words: Words) -> Iterator[Claim]:
    """Yield a claim for every date that says when something happened."""
    for sentence in document:
        if sentence.block == "dateline":
            continue
        dates = [
            m
            for m in sentence.mentions_of("date")
            if _telling(m) and not _caption(sentence, m) and not _of_base(sentence, m)
        ]
        for mention in dates:
            yield _claim(sentence, mention, len(sentence.mentions_of("date")))


def _telling(mention: Mention) -> bool:
    value = mention.value
    return isinstance(value, Date) and value.form not in _VAGUE and value.bound not in _STATES


def _of_base(sentence: Sentence, mention: Mention) -> bool:
    """Whether a date is that of a figure held against another: "up from 14,000 in 2015"."""
    return any(
        0 <= mention.i - number.j <= _NEAR and compared(sentence, number)
        for number in sentence.mentions_of("quantity")
    )


def _caption(sentence: Sentence, mention: Mention) -> bool:
    """Whether a date is the tail of a photo caption, which dates the picture and no happening.

    Agencies write it in full behind a comma: "Divers leave the harbour in Oskan, Friday, May 3,
    2019."
    """
    value, tokens = mention.value, sentence.tokens
    assert isinstance(value, Date)
    full = value.weekday is not None and value.year is not None and value.day is not None
    behind = mention.i > 0 and tokens[mention.i - 1].text == ","
    return full and behind and not any(t.is_word or t.is_number for t in tokens[mention.j :])


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
