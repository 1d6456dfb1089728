"""`--reference` and `checker reference check`: what is printed, and the exit code."""

import os
from pathlib import Path

import pytest

from checker.cli import run

PACK = """format = "reference/1"
id = "treaty/rhine"
names.en = ["the Rhine Treaty"]

[[fact]]
attribute = "signed_on"
value = 2025-03-06
by = "Norway"
review_after = 2025-06-30
authority = "primary"
source = { title = "Register of treaties" }
checked = { by = "A. Haddad", on = 2025-03-10 }

[[fact]]
attribute = "in_force_on"
value = 2026-01-01
authority = "primary"
source = { title = "Register of treaties" }
checked = { by = "A. Haddad", on = 2025-03-10 }
"""


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    for name in [n for n in os.environ if n.startswith("CHECKER_")]:
        monkeypatch.delenv(name)
    Path("facts.toml").write_text(PACK)
    Path("a.txt").write_text("Norway signed the Rhine Treaty in Basel on 4 March 2025, he said.\n")


def test_an_article_against_a_reference_exits_with_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "a.txt", "--reference", "facts.toml", "--width", "120"]) == 1
    assert "says 6 March 2025." in capsys.readouterr().out


def test_a_day_makes_a_reference_stale(capsys: pytest.CaptureFixture[str]) -> None:
    given = ["check", "a.txt", "--reference", "facts.toml", "--today", "2025-07-01"]

    assert run(given) == 0
    assert "may be out of date" in capsys.readouterr().out


def test_a_setting_names_references_too() -> None:
    Path("checker.toml").write_text('reference = ["facts.toml"]\n')

    assert run(["check", "a.txt"]) == 1


def test_a_broken_reference_exits_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    Path("facts.toml").write_text(PACK.replace("in_force_on", "in_forse_on"))

    assert run(["check", "a.txt", "--reference", "facts.toml"]) == 2
    assert "facts.toml:15: the attribute 'in_forse_on' is not known" in capsys.readouterr().err


def test_a_sound_file_is_listed_and_exits_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["reference", "check", "facts.toml"]) == 0

    out = capsys.readouterr().out
    assert "signed_on: Norway signed the Rhine Treaty on 6 March 2025." in out
    assert "Register of treaties · primary source · checked 10 Mar 2025 by A. Haddad" in out
    assert out.endswith("1 pack, 2 facts, 0 due for review\n")


def test_a_fact_due_for_review_exits_with_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["reference", "check", "facts.toml", "--today", "2025-07-01"]) == 1
    assert "due for review after 30 Jun 2025" in capsys.readouterr().out


def test_given_articles_each_fact_says_which_it_met(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["reference", "check", "facts.toml", "--articles", "a.txt"]) == 0

    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert lines.count("met a.txt") == 1
    assert lines.count("never used") == 1
    assert lines[-1] == "1 pack, 2 facts, 0 due for review, 1 never used"


def test_without_a_file_the_pack_that_comes_with_the_tool_is_listed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["reference", "check"]) == 0
    assert "treaty/un-cybercrime" in capsys.readouterr().out


def test_a_day_that_is_none_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["check", "a.txt", "--today", "tomorrow"])
    assert "is not a day such as 2026-01-31" in capsys.readouterr().err
