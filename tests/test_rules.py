"""Reading rules: good files load, broken ones are named with line, column and a near name."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from checker import resources, yamlfile
from checker.errors import ConfigError
from checker.rule import schema
from checker.rules import RuleSet, describe, load_rules, new_rule

BUILT_IN = load_rules(resources.rules_folder())
BANNED = re.compile(r"\b(false|lie|lies|wrong|fake|truth)\b|confidence|%", re.IGNORECASE)

RULE = """\
id: event/two-dates
title: One event, two dates
severity: error
match:
  kind: event
same:
  about: equal
differ: date
message: '{a.value} in {a.source}, {b.value} in {b.source}.'
why: Two dates for one event cannot both be right.
"""


def load(tmp_path: Path, text: str, name: str = "event/two-dates") -> RuleSet:
    path = tmp_path / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return load_rules(tmp_path)


def test_the_built_in_rules_load() -> None:
    assert BUILT_IN.problems == ()
    assert len(BUILT_IN.rules) > 15


@pytest.mark.parametrize("rule", BUILT_IN.rules, ids=lambda rule: rule.id)
def test_a_rule_explains_itself_in_an_editors_words(rule) -> None:
    texts = [rule.title, rule.message, rule.why, *rule.suggest]

    assert rule.why
    assert rule.suggest
    assert [t for t in texts if BANNED.search(t)] == []


@pytest.mark.parametrize("rule", BUILT_IN.rules, ids=lambda rule: rule.id)
def test_a_rule_has_an_example_that_fires_and_one_that_is_silent(rule) -> None:
    finds = {example.finds for example in rule.examples}

    assert "nothing" in finds
    assert finds - {"nothing"}


def test_the_schema_file_is_fresh() -> None:
    path = resources.rules_folder() / "rule.schema.json"

    assert json.loads(path.read_text(encoding="utf-8")) == schema()


@pytest.mark.parametrize("rule", BUILT_IN.rules, ids=lambda rule: rule.id)
def test_the_schema_accepts_every_rule_that_loads(rule) -> None:
    content = yamlfile.load(resources.rules_folder() / f"{rule.id}.yaml")

    assert [e.message for e in Draft202012Validator(schema()).iter_errors(content)] == []


def test_the_schema_refuses_an_unknown_key(tmp_path: Path) -> None:
    content = yamlfile.load(tmp_path / "x.yaml", RULE + "colour: red\n")

    assert list(Draft202012Validator(schema()).iter_errors(content))


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("same:", "sme:", 6, "unknown key 'sme' (did you mean 'same'?)"),
        ("  kind: event", "  kind: event\n  aktor: state", 6, "'aktor' (did you mean 'actor'?)"),
        ("  kind: event", "  has: [dat]", 5, "no slot 'dat'; did you mean 'date'?"),
        ("differ: date", "differ: dte", 8, "no slot 'dte'; did you mean 'date'?"),
        ("differ: date", "differ: {slot: date, near: a day}", 8, "'a day' is no tolerance"),
        ("differ: date", "differ: date\nagree: {weekday: date.weekday}", 1, "exactly one of"),
        ("  about: equal", "  about: compatible", 1, "`same` needs at least one slot"),
        ("{a.value}", "{a.valeu}", 9, "{a.valeu} means nothing; did you mean 'value'?"),
        ("{a.value}", "{a.value", 9, "a brace that is no placeholder"),
        ("severity: error", "severity: fatal", 3, "severity"),
        ("  kind: event", "  has: [date]", 1, "`match` needs the kind of claim"),
        ("id: event/two-dates", "id: event/other", 1, "'event/other' is not the file's path"),
        ("why: Two", "wy: Two", 10, "unknown key 'wy' (did you mean 'why'?)"),
    ],
)
def test_a_broken_rule_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, message: str
) -> None:
    found = load(tmp_path, RULE.replace(old, new))

    assert found.rules == ()
    assert any(p.line == line and message in str(p) for p in found.problems), found.problems


def test_all_errors_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    found = load(tmp_path, RULE.replace("same:", "sme:").replace("severity: error", "severity: x"))

    assert len(found.problems) >= 2


def test_a_broken_file_leaves_the_others_alone(tmp_path: Path) -> None:
    load(tmp_path, "id: [", "event/broken")
    found = load(tmp_path, RULE)

    assert [r.id for r in found.rules] == ["event/two-dates"]
    assert [p.path.endswith("broken.yaml") for p in found.problems] == [True]


def test_yielding_to_an_unknown_rule_is_a_problem(tmp_path: Path) -> None:
    found = load(tmp_path, RULE + "yields_to: [event/two-date]\n")

    assert "no rule 'event/two-date'" in str(found.problems[0])


def test_rules_that_yield_to_each_other_are_a_problem(tmp_path: Path) -> None:
    load(tmp_path, RULE + "yields_to: [event/other]\n")
    other = RULE.replace("event/two-dates", "event/other") + "yields_to: [event/two-dates]\n"
    found = load(tmp_path, other, "event/other")

    assert found.rules == ()
    assert "circle" in str(found.problems[0])


def test_a_folder_without_rules_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no rule files"):
        load_rules(tmp_path)


def test_word_files_are_no_rules(tmp_path: Path) -> None:
    load(tmp_path, RULE)

    assert load(tmp_path, "kind: act\nconcepts: {}\n", "words/acts").problems == ()


def test_a_misspelled_rule_id_gets_a_near_one() -> None:
    with pytest.raises(ConfigError, match="treaty/threshold"):
        BUILT_IN.get("treaty/treshold")


def test_the_digest_changes_with_a_rule(tmp_path: Path) -> None:
    before = load(tmp_path, RULE).digest

    assert load(tmp_path, RULE.replace("severity: error", "severity: note")).digest != before


def test_a_new_rule_is_a_copy_that_loads(tmp_path: Path) -> None:
    like = load(tmp_path, RULE).rules[0]

    path = new_rule("event/two-places", like, tmp_path)

    assert path == tmp_path / "event" / "two-places.yaml"
    assert [r.id for r in load_rules(tmp_path).rules] == ["event/two-dates", "event/two-places"]


@pytest.mark.parametrize("rule_id", ["event/two-dates", "../out", "Event/X", ""])
def test_a_new_rule_needs_a_free_and_plain_id(tmp_path: Path, rule_id: str) -> None:
    like = load(tmp_path, RULE).rules[0]

    with pytest.raises(ConfigError):
        new_rule(rule_id, like, tmp_path)


def test_the_page_of_a_rule_shows_why_and_its_examples() -> None:
    page = describe(BUILT_IN.get("date/weekday-mismatch"))

    assert "A weekday is a checksum" in page
    assert "wrong year → error" in page
    assert "<<Saturday, 25 October 2024>>" in page
