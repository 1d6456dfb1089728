"""Firsts and the year of the time before."""

import pytest
from claimed import claimed

from checker.values import Quantity


@pytest.mark.parametrize(
    ("text", "language", "low", "high"),
    [
        ("The Lions won the cup for the first time since 2011.", "en", 2011, 2011),
        ("It is their first Asian title since 2011.", "en", 2011, 2011),
        ("The Lions won the cup for the first time in 15 years.", "en", 2010, 2012),
        ("فاز الأسود بالكأس لأول مرة منذ 15 عاما.", "ar", 2010, 2012),
        ("Les Lions ont gagné la coupe pour la première fois depuis 2011.", "fr", 2011, 2011),
    ],
)
def test_a_first_knows_the_year_of_the_time_before(
    text: str, language: str, low: int, high: int
) -> None:
    [claim] = claimed("first", text, language=language, published="2026-05-08")
    since = claim.get("since")

    assert isinstance(since, Quantity)
    assert (since.low, since.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "They have played here since 2011.",
        "They won their best title since 2011.",
        "The first 12 players have been here since 2011.",
        "They first met in May, and have been friends since March 2011.",
    ],
)
def test_a_since_without_a_first_is_no_claim(text: str) -> None:
    assert claimed("first", text, published="2026-05-08") == []


def test_years_are_not_counted_back_from_an_unknown_day() -> None:
    assert claimed("first", "They won for the first time in 15 years.") == []
