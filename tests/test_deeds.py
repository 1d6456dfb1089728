"""Who did what to whom."""

from __future__ import annotations

import pytest

from checker import Article, check
from checker.engine import claims_of


def deeds(text: str, language: str = "en") -> list[tuple[str, ...]]:
    claims = claims_of([Article(id="a", text=text, language=language)])
    return [tuple(str(getattr(c.get(s), "concept", c.get(s))) for s in ("event", "actor", "object"))
            for c in claims if c.kind == "deed"]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana Ferreira defeated Ines Prado on Sunday.", ("defeat", "Ana Ferreira", "Ines Prado")),
        ("Ana Ferreira has beaten Ines Prado.", ("defeat", "Ana Ferreira", "Ines Prado")),
        ("Ana Ferreira was beaten by Ines Prado.", ("defeat", "Ines Prado", "Ana Ferreira")),
        ("Ana Ferreira lost to Ines Prado.", ("defeat", "Ines Prado", "Ana Ferreira")),
        ("In May, Norway invaded Iceland.", ("invasion", "Norway", "Iceland")),
    ],
)
def test_a_deed_between_two_names_is_read(text: str, found: tuple[str, str, str]) -> None:
    assert deeds(text) == [found]


def test_an_arabic_verb_stands_before_both() -> None:
    assert deeds("هزمت قطر اليابان في المباراة الأخيرة.", "ar") == [("defeat", "قطر", "اليابان")]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ferreira's brother defeated Ines Prado.",
        "Ana Ferreira and Joao Costa defeated Ines Prado.",
        "Ana Ferreira, who lost the first set, at last defeated the champion Ines Prado.",
        "Ana Ferreira was beaten in Norway.",
        "The friends of Ana Ferreira defeated Ines Prado.",
    ],
)
def test_a_deed_of_others_is_not_claimed(text: str) -> None:
    assert not deeds(text)


def test_roles_that_change_places_are_found_with_both_sides() -> None:
    texts = ("Norway invaded Iceland in 1211.", "Norway was invaded by Iceland in 1211.")
    found = [f for f in check([Article(id=str(n), text=t) for n, t in enumerate(texts)]).findings
             if f.rule == "event/roles-swapped"]  # fmt: skip
    assert [[e.quote for e in f.evidence] for f in found] == [["Norway", "Iceland"]]
