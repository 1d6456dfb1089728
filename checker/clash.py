"""One rule and one block of claims → the clashes in it: who against whom, and why.

The four questions of a rule, each a function over a block; two of them ask each claim alone
(`alone`).  What a clash looks like in a report
is the business of `judge` and `evidence`.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations

from checker.alike import Asked, level_of, likest
from checker.alone import agree, forbid
from checker.asking import Asking, Clash
from checker.compare import UNKNOWN, Comparison, How, certainly_after, compare
from checker.group import (
    Bucket,
    buckets,
    compatible_slots,
    identity,
    slot_value,
    standing,
    weighs_less,
)
from checker.model import LEVELS, Claim
from checker.rule import Differ, Rule, lower
from checker.values import Date, Value

LARGEST = 300  # buckets of one block that are compared with each other; the rest is named


def ask(rule: Rule, block: Sequence[int], asking: Asking) -> Iterator[Clash]:
    """Yield every clash a rule finds in one block."""
    match rule.question:
        case "differ":
            yield from _differ(rule, block, asking)
        case "order":
            yield from _order(rule, block, asking)
        case "agree":
            yield from agree(rule, block, asking)
        case "forbid":
            yield from forbid(rule, block, asking)


def _limited(rule: Rule, block: Sequence[int], slot: str, asking: Asking) -> list[Bucket]:
    found = buckets(rule, asking.claims, block, slot)
    if len(found) > LARGEST:
        asking.too_many.append(
            f"“{rule.title}” met {len(found):,} different values in one group; "
            f"the {LARGEST} that most articles give were compared."
        )
    return found[:LARGEST]


def _differ(rule: Rule, block: Sequence[int], asking: Asking) -> Iterator[Clash]:
    for differ in rule.differ:
        if rule.alike:
            yield from _alike(rule, differ, block, asking)
        else:
            yield from _keyed(rule, differ, block, asking)


def _keyed(rule: Rule, differ: Differ, block: Sequence[int], asking: Asking) -> Iterator[Clash]:
    """Yield the clashes of claims whose blocking key already says that they speak of one fact."""
    how = replace(differ.how, negations=asking.negations)
    verdicts = [
        (x, y, verdict)
        for x, y in _facing(_limited(rule, block, differ.slot, asking))
        if (verdict := _compare(x, y, how, asking)) is not UNKNOWN
    ]
    agreeing = _agreeing(rule, verdicts)
    for x, y, verdict in verdicts:
        level = rule.level(verdict.verdict)
        if level is None or (differ.further and verdict.side != differ.further):
            continue
        a, b = _partners(rule, x, y, agreeing)
        if a and b:
            level = lower(level) if x.less or y.less else level
            yield Clash(a, b, differ.slot, level, verdict.reason, verdict.side)


def _facing(found: Sequence[Bucket]) -> Iterator[tuple[Bucket, Bucket]]:
    """Every pair of buckets once; side a first where a rule has sides."""
    for x, y in combinations(found, 2):
        if x.on_a and y.on_b:
            yield x, y
        elif y.on_a and x.on_b:
            yield y, x


def _compare(x: Bucket, y: Bucket, how: How, asking: Asking) -> Comparison:
    asking.pairs += 1
    if any(compare(p, q).verdict == "conflict" for p, q in zip(x.others, y.others, strict=True)):
        return UNKNOWN
    return verdict_of(x.value, y.value, how, asking)


def verdict_of(a: Value | None, b: Value | None, how: How, asking: Asking) -> Comparison:
    """Return the verdict on two values; `as: stage` looks up how far the acts go."""
    if how.as_ == "stage":
        return _stages(a, b, asking)
    return compare(a, b, how)


def _stages(a: Value | None, b: Value | None, asking: Asking) -> Comparison:
    """Compare two acts by how far they go; acts without a stage are not comparable."""
    x, y = asking.attribute(a, "stage"), asking.attribute(b, "stage")
    if not isinstance(x, int | float) or not isinstance(y, int | float):
        return UNKNOWN
    if x == y:
        return Comparison("agree")
    return Comparison("conflict", "one act goes further than the other", "a" if x > y else "b")


Verdicts = Sequence[tuple[Bucket, Bucket, Comparison]]


def _agreeing(rule: Rule, verdicts: Verdicts) -> dict[int, set[str]]:
    """For each bucket, by id, the articles on the other side that also say what it says."""
    found: dict[int, set[str]] = {}
    if rule.elsewhere != "silences":
        return found
    for x, y, verdict in verdicts:
        if rule.a is None:
            found.setdefault(id(x), set()).update(x.articles)
            found.setdefault(id(y), set()).update(y.articles)
        if verdict.verdict in ("agree", "near", "vaguer") and not rule.level(verdict.verdict):
            found.setdefault(id(x), set()).update(y.articles)
            if rule.a is None:
                found.setdefault(id(y), set()).update(x.articles)
    return found


def _partners(
    rule: Rule, x: Bucket, y: Bucket, agreeing: dict[int, set[str]]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The claims of two buckets that may face each other: across articles, within one, or both.

    An article that also says what the other side says has not contradicted it (`silences`).
    """
    from_x = [p for p in x.articles if p not in agreeing.get(id(y), ())]
    from_y = [q for q in y.articles if q not in agreeing.get(id(x), ())]
    kept_x: set[str] = set()
    kept_y: set[str] = set()
    if rule.pairs != "within":
        many_x, many_y = len(set(from_x)) > 1, len(set(from_y)) > 1
        kept_x.update(p for p in from_x if many_y or (from_y and from_y[0] != p))
        kept_y.update(q for q in from_y if many_x or (from_x and from_x[0] != q))
    if rule.pairs != "across":
        inside = set(x.articles) & set(y.articles)
        if rule.a is not None:
            inside -= agreeing.get(id(x), set())
        kept_x |= inside
        kept_y |= inside
    return _claims(x, kept_x), _claims(y, kept_y)


