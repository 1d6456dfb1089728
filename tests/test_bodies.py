"""Bodies: known ones by any of their names, others by the nouns that make them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentences import WORDS, sentence

from checker.language.bodies import definitions, find_bodies


def ids(text: str, language: str = "en") -> list[str]:
    return [m.value.id for m in find_bodies(sentence(text, language), WORDS)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The United Nations General Assembly voted.", "en", "body:un-general-assembly"),
        ("UNGA voted.", "en", "body:un-general-assembly"),
        ("صوتت الجمعية العامة للأمم المتحدة", "ar", "body:un-general-assembly"),
        ("Die UN-Generalversammlung stimmte zu.", "de", "body:un-general-assembly"),
        ("La Asamblea General de la ONU votó.", "es", "body:un-general-assembly"),
        ("The WHO warned.", "en", "body:who"),
        ("حذرت منظمة الصحة العالمية", "ar", "body:who"),
        ("L'OMS a prévenu.", "fr", "body:who"),
        ("The Bank of England kept rates.", "en", "body:bank-of-england"),
        ("Reuters reported it.", "en", "body:reuters"),
        ("ذكرت وكالة رويترز ذلك", "ar", "body:reuters"),
    ],
)
def test_a_known_body_has_one_id_in_all_languages(text: str, language: str, expected: str) -> None:
    assert ids(text, language) == [expected]


def test_an_acronym_counts_in_capitals_only() -> None:
    assert ids("Those who know said nothing.") == []


def test_the_assembly_is_an_assembly() -> None:
    (mention,) = find_bodies(sentence("The UN General Assembly voted."), WORDS)
    assert "assembly" in mention.value.classes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He works at Dorgal University today.", "Dorgal University"),
        ("Brenner Holdings Inc. grew.", "Brenner Holdings Inc."),
        ("The Ministry of Trade, Industry and Supply denied it.",
         "Ministry of Trade, Industry and Supply"),
        ("The Oskan Association for the Blind met.", "Oskan Association for the Blind"),
    ],
)  # fmt: skip
def test_a_noun_of_body_makes_the_whole_name_a_body(text: str, words: str) -> None:
    made = sentence(text)
    (mention,) = find_bodies(made, WORDS)
    assert made.words(mention.i, mention.j) == words
    assert mention.value.id.startswith("body:?/")


def test_two_bodies_joined_by_and_stay_two() -> None:
    assert len(ids("Dorgal University and Oskan Bank agreed.")) == 2


def test_ministries_of_two_countries_are_two() -> None:
    one = ids("The Qatari Ministry of Health agreed.")
    two = ids("The Omani Ministry of Health agreed.")
    assert one != two
    assert one[0].startswith("body:?/qa/")


def test_an_arabic_body_ends_with_its_definite_words() -> None:
    made = sentence("وقالت وزارة الشؤون الاجتماعية إن العدد ارتفع", "ar")
    (mention,) = find_bodies(made, WORDS)
    assert made.words(mention.i, mention.j) == "وزارة الشؤون الاجتماعية"


def test_the_ministry_alone_is_no_name() -> None:
    assert ids("وقالت الوزارة إن العدد ارتفع", "ar") == []


def test_a_defined_acronym_has_the_id_of_its_long_form() -> None:
    long, short = ids("The Oskan Water Board (OWB) met.")
    assert long == short


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Office on Drugs and Crime (ODC) said", [("ODC", "Office on Drugs and Crime")]),
        ("the National Cyber Security Agency (NCSA)", [("NCSA", "National Cyber Security Agency")]),
        ("he scored twice (VAR) and left", []),
        ("in the second quarter (Q2) profits rose", []),
        ("a town (Dorgal) in the hills", []),
    ],
)
def test_definitions_need_the_letters_in_order(text: str, expected: list[tuple[str, str]]) -> None:
    pairs = definitions(sentence(text))
    assert [(text[s.start : s.end], text[x.start : x.end]) for s, x in pairs] == expected


@given(st.text(alphabet="ABab ()&.-", max_size=60))
def test_any_text_gives_bodies_in_order_that_do_not_overlap(text: str) -> None:
    bodies = find_bodies(sentence(text), WORDS)
    assert all(a.j <= b.i for a, b in itertools.pairwise(bodies))
