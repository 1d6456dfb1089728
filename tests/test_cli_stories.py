"""`checker stories` as a user meets it."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.cli import run

SLIDE = (
    "A landslide in Vellano buried {n} houses. Mayor Teresa Albini asked for help along the Ambra. "
    "Schools in the valley stay closed until the slope has been looked at by the engineers. "
    "Trains were cancelled and the road to the coast is cut in several places.\n"
)
FIRE = (
    "A fire in Kestrup destroyed a market hall. Fire chief Anders Holmboe praised his people. "
    "The Lindholm Foundation offered help. The square stays closed.\n"
)


def test_stories_are_printed_with_what_ties_them_and_who_copied_whom(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in (("a", SLIDE.format(n=3)), ("b", SLIDE.format(n=5)), ("c", FIRE)):
        (tmp_path / f"{name}.txt").write_text(text)

    code = run(["stories", str(tmp_path)])

    printed = capsys.readouterr().out
    assert code == 0
    assert "Two articles cover “" in printed
    assert "One article covers “" in printed
    assert "they share: " in printed
    assert "Teresa Albini" in printed
    assert "one report: b.txt has" in printed


def test_a_report_names_its_stories_and_counts_its_origins(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, n in (("a", 31), ("b", 13)):
        (tmp_path / f"{name}.txt").write_text(SLIDE.format(n=n))

    run(["check", str(tmp_path), "--fail-on", "never"])

    printed = capsys.readouterr().out
    assert "Two articles cover “" in printed
    assert "sources: 2 articles · 1 origin" in printed
    assert "All 2 articles trace back to a.txt: one report." in printed
