"""Where a sentence is cut: a slot must not leak into the clause beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document import Sentence
from tests.annotated import document


def clauses(text: str, language: str = "en") -> list[str]:
    (sentence,) = document(text, language)
    return [sentence.words(c.i, c.j) for c in sentence.clauses]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Norway signed the treaty in Lima on 3 May 2021.",
         ["Norway signed the treaty in Lima on 3 May 2021."]),
        ("Norway signed the treaty, and Peru ratified it.",
         ["Norway signed the treaty,", "and Peru ratified it."]),
        ("The treaty, which was signed in Lima, helps.",
         ["The treaty,", "which was signed in Lima,", "helps."]),
        ("Norway signed the treaty in Lima, Peru, in May.",
         ["Norway signed the treaty in Lima, Peru, in May."]),
        ("On Saturday, Norway signed the treaty.", ["On Saturday, Norway signed the treaty."]),
    ],
)  # fmt: skip
def test_a_sentence_is_cut_where_another_verb_begins(text: str, cut: list[str]) -> None:
    assert clauses(text) == cut


def test_a_comma_inside_a_number_or_date_cuts_nothing() -> None:
    assert len(clauses("Some 1,200 people met on May 3, 2021 in Oslo.")) == 1


def test_an_arabic_verb_that_carries_and_begins_a_clause() -> None:
    assert len(clauses("وقعت النرويج الاتفاقية في ليما واعتمدت بيرو القرار.", "ar")) == 2


def test_a_relative_clause_knows_the_word_it_hangs_on() -> None:
    (sentence,) = document("The treaty, which was signed in Lima, helps.")
    relative = next(c for c in sentence.clauses if c.kind == "relative")

    assert relative.antecedent == relative.i - 1


WORDS = st.sampled_from(
    ["Norway", "signed", "which", ",", "and", "that", "the", "treaty", "in", "Lima", "3 May 2021",
     "said", "when", ";", "is", "before", "1,200", "“", "”", "(", ")", "who", "but"]
)  # fmt: skip


@given(st.lists(WORDS, min_size=1, max_size=40))
def test_clauses_lie_side_by_side_and_cover_the_sentence(words: list[str]) -> None:
    for sentence in document(" ".join(words)):
        at = 0
        for clause in sentence.clauses:
            assert clause.i == at < clause.j
            at = clause.j
        assert at == len(sentence.tokens)
        _check_lookup(sentence)


def _check_lookup(sentence: Sentence) -> None:
    for k in range(len(sentence.tokens)):
        clause = sentence.clause_at(k)
        assert clause.i <= k < clause.j
