"""Named venues and the places they lie in."""

from __future__ import annotations

import pytest

from checker import Article
from checker.engine import claims_of


def venues(text: str, language: str) -> list[tuple[str, str]]:
    claims = claims_of([Article(id="a", text=text, language=language)])
    return [(str(c.slots["about"].value), str(c.slots["place"].value))
            for c in claims if c.kind == "venue"]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("They met in the Omar Tazi Stadium in Casablanca.", "en",
         [("Omar Tazi Stadium", "Casablanca")]),
        ("They met at the Stade Omar Tazi in the Moroccan city of Casablanca.", "en", []),
        ("Se jugó en el estadio Omar Tazi de Casablanca.", "es",
         [("estadio Omar Tazi", "Casablanca")]),
        ("أقيمت المباراة على ملعب عمر تازي في مدينة الدار البيضاء.", "ar",
         [("ملعب عمر تازي", "الدار البيضاء")]),
        ("They met in a stadium in Casablanca.", "en", []),
        ("They left the Omar Tazi Stadium for Casablanca.", "en", []),
        ("They met in the Casablanca Stadium in Casablanca.", "en", []),
    ],
)  # fmt: skip
def test_a_named_venue_with_its_place_is_read(
    text: str, language: str, found: list[tuple[str, str]]
) -> None:
    assert venues(text, language) == found
