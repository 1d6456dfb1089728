"""Clashes over figures that move with time → what each difference means, and at which level.

Every pair of claims behind a clash goes through the table of `outcome`; pairs that come out alike
stay one clash.  A level is only ever lowered, but for a misquoted informant and an altered copy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice, product
from typing import Any

from checker.asking import Clash
from checker.group import identity, slot_value
from checker.model import LEVELS, Claim, Level
from checker.outcome import Dated, Limits, Outcome, is_late, outcome
from checker.reference.standing import Standing
from checker.relate.corrections import Closed, Note, figure
from checker.relate.origins import Origins
from checker.relate.timeline import changes
from checker.rule import Rule
from checker.sources import party
from checker.values import Date, Quantity
from checker.words import Words

_MOST = 400  # pairs of claims up to which all of a clash are looked at
_UNTOLD = ("disagree", "disagree-moving", "cannot-tell")  # outcomes that rest on the noun alone
_RAISING = ("misquoted", "altered-copy", "carried-on")


@dataclass(frozen=True, slots=True)
class Behind:
    """Who stands behind some claims: articles, those of them written apart, named informants."""

    articles: int
    origins: int
    informants: int


@dataclass(frozen=True, slots=True)
class Background:
    """What is known of the articles beside their claims."""

    origins: Origins = field(default_factory=lambda: Origins({}))
    closed: Mapping[str, tuple[Closed, ...]] = field(default_factory=dict)  # counts by article
    notes: Mapping[str, Note] = field(default_factory=dict)  # what else an article takes back
    base: Callable[[str], str] = str  # an article → its current version
    references: Standing = field(default_factory=Standing)
    long: frozenset[str] = frozenset()  # articles that count more things than one
    focus: frozenset[str] = frozenset()  # the new articles; empty if every article is one
    known: dict[tuple[tuple[int, ...], frozenset[str]], list[Dated]] = field(default_factory=dict)

    def standing(self, numbers: Iterable[int], claims: Sequence[Claim]) -> Behind:
        """Count who stands behind claims; references are no articles."""
        held = [claims[n] for n in numbers]
        articles = {c.article for c in held if self.references.told(c) is None}
        origins = {self.origins.name(self.base(a)) for a in articles}
        return Behind(len(articles), len(origins), len({p for c in held if (p := party(c))}))


def timed(
    rule: Rule, clash: Clash, block: Sequence[int], claims: Sequence[Claim], words: Words,
    background: Background,
) -> Iterator[Clash]:  # fmt: skip
    """Yield the clash as it stands once times, informants and origins are known: earlier first."""
    table = words.table("outcomes", "")
    if not clash.b or not table:
        yield clash
        return
    if not rule.over_time:
        yield from _corrected(clash, claims, background, table)
        return
    limits = Limits.of(table["limits"])
    known = _known(clash, block, claims, background)
    found: dict[str, tuple[dict[int, None], dict[int, None]]] = {}
    for n, m in _pairs(clash):
        x, y = (_dated(claims[k], background, clash.slot) for k in (n, m))
        if x is None or y is None:
            yield clash
            return
        if claims[n].article == claims[m].article:
            continue
        moves = changes(claims[n], words) or changes(claims[m], words)
        told = outcome(x, y, moves, limits, known)
        if told.name in _UNTOLD and _loose(clash, claims[n], claims[m], background):
            told = Outcome("unmeasured", told.swapped)
        a, b = (m, n) if told.swapped else (n, m)
        ours, theirs = found.setdefault(told.name, ({}, {}))
        ours[a] = None
        theirs[b] = None
    for name, (ours, theirs) in found.items():
        level = _level(name, clash, rule, table["outcomes"])
        if level is not None:
            yield replace(clash, a=tuple(ours), b=tuple(theirs), level=level, outcome=name)


def _corrected(
    clash: Clash, claims: Sequence[Claim], background: Background, table: Mapping[str, Any]
) -> Iterator[Clash]:
    """Yield the clash with the pairs apart in which one has taken back what the other gives."""
    if not any(claims[n].article in background.notes for n in (*clash.a, *clash.b)):
        yield clash
        return
    limits = Limits.of(table["limits"])
    found: dict[str, list[tuple[int, int]]] = {}
    for n, m in _pairs(clash):
        name, swapped = "", False
        for x, y in ((n, m), (m, n)):
            if _takes_back(claims[x], claims[y], clash.slot, background):
                late = is_late(claims[y].times, claims[x].times, limits)
                name, swapped = "carried-on" if late else "corrected", x == m
        found.setdefault(name, []).append((m, n) if swapped else (n, m))
    for name, pairs in found.items():
        a, b = (tuple(dict.fromkeys(side)) for side in zip(*pairs, strict=True))
        if not name:
            yield replace(clash, a=a, b=b)
        elif level := table["outcomes"].get(name, {}).get("level"):
            most = max(clash.level, level, key=LEVELS.index)
            yield replace(clash, a=a, b=b, level=most, outcome=name, side="")


def _takes_back(mine: Claim, other: Claim, slot: str, background: Background) -> bool:
    """Whether an article gives one value and its note names that of another article."""
    note = background.notes.get(mine.article)
    return (
        note is not None
        and mine.article != other.article
        and note.closes(slot_value(other, slot))
        and not note.closes(slot_value(mine, slot))
    )


def _pairs(clash: Clash) -> Iterable[tuple[int, int]]:
    """Every pair of a clash; of too many, each claim with the first of the other side."""
    if len(clash.a) * len(clash.b) <= _MOST:
        return product(clash.a, clash.b)
    return chain(product(clash.a[:1], clash.b), product(clash.a[1:], clash.b[:1]))


def _loose(clash: Clash, a: Claim, b: Claim, background: Background) -> bool:
    """Whether two counts of long articles share no more than the noun: they count many things."""
    return clash.level != "error" and all(
        claim.article in background.long
        and claim.get("measure") is None
        and isinstance(value := claim.get("count"), Quantity)
        and value.kind in ("count", "ordinal")
        for claim in (a, b)
    )


def _level(name: str, clash: Clash, rule: Rule, outcomes: Mapping[str, Any]) -> Level | None:
    """The level of an outcome, or None when there is nothing to report."""
    most: Level | None = outcomes.get(name, {}).get("level")
    if most is None:
        return None
    of_clash = rule.severity if name in _RAISING and clash.level != "note" else clash.level
    return max(of_clash, most, key=LEVELS.index)


def _dated(claim: Claim, background: Background, slot: str = "count") -> Dated | None:
    value, measure = claim.get("count"), claim.get("measure")
    if not isinstance(value, Quantity):
        return None
    taken_back = background.closed.get(claim.article, ())
    held = claim.get("as_of")
    return Dated(
        value, claim.times, str(identity(measure) or "") if slot == "measure" else "",
        claim.mode == "planned", party(claim),
        background.origins.copied(claim.article), background.base(claim.article),
        tuple(c.value for c in taken_back if c.figure == figure(claim)),
        held if isinstance(held, Date) else None,
    )  # fmt: skip


def _known(
    clash: Clash, block: Sequence[int], claims: Sequence[Claim], background: Background
) -> list[Dated]:
    """The dated values of the same figure, those of other occasions left out."""
    what = frozenset(figure(claims[n]) for n in (*clash.a[:1], *clash.b[:1]))
    key = (tuple(block), what)
    if key not in background.known:  # one block has as many clashes as its values have pairs
        found = (_dated(claims[n], background) for n in block if figure(claims[n]) in what)
        background.known[key] = [d for d in islice(found, _MOST) if d is not None]
    return background.known[key]
