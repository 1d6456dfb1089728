"""Why claims did, or did not, clash: every step between two articles and a finding, in words.

Nothing is judged here.  The same questions are asked again as `clash` asks them, one pair at a
time, and each answer is kept: which claims a rule looks at, under which key they meet, what the
comparison gave, the sum of points line by line, the veto.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from checker.alike import Score, level_of
from checker.clash import DIAL, Asking, verdict_of
from checker.compare import Comparison, compare
from checker.engine import Understood, check, rules_in, understand
from checker.errors import ConfigError, Problem
from checker.group import Key, compatible_slots, equal_slots, key_of, passes, slot_span, slot_value
from checker.model import LEVELS, Article, Claim, Finding, Level
from checker.rule import Differ, Filter, Rule, near_name
from checker.rules import RuleSet

_MOST = 2_000  # pairs that are compared; an explanation is for two articles, not for a corpus
_ASPECTS = ("polarity", "mode", "form", "has", "lacks", "slots")


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


@dataclass(frozen=True, slots=True)
class Explanation:
    """What one rule made of some articles."""

    rule: Rule
    met: tuple[Met, ...]
    pairs: tuple[Pairing, ...]  # those that clash first
    findings: tuple[Finding, ...]  # of this rule
    remarks: tuple[str, ...] = ()  # what else kept the rule silent


def explain_rule(
    rule: str, articles: Sequence[Article], rules: RuleSet | Path | str | None = None
) -> Explanation:
    """Return what a rule looked at in the articles, and why it spoke or kept silent.

    Raises ConfigError when there is no such rule.
    """
    ruleset = rules if isinstance(rules, RuleSet) else rules_in(rules)
    asked = ruleset.get(rule)
    understood = understand(articles, ruleset)
    claims = [c for c in understood.claims if c.kind in (asked.match.kind or ())]
    findings = tuple(f for f in check(articles, ruleset).findings if f.rule == rule)
    met = tuple(_met(asked, claim) for claim in claims)
    return _explanation(asked, met, understood, ruleset, findings, articles)


def explain_finding(
    finding: str, articles: Sequence[Article], rules: RuleSet | Path | str | None = None
) -> Explanation:
    """Return how a finding of these articles came about: its claims only, pair by pair.

    Raises ConfigError when a check of the articles gives no finding with this id.
    """
    ruleset = rules if isinstance(rules, RuleSet) else rules_in(rules)
    every = check(articles, ruleset).findings
    found = next((f for f in every if f.id == finding), None)
    if found is None:
        near = near_name(finding, [f.id for f in every]).removeprefix("; ")
        raise ConfigError(Problem(finding, "these articles give no such finding", hint=near))
    rule = ruleset.get(found.rule)
    understood = understand(articles, ruleset)
    places = {(e.article, e.part, e.start, e.end) for e in found.evidence}
    slots = {e.slot for e in found.evidence}
    met = tuple(
        _met(rule, claim)
        for claim in understood.claims
        if claim.kind in (rule.match.kind or ()) and places & set(_places(claim, slots))
    )
    met = tuple(m for m in met if not m.passed_over) or met
    return _explanation(rule, met, understood, ruleset, (found,), articles)


def _places(claim: Claim, slots: set[str]) -> Iterator[tuple[str, str, int, int]]:
    for slot in slots:
        span = slot_span(claim, slot)
        yield span.article, span.part, span.start, span.end


def _met(rule: Rule, claim: Claim) -> Met:
    refused = _refusal(rule, claim)
    if refused:
        return Met(claim, refused)
    if rule.question in ("agree", "forbid"):
        return Met(claim)
    slots = equal_slots(rule.same)
    missing = tuple(s for s in slots if slot_value(claim, s) is None)
    return Met(claim, "", missing, key_of(claim, slots))


def _refusal(rule: Rule, claim: Claim) -> str:
    """The first line of `match` that a claim fails, in words; empty when it passes."""
    if passes(claim, rule.match):
        return ""
    open_ = Filter(kind=rule.match.kind, polarity="any", mode=("any",))
    for aspect in _ASPECTS:
        one = open_.model_copy(update={aspect: getattr(rule.match, aspect)})
        if not passes(claim, one):
            return _said(aspect, rule.match, claim)
    return "it is of another kind"


def _said(aspect: str, wanted: Filter, claim: Claim) -> str:
    match aspect:
        case "polarity":
            return "it is negated" if claim.negated else "it is not negated"
        case "mode":
            return f"it is {claim.mode}, not {_listed(wanted.mode or ('asserted',))}"
        case "form":
            return f"it stands in {claim.form} form, not {_listed(wanted.form or ())}"
        case "has":
            empty = [s for s in wanted.has or () if slot_value(claim, s) is None]
            return f"it has no {_listed(empty)}"
        case "lacks":
            filled = [s for s in wanted.lacks or () if slot_value(claim, s) is not None]
            return f"it has {_listed(filled)}"
    other = [f"{s} is none of {_listed(names)}" for s, names in wanted.slots.items()
             if not passes(claim, Filter(kind=wanted.kind, polarity="any", mode=("any",),
                                         slots={s: names}))]  # fmt: skip
    return "; ".join(other)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)


def _explanation(
    rule: Rule,
    met: tuple[Met, ...],
    understood: Understood,
    ruleset: RuleSet,
    findings: tuple[Finding, ...],
    articles: Sequence[Article],
) -> Explanation:
    pairs = sorted(_pairs(rule, met, understood, ruleset), key=_rank)
    remarks = list(_remarks(rule, met, pairs, understood, findings))
    if not findings and any(p.level for p in pairs):
        alone = RuleSet((rule,), points=ruleset.points, folder=ruleset.folder)
        if check(articles, alone).findings:
            remarks.append(f"It yields to {_listed(rule.yields_to)}, which spoke of these words.")
        else:
            remarks.append(
                "A pair clashes but is not reported: the article says the same elsewhere too, or "
                "one of the two has a likelier partner, or their times explain the difference."
            )
    return Explanation(rule, met, tuple(pairs), findings, tuple(remarks))


def _rank(pair: Pairing) -> tuple[object, ...]:
    points = pair.score.points if pair.score else 0.0
    clashes = pair.comparison.verdict == "conflict"
    return pair.level is None, not clashes, -points, _place(pair.a), _place(pair.b)


def _place(claim: Claim) -> tuple[str, bool, int, int]:
    return claim.article, claim.span.part != "title", claim.span.start, claim.span.end


def _pairs(
    rule: Rule, met: Sequence[Met], understood: Understood, ruleset: RuleSet
) -> Iterator[Pairing]:
    """Every pair of claims that met under one key, with what came of it."""
    if rule.question != "differ":
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
        for differ in rule.differ:
            pair = _pairing(rule, differ, x.claim, y.claim, asking)
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
    return Pairing(a, b, differ.slot, found, outcome, level, score)


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


def _remarks(
    rule: Rule,
    met: Sequence[Met],
    pairs: Sequence[Pairing],
    understood: Understood,
    findings: Sequence[Finding],
) -> Iterator[str]:
    if not met:
        yield f"No claim of kind {_listed(rule.match.kind or ())} was understood."
        return
    asked = [m for m in met if not m.passed_over]
    if not asked:
        yield "None of the claims is one that the rule looks at."
    elif rule.question in ("agree", "forbid"):
        if not findings:
            yield "Each of the claims agrees with itself."
    elif not any(m.key for m in asked):
        yield "Every claim lacks a slot that must be equal, so nothing can meet."
    elif not pairs and rule.question == "differ":
        ids = sorted({m.claim.article for m in asked if m.key})
        stories = {n for a in ids for n, story in enumerate(understood.stories) if a in story.ids}
        if len(ids) < 2 and rule.pairs == "across":
            yield f"Only {ids[0]} has such a claim, and the rule compares articles."
        elif len(stories) > 1:
            yield "The articles tell different stories, so their claims never meet."
        elif rule.alike:
            yield "No two claims share a measure or a telling word."
        else:
            yield "No two claims have the same key."
