"""How surely two claims of open text speak of one fact: a sum of points that can be printed.

The points stand in rules/points/*.yaml, written by hand after a regression over labelled pairs
(research accuracy.md §4.3, §5); nothing is learned at run time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from checker.alike import Score
from checker.model import Claim
from checker.relate.context import Context, Contexts
from checker.relate.features import FEATURES, Pair
from checker.relate.points import Tables, vetoed, weigh
from checker.rule import Rule
from checker.values import Name, Quantity, Term

_RARE = 3.5  # idf from which a word can bring two sentences together
_KEYS = 8  # of them a sentence is looked up by
_TITLE = 3  # and of its headline


class PointsLikeness:
    """Scores pairs of claims by the points table a rule names."""

    def __init__(self, contexts: Contexts, tables: Tables) -> None:
        self._contexts = contexts
        self._tables = tables

    def keys(self, rule: Rule, claim: Claim) -> frozenset[str]:
        """What a claim must have in common with another to clash with it."""
        if self._table(rule).get("keys") == "rare":
            return _rare_words(self._contexts.of(claim))
        return _measures(claim)

    def __call__(self, rule: Rule, a: Claim, b: Claim) -> Score:
        """Return the points of a pair, with the sum line by line, or a veto and its reason."""
        if _apart(a, b):
            return vetoed("two different things are counted")
        table = self._table(rule)
        slot = rule.differ[0].slot
        x, y = self._contexts.of(a), self._contexts.of(b)
        pair = Pair(a, b, x, y, _token(x, a, slot), _token(y, b, slot))
        # each is asked for only when the ones before have not ruled the pair out
        score = weigh(((name, f(pair)) for name, f in FEATURES.items() if name in table), table)
        kind = _kind(a)
        worth = table.get("kind", {}).get(kind, 0.0)
        if score.veto:
            return score
        ties = table.get("ties", {})
        tied = not ties or any(FEATURES[name](pair) >= least for name, least in ties.items())
        lines = (*score.lines, f"{worth:+.2f}  kind {kind}") if worth else score.lines
        return Score(score.points + worth, lines, sure=tied)

    def _table(self, rule: Rule) -> Mapping[str, Any]:
        return self._tables[rule.alike or ""]


def _measures(claim: Claim) -> frozenset[str]:
    """The measure, the counted noun, and for amounts their kind.

    One concept is one key whichever of the two it is: "90 cases" and "90 confirmed cases".
    """
    value = claim.get("count")
    if isinstance(value, Quantity) and value.kind == "age":  # only of one person
        person = claim.get("person")
        return frozenset({person.id} if isinstance(person, Name) else ())
    terms = (claim.get("measure"), claim.get("unit"))
    found = {f"of {term.concept}" for term in terms if isinstance(term, Term)}
    if isinstance(value, Quantity) and value.kind not in ("count", "ordinal"):
        found.add(f"kind {value.kind} {value.unit}")
    return frozenset(found)


def _rare_words(context: Context) -> frozenset[str]:
    """The rarest words and names of a sentence and of its headline."""
    own = _rarest((context.stems, context.concepts), _KEYS)
    return frozenset(own + _rarest((context.title, context.title_concepts), _TITLE))


def _rarest(bags: Iterable[Mapping[str, float]], most: int) -> list[str]:
    found = [(w, k) for bag in bags for k, w in bag.items() if w >= _RARE]
    return [k for _, k in sorted(found, key=lambda f: (-f[0], f[1]))[:most]]


def _apart(a: Claim, b: Claim) -> bool:
    """Whether both say what they count, and it is not the same (accuracy.md §4.2, head rule)."""
    if ("base" in a.tags) != ("base" in b.tags):
        return True
    x, y = a.get("unit"), b.get("unit")
    p, q = a.get("measure"), b.get("measure")
    one_unit = isinstance(x, Term) and isinstance(y, Term) and x.concept == y.concept
    if isinstance(p, Term) and isinstance(q, Term) and p.concept != q.concept:
        return not one_unit or ("act" in a.tags and "act" in b.tags)
    if isinstance(x, Term) and isinstance(y, Term) and not one_unit:
        return not ("figure" in a.tags or "figure" in b.tags)
    return False


def _token(context: Context, claim: Claim, slot: str) -> int:
    """The token of the compared slot in its sentence."""
    held = claim.slots.get(slot)
    start = held.span.start if held else claim.span.start
    return next((k for k, t in enumerate(context.sentence.tokens) if t.start >= start), 0)


def _kind(claim: Claim) -> str:
    value = claim.get("count")
    return value.kind if isinstance(value, Quantity) else ""
