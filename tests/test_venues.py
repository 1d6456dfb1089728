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
        ("They met in the Karim Idir Stadium in Constantine.", "en",
         [("Karim Idir Stadium", "Constantine")]),
        ("They met at the Stade Karim Idir in the Algerian city of Constantine.", "en", []),
        ("Se jugó en el estadio Karim Idir de Constantine.", "es",
         [("estadio Karim Idir", "Constantine")]),
        ("أقيمت المباراة على ملعب كريم إدير في مدينة قسنطينة.", "ar",
         [("ملعب كريم إدير", "قسنطينة")]),
        ("They met in a stadium in Constantine.", "en", []),
        ("They left the Karim Idir Stadium for Constantine.", "en", []),
        ("They met in the Constantine Stadium in Constantine.", "en", []),
    ],
)  # fmt: skip
def test_a_named_venue_with_its_place_is_read(
    text: str, language: str, found: list[tuple[str, str]]
) -> None:
    assert venues(text, language) == found
