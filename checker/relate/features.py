"""What speaks for and against two claims being about one fact, each as a number from 0 to 1.

A points table (rules/points/*.yaml) names the features it uses and what each is worth.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from checker.model import Claim
from checker.relate.context import Context, clause_coverage, coverage, near_words
from checker.values import Name, Quantity, Term

_CLAUSE = 0.9  # coverage by the clause counts a little less than by the sentence
_GENERIC = 0.3  # what "people" is worth as a counted noun
_NEAR = 5  # tokens in which a name belongs to a number


@dataclass(frozen=True)
class Pair:
    """Two claims in their contexts; i and j are the tokens of the slot that is compared."""

    a: Claim
    b: Claim
    x: Context
    y: Context
    i: int
    j: int

    @cached_property
    def coverages(self) -> tuple[float, float]:
        """The larger coverage and the smaller: who says less is covered by who says more."""
        forth = max(
            coverage(self.x, self.y), _CLAUSE * clause_coverage(self.x, self.i, self.y, self.j)
        )
        back = max(
            coverage(self.y, self.x), _CLAUSE * clause_coverage(self.y, self.j, self.x, self.i)
        )
        return max(forth, back), min(forth, back)


def _near_words(p: Pair) -> float:
    return max(near_words(p.x, p.i, p.y, p.j), near_words(p.y, p.j, p.x, p.i))


def _same_measure(p: Pair) -> float:
    """One measure or one counted noun; "people" by itself says little."""
    best = 0.0
    for slot in ("measure", "unit"):
        v, w = p.a.get(slot), p.b.get(slot)
        if isinstance(v, Term) and isinstance(w, Term) and v.concept == w.concept:
            weak = slot == "unit" and "generic" in p.a.tags
            best = max(best, _GENERIC if weak else 1.0)
    return best


def _unmeasured(p: Pair) -> float:
    """Whether an amount does not say what it measures, and its sentence holds several of its kind."""
    if all(c.get("measure") or c.get("unit") for c in (p.a, p.b)):
        return 0.0
    return float(not ("lone" in p.a.tags and "lone" in p.b.tags))


def _same_scope(p: Pair) -> float:
    v, w = p.a.get("scope"), p.b.get("scope")
    return float(isinstance(v, Term) and isinstance(w, Term) and v.concept == w.concept)


def _bound(p: Pair) -> float:
    values = (p.a.get("count"), p.b.get("count"))
    return float(any(isinstance(v, Quantity) and v.bound for v in values))


def _difference(p: Pair) -> float:
    """The relative difference of the two stated numbers: 31 and 32 are one fact, 3 and 9,000 two."""
    v, w = p.a.get("count"), p.b.get("count")
    if not isinstance(v, Quantity) or not isinstance(w, Quantity):
        return 0.0
    m, n = v.point, w.point
    return 0.0 if m is None or n is None or m == n else float(abs(m - n) / max(abs(m), abs(n)))


def _lone_name(p: Pair) -> float:
    return float(_lone(p.x, p.i, p.y) or _lone(p.y, p.j, p.x))


def _lone(a: Context, i: int, b: Context) -> bool:
    """Whether a name stands beside the token that the other sentence and headline lack."""
    for mention in a.sentence.mentions:
        if isinstance(mention.value, Name) and mention.i - _NEAR <= i <= mention.j + _NEAR:
            known = mention.value.id in b.concepts or mention.value.id in b.title_concepts
            if not known and not (set(a.at[mention.i : mention.j]) & set(b.stems)):
                return True
    return False


def _only(p: Pair) -> float:
    return float("only" in p.a.tags and "only" in p.b.tags)


def _figures(p: Pair) -> float:
    """Whether both sentences hold figures of one kind, to which their dates then belong."""
    x, y = (
        {m.value.kind for m in c.sentence.mentions if isinstance(m.value, Quantity)}
        for c in (p.x, p.y)
    )
    return float(bool(x & y))


FEATURES: dict[str, Callable[[Pair], float]] = {
    "coverage": lambda p: p.coverages[0],
    "coverage_back": lambda p: p.coverages[1],
    "near_words": _near_words,
    "same_measure": _same_measure,
    "same_scope": _same_scope,
    "unmeasured": _unmeasured,
    "bound": _bound,
    "difference": _difference,
    "lone_name": _lone_name,
    "only": _only,
    "figures": _figures,
}
