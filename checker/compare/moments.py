"""Two stated times of a figure: which lies wholly before the other.

"As of 22 March" and "before 24 March" name moments at which something held, so two figures told of
them are no contradiction where the first day is not the second.  Texts often leave out the year;
then the other's is taken, else one and the same.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from checker.values import STATED, Date

Earlier = Literal["", "a", "b"]
_ANY_YEAR = 2000  # a leap year: 29 February is a day of it
_LAST_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def earlier(a: Date, b: Date) -> Earlier:
    """Return which moment is wholly before the other; "" when neither is, or nobody can tell."""
    if a.bound not in STATED and b.bound not in STATED:
        return ""
    year = a.year or b.year or _ANY_YEAR
    x, y = _days(a, year), _days(b, year)
    if x is None or y is None:
        return ""
    return "a" if x[1] < y[0] else "b" if y[1] < x[0] else ""


def _days(when: Date, year: int) -> tuple[date, date] | None:
    """The first and last day of a moment: "before 24 March" is the 23rd, "after" it the 25th."""
    found = _written(when, year)
    if found is None or when.bound == "since":
        return None
    first, last = found
    if when.bound == "before" and first > date.min:
        first = last = first - timedelta(1)
    elif when.bound == "after" and last < date.max:
        first = last = last + timedelta(1)
    return first, last


def _written(when: Date, year: int) -> tuple[date, date] | None:
    if when.low is not None and when.high is not None:
        return when.low, when.high
    if when.month is None or when.year is not None or when.form == "range":
        return None
    last = _LAST_DAYS[when.month - 1]
    if when.day is not None and when.day > last:
        return None
    leap = (year % 4 == 0 and year % 100 != 0) or year % 400 == 0
    if when.month == 2 and not leap:
        last = 28
    first, end = (when.day, when.day) if when.day else (1, last)
    return (date(year, when.month, first), date(year, when.month, end)) if end <= last else None
