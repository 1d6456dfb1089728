"""The number grammar: what CLDR spells must be read back; what people write must too."""

from __future__ import annotations

import gzip
from decimal import Decimal
from pathlib import Path

import pytest

from checker.language.number_words import grammar_of
from checker.language.numbers import Numbers
from checker.language.tokens import tokenize
from checker.words import Words, load_words

WORDS = Path(__file__).parents[1] / "rules" / "words"
FIXTURES = Path(__file__).parent / "fixtures"


@pytest.fixture(scope="module")
def words() -> Words:
    return load_words(WORDS)


def parse_number(text: str, language: str, words: Words) -> Decimal | None:
    """Return the number that the whole text spells, cardinal or ordinal; None if it is none."""
    tokens = tokenize(text)
    numeral = Numbers(tokens, grammar_of(words, language)).at(0) if tokens else None
    return numeral.value if numeral is not None and numeral.j == len(tokens) else None


@pytest.mark.parametrize("language", ["en", "ar", "fr", "de", "es"])
def test_what_cldr_spells_is_read_back(words: Words, language: str) -> None:
    """All of 0 … 10,000 and the round numbers, cardinal and ordinal, both genders."""
    with gzip.open(FIXTURES / f"numbers-{language}.tsv.gz", "rt", encoding="utf-8") as file:
        next(file)
        rows = [line.rstrip("\n").split("\t") for line in file]

    wrong = [
        (number, spelling)
        for number, *spellings in rows
        for spelling in dict.fromkeys(spellings)
        if spelling and parse_number(spelling, language, words) != int(number)
    ]

    assert len(rows) > 10_000
    # "un millonésimo doscientos milésimo": nobody writes ordinals of millions in Spanish
    assert [n for n, _ in wrong if language != "es" or int(n) <= 1_000_000] == []


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "1,350", 1350),
        ("en", "3.2 million", 3_200_000),
        ("en", "1,5 million", 1_500_000),
        ("en", "10, 000", 10_000),
        ("en", "10 000", 10_000),
        ("en", "1,234.5", "1234.5"),
        ("en", "12,34,56", None),
        ("en", "1,00,000", 100_000),
        ("en", "10.000", None),
        ("en", "2.9bn", 2_900_000_000),
        ("en", "a hundred", 100),
        ("en", "two dozen", 24),
        ("en", "half a dozen", 6),
        ("en", "half a million", 500_000),
        ("en", "two and a half million", 2_500_000),
        ("en", "one and a half", "1.5"),
        ("en", "a million and a half", 1_500_000),
        ("en", "3 million 200 thousand", 3_200_000),
        ("en", "five lakh", 500_000),
        ("en", "twelve hundred", 1200),
        ("en", "21st", 21),
        ("en", "2½", "2.5"),
        ("ar", "٣٫٢ مليون", 3_200_000),
        ("ar", "١٬٣٥٠", 1350),
        ("ar", "ألف وثلاثمئة", 1300),
        ("ar", "مئتي ألف", 200_000),
        ("ar", "مليوني", 2_000_000),
        ("ar", "مليون ونصف المليون", 1_500_000),
        ("ar", "3 ملايين و200 ألف", 3_200_000),
        ("ar", "نصف مليون", 500_000),
        ("ar", "مئة وخمسون ألفاً", 150_000),
        ("ar", "وخمسة وستين", 65),
        ("ar", "الأربعين", 40),
        ("fr", "2,4 milliards", 2_400_000_000),
        ("fr", "1 234 567", 1_234_567),
        ("fr", "10 000", 10_000),
        ("fr", "une trentaine", 30),
        ("fr", "deux millions et demi", 2_500_000),
        ("fr", "un demi-million", 500_000),
        ("fr", "3ème", 3),
        ("de", "1,5 Millionen", 1_500_000),
        ("de", "zwei Billionen", 2 * 10**12),
        ("de", "3,5 Mrd", 3_500_000_000),
        ("de", "anderthalb", "1.5"),
        ("de", "10.000", 10_000),
        ("es", "dos mil millones", 2_000_000_000),
        ("es", "un billón", 10**12),
        ("es", "1.500", 1500),
        ("es", "tres millones y medio", 3_500_000),
        ("es", "1,234", None),
        ("en", "999,999,999,999,999", 10**15 - 1),
        ("en", "9999999999999999", None),  # a serial number
        ("ar", "٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩ تريليون", None),
    ],
)  # fmt: skip
def test_a_number_is_read_as_people_write_it(
    words: Words, language: str, text: str, value: object
) -> None:
    assert parse_number(text, language, words) == (None if value is None else Decimal(str(value)))


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "between one hundred and two hundred", [100, 200]),
        ("en", "five, six or seven", [5, 6, 7]),
        ("en", "two thousand and three thousand", [2000, 3000]),
        ("en", "the first two of ten", [1, 2, 10]),
        ("en", "one hundred and fifty and twenty", [150, 20]),
        ("ar", "بين خمسة وعشرة", [5, 10]),
        ("ar", "ألف وألفين", [1000, 2000]),
        ("ar", "لست وحدي", []),
        ("fr", "vingt et trente", [20, 30]),
        ("es", "veinte y treinta", [20, 30]),
    ],
)
def test_neighbouring_numbers_stay_apart(
    words: Words, language: str, text: str, values: list[int]
) -> None:
    found = Numbers(tokenize(text), grammar_of(words, language)).find()

    assert [n.value for n in found] == values
