"""Tokens keep their place; keys forget what spelling varies in."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from checker.language.tokens import fold, tokenize


def texts(text: str) -> list[str]:
    return [t.text for t in tokenize(text)]


@given(st.text(max_size=200))
def test_a_token_is_the_text_at_its_offsets(text: str) -> None:
    for token in tokenize(text):
        assert text[token.start : token.end] == token.text


@given(st.text(max_size=200))
def test_tokens_stand_in_order_and_apart(text: str) -> None:
    tokens = tokenize(text)

    assert all(a.end <= b.start for a, b in pairwise(tokens))


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_numbers_keep_their_separators_and_lose_their_units() -> None:
    assert texts("1,350 m, 3.2km and 9th") == ["1,350", "m", ",", "3.2", "km", "and", "9", "th"]


def test_a_possessive_stands_alone_and_a_contraction_does_not() -> None:
    assert texts("Qatar’s don’t") == ["Qatar", "’s", "don’t"]


def test_hyphens_part_words_and_initials_stay_together() -> None:
    assert texts("first-ever U.N. talks") == ["first", "-", "ever", "U.N.", "talks"]


def test_an_elided_article_is_a_word_of_its_own() -> None:
    assert texts("l’accord d'août") == ["l’", "accord", "d'", "août"]


def test_arabic_vowel_signs_belong_to_their_word_and_not_to_its_key() -> None:
    (token,) = tokenize("وقّعت")

    assert token.key == "وقعت"


def test_spelling_variants_share_a_key() -> None:
    assert fold("António") == fold("ANTONIO")
    assert fold("الإلكترونية") == fold("الالكترونيه")
    assert fold("٤٠") == "40"
    assert fold("n’t") == "n't"
