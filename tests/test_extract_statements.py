"""Poles, negated words and members of categories, as an editor would read them."""

import pytest

from checker import Article
from checker.engine import claims_of
from checker.model import Claim


def statements(text: str, slot: str, language: str = "en") -> list[Claim]:
    found = claims_of([Article(id="a", text=text, language=language)])
    return [c for c in found if c.kind == "statement" and slot in c.slots]


def sides(text: str, pole: str, language: str = "en") -> list[tuple[str, bool]]:
    """What each word of a class says after its negation, and whether one turned it around."""
    return [
        (getattr(c.get("value"), "concept", ""), c.negated)
        for c in statements(text, "pole", language)
        if getattr(c.get("pole"), "concept", "") == pole
    ]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Wheat exports rose in May.", "en", [("plus", False)]),
        ("Wheat exports fell in May.", "en", [("minus", False)]),
        ("Wheat exports did not rise in May.", "en", [("minus", True)]),
        ("Wheat exports failed to rise in May.", "en", [("minus", True)]),
        ("Wheat exports did not fail to rise in May.", "en", [("plus", False)]),
        ("ارتفعت صادرات القمح في مايو.", "ar", [("plus", False)]),
        ("لم ترتفع صادرات القمح في مايو.", "ar", [("minus", True)]),
    ],
)
def test_a_negation_turns_a_pole_around_and_two_cancel(
    text: str, language: str, expected: list[tuple[str, bool]]
) -> None:
    assert sides(text, "change", language) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Did wheat exports rise in May?",
        "هل ارتفعت صادرات القمح؟",
        "The mill stands in Fall River.",
        "Without a harvest report exports may rise.",
    ],
)
def test_questions_names_and_unsure_negations_state_no_direction(text: str) -> None:
    language = "ar" if "؟" in text else "en"

    assert sides(text, "change", language) == []


def test_one_word_in_two_forms_is_one_statement() -> None:
    assert len(sides("The council approved the tunnel.", "approval")) == 1


def test_the_quote_of_a_turned_pole_holds_its_negation() -> None:
    (claim,) = [
        c for c in statements("Exports did not rise in May.", "pole")
        if getattr(c.get("pole"), "concept", "") == "change"
    ]  # fmt: skip

    assert "Exports did not rise in May."[claim.span.start : claim.span.end] == "not rise"


def test_the_word_after_a_negation_is_negated() -> None:
    (claim,) = statements("The driver was not wearing a belt.", "topic")

    assert claim.negated
    assert str(claim.get("topic")) == "not wearing"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The mayor refused to sign the contract.", "en", ["refused to sign"]),
        ("Talks failed to produce a result.", "en", ["failed to produce"]),
        ("فشل الفريق في المباراة", "ar", []),  # what it failed in is no act that did not happen
        ("امتنع الوزير عن الكلام", "ar", []),
        ("عجز عن السباحة", "ar", ["عجز عن السباحة"]),
        ("The mayor denied the charges.", "en", []),
        ("In order to not fail to sign, she came early.", "en", []),
    ],
)
def test_what_is_refused_or_failed_did_not_happen(
    text: str, language: str, expected: list[str]
) -> None:
    found = [str(c.get("topic")) for c in statements(text, "topic", language) if c.negated]

    assert found == expected


@pytest.mark.parametrize(
    "text",
    ["The bridge is not only wearing out.", "Neither Roe nor his co-driver spoke."],
)
def test_idioms_and_parts_of_compounds_are_not_negated(text: str) -> None:
    assert [c for c in statements(text, "topic") if "only" in str(c.get("topic"))] == []
    assert [c for c in statements(text, "topic") if str(c.get("topic")).endswith(" co")] == []


def test_a_place_is_a_member_of_the_category_of_places() -> None:
    (claim,) = statements("The ship left for Hanoi.", "category")

    assert getattr(claim.get("category"), "concept", "") == "place"
