"""How the language of a sentence writes: what is one word with the next, capitals, the subject.

All of it is data (rules/words/*/language.yaml): code asks for a property, never for a language.
"""

from __future__ import annotations

from functools import lru_cache

from checker.document import Letters, Sentence
from checker.words import Words


def settle_writing(sentence: Sentence, words: Words) -> None:
    """Say of a sentence how its language writes, in place; what finds names asks for it."""
    table = words.table("language", sentence.language)
    sentence.letters = _letters(words, sentence.language)
    sentence.cased = not table.get("caseless", False)
    sentence.verb_first = table.get("verb_first", False)


@lru_cache(maxsize=64)
def _letters(words: Words, language: str) -> Letters:
    table = words.table("language", language)
    article, merged = tuple(table.get("articles", ())), tuple(table.get("merged", ()))
    joined = ("", *table.get("conjunction", ()))
    return Letters(
        future=tuple(table.get("future_letters", ())),
        locative=tuple(table.get("locative", ())),
        article=article,
        merged=merged,
        conjunction=joined[1:],
        definite=tuple(before + letters for before in joined for letters in article + merged),
    )
