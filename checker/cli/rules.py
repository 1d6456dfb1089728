"""`checker rules …`: list, show, test and write rules."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.gate import Exit
from checker.config import load_settings
from checker.errors import ConfigError, Problem

if TYPE_CHECKING:
    from checker.rules import RuleSet


def list_rules(options: argparse.Namespace) -> int:
    """Print one line a rule: id, level and title."""
    found = _load(options)
    widest = max((len(rule.id) for rule in found.rules), default=0)
    for rule in sorted(found.rules, key=lambda r: r.id):
        print(f"{rule.id:<{widest}}  {rule.severity:<7}  {rule.title}")
    return _code(found)


def show_rule(options: argparse.Namespace) -> int:
    """Print the page of one rule."""
    from checker.rules import describe

    found = _load(options)
    sys.stdout.write(describe(found.get(options.id)))
    return _code(found)


def run_examples(options: argparse.Namespace) -> int:
    """Run the examples of one rule or of all; an example that fails is a finding, exit code 1.

    With --thorough, so is a line that no example notices.
    """
    from checker.engine import check
    from checker.examples import run_examples as failures
    from checker.examples import thorough

    found = _load(options)
    chosen = [found.get(options.id)] if options.id else sorted(found.rules, key=lambda r: r.id)
    failed = [str(failure) for rule in chosen for failure in failures(rule, check, found)]
    unneeded = [
        f"{rule.id}: {line}: no example notices when this line is left out"
        for rule in (chosen if options.thorough else ())
        for line in thorough(rule, check, found)
    ]
    for line in (*failed, *unneeded):
        print(line)
    examples = sum(len(rule.examples) for rule in chosen)
    print(
        f"{_counted(len(chosen), 'rule')}, {_counted(examples, 'example')}, {len(failed)} failed"
        + (f", {_counted(len(unneeded), 'line')} not needed" if options.thorough else "")
    )
    return Exit.BROKEN if found.problems else Exit.FINDINGS if failed or unneeded else Exit.CLEAN


def new_rule(options: argparse.Namespace) -> int:
    """Write a rule as a copy of another and say where it is."""
    from checker import resources, rules

    if _folder(options) is None and resources.compiled_folder() is not None:
        built_in = resources.rules_folder()
        raise ConfigError(Problem(
            options.id, "the built-in rules of an installed checker cannot be added to",
            hint=f"copy {built_in} to a folder of your own and name it with --rules",
        ))  # fmt: skip
    found = _load(options)
    path = rules.new_rule(options.id, found.get(options.like), found.folder or Path())
    print(f"wrote {path}; change it and its examples, then: checker rules test {options.id}")
    return _code(found)


def print_schema(_: argparse.Namespace) -> int:
    """Print the JSON schema of a rule file."""
    from checker.rule import schema

    print(json.dumps(schema(), indent=2, ensure_ascii=False))
    return Exit.CLEAN


def _folder(options: argparse.Namespace) -> Path | None:
    folder: Path | None = options.rules or load_settings(Path.cwd(), os.environ).rules
    return folder


def _load(options: argparse.Namespace) -> RuleSet:
    """Return the rules asked for; the problems of files that are broken go to stderr."""
    from checker.inputs import rules_in

    found = rules_in(_folder(options))
    for problem in found.problems:
        print(f"checker: {problem}", file=sys.stderr)
    return found


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else noun + 's'}"


def _code(found: RuleSet) -> Exit:
    return Exit.BROKEN if found.problems else Exit.CLEAN
