"""Changes of a rate with their end."""

import pytest
from claimed import claimed, slots


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("The margin narrowed by 0.9 per cent to 10.4 per cent.", "en", "percent"),
        ("The margin narrowed by 0.9 percentage points to 10.4%.", "en", "points"),
        ("ارتفع معدل البطالة بمقدار 0.9 نقطة مئوية إلى 10.4 في المئة.", "ar", "points"),
    ],
)
def test_a_change_knows_its_unit(text: str, language: str, unit: str) -> None:
    [claim] = claimed("change", text, language=language)

    assert getattr(claim.get("unit"), "concept", "") == unit


@pytest.mark.parametrize(
    "text",
    [
        "The rate rose from 0.9 percent to 10.4 percent.",
        "The margin narrowed by about 0.9 percent to 10.4 percent.",
        "Sales rose by 0.9 percent to 10.4 million euros.",
    ],
)
def test_only_an_exact_change_to_a_rate_is_a_claim(text: str) -> None:
    assert [slots(c, "by", "to") for c in claimed("change", text)] == []
