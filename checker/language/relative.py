"""Dates that only the day of publication can place: Saturday, yesterday, last week, two days ago.

Each function takes what was read and gives a `Found`; without a publication day it holds the
fields only.  Where usage differs ("last Tuesday") the days hold every reading.
"""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from checker.language.dateparts import DAY, Found, Frame, Slots, Tense, days_of, one

_UNITS: dict[str, tuple[relativedelta, timedelta]] = {
    "day": (relativedelta(days=1), timedelta(0)),
    "week": (relativedelta(weeks=1), timedelta(days=3)),
    "month": (relativedelta(months=1), timedelta(days=15)),
    "year": (relativedelta(years=1), timedelta(days=183)),
    "decade": (relativedelta(years=10), timedelta(days=1826)),
}


def weekday(slots: Slots, frame: Frame) -> Found:
    """Bare weekdays: the nearest past one, publication day included, or the coming one.

    The weekday of tomorrow or the day after may be meant even where no word shows a plan.
    """
    day = one(slots, "weekday")
    fields = Found(weekday=day, form="relative" if "turn" in slots else "weekday")
    if frame.published is None:
        return fields
    back = (frame.published.isoweekday() - day) % 7
    past = frame.published - back * DAY
    coming = frame.published + (-back % 7) * DAY
    turn = one(slots, "turn")
    if turn is None or turn == 0:
        tense = frame.tense if turn is None or frame.tense == "future" else "unclear"
        if tense == "past" and back >= 5:
            tense = "unclear"
        days = {"past": (past, past), "future": (coming, coming)}.get(tense, (past, coming))
    elif turn < 0:  # "last Tuesday" on a Thursday: of this week to some, of last week to others
        last = past if back else past - 7 * DAY
        days = (last - 7 * DAY, last) if 0 < back < 7 else (last, last)
    else:
        near = coming if back else coming + 7 * DAY
        days = (near, near + 7 * DAY)
    return fields._replace(days=days, published=True)


def offset(slots: Slots, frame: Frame) -> Found:
    """today, yesterday, last night: so many days from publication; "?" hangs on another date."""
    said = str(one(slots, "offset"))
    fields = Found(weekday=one(slots, "weekday"), form="relative")
    if frame.published is None or said == "?":
        return fields
    first, _, last = said.partition(":")
    low, high = int(first), int(last or first)
    days = frame.published + low * DAY, frame.published + high * DAY
    return fields._replace(days=days, published=True)


def turned(slots: Slots, frame: Frame) -> Found:
    """last week, this month, next year."""
    fields = Found(form="relative")
    if frame.published is None:
        return fields
    turn, unit, at = one(slots, "turn", "this"), one(slots, "period"), frame.published
    if unit == "week":  # weeks begin on Saturday, Sunday or Monday: hold them all
        monday = at + (7 * turn - at.isoweekday() + 1) * DAY
        days = monday - 2 * DAY, monday + 6 * DAY
    elif unit == "weekend":
        saturday = at + (7 * turn - at.isoweekday() + 6) * DAY
        days = saturday - 8 * DAY, saturday + 2 * DAY
    elif unit == "month":
        month = at + relativedelta(months=turn, day=1)
        days = days_of(month.year, month.month, None, one(slots, "part"))
    elif unit == "decade":
        start = at.year // 10 * 10 + 10 * turn
        days = days_of(start, None, None, "")[0], days_of(start + 9, None, None, "")[1]
    else:
        days = days_of(at.year + turn, None, None, one(slots, "part"))
    return fields._replace(days=days, published=True)


def ago(slots: Slots, frame: Frame) -> Found:
    """two days ago: exact for days, half a unit either side for longer units."""
    number, unit = one(slots, "num", "number"), one(slots, "unit")
    if "span" in slots:  # a dual: one word says number and unit
        number, unit = 2, one(slots, "span")
    fields = Found(form="relative")
    if frame.published is None:
        return fields
    number = 1 if number is None else int(number)
    if unit == "hour":
        days = -(-number // 24)  # the days begun
        back = frame.published - days * DAY, frame.published - number // 24 * DAY
        return fields._replace(days=back, published=True)
    step, slack = _UNITS[unit]
    middle = frame.published - number * step
    return fields._replace(days=(middle - slack, middle + slack), published=True)


def day_of_month(fields: Found, slots: Slots, frame: Frame) -> Found:
    """The 25th of this month."""
    if frame.published is None or "that-month" not in slots:
        return fields._replace(form="relative")
    month = frame.published + relativedelta(months=one(slots, "that-month"), day=1)
    found = days_of(month.year, month.month, fields.day, "")
    return fields._replace(days=found, published=True, form="relative")


def nearest_year(
    month: int, day: int | None, tense: Tense, published: date, turned: bool
) -> int | None:
    """The year of a date without one, None when the other side of publication is as near.

    "October 25" in a text of 27 October is two days old; "in December" in October may be the
    last or the next one, and only the tense could tell.  A spoken-out turn ("last December")
    decides, unless that month is so near that "last" may skip it.
    """
    if day is None and month == published.month and not turned:
        return published.year
    gap = (date(2000, published.month, 1) - date(2000, month, 1)).days
    if day is not None:
        gap = (date(2000, published.month, published.day) - date(2000, month, day)).days
    back, ahead = gap % 366, -gap % 366
    this_year = published.year
    past_year = this_year if gap >= 0 else this_year - 1
    next_year = this_year if gap <= 0 else this_year + 1
    if turned:
        near = back if tense == "past" else ahead
        if near < 62 and day is None:
            return None
        return past_year if tense == "past" else next_year
    if tense == "unclear":
        return None
    if tense == "past":  # a month alone is often a date to come, told in the present tense
        return past_year if back * (1 if day else 2) <= ahead or back == 0 else None
    return next_year if ahead <= 2 * back or ahead == 0 else None
