"""Directions from named places, known to a list or not."""

import pytest
from claimed import claimed, slots

from checker.values import Name


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The wreck lies 34 km northeast of the town of Ashkun.", "en"),
        ("The wreck lies 21 miles north-east of Ashkun.", "en"),
        ("تقع السفينة على بعد 34 كيلومترا شمال شرقي بلدة أشكون.", "ar"),
        ("L'épave se trouve à 34 kilomètres au nord-est d'Ashkun.", "fr"),
    ],
)
def test_a_place_and_a_way_are_one_in_all_languages(text: str, language: str) -> None:
    [claim] = claimed("direction", text, language=language)
    place, way = claim.get("of"), claim.get("direction")

    assert isinstance(place, Name)
    assert place.id == "place:?/skn"
    assert getattr(way, "concept", "") == "northeast"
    assert getattr(way, "broader", ()) == ("north", "east")


@pytest.mark.parametrize(
    "text",
    [
        "The wreck lies northeast of Ashkun.",
        "The wreck lies 34 km from the northern town of Ashkun.",
        "They drove 34 km north and rested.",
    ],
)
def test_without_distance_way_and_place_there_is_no_claim(text: str) -> None:
    assert claimed("direction", text) == []


def test_a_round_distance_weighs_less() -> None:
    [claim] = claimed("direction", "The wreck lies 20 km north of Ashkun.")

    assert slots(claim, "distance") == ("20 km",)
    assert claim.confidence == "low"
