"""`checker reference check`: are the files of known facts sound, up to date, and of use?"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.gate import Exit
from checker.config import load_settings
from checker.errors import Problem

if TYPE_CHECKING:
    from checker.model import ReferenceInfo, Report


def check_references(options: argparse.Namespace) -> int:
    """Print every fact with its source and, given articles, which of them it met.

    Without a file, those of the settings are looked at, else the pack that comes with the tool.
    A fact past its day of review is something to act on: exit code 1.
    """
    from checker import resources
    from checker.engine import check
    from checker.read import read
    from checker.report.characters import isolated, one_line

    settings = load_settings(Path.cwd(), os.environ)
    paths = options.paths or list(settings.reference) or [resources.references_folder()]
    reading = read(options.articles) if options.articles else None
    report = check(
        reading.articles if reading else [],
        options.rules or settings.rules,
        problems=reading.problems if reading else (),
        reference=paths,
        today=options.today,
    )
    for problem in report.problems:
        told = Problem(problem.path, problem.message, problem.line, hint=problem.hint)
        print(f"checker: {told}", file=sys.stderr)
    for pack in report.references:
        for indent, line in _pack(pack, reading is not None):
            sys.stdout.write(indent + isolated(one_line(line)) + "\n")
        sys.stdout.write("\n")
    sys.stdout.write(_closing(report, reading is not None) + "\n")
    if any(not problem.remark for problem in report.problems):
        return Exit.BROKEN
    return Exit.FINDINGS if _stale(report) else Exit.CLEAN


def _pack(pack: ReferenceInfo, with_articles: bool) -> Iterator[tuple[str, str]]:
    """Yield the lines on a pack, each after its indent."""
    from checker.report import references

    yield "", f"{pack.path or pack.id}: {pack.name} ({pack.id.partition(':')[2]})"
    for fact in pack.facts:
        yield "  ", f"{fact.attribute}: {fact.sentence}"
        about = [fact.source.title, *references.about(fact.source)[1:]]
        if fact.source.stale:
            about[-1] = f"due for review after {references.plain_day(fact.source.review_after)}"
        yield "    ", " · ".join(about)
        if with_articles:
            yield "    ", references.used(fact)


def _stale(report: Report) -> int:
    return sum(fact.source.stale for pack in report.references for fact in pack.facts)


def _closing(report: Report, with_articles: bool) -> str:
    from checker.report.wording import counted

    facts = [fact for pack in report.references for fact in pack.facts]
    told = [counted(len(report.references), "pack"), counted(len(facts), "fact")]
    told.append(f"{_stale(report):,} due for review")
    if with_articles:
        told.append(f"{sum(not fact.articles for fact in facts):,} never used")
    return ", ".join(told)
