"""Places: what an editor would underline as a place, and what not."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentences import WORDS, sentence

from checker.document import Mention
from checker.language.places import find_places


def found(text: str, language: str = "en") -> list[Mention]:
    return find_places(sentence(text, language), WORDS)


def ids(text: str, language: str = "en") -> list[str]:
    return [m.value.id for m in found(text, language)]


def test_a_city_and_its_country_are_two_places_one_in_the_other() -> None:
    city, country = found("The accord was sealed in Hanoi, Vietnam, on Friday.")
    assert (city.value.id, city.value.classes) == ("place:vn/hanoi", ("city",))
    assert country.value.id == "place:vn"
    assert city.value.within == ("place:vn",)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The State of Qatar spoke first.", "en", "place:qa"),
        ("Delegates from Viet Nam left.", "en", "place:vn"),
        ("The UK abstained.", "en", "place:gb"),
        ("Britain abstained.", "en", "place:gb"),
        ("The U.S. abstained.", "en", "place:us"),
        ("وصل الوفد إلى دولة قطر", "ar", "place:qa"),
        ("عقد الاجتماع في العاصمة بيروت", "ar", "place:lb/beirut"),
        ("جاء الوفد من ألمانيا", "ar", "place:de"),
        ("Die Delegation kam aus Österreich.", "de", "place:at"),
        ("Der Zug fuhr nach Köln.", "de", "place:de/koln"),
        ("La délégation venait d'Allemagne.", "fr", "place:de"),
        ("Elle habite à Londres.", "fr", "place:gb/london"),
        ("Viajaron a Múnich.", "es", "place:de/munich"),
    ],
)
def test_countries_and_cities_are_known_by_their_names(
    text: str, language: str, expected: str
) -> None:
    assert expected in ids(text, language)


def test_a_country_is_an_actor_too() -> None:
    assert "state" in found("Qatar joined the pact.")[0].value.classes


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The Vietnamese envoy left.", "en", "place:vn"),
        ("A Qatari envoy left.", "en", "place:qa"),
        ("وقالت الوزارة الفيتنامية", "ar", "place:vn"),
        ("Die französische Botschaft schwieg.", "de", "place:fr"),
        ("La ministre espagnole est partie.", "fr", "place:es"),
    ],
)
def test_adjectives_carry_the_country(text: str, language: str, expected: str) -> None:
    mention = found(text, language)[-1]
    assert mention.value.id == expected
    assert "adjective" in mention.tags


@pytest.mark.parametrize(
    "text",
    [
        "Reading helps children.",
        "Turkey is served at noon.",
        "A reading room opened; it was nice.",
        "Let us go.",
        "Chad Wheeler won.",
        "They sat in a bath.",
        "In Parliament nobody spoke.",
        "In January it snowed.",
    ],
)
def test_a_common_word_without_a_cue_is_no_place(text: str) -> None:
    assert ids(text) == []


def test_a_cue_makes_a_common_word_a_place() -> None:
    assert ids("He was born in Reading.") == ["place:gb/reading"]
    assert ids("Reading, England") == ["place:gb/reading", "place:gb/england"]
    assert ids("She flew to Turkey.") == ["place:tr"]


def test_a_city_named_with_another_state_is_another_city() -> None:
    city = found("He was born in Paris, Texas.")[0]
    assert city.value.id != "place:fr/paris"
    assert "place:us" in city.value.within


def test_a_list_of_places_moves_no_city() -> None:
    assert ids("Offices opened in London, Qatar and Oman.")[0] == "place:gb/london"


def test_oman_and_amman_are_not_guessed() -> None:
    assert ids("وصل الوفد إلى عمان")[0:1] in ([], ["place:?/عمان"])
    assert ids("وصل الوفد إلى سلطنة عمان", "ar") == ["place:om"]


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [("the town of Dorgal", "مدينة دورغال"), ("the village of Oskan", "قرية أوسكان")],
)
def test_an_unknown_town_has_one_key_in_both_scripts(latin: str, arabic: str) -> None:
    (first,), (second,) = (
        found(f"A quake struck {latin}."),
        found(f"ضرب الزلزال {arabic} أمس", "ar"),
    )
    assert first.value.id == second.value.id
    assert first.value.id.startswith("place:?/")
    assert first.value.classes == ("named",)


def test_arabic_words_that_are_also_towns_need_a_noun_of_place() -> None:
    assert ids("نشرت الصحيفة صور الخبر", "ar") == []


def test_a_described_town_is_not_named() -> None:
    assert ids("تقع في مدينة صناعية كبيرة", "ar") == []


def test_a_place_inside_a_longer_name_is_marked() -> None:
    mention = found("They met at the London Forum.")[0]
    assert "part" in mention.tags


@given(st.text(max_size=80))
def test_any_text_gives_places_in_order_that_do_not_overlap(text: str) -> None:
    places = found(text)
    assert all(a.j <= b.i for a, b in itertools.pairwise(places))
