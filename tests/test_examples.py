"""The runner of rule examples: marks, levels, known gaps, and lines nobody needs."""

from pathlib import Path

import pytest

from checker.examples import read_example, run_examples, thorough
from checker.model import Article, Evidence, Finding, Level, Report
from checker.rule import Example, Rule
from checker.rules import RuleSet, load_rules

RULE = """\
id: word/red
title: The word red
severity: error
match:
  kind: event
  has: [date]
same:
  about: equal
differ: date
message: Red in {a.source}.
why: Red is the word this test looks for.
examples:
  - name: it fires
    articles:
      - title: A <<red>> house
        text: Nothing else.
    finds: error
    message: Red
  - name: it is silent
    articles:
      - A blue house.
    finds: nothing
"""


def rule(tmp_path: Path, text: str = RULE) -> Rule:
    path = tmp_path / "word" / "red.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    loaded = load_rules(tmp_path)
    assert loaded.problems == ()
    return loaded.rules[0]


def finds_red(articles: list[Article], rules: RuleSet) -> Report:
    """A check that finds every `red`, as long as the rule asks for claims with a date."""
    level: Level = rules.rules[0].severity
    evidence = [
        Evidence(article=a.id, part=part, start=at, end=at + 3, quote="red")
        for a in articles
        for part in ("title", "text")
        if (at := a.part(part).find("red")) >= 0
    ]
    finding = Finding(
        id="F-1", fingerprint="1", rule=rules.rules[0].id, level=level, title="", message="Red.",
        evidence=tuple(evidence),
    )  # fmt: skip
    wanted = evidence and "date" in (rules.rules[0].match.has or ())
    return Report(tool="test", findings=(finding,) if wanted else (), articles=())


def test_marks_are_taken_out_and_become_spans() -> None:
    example = Example(name="x", articles=("<<One>> and <<two>>.", "Three."), finds="nothing")

    articles, marks = read_example(example)

    assert [a.text for a in articles] == ["One and two.", "Three."]
    assert {articles[0].text[s.start : s.end] for s in marks} == {"One", "two"}
    assert {s.article for s in marks} == {"001"}


def test_an_example_may_give_title_and_metadata() -> None:
    given = {"title": "A <<red>> house", "text": "Old.", "published": "2021-03-09"}

    articles, marks = read_example(Example(name="x", articles=(given,), finds="nothing"))

    assert articles[0].published is not None
    assert [s.part for s in marks] == ["title"]


def test_examples_that_come_out_as_they_say_give_nothing(tmp_path: Path) -> None:
    assert run_examples(rule(tmp_path), finds_red) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("A <<red>> house", "A red house", "should show [], shows ['red']"),
        ("A <<red>> house", "A <<red house>>", "should show ['red house'], shows ['red']"),
        ("A <<red>> house", "A blue house", "should give one finding, gives 0"),
        ("A blue house", "A red house", "should be silent"),
        ("finds: error", "finds: note", "should be note, is error"),
        ("    message: Red", "    message: Green", "the message is 'Red.'"),
        ("    message: Red", "    todo: true", "works now; take away `todo`"),
        ("finds: nothing", "finds: error", "none of them stays silent"),
    ],
)
def test_an_example_that_comes_out_otherwise_is_named(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    failures = run_examples(rule(tmp_path, RULE.replace(old, new)), finds_red)

    assert any(message in str(f) for f in failures), failures


def test_a_known_gap_may_stay_a_gap(tmp_path: Path) -> None:
    gap = "  - name: gap\n    articles: [A <<green>> house.]\n    finds: error\n    todo: true\n"

    assert run_examples(rule(tmp_path, RULE + gap), finds_red) == []


def test_lines_that_no_example_needs_are_named(tmp_path: Path) -> None:
    # finds_red looks at `has` and at nothing else
    more = RULE.replace("  about: equal", "  about: equal\n  place: compatible")

    assert thorough(rule(tmp_path, more), finds_red) == ["same.place"]
