"""Which treaty, law or resolution a name means: its class and what it is about."""

from __future__ import annotations

import pytest

from checker.document import Mention
from checker.values import Name
from tests.annotated import document


def instruments(text: str, language: str = "en") -> list[Mention]:
    return [m for s in document(text, language) for m in s.mentions_of("instrument")]


def ids(text: str, language: str = "en") -> list[str]:
    return [m.value.id for m in instruments(text, language) if isinstance(m.value, Name)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Norway signed the Convention against Corruption.", "en"),
        ("Norway signed the United Nations Convention against Corruption.", "en"),
        ("Norway signed the corruption convention.", "en"),
        ("Norway signed the new convention to prevent and combat corruption.", "en"),
        ("وقعت النرويج اتفاقية مكافحة الفساد.", "ar"),
        ("وقعت النرويج اتفاقية الأمم المتحدة لمكافحة الفساد.", "ar"),
    ],
)
def test_one_convention_has_one_id_however_it_is_called(text: str, language: str) -> None:
    assert ids(text, language) == ["instrument:treaty/corruption"]


def test_two_conventions_of_one_organisation_are_two() -> None:
    first, second = ids("The UN Convention against Corruption and the UN Convention against "
                        "Cybercrime were signed.")  # fmt: skip

    assert first != second


def test_the_treaty_points_back_to_the_last_one_introduced() -> None:
    named, back = instruments("Norway signed the Convention against Corruption. "
                              "Peru ratified the treaty.")  # fmt: skip

    assert getattr(back.value, "id", 1) == getattr(named.value, "id", 2)
    assert back.tags == {"bare"}
    assert getattr(back.value, "full", "") == "Convention against Corruption"


@pytest.mark.parametrize(
    "text",
    [
        "Norway ratified the treaty in May.",  # nobody said which
        "Norway signed the Convention against Corruption. Peru wants a treaty.",
    ],
)
def test_a_treaty_that_points_to_none_is_no_mention_of_its_own(text: str) -> None:
    assert len(ids(text)) == text.count("Convention")


def test_what_a_superlative_says_of_a_treaty_is_no_second_treaty() -> None:
    named, told = instruments("The Convention against Corruption is the first global "
                              "criminal justice treaty.")  # fmt: skip

    assert "predicate" in told.tags
    assert "predicate" not in named.tags


def test_a_date_after_the_head_is_not_its_topic() -> None:
    text = (
        "Norway signed the Convention against Corruption. It signed the convention on 3 May 2021."
    )

    assert set(ids(text)) == {"instrument:treaty/corruption"}
