"""Repeat claims: a sentence that stands twice in one article, with another figure or word in it.

An edit that was made in one place only leaves both readings: "the old mill of Merin had a 40-metre
chimney" above, "the old mill of Merin had a 60-metre chimney" below.  Both are claims of one
frame: the words around what differs.  Two sentences that each tell of something else as well
share a phrase and no more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

from checker.annotate.meaning import mode_of
from checker.document import Document, Sentence
from checker.language.stems import rarity, stem
from checker.model import Claim, Slot
from checker.values import Date, Quantity, Term, Value
from checker.words import Words

KIND = "repeat"
_KEY = 3  # words right before, or right after, that bring two sentences together
_RUN = 6  # words that are the same around both
_TELLING = 3  # of them, or of the figure itself, those that say something
_SHARE = 0.75  # of what the shorter sentence says, the share that the longer one says too
_ALIKE = 4  # sentences with the same words around a figure; an article with more is a log
_SMALL = 3  # words without capital that a sentence needs to be prose
_MOST = 12  # sentences under one key; more are a list
_OPEN, _CLOSED = frozenset("([{"), frozenset(")]}")


@dataclass(slots=True)
class _Told:
    """A sentence without marks, brackets and articles: words, and where they stand."""

    sentence: Sentence
    words: list[str]
    at: list[int]  # their tokens
    stop: frozenset[str]
    items: list[_Item] = field(default_factory=list)

    def says(self, i: int, j: int) -> list[str]:
        """The words of [i, j) that say something, by stem."""
        language = self.sentence.language
        return [stem(w, language) for w in self.words[i:j] if w not in self.stop and len(w) > 1]


@dataclass(slots=True)
class _Item:
    """A figure, a date or a word of a class, at words [i, j) of its sentence."""

    told: _Told
    i: int
    j: int
    sort: str  # items of one sort exclude each other if they differ
    value: Value
    tokens: tuple[int, int]

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(self.told.words[self.i : self.j])


def extract(document: Document, words: Words) -> Iterator[Claim]:
    """Yield two claims of one frame for every sentence that is told twice and differently."""
    if not document.supported:
        return
    stop = rarity(words, document.language).stop
    index: dict[tuple[str, ...], list[_Item]] = {}
    for sentence in document:
        if sentence.block == "body":
            for item in _items(sentence, stop):
                w = item.told.words
                for side, key in (("<", w[max(0, item.i - _KEY) : item.i]),
                                  (">", w[item.j : item.j + _KEY])):  # fmt: skip
                    if len(key) == _KEY:
                        index.setdefault((side, item.sort, *key), []).append(item)
    alike = [{x.told.sentence.index for x in met} for met in index.values()]
    if len(set().union(*(a for a in alike if len(a) > 1))) > _ALIKE:
        return
    done: set[tuple[int, int]] = set()
    for met in index.values():
        if not 1 < len(met) <= _MOST:
            continue
        for a, b in combinations(met, 2):
            pair = (a.told.sentence.index, b.told.sentence.index)
            if a.words != b.words and pair[0] != pair[1] and pair not in done and _twice(a, b):
                done.add(pair)
                frame = Term(f"{pair[0]} {pair[1]}", " ".join(a.told.words))
                yield from (_claim(item, frame) for item in (a, b))


def _items(sentence: Sentence, stop: frozenset[str]) -> Iterator[_Item]:
    """What of a sentence may differ from its repetition."""
    marked: list[tuple[int, int, str, Value]] = [
        (m.i, m.j, _sort(m.value), m.value) for m in sentence.mentions
        if isinstance(m.value, Quantity | Date)
    ]  # fmt: skip
    for hit in (*sentence.of("category"), *sentence.of("pole")):
        sort = f"{hit.entry.kind} {hit.entry.attrs.get('category') or hit.entry.attrs['class']}"
        marked.append((hit.i, hit.j, sort, Term(hit.entry.concept, sentence.words(hit.i, hit.j))))
    if not marked or sentence.of("negation") or sentence.small_words()[0] < _SMALL:
        return
    told = _told(sentence, stop)
    place = {k: n for n, k in enumerate(told.at)}
    for i, j, sort, value in marked:
        held = [place[k] for k in range(i, j) if k in place]
        if held:
            item = _Item(told, held[0], held[-1] + 1, sort, value, (i, j))
            told.items.append(item)
            yield item


def _sort(value: Value) -> str:
    if isinstance(value, Quantity):
        return f"{value.kind} {value.unit}"
    return f"date {value.form}" if isinstance(value, Date) else ""


def _told(sentence: Sentence, stop: frozenset[str]) -> _Told:
    """The words of a sentence, without what stands in brackets."""
    keys, at, depth = [], [], 0
    for k, token in enumerate(sentence.tokens):
        if token.text in _OPEN:
            depth += 1
        elif token.text in _CLOSED:
            depth = max(0, depth - 1)
        elif not depth and (token.is_word or token.key.isalnum()) and not _article(sentence, k):
            keys.append(token.key)
            at.append(k)
    return _Told(sentence, keys, at, stop)


def _article(sentence: Sentence, k: int) -> bool:
    """Whether a word may change with the figure after it alone: "a 50%", "an 85%"."""
    return sentence.tokens[k].key in ("a", "an", "the")


def _twice(a: _Item, b: _Item) -> bool:
    """Whether two sentences are one but for an item: the words around it, and what is left."""
    u, v = a.told, b.told
    left = right = 0
    while min(a.i, b.i) > left and u.words[a.i - 1 - left] == v.words[b.i - 1 - left]:
        left += 1
    while (a.j + right < len(u.words) and b.j + right < len(v.words)
           and u.words[a.j + right] == v.words[b.j + right]):  # fmt: skip
        right += 1
    around = [*u.says(a.i - left, a.i), *u.says(a.j, a.j + right),
              *(w for w in set(a.words) & set(b.words) if len(w) > 2)]  # fmt: skip
    if left + right < _RUN or len(set(around)) < _TELLING:
        return False
    mine, theirs = ({*t.says(0, x.i), *t.says(x.j, len(t.words))} for t, x in ((u, a), (v, b)))
    least = min((mine, theirs), key=len)
    if len(mine & theirs) < _SHARE * len(least):
        return False
    before = [set(t.says(0, x.i)) - other for t, x, other in ((u, a, theirs), (v, b, mine))]
    if all(before):
        return False  # each is told of something else
    return not any(_differ(a, b, sort) for sort in
                   {x.sort for x in u.items} | {x.sort for x in v.items})  # fmt: skip


def _differ(a: _Item, b: _Item, sort: str) -> bool:
    """Whether each sentence has another figure or word of one sort that the other lacks."""
    ours, theirs = (
        Counter(y.words for y in x.told.items if y.sort == sort and y.tokens != x.tokens)
        for x in (a, b)
    )
    return bool(ours - theirs and theirs - ours)


def _claim(item: _Item, frame: Term) -> Claim:
    sentence, (i, j) = item.told.sentence, item.tokens
    span = sentence.span(i, j)
    clause = sentence.clause_at(i)
    return Claim(
        sentence.article, KIND, {"topic": Slot(frame, span), "value": Slot(item.value, span)},
        span, sentence.index, mode_of(sentence, clause, i, j), False, "finite",
        clause.attribution, "repeats",
    )  # fmt: skip
