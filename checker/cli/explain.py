"""`checker explain`: why two claims did, or did not, clash, step by step."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.claims import understood
from checker.cli.gate import Exit, among
from checker.cli.output import below_here
from checker.config import load_settings

if TYPE_CHECKING:
    from checker.explain import Explanation
    from checker.model import Article, Claim
    from checker.pairings import Met, Pairing

_FINDING = re.compile(r"F-[A-Z2-7]{8}\Z")
_SHOWN = 20  # pairs; those that clash come first
_LISTED = 40  # claims


def print_explanation(options: argparse.Namespace) -> int:
    """Print how a finding came about, or what a rule made of the articles."""
    from checker.explain import explain_finding, explain_rule
    from checker.read import read

    paths, against = below_here(options.paths), below_here(options.against or ())
    reading = read([*paths, *against])
    for problem in reading.problems:
        print(f"checker: {problem}", file=sys.stderr)
    rules = options.rules or load_settings(Path.cwd(), os.environ).rules
    if _FINDING.match(options.what):
        new = among(reading.articles, read(paths).articles) if against else frozenset()
        found = explain_finding(options.what, reading.articles, rules, new)
    else:
        found = explain_rule(options.what, reading.articles, rules)
    for line in _lines(found, {a.id: a for a in reading.articles}):
        sys.stdout.write(line + "\n")
    return Exit.BROKEN if any(not p.remark for p in reading.problems) else Exit.CLEAN


def _lines(found: Explanation, articles: dict[str, Article]) -> Iterator[str]:
    yield f"{found.rule.id}: {found.rule.title}"
    for finding in found.findings:
        yield f"{finding.level} {finding.id}: {_safe(finding.message)}"
        if finding.outcome:
            yield f"  over time: {finding.outcome.replace('-', ' ')}"
    yield from ("", "Claims")
    named = {id(m.claim): f"[{n}]" for n, m in enumerate(found.met, 1)}
    for met in found.met[:_LISTED]:
        yield from _claim(met, named[id(met.claim)], articles)
    if len(found.met) > _LISTED:
        yield f"  … and {len(found.met) - _LISTED} more"
    if found.pairs:
        yield from ("", "Pairs")
    for pair in found.pairs[:_SHOWN]:
        yield from _pair(pair, named)
    if len(found.pairs) > _SHOWN:
        yield f"  … and {len(found.pairs) - _SHOWN} more that did not clash harder"
    if found.remarks:
        yield ""
    yield from found.remarks


def _claim(met: Met, name: str, articles: dict[str, Article]) -> Iterator[str]:
    claim = met.claim
    line, _ = articles[claim.article].position(claim.span.part, claim.span.start)
    yield f"  {name} {_safe(claim.article)}:{line}  “{_safe(_quote(claim, articles))}”"
    manner = [claim.kind, claim.mode, *(["negated"] if claim.negated else []), claim.form]
    yield f"      {' · '.join(manner)}"
    for slot, held in sorted(claim.slots.items()):
        meaning = _safe(understood(held.value))
        yield f"      {slot:<10} {_safe(str(held.value))}" + (f"  = {meaning}" if meaning else "")
    if met.passed_over:
        yield f"      passed over: {met.passed_over}"
    elif met.missing:
        yield f"      cannot meet another: no {', '.join(met.missing)}"
    elif met.key:
        yield f"      looked up by {_safe(' · '.join(met.key))}"


def _pair(pair: Pairing, named: dict[int, str]) -> Iterator[str]:
    given = pair.comparison.verdict + (
        f", {pair.comparison.reason}" if pair.comparison.reason else ""
    )
    yield f"  {named[id(pair.a)]} × {named[id(pair.b)]}  {pair.slot}: {given} → {pair.outcome}"
    if pair.score is not None and not pair.score.veto:
        yield from (f"      {line}" for line in pair.score.lines)
        yield f"      {pair.score.points:+.2f}  together"


def _quote(claim: Claim, articles: dict[str, Article]) -> str:
    return articles[claim.article].part(claim.span.part)[claim.span.start : claim.span.end]


def _safe(text: str) -> str:
    from checker.report.characters import isolated, one_line

    return isolated(one_line(text))
