"""How surely two statements of open text are about one thing: candidates, vetoes and points.

Candidates share a word beside their triggers (an inverted index, never all pairs).  Vetoes say
that two sentences do not contradict whatever they share; the points table a rule names adds up the
rest (research accuracy.md §4.6-4.9).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from checker.alike import Score
from checker.clash import Likeness
from checker.extract.statements import KIND, cues
from checker.group import identity
from checker.model import Claim, Span
from checker.relate import subjects
from checker.relate.context import Bag, Context, Contexts
from checker.rule import Rule
from checker.values import Quantity, Term

_TITLE = 0.8  # a word found only in the other's headline
_BESIDE = 2  # content words on each side of a trigger that may tie two statements together
_ALIKE = 0.45  # Jaccard of the words from which one sentence is another with a word replaced
_MOST_ALIKE = 0.6  # the same for numbers, which other rules compare by what they count
_SHORT = 12  # content words of an Arabic sentence in which everything stands beside everything
_RUN = 3  # content words on each side of a trigger that are compared one by one
_COMMON = 3  # words that two sentences must share for their difference to mean anything
_WEAK = frozenset({"function", "loose"})


@dataclass(slots=True)
class _Trigger:
    """A statement in its sentence: tokens [i, j) of the trigger, and the words beside it."""

    context: Context
    i: int
    j: int
    beside: frozenset[str]
    edges: tuple[str, str]  # the content words right before and right after


class StatementLikeness:
    """Scores pairs of statements by the points table a rule names."""

    def __init__(
        self, contexts: Contexts, tables: Mapping[str, Mapping[str, Any]], figures: Likeness
    ) -> None:
        self._contexts = contexts
        self._figures = figures
        self._tables = tables
        self._triggers: dict[int, _Trigger] = {}
        self._opposed: dict[tuple[Span, Span], str] = {}  # words compared → their class

    def keys(self, rule: Rule, claim: Claim) -> frozenset[str]:
        """What a claim must share with another to clash: a word beside the trigger.

        Members of a category must stand between the same two words.
        """
        if claim.kind != KIND:
            return self._figures.keys(rule, claim)
        trigger = self._trigger(claim)
        if claim.get("category") is None:
            return trigger.beside
        left, right = trigger.edges
        return frozenset({f"{left} {right}"}) if left or right else frozenset()

    def _trigger(self, claim: Claim) -> _Trigger:
        known = self._triggers.get(id(claim))
        if known is None:
            context = self._contexts.of(claim)
            tokens = context.sentence.tokens
            i = next(k for k, t in enumerate(tokens) if t.start >= claim.span.start)
            j = next(k for k in range(len(tokens), 0, -1) if tokens[k - 1].end <= claim.span.end)
            known = self._triggers[id(claim)] = _Trigger(
                context, i, j, _beside(context, i, j), _edges(context, i, j)
            )
        return known

    def __call__(self, rule: Rule, a: Claim, b: Claim) -> Score:
        """Return the points of a pair with the sum line by line, or why it is not compared."""
        if a.kind != KIND:
            return self._figures(rule, a, b)
        table = self._tables[rule.alike or ""]
        x, y = self._trigger(a), self._trigger(b)
        if x.edges != y.edges if a.get("category") else not x.beside & y.beside:
            return Score(-9.0, veto="other words stand beside them")
        but = {k for t in (x, y) for k in t.context.at[t.i : t.j] if k}
        veto = _veto(a, b, x, y, but)
        if veto or self._known(a, b):
            return Score(-9.0, veto=veto or "opposed in another class already")
        forth, back = _coverage(x.context, y.context, but), _coverage(y.context, x.context, but)
        if back > forth:
            forth, back = back, forth
        weak = bool(_WEAK & (a.tags | b.tags))
        parts = {
            "constant": 1.0,
            "coverage": forth,
            "coverage_back": back,
            "jaccard": _jaccard(x.context.stems, y.context.stems, but),
            "near": len(x.beside & y.beside) / max(1, min(len(x.beside), len(y.beside))),
            "subject": _common(subjects.before(x.context, x.i), subjects.before(y.context, y.i)),
            "object": _common(subjects.after(x.context, x.j), subjects.after(y.context, y.j)),
            "shared": min(3.0, _shared(x.context, y.context, but) / 8.0),
            "replaced": _replaced(x, y, but),
            "run": _run(x, y),
            "terse": float(not weak and _terse(x.context) and _terse(y.context)),
            "part": float((a.negated or b.negated) and _objects_apart(x, y)),
            "headline": float("headline" in (x.context.sentence.block, y.context.sentence.block)),
            "weak": float(weak),
            "turned": float(a.negated or b.negated),
            "spoken": float("quoted" in (a.mode, b.mode)),
            "planned": float((a.mode == "planned") != (b.mode == "planned")),
        }
        points, lines = 0.0, []
        for name, value in parts.items():
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


def _beside(context: Context, i: int, j: int) -> frozenset[str]:
    """The content words within a few tokens of [i, j), two on each side."""
    language = context.sentence.language
    if _terse(context):
        return frozenset(f"{language}:{key}" for key in context.stems)
    nearest = (
        *_nearest(context, range(i - 1, max(-1, i - 1 - subjects.REACH), -1)),
        *_nearest(context, range(j, min(len(context.at), j + subjects.REACH))),
    )
    return frozenset(f"{language}:{key}" for key in nearest)


def _nearest(context: Context, tokens: range) -> list[str]:
    return [context.at[k] for k in tokens if context.at[k]][:_BESIDE]


def _edges(context: Context, i: int, j: int) -> tuple[str, str]:
    """The content words right before and right after [i, j); "" at the end of a sentence."""
    at = context.at
    left = next((at[k] for k in range(i - 1, -1, -1) if at[k]), "")
    right = next((at[k] for k in range(j, len(at)) if at[k]), "")
    return left, right


def _veto(a: Claim, b: Claim, x: _Trigger, y: _Trigger, but: set[str]) -> str:
    """Why two statements cannot contradict each other, or nothing."""
    if a.get("category") is not None:
        number = isinstance(a.get("value"), Quantity)
        least, most = (_MOST_ALIKE, _COMMON) if number else (_ALIKE, _COMMON - 1)
        common = (x.context.stems.keys() & y.context.stems.keys()) - but
        if _replaced(x, y, but) < least or len(common) < most:
            return "more than one word differs"
        if _also_says(y, a) or _also_says(x, b):
            return "one sentence holds both words"
        if _otherwise_opposed(x, y):
            return "the sentences also say the opposite"
        return ""
    if a.get("pole") is not None:
        if a.negated and b.negated:
            return "both are negated"
        if a.mode != b.mode and not _opposite(a, b) and _WEAK & (a.tags | b.tags):
            return "only what is done can be yet to do"
        if (
            _opposite(a, b)
            and not _replaced(x, y, but)
            and (_takes_back(x, b, y) or _takes_back(y, a, x))
        ):
            return "one sentence holds both poles"
    elif len(cues(x.context.sentence)) == len(cues(y.context.sentence)):
        return "each sentence holds as many negations"
    if subjects.apart(x.context, x.i, x.j, y.context, y.i, y.j):
        return "different subjects"
    if "agentive" in a.tags:
        mine = [set(subjects.before(t.context, t.i)[:3]) for t in (x, y)]
        if not mine[0] & mine[1] and (x.context.sentence.language != "ar" or all(mine)):
            return "who did it differs"
    return ""


def _also_says(mine: _Trigger, claim: Claim) -> bool:
    """Whether my sentence has the other's member of the category too: both are in a list."""
    sentence, value = mine.context.sentence, identity(claim.get("value"))
    return any(
        h.entry.kind == "category" and h.entry.concept == value for h in sentence.hits
    ) or any(identity(m.value) == value for m in sentence.mentions_of("place", "quantity"))


