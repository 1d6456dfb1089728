"""The pieces that date readings are made of: fields, days, and what they are read against."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Literal, NamedTuple

Tense = Literal["past", "future", "unclear"]
Slots = Mapping[str, tuple[Any, ...]]
Days = tuple[date, date]

DAY = timedelta(days=1)
# Parts overlap on purpose: the 11th is "early" to one writer and "mid" to the next.
_PARTS_OF_MONTH = {"early": (1, 12), "mid": (9, 21), "late": (19, 31)}
_PARTS_OF_YEAR = {"early": (1, 5), "mid": (4, 9), "late": (8, 12)}


class Frame(NamedTuple):
    """What a date is read against: the day of publication and the tense of its clause."""

    published: date | None = None
    tense: Tense = "past"


class Found(NamedTuple):
    """The fields of a date as written, and the days when they are known."""

    days: Days | None = None
    published: bool = False  # the days were worked out from the day of publication
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    ordinal: int | None = None
    form: str = ""


def one(slots: Slots, *names: str) -> Any:
    """The first value of the first of these classes that was read."""
    return next((slots[name][0] for name in names if slots.get(name)), None)


def days_of(year: int, month: int | None, day: int | None, part: str | None) -> Days:
    """First and last day of a year, month or day, or of the early, middle or late part of it."""
    if month is None:
        first, last = _PARTS_OF_YEAR.get(part or "", (1, 12))
        return date(year, first, 1), date(year, last, monthrange(year, last)[1])
    if day is None:
        first, last = _PARTS_OF_MONTH.get(part or "", (1, 31))
        return date(year, month, first), date(year, month, min(last, monthrange(year, month)[1]))
    return date(year, month, day), date(year, month, day)
