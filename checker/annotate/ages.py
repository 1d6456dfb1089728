"""Bare numbers that are ages: "Ada Roe, 24, of Poole".

Only who stands before such a number tells what it is, so this runs once the names are known.
"""

from __future__ import annotations

from dataclasses import replace

from checker.document import Sentence
from checker.values import Quantity
from checker.words import Words

_YOUNGEST, _OLDEST = 1, 120  # years of a person


def settle_ages(sentence: Sentence, words: Words) -> None:
    """Make an age of every number that stands bare between commas behind a person, in place."""
    for k, mention in enumerate(sentence.mentions):
        value = mention.value
        if "bare" not in mention.tags or not isinstance(value, Quantity) or not value.exact:
            continue
        if value.kind != "count" or value.low is None or not _YOUNGEST <= value.low <= _OLDEST:
            continue
        if _person(sentence, mention.i - 1, words):
            aged = replace(value, kind="age", unit="year")
            sentence.mentions[k] = replace(mention, value=aged)


def _person(sentence: Sentence, comma: int, words: Words) -> bool:
    """Whether a person is named right before the comma, by a full name or by a surname alone.

    A lone capital word is a surname unless it is known for something else, ends a longer name or
    stands where a place would ("in Velden, 24, …").  In German every noun has a capital.
    """
    last = next((m for m in sentence.mentions if m.i < comma <= m.j), None)
    if last is not None:
        return last.kind == "person"
    numbers = words.table("numbers", sentence.language)
    if not numbers.get("surname_before_age"):
        return False
    before = sentence.tokens[comma - 2] if comma > 1 else None
    if before is None:
        return True
    return before.key not in numbers["not_before_surname"] and not before.capital
