"""An explanation says which claims met, what each comparison gave, and why nothing was found."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import Article, check
from checker.cli import run
from checker.errors import ConfigError
from checker.explain import Explanation, explain_finding, explain_rule

OPENED = (
    "The bridge over the Tarn at Millau was opened to traffic on 16 December 2004.",
    "The Millau bridge over the Tarn was opened to traffic on 14 November 2004.",
)


def articles(*texts: str) -> list[Article]:
    return [Article(id=f"{n:03}", text=text, language="en") for n, text in enumerate(texts, 1)]


def explained(rule: str, *texts: str) -> Explanation:
    return explain_rule(rule, articles(*texts))


def test_a_finding_is_explained_by_its_claims_and_their_points() -> None:
    given = articles(*OPENED)
    (finding,) = [f for f in check(given).findings if f.rule == "event/when"]
    found = explain_finding(finding.id, given)
    pair = found.pairs[0]

    assert found.rule.id == "event/when"
    assert {m.claim.article for m in found.met} == {"001", "002"}
    assert pair.comparison.verdict == "conflict"
    assert pair.level == "error"
    assert pair.score is not None
    assert sum(float(line.split()[0]) for line in pair.score.lines) == pytest.approx(
        pair.score.points, abs=0.05
    )


def test_a_finding_that_is_not_there_is_named() -> None:
    with pytest.raises(ConfigError, match="no finding F-"):
        explain_finding("F-AAAAAAAA", articles(*OPENED))


def test_a_rule_that_is_not_there_is_named_with_a_near_one() -> None:
    with pytest.raises(ConfigError, match="event/when"):
        explained("event/wen", *OPENED)


def test_values_that_agree_are_said_to_agree() -> None:
    found = explained("event/when", OPENED[0], OPENED[1].replace("14 November", "16 December"))

    assert found.findings == ()
    assert [p.outcome for p in found.pairs] == ["they agree"]


def test_a_slot_that_is_missing_is_named() -> None:
    found = explained(
        "count/conflict",
        "A landslide in Vellano killed 13 people.",
        "A landslide in Vellano killed 31 people.",
    )

    assert all(m.missing == ("about",) for m in found.met)
    assert "lacks a slot" in found.remarks[0]


def test_a_claim_the_rule_does_not_ask_for_says_why() -> None:
    found = explained("quote/speaker", "“The road is shut until the summer,” she said.")

    assert [m.passed_over for m in found.met] == ["it has no speaker"]
    assert "None of the claims" in found.remarks[0]


def test_a_veto_is_given_in_words() -> None:
    found = explained(
        "quote/verbatim",
        "“The old dam would not have survived another spring flood,” said Dana Holt.",
        "“The old dam would not have survived another winter flood,” said Ivo Brandt.",
    )

    assert [p.outcome for p in found.pairs] == ["not compared: two speakers"]


def test_articles_without_a_claim_of_the_kind_say_so() -> None:
    found = explained("treaty/assembly-ratifies", "The road is shut.", "The bridge is shut.")

    assert found.met == ()
    assert "No claim of kind event" in found.remarks[0]


def test_steps_out_of_order_are_a_pair() -> None:
    found = explained(
        "treaty/act-order",
        "The UN General Assembly adopted the Convention against Cybercrime in December 2024.",
        "The UN Convention against Cybercrime was signed in Hanoi on 25 October 2024.",
    )

    assert [p.outcome for p in found.pairs] == ["error"]
    assert len(found.findings) == 1


def test_the_command_prints_claims_pairs_and_points(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in zip(("a.txt", "b.txt"), OPENED, strict=True):
        (tmp_path / name).write_text(text, encoding="utf-8")

    assert run(["explain", "event/when", str(tmp_path)]) == 0

    out = capsys.readouterr().out
    assert "[1] × [2]  date: conflict" in out
    assert "together" in out


def test_the_command_ends_with_two_when_there_is_no_such_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(OPENED[0], encoding="utf-8")

    assert run(["explain", "F-AAAAAAAA", str(tmp_path)]) == 2
    assert "no finding F-" in capsys.readouterr().err
