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


def problem(text: str) -> tuple[int, str]:
    with pytest.raises(CheckerError) as caught:
        load(text)
    (found,) = caught.value.problems
    return found.line, found.message


def test_a_number_too_long_to_reckon_with_stays_text() -> None:
    long = "9" * 5000
    assert load(f"[{'9' * 18}, {long}, {long}.5]") == [10**18 - 1, long, f"{long}.5"]


@pytest.mark.parametrize("text", ["x: 1\n? [a, b]\n: 2\n", "x: 1\n{a: b}: 2\n"])
def test_a_key_that_is_no_text_is_named_with_its_line(text: str) -> None:
    assert problem(text) == (2, "a key must be a text")


def test_an_alias_repeats_what_it_stands_for() -> None:
    assert load("a: &past [ed]\nb: *past\n") == {"a": ["ed"], "b": ["ed"]}


def test_aliases_that_unfold_without_end_are_refused() -> None:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]

    assert problem("\n".join(rows))[1] == "more than 200,000 values"
    assert problem("a: &a\n  b: *a\n")[1] == "nested more than 50 deep"


def test_nesting_without_end_is_refused() -> None:
    assert problem("[" * 60 + "]" * 60) == (1, "nested more than 50 deep")
    assert problem("[" * 5000 + "]" * 5000)[0] == 1
