"""From the parts of a date to the days it can be, and back to plain words.

`resolve` takes what the grammar of dates.py read and gives a `Date` with its first and last day.
What the text leaves open is worked out from the day of publication, never from today; what stays
unsure stays unknown.  Weekday arithmetic for messages lives here too.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Literal, NamedTuple

from dateutil.relativedelta import relativedelta

from checker.values import MONTHS, WEEKDAYS, Date

Tense = Literal["past", "future", "unclear"]
Slots = Mapping[str, tuple[Any, ...]]
Days = tuple[date, date]

_FIRST, _LAST = date(1, 1, 1), date(9999, 12, 31)
_DAY = timedelta(days=1)
# Parts overlap on purpose: the 11th is "early" to one writer and "mid" to the next.
_PARTS_OF_MONTH = {"early": (1, 12), "mid": (9, 21), "late": (19, 31)}
_PARTS_OF_YEAR = {"early": (1, 5), "mid": (4, 9), "late": (8, 12)}
_PARTS_OF_DECADE = {"early": (0, 4), "mid": (3, 7), "late": (6, 9)}


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


def resolve(form: str, slots: Slots, text: str, bound: str, frame: Frame) -> Date | None:
    """Return the date that a reading stands for, or None when there is no such day.

    `low` and `high` are the days named; the bound is kept apart and not applied to them.
    """
    try:
        found = _FORMS[form](slots, frame)
    except (ValueError, OverflowError):  # 31 February, the year 12000
        return None
    low, high = found.days or (None, None)
    basis = "none" if found.days is None else "published" if found.published else "text"
    return Date(
        text, found.year, found.month, found.day, found.weekday, low, high,
        found.form or form, bound, basis, found.ordinal,
    )  # fmt: skip


def _one(slots: Slots, *names: str) -> Any:
    """The first value of the first of these classes that was read."""
    return next((slots[name][0] for name in names if slots.get(name)), None)


def _calendar(slots: Slots, frame: Frame) -> Found:
    """Full dates, and those without year, day or both."""
    year, part = _one(slots, "year"), _one(slots, "part")
    month = _one(slots, "month", "short-month")
    day = _one(slots, "day", "ordinal")
    weekday = _one(slots, "weekday", "short-weekday")
    form = "-".join(n for n, v in (("month", month), ("day", day), ("year", year)) if v is not None)
    fields = Found(None, False, year, month, day, weekday, None, form.replace("month-day-year", "full"))
    if year is not None:
        return fields._replace(days=_days(year, month, day, part))
    if month is None:
        return _day_of_month(fields, slots, frame)
    if day is not None:
        _days(2000, month, day, "")  # 30 February is in no year
    if frame.published is None:
        return fields
    if "that-year" in slots:
        found = _days(frame.published.year + _one(slots, "that-year"), month, day, part)
        return fields._replace(days=found, published=True)
    if "turn" in slots and _one(slots, "turn") == 0:
        found = _days(frame.published.year, month, day, part)
    else:
        near = _nearest(month, day, _tense(slots, frame), frame.published, "turn" in slots)
        found = _days(near, month, day, part) if near is not None else None
    return fields._replace(days=found, published=found is not None)


def _day_of_month(fields: Found, slots: Slots, frame: Frame) -> Found:
    """The 25th of this month."""
    if frame.published is None or "that-month" not in slots:
        return fields._replace(form="relative")
    month = frame.published + relativedelta(months=_one(slots, "that-month"), day=1)
    found = _days(month.year, month.month, fields.day, "")
    return fields._replace(days=found, published=True, form="relative")


def _tense(slots: Slots, frame: Frame) -> Tense:
    turn = _one(slots, "turn")
    return frame.tense if turn is None else "future" if turn > 0 else "past"


def _nearest(
    month: int, day: int | None, tense: Tense, published: date, turned: bool
) -> int | None:
    """The year of a date without one, None when the other side of publication is far nearer.

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
    if tense == "past":
        return past_year if back <= 3 * ahead or back == 0 else None
    return next_year if ahead <= 3 * back or ahead == 0 else None


