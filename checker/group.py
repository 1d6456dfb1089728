"""Which claims may be compared: filters, blocking keys and buckets of equal claims.

Claims meet when the slots a rule calls `equal` are filled and equal (a dict, never all pairs).
Inside a block, claims that say exactly the same form one bucket, so that a thousand copies of
one value cost one comparison.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from checker.model import Claim, Span
from checker.rule import Filter, Rule
from checker.values import WEEKDAYS, Absent, Clock, Date, Name, Quantity, Quote, Term, Value

_HEADS = ("headline", "heading")
_SPOKEN = ("quoted", "reported")
Key = tuple[str, ...]


def slot_value(claim: Claim, slot: str) -> Value | None:
    """The value of a slot; `negated`, `mode`, `form`, `article`, `kind`, `weekday`, `family`
    (the kind and unit of a count) and `outlook` (fact or plan) are read off."""
    held = claim.slots.get(slot)
    if held is not None:
        return held.value
    match slot:
        case "negated":
            word = "denied" if claim.negated else "affirmed"
            return Term(word, word)
        case "mode" | "form" | "article" | "kind":
            word = str(getattr(claim, slot))
            return Term(word, word)
        case "outlook":
            word = "fact" if claim.mode in ("asserted", *_SPOKEN) else "plan"
            return Term(word, word)
        case "family":
            count = claim.get("count")
            if isinstance(count, Quantity):
                return Term(f"{count.kind} {count.unit}".strip(), count.text)
        case "weekday":
            day = claim.get("date")
            if isinstance(day, Date) and day.weekday:
                return Term(str(day.weekday), WEEKDAYS[day.weekday - 1])
    return None


def slot_span(claim: Claim, slot: str) -> Span:
    """The words that fill a slot; for a slot that is read off, those that carry the claim."""
    held = claim.slots.get("date" if slot == "weekday" else slot)
    return claim.span if held is None else held.span


def identity(value: Value | None) -> str | None:
    """What a value is, whatever the words: the string claims are blocked by.  None never meets."""
    match value:
        case Term():
            return value.concept
        case Name():
            return value.id
        case Quantity():
            parts = "-".join(map(str, value.parts))
            return f"{value.kind}:{value.low}:{value.high}:{value.unit}:{parts}"
        case Date():
            if value.known:
                return f"{value.low}..{value.high}"
            return f"{value.year}-{value.month}-{value.day}-{value.weekday}"
        case Clock():
            return f"{value.minute}@{value.offset}"
        case Quote():
            return " ".join(value.words)
        case Absent() | None:
            return None


def equal_slots(same: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(slot for slot, how in same.items() if how == "equal")


def compatible_slots(same: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(slot for slot, how in same.items() if how == "compatible")


def key_of(claim: Claim, slots: Sequence[str]) -> Key | None:
    """The blocking key of a claim; None when one of its slots is empty."""
    parts = []
    for slot in slots:
        part = identity(slot_value(claim, slot))
        if part is None:
            return None
        parts.append(part)
    return tuple(parts)


def passes(claim: Claim, filter_: Filter, *, default_mode: bool = True) -> bool:
    """Whether a claim is one that a filter asks for."""
    if filter_.kind is not None and claim.kind not in filter_.kind:
        return False
    if filter_.polarity != "any" and claim.negated != (filter_.polarity == "negative"):
        return False
    if not (_passes_mode(claim, filter_, default_mode) and _passes_form(claim, filter_)):
        return False
    if any(slot_value(claim, slot) is None for slot in filter_.has or ()):
        return False
    if any(slot_value(claim, slot) is not None for slot in filter_.lacks or ()):
        return False
    return all(_tokens(claim.get(slot)) & set(names) for slot, names in filter_.slots.items())


def _tokens(value: Value | None) -> frozenset[str]:
    """What a filter line may call a value: its concept, id, kind or one of its classes."""
    match value:
        case Term():
            return frozenset((value.concept, *value.broader))
        case Name():
            return frozenset((value.id, value.kind, *value.classes))
        case Quantity():
            return frozenset((value.kind, value.unit))
    return frozenset()


def _passes_mode(claim: Claim, filter_: Filter, default_mode: bool) -> bool:
    if filter_.mode is None:
        return not default_mode or claim.mode == "asserted" or claim.mode in _SPOKEN
    return "any" in filter_.mode or claim.mode in filter_.mode


def _passes_form(claim: Claim, filter_: Filter) -> bool:
    if filter_.form is None or claim.form in filter_.form:
        return True
    return "body" in filter_.form and claim.form not in _HEADS


def weighs_less(claim: Claim, rule: Rule) -> bool:
    """Whether a finding with this claim is one level lower: spoken by somebody, or unsure."""
    asked = rule.match.mode or ()
    spoken = claim.mode in _SPOKEN and (not asked or "asserted" in asked)
    return spoken or claim.confidence == "low"


def blocks(
    claims: Sequence[Claim], met: Iterable[int], slots: Sequence[str]
) -> dict[Key, list[int]]:
    """Positions of the claims of each blocking key, in order; claims without a key are left out."""
    found: dict[Key, list[int]] = {}
    for n in met:
        key = key_of(claims[n], slots)
        if key is not None:
            found.setdefault(key, []).append(n)
    return found


@dataclass(slots=True)
class Bucket:
    """Claims that a rule cannot tell apart: one value, one weight, one side."""

    value: Value
    others: tuple[Value | None, ...]  # of the slots that must be compatible
    less: bool
    on_a: bool
    on_b: bool
    members: list[int] = field(default_factory=list)
    articles: dict[str, list[int]] = field(default_factory=dict)


def buckets(rule: Rule, claims: Sequence[Claim], block: Sequence[int], slot: str) -> list[Bucket]:
    """The block's claims that have the slot, those alike together; largest first, then in order."""
    also = compatible_slots(rule.same)
    found: dict[object, Bucket] = {}
    for n in block:
        claim = claims[n]
        value = slot_value(claim, slot)
        if value is None:
            continue
        stands = standing(rule, claim)
        if not any(stands):
            continue
        others = tuple(slot_value(claim, s) for s in also)
        less = weighs_less(claim, rule)
        key = n if rule.alike else (value, others, less, stands, _extra(rule, claim))
        bucket = found.setdefault(key, Bucket(value, others, less, *stands))
        bucket.members.append(n)
        bucket.articles.setdefault(claim.article, []).append(n)
    return sorted(found.values(), key=lambda b: (-len(b.articles), b.members[0]))


def _extra(rule: Rule, claim: Claim) -> str | None:
    return identity(claim.get(rule.order.of)) if rule.order else None


def standing(rule: Rule, claim: Claim) -> tuple[bool, bool]:
    """Whether a claim may stand on side a, and on side b, of a rule."""
    if rule.a is None or rule.b is None:
        return True, True
    return (
        passes(claim, rule.a, default_mode=False),
        passes(claim, rule.b, default_mode=False),
    )
