"""What something needs: bounded shares and majorities, with a word of need."""

import pytest
from claimed import claimed


@pytest.mark.parametrize(
    ("text", "language", "bound"),
    [
        ("The offer is conditional on at least 75% of the shares.", "en", "at-least"),
        ("The bid lapses unless more than 75 percent of the shares are tendered.", "en",
         "more-than"),
        ("Nötig waren mindestens 75 Prozent der Aktien.", "de", "at-least"),
        ("يشترط العرض قبول مالكي أكثر من 75 في المئة من الأسهم.", "ar", "more-than"),
    ],
)  # fmt: skip
def test_a_needed_share_keeps_its_bound(text: str, language: str, bound: str) -> None:
    [claim] = claimed("requirement", text, language=language)

    assert getattr(claim.get("bound"), "concept", "") == bound


@pytest.mark.parametrize(
    ("text", "language", "majority"),
    [
        ("It needed the backing of two-thirds of all members.", "en", "two-thirds"),
        ("It fell short of the absolute majority that it required.", "en", "absolute"),
        ("يتطلب مشروع القانون أغلبية الثلثين.", "ar", "two-thirds"),
        ("El proyecto requería dos tercios del total de la cámara.", "es", "two-thirds"),
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
