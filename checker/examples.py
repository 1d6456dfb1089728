"""Run the examples a rule carries: each is a few short articles and what must be found in them.

`<<…>>` marks the quotes a finding must show, all of them and no others.  An example with `todo`
records a known gap; it fails as soon as it starts to work.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from checker.model import Article, Part, Report, Span
from checker.rule import Example, Rule
from checker.rules import RuleSet

Check = Callable[[list[Article], RuleSet], Report]
_MARK = re.compile(r"<<|>>")
_ALONE = RuleSet(())
_PROSE = frozenset({"id", "title", "severity", "confidence", "tags", "since", "status", "message",
                    "suggest", "why", "see", "examples", "yields_to"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that did not come out as it says."""

    rule: str
    example: str
    message: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.example}: {self.message}"


def run_examples(rule: Rule, check: Check, rules: RuleSet = _ALONE) -> list[Failure]:
    """Return what went wrong, an example a line; a rule must have one that fires and one silent.

    The rule is run alone; of `rules` only the tables of points and the words are used.
    """
    alone = RuleSet((rule,), points=rules.points, folder=rules.folder)
    outcomes = {e.finds != "nothing" for e in rule.examples if not e.todo}
    found = [Failure(rule.id, example.name, message) for example in rule.examples
             if (message := _failure(rule, example, check, alone))]  # fmt: skip
    if not any(e.finds != "nothing" for e in rule.examples):
        found.append(Failure(rule.id, "examples", "none of them fires"))
    if False not in outcomes:
        found.append(Failure(rule.id, "examples", "none of them stays silent"))
    return found


def _failure(rule: Rule, example: Example, check: Check, alone: RuleSet) -> str:
    message = _outcome(rule, example, check, alone)
    if not example.todo:
        return message
    return "" if message else "works now; take away `todo`"


def _outcome(rule: Rule, example: Example, check: Check, alone: RuleSet) -> str:
    """What is wrong with the outcome of one example; empty when it is as expected."""
    articles, marks = read_example(example)
    report = check(articles, alone)
    findings = [f for f in report.findings if f.rule == rule.id]
    if example.finds == "nothing":
        return f"should be silent, but says: {findings[0].message}" if findings else ""
    if len(findings) != 1:
        return f"should give one finding, gives {len(findings)}"
    finding = findings[0]
    if finding.level != example.finds:
        return f"should be {example.finds}, is {finding.level}"
    shown = {Span(e.article, e.part, e.start, e.end): e.quote for e in finding.evidence}
    if set(shown) != set(marks):
        return f"should show {sorted(marks.values())}, shows {sorted(shown.values())}"
    if example.message is not None and example.message not in finding.message:
        return f"the message is {finding.message!r}"
    return ""


def read_example(example: Example) -> tuple[list[Article], dict[Span, str]]:
    """Return the articles without their marks, and the marked quotes by span."""
    articles: list[Article] = []
    marks: dict[Span, str] = {}
    for number, given in enumerate(example.articles, 1):
        fields: dict[str, Any] = {"text": given} if isinstance(given, str) else dict(given)
        fields.setdefault("id", f"{number:03}")
        for part in ("title", "text"):
            if part in fields:
                fields[part], spans = _unmark(fields[part], fields["id"], part)
                marks.update(spans)
        articles.append(Article.model_validate(fields))
    return articles, marks


def _unmark(text: str, article: str, part: Part | str) -> tuple[str, dict[Span, str]]:
    plain: list[str] = []
    spans: dict[Span, str] = {}
    start, length = 0, 0
    for n, piece in enumerate(_MARK.split(text)):
        plain.append(piece)
        if n % 2:
            where: Part = "title" if part == "title" else "text"
            spans[Span(article, where, start, start + len(piece))] = piece
        length += len(piece)
        start = length
    return "".join(plain), spans


def thorough(rule: Rule, check: Check, rules: RuleSet = _ALONE) -> list[str]:
    """Return the lines of a rule that no example notices, as paths: `same.about`, `differ.0.near`.

    Every line is left out once.  Where the rule is none without it, or an example comes out
    otherwise, the line has earned its place.
    """
    if run_examples(rule, check, rules):
        return []
    data = rule.model_dump(by_alias=True, exclude_defaults=True, exclude_none=True)
    unnoticed = []
    for path in _lines({k: v for k, v in data.items() if k not in _PROSE}):
        try:
            shorter = Rule.model_validate(_without(data, path))
        except ValidationError:
            continue
        if not run_examples(shorter, check, rules):
            unnoticed.append(".".join(str(step) for step in path if step != "slots"))
    return unnoticed


def _lines(node: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The paths of everything that can be left out on its own."""
    if isinstance(node, dict):
        for key, value in node.items():
            if (key != "slots" and path) or not isinstance(value, dict | tuple | list):
                yield (*path, key)
            yield from _lines(value, (*path, key))
    elif isinstance(node, tuple | list) and len(node) > 1:
        for n, item in enumerate(node):
            yield (*path, n)
            yield from _lines(item, (*path, n))
    elif isinstance(node, tuple | list) and node and isinstance(node[0], dict):
        yield from _lines(node[0], (*path, 0))


def _without(node: Any, path: tuple[str | int, ...]) -> Any:
    step, rest = path[0], path[1:]
    if isinstance(node, dict):
        kept = {k: v for k, v in node.items() if k != step or rest}
        return {**kept, step: _without(node[step], rest)} if rest else kept
    items = list(node)
    if rest:
        items[int(step)] = _without(items[int(step)], rest)
    else:
        del items[int(step)]
    return items
