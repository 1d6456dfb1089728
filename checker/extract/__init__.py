"""Annotated documents → claims; one module a kind of claim, all listed here."""

from __future__ import annotations

from checker.document import Document
from checker.extract import (
    arithmetic,
    changes,
    clocks,
    conditions,
    counts,
    dates,
    deeds,
    dimensions,
    directions,
    events,
    fillers,
    firsts,
    foundings,
    kinds,
    lives,
    naming,
    numbered,
    people,
    periods,
    quotes,
    records,
    relations,
    repeats,
    requirements,
    scores,
    statements,
    superlatives,
    totals,
    venues,
    whens,
)
from checker.model import Claim
from checker.words import Words

EXTRACTORS = tuple(
    module.extract
    for module in (
        events, counts, conditions, dates, people, relations, kinds, lives, venues, fillers, deeds,
        naming,
        quotes, superlatives, foundings, whens,
        statements,
        arithmetic, totals, periods, clocks, directions, dimensions, changes,
        requirements, records, scores, repeats, numbered, firsts,
    )
)  # fmt: skip
# nearly every sentence holds some: they serve the comparison and say little when listed
OPEN = frozenset({statements.KIND, fillers.NAME, fillers.PLACE})


def extract(document: Document, words: Words) -> list[Claim]:
    """Return the claims of a document, in the order of the text."""
    found = [claim for kind in EXTRACTORS for claim in kind(document, words)]
    return sorted(found, key=lambda c: (c.sentence, c.span.start, c.span.end, c.kind))
