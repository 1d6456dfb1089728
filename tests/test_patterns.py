"""Patterns over word classes, on a small table of their own."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from checker.language.patterns import Grammar, Phrases
from checker.language.tokens import tokenize

TABLE = {
    "capital": ["month"],
    "inner": ["comma"],
    "classes": {
        "month": {"10": ["October"], "5": ["May"]},
        "comma": [","],
        "from": ["from"],
        "part": {"early": ["the start of"]},
        "dash": ["-"],
    },
    "patterns": {
        "date": ["day month comma? year?", "part? month"],
        "years": ["year ~dash ~year", "<from year dash year"],
        "place": ["name comma name"],
    },
}
GRAMMAR = Grammar([TABLE], ("و", "ب"))
DATES = Grammar(
    [{**TABLE, "patterns": {k: v for k, v in TABLE["patterns"].items() if k != "place"}}]
)


def forms(text: str, at: int = 0) -> list[tuple[str, str]]:
    tokens = tokenize(text)
    found = GRAMMAR.readings(tokens, at)
    return [(r.form, text[tokens[r.i].start : tokens[r.j - 1].end]) for r in found]


def test_the_longest_reading_comes_first() -> None:
    assert forms("25 October, 2024") == [("date", "25 October, 2024"), ("date", "25 October")]


def test_an_inner_class_never_ends_a_reading() -> None:
    assert forms("25 October, at") == [("date", "25 October")]


def test_a_capital_class_needs_its_capital() -> None:
    assert forms("may") == []
    assert ("date", "May") in forms("May")


def test_a_phrase_of_several_words_is_one_element() -> None:
    [reading] = GRAMMAR.readings(tokenize("the start of May"), 0)

    assert reading.slots == {"part": ("early",), "month": (5,)}


def test_a_tight_element_takes_no_space() -> None:
    assert forms("2018-2021") == [("years", "2018-2021")]
    assert forms("2018 - 2021") == []


def test_a_leading_cue_is_not_part_of_the_reading() -> None:
    assert forms("from 2018 - 2021") == [("years", "2018 - 2021")]


def test_a_particle_written_onto_a_word_is_read_past() -> None:
    assert Grammar(
        [{"classes": {"month": {"10": ["أكتوبر"]}}, "patterns": {"date": ["month"]}}], ("و",)
    ).readings(tokenize("وأكتوبر"), 0)[0].slots == {"month": (10,)}


def test_hostile_repetition_costs_little() -> None:
    tokens = tokenize("25 October , 2024 - " * 2000)
    start = time.process_time()
    for i in range(len(tokens)):
        GRAMMAR.readings(tokens, i)

    assert time.process_time() - start < 10


def test_phrases_are_found_by_where_they_end() -> None:
    phrases = Phrases({"by": ["no later than", "by"]}, ("و",))
    tokens = tokenize("no later than May, وby May")

    assert phrases.before(tokens, 3) == ("by", 0)
    assert phrases.before(tokens, 6) == ("by", 5)
    assert phrases.before(tokens, 2) is None
    assert phrases.after(tokens, 0) == 3


WORDS = (
    "25",
    "2024",
    "October",
    "May",
    ",",
    "from",
    "the",
    "start",
    "of",
    "-",
    "Roe",
    "said",
    "في",
)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=7))
def test_what_is_passed_over_begins_no_pattern(words: list[str]) -> None:
    tokens = tokenize(" ".join(words))
    for i in range(len(tokens)):
        assert GRAMMAR.begins(tokens, i) or not GRAMMAR.readings(tokens, i)
        assert DATES.begins(tokens, i) or not DATES.readings(tokens, i)


def test_tokens_that_begin_no_pattern_are_passed_over() -> None:
    tokens = tokenize("They said the talks start, from what is known")
    assert [i for i in range(len(tokens)) if DATES.begins(tokens, i)] == []
