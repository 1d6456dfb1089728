"""What narrows a figure: scope, date and hour, and whether it is a base of comparison.

A word of scope that stands in the noun phrase of another number of the clause is that number's:
in "250 daily departures to 102 towns" the towns are not daily.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.document import Clause, Mention, Sentence
from checker.language.lexicon import Hit
from checker.model import Slot
from checker.values import Date, Term

_NEAR = 4  # tokens between a number and a word of its scope, where the clause has several
_OWN = 2  # tokens after another number in which a word belongs to that one
_TITLE_CASE = frozenset({"headline", "heading"})  # every word may be a capital there
_ACT = 7  # tokens between a verb of rising and "from"


def compared(sentence: Sentence, mention: Mention) -> bool:
    """Whether a figure or date is what another is held against: "rose from 766 million"."""
    moved = [h.i for h in sentence.of("update") if h.entry.concept in ("rose", "fell")]
    return any(
        h.j <= mention.i <= h.j + 1
        and (h.entry.concept == "base" or any(h.i - _ACT <= k < h.i for k in moved))
        for h in sentence.of("comparison")
    )


def fill_scope(
    sentence: Sentence, clause: Clause, number: Mention, numbers: Sequence[Mention],
    slots: dict[str, Slot],
) -> None:  # fmt: skip
    """Fill `scope` (nationwide, of them women …), `as_of` and `hour` where known."""
    here = [m for m in numbers if clause.i <= m.i < clause.j]
    hit = _scope(sentence, clause, number, here)
    if hit is not None:
        slots["scope"] = _slot(sentence, hit)
    if hour := _hour(sentence, clause):
        slots["hour"] = hour
    dates = sentence.mentions_of("date")
    own = [m for m in dates if clause.i <= m.i < clause.j] or [
        m for m in dates if m.j <= number.i and not compared(sentence, m)
    ]
    if len(own) == 1 and isinstance(own[0].value, Date):
        slots["as_of"] = Slot(own[0].value, sentence.span(own[0].i, own[0].j))


def _scope(
    sentence: Sentence, clause: Clause, number: Mention, here: Sequence[Mention]
) -> Hit | None:
    """The first word of scope in the clause that is this number's and no part of it."""
    scopes = [
        h
        for h in sentence.of("scope")
        if clause.i <= h.i < clause.j
        and not (h.i < number.j and number.i < h.j)
        and not _in_name(sentence, h)
    ]
    if not scopes:
        return None
    # the "one" of "at least one dose" is no other figure
    others = [m for m in here if m is not number and not any(h.i <= m.i < h.j for h in scopes)]
    for hit in scopes:
        taken = hit.j <= number.i and any(0 <= hit.i - m.j <= _OWN for m in others)
        if not others or (not taken and abs(hit.i - number.j) <= _NEAR):
            return hit
    return None


def _in_name(sentence: Sentence, hit: Hit) -> bool:
    """Whether a word of scope is part of a name: Vellano International Airport."""
    capitals = sentence.capitals
    return hit.i in capitals and hit.j in capitals and sentence.block not in _TITLE_CASE


def _hour(sentence: Sentence, clause: Clause) -> Slot | None:
    """The part of the day that a clause names, if it is the only one: a toll grows by the hour."""
    hits = [h for h in sentence.of("day-part") if clause.i <= h.i < clause.j]
    return _slot(sentence, hits[0]) if len({h.entry.concept for h in hits}) == 1 else None


def _slot(sentence: Sentence, hit: Hit) -> Slot:
    return Slot(Term(hit.entry.concept, sentence.words(hit.i, hit.j)), sentence.span(hit.i, hit.j))
