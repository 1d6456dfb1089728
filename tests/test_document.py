"""Sentences answer by token: which words, which hits, which clause."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.document import Clause
from checker.model import Span
from tests.annotated import document
from tests.sentences import sentence


def test_a_range_of_tokens_has_its_words_and_their_place() -> None:
    made = sentence("Norway signed  the treaty.")

    assert made.words(1, 3) == "signed  the"
    assert made.span(1, 3) == Span("a", "text", 7, 18)


def test_an_empty_range_has_no_words_and_the_span_of_the_sentence() -> None:
    made = sentence("Norway signed it.")

    assert made.words(2, 2) == ""
    assert made.span(2, 2) == Span("a", "text", 0, 17)


def test_the_hits_of_a_list_follow_when_the_hits_change() -> None:
    made = sentence("Norway signed the treaty.")
    assert made.of("act")

    made.hits = []

    assert made.of("act") == []


def test_a_sentence_that_nobody_cut_is_one_clause() -> None:
    made = sentence("Norway signed it.")

    assert made.clause_at(1) == Clause(0, len(made.tokens))


@given(st.integers(-3, 20), st.integers(-3, 20))
def test_hits_that_begin_in_a_range_are_those_that_a_search_finds(i: int, j: int) -> None:
    made = sentence("Norway, which signed the Convention against Corruption, may not ratify it.")

    assert made.hits_from(i, j) == [h for h in made.hits if i <= h.i < j]


def test_the_headline_is_the_title() -> None:
    read = document("Norway signed the treaty.", title="Norway Signs")

    assert read.headline is not None
    assert read.headline.text == "Norway Signs"
    assert document("They met in Oslo and then they went home again.").headline is None
