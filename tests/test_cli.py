"""The command line as a user meets it: what is printed where, and the exit code."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from checker.cli import run

SIGNED = "Norway signed the Rhine Treaty in Basel on 4 March 2025, after long talks.\n"
OTHER_DAY = "On 6 March 2025, Norway signed the Rhine Treaty.\n"
SAME_DAY = "On 4 March 2025, Norway signed the Rhine Treaty.\n"


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test works in a folder of its own, without settings from outside."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    for name in [n for n in os.environ if n.startswith("CHECKER_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def clash(tmp_path: Path) -> list[str]:
    """Two articles that give two days for one signing."""
    Path("a.txt").write_text(SIGNED)
    Path("b.txt").write_text(OTHER_DAY)
    return ["a.txt", "b.txt"]


@pytest.fixture
def agreement(tmp_path: Path) -> list[str]:
    Path("a.txt").write_text(SIGNED)
    Path("b.txt").write_text(SAME_DAY)
    return ["a.txt", "b.txt"]


def usage_error(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as caught:
        run(arguments)
    assert caught.value.code == 2
    return capsys.readouterr().err


def test_articles_that_clash_exit_with_1(
    clash: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", *clash]) == 1
    printed = capsys.readouterr()
    assert "a.txt:1:44" in printed.out
    assert "b.txt:1:4" in printed.out
    assert printed.out.endswith("exit 1: 1 finding at or above the gate (--fail-on error)\n")
    assert "\x1b" not in printed.out
    assert printed.err == ""


def test_articles_that_agree_exit_with_0(
    agreement: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", *agreement]) == 0
    assert "No disagreements found" in capsys.readouterr().out


def test_nothing_fails_with_fail_on_never(clash: list[str]) -> None:
    assert run(["check", *clash, "--fail-on", "never"]) == 0


def test_quiet_is_one_line_a_finding(clash: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", *clash, "--quiet", "--fail-on", "never"])

    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith(("a.txt:1:44: must-resolve", "b.txt:1:4: must-resolve"))


def test_an_input_that_cannot_be_used_exits_with_2_and_the_rest_is_checked(
    clash: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", *clash, "missing.txt"]) == 2
    printed = capsys.readouterr()
    assert "missing.txt" in printed.err
    assert "must-resolve" in printed.out


def test_a_folder_without_articles_exits_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    Path("empty").mkdir()

    assert run(["check", "empty"]) == 2
    assert "empty" in capsys.readouterr().err


def test_paths_may_stand_on_both_sides_of_an_option(clash: list[str]) -> None:
    assert run(["check", "a.txt", "--fail-on", "error", "b.txt"]) == 1


def test_against_leaves_out_what_the_corpus_says_of_itself(
    clash: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("corpus").mkdir()
    for name in clash:
        Path(name).rename(Path("corpus", name))
    Path("new.txt").write_text("Bakers in Oslo baked 300 loaves on 7 May 2024.\n")

    assert run(["check", "new.txt", "--against", "corpus"]) == 0
    assert "must-resolve" not in capsys.readouterr().out


def test_against_shows_what_touches_the_new_article(clash: list[str]) -> None:
    Path("corpus").mkdir()
    Path("b.txt").rename("corpus/b.txt")

    assert run(["check", "a.txt", "--against", "corpus"]) == 1


def test_the_new_article_comes_first_in_message_and_place(
    clash: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("corpus").mkdir()
    Path("a.txt").rename("corpus/a.txt")

    assert run(["check", "b.txt", "--against", "corpus", "--quiet"]) == 1

    told = capsys.readouterr().out
    assert told.startswith("b.txt:1:")
    assert 0 < told.find("b.txt", 6) < told.index("a.txt")


def test_files_of_one_name_are_both_compared(
    clash: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    for folder, name in (("new", "a.txt"), ("pub", "b.txt")):
        Path(folder).mkdir()
        Path(name).rename(f"{folder}/index.md")

    assert run(["check", "new/index.md", "--against", "pub"]) == 1
    assert "pub/index.md" in capsys.readouterr().out


def test_a_corpus_from_the_settings_is_named_from_here(
    clash: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("corpus").mkdir()
    Path("b.txt").rename("corpus/b.txt")
    Path("checker.toml").write_text('against = ["corpus"]\n')

    run(["check", "a.txt", "--format", "json"])

    assert str(Path.cwd()) not in capsys.readouterr().out


def test_a_finding_against_a_corpus_is_explained(
    clash: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("corpus").mkdir()
    Path("b.txt").rename("corpus/b.txt")
    run(["check", "a.txt", "--against", "corpus", "--format", "json"])
    name = re.findall(r"F-[A-Z2-7]{8}", capsys.readouterr().out)[0]

    assert run(["explain", name, "a.txt", "--against", "corpus"]) == 0
    assert run(["explain", "F-AAAAAAAA", "a.txt", "--against", "corpus"]) == 2
    printed = capsys.readouterr().err
    assert "no finding F-AAAAAAAA in these articles" in printed
    assert name in printed


def test_a_new_article_inside_the_corpus_is_no_second_source(agreement: list[str]) -> None:
    assert run(["check", "a.txt", "--against", "."]) == 0


def test_several_reports_are_written_at_once(
    clash: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    names = ["out/r.html", "out/r.md", "out/r.json", "out/r.txt"]

    run(["check", *clash, *(word for name in names for word in ("--output", name))])

    printed = capsys.readouterr()
    assert printed.err.splitlines() == [f"wrote {name}" for name in names]
    assert "must-resolve" in printed.out
    assert Path("out/r.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_report_that_cannot_be_written_exits_with_2(
    clash: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("taken.json").mkdir()

    assert run(["check", *clash, "--output", "taken.json"]) == 2
    printed = capsys.readouterr()
    assert "taken.json: cannot be written" in printed.err
    assert "must-resolve" in printed.out


def test_the_json_report_meets_the_printed_schema(
    clash: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    run(["check", *clash, "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    run(["schema"])
    schema = json.loads(capsys.readouterr().out)

    jsonschema.validate(report, schema)
    assert len(report["findings"]) == 1


def test_settings_hold_and_flags_go_before_them(clash: list[str]) -> None:
    Path("checker.toml").write_text('fail_on = "never"\n')

    assert run(["check", *clash]) == 0
    assert run(["check", *clash, "--fail-on", "error"]) == 1


def test_a_broken_setting_exits_with_2(
    clash: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("checker.toml").write_text('fail_onn = "never"\n')

    assert run(["check", *clash]) == 2
    assert "did you mean 'fail_on'?" in capsys.readouterr().err


def test_a_folder_of_rules_that_is_not_there_exits_with_2(
    clash: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", *clash, "--rules", "nowhere"]) == 2
    assert "nowhere" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], "did you mean 'check'?"),
        (["check", "a.txt", "--fail-onn", "never"], "did you mean '--fail-on'?"),
        (["check", "a.txt", "--fail-on", "errors"], "did you mean 'error'?"),
        (["check", "a.txt", "--format", "xml"], "known: text, json, markdown, html"),
        (["check", "a.txt", "--width", "3"], "'3' is not a number from 40 to 1000"),
        (["check", "a.txt", "--output", "a.pdf"], "no format for 'a.pdf'"),
        (["check", ""], "an empty path"),
        (["rules", "shw"], "did you mean 'show'?"),
        (["schema", "extra"], "'extra' is not known"),
        (["check"], "required: PATH"),
        ([], "required: COMMAND"),
    ],
)
def test_a_slip_is_answered_with_what_was_meant(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said in usage_error(arguments, capsys)


def test_claims_are_printed_slot_by_slot(
    clash: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["claims", "a.txt"]) == 0
    out = capsys.readouterr().out
    assert "2025-03-04" in out
    assert "signature" in out


def test_words_of_open_text_are_listed_only_on_request(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("Wheat exports rose sharply in spring.\n", encoding="utf-8")

    run(["claims", "a.txt"])
    assert "pole" not in capsys.readouterr().out
    run(["claims", "a.txt", "--all"])
    assert "pole" in capsys.readouterr().out


def test_claims_as_json_lines_quote_the_article(
    clash: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    run(["claims", "a.txt", "--format", "jsonl"])

    claims = [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    slots = [slot for claim in claims for slot in claim["slots"].values()]
    assert {"4 March 2025", "Basel"} <= {slot["quote"] for slot in slots}
    assert all(SIGNED[slot["start"] : slot["end"]] == slot["quote"] for slot in slots)


def test_the_demo_shows_findings_and_exits_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["demo"]) == 0
    assert "must-resolve" in capsys.readouterr().out


def test_rules_are_listed_and_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "list"]) == 0
    first = capsys.readouterr().out.split()[0]

    assert run(["rules", "show", first]) == 0
    assert capsys.readouterr().out.startswith(first)


def test_an_unknown_rule_is_answered_with_a_near_one(capsys: pytest.CaptureFixture[str]) -> None:
    run(["rules", "list"])
    first = capsys.readouterr().out.split()[0]

    assert run(["rules", "show", first + "s"]) == 2
    assert f"did you mean {first!r}?" in capsys.readouterr().err


RULE = """
id: day/act
title: One act, two days
severity: warning
match: {kind: event}
same: {about: equal, deed: equal, actor: equal}
differ: date
message: "{a.value} or {b.value}?"
why: One act has one day.
examples:
  - name: two days
    articles:
      - Norway signed the Rhine Treaty on <<4 March 2025>>.
      - Norway signed the Rhine Treaty on <<6 March 2025>>.
    finds: FINDS
  - name: one day
    articles:
      - Norway signed the Rhine Treaty on 4 March 2025.
      - On 4 March 2025, Norway signed the Rhine Treaty.
    finds: nothing
