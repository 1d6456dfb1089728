"""Two values of one figure and their times → what the difference means, by an ordered table.

Superseded is not contradicted: a toll that rises is news, one that falls is worth a look, and two
figures without times say nothing for sure.  The tests run in a fixed order and the first that
holds wins; each outcome's level and words are data (rules/words/outcomes.yaml).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Literal

from checker.compare import compare
from checker.compare.moments import earlier
from checker.model import Times
from checker.values import STATED, Date, Quantity

Name = Literal[
    "agree", "far-apart", "not-the-same", "mix-up", "forecast", "corrected", "carried-on",
    "version", "disagree", "disagree-moving", "misquoted", "altered-copy", "parties", "superseded",
    "out-of-date", "revised-down", "revised-up", "cannot-tell", "unmeasured",
]  # fmt: skip
_YEAR, _MONTH = timedelta(days=365.25), timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Dated:
    """One side: a value, what it measures, when it held and who answers for it."""

    value: Quantity
    times: Times = field(default_factory=Times)
    measure: str = ""
    planned: bool = False  # a forecast, a plan, a target
    party: str = ""  # the named informant it is attributed to
    origin: str = ""  # the text it was copied from; "" when it is nobody's copy
    article: str = ""  # versions of one article have one
    closed: tuple[Quantity, ...] = ()  # values its publisher has corrected
    held: Date | None = None  # the date told with it, with or without a year


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of the table; see rules/words/outcomes.yaml."""

    bound_slack: Decimal = Decimal("1.25")
    grace: timedelta = timedelta(hours=3)
    settled: timedelta = timedelta(days=2)
    distinct: Decimal = Decimal(1000)

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> Limits:
        return cls(
            Decimal(str(table["bound_slack"])),
            timedelta(hours=table["grace_hours"]),
            timedelta(days=table["settled_days"]),
            Decimal(table["distinct"]),
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """The name of an outcome; `swapped` when `b` is the earlier or the corrected side."""

    name: Name
    swapped: bool = False


def outcome(
    a: Dated, b: Dated, changes: str = "", limits: Limits | None = None, known: Sequence[Dated] = ()
) -> Outcome:
    """Return what the difference of two values means.

    `changes` says how the measure may move: never, up, down, either, or "" when nobody knows.
    `known` are other dated values of the same figure, by which a repeated old one is recognised.
    """
    limits = limits or Limits()
    if a.measure and b.measure and a.measure != b.measure:
        return Outcome("mix-up" if _no_chance(a.value, b.value, limits) else "not-the-same")
    if compare(a.value, b.value).verdict != "conflict":
        moved = changes in ("up", "down") and _one_time(a.times, b.times, limits.grace) is False
        far = not moved and _far_apart(a.value, b.value, limits)
        return Outcome("far-apart" if far else "agree")
    if a.planned != b.planned:
        return Outcome("forecast")
    return (
        _versions(a, b)
        or _corrected(a, b, limits)
        or _answered_for(a, b, changes, limits)
        or _by_time(a, b, changes, limits, known)
    )


def _no_chance(a: Quantity, b: Quantity, limits: Limits) -> bool:
    """Whether one exact, uneven number is given for two measures."""
    if not (a.exact and b.exact) or a.low != b.low or a.low is None:
        return False
    return a.low >= limits.distinct and a.low % 10 ** (len(str(int(a.low))) - 2) != 0


def _far_apart(a: Quantity, b: Quantity, limits: Limits) -> bool:
    """Whether an open bound holds the other value but lies far from it."""
    if not (a.low and b.low) or not (a.high is None or b.high is None):
        return False
    low, high = sorted((a.low, b.low))
    return low > 0 and high > low * limits.bound_slack


def _versions(a: Dated, b: Dated) -> Outcome | None:
    if not a.article or a.article != b.article:
        return None
    x, y = a.times.published, b.times.published
    return Outcome("version", bool(x and y and y < x))


def _corrected(a: Dated, b: Dated, limits: Limits) -> Outcome | None:
    """A publisher's note closes a value; whoever publishes it afterwards carries it on."""
    for mine, theirs, swapped in ((a, b, False), (b, a, True)):
        if any(compare(old, theirs.value).verdict == "agree" for old in mine.closed):
            late = is_late(theirs.times, mine.times, limits)
            return Outcome("carried-on" if late else "corrected", swapped)
    return None


def is_late(times: Times, correction: Times, limits: Limits) -> bool:
    """Whether something was published so long after a correction that it could be known."""
    x, y = correction.published, times.published
    return x is not None and y is not None and y > x + limits.grace


def _answered_for(a: Dated, b: Dated, changes: str, limits: Limits) -> Outcome | None:
    """Copies of one text, one informant or two: the difference is between other than outlets."""
    one_time = False if _first(a, b) else _one_time(a.times, b.times, limits.grace)
    if a.origin and a.origin == b.origin and (one_time or changes not in ("up", "down")):
        return Outcome("altered-copy")
    if not a.party or not b.party:
        return None
    if a.party == b.party:
        return Outcome("misquoted") if one_time else None
    return Outcome("parties") if one_time is not False else None


def _first(a: Dated, b: Dated) -> str:
    """Which side is told of an earlier moment: "a", "b" or ""."""
    return "" if a.held is None or b.held is None else earlier(a.held, b.held)


def _by_time(a: Dated, b: Dated, changes: str, limits: Limits, known: Sequence[Dated]) -> Outcome:
    if told := _first(a, b):
        return _stated_apart(a, b, changes, told == "b")
    if a.value.kind == b.value.kind == "age":
        return _by_years(a, b)
    if changes in ("", "never"):
        return Outcome("disagree")
    x, y = a.times.as_of, b.times.as_of
    if x is None or y is None:
        return Outcome("disagree" if changes == "either" else "cannot-tell")
    near = limits.settled if changes == "either" and _published(a, b) else limits.grace
    if _one_time(a.times, b.times, near):
        return Outcome("disagree-moving")
    swapped = y < x
    first, last = (b, a) if swapped else (a, b)
    if changes == "either":
        return Outcome("superseded", swapped)
    p, q = first.value.point, last.value.point
    if p is None or q is None or (q > p) == (changes == "up"):
        return Outcome("superseded", swapped)
    if last.times.basis == "from-publication" and _repeats(last, first, known, limits.grace):
        return Outcome("out-of-date", swapped)
    return Outcome("revised-down" if changes == "up" else "revised-up", swapped)


def _stated_apart(a: Dated, b: Dated, changes: str, swapped: bool) -> Outcome:
    """Of two stated moments: only a figure that falls though it can only grow is worth a look.

    One plain date beside a stated moment may be that of the event, so it proves no fall.
    """
    first, last = (b, a) if swapped else (a, b)
    dates = (first.held, last.held)
    if changes in ("up", "down") and all(d is not None and d.bound in STATED for d in dates):
        against = _below(last, first) if changes == "up" else _below(first, last)
        if against:
            return Outcome("revised-down" if changes == "up" else "revised-up", swapped)
    return Outcome("superseded", swapped)


def _by_years(a: Dated, b: Dated) -> Outcome:
    """Two ages of one person: right if as many years lie between them."""
    x, y = a.times.as_of, b.times.as_of
    if x is None or y is None:
        return Outcome("cannot-tell")
    swapped = y < x
    first, last = (b, a) if swapped else (a, b)
    (since, until), (again, late) = sorted((x, y))
    p, q = first.value.point, last.value.point
    if p is None or q is None:
        return Outcome("disagree")
    least, most = (again - until) // _YEAR, (late - since) // _YEAR
    most += late - since > _MONTH  # a birthday in so few days would be chance
    return Outcome("superseded" if least <= q - p <= most else "disagree", swapped)


def _below(low: Dated, high: Dated) -> bool:
    """Whether all that one value can be lies at or below all that the other can be."""
    top, bottom = low.value.high, high.value.low
    return top is not None and bottom is not None and top <= bottom


def _published(a: Dated, b: Dated) -> bool:
    return "from-publication" in (a.times.basis, b.times.basis)


def _one_time(a: Times, b: Times, near: timedelta) -> bool | None:
    """Whether two values are of one time; None when one of them has none."""
    if a.as_of is None or b.as_of is None:
        return None
    return a.as_of[0] <= b.as_of[1] + near and b.as_of[0] <= a.as_of[1] + near


def _repeats(late: Dated, newer: Dated, known: Sequence[Dated], grace: timedelta) -> bool:
    """Whether a value published late is one that stood before the newer one did."""
    assert newer.times.as_of is not None
    before = newer.times.as_of[0]
    moment: datetime | None = late.times.published
    return (
        moment is not None
        and moment > newer.times.as_of[1] + grace
        and any(
            d.times.as_of is not None
            and d.times.as_of[1] < before
            and compare(d.value, late.value).verdict in ("agree", "near", "vaguer")
            for d in known
        )
    )
