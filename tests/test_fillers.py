"""Names and places that fill a sentence another article repeats."""

from __future__ import annotations

import pytest

from checker import Article, check
from checker.engine import claims_of


def fillers(text: str, kind: str) -> list[str]:
    return [str(c.slots[kind].value) for c in claims_of([Article(id="a", text=text)])
            if c.kind == kind]  # fmt: skip


def flagged(rule: str, *texts: str) -> list[list[str]]:
    articles = [Article(id=str(n), text=text) for n, text in enumerate(texts)]
    return [[e.quote for e in f.evidence] for f in check(articles).findings if f.rule == rule]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The tunnel is to be dug by Novatek within four years.", ["Novatek"]),
        ("The tunnel is to be dug by Novatek and Brandt within four years.", []),
        ("Novatek Digs Harbour Tunnel Under Old Vellano Market", []),
        ("Photo: Ana Ferreira", []),
    ],
    ids=["a name", "a list", "title case", "a credit"],
)
def test_a_name_in_prose_is_a_filler(text: str, names: list[str]) -> None:
    assert fillers(text, "name") == names


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A lorry overturned on the ring road near Lisbon on Tuesday.", ["Lisbon"]),
        ("A lorry overturned on the ring road near Lisbon, Portugal.", ["Lisbon"]),
        ("A lorry from Madrid overturned on the ring road near Lisbon.", []),
        ("A Portuguese lorry overturned on the ring road on Tuesday.", []),
    ],
    ids=["one place", "with its country", "two places", "an adjective"],
)
def test_a_sentence_is_set_in_its_only_place(text: str, places: list[str]) -> None:
    assert fillers(text, "place") == places


def test_one_name_replaced_in_like_sentences_is_found() -> None:
    assert flagged(
        "statement/name",
        "The old harbour tunnel is to be dug by Novatek within four years.",
        "The old harbour tunnel is to be dug by Brandt within four years.",
    ) == [["Novatek", "Brandt"]]


def test_one_accident_in_two_towns_is_found() -> None:
    assert flagged(
        "place/setting",
        "A lorry loaded with oranges overturned on the ring road near Lisbon early on Tuesday.",
        "Early on Tuesday a lorry loaded with oranges overturned on the ring road in Madrid.",
    ) == [["Lisbon", "Madrid"]]


def test_two_accidents_in_two_towns_are_two() -> None:
    assert not flagged(
        "place/setting",
        "A lorry loaded with oranges overturned on the ring road near Lisbon early on Tuesday.",
        "A bus with forty pupils caught fire on the motorway in Madrid early on Tuesday.",
    )
