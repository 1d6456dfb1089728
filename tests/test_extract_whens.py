"""Dates of open text that say when something happened."""

from tests.claimed import claimed


def test_a_day_is_told() -> None:
    (claim,) = claimed("when", "The bridge was opened to traffic on 16 December 2004.")

    assert str(claim.get("date")) == "16 December 2004"
    assert "only" in claim.tags


def test_since_and_as_of_say_when_something_held() -> None:
    assert claimed("when", "The bridge has been closed since 16 December 2004.") == []
    assert claimed("when", "As of 16 December 2004, the bridge is closed.") == []


def test_the_date_of_a_photo_caption_dates_no_happening() -> None:
    caption = "Divers leave the harbour in Oskan, Friday, May 3, 2019."

    assert claimed("when", caption) == []
    assert len(claimed("when", "Divers left the harbour in Oskan on Friday, May 3, 2019.")) == 1


def test_the_date_of_a_figure_held_against_another_is_no_happening() -> None:
    assert claimed("when", "The mill drew 9,000 guests, up from 4,000 guests in 2016.") == []
    assert len(claimed("when", "The mill drew 9,000 guests when it opened in 2016.")) == 1
