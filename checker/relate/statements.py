"""How surely two statements of open text are about one thing: candidates, vetoes and points.

Candidates share a word beside their triggers (an inverted index, never all pairs).  Vetoes say
that two sentences do not contradict whatever they share, the cheapest first; the points table a
rule names adds up the rest (research accuracy.md §4.6-4.9).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from functools import cached_property
from itertools import takewhile
from typing import Any

from checker.alike import Score
from checker.clash import Likeness
from checker.extract.statements import KIND
from checker.group import identity
from checker.model import Claim, Span
from checker.relate import subjects
from checker.relate.context import Context, Contexts
from checker.relate.triggers import Trigger, ranks, trigger
from checker.rule import Rule
from checker.values import Quantity, Term

_TITLE = 0.8  # a word found only in the other's headline
_ALIKE = 0.45  # Jaccard of the words from which one sentence is another with a word replaced
_MOST_ALIKE = 0.6  # the same for numbers, which other rules compare by what they count
_RUN = 6  # words around two triggers that can be the same without a gap
_COMMON = 3  # words that two sentences must share for their difference to mean anything
_WEAK = frozenset({"function", "loose"})


class StatementLikeness:
    """Scores pairs of statements by the points table a rule names."""

    def __init__(
        self, contexts: Contexts, tables: Mapping[str, Mapping[str, Any]], figures: Likeness
    ) -> None:
        self._contexts = contexts
        self._figures = figures
        self._tables = tables
        self._triggers: dict[int, Trigger] = {}
        self._opposed: dict[tuple[Span, Span], str] = {}  # words compared → their class

    def keys(self, rule: Rule, claim: Claim) -> frozenset[str]:
        """What a claim must share with another to clash: a word beside the trigger.

        Members of a category must stand between the same two words.
        """
        if claim.kind != KIND:
            return self._figures.keys(rule, claim)
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
        if a.kind != KIND:
            return self._figures(rule, a, b)
        x, y = self._trigger(a), self._trigger(b)
        shared = Shared(x, y)
        if veto := _veto(a, b, x, y, shared):
            return Score(-9.0, veto=veto)
        if self._known(a, b):
            return Score(-9.0, veto="opposed in another class already")
        table = self._tables[rule.alike or ""]
        points, lines = 0.0, []
        for name, value in _parts(a, b, x, y, shared).items():
            worth = table.get(name, 0.0) * value
            if worth:
                points += worth
                lines.append(f"{worth:+.2f}  {name.replace('_', ' ')} {value:.2f}")
        return Score(points, tuple(lines))

    def _known(self, a: Claim, b: Claim) -> bool:
        """Whether these words were opposed as poles of another class: one finding is enough."""
        pole = a.get("pole")
        if not isinstance(pole, Term) or not _opposite(a, b):
            return False
        return self._opposed.setdefault((a.span, b.span), pole.concept) != pole.concept


class Shared:
    """What two sentences have in common beside their triggers, each part worked out when asked."""

    def __init__(self, x: Trigger, y: Trigger) -> None:
        self._x = x
        self._y = y

    @cached_property
    def but(self) -> frozenset[str]:
        return self._x.own | self._y.own

    @cached_property
    def words(self) -> Set[str]:
        return (self._x.context.stems.keys() & self._y.context.stems.keys()) - self.but

    @cached_property
    def jaccard(self) -> float:
        either = sum(_without(t.context, self.but) for t in (self._x, self._y)) - len(self.words)
        return len(self.words) / max(1, either)

    @cached_property
    def replaced(self) -> float:
        """How alike two sentences are that differ in this one place; 0 where more differs there."""
        if self._x.edges != self._y.edges:
            return 0.0
        return self.jaccard if self.jaccard >= _ALIKE else 0.0

    @cached_property
    def coverage(self) -> tuple[float, float]:
        """The share (0…1) of one's words, by idf, that the other has: the larger one first."""
        a, b = self._x.context, self._y.context
        forth, back = self._covered(a, b), self._covered(b, a)
        return max(forth, back), min(forth, back)

    def _covered(self, a: Context, b: Context) -> float:
        weight = a.stems
        total = sum(weight.values()) - sum(weight.get(k, 0.0) for k in self.but)
        found = sum(weight[k] for k in self.words)
        for key in (weight.keys() & b.title.keys()) - self.but:
            if key not in b.stems:
                found += _TITLE * weight[key]
        return found / total if total > 0 else 0.0

    @property
    def weight(self) -> float:
        """The idf of what both sentences say, as the first weighs it."""
        return sum(self._x.context.stems[k] for k in self.words)


