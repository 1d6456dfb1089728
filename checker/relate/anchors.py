"""What identifies an article: its named people, bodies, places, instruments, days and rare names.

Weight = (1 + ln tf) · idf, the capitalised words that no list knows included (research
accuracy.md §4.10).  Two shootings in two towns share every common word and no anchor.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.document import Document
from checker.language.stems import MOST, Rarity, stem
from checker.values import Date, Name

# How telling a name is: a country is in every second article, a person is not.
_TELLING = {"country": 4.0, "city": 7.0, "region": 7.0, "named": MOST}
_DAY = 3.0  # a day is shared by all that happened on it
_LONGEST = 4_000  # tokens of an article that are read for anchors
_BEST = 15
_FEW = 60  # articles; in fewer, what most of them share is their story and not small change
_USUAL = 5  # articles of one story that a corpus is expected to hold at least


@dataclass(frozen=True, slots=True)
class Anchors:
    """The anchors of one article: key → weight, and key → the words for it.

    A key is the id of a name, a day (`d:2025-10-14`) or a stemmed rare name (`w:en:karzan`).
    """

    weights: Mapping[str, float]
    labels: Mapping[str, str]


def anchors(document: Document, rarity: Rarity) -> Anchors:
    """Return the anchors of a document, weighed by how often they stand in it."""
    count: Counter[str] = Counter()
    idf: dict[str, float] = {}
    labels: dict[str, str] = {}
    read = 0
    for sentence in document:
        read += len(sentence.tokens)
        if read > _LONGEST:
            break
        covered = {k for m in sentence.mentions for k in range(m.i, m.j)}
        for mention in sentence.mentions:
            value = mention.value
            if isinstance(value, Name):
                key, label = value.id, value.full or value.text
                worth = min((_TELLING[c] for c in value.classes if c in _TELLING), default=MOST)
            elif isinstance(value, Date) and value.known and value.low == value.high:
                key, label, worth = f"d:{value.low}", value.text, _DAY
            else:
                continue
            count[key] += 1
            idf[key] = worth
            labels.setdefault(key, label)
        if len(sentence.capitals) * 2 > len(sentence.tokens):
            continue  # shouted
        for k in sorted(sentence.capitals - covered):
            token = sentence.tokens[k]
            if k and token.is_word:
                stemmed = stem(token.key, document.language)
                key = f"w:{document.language}:{stemmed}"
                count[key] += 1
                idf[key] = rarity.of(stemmed)
                labels.setdefault(key, token.text)
    weights = {key: (1 + math.log(n)) * idf[key] for key, n in count.items() if idf[key] > 0}
    return Anchors(weights, labels)


def among(every: Sequence[Anchors]) -> list[dict[str, float]]:
    """Return the weights of each article, less for what many articles of a large corpus share.

    In a corpus of one story everything is shared, so a few articles keep their weights.
    """
    if len(every) <= _FEW:
        return [dict(a.weights) for a in every]
    held = Counter(key for a in every for key in a.weights)
    full = math.log(1 + len(every) / _USUAL)
    share = {key: min(1.0, math.log(1 + len(every) / n) / full) ** 2 for key, n in held.items()}
    return [{key: w * share[key] for key, w in a.weights.items()} for a in every]


def best(weights: Mapping[str, float]) -> float:
    """Return the sum of the fifteen largest weights: what an overlap is a share of."""
    return sum(sorted(weights.values(), reverse=True)[:_BEST])


def common(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Return the sum of the smaller weights of the anchors that both have."""
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    return sum(min(w, large[k]) for k, w in small.items() if k in large)


def overlap(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Return the share (0…1) of the smaller article's best anchors that the other has too."""
    least = min(best(a), best(b))
    return min(1.0, common(a, b) / least) if least else 0.0
