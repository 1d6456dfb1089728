"""Articles → stories: groups of articles that share what identifies an event.

Groups are joined while their articles share enough on average, so a story holds together as a
whole and no article on two events ties them into one (average linkage; M. R. Anderberg, Cluster
Analysis for Applications, 1973).  A large corpus is first cut into portions: each article goes to
the portion whose *profile* (the mean anchors of its members) it shares most with, found through an
inverted index, never by all pairs.
Articles of a few sentences have too few anchors to judge by: among a few they stay with what they
are given with, since whoever checks two single sentences wants them compared.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from itertools import combinations
from math import inf

from checker.document import Document
from checker.language.stems import MOST, rarity
from checker.relate.anchors import Anchors, among, anchors, best, common, overlap
from checker.relate.namesakes import Opening, namesakes, opening
from checker.words import Words

ENOUGH = 0.20  # research accuracy.md §4.10: keeps 98-100 % of true clusters
_OTHER_INSTRUMENT = 0.2  # what sharing states and bodies counts for two articles on two treaties
_MORE_AMONG_MANY = 0.15  # in a large corpus chance brings a town and a surname together
_MORE_LATER = ((timedelta(days=45), 0.20), (timedelta(days=7), 0.10))  # published so far apart
_TOP = 12  # anchors of an article that are looked up
_COMMON = 40  # portions an anchor may stand in before it says nothing
_TRIED = 6  # candidates that share most, looked at in full
_SHORT = 4  # sentences
_FEW = 60  # articles
_TELLING = 7.0  # weight of a name that few events have
_MANY = 3  # such names in a short article, none of them shared: it tells of something else
_WORDS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
          "Eleven", "Twelve")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Story:
    """Articles that tell of one event or matter, in the order they were given."""

    ids: tuple[str, ...]
    title: str  # the headline of the article that shares most with the others
    why: tuple[str, ...] = ()  # what they share, in words, most telling first

    @property
    def sentence(self) -> str:
        """The story in a sentence: "Seven articles cover “…”."."""
        number = _WORDS[len(self.ids)] if len(self.ids) < len(_WORDS) else f"{len(self.ids):,}"
        verb = "article covers" if len(self.ids) == 1 else "articles cover"
        return f"{number} {verb} “{self.title.rstrip('.')}”."


def stories(documents: Sequence[Document], words: Words) -> list[Story]:
    """Return the groups, each article in one, in the order of their first article."""
    known = [anchors(d, rarity(words, d.language)) for d in documents]
    articles = [
        _Article(
            weights,
            d.article.published,
            not is_long(d),
            d.language,
            opening(d, rarity(words, d.language).stop),
        )
        for d, weights in zip(documents, among(known), strict=True)
    ]
    grouping = _Grouping(articles)
    order = sorted(range(len(documents)), key=lambda k: _first(documents[k], articles[k]))
    groups = grouping.run(order)
    return [
        _told(sorted(group), documents, known, articles) for group in sorted(map(sorted, groups))
    ]


def is_long(document: Document) -> bool:
    """Whether an article has enough sentences to be judged by its names."""
    return len(document.sentences) >= _SHORT


def _first(document: Document, article: _Article) -> tuple[object, ...]:
    """Long articles before short ones, early before late: whoever has names begins a story."""
    published = document.article.published
    when = (published.date().isoformat(), published.isoformat()) if published else ("", "")
    return article.short, when, document.article.id


@dataclass(frozen=True)
class _Article:
    weights: dict[str, float]
    published: datetime | None
    short: bool
    language: str
    opening: Opening | None = None

    @cached_property
    def names(self) -> dict[str, float]:
        return _names(self.weights)

    @cached_property
    def strongest(self) -> list[str]:
        return sorted(self.weights, key=lambda k: (-self.weights[k], k))[:_TOP]


@dataclass(slots=True)
class _Portion:
    """Articles of a large corpus that belong together, with the sums of their weights."""

    members: list[int] = field(default_factory=list)
    total: dict[str, float] = field(default_factory=dict)
    held: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    _best: float | None = None

    def add(self, k: int, article: _Article, sign: int = 1) -> None:
        if sign > 0:
            self.members.append(k)
        else:
            self.members.remove(k)
        self.languages[article.language] += sign
        self._best = None
        for key, weight in article.weights.items():
            self.total[key] = self.total.get(key, 0.0) + sign * weight
            self.held[key] += sign

    def weight(self, key: str) -> float:
        """The mean weight of an anchor; less when under a third of the members have it."""
        held = self.held.get(key, 0)
        if not held:
            return 0.0
        return self.total[key] / held * min(1.0, 3 * held / len(self.members))

    def profile(self) -> dict[str, float]:
        return {key: self.weight(key) for key, held in self.held.items() if held}

    @property
    def best(self) -> float:
        """The most that anything can share with the profile."""
        if self._best is None:
            self._best = best(self.profile())
        return self._best


def _instruments(weights: Mapping[str, float]) -> set[str]:
    """The treaties that an article names more than once; laws have too many names to tell."""
    return {k for k, w in weights.items() if k.startswith("instrument:treaty/") and w > MOST}


class _Grouping:
    """One run over the articles, by position."""

    def __init__(self, articles: Sequence[_Article]) -> None:
        self.articles = articles
        self.few = len(articles) <= _FEW
        self.enough = ENOUGH if self.few else ENOUGH + _MORE_AMONG_MANY
        self.portions: list[_Portion] = []
        self.index: dict[str, dict[int, None]] = defaultdict(dict)
        self.of: dict[int, int] = {}
        self.empty = 0  # portions that all articles have left

    def run(self, order: Sequence[int]) -> list[list[int]]:
        if not self.few:
            return [group for portion in self._portioned(order) for group in self._linked(portion)]
        groups = self._linked([k for k in order if not self.articles[k].short])
        for k in order:
            if self.articles[k].short:
                self._place(k, groups)
        return groups

    def _place(self, k: int, groups: list[list[int]]) -> None:
        """Put a short article to the story it shares most with, else to the largest it may be."""
        opened, named = self.articles[k].opening, len(_telling(self.articles[k]))
        possible = [
            g for g in groups if not any(namesakes(opened, self.articles[m].opening) for m in g)
        ]
        shared = [(sum(self._pair(k, m) for m in g) / len(g), -n) for n, g in enumerate(possible)]
        if shared and max(shared)[0] > 0:
            possible[-max(shared)[1]].append(k)
            return
        fitting = [
            g
            for g in possible
            if named < _MANY or any(len(_telling(self.articles[m])) < _MANY for m in g)
        ]
        if fitting:
            max(fitting, key=len).append(k)
        else:
            groups.append([k])

    def _pair(self, a: int, b: int) -> float:
        """How much two articles share, less when they were published long apart; 0 … 1."""
        x, y = self.articles[a], self.articles[b]
        if namesakes(x.opening, y.opening):
            return 0.0
        v, w = x.weights, y.weights
        if x.language != y.language:  # rare words are of one language only
            v, w = x.names, y.names
        shared = overlap(v, w)
        if _instruments(v).isdisjoint(_instruments(w)) and _instruments(v) and _instruments(w):
            shared *= _OTHER_INSTRUMENT
        return max(0.0, shared - _later(x, y))

    def _linked(self, members: Sequence[int]) -> list[list[int]]:
        """Join the two groups that share most on average until none share enough."""
        if len(members) > _FEW:
            return [list(members)]
        groups = {n: [k] for n, k in enumerate(members)}
        means = {
            (m, n): self._pair(members[m], members[n])
            for m, n in combinations(range(len(members)), 2)
        }
        while means:
            (m, n), most = max(means.items(), key=lambda item: (item[1], -item[0][0], -item[0][1]))
            if most < self.enough:
                break
            p, q = len(groups[m]), len(groups[n])
            for other in groups:
                if other not in (m, n):
                    x, y = (min(m, other), max(m, other)), (min(n, other), max(n, other))
                    means[x] = (p * means[x] + q * means.pop(y)) / (p + q)
            del means[m, n]
            groups[m] += groups.pop(n)
        return list(groups.values())

    def _portioned(self, order: Sequence[int]) -> list[list[int]]:
        for k in order:
            self._join(k, self._likest(k))
        for k in order:  # once more, now that the profiles are whole
            mine = self.of.pop(k)
            self._leave(mine, k)
            found = self._likest(k)
            self._join(k, mine if found is None and not self.portions[mine].members else found)
        self._unite()
        return [p.members for p in self.portions if p.members]

    def _leave(self, number: int, k: int) -> None:
        self.portions[number].add(k, self.articles[k], -1)
        self.empty += not self.portions[number].members

    def _join(self, k: int, number: int | None) -> None:
        if number is None:
            number = len(self.portions)
            self.portions.append(_Portion())
        else:
            self.empty -= not self.portions[number].members
        self.portions[number].add(k, self.articles[k])
        self.of[k] = number
        for key in self.articles[k].strongest:
            self.index[key][number] = None

    def _likest(self, k: int) -> int | None:
        """The portion an article shares most with, if that is enough."""
        article = self.articles[k]
        found = [
            (support, -number)
            for number in self._candidates(article.strongest, article.weights)
            if (support := self._support(article, self.portions[number])) >= self.enough
        ]
        return -max(found)[1] if found else None

    def _candidates(self, keys: Iterable[str], weights: Mapping[str, float]) -> list[int]:
        votes: dict[int, float] = defaultdict(float)
        for key in keys:
            indexed = self.index.get(key, {})
            if len(indexed) > _COMMON + self.empty:
                continue
            holding = [n for n in indexed if self.portions[n].members]
            if len(holding) <= _COMMON:
                for number in holding:
                    votes[number] += weights[key]
        return sorted(votes, key=lambda n: (-votes[n], n))[:_TRIED]

    def _support(self, article: _Article, portion: _Portion) -> float:
        """The share of an article's anchors that a portion has."""
        same = portion.languages[article.language]
        mine = article.weights if same else article.names
        shared = [min(w, portion.weight(key)) for key, w in mine.items() if portion.held.get(key)]
        least = min(best(mine), portion.best) if len(shared) > 1 else 0.0
        support = sum(shared) / least if least else 0.0
        if support < self.enough:
            return support
        return support - _least_later((article, self.articles[m]) for m in portion.members)

    def _unite(self) -> None:
        """Make one portion of two whose profiles are enough of each other."""
        for number, portion in enumerate(self.portions):
            if not portion.members:
                continue
            profile = portion.profile()
            strongest = sorted(profile, key=lambda key: (-profile[key], key))[:_TOP]
            for other in self._candidates(strongest, profile):
                theirs = self.portions[other]
                if other <= number or not self._one(profile, portion, theirs):
                    continue
                for k in list(theirs.members):
                    self._leave(other, k)
                    self._join(k, number)

    def _one(self, profile: dict[str, float], portion: _Portion, other: _Portion) -> bool:
        theirs = other.profile()
        if not set(portion.languages) & set(other.languages):
            profile, theirs = _names(profile), _names(theirs)
        most = max(best(profile), best(theirs))
        pairs = ((self.articles[a], self.articles[b])
                 for a in portion.members[:_TRIED] for b in other.members[:_TRIED])  # fmt: skip
        shared = common(profile, theirs) / most if most else 0.0
        return shared >= self.enough and shared - _least_later(pairs) >= self.enough


