"""Strict YAML: text stays text, keys are unique, errors have a line."""

from pathlib import Path

import pytest

from checker import yamlfile
from checker.errors import CheckerError


def load(text: str) -> object:
    return yamlfile.load(Path("words.yaml"), text)


def test_what_yaml_1_1_would_turn_into_something_else_stays_text() -> None:
    assert load("[no, on, off, 2024-10-25, 12:30]") == ["no", "on", "off", "2024-10-25", "12:30"]


def test_numbers_and_booleans_are_what_they_look_like() -> None:
    assert load("[3, -2, 1.5, true, null]") == [3, -2, 1.5, True, None]
    assert load("[\"3\", 'true']") == ["3", "true"]


def test_a_mapping_knows_the_lines_of_its_keys() -> None:
    found = load("first: 1\n\nsecond: 2\n")

    assert isinstance(found, yamlfile.Mapping)
    assert found.lines == {"first": 1, "second": 3}


def test_a_key_that_stands_twice_is_named_with_both_lines() -> None:
    with pytest.raises(CheckerError) as caught:
        load("verb: a\nnoun: b\nverb: c\n")

    (problem,) = caught.value.problems
    assert (problem.line, "'verb' stands twice" in problem.message) == (3, True)
    assert "line 1" in problem.hint


def test_broken_yaml_says_where_and_what_helps() -> None:
    with pytest.raises(CheckerError) as caught:
        load("message: {a.value} says: no\n  - x\n")

    (problem,) = caught.value.problems
    assert problem.line >= 1
    assert "quotes" in problem.hint
