"""How much a word says: its stem and how rare it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.stems import MOST, rarity, stem
from tests.sentences import WORDS

LANGUAGES = ("en", "ar", "fr", "de", "es")


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", ("bridge", "bridges")),
        ("en", ("close", "closed", "closing")),
        ("fr", ("accord", "accords")),
        ("de", ("brucke", "brucken")),
        ("es", ("puente", "puentes")),
    ],
)
def test_the_forms_of_a_word_have_one_stem(language: str, forms: tuple[str, ...]) -> None:
    assert len({stem(form, language) for form in forms}) == 1


def test_a_language_without_a_stemmer_keeps_the_word() -> None:
    assert stem("sillat", "xx") == "sillat"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_word_is_as_rare_as_can_be(language: str) -> None:
    assert rarity(WORDS, language).of("qxzvwk") == MOST


@pytest.mark.parametrize(("common", "rare"), [("year", "bridge"), ("people", "harbour")])
def test_a_common_word_says_less_than_a_rare_one(common: str, rare: str) -> None:
    table = rarity(WORDS, "en")

    assert table.of(stem(common, "en")) < table.of(stem(rare, "en"))


def test_a_language_without_tables_finds_every_word_rare_and_stops_none() -> None:
    table = rarity(WORDS, "xx")

    assert table.stop == frozenset()
    assert table.of("the") == MOST


@given(st.text(max_size=30), st.sampled_from(LANGUAGES))
def test_rarity_stays_between_nothing_and_the_most(word: str, language: str) -> None:
    assert 0 <= rarity(WORDS, language).of(stem(word, language)) <= MOST
