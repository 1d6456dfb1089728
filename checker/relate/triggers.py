"""A statement in its sentence: the words that carry it and those around it, worked out once.

A word of open text meets many others, so everything that belongs to one side of a pair is kept
with that side: `relate.statements` and `relate.subjects` only intersect what stands here.
"""

from __future__ import annotations

from collections.abc import Set
from functools import cached_property

from checker.extract.statements import cues
from checker.model import Claim
from checker.relate.context import Context
from checker.values import Clock, Date

_WINDOW = 6  # tokens beside the trigger that are looked at, within its clause
_REACH = 4  # tokens in which a word stands beside a trigger
_BESIDE = 2  # content words on each side of a trigger that may tie two statements together
_RUN = 3  # content words on each side of a trigger that are compared one by one
_SHORT = 12  # content words of an Arabic sentence in which everything stands beside everything
_TITLE = 0.8  # a word found only in the other's headline
ALIKE = 0.45  # Jaccard of the words from which one sentence is another with a word replaced


class Trigger:
    """Tokens [i, j) of a sentence, the trigger, and content stems around it."""

    def __init__(self, context: Context, i: int, j: int) -> None:
        self.context = context
        self.i = i
        self.j = j

    @property
    def language(self) -> str:
        return self.context.sentence.language

    @cached_property
    def own(self) -> frozenset[str]:
        return frozenset(filter(None, self.context.at[self.i : self.j]))

    @cached_property
    def terse(self) -> bool:
        """Whether an Arabic sentence is as short as a headline, where a word has one thing to be
        said of."""
        return self.language == "ar" and len(self.context.stems) <= _SHORT

    @cached_property
    def poles(self) -> frozenset[tuple[str, str]]:
        """Class and side of the other words of the sentence that have an opposite."""
        return frozenset(
            (h.entry.attrs["class"], h.entry.attrs["pole"])
            for h in self.context.sentence.of("pole")
            if not self.i <= h.i < self.j
        )

    @cached_property
    def told(self) -> frozenset[str]:
        """The content words right beside the trigger: what it is said of in a short sentence.

        What stands before a preposition ("fell with the rise of") is told by another word.
        """
        return told(self.context, self.i, self.j)

    @cached_property
    def cues(self) -> int:
        """How many negations the sentence holds."""
        return len(cues(self.context.sentence))

    @cached_property
    def days(self) -> tuple[Date, ...]:
        """The dates that the sentence names."""
        mentions = self.context.sentence.mentions_of("date")
        return tuple(m.value for m in mentions if isinstance(m.value, Date))

    @cached_property
    def hours(self) -> frozenset[str]:
        """The times of day that the sentence names, by the clock or by the part of the day."""
        sentence = self.context.sentence
        values = [m.value for m in sentence.mentions_of("clock")]
        clocks = {f"{v.minute}@{v.offset}" for v in values if isinstance(v, Clock)}
        return frozenset(clocks or {h.entry.concept for h in sentence.of("day-part")})

    @cached_property
    def rank(self) -> str:
        """Which rank the trigger is: first, last …; empty for other words."""
        ranks = self.context.sentence.of("superlative")
        return next((h.entry.concept for h in ranks if self.i <= h.i < self.j), "")

    @cached_property
    def before(self) -> tuple[str, ...]:
        """The content stems before the trigger, nearest first, in its clause and without poles."""
        start = max(self.context.sentence.clause_at(self.i).i, self.i - _WINDOW)
        return self._subjects(range(self.i - 1, start - 1, -1))

    @cached_property
    def after(self) -> tuple[str, ...]:
        """The content stems from the trigger on, in its clause and without poles."""
        stop = min(self.context.sentence.clause_at(max(0, self.j - 1)).j, self.j + _WINDOW)
        return self._subjects(range(self.j, stop))

    def _subjects(self, tokens: range) -> tuple[str, ...]:
        """Words with an opposite are what is said, not what it is said of."""
        held = {k for h in self.context.sentence.of("pole") for k in range(h.i, h.j)}
        at = self.context.at
        return tuple(at[k] for k in tokens if at[k] and k not in held)

    @cached_property
    def left(self) -> tuple[str, ...]:
        """The nearest content stems before the trigger, poles too, nearest first."""
        return tuple(self._nearest(range(self.i - 1, -1, -1), _RUN))

    @cached_property
    def right(self) -> tuple[str, ...]:
        return tuple(self._nearest(range(self.j, len(self.context.at)), _RUN))

    @property
    def edges(self) -> tuple[str, str]:
        """The content words right before and right after; "" at the end of a sentence."""
        return next(iter(self.left), ""), next(iter(self.right), "")

    @cached_property
    def beside(self) -> frozenset[str]:
        """The content words within a few tokens, two on each side, marked with the language."""
        if self.terse:
            near = [*self.context.stems]
        else:
            at = self.context.at
            near = [
                *self._nearest(range(self.i - 1, max(-1, self.i - 1 - _REACH), -1), _BESIDE),
                *self._nearest(range(self.j, min(len(at), self.j + _REACH)), _BESIDE),
            ]
        return frozenset(f"{self.language}:{key}" for key in near)

    def _nearest(self, tokens: range, most: int) -> list[str]:
        at, found = self.context.at, []
        for k in tokens:
            if at[k]:
                found.append(at[k])
                if len(found) == most:
                    break
        return found

    @cached_property
    def ranks(self) -> dict[str, int]:
        """Content words within a few tokens → how many from the trigger, on either side."""
        return ranks(self.context, self.i, self.j)


def ranks(context: Context, i: int, j: int) -> dict[str, int]:
    """Return the content words near tokens [i, j) → how many from it, on either side."""
    found: dict[str, int] = {}
    for side in (range(i - 1, max(-1, i - 1 - _REACH), -1),
                 range(j, min(len(context.at), j + _REACH))):  # fmt: skip
        for rank, word in enumerate(filter(None, (context.at[k] for k in side)), start=1):
            found[word] = min(rank, found.get(word, rank))
    return found


def told(context: Context, i: int, j: int) -> frozenset[str]:
    """Return the content words right beside tokens [i, j), those with an opposite left out."""
    sentence, at = context.sentence, context.at
    poles = sentence.of("pole")
    held = {k for h in poles for k in range(h.i, h.j)}
    near = [j] if any(h.i == i and h.cut for h in poles) else [i - 1, j]
    return frozenset(at[k] for k in near if 0 <= k < len(at) and at[k] and k not in held)


def trigger(context: Context, claim: Claim) -> Trigger:
    """Return the words of a claim in its sentence."""
    tokens = context.sentence.tokens
    i = next(k for k, t in enumerate(tokens) if t.start >= claim.span.start)
    j = next(k for k in range(len(tokens), 0, -1) if tokens[k - 1].end <= claim.span.end)
    return Trigger(context, i, j)


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
        return self.jaccard if self.jaccard >= ALIKE else 0.0

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
