"""Claims of open text: which of them are values of one fact, and which of those clash.

Unlike typed events, two figures in running text carry no key that says what they are figures of.
So every pair of claims of two articles in a block gets points, and two vetoes count as much as the
points (research accuracy.md §4.4): a value that the other article also gives is no discrepancy
(*agreed elsewhere*), and each claim must be the other's likest (*mutual best*).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from checker.compare import UNKNOWN, Comparison
from checker.model import LEVELS, Claim, Level

_PLAIN = 0.5  # points from which the very same value, told of the same, silences a clash at once
_AS_GOOD = 0.3  # points by which an agreeing claim may be less alike and still silence a clash


@dataclass(frozen=True, slots=True)
class Score:
    """How surely two claims speak of one fact: points, the sum line by line, or a veto."""

    points: float
    lines: tuple[str, ...] = ()
    veto: str = ""  # why the two are not to be compared, whatever the points


@dataclass(frozen=True, slots=True)
class Likest:
    """Two claims that are each other's likest and do not agree."""

    a: int
    b: int
    verdict: Comparison
    score: Score


Compare = Callable[[int, int], Comparison]
Scoring = Callable[[int, int], Score]
Keys = Callable[[int], frozenset[str]]  # what a claim must share with another to clash with it
Same = Callable[[int], str]  # claims that say the same of this are looked up as agreeing


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of pairs of claims, all by position."""

    keys: Keys
    same: Same
    compare: Compare
    score: Scoring


def likest(
    claims: Sequence[Claim], block: Sequence[int], pairs: str, asked: Asked
) -> Iterator[Likest]:
    """Yield the pairs of a block that are each other's likest and differ, article by article.

    `pairs` is across, within or any.
    """
    by_article: dict[str, _Side] = {}
    for n in block:
        by_article.setdefault(claims[n].article, _Side()).add(n, asked)
    names = sorted(by_article)
    if pairs != "within":
        for p, q in combinations(names, 2):
            yield from _between(claims, by_article[p], by_article[q], asked)
    if pairs != "across":
        for p in names:
            yield from _between(claims, by_article[p], by_article[p], asked)


@dataclass(slots=True)
class _Side:
    """The claims of one article, found by key and by value."""

    claims: list[int] = field(default_factory=list)
    by_key: dict[str, list[int]] = field(default_factory=dict)
    by_value: dict[str, list[int]] = field(default_factory=dict)

    def add(self, n: int, asked: Asked) -> None:
        self.claims.append(n)
        for key in asked.keys(n):
            self.by_key.setdefault(key, []).append(n)
        self.by_value.setdefault(asked.same(n), []).append(n)

    def facing(self, n: int, asked: Asked) -> list[int]:
        found = {m for key in asked.keys(n) for m in self.by_key.get(key, ())}
        found.update(self.by_value.get(asked.same(n), ()))
        return sorted(found)


def _between(claims: Sequence[Claim], ours: _Side, theirs: _Side, asked: Asked) -> Iterator[Likest]:
    """Pairs of two articles that clash, each the other's likest and neither agreed elsewhere."""
    clashing: list[tuple[float, int, int, Comparison, Score]] = []
    best: dict[int, float] = {}
    agreed: dict[int, float] = {}
    beside: set[tuple[int, int]] = set()  # a claim, and a sentence of the other that agrees with it
    plain: set[int] = set()  # claims that plainly say what the other article says too
    for a in ours.claims:
        for b in theirs.facing(a, asked):
            if (ours is theirs and a >= b) or (verdict := asked.compare(a, b)) is UNKNOWN:
                continue
            score = asked.score(a, b)
            agrees = verdict.verdict in ("agree", "near", "vaguer")
            if score.veto and not agrees:
                continue
            for n in (a, b):
                best[n] = max(best.get(n, score.points), score.points)
                if agrees:
                    agreed[n] = max(agreed.get(n, score.points), score.points)
            if verdict.verdict == "agree":
                if score.points >= _PLAIN and not score.veto:
                    plain |= {a, b}
                beside |= {(a, claims[b].sentence), (b, claims[a].sentence)}
            if verdict.verdict == "conflict":
                clashing.append((-score.points, a, b, verdict, score))
    taken: set[int] = set()
    for _, a, b, verdict, score in sorted(clashing, key=lambda c: c[:3]):
        silenced = any(agreed.get(n, -99.0) >= best[n] - _AS_GOOD for n in (a, b)) or (
            (a, claims[b].sentence) in beside or (b, claims[a].sentence) in beside
        )
        mutual = score.points >= max(best[a], best[b])
        silenced = silenced or not plain.isdisjoint((a, b))
        if mutual and not silenced and not taken & {a, b}:
            taken |= {a, b}
            yield Likest(a, b, verdict, score)


def level_of(points: float, dial: Mapping[Level, float]) -> Level | None:
    """Return the level that a sum of points reaches, or None below all of them."""
    return next((level for level in LEVELS if points >= dial[level]), None)
