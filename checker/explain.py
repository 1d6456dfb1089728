"""Why claims did, or did not, clash: every step between two articles and a finding, in words.

The same questions are asked again, one pair at a time, and each answer is kept: which claims a rule
looks at, under which key they meet, what the comparison gave, the sum of points line by line, the
veto.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.engine import Understood, check, understand
from checker.errors import ConfigError, Problem
from checker.group import equal_slots, key_of, passes, slot_span, slot_value
from checker.inputs import rules_in
from checker.model import Article, Claim, Finding
from checker.pairings import Met, Pairing, pairings, worst_first
from checker.rule import Filter, Rule
from checker.rules import RuleSet

_NAMED = 5  # findings named to whoever asks for one that is not there
_ASPECTS = ("polarity", "mode", "form", "has", "lacks", "slots")


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
    finding: str,
    articles: Sequence[Article],
    rules: RuleSet | Path | str | None = None,
    focus: Collection[str] = (),
) -> Explanation:
    """Return how a finding of these articles came about: its claims only, pair by pair.

    `focus` holds the ids of new articles when the others are a corpus.
    Raises ConfigError when a check of the articles gives no finding with this id.
    """
    ruleset = rules if isinstance(rules, RuleSet) else rules_in(rules)
    every = check(articles, ruleset, focus=focus).findings
    found = next((f for f in every if f.id == finding), None)
    if found is None:
        there = _there(every, finding)
        raise ConfigError(Problem("explain", f"no finding {finding} in these articles", hint=there))
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


def _there(every: Sequence[Finding], wanted: str) -> str:
    """A hint with the ids of the findings there are, the nearest first."""
    from rapidfuzz import fuzz  # only a fault needs it

    ids = sorted((f.id for f in every), key=lambda i: (-fuzz.ratio(wanted, i), i))
    if not ids:
        return "there are none"
    more = f" and {len(ids) - _NAMED} more" if len(ids) > _NAMED else ""
    return f"there is {', '.join(ids[:_NAMED])}{more}"


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
    pairs = sorted(pairings(rule, met, understood, ruleset), key=worst_first)
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
    elif not pairs:
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
