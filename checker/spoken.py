"""What was spoken of already: one cause is one finding, of the surest rule that sees it.

A rule leaves to those before it the words they have held against an article.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from checker.asking import Clash
from checker.findings import Draft
from checker.group import slot_span
from checker.model import Claim, Span
from checker.rule import Rule
from checker.rules import RuleSet

Spoken = Mapping[tuple[str, str], Collection[Span]]  # words by article and part


def before(rule: Rule, rules: RuleSet) -> Iterator[str]:
    """The rules a rule yields to: those it names; one of open text, also all keyed ones.

    What a key ties together is surer than what reads alike, and one cause is one finding.
    """
    yield from rule.yields_to
    if rule.alike:
        for other in rules.rules:
            if other.question == "differ" and other.pairs != "within" and not other.alike:
                yield other.id


def spared(clash: Clash, claims: Sequence[Claim], spoken: Spoken) -> Clash | None:
    """The clash without words that a rule to which its own yields has spoken of already."""
    if not spoken:
        return clash
    a = tuple(n for n in clash.a if not _touches(slot_span(claims[n], clash.slot), spoken))
    b = tuple(n for n in clash.b if not _touches(slot_span(claims[n], clash.slot), spoken))
    return replace(clash, a=a, b=b) if a and (b or not clash.b) else None


def suspects(draft: Draft, claims: Sequence[Claim]) -> Iterator[Span]:
    """The words a finding holds against its articles; of equal sides and of a timeline, all."""
    for n, role in draft.roles(claims).items():
        if role != "reference" or draft.rule.over_time:
            yield slot_span(claims[n], draft.slot)
    for n in draft.kindred:
        yield slot_span(claims[n], draft.slot)


def by_part(spans: Iterable[Span]) -> Spoken:
    """Words by article and part, ready to look up."""
    found: dict[tuple[str, str], set[Span]] = {}
    for span in spans:
        found.setdefault((span.article, span.part), set()).add(span)
    return found


def _touches(span: Span, spoken: Spoken) -> bool:
    """Whether words were spoken of already, whole or in part."""
    there = spoken.get((span.article, span.part), ())
    return any(span.start < s.end and s.start < span.end for s in there)
