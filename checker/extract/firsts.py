"""First claims: since when something had not happened: "the first title since 2009".

A number of years ("for the first time in 17 years") counts back from the day of the article.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.annotate.meaning import mode_of
from checker.document import Document, Mention, Sentence
from checker.extract.reckoning import after_cue, cues, figures
from checker.model import Claim, Slot
from checker.values import Date, Quantity, Term
from checker.words import Words

KIND = "first"
_NEAR = 6  # tokens from "first" to "since": "the first African title since"
_FEWEST = 3  # years; shorter waits are told loosely


def extract(document: Document, _words: Words) -> Iterator[Claim]:
    """Yield a claim for every "first since" whose year is given or can be counted back to."""
    published = document.article.published
    for sentence in document:
        for mention in sentence.mentions_of("date"):
            value = mention.value
            if isinstance(value, Date) and value.bound == "since" and _first(sentence, mention):
                year = value.year if value.month is None and value.basis == "text" else None
                if year is not None:
                    yield _claim(sentence, mention, Decimal(year), Decimal(year), str(value))
        if published is None:
            continue
        for mention, span in figures(sentence):
            years = _years(span)
            if years is not None and after_cue(sentence, mention, "first") is not None:
                year = published.year - int(years)
                yield _claim(sentence, mention, Decimal(year - 1), Decimal(year + 1), span.text)


def _first(sentence: Sentence, mention: Mention) -> bool:
    """Whether "first" or a wait stands before a "since", with no number between."""
    ranks = [h for h in sentence.of("superlative") if h.entry.concept == "first"]
    ends = [h.j for h in (*ranks, *cues(sentence, "first")) if 0 <= mention.i - h.j <= _NEAR]
    return any(not any(t.is_number for t in sentence.tokens[j : mention.i]) for j in ends)


def _years(span: Quantity) -> Decimal | None:
    if span.kind != "duration" or span.unit != "month" or not span.exact or span.low is None:
        return None
    years = span.low / 12
    return years if years % 1 == 0 and years >= _FEWEST else None


def _claim(sentence: Sentence, mention: Mention, low: Decimal, high: Decimal, text: str) -> Claim:
    span = sentence.span(mention.i, mention.j)
    bound = "range" if low != high else ""
    slots = {
        "rank": Slot(Term("first", "first"), span),
        "since": Slot(Quantity("count", low, high, text, bound=bound), span),
    }
    clause = sentence.clause_at(mention.i)
    return Claim(
        sentence.article, KIND, slots, span, sentence.index,
        mode_of(sentence, clause, mention.i), attribution=clause.attribution,
        form=sentence.block if sentence.block in ("headline", "heading") else "finite",
        extractor="firsts",
    )  # fmt: skip
