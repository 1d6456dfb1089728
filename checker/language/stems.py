"""How much a word says: its stem, and how rare it is in running text.

Stems are Snowball's (http://snowballstem.org, BSD); a language without a stemmer keeps the folded
word.  Rarity is an inverse document frequency over sentences of twenty words, ln(1 / P(sentence
holds the word)), from the frozen frequency table of the language: never from the articles under
check, where every word of the topic looks common.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache

import Stemmer

from checker.language.tokens import fold
from checker.words import Words

MOST = 9.9  # ln(20,000): an unknown word is as rare as one in that many sentences
_SENTENCE = 20
_SNOWBALL = {"en": "english", "ar": "arabic", "fr": "french", "de": "german", "es": "spanish"}


@cache
def _stemmer(language: str) -> Stemmer.Stemmer | None:
    name = _SNOWBALL.get(language)
    return Stemmer.Stemmer(name) if name else None


@lru_cache(maxsize=65_536)
def stem(key: str, language: str) -> str:
    """Return the stem of a folded word."""
    stemmer = _stemmer(language)
    return stemmer.stemWord(key) if stemmer else key


class Rarity:
    """Stem → idf (0 … 9.9) for one language."""

    def __init__(self, words: Words, language: str) -> None:
        self.language = language
        listed = words.table("function_words", language).get("words", ())
        self.stop = frozenset(fold(w) for w in listed)
        share: dict[str, float] = {}
        for zipf, group in words.table("frequency", language).get("zipf", {}).items():
            for word in group:
                key = stem(fold(word), language)
                share[key] = share.get(key, 0.0) + 10 ** (float(zipf) - 9)
        self._idf = {k: min(MOST, -math.log(1 - (1 - p) ** _SENTENCE)) for k, p in share.items()}

    def of(self, stemmed: str) -> float:
        return self._idf.get(stemmed, MOST)


@lru_cache(maxsize=64)
def rarity(words: Words, language: str) -> Rarity:
    """Return the rarity table of a language, made once for a set of words."""
    return Rarity(words, language)
