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
_CROWD = 100  # claims of one article under one key that are looked at; more are a list or a trap
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
    value: Same  # claims of one value cannot clash
    compare: Compare
    score: Scoring
    least: float = float("-inf")  # points from which a clash is told
    focus: frozenset[str] = frozenset()  # articles of which one must take part; empty for any


def likest(
    claims: Sequence[Claim], block: Sequence[int], pairs: str, asked: Asked
) -> Iterator[Likest]:
    """Yield the pairs of a block that are each other's likest and differ, article by article.

    `pairs` is across, within or any.  Only claims of two values that share a key are compared;
    what agrees is looked at for those that clash, so a story pays for its differences.
    """
    values = {n: asked.value(n) for n in block}
    if len(set(values.values())) < 2:
        return
    index = _Index(claims, block, asked)
    meeting: dict[tuple[str, str], set[tuple[int, int]]] = {}
    for posting in index.by_key.values():
        if len({values[n] for n in posting}) < 2:
            continue
        for m, n in combinations(posting, 2):
            one = claims[m].article == claims[n].article
            if values[m] == values[n] or pairs == ("across" if one else "within"):
                continue
            if asked.focus and asked.focus.isdisjoint((claims[m].article, claims[n].article)):
                continue
            a, b = (n, m) if claims[n].article < claims[m].article else (m, n)
            meeting.setdefault((claims[a].article, claims[b].article), set()).add((a, b))
    for _, met in sorted(meeting.items(), key=lambda item: (item[0][0] == item[0][1], item[0])):
        yield from _between(index, sorted(met))


class _Index:
    """The claims of a block, found by key, by value and by article."""

    def __init__(self, claims: Sequence[Claim], block: Sequence[int], asked: Asked) -> None:
        self.claims = claims
        self.asked = asked
        self.place = {n: k for k, n in enumerate(block)}
        self.by_key: dict[str, list[int]] = {}
        self._found: dict[tuple[str, str], list[int]] = {}  # article and key, or value
        for n in block:
            for key in sorted(asked.keys(n)):
                if self._add(n, f"key {key}"):
                    self.by_key.setdefault(key, []).append(n)
            self._add(n, f"is {asked.same(n)}")

    def _add(self, n: int, mark: str) -> bool:
        """Put a claim under a mark of its article, unless a crowd stands there already."""
        held = self._found.setdefault((self.claims[n].article, mark), [])
        room = len(held) < _CROWD
        if room:
            held.append(n)
        return room

    def facing(self, n: int, article: str) -> list[int]:
        """The claims of an article that share a key or the value with a claim, without itself."""
        marks = [f"is {self.asked.same(n)}", *(f"key {key}" for key in self.asked.keys(n))]
        found = {m for mark in marks for m in self._found.get((article, mark), ())}
        return sorted(found - {n})


def _between(index: _Index, met: Sequence[tuple[int, int]]) -> Iterator[Likest]:
    """Pairs of two articles that clash, each the other's likest and neither agreed elsewhere."""
    asked, claims = index.asked, index.claims
    clashing: list[tuple[float, int, int, Comparison, Score]] = []
    for a, b in met:
        verdict = asked.compare(a, b)
        if verdict.verdict == "conflict" and not (score := asked.score(a, b)).veto:
            clashing.append((-score.points, a, b, verdict, score))
    clashing.sort(key=lambda c: c[:3])
    told = [c for c in clashing if c[4].points >= asked.least]
    if not told:
        return
    best: dict[int, float] = {}
    for _, a, b, _, score in clashing:
        for n in (a, b):
            best[n] = max(best.get(n, score.points), score.points)
    agreed = _agreed(index, told, best)
    taken: set[int] = set()
    for _, a, b, verdict, score in told:
        mutual = score.points >= max(best[a], best[b])
        silenced = any(
            agreed.points.get(n, -99.0) >= best[n] - _AS_GOOD or n in agreed.plain for n in (a, b)
        ) or not agreed.beside.isdisjoint(((a, claims[b].sentence), (b, claims[a].sentence)))
        if mutual and not silenced and not taken & {a, b}:
            taken |= {a, b}
            yield Likest(a, b, verdict, score)


@dataclass(slots=True)
class _Agreed:
    """What of the other article agrees with the claims that clash."""

    points: dict[int, float] = field(default_factory=dict)
    beside: set[tuple[int, int]] = field(default_factory=set)  # a claim, a sentence of the other
    plain: set[int] = field(default_factory=set)  # claims that the other article plainly repeats


def _agreed(
    index: _Index, told: Sequence[tuple[float, int, int, Comparison, Score]], best: dict[int, float]
) -> _Agreed:
    """Look at all that faces the claims of clashes; `best` grows by what does not clash."""
    asked, claims, found = index.asked, index.claims, _Agreed()
    here = {n: claims[n].article for _, a, b, _, _ in told for n in (a, b)}
    _, first, second, _, _ = told[0]
    sides = claims[first].article, claims[second].article
    pairs = set()
    for n in sorted(here):
        for m in index.facing(n, sides[1] if here[n] == sides[0] else sides[0]):
            swap = here[n] != sides[0] or (sides[0] == sides[1] and index.place[m] < index.place[n])
            pairs.add((m, n) if swap else (n, m))
    for a, b in sorted(pairs):
        verdict = asked.compare(a, b)
        if verdict is UNKNOWN or verdict.verdict == "conflict":
            continue
        score = asked.score(a, b)
        agrees = verdict.verdict in ("agree", "near", "vaguer")
        if score.veto and not agrees:
            continue
        for n in (a, b):
            best[n] = max(best.get(n, score.points), score.points)
            if agrees:
                found.points[n] = max(found.points.get(n, score.points), score.points)
        if verdict.verdict == "agree" and not (score.veto and "bare" in claims[a].tags):
            if score.points >= _PLAIN and not score.veto:
                found.plain |= {a, b}
            found.beside |= {(a, claims[b].sentence), (b, claims[a].sentence)}
    return found


def level_of(points: float, dial: Mapping[Level, float]) -> Level | None:
    """Return the level that a sum of points reaches, or None below all of them."""
    return next((level for level in LEVELS if points >= dial[level]), None)
