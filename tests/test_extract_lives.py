"""Days of birth and death: brackets after a name, and sentences that tell them."""

from __future__ import annotations

import pytest

from tests.claimed import claimed, slots


def lives(text: str, **article: str) -> list[tuple[str, ...]]:
    return [slots(c, "event", "date") for c in claimed("life", text, **article)]


@pytest.mark.parametrize(
    ("bracket", "first", "last"),
    [
        ("(8 April 1931 – 2 February 2014)", "8 April 1931", "2 February 2014"),
        ("(April 8, 1931 - February 2, 2014)", "8 April 1931", "2 February 2014"),
        ("-LRB- 8 April 1931 -- 2 February 2014 -RRB-", "8 April 1931", "2 February 2014"),
        ("(born Philip Hadley; 8 April 1931 – 2 February 2014)", "8 April 1931", "2 February 2014"),
        ("(born 8 April 1931, died 2 February 2014)", "8 April 1931", "2 February 2014"),
        ("(1871–1934)", "1871", "1934"),
        ("(b. 1931, d. 2014)", "1931", "2014"),
    ],
)
def test_a_bracket_after_a_name_gives_both_days(bracket: str, first: str, last: str) -> None:
    found = lives(f"Philip Marwood {bracket} was an actor.")

    assert found == [("birth", first), ("death", last)]


@pytest.mark.parametrize(
    ("text", "event", "day"),
    [
        ("Philip Marwood (born 8 April 1931 in Oskan) is an actor.", "birth", "8 April 1931"),
        ("Philip Marwood (d. 2014) was an actor.", "death", "2014"),
        ("Philip Marwood was born in Lisbon, Portugal, on 8 April 1931.", "birth", "8 April 1931"),
        ("Philip Marwood was born after 1931.", "birth", "after 1931"),
        ("Philip Marwood died in 2014, aged 82.", "death", "2014"),
        ("On 2 February 2014, Philip Marwood died.", "death", "2 February 2014"),
    ],
)
def test_one_day_is_told(text: str, event: str, day: str) -> None:
    assert lives(text) == [(event, day)]


@pytest.mark.parametrize(
    ("text", "event", "day"),
    [
        ("الرسامة آنا فيريرا (مواليد 1974) من لشبونة.", "birth", "1974"),
        ("ولدت الرسامة آنا فيريرا في 8 أبريل 1974.", "birth", "8 أبريل 1974"),
        ("توفيت الرسامة آنا فيريرا عام 2014.", "death", "2014"),
    ],
)
def test_arabic_tells_the_verb_first(text: str, event: str, day: str) -> None:
    assert lives(text, language="ar") == [(event, day)]


@pytest.mark.parametrize(
    "text",
    [
        "Philip Marwood (2001–2009) played for Oskan.",  # too short for a life
        "President Philip Marwood (1961–1984) opened the dam.",  # years of office
        "Philip Marwood (r. 1901–1974) was a king.",
        "Philip Marwood (c. 1901–1974) was a king.",
        "Philip Marwood (1974) wrote of it.",
        "Philip Marwood (born 1974–) wrote of it.",
        "Philip Marwood (in a film of 1974) was praised.",
        "The Salt Road (8 April 1931 – 2 February 2014) was a journal.",
        "The son of Philip Marwood was born in 1974.",
        "Philip Marwood's mother died in 1974.",
        "Ines Prado and Philip Marwood died in 1974.",
        "Philip Marwood died in the 1974 fire.",
        "Philip Marwood was born in Lisbon and moved to Rome in 1999.",
        "Was Philip Marwood born in 1974?",
    ],
)
def test_other_days_are_none_of_a_life(text: str) -> None:
    assert lives(text) == []
