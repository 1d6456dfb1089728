"""Claims of open text: which of them are values of one fact, and which of those clash.

Unlike typed events, two figures in running text carry no key that says what they are figures of.
So every pair of claims of two articles in a block gets points, and two vetoes count as much as the
points (research accuracy.md §4.4): a value that the other article also gives is no discrepancy
(*agreed elsewhere*), and each claim must be the other's likest (*mutual best*).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.compare import UNKNOWN, Comparison
from checker.model import LEVELS, Claim, Level

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


def likest(
    claims: Sequence[Claim], block: Sequence[int], pairs: str, compare: Compare, score: Scoring
) -> Iterator[Likest]:
    """Yield the pairs of a block that are each other's likest and differ, article by article.

    `pairs` is across, within or any; `compare` and `score` are given positions in `claims`.
    """
    by_article: dict[str, list[int]] = {}
    for n in block:
        by_article.setdefault(claims[n].article, []).append(n)
    names = sorted(by_article)
    facing: list[tuple[Sequence[int], Sequence[int]]] = []
    if pairs != "within":
        facing += [(by_article[p], by_article[q]) for p, q in combinations(names, 2)]
    if pairs != "across":
        facing += [(by_article[p], by_article[p]) for p in names]
    for ours, theirs in facing:
        yield from _between(ours, theirs, compare, score)


def _between(
    ours: Sequence[int], theirs: Sequence[int], compare: Compare, score: Scoring
) -> Iterator[Likest]:
    found: dict[tuple[int, int], tuple[Comparison, Score]] = {}
    best: dict[int, float] = {}
    agreed: dict[int, float] = {}
    for a in ours:
        for b in theirs:
            if (ours is theirs and a >= b) or (verdict := compare(a, b)) is UNKNOWN:
                continue
            scored = score(a, b)
            if scored.veto:
                continue
            found[a, b] = (verdict, scored)
            for n in (a, b):
                best[n] = max(best.get(n, scored.points), scored.points)
                if verdict.verdict in ("agree", "near", "vaguer"):
                    agreed[n] = max(agreed.get(n, scored.points), scored.points)
    taken: set[int] = set()
    for (a, b), (verdict, scored) in sorted(found.items(), key=lambda f: (-f[1][1].points, f[0])):
        silenced = any(agreed.get(n, -9.0) >= best[n] - _AS_GOOD for n in (a, b))
        mutual = scored.points >= max(best[a], best[b])
        if verdict.verdict == "conflict" and mutual and not silenced and not taken & {a, b}:
            taken |= {a, b}
            yield Likest(a, b, verdict, scored)


def level_of(points: float, dial: Mapping[Level, float]) -> Level | None:
    """Return the level that a sum of points reaches, or None below all of them."""
    return next((level for level in LEVELS if points >= dial[level]), None)
