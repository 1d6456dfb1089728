"""From the parts of a date to the days it can be, and back to plain words.

`resolve` takes what the grammar of dates.py read and gives a `Date` with its first and last day.
What the text leaves open is worked out from the day of publication, never from today; what stays
unsure stays unknown.  Weekday arithmetic for messages lives here too.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date
from typing import Any

from dateutil.relativedelta import relativedelta

from checker.language import relative
from checker.language.dateparts import DAY, Found, Frame, Slots, Tense, days_of, one
from checker.values import MONTHS, WEEKDAYS, Date

_PARTS_OF_DECADE = {"early": (0, 4), "mid": (3, 7), "late": (6, 9)}


def resolve(form: str, slots: Slots, text: str, bound: str, frame: Frame) -> Date | None:
    """Return the date that a reading stands for, or None when there is no such day.

    `low` and `high` are the days named; the bound is kept apart and not applied to them.
    """
    try:
        framed = _FRAMED.get(form)
        found = framed(slots, frame) if framed else _STATED[form](slots)
    except (ValueError, OverflowError):  # 31 February, the year 12000
        return None
    low, high = found.days or (None, None)
    basis = "none" if found.days is None else "published" if found.published else "text"
    return Date(
        text, found.year, found.month, found.day, found.weekday, low, high,
        found.form or form, bound, basis, found.ordinal,
    )  # fmt: skip


def _calendar(slots: Slots, frame: Frame) -> Found:
    """Full dates, and those without year, day or both."""
    year, part = one(slots, "year"), one(slots, "part")
    month = one(slots, "month", "short-month")
    day = one(slots, "day", "ordinal")
    weekday = one(slots, "weekday", "short-weekday")
    form = "-".join(n for n, v in (("month", month), ("day", day), ("year", year)) if v is not None)
    fields = Found(
        None, False, year, month, day, weekday, None, form.replace("month-day-year", "full")
    )
    if year is not None:
        return fields._replace(days=days_of(year, month, day, part))
    if month is None:
        return relative.day_of_month(fields, slots, frame)
    if day is not None:
        days_of(2000, month, day, "")  # 30 February is in no year
    if frame.published is None:
        return fields
    if "that-year" in slots:
        found = days_of(frame.published.year + one(slots, "that-year"), month, day, part)
        return fields._replace(days=found, published=True)
    near: int | None = frame.published.year
    if one(slots, "turn") != 0:
        tense, turned = _tense(slots, frame), "turn" in slots
        near = relative.nearest_year(month, day, tense, frame.published, turned)
    if near is None:
        return fields
    return fields._replace(days=days_of(near, month, day, part), published=True)


def _tense(slots: Slots, frame: Frame) -> Tense:
    turn = one(slots, "turn")
    return frame.tense if turn is None else "future" if turn > 0 else "past"


def _numeric(slots: Slots) -> Found:
    """25/10/2024, 25.10.2024, 25-10-2024; `order` says how the language writes them."""
    a, b, year = one(slots, "dotted") or (*slots["num"], *slots["year"])
    if not 1000 <= year <= 2100:
        raise ValueError("no year")
    order = one(slots, "order")
    if max(a, b) <= 12 and a != b and order == "ambiguous":
        raise ValueError("day or month")
    day, month = (b, a) if b > 12 or (order == "month-first" and a <= 12) else (a, b)
    return _full(year, month, day, one(slots, "weekday", "short-weekday"))


def _iso(slots: Slots) -> Found:
    month, day = slots["num"]
    return _full(one(slots, "year"), month, day)


def _full(year: int, month: int, day: int, weekday: int | None = None) -> Found:
    return Found(days_of(year, month, day, ""), False, year, month, day, weekday, form="full")


def _stretch(months: int) -> Callable[[Slots, Frame], Found]:
    """Quarters (3 months) and halves (6): the calendar's, for a fiscal one cannot be known."""

    def read(slots: Slots, frame: Frame) -> Found:
        nth, year = one(slots, "q", "h", "nth", "ordinal", "num"), one(slots, "year")
        if not 1 <= nth <= 12 // months:
            raise ValueError("no such part of a year")
        shifted = False
        if year is None and "that-year" in slots and frame.published is not None:
            shifted, year = True, frame.published.year + one(slots, "that-year")
        fields = Found(year=None if shifted else year, ordinal=nth)
        if year is None:
            return fields
        last = nth * months
        days = date(year, last - months + 1, 1), date(year, last, monthrange(year, last)[1])
        return fields._replace(days=days, published=shifted)

    return read


