"""A statement in its sentence: the words that carry it and those around it, worked out once.

A word of open text meets many others, so everything that belongs to one side of a pair is kept
with that side: `relate.statements` and `relate.subjects` only intersect what stands here.
"""

from __future__ import annotations

from functools import cached_property

from checker.extract.statements import cues
from checker.model import Claim
from checker.relate.context import Context

_WINDOW = 6  # tokens beside the trigger that are looked at, within its clause
_REACH = 4  # tokens in which a word stands beside a trigger
_BESIDE = 2  # content words on each side of a trigger that may tie two statements together
_RUN = 3  # content words on each side of a trigger that are compared one by one
_SHORT = 12  # content words of an Arabic sentence in which everything stands beside everything


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
    def cues(self) -> int:
        """How many negations the sentence holds."""
        return len(cues(self.context.sentence))

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


def trigger(context: Context, claim: Claim) -> Trigger:
    """Return the words of a claim in its sentence."""
    tokens = context.sentence.tokens
    i = next(k for k, t in enumerate(tokens) if t.start >= claim.span.start)
    j = next(k for k in range(len(tokens), 0, -1) if tokens[k - 1].end <= claim.span.end)
    return Trigger(context, i, j)
