"""Local times with their moment elsewhere."""

import pytest
from claimed import claimed, reckoned

from checker.values import Clock


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It struck at 4:27 a.m. local time (2327 GMT on Monday).", "en"),
        ("وقع عند الساعة 4:27 فجرا بالتوقيت المحلي (23:27 بتوقيت غرينتش).", "ar"),
        ("Il s'est produit à 4 h 27 heure locale (lundi à 23 h 27 GMT).", "fr"),
        ("It struck at 4:27 a.m. local time (8:27 a.m. JST).", "en"),
    ],
)
def test_one_moment_is_one_minute_of_greenwich(text: str, language: str) -> None:
    [claim] = claimed("clock", text, language=language)
    local, moment = claim.get("local"), claim.get("time")

    assert isinstance(local, Clock)
    assert isinstance(moment, Clock)
    assert (local.minute, moment.minute, moment.offset) == (4 * 60 + 27, 23 * 60 + 27, 0)


def test_a_full_hour_is_left_out() -> None:
    assert claimed("clock", "The match begins at 8 p.m. (1900 GMT).") == []


def test_two_times_in_one_sentence_need_not_be_one_moment() -> None:
    text = "It struck at 4:27 a.m. local time and was felt abroad at 0005 GMT."

    assert claimed("clock", text) == []


@pytest.mark.parametrize(("zoned", "fits"), [("2327", True), ("2257", True), ("2337", False)])
def test_zones_are_quarter_hours_apart(zoned: str, fits: bool) -> None:
    [(operation, stated, computed)] = reckoned(f"It struck at 4:27 a.m. local time ({zoned} GMT).")

    assert operation == "zone"
    assert (stated == computed) is fits