def _otherwise_opposed(x: _Trigger, y: _Trigger) -> bool:
    """Whether one sentence says the opposite of the other: then it tells of two things."""
    mine, theirs = (
        {(h.entry.attrs["class"], h.entry.attrs["pole"])
         for h in t.context.sentence.of("pole") if not t.i <= h.i < t.j}
        for t in (x, y)
    )  # fmt: skip
    classes = {c for c, _ in mine} & {c for c, _ in theirs}
    return any(
        {p for c, p in mine if c == known} != {p for c, p in theirs if c == known}
        for known in classes
    )


def _opposite(a: Claim, b: Claim) -> bool:
    return identity(a.get("value")) != identity(b.get("value"))


def _takes_back(mine: _Trigger, claim: Claim, other: _Trigger) -> bool:
    """Whether my sentence also says what the other claim says, and of the same words."""
    pole, value = claim.get("pole"), claim.get("value")
    assert isinstance(pole, Term)
    assert isinstance(value, Term)
    x, y = mine.context, other.context
    bound = subjects.tie(x, mine.i, mine.j, y, other.i, other.j)
    return any(
        hit.entry.attrs["class"] == pole.concept
        and hit.entry.attrs["pole"] == value.concept
        and not (mine.i < hit.j and hit.i < mine.j)
        and subjects.tie(x, hit.i, hit.j, y, other.i, other.j) >= bound
        for hit in x.sentence.of("pole")
    )


