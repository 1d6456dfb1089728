"""Dimension claims: a length, speed, mass … of something, with the bare number and unit it has.

"12 km deep" in one text and "12 miles deep" in another hold the same number: the unit was changed
and the value was not converted.  Only figures whose measure (depth, height, wind) stands beside
them are claims; a conversion in brackets is a claim of its own, with another number.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.annotate.meaning import mode_of
from checker.document import Document, Mention, Sentence
from checker.extract.reckoning import figures
from checker.language.lexicon import Hit
from checker.model import Claim, Slot
from checker.values import Quantity, Term
from checker.words import Words

KIND = "dimension"
_KINDS = frozenset({"length", "mass", "speed", "temperature", "area", "volume"})
_NEAR = 3  # tokens between a figure and its measure
_ROUND = 5  # multiples of it are common, so two of them may be two things
_LOOSE = "distance"  # a text gives many distances


def extract(document: Document, _words: Words) -> Iterator[Claim]:
    """Yield a claim for every dimension whose measure is named beside the figure."""
    for sentence in document:
        for mention, figure in figures(sentence):
            if figure.kind not in _KINDS or not figure.exact or mention.tags & {"rate", "vague"}:
                continue
            unit, measure = _unit(sentence, mention, figure), _measure(sentence, mention, figure)
            if unit is not None and measure is not None:
                claim = _claim(sentence, mention, figure, unit, measure)
                if claim is not None:
                    yield claim


def _unit(sentence: Sentence, mention: Mention, figure: Quantity) -> Hit | None:
    """The unit as written: the longest of its kind inside the figure."""
    inside = [h for h in sentence.of("unit") if mention.i <= h.i and h.j <= mention.j
              and h.entry.attrs.get("quantity") == figure.kind]  # fmt: skip
    return max(inside, key=lambda h: h.j - h.i, default=None)


def _measure(sentence: Sentence, mention: Mention, figure: Quantity) -> Hit | None:
    """The measure nearest to a figure with no other figure between."""
    others = [m for m in sentence.mentions_of("quantity") if m is not mention]
    found = []
    for hit in sentence.of("measure"):
        if figure.kind not in hit.entry.attrs.get("unit_kind", ()):
            continue
        gap = max(hit.i - mention.j, mention.i - hit.j)
        low, high = min(hit.j, mention.j), max(hit.i, mention.i)
        if gap <= _NEAR and not any(low <= m.i < high for m in others):
            found.append((max(gap, 0), hit.i, hit))
    return min(found, key=lambda f: f[:2])[2] if found else None


def _claim(
    sentence: Sentence, mention: Mention, figure: Quantity, unit: Hit, measure: Hit
) -> Claim | None:
    number = _number(figure, unit)
    concept = measure.entry.concept
    common = number % _ROUND == 0 or number < _ROUND
    if number <= 0 or (common and concept == _LOOSE):
        return None
    span = sentence.span(mention.i, mention.j)
    named = sentence.words(unit.i, unit.j)
    slots = {
        "measure": Slot(Term(concept, sentence.words(measure.i, measure.j)),
                        sentence.span(measure.i, measure.j)),
        "number": Slot(Quantity("count", number, number, sentence.words(mention.i, unit.i)), span),
        "dimension": Slot(Term(figure.kind, figure.kind), span),
        "unit": Slot(Term(unit.entry.concept, named), span),
        "count": Slot(figure, span),
    }  # fmt: skip
    clause = sentence.clause_at(mention.i)
    return Claim(
        sentence.article, KIND, slots, span, sentence.index,
        mode_of(sentence, clause, mention.i), attribution=clause.attribution,
        extractor="dimensions", confidence="low" if common else "high",
    )  # fmt: skip


def _number(figure: Quantity, unit: Hit) -> Decimal:
    """The number as it was written, before it was brought to base units."""
    attrs = unit.entry.attrs
    assert figure.low is not None
    number = (figure.low - _fraction(attrs.get("offset", 0))) / _fraction(attrs.get("factor", 1))
    return round(number, 3).normalize()


def _fraction(given: object) -> Decimal:
    """A factor as the word list has it: 1609.344, or 5/9 where the decimals never end."""
    above, _, below = str(given).partition("/")
    return Decimal(above) / Decimal(below or 1)
