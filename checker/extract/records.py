"""Calculation claims of records: "the deadliest in its history" against the article's own figures.

A record says that every earlier figure of its kind is smaller.  Only the toll is read: a present
one without a year, an earlier one beside a past year, both of the same sort of event.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.document import Document, Mention, Sentence
from checker.extract.reckoning import KIND, calculation, cues, figures
from checker.language.lexicon import Hit
from checker.model import Claim
from checker.values import Date, Quantity
from checker.words import Words

__all__ = ["KIND", "extract"]
_RECORDS = frozenset({"deadliest"})  # of the list `superlative`
_MEASURE = "killed"
_EVER = 8  # tokens from the superlative to "in its history"
_GAP = 4  # tokens between a toll and the word for it
_LEAD = 4  # sentences in which an article gives the present toll, the headline first

Toll = tuple[Sentence, Mention, Quantity]


def extract(document: Document, _words: Words) -> Iterator[Claim]:
    """Yield a calculation claim for every record of which the article has two tolls to compare."""
    records = [(s, h) for s in document for h in _records(s)]
    published = document.article.published
    if not records or published is None:
        return
    tolls = [(s, m, q) for s in document for m, q in _tolls(s)]
    now = [q for s, m, q in tolls if q.exact and s.index <= _LEAD and _year(s, m) is None]
    if not now:
        return
    present = max(q.low for q in now if q.low is not None)
    for sentence, hit in records:
        events = {h.entry.concept for h in sentence.of("head")}
        for other, mention, earlier in tolls:
            year = _year(other, mention)
            if year is None or year >= published.year or earlier.low is None:
                continue
            if other is not sentence and not events & {h.entry.concept for h in other.of("head")}:
                continue
            stated = Quantity("count", None, present, sentence.words(hit.i, hit.j),
                              bound="at-most")  # fmt: skip
            yield calculation(sentence, "record", (hit.i, hit.j), stated, earlier,
                              other.span(mention.i, mention.j))  # fmt: skip


def _records(sentence: Sentence) -> Iterator[Hit]:
    end = 0
    for hit in sentence.of("superlative"):
        if hit.i >= end and _is_record(sentence, hit):
            end = hit.j
            yield hit


def _is_record(sentence: Sentence, hit: Hit) -> bool:
    """Whether a superlative is of all time: no year bounds it."""
    if hit.entry.concept not in _RECORDS:
        return False
    bounded = any(isinstance(m.value, Date) and m.value.bound in ("since", "after")
                  for m in sentence.mentions_of("date"))  # fmt: skip
    ever = any(-2 <= h.i - hit.j <= _EVER for h in cues(sentence, "ever"))
    return ever and not bounded


def _tolls(sentence: Sentence) -> Iterator[tuple[Mention, Quantity]]:
    """The exact counts of people killed; of the injured beside them, none."""
    killed = [h for h in sentence.of("measure") if h.entry.concept == _MEASURE]
    others = [h for h in sentence.of("measure") if h.entry.concept == "injured"]
    for mention, q in figures(sentence):
        if q.kind != "count" or q.low is None or mention.tags & {"rate", "vague", "hyphen"}:
            continue
        near = min((_gap(h, mention) for h in killed), default=_GAP + 1)
        if near <= _GAP and near < min((_gap(h, mention) for h in others), default=_GAP + 1):
            yield mention, q


def _gap(hit: Hit, mention: Mention) -> int:
    return max(hit.i - mention.j, mention.i - hit.j, 0)


def _year(sentence: Sentence, mention: Mention) -> int | None:
    """The year that a toll is told with: the nearest one of its sentence."""
    years = [(abs(m.i - mention.i), m.value.year) for m in sentence.mentions_of("date")
             if isinstance(m.value, Date) and m.value.year and m.value.basis == "text"]  # fmt: skip
    return min(years)[1] if years else None
