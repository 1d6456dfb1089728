"""Directions from named places, known to a list or not."""

import pytest
from claimed import claimed, slots

from checker.values import Name


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The wreck lies 58 km southwest of the town of Oskan.", "en"),
        ("The wreck lies 36 miles south-west of Oskan.", "en"),
        ("تقع السفينة على بعد 58 كيلومترا جنوب غربي بلدة أوسكان.", "ar"),
        ("L'épave se trouve à 58 kilomètres au sud-ouest d'Oskan.", "fr"),
    ],
)
def test_a_place_and_a_way_are_one_in_all_languages(text: str, language: str) -> None:
    [claim] = claimed("direction", text, language=language)
    place, way = claim.get("of"), claim.get("direction")

    assert isinstance(place, Name)
    assert place.id == "place:?/skn"
    assert getattr(way, "concept", "") == "southwest"
    assert getattr(way, "broader", ()) == ("south", "west")


@pytest.mark.parametrize(
    "text",
    [
        "The wreck lies southwest of Oskan.",
        "The wreck lies 58 km from the southern town of Oskan.",
        "They drove 58 km north and rested.",
    ],
)
def test_without_distance_way_and_place_there_is_no_claim(text: str) -> None:
    assert claimed("direction", text) == []


def test_a_round_distance_weighs_less() -> None:
    [claim] = claimed("direction", "The wreck lies 20 km north of Oskan.")

    assert slots(claim, "distance") == ("20 km",)
    assert claim.confidence == "low"
