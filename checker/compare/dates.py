"""Dates and clock times: a month holds its days, a weekday is checked against a calendar day.

`as: calendar` (the default) compares what days are left possible; `as: weekday` compares a
weekday whose date is not known with a date that is: 25 October 2024 was no Saturday.
"""

from __future__ import annotations

from datetime import date, timedelta

from checker.compare.verdict import UNKNOWN, Comparison, How
from checker.values import WEEKDAYS, Clock, Date

_STATES = ("as-of", "since", "until", "about")  # say when something held, not when it happened


def compare_dates(a: Date, b: Date, how: How) -> Comparison:
    """Return the verdict on two dates; dates that bound a state are never in conflict."""
    if how.as_ == "weekday":
        return _weekday(a, b)
    if a.bound in _STATES or b.bound in _STATES:
        same = (a.bound, a.low, a.high, *_fields(a)) == (b.bound, b.low, b.high, *_fields(b))
        return Comparison("agree") if same else UNKNOWN
    x, y = _days(a), _days(b)
    if x is None or y is None:
        return _by_field(a, b, how)
    if x == y:
        return Comparison("agree")
    if x[1] < y[0] or y[1] < x[0]:
        days = (max(x[0], y[0]) - min(x[1], y[1])).days
        if x[0] == x[1] and y[0] == y[1] and _near(days, how):
            return Comparison("near", "a day's difference may be one of time zones")
        return Comparison("conflict", "the dates exclude each other")
    if x[0] <= y[0] and y[1] <= x[1]:
        return Comparison("vaguer", "one date holds the other", "a")
    if y[0] <= x[0] and x[1] <= y[1]:
        return Comparison("vaguer", "one date holds the other", "b")
    return UNKNOWN


def certainly_after(a: Date, b: Date, how: How) -> bool:
    """Whether every day `a` can be comes after every day `b` can be, and by more than `near`."""
    if a.bound in _STATES or b.bound in _STATES:
        return False
    x, y = _days(a), _days(b)
    if x is None or y is None or x[0] <= y[1]:
        return False
    return not _near((x[0] - y[1]).days, how)


def _days(d: Date) -> tuple[date, date] | None:
    """First and last possible day, both inclusive; None when no year is known."""
    low, high = d.low, d.high
    if d.bound == "before":
        return None if low is None and high is None else _until(low or high, -1)
    if d.bound == "by":
        return None if low is None and high is None else _until(high or low, 0)
    if d.bound == "after":
        start = high or low
        return None if start is None or start == date.max else (start + timedelta(1), date.max)
    return None if low is None or high is None else (low, high)


def _until(last: date | None, shift: int) -> tuple[date, date] | None:
    if last is None or (shift and last == date.min):
        return None
    return date.min, last + timedelta(shift)


def _fields(d: Date) -> tuple[int | None, int | None, int | None]:
    return d.year, d.month, d.day


def _by_field(a: Date, b: Date, how: How) -> Comparison:
    """Compare what both texts state: the year, else the month, then the day, else the weekday."""
    if a.bound or b.bound:
        return UNKNOWN
    x, y = _fields(a), _fields(b)
    shared = [(p, q) for p, q in zip(x, y, strict=True) if p is not None and q is not None]
    if not shared:
        return _two_weekdays(a, b, how) if not any((*x, *y)) else UNKNOWN
    if any(p != q for p, q in shared):
        if x[1] == y[1] and None not in (x[2], y[2]) and _near(abs(x[2] - y[2]), how):  # type: ignore[operator]
            return Comparison("near", "a day's difference may be one of time zones")
        return Comparison("conflict", "the dates exclude each other")
    if x == y:
        return Comparison("agree")
    if all(p is None or p == q for p, q in zip(x, y, strict=True)):
        return Comparison("vaguer", "one date holds the other", "a")
    if all(q is None or p == q for p, q in zip(x, y, strict=True)):
        return Comparison("vaguer", "one date holds the other", "b")
    return UNKNOWN


def _two_weekdays(a: Date, b: Date, how: How) -> Comparison:
    if a.weekday is None or b.weekday is None:
        return UNKNOWN
    apart = (a.weekday - b.weekday) % 7
    if not apart:
        return Comparison("agree")
    if _near(min(apart, 7 - apart), how):
        return Comparison("near", "a day's difference may be one of time zones")
    return Comparison("conflict", "two different weekdays")


def _weekday(a: Date, b: Date) -> Comparison:
    for loose, fixed in ((a, b), (b, a)):
        if loose.weekday is None or loose.known or loose.bound or fixed.bound:
            continue
        if (
            fixed.low is None
            or fixed.low != fixed.high
            or _by_field(a, b, How()).verdict == "conflict"
        ):
            continue
        if fixed.low.isoweekday() == loose.weekday:
            return Comparison("agree")
        real = WEEKDAYS[fixed.low.isoweekday() - 1]
        stated = WEEKDAYS[loose.weekday - 1]
        return Comparison("conflict", f"that day was a {real}, not a {stated}")
    return UNKNOWN


def _near(days: int, how: How) -> bool:
    return how.near is not None and how.near.unit == "day" and days <= how.near.amount


def compare_clocks(a: Clock, b: Clock, how: How) -> Comparison:
    """Return the verdict on two times of day; without both zones only equal times say anything."""
    if (a.offset is None) != (b.offset is None):
        return Comparison("agree") if a.minute == b.minute else UNKNOWN
    apart = (a.minute - (a.offset or 0) - b.minute + (b.offset or 0)) % 1440
    apart = min(apart, 1440 - apart)
    if not apart:
        return Comparison("agree")
    minutes = {"minute": 1, "hour": 60}.get(how.near.unit, 0) if how.near else 0
    if how.near is not None and apart <= how.near.amount * minutes:
        return Comparison("near", "almost the same time")
    return Comparison("conflict", "two different times")
