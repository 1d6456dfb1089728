"""How surely two statements of open text are about one thing: candidates, vetoes and points.

Candidates share a word beside their triggers (an inverted index, never all pairs).  Vetoes say
that two sentences do not contradict whatever they share, the cheapest first; the points table a
rule names adds up the rest (research accuracy.md §4.6-4.9).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from checker.alike import Score
from checker.model import Claim, Span
from checker.relate import subjects
from checker.relate.context import Contexts
from checker.relate.points import Tables, vetoed, weigh
from checker.relate.triggers import Shared, Trigger, trigger
from checker.relate.vetoes import WEAK, opposite, veto
from checker.rule import Rule
from checker.values import Term

_RUN = 6  # words around two triggers that can be the same without a gap


class StatementLikeness:
    """Scores pairs of statements by the points table a rule names."""

    def __init__(self, contexts: Contexts, tables: Tables) -> None:
        self._contexts = contexts
        self._tables = tables
        self._triggers: dict[int, Trigger] = {}
        self._opposed: dict[tuple[Span, Span], str] = {}  # words compared → their class

    def keys(self, claim: Claim) -> frozenset[str]:
        """What a claim must share with another to clash: a word beside the trigger.

        Members of a category must stand between the same two words.
        """
        mine = self._trigger(claim)
        if claim.get("category") is None:
            return mine.beside
        left, right = mine.edges
        return frozenset({f"{left} {right}"}) if left or right else frozenset()

    def _trigger(self, claim: Claim) -> Trigger:
        known = self._triggers.get(id(claim))
        if known is None:
            known = self._triggers[id(claim)] = trigger(self._contexts.of(claim), claim)
        return known

    def __call__(self, rule: Rule, a: Claim, b: Claim) -> Score:
        """Return the points of a pair with the sum line by line, or why it is not compared."""
        x, y = self._trigger(a), self._trigger(b)
        shared = Shared(x, y)
        if why := veto(a, b, x, y, shared):
            return vetoed(why)
        if self._known(a, b):
            return vetoed("opposed in another class already")
        table = self._tables[rule.alike or ""]
        return weigh(_parts(a, b, x, y, shared).items(), table)

    def _known(self, a: Claim, b: Claim) -> bool:
        """Whether these words were opposed as poles of another class: one finding is enough."""
        pole = a.get("pole")
        if not isinstance(pole, Term) or not opposite(a, b):
            return False
        return self._opposed.setdefault((a.span, b.span), pole.concept) != pole.concept


def _parts(a: Claim, b: Claim, x: Trigger, y: Trigger, shared: Shared) -> dict[str, float]:
    """What a table of points may weigh."""
    weak = bool(WEAK & (a.tags | b.tags))
    turned = a.negated or b.negated
    forth, back = shared.coverage
    return {
        "constant": 1.0,
        "coverage": forth,
        "coverage_back": back,
        "jaccard": shared.jaccard,
        "near": len(x.beside & y.beside) / max(1, min(len(x.beside), len(y.beside))),
        "subject": _common(x.before, y.before),
        "object": _common(x.after, y.after),
        "shared": min(3.0, shared.weight / 8.0),
        "replaced": shared.replaced,
        "run": _run(x, y),
        "terse": float(not weak and x.terse and y.terse),
        "part": float(turned and _objects_apart(x, y)),
        "headline": float("headline" in (x.context.sentence.block, y.context.sentence.block)),
        "weak": float(weak),
        "turned": float(turned),
        "spoken": float("quoted" in (a.mode, b.mode)),
        "planned": float((a.mode == "planned") != (b.mode == "planned")),
    }


def _objects_apart(x: Trigger, y: Trigger) -> bool:
    return subjects.both_exclusive(x.context, x.after, y.context, y.after)


def _run(x: Trigger, y: Trigger) -> float:
    """How many words the sentences share without a gap around their triggers, 0 … 1 for six.

    Counted in content words, three on each side; 0 unless there is one on either side.
    """
    left, right = _shared_run(x.left, y.left), _shared_run(x.right, y.right)
    return (left + right) / _RUN if left and right else 0.0


def _shared_run(mine: Sequence[str], theirs: Sequence[str]) -> int:
    return sum(1 for _ in takewhile(bool, (a == b for a, b in zip(mine, theirs, strict=False))))


def _common(mine: Sequence[str], theirs: Sequence[str]) -> float:
    """Whether the nearest two words of one list are among the other's nearest four, 0 … 1."""
    if not mine or not theirs:
        return 0.0
    return max(
        len(set(mine[:2]) & set(theirs[:4])) / len(mine[:2]),
        len(set(theirs[:2]) & set(mine[:4])) / len(theirs[:2]),
    )
