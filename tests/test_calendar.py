"""Weekday arithmetic, and dates in plain English."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.calendar import describe, resolve, same_weekday_years, weekday_name
from checker.language.dateparts import Frame
from checker.values import Date


def test_a_weekday_has_its_iso_name() -> None:
    assert [weekday_name(n) for n in (1, 5, 7)] == ["Monday", "Friday", "Sunday"]


def test_25_october_was_a_saturday_in_2025_and_not_in_2024() -> None:
    assert same_weekday_years(10, 25, 6, 2024, span=7) == [2025, 2031]


def test_29_february_exists_in_leap_years_only() -> None:
    assert same_weekday_years(2, 29, 4, 2024, span=3) == [2024]
    assert same_weekday_years(2, 30, 4, 2024) == []


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_day_is_among_the_years_of_its_own_weekday(day: date) -> None:
    assert same_weekday_years(day.month, day.day, day.isoweekday(), day.year, span=0) == [day.year]


def known(low: date, high: date | None = None, **fields: Any) -> Date:
    return Date("words", low=low, high=high or low, **fields)


def unknown(form: str, **fields: Any) -> Date:
    return Date("words", form=form, basis="none", **fields)


FRIDAY = date(2024, 10, 25)
DECEMBER = date(2024, 12, 1), date(2024, 12, 31)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (known(FRIDAY), "25 October 2024, a Friday"),
        (known(FRIDAY, weekday=6), "25 October 2024, a Friday (the text says Saturday)"),
        (known(FRIDAY, bound="before"), "before 25 October 2024, a Friday"),
        (known(*DECEMBER, year=2024, month=12, form="month-year"), "December 2024"),
        (known(*DECEMBER, form="range"), "1 December 2024 to 31 December 2024"),
        (known(*DECEMBER, year=2024, form="year", bound="since"), "since 2024"),
        (known(*DECEMBER, year=2024, form="quarter"), "words"),
        (unknown("weekday", weekday=6), "a Saturday"),
        (unknown("month-day", month=10, day=25), "25 October"),
        (unknown("month-day", month=10, day=25, weekday=6), "25 October, a Saturday"),
        (unknown("relative"), "words"),
    ],
)
def test_a_date_is_described_in_plain_english(value: Date, words: str) -> None:
    assert describe(value) == words


@pytest.mark.parametrize(
    ("form", "slots"),
    [
        ("date", {"day": (31,), "month": (2,), "year": (2024,)}),
        ("date", {"day": (30,), "month": (2,)}),
        ("decade", {"year": (1995,)}),
        ("period", {"year": (2021, 2018)}),
        ("quarter", {"ordinal": (5,), "year": (2024,)}),
        ("hijri", {"hijri": (9,), "year": (1200,)}),
        ("numeric", {"num": (3, 4), "year": (2024,), "order": ("ambiguous",)}),
    ],
)
def test_what_is_in_no_calendar_is_no_date(form: str, slots: dict[str, tuple[object, ...]]) -> None:
    assert resolve(form, slots, "x", "", Frame()) is None


def test_an_american_outlet_writes_the_month_first() -> None:
    slots = {"num": (3, 4), "year": (2024,), "order": ("month-first",)}

    value = resolve("numeric", slots, "3/4/2024", "", Frame())

    assert value is not None
    assert value.low == date(2024, 3, 4)