def _season(slots: Slots) -> Found:
    """1 spring … 4 winter of a year, on either half of the globe, so with generous ends."""
    season, year = one(slots, "season"), one(slots, "year")
    fields = Found(year=year, ordinal=season)
    if year is None:
        return fields
    if season in (1, 3):
        return fields._replace(days=(date(year, 3, 1), date(year, 12, 22)))
    return fields._replace(days=(date(year - 1, 12, 1), date(year + 1, 3, 31)))


def _decade(slots: Slots) -> Found:
    start = one(slots, "year", "num", "decade-name")
    if start < 100:  # "les années 90": of the last century, for no other is meant without it
        start += 100 * (one(slots, "ordinal") or 20) - 100
    if start % 10 or not 1000 <= start <= 2090:
        raise ValueError("no decade")
    first, last = _PARTS_OF_DECADE.get(one(slots, "part") or "", (0, 9))
    return Found((date(start + first, 1, 1), date(start + last, 12, 31)))


def _century(slots: Slots) -> Found:
    """The 21st century: from 2000 or 2001 to 2100."""
    nth = one(slots, "ordinal", "num", "roman")
    return Found((date(100 * nth - 100, 1, 1), date(100 * nth, 12, 31)), ordinal=nth)


def _fiscal(slots: Slots) -> Found:
    """A fiscal year may begin up to eleven months before or three after the year it is named by."""
    year = one(slots, "year")
    days = date(year - 1, 2, 1), date(year + 1, 3, 31)
    return Found(days, year=year, form="period")


def _years(slots: Slots) -> Found:
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
    year = years[0] if len(set(years)) == 1 else None
    month = months[0] if len(set(months)) == 1 else None
    fields = Found(year=year, month=month, published=first.published)
    if first.days is None or last.days is None:
        return fields._replace(published=False)
    low, high = first.days[0], last.days[1]
    if low > high and len(years) < 2:  # 30 December to 2 January 2025
        low, fields = low - relativedelta(years=1), fields._replace(year=None)
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
    low, high = days_of(first, months[0], None, "")[0], days_of(last, months[1], None, "")[1]
    if low > high:
        raise ValueError("backwards")
    return Found((low, high), year=last if len(years) == 1 else None)


def _hijri(slots: Slots) -> Found:
    """A date of the Islamic calendar, a day wide either way: months begin by sighting.

    Converted by the Umm al-Qura tables (1343-1500 AH); outside of them nothing is known.
    """
    from hijridate import Hijri  # few articles need its tables

    year, month, day = one(slots, "year"), one(slots, "hijri"), one(slots, "day", "ordinal")
    if not 1343 <= year <= 1500:
        raise ValueError("outside of the tables")
    first = Hijri(year, month, day or 1)
    last = first if day else Hijri(year, month, first.month_length())
    return Found((first.to_gregorian() - DAY, last.to_gregorian() + DAY),
                 weekday=one(slots, "weekday"))  # fmt: skip


_FRAMED: dict[str, Callable[[Slots, Frame], Found]] = {
    "date": _calendar, "range": _range, "quarter": _stretch(3), "half": _stretch(6),
    "weekday": relative.weekday, "offset": relative.offset, "turned": relative.turned,
    "ago": relative.ago,
}  # fmt: skip
_STATED: dict[str, Callable[[Slots], Found]] = {
    "numeric": _numeric, "iso": _iso, "season": _season, "decade": _decade, "century": _century,
    "fiscal": _fiscal, "period": _years, "hijri": _hijri,
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
    """Return plain English: "25 October 2024, a Friday"; "a Saturday"; "December 2024"."""
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
