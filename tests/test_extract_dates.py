"""A date that names its weekday, and whether the weekday fits."""

import pytest

from checker import Article, check


def messages(text: str, published: str | None = None) -> list[str]:
    article = Article(id="a", text=text, language="en", published=published)
    found = check([article]).findings
    return [f.message for f in found if f.rule == "date/weekday-mismatch"]


def test_a_full_date_is_held_against_the_calendar() -> None:
    (message,) = messages("The council meets on Saturday, 25 October 2024, in the town hall.")

    assert "25 October 2024 was a Friday" in message


def test_a_date_without_a_year_is_the_nearest_one_to_publication() -> None:
    text = "The choir sings in the old chapel on Wednesday 16 September."
    (message,) = messages(text, "2025-08-13")

    assert "16 September 2025 was a Tuesday" in message


@pytest.mark.parametrize("published", [None, "2026-08-13"])
def test_a_weekday_that_fits_or_cannot_be_checked_is_no_finding(published: str | None) -> None:
    assert messages("The choir sings on Wednesday 16 September.", published) == []


def test_new_year_is_not_looked_for_in_the_wrong_year() -> None:
    assert messages("It happens on Thursday 1 January.", "2025-12-20") == []
