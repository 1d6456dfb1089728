"""Which report goes where, and what a stream can show."""

import io
import sys
from pathlib import Path

import pytest

from checker.cli.output import Plan, plan, screen, write

OUTPUT, FORMAT = "--output", "--format"


def test_without_options_text_goes_to_stdout() -> None:
    assert plan([], "text") == Plan("text")


def test_the_suffix_of_a_file_gives_its_format() -> None:
    wanted = [(OUTPUT, "a.html"), (OUTPUT, "b.MD"), (OUTPUT, "c.json"), (OUTPUT, "d.txt")]

    files = plan(wanted, "text").files

    assert [form for form, _ in files] == ["html", "markdown", "json", "text"]


def test_a_format_belongs_to_the_output_after_it() -> None:
    wanted = [(FORMAT, "json"), (OUTPUT, "report.data"), (FORMAT, "markdown")]

    assert plan(wanted, "text") == Plan("markdown", (("json", Path("report.data")),))


def test_a_format_with_no_output_after_it_is_for_stdout() -> None:
    assert plan([(FORMAT, "html")], "text") == Plan("html")
    assert plan([], "json") == Plan("json")


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ([(OUTPUT, "report.pdf")], "no format for 'report.pdf'"),
        ([(FORMAT, "json"), (FORMAT, "html")], "stdout holds one report"),
    ],
)
def test_what_cannot_be_planned_is_refused(wanted: list[tuple[str, str]], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        plan(wanted, "text")


class Terminal(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def test_colour_is_for_terminals_without_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())

    assert screen({}, None).colour
    assert not screen({"NO_COLOR": "1"}, None).colour
    assert not screen({"TERM": "dumb"}, None).colour
    assert screen({"NO_COLOR": ""}, 72).width == 72


def test_a_pipe_gets_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())

    assert not screen({}, None).colour


def test_a_report_is_written_into_a_folder_that_is_not_there_yet(tmp_path: Path) -> None:
    path = tmp_path / "new" / "report.md"

    assert write(path, "نص\n") is None
    assert path.read_bytes() == "نص\n".encode()


def test_a_report_that_cannot_be_written_is_a_problem_not_a_crash(tmp_path: Path) -> None:
    problem = write(tmp_path, "text")

    assert problem is not None
    assert "cannot be written" in str(problem)
