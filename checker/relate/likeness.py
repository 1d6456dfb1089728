"""How surely two claims of open text speak of one fact: a sum of points that can be printed.

The points stand in rules/points/*.yaml, written by hand after a regression over labelled pairs
(research accuracy.md §4.3, §5); nothing is learned at run time.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.alike import Score
from checker.model import Claim
from checker.relate.context import Context, Contexts, clause_coverage, coverage, near_words
from checker.rule import Rule
from checker.values import Name, Quantity, Term

_CLAUSE = 0.9  # coverage by the clause counts a little less than by the sentence
_NEAR = 5  # tokens in which a name belongs to a number


class PointsLikeness:
    """Scores pairs of claims by the points table a rule names."""

    def __init__(self, contexts: Contexts, tables: Mapping[str, Mapping[str, Any]]) -> None:
        self._contexts = contexts
        self._tables = tables

    def keys(self, rule: Rule, claim: Claim) -> frozenset[str]:
        """What a claim must have in common with another to clash with it.

        The measure, or a counted noun that says something by itself; for amounts that name
        neither, the kind of amount.
        """
        found = set()
        measure, unit, value = claim.get("measure"), claim.get("unit"), claim.get("count")
        if isinstance(measure, Term):
            found.add(f"measure {measure.concept}")
        if isinstance(unit, Term) and "generic" not in claim.tags:
            found.add(f"unit {unit.concept}")
        if not found and isinstance(value, Quantity) and value.kind != "count":
            found.add(f"kind {value.kind} {value.unit}")
        return frozenset(found)

    def __call__(self, rule: Rule, a: Claim, b: Claim) -> Score:
        """Return the points of a pair, with the sum line by line; a veto if the nouns differ."""
        if _apart(a, b):
            return Score(-9.0, veto="two different things are counted")
        table = self._tables[rule.alike or ""]
        x, y = self._contexts.of(a), self._contexts.of(b)
        i, j = _token(x, a), _token(y, b)
        forth = max(coverage(x, y), _CLAUSE * clause_coverage(x, i, y, j))
        back = max(coverage(y, x), _CLAUSE * clause_coverage(y, j, x, i))
        if back > forth:  # the one that says less is covered by the one that says more
            forth, back = back, forth
        parts = {
            "coverage": forth,
            "coverage_back": back,
            "near_words": max(near_words(x, i, y, j), near_words(y, j, x, i)),
            "same_measure": float(_same(a, b)),
            "bound": float(_bounded(a) or _bounded(b)),
            "difference": _difference(a, b),
            "lone_name": float(_lone_name(x, i, y) or _lone_name(y, j, x)),
        }
        points = 0.0
        lines = []
        for name, value in parts.items():
            worth = table[name] * value
            points += worth
            if worth:
                lines.append(f"{worth:+.2f}  {name.replace('_', ' ')} {value:.2f}")
        kind = _kind(a)
        worth = table["kind"].get(kind, table["kind"]["count"])
        if worth:
            lines.append(f"{worth:+.2f}  kind {kind}")
        return Score(points + worth, tuple(lines))


def _apart(a: Claim, b: Claim) -> bool:
    """Whether both say what they count, and it is not the same (accuracy.md §4.2, head rule)."""
    x, y = a.get("unit"), b.get("unit")
    p, q = a.get("measure"), b.get("measure")
    if isinstance(p, Term) and isinstance(q, Term) and p.concept != q.concept:
        return not (isinstance(x, Term) and isinstance(y, Term) and x.concept == y.concept) or (
            "act" in a.tags and "act" in b.tags
        )
    if isinstance(x, Term) and isinstance(y, Term) and x.concept != y.concept:
        return not ("figure" in a.tags or "figure" in b.tags)
    return False


def _token(context: Context, claim: Claim) -> int:
    slot = claim.slots.get("count")
    start = slot.span.start if slot else claim.span.start
    return next((k for k, t in enumerate(context.sentence.tokens) if t.start >= start), 0)


def _kind(claim: Claim) -> str:
    value = claim.get("count")
    return value.kind if isinstance(value, Quantity) else "count"


def _same(a: Claim, b: Claim) -> bool:
    return any(
        str(a.get(slot))
        and getattr(a.get(slot), "concept", 0) == getattr(b.get(slot), "concept", 1)
        for slot in ("measure", "unit")
    )


def _bounded(claim: Claim) -> bool:
    value = claim.get("count")
    return isinstance(value, Quantity) and bool(value.bound)


def _difference(a: Claim, b: Claim) -> float:
    """The relative difference (0…1) of two stated numbers."""
    x, y = a.get("count"), b.get("count")
    if not isinstance(x, Quantity) or not isinstance(y, Quantity):
        return 0.0
    p, q = x.point, y.point
    if p is None or q is None or p == q:
        return 0.0
    return float(abs(p - q) / max(abs(p), abs(q)))


def _lone_name(a: Context, i: int, b: Context) -> bool:
    """Whether a name stands beside the number that the other sentence and headline lack."""
    for mention in a.sentence.mentions:
        if isinstance(mention.value, Name) and mention.i - _NEAR <= i <= mention.j + _NEAR:
            known = mention.value.id in b.concepts or mention.value.id in b.title_concepts
            if not known and not (set(a.at[mention.i : mention.j]) & set(b.stems)):
                return True
    return False
