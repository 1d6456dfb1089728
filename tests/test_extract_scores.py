"""Scores of shootouts and votes; scores of play are left out."""

import pytest
from claimed import claimed, slots


@pytest.mark.parametrize(
    ("text", "language", "score"),
    [
        ("The Lions lost 6-5 on penalties.", "en", "6-5"),
        ("خسر الأسود أمام النمور 6-5 بركلات الترجيح.", "ar", "6-5"),
        ("Ganaron en la tanda de penaltis (6-5).", "es", "6-5"),
        ("The bill passed by 37 votes to 18.", "en", "37 votes to 18"),
        ("The vote ended 37–19.", "en", "37–19"),
        ("The Lions beat the Tigers 2-1 on Saturday.", "en", "2-1"),
        ("فاز الأسود على النمور 2-1 يوم السبت.", "ar", "2-1"),
    ],
)
def test_a_score_with_its_stage_is_a_claim(text: str, language: str, score: str) -> None:
    [claim] = claimed("score", text, language=language)

    assert slots(claim, "score") == (score,)


@pytest.mark.parametrize(
    "text",
    [
        "The Lions led 2-0 at the break.",
        "The Lions won the tie 5-3 on aggregate.",
        "The judges voted 5-2 for it.",
        "The vote of 10-11 May was put off.",
    ],
)
def test_scores_of_play_and_of_small_bodies_are_left_out(text: str) -> None:
    assert claimed("score", text) == []


def test_an_article_with_two_shootouts_gives_neither() -> None:
    text = "The Lions lost 7-6 on penalties. The Bears won 6-5 on penalties."

    assert claimed("score", text) == []


def test_a_shootout_of_another_year_is_left_out() -> None:
    text = "The Lions lost the final of 2017 on penalties, 6-5."

    assert claimed("score", text, published="2025-11-08") == []


def test_a_score_has_the_date_of_its_own_clause() -> None:
    [claim] = claimed("score", "The Lions, who lost 2-1 in April, won the cup on Saturday.")

    assert slots(claim, "date") == ("April",)


@pytest.mark.parametrize(
    "text",
    [
        "The Lions won the cup on Saturday, a year after a 2-0 defeat.",
        "The Lions won the cup two weeks after losing 2-0.",
    ],
)
def test_a_score_told_with_the_time_since_is_of_an_earlier_match(text: str) -> None:
    assert claimed("score", text) == []


def test_a_score_after_which_something_was_said_is_of_this_match() -> None:
    assert len(claimed("score", "The coach was happy after a 2-0 win on Saturday.")) == 1


def test_a_raised_digit_is_no_goal() -> None:
    assert claimed("score", "The Lions beat the Tigers 2²-1 on Saturday.") == []