def _terse(context: Context) -> bool:
    """Whether an Arabic sentence is as short as a headline, where a word has one thing to be of."""
    return context.sentence.language == "ar" and len(context.stems) <= _SHORT


def _objects_apart(x: _Trigger, y: _Trigger) -> bool:
    return subjects.both_exclusive(
        x.context, subjects.after(x.context, x.j), y.context, subjects.after(y.context, y.j)
    )


def _replaced(x: _Trigger, y: _Trigger, but: set[str]) -> float:
    """How alike two sentences are that differ in this one place; 0 where more differs there."""
    if x.edges != y.edges:
        return 0.0
    alike = _jaccard(x.context.stems, y.context.stems, but)
    return alike if alike >= _ALIKE else 0.0


def _run(x: _Trigger, y: _Trigger) -> float:
    """How many words the sentences share without a gap around their triggers, 0 … 1 for six.

    Counted in content words, three on each side; 0 unless there is one on either side.
    """
    left = _shared_run(
        [w for w in reversed(x.context.at[: x.i]) if w],
        [w for w in reversed(y.context.at[: y.i]) if w],
    )
    right = _shared_run(
        [w for w in x.context.at[x.j :] if w], [w for w in y.context.at[y.j :] if w]
    )
    return (left + right) / (2 * _RUN) if left and right else 0.0


def _shared_run(mine: Sequence[str], theirs: Sequence[str]) -> int:
    alike = (a == b for a, b in zip(mine[:_RUN], theirs[:_RUN], strict=False))
    return sum(1 for _ in takewhile(bool, alike))


def _coverage(a: Context, b: Context, but: set[str]) -> float:
    """The share (0…1) of a's words, by idf, that b has, the triggers left out."""
    total = found = 0.0
    for key, weight in a.stems.items():
        if key in but:
            continue
        total += weight
        if key in b.stems:
            found += weight
        elif key in b.title:
            found += _TITLE * weight
    return found / total if total else 0.0


def _common(mine: Sequence[str], theirs: Sequence[str]) -> float:
    """Whether the nearest two words of one list are among the other's nearest four, 0 … 1."""
    if not mine or not theirs:
        return 0.0
    return max(
        len(set(mine[:2]) & set(theirs[:4])) / len(mine[:2]),
        len(set(theirs[:2]) & set(mine[:4])) / len(theirs[:2]),
    )


def _jaccard(a: Bag, b: Bag, but: set[str]) -> float:
    mine, theirs = a.keys() - but, b.keys() - but
    return len(mine & theirs) / max(1, len(mine | theirs))


def _shared(a: Context, b: Context, but: set[str]) -> float:
    """The idf of what both sentences say."""
    return sum(w for key, w in a.stems.items() if key in b.stems and key not in but)
