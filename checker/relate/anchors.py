"""What identifies an article: its named people, bodies, places, instruments and rare names.

Weight = (1 + ln tf) · idf, the capitalised words that no list knows included (research
accuracy.md §4.10).  Two shootings in two towns share every common word and no anchor.
"""

from __future__ import annotations

import math
from collections import Counter

from checker.document import Document
from checker.language.stems import MOST, Rarity, stem
from checker.values import Name

# How telling a name is: a country is in every second article, a person is not.
_TELLING = {"country": 4.0, "city": 7.0, "region": 7.0, "named": MOST}
_LONGEST = 4_000  # tokens of an article that are read for anchors
_BEST = 15


def anchors(document: Document, rarity: Rarity) -> dict[str, float]:
    """Return anchor → weight of a document; an anchor is a name id or a stemmed rare name."""
    count: Counter[str] = Counter()
    idf: dict[str, float] = {}
    read = 0
    for sentence in document:
        read += len(sentence.tokens)
        if read > _LONGEST:
            break
        covered = {k for m in sentence.mentions for k in range(m.i, m.j)}
        for mention in sentence.mentions:
            if isinstance(mention.value, Name):
                count[mention.value.id] += 1
                idf[mention.value.id] = min(
                    (_TELLING[c] for c in mention.value.classes if c in _TELLING), default=MOST
                )
        shouted = sum(t.capital for t in sentence.tokens) * 2 > len(sentence.tokens)
        for k, token in enumerate(sentence.tokens):
            if k and token.capital and token.is_word and k not in covered and not shouted:
                key = "w:" + stem(token.key, document.language)
                count[key] += 1
                idf[key] = rarity.of(key[2:])
    return {key: (1 + math.log(n)) * idf[key] for key, n in count.items() if idf[key] > 0}


def overlap(a: dict[str, float], b: dict[str, float]) -> float:
    """Return the share (0…1) of the smaller article's best anchors that the other has too."""
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    best = sum(sorted(small.values(), reverse=True)[:_BEST])
    return sum(min(w, large[k]) for k, w in small.items() if k in large) / best if best else 0.0
