"""Quotations become claims in one spelling, with the one they are given to."""

from __future__ import annotations

import pytest

from checker import Article, claims_of
from checker.model import Claim
from checker.values import Quote


def claims(text: str, language: str = "en") -> list[Claim]:
    article = Article(id="a", text=text, language=language)
    return [c for c in claims_of([article]) if c.kind == "quote"]


def words(text: str) -> str:
    (claim,) = claims(text)
    quote = claim.get("quote")
    assert isinstance(quote, Quote)
    return " ".join(quote.words)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("We can't recognise the colour", "We cannot recognize the color"),
        ("It's 41 people", "It is forty-one people"),
        ("We don't programme it", "We do not program it"),
        ("It opens on 3 May", "It opens on May 3"),
        ("Well, the road is shut", "The road is shut"),
        ("They [the council] shut the road", "They shut the road"),
    ],
)
def test_spelling_contractions_and_insertions_make_no_difference(a: str, b: str) -> None:
    assert words(f"“{a},” Dana Holt said.") == words(f"“{b},” Dana Holt said.")


def test_a_claim_quotes_the_words_without_the_comma_after_them() -> None:
    text = "“The road is shut,” Dana Holt said."
    (claim,) = claims(text)

    assert text[claim.span.start : claim.span.end] == "The road is shut"


def test_one_quotation_over_several_sentences_is_one_claim() -> None:
    (claim,) = claims("“The road is shut. The bridge is shut. Stay at home,” Dana Holt said.")

    assert str(claim.get("speaker")) == "Dana Holt"
    assert str(claim.get("quote")).endswith("Stay at home")


def test_two_words_in_quotation_marks_are_a_turn_of_phrase() -> None:
    assert claims("The mayor calls it a “clean slate” for the town.") == []


@pytest.mark.parametrize("name", ["The Long Way Home from Almo", "Friends of the Book of the Sea"])
def test_the_name_of_a_book_or_a_body_is_no_remark(name: str) -> None:
    assert claims(f"Dana Holt praised “{name}” on Sunday.") == []


def test_reported_speech_is_a_remark_that_is_not_verbatim() -> None:
    (claim,) = claims("Dana Holt said that the road would be shut until May.")
    quote = claim.get("quote")

    assert isinstance(quote, Quote)
    assert not quote.verbatim
    assert claim.mode == "reported"


def test_an_article_in_a_language_without_words_gives_none() -> None:
    assert claims("„Cesta je zavřená až do května,“ řekla starostka města.", "cs") == []


def test_a_quotation_that_he_said_interrupts_is_one() -> None:
    (claim,) = claims("“We will never,” Dana Holt said, “leave a single village behind.”")
    quote = claim.get("quote")

    assert isinstance(quote, Quote)
    assert " ".join(quote.words) == "we will never leave a single village behind"


def test_two_quotations_of_one_sentence_are_two() -> None:
    text = "“The road is shut,” Dana Holt said, but Ivo Brandt said “the bridge is open”."

    assert len(claims(text)) == 2


def test_a_sentence_quoted_a_thousand_times_is_quoted_once() -> None:
    text = "\n\n".join(["“The road is shut until the summer,” Dana Holt said."] * 1_000)

    assert len(claims(text)) == 1
