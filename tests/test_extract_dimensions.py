"""Dimensions keep the number and the unit they were written with."""

import pytest
from claimed import claimed, slots


@pytest.mark.parametrize(
    ("text", "language", "measure", "number", "unit"),
    [
        ("The borehole ends at a depth of 17 km.", "en", "depth", "17", "kilometre"),
        ("The borehole ends 17 miles below the surface.", "en", "depth", "17", "mile"),
        ("ينتهي البئر على عمق 17 كيلومترا.", "ar", "depth", "17", "kilometre"),
        ("The tower is 31.5 metres tall.", "en", "height", "31.5", "metre"),
        ("The temperature fell to 23 degrees Fahrenheit.", "en", "temperature", "23",
         "fahrenheit"),
    ],
)  # fmt: skip
def test_the_written_number_is_kept(
    text: str, language: str, measure: str, number: str, unit: str
) -> None:
    [claim] = claimed("dimension", text, language=language)
    held = claim.get("number")

    assert getattr(claim.get("measure"), "concept", "") == measure
    assert str(getattr(held, "low", "")) == number
    assert unit in getattr(claim.get("unit"), "concept", "").lower()


def test_a_conversion_in_brackets_is_a_claim_of_its_own() -> None:
    found = claimed("dimension", "The borehole ends at a depth of 17 km (10.6 miles).")

    assert [slots(c, "number")[0].strip() for c in found][:1] == ["17"]


def test_a_length_of_what_is_not_said_is_no_claim() -> None:
    assert claimed("dimension", "They walked 17 km.") == []


def test_round_distances_are_left_out() -> None:
    assert claimed("dimension", "The village is 30 miles away.") == []
