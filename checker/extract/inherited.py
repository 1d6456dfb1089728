"""Measures that a number has from words that do not stand beside it.

"Revenue and profit rose 5 % and 9 %, respectively" pairs two lists in order; "earnings of $3.50, up
40 %" gives the percentage the measure of the figure that it is the change of.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.document import Mention, Sentence
from checker.language.lexicon import Hit
from checker.values import Quantity

_BESIDE = 3  # tokens between "up" or "an increase of" and its percentage
_CHANGES = ("percent", "points")


def inherited_measure(
    sentence: Sentence, number: Mention, numbers: Sequence[Mention], measures: Sequence[Hit]
) -> Hit | None:
    """Return the measure word a number inherits, or None; `measures` are those of the sentence."""
    if not isinstance(number.value, Quantity):
        return None
    ordered = [h.i for h in sentence.of("total") if h.entry.concept == "respectively"]
    if ordered:  # what follows the word is no part of the list
        return _in_order(number, [m for m in numbers if m.i < ordered[-1]] or numbers, measures)
    if number.value.kind in _CHANGES and _changing(sentence, number):
        before = [h for h in measures if h.j <= number.i and h.entry.form == "head"]
        return before[-1] if before else None
    return None


def _in_order(number: Mention, numbers: Sequence[Mention], measures: Sequence[Hit]) -> Hit | None:
    """The n-th of the measures named before the n-th of as many numbers of one kind."""
    kind = getattr(number.value, "kind", "")
    listed = [m for m in numbers if getattr(m.value, "kind", "") == kind]
    named = [h for h in measures if listed and h.entry.form == "head" and h.j <= listed[0].i]
    paired = number in listed and len(named) == len(listed) > 1
    return named[listed.index(number)] if paired else None


def _changing(sentence: Sentence, number: Mention) -> bool:
    """Whether a word of rising or falling stands right before a percentage."""
    return any(number.i - _BESIDE <= h.j <= number.i for h in sentence.of("trend"))