def _names(weights: Mapping[str, float]) -> dict[str, float]:
    """The anchors that mean the same in every language."""
    return {key: w for key, w in weights.items() if not key.startswith("w:")}


def _later(a: _Article, b: _Article) -> float:
    """What two articles published so far apart must share in addition."""
    if a.published is None or b.published is None:
        return 0.0
    apart = abs(a.published.date() - b.published.date())
    return next((more for days, more in _MORE_LATER if apart > days), 0.0)


def _least_later(pairs: Iterable[tuple[_Article, _Article]]) -> float:
    least = inf
    for a, b in pairs:
        least = min(least, _later(a, b))
        if not least:
            break
    return least


def _telling(article: _Article) -> list[str]:
    return [key for key, weight in article.weights.items() if weight >= _TELLING]


def _told(
    group: Sequence[int], documents: Sequence[Document], known: Sequence[Anchors],
    articles: Sequence[_Article],
) -> Story:  # fmt: skip
    held = Counter(key for k in group for key in articles[k].weights)
    worth = {
        key: max(articles[k].weights.get(key, 0.0) for k in group)
        for key, n in held.items()
        if n > 1 and 2 * n >= len(group)
    }
    keys = sorted(worth, key=lambda key: (-worth[key] * held[key], key))
    labels = {key: label for k in reversed(group) for key, label in known[k].labels.items()}
    central = max(group, key=lambda k: (sum(w for key, w in articles[k].weights.items()
                                            if key in worth), -k))  # fmt: skip
    why = tuple(dict.fromkeys(labels[key] for key in keys))[:6]
    return Story(tuple(documents[k].article.id for k in group), _title(documents[central]), why)


def _title(document: Document) -> str:
    """The headline, or the first words of the text."""
    headline = document.headline
    text = headline.text if headline else document.article.title or document.article.text
    text = " ".join(text[:400].split())
    return text if len(text) <= 120 else text[:120].rpartition(" ")[0] + " …"
