"""Local times with their moment elsewhere."""

import pytest
from claimed import claimed, reckoned

from checker.values import Clock


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It rang at 6:43 a.m. local time (2343 GMT on Monday).", "en"),
        ("رن الجرس عند الساعة 6:43 صباحا بالتوقيت المحلي (23:43 بتوقيت غرينتش).", "ar"),
        ("L'alarme a sonné à 6 h 43 heure locale (dimanche à 23 h 43 GMT).", "fr"),
        ("It rang at 6:43 a.m. local time (8:43 a.m. JST).", "en"),
    ],
)
def test_one_moment_is_one_minute_of_greenwich(text: str, language: str) -> None:
    [claim] = claimed("clock", text, language=language)
    local, moment = claim.get("local"), claim.get("time")

    assert isinstance(local, Clock)
    assert isinstance(moment, Clock)
    assert (local.minute, moment.minute, moment.offset) == (6 * 60 + 43, 23 * 60 + 43, 0)


def test_a_full_hour_is_left_out() -> None:
    assert claimed("clock", "The concert begins at 9 p.m. (2000 GMT).") == []


def test_two_times_in_one_sentence_need_not_be_one_moment() -> None:
    text = "It rang at 6:43 a.m. local time and was repeated abroad at 0005 GMT."

    assert claimed("clock", text) == []


@pytest.mark.parametrize(("zoned", "fits"), [("2343", True), ("2313", True), ("2353", False)])
def test_zones_are_quarter_hours_apart(zoned: str, fits: bool) -> None:
    [(operation, stated, computed)] = reckoned(f"It rang at 6:43 a.m. local time ({zoned} GMT).")

    assert operation == "zone"
    assert (stated == computed) is fits
