"""Two claims that met, and what came of it: the questions of `clash`, asked one pair at a time.

Nothing is judged here and nothing is left out: every answer is kept for `explain` to show.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from checker.alike import Score, level_of
from checker.asking import DIAL, Asking
from checker.clash import verdict_of
from checker.compare import Comparison, certainly_after, compare
from checker.engine import Understood
from checker.group import Key, compatible_slots, identity, passes, slot_value, weighs_less
from checker.model import LEVELS, Claim, Level
from checker.rule import Differ, Rule, lower
from checker.rules import RuleSet
from checker.values import Date

_MOST = 2_000  # pairs that are compared; an explanation is for two articles, not for a corpus


@dataclass(frozen=True, slots=True)
class Met:
    """One claim of the rule's kind: why it is passed over, or the key it is looked up by."""

    claim: Claim
    passed_over: str = ""
    missing: tuple[str, ...] = ()  # slots that must be equal and are empty
    key: Key | None = None


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two claims that met: what the comparison gave, and what came of it."""

    a: Claim
    b: Claim
    slot: str
    comparison: Comparison
    outcome: str  # in words: "error", "they agree", "not compared: two speakers" …
    level: Level | None = None
    score: Score | None = None  # of open text only


def worst_first(pair: Pairing) -> tuple[object, ...]:
    """The place of a pair in a list that begins with what is reported."""
    points = pair.score.points if pair.score else 0.0
    clashes = pair.comparison.verdict == "conflict"
    return pair.level is None, not clashes, -points, _place(pair.a), _place(pair.b)


def _place(claim: Claim) -> tuple[str, bool, int, int]:
    return claim.article, claim.span.part != "title", claim.span.start, claim.span.end


def pairings(
    rule: Rule, met: Sequence[Met], understood: Understood, ruleset: RuleSet
) -> Iterator[Pairing]:
    """Yield every pair of claims that met under one key, with what came of it."""
    if rule.question in ("agree", "forbid"):
        return
    levels = ruleset.points.get(rule.alike or "", {}).get("levels", {})
    words = understood.words
    asking = Asking(understood.claims, words, understood.likeness, {**DIAL, **levels},
                    words.forms("negation"))  # fmt: skip
    of_story = {a: n for n, story in enumerate(understood.stories) for a in story.ids}
    left = _MOST
    for x, y in combinations(met, 2):
        if x.key is None or x.key != y.key or not _may_face(rule, x.claim, y.claim):
            continue
        if of_story.get(x.claim.article) != of_story.get(y.claim.article):
            continue
        found = [_pairing(rule, differ, x.claim, y.claim, asking) for differ in rule.differ]
        for pair in (*found, _ordered(rule, x.claim, y.claim)):
            if pair is not None and left:
                left -= 1
                yield pair


def _may_face(rule: Rule, a: Claim, b: Claim) -> bool:
    if rule.pairs != "any" and (rule.pairs == "within") != (a.article == b.article):
        return False
    if rule.a is None or rule.b is None:
        return True
    return any(passes(p, rule.a, default_mode=False) and passes(q, rule.b, default_mode=False)
               for p, q in ((a, b), (b, a)))  # fmt: skip


def _pairing(rule: Rule, differ: Differ, a: Claim, b: Claim, asking: Asking) -> Pairing | None:
    """What came of one pair; None where one of the two does not have the slot."""
    x, y = slot_value(a, differ.slot), slot_value(b, differ.slot)
    if x is None or y is None:
        return None
    if rule.alike and asking.likeness is not None:
        keys = [asking.likeness.keys(rule, c) for c in (a, b)]
        if not keys[0] & keys[1]:
            return None
    for slot in compatible_slots(rule.same):
        if compare(slot_value(a, slot), slot_value(b, slot)).verdict == "conflict":
            return Pairing(a, b, differ.slot, Comparison("unknown"), f"another {slot}")
    found = verdict_of(x, y, replace(differ.how, negations=asking.negations), asking)
    score = asking.likeness(rule, a, b) if rule.alike and asking.likeness is not None else None
    outcome, level = _outcome(rule, found, score, asking)
    if level is not None and (weighs_less(a, rule) or weighs_less(b, rule)):
        level = lower(level)
        outcome = f"{level}, one level less since somebody is quoted or the reading is unsure"
    return Pairing(a, b, differ.slot, found, outcome, level, score)


def _ordered(rule: Rule, a: Claim, b: Claim) -> Pairing | None:
    """What came of two steps of an order; None for steps it does not know or one step twice."""
    if rule.order is None:
        return None
    steps = [identity(c.get(rule.order.of)) for c in (a, b)]
    places = [rule.order.sequence.index(s) for s in steps if s in rule.order.sequence]
    if len(places) < 2 or places[0] == places[1]:
        return None
    first, then = (a, b) if places[0] < places[1] else (b, a)
    x, y = slot_value(first, rule.order.by), slot_value(then, rule.order.by)
    if not isinstance(x, Date) or not isinstance(y, Date):
        return None
    if certainly_after(x, y, rule.order.how):
        wrong = Comparison("conflict", "the later step has the earlier date")
        return Pairing(a, b, rule.order.by, wrong, rule.severity, rule.severity)
    return Pairing(a, b, rule.order.by, Comparison("agree"), "the dates allow the order")


def _outcome(
    rule: Rule, found: Comparison, score: Score | None, asking: Asking
) -> tuple[str, Level | None]:
    level = rule.level(found.verdict)
    if found.verdict == "unknown":
        return "the two values cannot be compared", None
    if level is None:
        return ("they agree" if found.verdict == "agree" else "no discrepancy"), None
    if score is None:
        return level, level
    if score.veto:
        return f"not compared: {score.veto}", None
    reached = level_of(score.points, asking.dial)
    if reached is None:
        return f"below the dial: a note needs {asking.dial['note']:.2f} points", None
    weaker: Level = max(reached, level, key=LEVELS.index)
    return weaker, weaker