def _claims(bucket: Bucket, articles: set[str]) -> tuple[int, ...]:
    return tuple(n for article in sorted(articles) for n in bucket.articles[article])


def _alike(rule: Rule, differ: Differ, block: Sequence[int], asking: Asking) -> Iterator[Clash]:
    """Yield the clashes of claims of open text; their points give the level, up to the rule's."""
    if asking.likeness is None:
        return
    claims, likeness = asking.claims, asking.likeness
    values = {n: slot_value(claims[n], differ.slot) for n in block}
    known = {n: identity(value) or f"#{n}" for n, value in values.items()}
    if len(set(known.values())) < 2:
        return
    how = replace(differ.how, negations=asking.negations)
    also = compatible_slots(rule.same)
    others = {n: tuple(slot_value(claims[n], s) for s in also) for n in block}
    stands = {n: standing(rule, claims[n]) for n in block}

    def facing(a: int, b: int) -> bool:
        (a_first, a_second), (b_first, b_second) = stands[a], stands[b]
        return (a_first and b_second) or (a_second and b_first)

    def compared(a: int, b: int) -> Comparison:
        asking.pairs += 1
        if not facing(a, b) or any(
            compare(p, q).verdict == "conflict" for p, q in zip(others[a], others[b], strict=True)
        ):
            return UNKNOWN
        return compare(values[a], values[b], how)

    def limited(articles: int, most: int) -> None:
        told = (
            f"“{rule.title}” met {articles:,} different articles of one story; not every two of "
            f"them were compared, but each with the {most} that have most copies."
        )
        if told not in asking.too_many:  # many groups of one story can be as large
            asking.too_many.append(told)

    asked = Asked(
        keys=cache(lambda n: likeness.keys(rule, claims[n])),
        # "rose" and "rose" of two sentences agree on nothing unless they share a key
        same=cache(lambda n: f"#{n}" if "bare" in claims[n].tags else identity(values[n]) or ""),
        value=known.__getitem__,
        compare=compared,
        score=lambda a, b: likeness(rule, claims[a], claims[b]),
        least=min(asking.dial.values()),
        focus=asking.focus,
        copy=lambda n: _copy(claims[n], asking),
        limited=limited,
    )
    held = [n for n in block if values[n] is not None]
    for found in likest(claims, held, rule.pairs, asked):
        reached, most = level_of(found.score.points, asking.dial), rule.level("conflict")
        if reached is None or most is None:
            continue
        level = max(reached, most, key=LEVELS.index)
        spoken = weighs_less(claims[found.a], rule) or weighs_less(claims[found.b], rule)
        level = lower(level) if spoken else level
        verdict, score = found.verdict, found.score
        yield Clash(
            (found.a, *found.a_copies), (found.b, *found.b_copies),
            differ.slot, level, verdict.reason, verdict.side,
            lines=score.lines, points=score.points,
            subject=likeness.subject(claims[found.a], claims[found.b]),
        )  # fmt: skip


def _copy(claim: Claim, asking: Asking) -> Hashable:
    """What two claims of one text have in common: all that is known of them but the article."""
    slots = sorted((name, identity(held.value) or "") for name, held in claim.slots.items())
    text = asking.texts.get(claim.article, claim.article)
    told = (claim.kind, claim.mode, claim.negated, claim.form, claim.confidence, claim.tags)
    said = tuple(f"{who.id} {who.speaker}" for who in claim.attribution)
    return text, claim.span.part, claim.span.start, claim.span.end, told, said, tuple(slots)


def _order(rule: Rule, block: Sequence[int], asking: Asking) -> Iterator[Clash]:
    order = rule.order
    assert order is not None
    place = {concept: n for n, concept in enumerate(order.sequence)}
    found = [
        (place[of], bucket)
        for bucket in _limited(rule, block, order.by, asking)
        if (of := identity(asking.claims[bucket.members[0]].get(order.of))) in place
    ]
    found.sort(key=lambda item: (item[0], item[1].members[0]))
    for (m, x), (n, y) in combinations(found, 2):
        if m == n or not isinstance(x.value, Date) or not isinstance(y.value, Date):
            continue
        asking.pairs += 1
        others = zip(x.others, y.others, strict=True)
        if any(compare(p, q).verdict == "conflict" for p, q in others):
            continue
        if certainly_after(x.value, y.value, order.how):
            a, b = _partners(rule, x, y, {})
            if a and b:
                level = lower(rule.severity) if x.less or y.less else rule.severity
                yield Clash(a, b, order.by, level, "the later step has the earlier date")
