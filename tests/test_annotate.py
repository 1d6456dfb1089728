"""Hits, mentions and clauses of a document: what wins where two lay claim to the same words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values import Quantity
from tests.annotated import document


def kinds(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(m.kind, s.words(m.i, m.j)) for s in document(text, language) for m in s.mentions]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("They met on 3 May 2021 in Oslo.", "date", "3 May 2021"),
        ("They met at 14:30 in Oslo.", "clock", "14:30"),
        ("Norway signed the Geneva Convention against Corruption.", "instrument",
         "Geneva Convention against Corruption"),
        ("The city of Oslo counted 65 boats.", "quantity", "65"),
    ],
)  # fmt: skip
def test_words_belong_to_one_mention(text: str, kind: str, words: str) -> None:
    assert [m for m in kinds(text) if words in m[1] or m[1] in words] == [(kind, words)]


def test_a_country_in_the_name_of_a_currency_is_no_place() -> None:
    assert kinds("حددت المدينة الكفالة بقيمة 350,000 دولار أمريكي.", "ar") == [
        ("quantity", "350,000 دولار أمريكي")
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Police arrested Ada Roe, 24, on Monday.", ["age 24"]),
        ("Brook, 24, left the club.", ["age 24"]),
        ("The firm has offices in Velden, 24, in all.", ["count 24"]),
        ("Brook, 240, left the club.", ["count 240"]),
        ("Das Haus, 24, wurde verkauft.", ["count 24"]),
    ],
)
def test_a_bare_number_behind_a_person_is_an_age(text: str, said: list[str]) -> None:
    language = "de" if text.startswith("Das") else "en"
    figures = [m.value for s in document(text, language) for m in s.mentions_of("quantity")]

    assert [f"{v.kind} {v.low}" for v in figures if isinstance(v, Quantity)] == said


def test_the_day_of_a_date_is_no_unit() -> None:
    assert [m for m in kinds("قتل 89 يوم السبت.", "ar") if m[0] == "quantity"] == [
        ("quantity", "89")
    ]


@given(st.lists(st.sampled_from(
    ["3 May 2021", "14:30", "65", "Oslo", "Norway", "Dana Holt", "the UN General Assembly",
     "the Convention against Corruption", "said", "in", ",", "on Saturday", "$5 million"]
), min_size=1, max_size=20))  # fmt: skip
def test_mentions_stand_in_order_and_never_overlap(words: list[str]) -> None:
    for sentence in document(" ".join(words)):
        ends = [0, *(m.j for m in sentence.mentions)]
        assert all(m.i >= end for m, end in zip(sentence.mentions, ends, strict=False))
        assert all(m.i < m.j <= len(sentence.tokens) for m in sentence.mentions)


def test_what_has_no_end_for_hundreds_of_words_is_left_bare() -> None:
    text = "Norway signed the Convention against Corruption in Oslo, " * 60

    long = [s for s in document(text) if len(s.tokens) > 400]

    assert long
    assert all(not s.hits and not s.mentions and len(s.clauses) == 1 for s in long)


def test_a_language_without_words_is_left_as_it_is() -> None:
    read = document("Norja allekirjoitti sopimuksen.", "fi")

    assert not read.supported
    assert all(not s.hits and not s.mentions for s in read)