def _without(context: Context, but: frozenset[str]) -> int:
    return len(context.stems) - sum(k in context.stems for k in but)


def _parts(a: Claim, b: Claim, x: Trigger, y: Trigger, shared: Shared) -> dict[str, float]:
    """What a table of points may weigh."""
    weak = bool(_WEAK & (a.tags | b.tags))
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


def _veto(a: Claim, b: Claim, x: Trigger, y: Trigger, shared: Shared) -> str:
    """Why two statements cannot contradict each other, or nothing."""
    if a.get("category") is not None:
        return _not_replaced(a, b, x, y, shared)
    if x.beside.isdisjoint(y.beside):
        return "other words stand beside them"
    if a.get("pole") is not None:
        if a.negated and b.negated:
            return "both are negated"
        if a.mode != b.mode and not _opposite(a, b) and _WEAK & (a.tags | b.tags):
            return "only what is done can be yet to do"
    elif x.cues == y.cues:
        return "each sentence holds as many negations"
    if "agentive" in a.tags:
        mine = set(x.before[:3]), set(y.before[:3])
        if mine[0].isdisjoint(mine[1]) and (x.language != "ar" or all(mine)):
            return "who did it differs"
    if subjects.apart(x, y):
        return "different subjects"
    if (
        a.get("pole") is not None
        and _opposite(a, b)
        and not shared.replaced
        and (_takes_back(x, b, y) or _takes_back(y, a, x))
    ):
        return "one sentence holds both poles"
    return ""


def _not_replaced(a: Claim, b: Claim, x: Trigger, y: Trigger, shared: Shared) -> str:
    """Why one sentence is not the other with a member of a category replaced, or nothing."""
    if x.edges != y.edges:
        return "other words stand beside them"
    number = isinstance(a.get("value"), Quantity)
    least, most = (_MOST_ALIKE, _COMMON) if number else (_ALIKE, _COMMON - 1)
    if len(shared.words) < most or shared.replaced < least:
        return "more than one word differs"
    if _also_says(y, a) or _also_says(x, b):
        return "one sentence holds both words"
    if _otherwise_opposed(x, y):
        return "the sentences also say the opposite"
    return ""


def _also_says(mine: Trigger, claim: Claim) -> bool:
    """Whether my sentence has the other's member of the category too: both are in a list."""
    sentence, value = mine.context.sentence, identity(claim.get("value"))
    return any(h.entry.concept == value for h in sentence.of("category")) or any(
        identity(m.value) == value for m in sentence.mentions_of("place", "quantity")
    )


def _otherwise_opposed(x: Trigger, y: Trigger) -> bool:
    """Whether one sentence says the opposite of the other: then it tells of two things."""
    classes = {c for c, _ in x.poles} & {c for c, _ in y.poles}
    return any(
        {p for c, p in x.poles if c == known} != {p for c, p in y.poles if c == known}
        for known in classes
    )


def _opposite(a: Claim, b: Claim) -> bool:
    return identity(a.get("value")) != identity(b.get("value"))


def _takes_back(mine: Trigger, claim: Claim, other: Trigger) -> bool:
    """Whether my sentence also says what the other claim says, and of the same words."""
    pole, value = claim.get("pole"), claim.get("value")
    assert isinstance(pole, Term)
    assert isinstance(value, Term)
    if (pole.concept, value.concept) not in mine.poles:
        return False
    bound = subjects.tie(mine.ranks, other.ranks)
    return any(
        hit.entry.attrs["class"] == pole.concept
        and hit.entry.attrs["pole"] == value.concept
        and not (mine.i < hit.j and hit.i < mine.j)
        and subjects.tie(ranks(mine.context, hit.i, hit.j), other.ranks) >= bound
        for hit in mine.context.sentence.of("pole")
    )


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
