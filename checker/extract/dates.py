"""Date claims: a date written together with its weekday, which must fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from checker.document import Document
from checker.model import Claim, Slot
from checker.values import Date
from checker.words import Words

KIND = "date"


def extract(document: Document, words: Words) -> Iterator[Claim]:
    """Yield a claim for every day that names its weekday and whose year is known or near."""
    published = document.article.published
    for sentence in document:
        for mention in sentence.mentions_of("date"):
            value = mention.value
            if not isinstance(value, Date) or not value.weekday or not value.day:
                continue
            if not value.year and published is not None:
                value = _nearest(value, published.date())
            if value.known:
                span = sentence.span(mention.i, mention.j)
                yield Claim(sentence.article, KIND, {"date": Slot(value, span)}, span,
                            sentence.index, extractor="dates")  # fmt: skip


def _nearest(value: Date, published: date) -> Date:
    """The day of a yearless date that lies nearest to publication.

    A reader takes "Friday 16 September" to be that day of this year or the one around the corner;
    when its weekday fits only another year, that is the discrepancy.
    """
    days = []
    for year in (published.year - 1, published.year, published.year + 1):
        try:
            days.append(date(year, value.month or 1, value.day or 1))
        except ValueError:  # 29 February
            continue
    if not value.month or not days:
        return value
    day = min(days, key=lambda d: abs(d - published))
    return replace(value, year=day.year, low=day, high=day, basis="published")
