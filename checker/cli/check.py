"""`checker check`, `checker demo` and `checker schema`: read, check, render, answer the gate."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.gate import Exit, among, exit_code, reason, touching
from checker.cli.output import Plan, below_here, plan, screen, spare_inputs, write
from checker.cli.progress import progress_bar
from checker.config import Settings, load_settings
from checker.errors import Problem

if TYPE_CHECKING:
    from checker.model import Report


def check_paths(options: argparse.Namespace) -> int:
    """Check the given articles, against a corpus if there is one, and write the reports."""
    settings = load_settings(Path.cwd(), os.environ)
    targets = _plan(options, settings.format)
    against = options.against if options.against is not None else settings.against
    reference = options.reference if options.reference is not None else settings.reference
    paths, against, reference = map(below_here, (options.paths, against, reference))
    spare_inputs(targets, [*paths, *against], reference)
    report = _compare(paths, against, options.rules or settings.rules, reference, options.today)
    return _finish(report, targets, options, options.fail_on or settings.fail_on)


def check_seeds(options: argparse.Namespace) -> int:
    """Check the articles that come with the tool: a show, not a gate, so findings exit with 0."""
    from checker import resources

    targets = _plan(options, Settings().format)
    report = _compare([resources.seeds_folder()], (), None)
    return _finish(report, targets, options, "never")


def print_schema(_: argparse.Namespace) -> int:
    """Print the JSON schema of the JSON report."""
    from checker.report.as_json import schema

    print(json.dumps(schema(), indent=2, ensure_ascii=False))
    return Exit.CLEAN


def _plan(options: argparse.Namespace, default: str) -> Plan:
    try:
        return plan(options.wanted, default)
    except ValueError as error:
        parser: argparse.ArgumentParser = options.parser
        parser.error(str(error))


def _compare(
    paths: Sequence[Path],
    against: Sequence[Path],
    rules: Path | None,
    reference: Sequence[Path] = (),
    today: date | None = None,
) -> Report:
    from checker.engine import check
    from checker.read import read

    # read as one list, so that a new article which already lies in the corpus counts once
    whole = read([*paths, *against])
    new = among(whole.articles, read(paths).articles) if against else frozenset()
    with progress_bar() as progress:
        report = check(
            whole.articles, rules, problems=whole.problems, progress=progress,
            reference=reference, today=today, focus=new,
        )  # fmt: skip
    if against:
        report = touching(report, new)
    return report


def _finish(report: Report, targets: Plan, options: argparse.Namespace, fail_on: str) -> Exit:
    from checker.report import FORMATS, text
    from checker.report.wording import not_compared

    code = exit_code(report, fail_on)
    told = (
        []
        if _seen_in_report(targets, options)
        else [
            f"checker: {Problem(p.path, p.message, p.line, hint=p.hint)}" for p in report.problems
        ]
    )
    if options.quiet:
        told += [f"checker: {sentence}" for sentence in not_compared(report)]
    for form, path in targets.files:
        unwritten = write(path, FORMATS[form](report))
        told.append(f"checker: {unwritten}" if unwritten else f"wrote {path}")
        code = Exit.BROKEN if unwritten else code
    if targets.terminal == "text":
        shown = screen(os.environ, options.width)
        sys.stdout.write(text.render(
            report, width=shown.width, colour=shown.colour, ascii_only=shown.ascii_only,
            quiet=options.quiet, closing=reason(report, code, fail_on),
        ))  # fmt: skip
    else:
        sys.stdout.write(FORMATS[targets.terminal](report))
    sys.stdout.flush()
    for line in told:
        print(line, file=sys.stderr)
    return code


def _seen_in_report(targets: Plan, options: argparse.Namespace) -> bool:
    """Whether whoever reads stderr also reads the text report, which names all problems."""
    full = targets.terminal == "text" and not options.quiet
    return full and sys.stdout.isatty() and sys.stderr.isatty()
