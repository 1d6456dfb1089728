"""A folder of rule files → a set of rules, and every problem in it with line and column.

Each file is read alone: a broken one is reported and the others still load.  The path is the id:
`event/date-conflict.yaml` holds the rule `event/date-conflict`.  Files under `words/` and
`points/` are data for other rooms.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from checker import yamlfile
from checker.errors import CheckerError, ConfigError, Problem
from checker.message import placeholder_problems
from checker.rule import SLOTS, Differ, Example, Filter, Forbid, Order, Part, Rule, near_name

_TOP: type[Part] = Rule
_DATA = ("words", "points")  # folders beside the rules that hold no rules
_KEYS: dict[str, type[Part]] = {
    "match": Filter, "a": Filter, "b": Filter, "differ": Differ, "order": Order, "forbid": Forbid,
    "examples": Example,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class RuleSet:
    """Rules in the order they are judged, problems of files that could not be used, a digest."""

    rules: tuple[Rule, ...]
    problems: tuple[Problem, ...] = ()
    digest: str = ""  # SHA-256 over all rule files
    points: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)  # tables of `alike` rules
    folder: Path | None = None

    def get(self, rule_id: str) -> Rule:
        """Return a rule; raise ConfigError with a near name when there is none such."""
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        hint = near_name(rule_id, [r.id for r in self.rules]).removeprefix("; ")
        raise ConfigError(Problem(str(self.folder or "rules"), f"no rule {rule_id!r}", hint=hint))


def rule_files(folder: Path) -> list[Path]:
    """Return the rule files under a folder, in order; words and points are no rules."""
    return sorted(p for p in folder.rglob("*.yaml") if p.relative_to(folder).parts[0] not in _DATA)


def load_rules(folder: Path) -> RuleSet:
    """Return the rules under a folder; raise ConfigError when it holds no rule file at all."""
    folder = Path(folder)
    paths = rule_files(folder)
    if not paths:
        raise ConfigError(Problem(str(folder), "no rule files here", hint="rules end in .yaml"))
    digest = hashlib.sha256()
    rules: list[Rule] = []
    problems: list[Problem] = []
    for path in paths:
        name = path.relative_to(folder).with_suffix("").as_posix()
        digest.update(f"{name}\0".encode() + path.read_bytes() + b"\0")
        try:
            rules.append(read_rule(path, name))
        except CheckerError as error:
            problems.extend(error.problems)
    known = {r.id for r in rules}
    for rule in rules:
        for other in set(rule.yields_to) - known:
            hint = near_name(other, sorted(known)).removeprefix("; ")
            path = folder / f"{rule.id}.yaml"
            problems.append(Problem(str(path), f"yields_to: no rule {other!r}", hint=hint))
    points = _points(folder / "points", problems)
    in_order = _in_order(rules, folder, problems)
    return RuleSet(in_order, tuple(problems), digest.hexdigest(), points, folder)


def _points(folder: Path, problems: list[Problem]) -> dict[str, Mapping[str, Any]]:
    """The tables by which `alike` rules add up points, by file name."""
    found: dict[str, Mapping[str, Any]] = {}
    for path in sorted(folder.glob("*.yaml")):
        try:
            content = yamlfile.load(path)
        except CheckerError as error:
            problems.extend(error.problems)
            continue
        if isinstance(content, yamlfile.Mapping):
            found[path.stem] = content
        else:
            problems.append(Problem(str(path), "not a table of points: a mapping is expected", 1))
    return found


def _in_order(rules: Sequence[Rule], folder: Path, problems: list[Problem]) -> tuple[Rule, ...]:
    """The rules by id, those of open text last, each after those it yields to; no circles."""
    waiting = {r.id: r for r in sorted(rules, key=lambda r: r.id)}
    done: dict[str, Rule] = {}
    while waiting:
        ready = [r for r in waiting.values() if not any(y in waiting for y in r.yields_to)]
        if not ready:
            for rule in waiting.values():
                path = str(folder / f"{rule.id}.yaml")
                problems.append(Problem(path, "yields_to goes round in a circle"))
            break
        for rule in [r for r in ready if not r.alike] or ready:
            done[rule.id] = waiting.pop(rule.id)
    return tuple(done.values())


def read_rule(path: Path, name: str, text: str | None = None) -> Rule:
    """Return the rule in a file; raise CheckerError that lists all that is wrong with it."""
    content = yamlfile.load(path, text)
    if not isinstance(content, yamlfile.Mapping):
        raise CheckerError(Problem(str(path), "not a rule: a rule is a mapping with an id", 1))
    try:
        rule = Rule.model_validate(content)
    except ValidationError as error:
        raise CheckerError(*(_problem(path, content, e) for e in error.errors())) from None
    problems = [_at(path, content, (key,), m) for key, m in placeholder_problems(rule)]
    if rule.id != name:
        message = f"the id {rule.id!r} is not the file's path"
        problems.append(_at(path, content, ("id",), message, f"id: {name}"))
    if problems:
        raise CheckerError(*problems)
    return rule


def _problem(path: Path, content: yamlfile.Mapping, error: object) -> Problem:
    assert isinstance(error, dict)
    where = tuple(error["loc"])
    message = error["msg"].removeprefix("Value error, ")
    if error["type"] == "extra_forbidden":
        hint = near_name(str(where[-1]), _known(where)).removeprefix("; ")
        return _at(path, content, where, f"unknown key {where[-1]!r}", hint)
    if error["type"] == "missing":
        return _at(path, content, where, f"{where[-1]!r} is missing")
    named = ".".join(str(w) for w in where)
    return _at(path, content, where, f"{named}: {message}" if named else message)


def _known(where: tuple[object, ...]) -> list[str]:
    """The keys that may stand where an unknown one was found."""
    model = next((_KEYS[str(w)] for w in reversed(where[:-1]) if w in _KEYS), _TOP)
    slots = SLOTS if model is Filter else frozenset()
    return sorted({f.alias or name for name, f in model.model_fields.items()} - {"slots"} | slots)


def _at(
    path: Path, content: yamlfile.Mapping, where: Sequence[object], message: str, hint: str = ""
) -> Problem:
    """The problem with the line of the innermost key of `where` that the file holds."""
    line, column = content.line, 1
    node: Any = content
    for step in where:
        key = str(step)
        if isinstance(node, yamlfile.Mapping) and key in node:
            line, column = node.lines[key], node.columns[key]
            node = node[key]
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            node = node[step]
            if isinstance(node, yamlfile.Mapping):
                line = node.line
    return Problem(str(path), message, line, column, hint)


def new_rule(rule_id: str, like: Rule, folder: Path) -> Path:
    """Write a rule as a copy of another, examples and all; return its path.

    Raises ConfigError when the id is taken or no id, or the pattern's file is gone.
    """
    if not re.fullmatch(r"[a-z0-9-]+(/[a-z0-9-]+)*", rule_id):
        hint = "small letters, digits and hyphens: topic/what-differs"
        raise ConfigError(Problem(rule_id, "no id for a rule", hint=hint))
    source, target = folder / f"{like.id}.yaml", folder / f"{rule_id}.yaml"
    if target.exists():
        raise ConfigError(Problem(str(target), "there is a rule of that id already"))
    try:
        text = source.read_text(encoding="utf-8")
    except OSError as error:
        raise ConfigError(Problem(str(source), error.strerror or "cannot be read")) from None
    target.parent.mkdir(parents=True, exist_ok=True)
    text = re.sub(r"(?m)^id:.*$", f"id: {rule_id}", text, count=1)
    target.write_text(text, encoding="utf-8")
    return target


def describe(rule: Rule) -> str:
    """Return the page of a rule in plain text: what it asks, why, and its examples."""
    lines = [f"{rule.id}  ({rule.severity}, {rule.confidence} confidence)", rule.title, ""]
    lines += [rule.why.strip(), ""]
    lines += [f"What would settle it: {s}" for s in rule.suggest]
    lines += [f"See: {s}" for s in rule.see]
    if rule.yields_to:
        lines.append("Says nothing where these have spoken: " + ", ".join(rule.yields_to))
    for example in rule.examples:
        lines += ["", f"Example: {example.name} → {example.finds}"]
        for article in example.articles:
            text = article if isinstance(article, str) else article["text"]
            title = "" if isinstance(article, str) else article.get("title", "")
            lines += [f"  | {line}" for line in (title, *text.splitlines()) if line]
    return "\n".join(lines) + "\n"
