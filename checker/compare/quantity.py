"""Numbers: intervals, written precision, bounds and thresholds.

Rounding and the strict edges follow the measurements in docs/accuracy.md: two exact values agree
when they differ by less than the larger rounding allowance and are written to different precision;
equally precise values must be equal.  Against a bound a plain integer is exact.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from checker.compare.verdict import UNKNOWN, Comparison, How
from checker.values import Quantity

_SPAN = Decimal("0.25")  # share of the larger; nearer than that, "over" covers the difference
_FLOORS = ("count", "ordinal")  # "at least 40 instruments" is reached by the 40th


def compare_quantities(a: Quantity, b: Quantity, how: How) -> Comparison:
    """Return the verdict on two numbers of one kind and unit; others are unknown."""
    if how.as_ == "threshold" and a.kind in _FLOORS and b.kind in _FLOORS:
        return _thresholds(a, b)
    if a.kind != b.kind or a.unit != b.unit:
        return UNKNOWN
    if how.as_ == "threshold":
        return _spans(a, b)
    if how.as_ == "slip":
        return _slips(a, b)
    if a.kind == "rating":  # 7 of 10 and 3.5 of 5 are of two scales
        if a.parts[1:] != b.parts[1:]:
            return UNKNOWN
    elif a.parts or b.parts:
        return _scores(a, b)
    if how.as_ == "reach":
        return _reach(a, b)
    if how.as_ == "stated" and a.bound == b.bound != "" and a.point != b.point:
        # one voice that says "at least 121" and "at least 112" has two numbers in mind
        return Comparison("conflict", "one bound with two numbers")
    if a.exact and b.exact:
        return _points(a, b, how)
    return _intervals(a, b, how)


def _reach(a: Quantity, b: Quantity) -> Comparison:
    """Compare an open bound with a number it holds; how far below it lies is for others to weigh.

    Values that exclude each other are another rule's business.
    """
    found = _points(a, b, How()) if a.exact and b.exact else _intervals(a, b, How())
    if found.verdict == "conflict":
        return UNKNOWN
    above = any(q.low is not None and q.high is None for q in (a, b))
    if not above or a.low is None or b.low is None or a.low == b.low:
        return found
    return Comparison("conflict", "a bound that also holds the other number")


def _thresholds(a: Quantity, b: Quantity) -> Comparison:
    """Compare the lowest whole number that meets each condition: 40, at least 40, the 40th."""
    x, y = _least(a), _least(b)
    if x is None or y is None:
        return UNKNOWN
    if x == y:
        return Comparison("agree")
    return Comparison("conflict", f"the condition is met at {min(x, y)} or at {max(x, y)}")


def _spans(a: Quantity, b: Quantity) -> Comparison:
    """Compare two lower bounds of a length: "over two decades" also holds after 22 years."""
    x, y = a.low, b.low
    if x is None or y is None:
        return UNKNOWN
    if x == y:
        return Comparison("agree")
    if abs(x - y) < max(abs(x), abs(y)) * _SPAN:
        return UNKNOWN
    return Comparison("conflict", "two different lengths")


def _least(q: Quantity) -> Decimal | None:
    if q.low is None or q.bound in ("about", "nearly", "just-over", "range"):
        return None
    return q.low // 1 + 1 if q.low_open else q.low


def _scores(a: Quantity, b: Quantity) -> Comparison:
    """A score may be told from either side: 4-3 is 3-4."""
    if len(a.parts) != len(b.parts):
        return UNKNOWN
    same = sorted(a.parts) == sorted(b.parts)
    return Comparison("agree") if same else Comparison("conflict", "two different scores")


def _slips(a: Quantity, b: Quantity) -> Comparison:
    """Compare numbers that may name two things: only a slip of one number shows that they are one.

    A slip is one digit changed or two neighbours exchanged (14 and 41, 36 and 39); of a score, in
    one of its numbers, the other being the same.
    """
    x, y = (q.parts or (() if q.low is None else (q.low,)) for q in (a, b))
    if len(x) != len(y) or not x:
        return UNKNOWN
    if sorted(x) == sorted(y):
        return Comparison("agree")
    x, y = sorted(x), sorted(y)  # type: ignore[assignment]
    apart = [(p, q) for p, q in zip(x, y, strict=True) if p != q]
    if len(apart) == 1 and _one_slip(str(apart[0][0]), str(apart[0][1])):
        return Comparison("conflict", "one digit differs, or two have changed places")
    return UNKNOWN


def _one_slip(a: str, b: str) -> bool:
    if len(a) != len(b) or len(a) < 2:
        return False
    differ = [k for k in range(len(a)) if a[k] != b[k]]
    exchanged = len(differ) == 2 and differ[1] == differ[0] + 1
    return len(differ) == 1 or (exchanged and a[differ[0]] == b[differ[1]]
                                and a[differ[1]] == b[differ[0]])  # fmt: skip


def _points(a: Quantity, b: Quantity, how: How) -> Comparison:
    assert a.low is not None
    assert b.low is not None
    apart = abs(a.low - b.low)
    if not apart:
        return Comparison("agree")
    if apart < max(a.slack, b.slack) and a.slack != b.slack:
        return Comparison("agree", "the same number, rounded")
    return _apart(apart, max(abs(a.low), abs(b.low)), "two different numbers", how)


@dataclass(frozen=True, slots=True)
class _Range:
    """An interval with open or closed ends; None is unbounded."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool
    high_open: bool

    def below(self, other: _Range) -> bool:
        """Whether every value here is less than every value there."""
        if self.high is None or other.low is None:
            return False
        touching_is_apart = self.high_open or other.low_open
        return self.high < other.low or (self.high == other.low and touching_is_apart)

    def holds(self, other: _Range) -> bool:
        """Whether every value there is also a value here."""
        return _reaches(self.low, self.low_open, other.low, other.low_open, -1) and _reaches(
            self.high, self.high_open, other.high, other.high_open, 1
        )


