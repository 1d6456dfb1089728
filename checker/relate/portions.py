"""A large corpus → portions: articles that share what identifies an event, by their profiles.

Each article goes to the portion whose *profile* (the mean anchors of its members) it shares most
with, found through an inverted index, never by all pairs; once more when the profiles are whole,
and portions whose profiles are enough of each other become one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from math import inf

from checker.relate.anchors import best, common
from checker.relate.namesakes import Opening

_MORE_LATER = ((timedelta(days=45), 0.20), (timedelta(days=7), 0.10))  # published so far apart
_TOP = 12  # anchors of an article that are looked up
_COMMON = 40  # portions an anchor may stand in before it says nothing
_TRIED = 6  # candidates that share most, looked at in full


@dataclass(frozen=True)
class Described:
    """An article by what tells its event from others."""

    weights: dict[str, float]
    published: datetime | None
    short: bool
    language: str
    opening: Opening | None = None

    @cached_property
    def names(self) -> dict[str, float]:
        return names_only(self.weights)

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

    def add(self, k: int, article: Described, sign: int = 1) -> None:
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


class Portions:
    """One run over the articles, by position; `enough` is what a portion must share."""

    def __init__(self, articles: Sequence[Described], enough: float) -> None:
        self.articles = articles
        self.enough = enough
        self.portions: list[_Portion] = []
        self.index: dict[str, dict[int, None]] = defaultdict(dict)
        self.of: dict[int, int] = {}
        self.empty = 0  # portions that all articles have left

    def run(self, order: Sequence[int]) -> list[list[int]]:
        """Return the articles of each portion; who comes first in `order` begins one."""
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

    def _support(self, article: Described, portion: _Portion) -> float:
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
            profile, theirs = names_only(profile), names_only(theirs)
        most = max(best(profile), best(theirs))
        pairs = ((self.articles[a], self.articles[b])
                 for a in portion.members[:_TRIED] for b in other.members[:_TRIED])  # fmt: skip
        shared = common(profile, theirs) / most if most else 0.0
        return shared >= self.enough and shared - _least_later(pairs) >= self.enough


def names_only(weights: Mapping[str, float]) -> dict[str, float]:
    """The anchors that mean the same in every language."""
    return {key: w for key, w in weights.items() if not key.startswith("w:")}


def later(a: Described, b: Described) -> float:
    """What two articles published so far apart must share in addition."""
    if a.published is None or b.published is None:
        return 0.0
    apart = abs(a.published.date() - b.published.date())
    return next((more for days, more in _MORE_LATER if apart > days), 0.0)


def _least_later(pairs: Iterable[tuple[Described, Described]]) -> float:
    least = inf
    for a, b in pairs:
        least = min(least, later(a, b))
        if not least:
            break
    return least