"""


@pytest.fixture
def house() -> Path:
    """A folder with one rule of a newsroom's own."""
    folder = Path("house/day")
    folder.mkdir(parents=True)
    (folder / "act.yaml").write_text(RULE.replace("FINDS", "warning"))
    return folder.parent


def test_rules_of_ones_own_take_the_place_of_the_built_in_ones(
    clash: list[str], house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", *clash, "--rules", "house", "--quiet"]) == 0
    assert "[day/act]" in capsys.readouterr().out


def test_examples_that_hold_exit_with_0(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "test", "--rules", "house"]) == 0
    assert capsys.readouterr().out == "1 rule, 2 examples, 0 failed\n"


def test_an_example_that_fails_exits_with_1(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (house / "day" / "act.yaml").write_text(RULE.replace("FINDS", "error"))

    assert run(["rules", "test", "day/act", "--rules", "house"]) == 1
    assert "should be error, is warning" in capsys.readouterr().out


def test_a_thorough_test_names_the_lines_no_example_needs(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["rules", "test", "--thorough", "--rules", "house"]) == 1
    assert "day/act: same.actor: no example notices" in capsys.readouterr().out


def test_a_new_rule_is_a_copy_under_its_own_id(house: Path) -> None:
    assert run(["rules", "new", "day/vote", "--like", "day/act", "--rules", "house"]) == 0
    assert "id: day/vote\n" in Path("house/day/vote.yaml").read_text()
    assert run(["rules", "test", "day/vote", "--rules", "house"]) == 0


def test_a_broken_rule_is_named_and_the_others_still_judge(
    clash: list[str], house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (house / "day" / "broken.yaml").write_text("id: day/broken\ntitel: x\n")

    assert run(["check", *clash, "--rules", "house"]) == 2
    printed = capsys.readouterr()
    assert "broken.yaml:2" in printed.err
    assert "One act, two days" in printed.out


def test_a_reader_who_has_seen_enough_causes_no_traceback(clash: list[str]) -> None:
    command = f"{sys.executable} -m checker check a.txt b.txt | true"

    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)

    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_one_line_and_exits_with_2(clash: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "checker", "check", *clash],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip

    assert (done.returncode, done.stderr) == (2, "checker: stdout: No space left on device\n")


def test_an_interrupted_run_exits_with_2(
    clash: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("checker.engine.check", interrupted)

    assert run(["check", *clash]) == 2
    assert capsys.readouterr().err == "checker: interrupted\n"


def test_a_bug_is_no_finding_and_asks_to_be_reported(
    agreement: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("no such luck")

    monkeypatch.setattr("checker.engine.check", broken)

    assert run(["check", *agreement]) == 2
    first, *rest = capsys.readouterr().err.splitlines()
    assert first == (
        "checker: a bug in the checker: ZeroDivisionError: no such luck; "
        "please report it with the traceback below"
    )
    assert rest[0].startswith("Traceback")


@pytest.mark.skipif(os.name == "nt", reason="a shell's way to close stdout")
def test_a_closed_stdout_changes_neither_exit_code_nor_stderr(clash: list[str]) -> None:
    command = f"'{sys.executable}' -m checker check {' '.join(clash)} >&-"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (1, "")


def test_quiet_still_says_which_article_was_not_compared(
    clash: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("c.txt").write_text("朝のニュースをお伝えします。港は閉鎖されたままです。\n" * 5)

    run(["check", *clash, "c.txt", "--quiet", "--fail-on", "never"])

    told = [line for line in capsys.readouterr().err.splitlines() if "c.txt" in line]
    assert len(told) == 1
    assert "was read but not compared" in told[0]


@pytest.mark.parametrize("options", [["."], [".", "--output", "c.json"], ["a.txt"]])
def test_a_report_is_never_written_over_an_article(
    options: list[str], clash: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    other = ["--against", clash[1], "--output", "b.txt"]

    assert run(["check", *options, *other]) == 2
    assert capsys.readouterr().err == (
        "checker: b.txt: is read in this run; a report would overwrite it "
        "(give --output another name)\n"
    )
    assert Path("b.txt").read_text() == OTHER_DAY
    assert not Path("c.json").exists()


def test_a_report_beside_the_articles_is_written(clash: list[str]) -> None:
    assert run(["check", ".", "--output", "report.json", "--output", "report.html"]) == 1
    assert run(["check", ".", "--output", "report.json", "--output", "report.html"]) == 1
