"""What two claims of open text both speak of: the part of a finding's identity that names its fact.

Only what both sentences share counts, so that neither value is in it, and only their own words, so
that no third article changes it.
"""

from __future__ import annotations

from collections.abc import Mapping

from checker.model import Claim
from checker.relate.context import Contexts
from checker.values import Term

_WORDS = 4  # the rarest shared words tell one fact from another; more change with every edit
_MEASURES = ("measure", "unit", "category", "relation")


def subject_of(contexts: Contexts, a: Claim, b: Claim) -> tuple[str, ...]:
    """Return the shared measure and the rarest shared words or concepts; the same for (b, a).

    Words are looked for in the two sentences and, if they share none, also in the headlines.
    """
    x, y = contexts.of(a), contexts.of(b)
    found = _rarest(x.bag(y), y.bag(x)) or _rarest(
        {**x.titles(y), **x.bag(y)}, {**y.titles(x), **y.bag(x)}
    )
    return (*_measures(a, b), *sorted(found))


def _measures(a: Claim, b: Claim) -> list[str]:
    pairs = [(a.get(slot), b.get(slot)) for slot in _MEASURES]
    return [
        v.concept
        for v, w in pairs
        if isinstance(v, Term) and isinstance(w, Term) and v.concept == w.concept
    ]


def _rarest(mine: Mapping[str, float], theirs: Mapping[str, float]) -> list[str]:
    """The words of both bags that weigh most; of equal weight, by the alphabet."""
    shared = mine.keys() & theirs.keys()
    return sorted(shared, key=lambda key: (-min(mine[key], theirs[key]), key))[:_WORDS]
