"""The ordered table of outcomes, row by row, from articles to what an editor reads."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from test_timed import MORE

from checker import Article, check
from checker.model import Finding, Report
from checker.report import html, markdown

START = datetime(2025, 3, 1)
SIGNED = "The Convention against Cybercrime has been signed by {} states."
KILLED = "The landslide in Vellano has killed {} people, rescuers said. "
LONG = "The bridge in Vellano is {} metres long, the engineers said. "


def report(*texts: str, hours: float | None = 24) -> Report:
    """The report on articles that follow each other so many hours apart; None: without dates."""
    return check([
        Article(id=f"r{n}", source=f"Outlet {n}", text=f"{text} {MORE[n]}",
                published=None if hours is None else START + timedelta(hours=hours * n))
        for n, text in enumerate(texts)
    ])  # fmt: skip


def only(found: Report) -> Finding:
    (finding,) = (f for f in found.findings if f.rule.startswith("count/"))
    return finding


def row(found: Report) -> tuple[str, str, str]:
    finding = only(found)
    return finding.level, finding.outcome, finding.meaning


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (SIGNED.format("more than 60"), SIGNED.format(72)),  # 1: the bound holds it
        (SIGNED.format(65), SIGNED.format(72).replace("signed", "ratified")),  # 2: another measure
        (SIGNED.format(65), "72 states are expected to sign the Convention against Cybercrime."),
    ],
    ids=["agree", "not the same thing", "forecast"],
)
def test_rows_that_are_no_difference(first: str, second: str) -> None:
    assert not [f for f in report(first, second).findings if f.rule.startswith("count/")]


def test_bounds_far_apart_are_for_information() -> None:
    found = report(SIGNED.format("more than 20"), SIGNED.format(65), hours=1)

    assert row(found) == ("note", "far-apart", "Far apart")
    assert "Both can hold, but they are far apart." in only(found).message


def test_a_count_that_rose_above_its_bound_is_no_news() -> None:
    assert not report(SIGNED.format("more than 20"), SIGNED.format(65), hours=240).findings


def test_a_corrected_value_is_for_information() -> None:
    note = "\n\nCorrection: An earlier version of this article said it had killed 13 people."
    found = report(KILLED.format(13), KILLED.format(31) + MORE[2] + note)

    assert row(found) == ("note", "corrected", "Corrected by its publisher")
    assert "has corrected 13 to 31" in only(found).message


def test_a_corrected_value_still_carried_must_be_resolved() -> None:
    note = "\n\nCorrection: An earlier version of this article said it had killed 13 people."
    found = report(KILLED.format(31) + MORE[2] + note, KILLED.format(13))

    assert row(found) == ("error", "carried-on", "Corrected elsewhere, still given here")


def test_a_fixed_fact_told_in_two_ways_is_a_disagreement() -> None:
    found = report(LONG.format(310), LONG.format(320))

    assert row(found) == ("error", "disagree", "Sources disagree")


def test_a_moving_fact_told_in_two_ways_at_one_time_should_be_checked() -> None:
    found = report(KILLED.format(12), KILLED.format(19), hours=1)

    assert row(found) == ("warning", "disagree-moving", "Sources disagree")


def test_a_later_higher_toll_supersedes() -> None:
    found = report(KILLED.format(12), KILLED.format(19))

    assert row(found) == ("note", "superseded", "Superseded")


def test_an_old_toll_given_late_is_out_of_date() -> None:
    found = report(KILLED.format(12), KILLED.format(19), KILLED.format(12))

    assert row(found) == ("warning", "out-of-date", "Out of date")


def test_a_toll_that_falls_is_revised_down() -> None:
    found = report(KILLED.format(31), KILLED.format(19))

    assert row(found) == ("warning", "revised-down", "Revised down")


def test_without_times_nobody_can_tell() -> None:
    found = report(KILLED.format(31), KILLED.format(19), hours=None)

    assert row(found) == ("warning", "cannot-tell", "Can't tell: could be timing")
    assert "No source gives a time." in markdown.render(found)


MIXED = (
    "The landslide in Vellano killed 312 people and injured 4,461, rescuers said.",
    "The landslide in Vellano has killed 4,461 people, rescuers said.",
)
MIXED_AR = (
    "أدى الزلزال في دورغال إلى إصابة 4461 شخصا، وفق وزارة الصحة. وشكر رئيس البلدية سامي الحداد "
    "فرق الإنقاذ في دورغال.",
    "أدى الزلزال في دورغال إلى مقتل 4461 شخصا، وفق وزارة الصحة. وشكر رئيس البلدية سامي الحداد "
    "فرق الإنقاذ في دورغال.",
)


def test_one_uneven_number_for_two_things_is_a_possible_mix_up() -> None:
    found = report(*MIXED)

    assert row(found) == ("warning", "mix-up", "Possible mix-up")
    assert {e.quote for e in only(found).evidence} == {"4,461"}
    assert not [f for f in found.facts if f.slot == "measure"]


def test_a_mix_up_that_no_other_figure_bears_out_is_for_information() -> None:
    articles = [Article(id=f"m{n}", text=text) for n, text in enumerate(MIXED_AR)]

    assert row(check(articles)) == ("note", "mix-up", "Possible mix-up")


@pytest.mark.parametrize(
    "second",
    [
        MIXED[1].replace("4,461", "4,500"),
        "The landslide in Vellano left 4,461 people homeless, rescuers said.",
        "The landslide in Vellano killed 312 people; 4,461 were hurt, rescuers said.",
        "The landslide in Vellano killed 312 people and injured 20; 4,461 were injured in all.",
    ],
)
def test_what_fits_both_or_is_told_apart_is_no_mix_up(second: str) -> None:
    first = MIXED[0].replace("4,461", "4,500") if "4,500" in second else MIXED[0]

    assert "mix-up" not in {f.outcome for f in report(first, second).findings}


def test_the_outcome_is_named_in_the_page() -> None:
    page = html.render(report(KILLED.format(31), KILLED.format(19)))

    assert '<span class="outcome">Revised down</span>' in page
