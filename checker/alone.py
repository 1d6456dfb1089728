"""The questions of a rule that a claim answers by itself: do its slots agree, may its actor act?

The others, for which claims meet, are in `clash`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.asking import Asking, Clash
from checker.compare import compare
from checker.group import identity, slot_value, weighs_less
from checker.message import calendar_day
from checker.model import Claim
from checker.rule import Rule, lower
from checker.values import WEEKDAYS, Date, Name, Quantity, Term


def agree(rule: Rule, block: Sequence[int], asking: Asking) -> Iterator[Clash]:
    """Yield a clash for every claim of which two slots say something else of one thing."""
    assert rule.agree is not None
    for n in block:
        claim = asking.claims[n]
        for left, right in rule.agree.items():
            asking.pairs += 1
            stated, worked_out = _facet(claim, left), _facet(claim, right)
            if stated and worked_out and not _fit(claim, left, right):
                level = lower(rule.severity) if weighs_less(claim, rule) else rule.severity
                slots = [path.partition(".")[0] for path in (left, right)]
                slot, against = slots if slots[0] in claim.slots else (slots[1], "")
                yield Clash((n,), (), slot, level, f"{worked_out}, not {stated}", "", against)


def _fit(claim: Claim, left: str, right: str) -> bool:
    """Whether two facets of a claim can both hold; numbers and dates are compared as intervals."""
    a, b = slot_value(claim, left), slot_value(claim, right)
    if isinstance(a, Quantity | Date) and type(a) is type(b):
        return compare(a, b).verdict != "conflict"
    return _facet(claim, left) == _facet(claim, right)


def _facet(claim: Claim, path: str) -> str:
    """What `weekday`, `date.weekday` or a slot says of one claim, as text to compare."""
    slot, _, rest = path.partition(".")
    value = slot_value(claim, slot)
    if not rest:
        return str(value) if isinstance(value, Term | Quantity) else identity(value) or ""
    day = calendar_day(value)
    return WEEKDAYS[day.weekday()] if day and rest == "weekday" else ""


def forbid(rule: Rule, block: Sequence[int], asking: Asking) -> Iterator[Clash]:
    """Yield a clash for every claim whose actor is none that can do what it says."""
    forbidden = rule.forbid
    assert forbidden is not None
    for n in block:
        claim = asking.claims[n]
        asking.pairs += 1
        allowed = asking.attribute(claim.get(forbidden.slot), forbidden.needs)
        actor = claim.get(forbidden.of)
        if not allowed or not isinstance(actor, Name) or not actor.classes:
            continue
        if not {actor.kind, *actor.classes} & set(allowed):
            level = lower(rule.severity) if weighs_less(claim, rule) else rule.severity
            reason = f"{actor.classes[0]} is not among those that can do this"
            yield Clash((n,), (), forbidden.slot, level, reason)