def _days(year: int, month: int | None, day: int | None, part: str | None) -> Days:
    """First and last day of a year, month or day, or of the early, middle or late part of it."""
    if month is None:
        first, last = _PARTS_OF_YEAR.get(part or "", (1, 12))
        return date(year, first, 1), date(year, last, monthrange(year, last)[1])
    if day is None:
        first, last = _PARTS_OF_MONTH.get(part or "", (1, 31))
        return date(year, month, first), date(year, month, min(last, monthrange(year, month)[1]))
    return date(year, month, day), date(year, month, day)


def _numeric(slots: Slots, frame: Frame) -> Found:
    """25/10/2024, 25.10.2024, 2024-10-25; `order` says how the language writes them."""
    fields = slots.get("dotted", ((),))[0] or (*slots["num"], *slots.get("year", ()))
    if "iso" in slots:
        month, day, year = slots["num"][0], slots["num"][1], slots["year"][0]
        return Found(_days(year, month, day, ""), False, year, month, day, form="full")
    a, b, year = fields
    if not 1000 <= year <= 2100:
        raise ValueError("no year")
    order = slots["order"][0]
    if max(a, b) <= 12 and a != b and order == "ambiguous":
        raise ValueError("day or month")
    day, month = (b, a) if b > 12 or (order == "month-first" and a <= 12) else (a, b)
    return Found(_days(year, month, day, ""), False, year, month, day, form="full")


def _iso(slots: Slots, frame: Frame) -> Found:
    return _numeric({**slots, "iso": (True,)}, frame)


def _weekday(slots: Slots, frame: Frame) -> Found:
    """Bare weekdays: the nearest past one, publication day included, or the coming one."""
    weekday = _one(slots, "weekday")
    fields = Found(weekday=weekday, form="relative" if "turn" in slots else "weekday")
    if frame.published is None:
        return fields
    back = (frame.published.isoweekday() - weekday) % 7
    past = frame.published - back * _DAY
    coming = frame.published + (-back % 7) * _DAY
    turn = _one(slots, "turn")
    if turn is None or turn == 0:
        tense = frame.tense if turn is None or frame.tense == "future" else "unclear"
        days = {"past": (past, past), "future": (coming, coming)}.get(tense, (past, coming))
    elif turn < 0:  # "last Tuesday" on a Thursday: of this week to some, of last week to others
        last = past if back else past - 7 * _DAY
        days = (last - 7 * _DAY, last) if 0 < back < 7 else (last, last)
    else:
        near = coming if back else coming + 7 * _DAY
        days = (near, near + 7 * _DAY)
    return fields._replace(days=days, published=True)


def _offset(slots: Slots, frame: Frame) -> Found:
    """today, yesterday, last night: so many days from publication; "?" hangs on another date."""
    offset = str(_one(slots, "offset"))
    fields = Found(weekday=_one(slots, "weekday"), form="relative")
    if frame.published is None or offset == "?":
        return fields
    first, _, last = offset.partition(":")
    low, high = int(first), int(last or first)
    days = frame.published + low * _DAY, frame.published + high * _DAY
    return fields._replace(days=days, published=True)


def _period_of(slots: Slots, frame: Frame) -> Found:
    """last week, this month, next year."""
    fields = Found(form="relative")
    if frame.published is None:
        return fields
    turn, unit, at = _one(slots, "turn", "this"), _one(slots, "period"), frame.published
    if unit == "week":  # weeks begin on Saturday, Sunday or Monday: hold them all
        monday = at + (7 * turn - at.isoweekday() + 1) * _DAY
        days = monday - 2 * _DAY, monday + 6 * _DAY
    elif unit == "weekend":
        saturday = at + (7 * turn - at.isoweekday() + 6) * _DAY
        days = saturday - 8 * _DAY, saturday + 2 * _DAY
    elif unit == "month":
        month = at + relativedelta(months=turn, day=1)
        days = _days(month.year, month.month, None, _one(slots, "part"))
    elif unit == "decade":
        start = at.year // 10 * 10 + 10 * turn
        days = _days(start, None, None, "")[0], _days(start + 9, None, None, "")[1]
    else:
        days = _days(at.year + turn, None, None, _one(slots, "part"))
    return fields._replace(days=days, published=True)


