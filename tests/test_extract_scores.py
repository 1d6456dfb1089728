"""Scores of shootouts and votes; scores of play are left out."""

import pytest
from claimed import claimed, slots


@pytest.mark.parametrize(
    ("text", "language", "score"),
    [
        ("The Lions lost 4-3 on penalties.", "en", "4-3"),
        ("خسر الأسود أمام النمور 4-3 بركلات الترجيح.", "ar", "4-3"),
        ("Ganaron en la tanda de penaltis (4-3).", "es", "4-3"),
        ("The bill passed by 41 votes to 12.", "en", "41 votes to 12"),
        ("The vote ended 41–13.", "en", "41–13"),
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
    text = "The Lions lost 5-4 on penalties. The Bears won 4-3 on penalties."

    assert claimed("score", text) == []


def test_a_shootout_of_another_year_is_left_out() -> None:
    text = "The Lions lost the final of 2017 on penalties, 4-3."

    assert claimed("score", text, published="2025-11-08") == []
