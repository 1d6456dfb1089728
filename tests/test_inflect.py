"""Verb forms from a base form, by the rules of rules/words/en/inflection.yaml."""

from pathlib import Path

import pytest

from checker import yamlfile
from checker.language.inflect import inflect

RULES = yamlfile.load(Path(__file__).parents[1] / "rules/words/en/inflection.yaml")


def forms(phrase: str) -> list[str]:
    return [form for _, form in inflect(phrase, RULES)]


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("sign", ["sign", "signs", "signed", "signed", "signing"]),
        ("ratify", ["ratify", "ratifies", "ratified", "ratified", "ratifying"]),
        ("ban", ["ban", "bans", "banned", "banned", "banning"]),
        ("visit", ["visit", "visits", "visited", "visited", "visiting"]),
        ("die", ["die", "dies", "died", "died", "dying"]),
        ("agree", ["agree", "agrees", "agreed", "agreed", "agreeing"]),
        ("begin", ["begin", "begins", "began", "begun", "beginning"]),
        ("crash", ["crash", "crashes", "crashed", "crashed", "crashing"]),
    ],
)  # fmt: skip
def test_a_verb_has_its_five_forms(verb: str, expected: list[str]) -> None:
    assert forms(verb) == expected


def test_the_first_word_of_a_phrase_is_the_verb() -> None:
    assert forms("enter into force")[2] == "entered into force"


def test_irregular_forms_can_be_written_out() -> None:
    assert forms("forsake/forsakes/forsook/forsaken/forsaking")[2] == "forsook"
