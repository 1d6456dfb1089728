"""Two texts on two things of one name: "First Battle of X" and "Second Battle of X".

A text that opens by saying what something is ("Vesk Township, Orlan County, is …") names its
subject before the verb.  Two such openings that share a name, while each has a part of its own,
speak of two subjects (research accuracy.md §4.9); so do two lives whose dates share nothing.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from checker.document import Document
from checker.values import Date, Quantity

_LONGEST = 40  # tokens before the verb
_VERBS = ("be", "have")
_LEAST = 2  # sentences of a text that introduces its subject
_SPELT = 4  # letters of a word that can be a name by itself


@dataclass(frozen=True, slots=True)
class Opening:
    """What a text says it is about: capitalised words, and the parts of dates and numbers."""

    names: frozenset[str]
    numbers: frozenset[str]


def opening(document: Document, stop: Collection[str] = ()) -> Opening | None:
    """Return the subject that a text opens with; None when it does not begin with a definition.

    `stop` are words that name nothing, written with a capital or not.
    """
    first = next((s for s in document if s.part == "text" and s.block != "dateline"), None)
    if (
        first is None
        or len(document.sentences) < _LEAST
        or not first.tokens
        or not first.tokens[0].text[:1].isalnum()
    ):
        return None
    verbs = [h.i for h in first.of("auxiliary") if h.entry.concept in _VERBS and h.i <= _LONGEST]
    end = min(verbs, default=0)
    if not end or not (first.tokens[0].capital or first.tokens[0].text[0].isdigit()):
        return None
    dated: set[int] = set()
    ranked: set[int] = set()
    for mention in first.mentions:
        if isinstance(mention.value, Date | Quantity):
            ordinal = isinstance(mention.value, Quantity) and mention.value.kind == "ordinal"
            (ranked if ordinal else dated).update(range(mention.i, min(mention.j, end)))
    names = {
        t.key
        for k, t in enumerate(first.tokens[:end])
        if (t.capital and t.is_word and k not in dated and t.key not in stop) or k in ranked
    }
    numbers = {t.key for k in dated if (t := first.tokens[k]).text[:1].isalnum()}
    return Opening(frozenset(names), frozenset(numbers))


def namesakes(a: Opening | None, b: Opening | None) -> bool:
    """Whether two openings are of two things that share a name."""
    if a is None or b is None:
        return False
    shared = a.names & b.names
    if not any(len(word) >= _SPELT for word in shared):
        return False
    if a.names - shared and b.names - shared:
        return True
    return min(len(a.numbers), len(b.numbers)) >= 2 and not a.numbers & b.numbers
