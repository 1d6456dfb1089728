"""What the questions of a rule are asked with, and the clash that comes of one.

`clash` asks them; what happens to a clash afterwards is the business of those who only need to
know what one is.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from checker.alike import Score
from checker.compare import Side
from checker.model import Claim, Level
from checker.rule import Rule
from checker.values import Term, Value
from checker.words import Words

DIAL: dict[Level, float] = {"error": 2.1, "warning": 1.4, "note": 0.6}


class Likeness(Protocol):
    """How `alike` rules are told whether two claims of open text speak of one fact."""

    def __call__(self, rule: Rule, a: Claim, b: Claim) -> Score: ...

    def keys(self, rule: Rule, claim: Claim) -> frozenset[str]: ...


class Telling(Likeness, Protocol):
    """A likeness that also tells what a pair is about."""

    def subject(self, a: Claim, b: Claim) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Clash:
    """Claims that cannot stand beside each other, by position; `b` is empty for one alone."""

    a: tuple[int, ...]
    b: tuple[int, ...]
    slot: str
    level: Level
    reason: str
    side: Side = ""  # the vaguer side, or the one that goes further
    against: str = ""  # of one claim alone: the slot it disagrees with
    lines: tuple[str, ...] = ()
    outcome: str = ""  # what the difference means once times are known; `a` is then the earlier
    reference: Side = ""  # the side that is a reference, if one is
    stale: bool = False  # that reference may be out of date
    subject: tuple[str, ...] = ()  # of open text: what both sides speak of, without their values
    points: float = 0.0  # and how surely they do


@dataclass(slots=True)
class Asking:
    """What the questions need beside the rule, and what they count on the way."""

    claims: Sequence[Claim]
    words: Words | None = None
    likeness: Telling | None = None
    dial: dict[Level, float] = field(default_factory=lambda: DIAL)
    negations: frozenset[str] = frozenset()
    focus: frozenset[str] = frozenset()  # the new articles, if the others are a corpus
    pairs: int = 0
    too_many: list[str] = field(default_factory=list)
    texts: Mapping[str, Hashable] = field(default_factory=dict)  # equal for copies, by article

    def attribute(self, value: Value | None, name: str) -> Any:
        """What the word files say of a concept: its stage, its actors; None when they don't."""
        if self.words is None or not isinstance(value, Term):
            return None
        return self.words.concept("act", value.concept).get(name)