def _ago(slots: Slots, frame: Frame) -> Found:
    """two days ago: exact for days, half a unit either side for longer units."""
    number, unit = _one(slots, "num", "number"), _one(slots, "unit")
    if "span" in slots:  # a dual: one word says number and unit
        number, unit = 2, _one(slots, "span")
    fields = Found(form="relative")
    if frame.published is None:
        return fields
    number = 1 if number is None else int(number)
    if unit == "hour":
        days = -(-number // 24)
        return fields._replace(days=(frame.published - days * _DAY,
                                     frame.published - (number // 24) * _DAY), published=True)  # fmt: skip
    step, slack = _UNITS[unit]
    middle = frame.published - number * step
    return fields._replace(days=(middle - slack, middle + slack), published=True)


_UNITS: dict[str, tuple[relativedelta, timedelta]] = {
    "day": (relativedelta(days=1), timedelta(0)),
    "week": (relativedelta(weeks=1), timedelta(days=3)),
    "month": (relativedelta(months=1), timedelta(days=15)),
    "year": (relativedelta(years=1), timedelta(days=183)),
    "decade": (relativedelta(years=10), timedelta(days=1826)),
}


def _stretch(months: int) -> Any:
    """Quarters (3 months) and halves (6): the calendar's, for a fiscal one cannot be known."""

    def read(slots: Slots, frame: Frame) -> Found:
        nth, year = _one(slots, "q", "h", "nth", "ordinal", "num"), _one(slots, "year")
        if not 1 <= nth <= 12 // months:
            raise ValueError("no such part of a year")
        shifted = False
        if year is None and "that-year" in slots and frame.published is not None:
            shifted, year = True, frame.published.year + _one(slots, "that-year")
        fields = Found(year=None if shifted else year, ordinal=nth)
        if year is None:
            return fields
        last = nth * months
        days = date(year, last - months + 1, 1), date(year, last, monthrange(year, last)[1])
        return fields._replace(days=days, published=shifted)

    return read


def _season(slots: Slots, frame: Frame) -> Found:
    """1 spring … 4 winter of a year, on either half of the globe, so with generous ends."""
    season, year = _one(slots, "season"), _one(slots, "year")
    fields = Found(year=year, ordinal=season)
    if year is None:
        return fields
    if season in (1, 3):
        return fields._replace(days=(date(year, 3, 1), date(year, 12, 22)))
    return fields._replace(days=(date(year - 1, 12, 1), date(year + 1, 3, 31)))


def _decade(slots: Slots, frame: Frame) -> Found:
    start = _one(slots, "year", "num")
    if start < 100:  # "les années 90": of the last century, for no other is meant without it
        start += 1900
    if start % 10 or not 1000 <= start <= 2090:
        raise ValueError("no decade")
    first, last = _PARTS_OF_DECADE.get(_one(slots, "part") or "", (0, 9))
    return Found((date(start + first, 1, 1), date(start + last, 12, 31)))


def _century(slots: Slots, frame: Frame) -> Found:
    """The 21st century: from 2000 or 2001 to 2100."""
    nth = _one(slots, "ordinal", "num", "day")
    return Found((date(100 * nth - 100, 1, 1), date(100 * nth, 12, 31)), ordinal=nth)


def _fiscal(slots: Slots, frame: Frame) -> Found:
    """A fiscal year may begin up to eleven months before or three after the year it is named by."""
    year = _one(slots, "year")
    days = date(year - 1, 2, 1), date(year + 1, 3, 31)
    return Found(days, year=year, form="period")


def _years(slots: Slots, frame: Frame) -> Found:
    """2018-2021, 2015–16, from 2018 to 2021."""
    first, last = (*slots["year"], *slots.get("num", ()))[:2]
    if last < 100:  # 2024-10 may be a month: take it for years only when the next year
        last += first // 100 * 100
        if last % 100 <= 12 and last != first + 1:
            raise ValueError("not years")
    if not 0 < last - first <= 200 or first < 1900:
        raise ValueError("not years")
    return Found((date(first, 1, 1), date(last, 12, 31)), form="period")


def _range(slots: Slots, frame: Frame) -> Found:
    """25-26 October 2025, from 30 September to 3 October: the first and the last day."""
    days = slots.get("day", ()) + slots.get("ordinal", ())
    months = slots.get("month", ()) + slots.get("short-month", ())
    years = slots.get("year", ())
    if not days:
        return _months(months, years)
    if not days[0] < days[1] and len(set(months)) == 1:
        raise ValueError("backwards")
    ends = []
    for k, day in enumerate(days[:2]):
        month = months[min(k, len(months) - 1)]
        one: dict[str, tuple[Any, ...]] = {"month": (month,), "day": (day,)}
        if years:
            one["year"] = (years[min(k, len(years) - 1)],)
        ends.append(_calendar(one, frame))
    first, last = ends
    year = years[-1] if years else None
    month = months[0] if len(set(months)) == 1 else None
    fields = Found(year=year, month=month, published=first.published)
    if first.days is None or last.days is None:
        return fields._replace(published=False)
    low, high = first.days[0], last.days[1]
    if low > high and len(years) < 2:  # 30 December to 2 January 2025
        low = low - relativedelta(years=1)
    if low > high:
        raise ValueError("backwards")
    return fields._replace(days=(low, high))


def _months(months: tuple[int, ...], years: tuple[int, ...]) -> Found:
    """From May to July 2024."""
    if not years:
        return Found()
    first, last = years[0], years[-1]
    if len(years) == 1 and months[0] > months[1]:
        first -= 1
    low, high = _days(first, months[0], None, "")[0], _days(last, months[1], None, "")[1]
    if low > high:
        raise ValueError("backwards")
    return Found((low, high), year=last if len(years) == 1 else None)


def _hijri(slots: Slots, frame: Frame) -> Found:
    """A date of the Islamic calendar, a day wide either way: months begin by sighting.

    Converted by the Umm al-Qura tables (1343-1500 AH); outside of them nothing is known.
    """
    from hijridate import Hijri  # noqa: PLC0415  (only few articles need its tables)

    year, month, day = _one(slots, "year"), _one(slots, "hijri"), _one(slots, "day", "ordinal")
    if not 1343 <= year <= 1500:
        raise ValueError("outside of the tables")
    first = Hijri(year, month, day or 1)
    last = first if day else Hijri(year, month, first.month_length())
    return Found((first.to_gregorian() - _DAY, last.to_gregorian() + _DAY),
                 weekday=_one(slots, "weekday"))  # fmt: skip


_FORMS: dict[str, Any] = {
    "date": _calendar, "numeric": _numeric, "iso": _iso, "weekday": _weekday, "offset": _offset,
    "turned": _period_of, "ago": _ago, "quarter": _stretch(3), "half": _stretch(6),
    "season": _season, "decade": _decade, "century": _century, "fiscal": _fiscal,
    "period": _years, "range": _range, "hijri": _hijri,
}  # fmt: skip


def weekday_name(iso: int) -> str:
    """The English name of an ISO weekday: 1 is Monday, 7 is Sunday."""
    return WEEKDAYS[iso - 1]


def same_weekday_years(
    month: int, day: int, weekday: int, around_year: int, span: int = 10
) -> list[int]:
    """Return the years within `span` in which the day falls on the weekday, the nearest first."""
    years = []
    for year in range(around_year - span, around_year + span + 1):
        try:
            if date(year, month, day).isoweekday() == weekday:
                years.append(year)
        except ValueError:  # 29 February, year 0
            continue
    return sorted(years, key=lambda y: (abs(y - around_year), y))


def describe(value: Date) -> str:
    """Return a date in plain English: "25 October 2024, a Friday"; "a Saturday"; "December 2024"."""
    words = _describe(value)
    return f"{_BOUNDS[value.bound]} {words}" if value.bound in _BOUNDS else words


_BOUNDS = {"before": "before", "after": "after", "since": "since", "until": "until", "by": "by",
           "as-of": "as of", "about": "around"}  # fmt: skip


def _describe(value: Date) -> str:
    low, high = value.low, value.high
    if low is not None and low == high:
        text = f"{_day(low)}, a {weekday_name(low.isoweekday())}"
        if value.weekday not in (None, low.isoweekday()):
            text += f" (the text says {weekday_name(value.weekday or 0)})"
        return text
    if value.month and value.form in ("month-year", "month", "month-day"):
        parts = (value.day, MONTHS[value.month - 1], value.year)
        text = " ".join(str(p) for p in parts if p is not None)
        return text if value.weekday is None else f"{text}, a {weekday_name(value.weekday)}"
    if value.form == "year" and value.year:
        return str(value.year)
    if value.weekday is not None:
        return f"a {weekday_name(value.weekday)}"
    if low is not None and high is not None and value.form not in ("quarter", "half", "season"):
        return f"{_day(low)} to {_day(high)}"
    return value.text


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
