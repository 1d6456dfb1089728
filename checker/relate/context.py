"""What a claim stands among: the content words of its sentence, clause and headline.

Two bags a sentence.  *Stems* serve articles of one language; *concepts* (ids of names and of word
list entries) serve articles of two, where no stem is shared.  Numbers, dates and stop words are in
neither: they are what is compared, not what shows that two sentences speak of one thing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.document import Document, Sentence
from checker.language.stems import MOST, Rarity, rarity, stem
from checker.model import Claim
from checker.values import Name
from checker.words import Words

_CONCEPTS = frozenset({"act", "measure", "head", "topic", "office", "pole", "relation", "category"})
_CONCEPT_WEIGHT = 5.0  # a concept of a word list is as telling as a middling word
_TITLE = 0.8  # a word found only in the other's headline; research accuracy.md §4.1
_FEW = 12.0  # idf: a sentence of one rare word is not covered by that word alone
_NEAR = 16  # tokens around a number in which the words of another's clause count in full
_ELSEWHERE = 0.4
_LEAST = 8.0 * 4  # a clause of two words cannot reach full coverage: eight words of middling idf

Bag = Mapping[str, float]


@dataclass(slots=True)
class Context:
    """One sentence as bags: element → idf, and the stem at each token ("" for stop words)."""

    sentence: Sentence
    stems: Bag
    concepts: Bag
    title: Bag
    title_concepts: Bag
    at: tuple[str, ...]

    def bag(self, other: Context) -> Bag:
        return self.stems if self._same_tongue(other) else self.concepts

    def titles(self, other: Context) -> Bag:
        return self.title if self._same_tongue(other) else self.title_concepts

    def _same_tongue(self, other: Context) -> bool:
        return self.sentence.language == other.sentence.language


class Contexts:
    """The contexts of all sentences, made when asked for."""

    def __init__(self, documents: Sequence[Document], words: Words) -> None:
        self._words = words
        self._documents = {d.article.id: d for d in documents}
        self._known: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
        self._made: dict[tuple[str, int], Context] = {}
        self._titles: dict[str, tuple[Sentence | None, Bag, Bag]] = {}

    def of(self, claim: Claim) -> Context:
        return self.at(claim.article, claim.sentence)

    def at(self, article: str, index: int) -> Context:
        key = (article, index)
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = self._make(article, index)
        return found

    def known(self, article: str) -> tuple[frozenset[str], frozenset[str]]:
        """What an article speaks of: ids of its names and of what holds them, and all its words."""
        found = self._known.get(article)
        if found is None:
            document = self._documents[article]
            named = [m.value for s in document for m in s.mentions if isinstance(m.value, Name)]
            ids = frozenset(i for n in named for i in (n.id, *n.within))
            keys = frozenset(t.key for s in document for t in s.tokens)
            found = self._known[article] = (ids, keys)
        return found

    @cached_property
    def _by_index(self) -> dict[tuple[str, int], Sentence]:
        return {(d.article.id, s.index): s for d in self._documents.values() for s in d.sentences}

    def _make(self, article: str, index: int) -> Context:
        document = self._documents[article]
        sentence = self._by_index[article, index]
        rare = rarity(self._words, document.language)
        at, stems = _stems(sentence, rare)
        headline, title, title_concepts = self._title(document, rare)
        if headline is sentence:
            title, title_concepts = {}, {}
        return Context(sentence, stems, _concepts(sentence), title, title_concepts, at)

    def _title(self, document: Document, rare: Rarity) -> tuple[Sentence | None, Bag, Bag]:
        """The headline of a document with its two bags; empty ones where there is none."""
        article = document.article.id
        if article not in self._titles:
            headline = document.headline
            bags = (_stems(headline, rare)[1], _concepts(headline)) if headline else ({}, {})
            self._titles[article] = (headline, *bags)
        return self._titles[article]


def _stems(sentence: Sentence, rare: Rarity) -> tuple[tuple[str, ...], dict[str, float]]:
    numbers = {
        k for m in sentence.mentions if m.kind in ("quantity", "date", "clock")
        for k in range(m.i, m.j)
    }  # fmt: skip
    at: list[str] = []
    bag: dict[str, float] = {}
    for k, token in enumerate(sentence.tokens):
        if k in numbers or not token.is_word or token.key in rare.stop or len(token.key) < 2:
            at.append("")
            continue
        stemmed = stem(token.key, sentence.language)
        at.append(stemmed)
        bag[stemmed] = rare.of(stemmed)
    return tuple(at), bag


def _concepts(sentence: Sentence) -> dict[str, float]:
    bag = {
        f"{h.entry.kind}:{h.entry.concept}": _CONCEPT_WEIGHT
        for h in sentence.hits
        if h.entry.kind in _CONCEPTS
    }
    for mention in sentence.mentions:
        if isinstance(mention.value, Name):
            bag[mention.value.id] = MOST
    return bag


def coverage(a: Context, b: Context) -> float:
    """Return the share (0…1) of a's words, by idf, that b has: in its headline they count 0.8."""
    mine, theirs, title = a.bag(b), b.bag(a), b.titles(a)
    total = max(sum(mine.values()), _FEW)
    found = sum(
        w if k in theirs else _TITLE * w for k, w in mine.items() if k in theirs or k in title
    )
    return found / total


def clause_coverage(a: Context, i: int, b: Context, j: int) -> float:
    """The same for the clause of a's token i, looked for around b's token j.

    Words within sixteen tokens of j count in full, in the headline 0.8, elsewhere in the sentence
    0.4 (research accuracy.md §4.1).  Only for two sentences of one language.
    """
    if a.sentence.language != b.sentence.language:
        return 0.0
    clause = a.sentence.clause_at(i)
    near = set(b.at[max(0, j - _NEAR) : j + _NEAR])
    total = found = 0.0
    for key in {k for k in a.at[clause.i : clause.j] if k}:
        weight = a.stems[key]
        total += weight
        if key in near:
            found += weight
        elif key in b.title:
            found += _TITLE * weight
        elif key in b.stems:
            found += _ELSEWHERE * weight
    return found / max(total, _LEAST)


def near_words(a: Context, i: int, b: Context, j: int, reach: int = 4) -> float:
    """Return the share of the words within `reach` tokens of a's token i that b has around j."""
    mine = {k for k in a.at[max(0, i - reach) : i + reach + 1] if k}
    theirs = {k for k in b.at[max(0, j - reach) : j + reach + 1] if k}
    return len(mine & theirs) / len(mine) if mine else 0.0