def _reaches(
    end: Decimal | None, open_: bool, other: Decimal | None, other_open: bool, sign: int
) -> bool:
    """Whether one end of an interval goes at least as far out as that of another."""
    if end is None or other is None:
        return end is None
    return end * sign > other * sign or (end == other and (not open_ or other_open))


def _range(q: Quantity) -> _Range:
    """The values a text leaves possible; a scaled or decimal number stands for its neighbours."""
    slack = q.slack if q.exact and not _plain_integer(q) else Decimal(0)
    low = None if q.low is None else q.low - slack
    high = None if q.high is None else q.high + slack
    return _Range(low, high, q.low_open or slack > 0, q.high_open or slack > 0)


def _plain_integer(q: Quantity) -> bool:
    return not any(c.isalpha() for c in q.text) and q.low is not None and q.low % 1 == 0


def _intervals(a: Quantity, b: Quantity, how: How) -> Comparison:
    x, y = _range(a), _range(b)
    if a.bound == b.bound == "range" and (a.low, a.high) != (b.low, b.high):
        # "3 to 5 %" and "4 to 6 %": who gives both ends means both
        return Comparison("conflict", "two different ranges")
    if x.below(y) or y.below(x):
        low, high = (x, y) if x.below(y) else (y, x)
        assert low.high is not None
        assert high.low is not None
        reason = "the numbers exclude each other"
        return _apart(high.low - low.high, max(abs(low.high), abs(high.low)), reason, how)
    if x.holds(y) and y.holds(x):
        return Comparison("agree")
    if x.holds(y):
        return Comparison("vaguer", "one number is open, the other fits it", "a")
    if y.holds(x):
        return Comparison("vaguer", "one number is open, the other fits it", "b")
    return UNKNOWN


def _apart(apart: Decimal, largest: Decimal, reason: str, how: How) -> Comparison:
    if how.near is not None and how.near.unit in ("", "%"):
        allowed = how.near.amount * (largest / 100 if how.near.unit else 1)
        if apart <= allowed:
            return Comparison("near", "almost the same number")
    return Comparison("conflict", reason)
