"""Every rule carries its tests: short articles with the quotes that must be shown, or silence."""

import pytest

from checker import resources
from checker.examples import run_examples
from checker.rule import Rule
from checker.rules import load_rules

check = pytest.importorskip("checker.engine", exc_type=ImportError).check
RULES = load_rules(resources.rules_folder())


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.id)
def test_the_examples_of_a_rule_come_out_as_they_say(rule: Rule) -> None:
    assert [str(failure) for failure in run_examples(rule, check, RULES)] == []
