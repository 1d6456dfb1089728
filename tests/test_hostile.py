"""Texts made to take long, or to break the reader: done in seconds, without a finding."""

from __future__ import annotations

import time

import pytest

from checker import Article, check

_SIZE = 40_000
_SECONDS = 6.0  # of this process; unhindered none takes one

TEXTS = {
    "one letter again and again": "a ",
    "one word without an end": "a",
    "digits without an end": "7",
    "numbers without an end": "12345 ",
    "sums without an end": "1 + 2 + ",
    "number words": "one hundred and ",
    "commas": "word, ",
    "counts that share a sentence": "65 countries signed the convention, ",
    "percentages": "5% ",
    "amounts": "$5 million ",
    "dates": "25 October 2024 ",
    "times": "12:30 ",
    "fractions": "1/2/",
    "opened brackets": "(a ",
    "closed brackets": "((((((((((x)))))))))) ",
    "opened quotations": "“a ",
    "stray quotation marks": '"said ',
    "apostrophes": "'a ",
    "names": "John Smith ",
    "titles": "Mr. Dr. ",
    "acronyms": "United Nations (UN) ",
    "superlatives": "the first treaty in over two decades ",
    "arabic clitics": "ووبالوفللكال",
    "arabic clauses": "وقعت دولة قطر على الاتفاقية ",
    "vowel signs": "a\u0301\u064b",
    "lengthened letters": "\u0640",
    "direction marks": "\u200f\u202e",
    "list items": "- a\n",
    "empty lines": "\n",
    "tags": "<b>",
    "one sentence again and again": "Qatar signed the convention in Hanoi on Saturday. ",
    "one paragraph again and again":
        "The Convention enters into force 90 days after 40 states ratify. Dana Holt said so.\n\n",
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_made_to_take_long_does_not(name: str) -> None:
    unit = TEXTS[name]
    text = (unit * (_SIZE // len(unit) + 1))[:_SIZE]
    start = time.process_time()

    report = check([Article(id="a", text=text)])

    assert time.process_time() - start < _SECONDS
    assert report.findings == ()


def test_figures_that_all_differ_are_not_compared_each_with_each() -> None:
    text = "".join(f"The flood killed {n} people in the harbour of Oslo. " for n in range(900))
    start = time.process_time()

    check([Article(id="a", text=text)])

    assert time.process_time() - start < _SECONDS
