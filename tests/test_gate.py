"""The gate: exit codes, and what --against leaves in a report."""

import pytest

from checker.cli.gate import Exit, exit_code, reason, touching
from checker.model import Cell, Evidence, Fact, Finding, Level, ProblemInfo, Report


def side(article: str) -> Evidence:
    return Evidence(article=article, part="text", start=0, end=3, quote="two")


def finding(name: str, level: Level, *articles: str) -> Finding:
    return Finding(
        id=f"F-{name}", fingerprint=name, rule="count/conflict", level=level, title="How many?",
        message="Two and three are given.", evidence=tuple(map(side, articles)),
    )  # fmt: skip


def report(*findings: Finding, problems: tuple[ProblemInfo, ...] = ()) -> Report:
    return Report(tool="checker", findings=findings, articles=(), problems=problems)


@pytest.mark.parametrize(
    ("level", "fail_on", "code"),
    [
        ("error", "error", 1), ("error", "warning", 1), ("error", "never", 0),
        ("warning", "error", 0), ("warning", "warning", 1), ("warning", "never", 0),
        ("note", "error", 0), ("note", "warning", 0), ("note", "never", 0),
    ],
)  # fmt: skip
def test_the_gate_decides_between_0_and_1(level: Level, fail_on: str, code: int) -> None:
    assert exit_code(report(finding("A", level, "x", "y")), fail_on) == code


def test_input_that_could_not_be_used_goes_before_findings() -> None:
    broken = ProblemInfo(path="a.md", line=0, message="empty")

    assert exit_code(report(finding("A", "error", "x"), problems=(broken,)), "error") == 2
    assert exit_code(report(problems=(broken,)), "never") == 2


def test_a_clean_run_needs_no_reason_and_a_failing_one_counts() -> None:
    two = report(finding("A", "error", "x"), finding("B", "warning", "x"))

    assert reason(two, Exit.CLEAN, "never") == ""
    assert reason(two, Exit.FINDINGS, "error").startswith("exit 1: 1 finding at")
    assert reason(two, Exit.FINDINGS, "warning").startswith("exit 1: 2 findings at")


def test_only_findings_that_touch_the_given_articles_stay() -> None:
    mine, theirs = finding("A", "error", "old", "new"), finding("B", "error", "old", "older")

    kept = touching(report(mine, theirs), {"new"})

    assert kept.findings == (mine,)


def test_facts_without_the_given_articles_go_too() -> None:
    def cell(article: str) -> Cell:
        return Cell(article=article, text="2", part="text", start=0, end=1, standing="agrees")

    whole = report(finding("A", "error", "old", "new"), finding("B", "error", "old", "older"))
    facts = (
        Fact(label="signed", cells=(cell("old"), cell("new")), findings=("F-A", "F-B")),
        Fact(label="killed", cells=(cell("old"), cell("older")), findings=("F-B",)),
    )

    kept = touching(whole.model_copy(update={"facts": facts}), {"new"})

    assert [(f.label, f.findings) for f in kept.facts] == [("signed", ("F-A",))]
