"""Date claims: a date written together with its weekday, which must fit."""

from __future__ import annotations

from collections.abc import Iterator

from checker.document import Document
from checker.model import Claim, Slot
from checker.values import Date
from checker.words import Words

KIND = "date"


def extract(document: Document, words: Words) -> Iterator[Claim]:
    """Yield a claim for every fully known date that names its weekday."""
    for sentence in document:
        for mention in sentence.mentions_of("date"):
            value = mention.value
            if isinstance(value, Date) and value.weekday and value.day and value.known:
                span = sentence.span(mention.i, mention.j)
                yield Claim(sentence.article, KIND, {"date": Slot(value, span)}, span,
                            sentence.index, extractor="dates")  # fmt: skip
