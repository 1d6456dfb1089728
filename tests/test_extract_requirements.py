"""What something needs: bounded shares and majorities, with a word of need."""

import pytest
from claimed import claimed


@pytest.mark.parametrize(
    ("text", "language", "bound"),
    [
        ("The sale is conditional on at least 60% of the owners.", "en", "at-least"),
        ("The plan lapses unless more than 60 percent of the owners agree.", "en",
         "more-than"),
        ("Nötig sind mindestens 60 Prozent der Mitglieder.", "de", "at-least"),
        ("يشترط البيع موافقة أكثر من 60 في المئة من الشركاء.", "ar", "more-than"),
    ],
)  # fmt: skip
def test_a_needed_share_keeps_its_bound(text: str, language: str, bound: str) -> None:
    [claim] = claimed("requirement", text, language=language)

    assert getattr(claim.get("bound"), "concept", "") == bound


@pytest.mark.parametrize(
    ("text", "language", "majority"),
    [
        ("The charter needed two-thirds of its members.", "en", "two-thirds"),
        ("It fell short of the absolute majority that it required.", "en", "absolute"),
        ("يتطلب مشروع القانون أغلبية الثلثين.", "ar", "two-thirds"),
        ("El estatuto requería dos tercios del total de los socios.", "es", "two-thirds"),
    ],
)
def test_a_needed_majority_is_a_claim(text: str, language: str, majority: str) -> None:
    [claim] = claimed("requirement", text, language=language)

    assert getattr(claim.get("majority"), "concept", "") == majority


@pytest.mark.parametrize(
    "text",
    [
        "More than 75 percent of the shares were tendered by Friday.",
        "The party won an absolute majority in the autumn.",
        "The plan needs money; more than 75 percent of it is spent.",
    ],
)
def test_what_was_reached_is_no_requirement(text: str) -> None:
    assert claimed("requirement", text) == []
