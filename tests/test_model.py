"""Articles: what they refuse, so that everything behind them can rely on it."""

from datetime import UTC, date, datetime

import pytest

from checker import Article


@pytest.mark.parametrize("given", ["2025-01", "2025", "yesterday", "2025-02-30"])
def test_no_day_is_made_up_for_a_date(given: str) -> None:
    with pytest.raises(ValueError, match=f"no date: '{given}'; write 2025-10-25"):
        Article(id="a", text="x", published=given)


@pytest.mark.parametrize("given", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:00:00-05:00"])
def test_a_year_at_the_end_of_the_calendar_is_refused(given: str) -> None:
    with pytest.raises(ValueError, match="none that an article can be of"):
        Article(id="a", text="x", updated=given)


def test_a_date_may_be_a_text_a_day_or_a_moment() -> None:
    moment = datetime(2025, 1, 2, tzinfo=UTC)
    given = ("2025-01-02", date(2025, 1, 2), "2025-01-02T00:00:00Z", moment)
    found = [Article(id="a", text="x", published=value).published for value in given]

    assert found == [datetime(2025, 1, 2), datetime(2025, 1, 2), moment, moment]


@pytest.mark.parametrize("field", ["id", "text", "title", "source", "url", "author", "language"])
def test_half_a_character_is_refused_wherever_it_stands(field: str) -> None:
    with pytest.raises(ValueError, match="half a character"):
        Article(**{"id": "a", "text": "x", field: "News \ud83d"})


def test_a_whole_character_beyond_the_first_plane_is_text() -> None:
    assert Article(id="a", text="News \U0001f600").text == "News \U0001f600"
