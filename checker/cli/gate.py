"""The gate: which findings count for a run, and its exit code."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model import Article, Level, Report


class Exit(IntEnum):
    """The only exit codes there are."""

    CLEAN = 0  # nothing at or above the gate
    FINDINGS = 1
    BROKEN = 2  # the job could not be done, or only in part


_GATES: dict[str, tuple[Level, ...]] = {
    "error": ("error",),
    "warning": ("error", "warning"),
    "never": (),
}


def exit_code(report: Report, fail_on: str) -> Exit:
    """Return the exit code of a report: input that could not be used goes before findings."""
    if any(not p.remark for p in report.problems):
        return Exit.BROKEN
    return Exit.FINDINGS if _failing(report, fail_on) else Exit.CLEAN


def reason(report: Report, code: Exit, fail_on: str) -> str:
    """Return why a run ends with its exit code, in one line; "" when it ends with 0."""
    if code == Exit.BROKEN:
        return "exit 2: some input could not be used or some report not written, see above"
    if code == Exit.FINDINGS:
        number = _failing(report, fail_on)
        noun = "finding" if number == 1 else "findings"
        return f"exit 1: {number:,} {noun} at or above the gate (--fail-on {fail_on})"
    return ""


def _failing(report: Report, fail_on: str) -> int:
    return sum(f.level in _GATES[fail_on] for f in report.findings)


def among(whole: Iterable[Article], given: Iterable[Article]) -> frozenset[str]:
    """Return the ids that given articles have among the whole: company may lengthen them."""
    places = {(a.origin.path, a.origin.line) for a in given if a.origin}
    return frozenset(a.id for a in whole if a.origin and (a.origin.path, a.origin.line) in places)


def touching(report: Report, articles: Collection[str]) -> Report:
    """Return the report with only the findings that have one of the articles as a side."""
    findings = tuple(f for f in report.findings if any(e.article in articles for e in f.evidence))
    kept = {f.id for f in findings}
    facts = tuple(
        fact.model_copy(update={"findings": tuple(i for i in fact.findings if i in kept)})
        for fact in report.facts
        if any(cell.article in articles for cell in fact.cells)
    )
    return report.model_copy(update={"findings": findings, "facts": facts})
