"""What was said of one fact, in the order of time: the timeline of a number or a date in question.

A figure with its time, its speaker and its articles is one entry, however many give it.  An entry
never says which value is right: it says which is later, and who said it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from checker.asking import Asking, Clash
from checker.compare import compare
from checker.group import compatible_slots, identity, slot_value
from checker.message import in_words
from checker.model import LEVELS, Basis, Claim, TimelineEntry
from checker.relate.corrections import figure
from checker.rule import Rule
from checker.sources import informants, party
from checker.timed import Background
from checker.values import Date, Quantity, Value

Window = tuple[datetime, datetime] | None
_MOST = 100  # claims of one figure that are measured against those of a finding
_LEADING = 6  # claims of a finding that they are measured against


@dataclass(slots=True)
class _Entry:
    window: Window
    basis: Basis
    members: list[int] = field(default_factory=list)


def timeline(
    numbers: Collection[int],
    slot: str,
    claims: Sequence[Claim],
    clashes: Sequence[Clash],
    outcomes: Mapping[str, Any],
    background: Background,
) -> tuple[TimelineEntry, ...]:
    """Return the values of a fact, earliest first, those without a time last.

    Empty for what is no number and no date, and where all give one value.
    """
    found: dict[tuple[object, ...], _Entry] = {}
    values: set[str] = set()
    for n in sorted(numbers):
        claim = claims[n]
        value = slot_value(claim, slot)
        if not isinstance(value, Quantity | Date):
            continue
        window, basis = _time(claim)
        said = identity(value) or str(value)
        values.add(said)
        key = (window, basis, said, party(claim))
        found.setdefault(key, _Entry(window, basis)).members.append(n)
    if len(values) < 2 or len({claims[n].article for n in numbers}) < 2:
        return ()
    means = _meaning(clashes, outcomes)
    entries = sorted(_once(found, claims), key=_place)
    return tuple(_written(entry, slot, claims, means, outcomes, background) for entry in entries)


def joined(
    rule: Rule, groups: Sequence[Sequence[Clash]], block: Sequence[int], asking: Asking
) -> list[tuple[tuple[Clash, ...], tuple[int, ...]]]:
    """Return groups of clashes over one fact each, with the further claims that speak of it.

    Of two figures in open text each has its own likest other: so one fact that moves can begin as
    several groups, and they are one when the claims of one are further claims of the other, or when
    two articles give the same two figures in both: in the headline and again in the text.
    """
    found: list[tuple[tuple[Clash, ...], set[int]]] = []
    for group in groups:
        clashes, also = tuple(group), set(kindred(rule, group, block, asking))
        if rule.alike and rule.over_time:
            mine, told = _clashing(clashes), _told(clashes, asking)
            for other in [
                f
                for f in found
                if also & _clashing(f[0]) or mine & f[1] or len(told & _told(f[0], asking)) > 1
            ]:
                found.remove(other)
                clashes, also = (*other[0], *clashes), also | other[1]
        found.append((clashes, also))
    return [(clashes, tuple(sorted(also - _clashing(clashes)))) for clashes, also in found]


def _clashing(clashes: Sequence[Clash]) -> set[int]:
    return {n for c in clashes for n in (*c.a, *c.b)}


def _told(clashes: Sequence[Clash], asking: Asking) -> set[tuple[object, ...]]:
    """What the articles of some clashes say: the article, what it measures and the value."""
    slot = clashes[0].slot
    return {
        (claim.article, identity(claim.get("measure")), identity(slot_value(claim, slot)))
        for claim in (asking.claims[n] for n in _clashing(clashes))
    }


def kindred(
    rule: Rule, clashes: Sequence[Clash], block: Sequence[int], asking: Asking
) -> tuple[int, ...]:
    """Return further claims of the fact that some clashes are about: they belong in its timeline.

    Claims under one key are of one fact unless something else they say keeps them apart.  Those of
    open text must be as alike to one in question as a finding of level warning asks.
    """
    slot, claims = clashes[0].slot, asking.claims
    clashing = sorted(_clashing(clashes))
    if not all(isinstance(slot_value(claims[n], slot), Quantity | Date) for n in clashing):
        return ()
    if rule.question != "differ" or (rule.alike and not rule.over_time):
        return ()
    return tuple(_kindred(rule, clashing, set(block).difference(clashing), asking, slot))


def _kindred(
    rule: Rule, clashing: Sequence[int], others: Collection[int], asking: Asking, slot: str
) -> Iterator[int]:
    claims, also = asking.claims, compatible_slots(rule.same)
    figures = {figure(claims[n]) for n in clashing}
    held = [
        n
        for n in sorted(others)
        if slot_value(claims[n], slot) is not None and figure(claims[n]) in figures
    ]
    for n in held[:_MOST]:
        for m in clashing[:_LEADING]:
            x, y = claims[m], claims[n]
            apart = any(
                compare(slot_value(x, s), slot_value(y, s)).verdict == "conflict" for s in also
            )
            if not apart and (not rule.alike or _alike(rule, x, y, asking)):
                yield n
                break


def _alike(rule: Rule, x: Claim, y: Claim, asking: Asking) -> bool:
    if asking.likeness is None:
        return False
    return asking.likeness(rule, x, y).points >= asking.dial["warning"]


def _time(claim: Claim) -> tuple[Window, Basis]:
    """When a value held as far as the article tells; what is no count is as of its publication."""
    times = claim.times
    if claim.kind == "count":
        return times.as_of, times.basis
    moment = times.published
    return (None, "unknown") if moment is None else ((moment, moment), "from-publication")


def _once(found: Mapping[tuple[object, ...], _Entry], claims: Sequence[Claim]) -> Iterator[_Entry]:
    """The entries, without one of nobody where the same articles also name who said it."""
    named: dict[tuple[object, ...], set[str]] = {}
    for (*told, who), entry in found.items():
        if who:
            named.setdefault(tuple(told), set()).update(claims[n].article for n in entry.members)
    for (*told, who), entry in found.items():
        articles = {claims[n].article for n in entry.members}
        if who or not articles <= named.get(tuple(told), set()):
            yield entry


def _words(value: Value | None) -> str:
    """A value in words; a figure with a unit as it is written, not converted."""
    if isinstance(value, Quantity) and value.unit:
        return value.text
    return in_words(value)


def _place(entry: _Entry) -> tuple[object, ...]:
    first, last = entry.window or (datetime.max, datetime.max)
    return (first, last, entry.members[0])


def _meaning(clashes: Sequence[Clash], outcomes: Mapping[str, Any]) -> dict[int, str]:
    """For every later claim of a clash, what its value means: the most serious outcome it has."""

    def rank(name: str) -> tuple[int, str]:
        return LEVELS.index(outcomes[name].get("level", "note")), name

    found: dict[int, str] = {}
    for clash in clashes:
        if outcomes.get(clash.outcome, {}).get("later"):
            for n in clash.b:
                found[n] = min(found.get(n, clash.outcome), clash.outcome, key=rank)
    return found


def _written(
    entry: _Entry,
    slot: str,
    claims: Sequence[Claim],
    means: Mapping[int, str],
    outcomes: Mapping[str, Any],
    background: Background,
) -> TimelineEntry:
    members = [claims[n] for n in entry.members]
    closed = (
        old.value
        for claim in members
        for old in background.closed.get(claim.article, ())
        if old.figure == figure(claim) and isinstance(old.value, Quantity | Date)
    )
    outcome = next((means[n] for n in entry.members if n in means), "")
    return TimelineEntry(
        value=_words(slot_value(members[0], slot)),
        since=entry.window[0] if entry.window else None,
        until=entry.window[1] if entry.window else None,
        basis=entry.basis,
        informants=informants(members),
        articles=tuple(dict.fromkeys(claim.article for claim in members)),
        outcome=outcome,
        meaning=outcomes[outcome]["later"] if outcome else "",
        corrects=", ".join(dict.fromkeys(_words(value) for value in closed)),
    )
