"""The docs state what is so: every command and option, every example, every sample report."""

import argparse
import json
import re
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

import checker
from checker import Report, check
from checker.cli.arguments import build_parser
from checker.config import Settings
from checker.examples import run_examples
from checker.read import read
from checker.report import FORMATS
from checker.rule import schema
from checker.rules import read_rule
from checker.words import compile_words

ROOT = Path(checker.__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))
from readme_example import example  # noqa: E402 - scripts are no package

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
TEXT = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
README = PAGES[0].read_text(encoding="utf-8")
SUFFIXES = {"text": "txt", "markdown": "md", "json": "json", "html": "html"}


def commands(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """The parser and those of all commands below it."""
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from commands(below)


@pytest.fixture(scope="module")
def report() -> Report:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)  # the samples name their articles `seeds/…`
        return check(read([Path("seeds")]).articles)


def test_every_command_is_documented() -> None:
    missing = [p.prog for p in commands(build_parser()) if p.prog not in TEXT]

    assert missing == []


def test_every_option_is_documented() -> None:
    options = {
        option
        for parser in commands(build_parser())
        for action in parser._actions
        for option in action.option_strings
        if option.startswith("--") and option not in ("--help", "--version")
    }

    assert [option for option in sorted(options) if f"`{option}" not in TEXT] == []


def test_every_argument_has_help() -> None:
    missing = [
        (parser.prog, action.dest)
        for parser in commands(build_parser())
        for action in parser._actions
        if not action.help and not isinstance(action, argparse._SubParsersAction)
    ]

    assert missing == []


def test_every_setting_and_its_variable_are_documented() -> None:
    for name in Settings.__slots__:
        assert f"\n{name} = " in README
        assert f"CHECKER_{name.upper()}" in README


def test_every_format_is_documented_and_has_a_sample() -> None:
    for name in FORMATS:
        assert f"| `{name}` |" in README
        assert (ROOT / "reports" / f"sample.{SUFFIXES[name]}").is_file()


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:\s]+)\)", page.read_text(encoding="utf-8"))

    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_rule_in_the_guide_passes_its_examples() -> None:
    (text,) = _blocks(ROOT / "docs" / "rules.md", "yaml")

    rule = read_rule(Path("guide.yaml"), "count/signatories", text)

    assert run_examples(rule, check) == []


def test_the_schema_that_rule_files_name_is_fresh() -> None:
    written = json.loads((ROOT / "rules" / "rule.schema.json").read_text(encoding="utf-8"))

    assert written == schema(), "run `make docs`"


def test_the_word_files_in_the_guide_compile(tmp_path: Path) -> None:
    blocks = _blocks(ROOT / "docs" / "words.md", "yaml")
    for number, text in enumerate(blocks):
        (tmp_path / f"{number}.yaml").write_text(text, encoding="utf-8")

    compiled = compile_words(tmp_path)

    assert len(blocks) == len(compiled["concepts"]) + len(compiled["tables"])


def test_the_python_example_finds_the_contradiction_it_shows() -> None:
    (source,) = _blocks(ROOT / "README.md", "python")
    printed = StringIO()

    with redirect_stdout(printed):
        exec(source, {})

    assert "4 March 2025" in printed.getvalue()
    assert "6 March 2025" in printed.getvalue()


def test_the_example_in_the_readme_is_what_the_tool_prints(report: Report) -> None:
    assert example(report) in README, "run `make docs`"


@pytest.mark.parametrize("name", FORMATS)
def test_the_sample_reports_are_fresh(report: Report, name: str) -> None:
    sample = ROOT / "reports" / f"sample.{SUFFIXES[name]}"

    assert sample.read_text(encoding="utf-8") == FORMATS[name](report), "run `make samples`"


def test_the_version_has_an_entry_in_the_changelog() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert f"## {checker.__version__}\n" in changelog


def _blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
