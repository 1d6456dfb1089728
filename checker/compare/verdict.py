"""The five verdicts, and how a rule asks for two values to be compared."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

Verdict = Literal["agree", "near", "vaguer", "conflict", "unknown"]
Side = Literal["", "a", "b"]
As = Literal["", "threshold", "calendar", "weekday", "spelling", "stage", "slip", "stated",
             "negation", "number", "wording", "retold", "named", "reach"]  # fmt: skip

_TOLERANCE = re.compile(r"(\d{1,9}(?:\.\d{1,9})?) ?(%|days?|minutes?|hours?)?\Z")
_UNITS = {"%": "%", "day": "day", "minute": "minute", "hour": "hour", None: ""}


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far two values may be apart and still be near: `5 %`, `1 day`, `2`."""

    amount: Decimal
    unit: str = ""  # "" = the value's own unit; % = of the larger value; day; minute; hour


@dataclass(frozen=True, slots=True)
class How:
    """What a rule adds to the comparison of a slot."""

    as_: As = ""
    near: Tolerance | None = None
    negations: frozenset[str] = frozenset()  # folded negation words, for quotations


@dataclass(frozen=True, slots=True)
class Comparison:
    """A verdict, the reason in words, and the side that is vaguer or goes further."""

    verdict: Verdict
    reason: str = ""
    side: Side = ""

    def flipped(self) -> Comparison:
        """The same comparison with its sides exchanged."""
        return replace(self, side=_OTHER[self.side])


def tolerance(text: str) -> Tolerance:
    """Return what `near:` says; raise ValueError when it is no number with a unit."""
    found = _TOLERANCE.match(str(text).strip())
    if found is None:
        raise ValueError(f"{text!r} is no tolerance; write `1 day`, `30 minutes`, `5 %` or `2`")
    unit = found[2].rstrip("s") if found[2] else None
    return Tolerance(Decimal(found[1]), _UNITS[unit])


_OTHER: dict[Side, Side] = {"": "", "a": "b", "b": "a"}
UNKNOWN = Comparison("unknown")
