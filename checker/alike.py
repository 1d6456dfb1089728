"""Claims of open text: which of them are values of one fact, and which of those clash.

Unlike typed events, two figures in running text carry no key that says what they are figures of.
So every pair of claims of two articles in a block gets points, and two vetoes count as much as the
points (research accuracy.md §4.4): a value that the other article also gives is no discrepancy
(*agreed elsewhere*), and each claim must be the other's likest (*mutual best*).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, product

from checker.compare import UNKNOWN, Comparison
from checker.model import LEVELS, Claim, Level

_PLAIN = 0.5  # points from which the very same value, told of the same, silences a clash at once
_CROWD = 100  # claims of one article under one key that are looked at; more are a list or a trap
LARGEST = 250  # different articles of a block that are all compared; of more, only with some
_AS_GOOD = 0.3  # points by which an agreeing claim may be less alike and still silence a clash


@dataclass(frozen=True, slots=True)
class Score:
    """How surely two claims speak of one fact: points, the sum line by line, or a veto."""

    points: float
    lines: tuple[str, ...] = ()
    veto: str = ""  # why the two are not to be compared, whatever the points
    sure: bool = True  # not silenced by a value that merely stands somewhere in the other article


@dataclass(frozen=True, slots=True)
class Likest:
    """Two claims that are each other's likest and do not agree."""

    a: int
    b: int
    verdict: Comparison
    score: Score
    a_copies: tuple[int, ...] = ()  # the same claim in copies of the article
    b_copies: tuple[int, ...] = ()


Compare = Callable[[int, int], Comparison]
Scoring = Callable[[int, int], Score]
Keys = Callable[[int], frozenset[str]]  # what a claim must share with another to clash with it
Same = Callable[[int], str]  # claims that say the same of this are looked up as agreeing
Copy = Callable[
    [int], Hashable
]  # equal for two claims that nothing but the article's id tells apart


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
    copy: Copy | None = None  # None: no article is a copy of another
    limited: Callable[[int, int], None] = lambda _all, _compared: None  # told of what is left out


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
    copies = _Copies(claims, block, asked)
    meeting: dict[tuple[str, str], set[tuple[int, int]]] = {}
    for posting in index.by_key.values():
        if len({values[n] for n in posting}) < 2:
            continue
        told: dict[str, list[int]] = {}
        for n in posting:
            told.setdefault(claims[n].article, []).append(n)
        for p, q in copies.meetings(sorted(told), pairs):
            both = combinations(told[p], 2) if p == q else product(told[p], told[q])
            differing = {(m, n) for m, n in both if values[m] != values[n]}
            if differing:
                meeting.setdefault((p, q), set()).update(differing)
    for (p, q), met in sorted(meeting.items(), key=lambda item: (item[0][0] == item[0][1], item)):
        for found in _between(index, sorted(met)):
            yield copies.with_all(found, p, q)


class _Copies:
    """The articles of a block, those that are told word for word alike together.

    What two articles clash over depends on nothing but the two, so one pair stands for all pairs of
    their copies.  Every copy is brought back as a side of each clash.
    """

    def __init__(self, claims: Sequence[Claim], block: Sequence[int], asked: Asked) -> None:
        self.focus = asked.focus
        self.told: dict[str, list[int]] = {}
        for n in block:
            self.told.setdefault(claims[n].article, []).append(n)
        self.place = {n: k for told in self.told.values() for k, n in enumerate(told)}
        alike: dict[Hashable, list[str]] = {}
        for article in sorted(self.told):
            told = self.told[article]
            copy = tuple(map(asked.copy, told)) if asked.copy else article
            alike.setdefault((self._asked_for(article), copy), []).append(article)
        self.of = {group[0]: group for group in alike.values()}
        self.second = {group[1]: group[0] for group in alike.values() if len(group) > 1}
        self.compared = self._compared(asked)

    def _compared(self, asked: Asked) -> frozenset[str]:
        """The articles all others are compared with: all, or so many that their pairs are bounded.

        None is left out altogether: each of the others still meets those that have most copies.
        """
        asking = frozenset(a for a in self.of if self._asked_for(a))
        if len(asking) * len(self.of) <= LARGEST * LARGEST:
            return asking
        most = max(1, LARGEST * LARGEST // 2 // len(self.of))
        asked.limited(len(self.of), most)
        return frozenset(sorted(self.of, key=lambda a: (-len(self.of[a]), a))[:most])

    def _asked_for(self, article: str) -> bool:
        return not self.focus or article in self.focus

    def meetings(self, articles: Sequence[str], pairs: str) -> Iterator[tuple[str, str]]:
        """The pairs of articles that are compared, each in order; an article may meet itself."""
        if pairs != "across":
            yield from ((a, a) for a in articles if self._asked_for(a))
        if pairs == "within":
            return
        first = [a for a in articles if a in self.of]
        for a in (a for a in first if a in self.compared):
            for b in first:
                once = a < b or b not in self.compared
                if a != b and once and (self._asked_for(a) or self._asked_for(b)):
                    yield min(a, b), max(a, b)
        for b in articles:
            if b in self.second and self._asked_for(b):
                yield self.second[b], b

    def with_all(self, found: Likest, p: str, q: str) -> Likest:
        """A clash of two articles with the same claims of their copies as further sides."""
        if p == q:
            return found
        ours, theirs = (self.of[p], self.of[q]) if q in self.of else (self.of[p][:-1], self.of[p])
        return replace(
            found,
            a_copies=tuple(self._in(a, found.a) for a in ours if a != p),
            b_copies=tuple(
                self._in(b, found.b) for b in theirs if b != q and (q in self.of or b != p)
            ),
        )

    def _in(self, article: str, n: int) -> int:
        """The claim of a copy that is a claim's own."""
        return self.told[article][self.place[n]]


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
            agreed.points.get(n, -99.0) >= best[n] - _AS_GOOD
            or n in agreed.plain
            or (n in agreed.repeated and not score.sure)
            for n in (a, b)
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
    repeated: set[int] = field(default_factory=set)  # … or whose value it gives, of whatever


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
        if verdict.verdict in ("agree", "near"):
            found.repeated |= {a, b}
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
