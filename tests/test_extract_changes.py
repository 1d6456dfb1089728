"""Changes of a rate with their end."""

import pytest
from claimed import claimed, slots


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("The vacancy rate fell by 1.3 per cent to 7.6 per cent.", "en", "percent"),
        ("The vacancy rate fell by 1.3 percentage points to 7.6%.", "en", "points"),
        ("ارتفع معدل البطالة بمقدار 1.3 نقطة مئوية إلى 7.6 في المئة.", "ar", "points"),
    ],
)
def test_a_change_knows_its_unit(text: str, language: str, unit: str) -> None:
    [claim] = claimed("change", text, language=language)

    assert getattr(claim.get("unit"), "concept", "") == unit


@pytest.mark.parametrize(
    "text",
    [
        "The rate rose from 1.3 percent to 7.6 percent.",
        "The vacancy rate fell by about 1.3 percent to 7.6 percent.",
        "Sales rose by 1.3 percent to 7.6 million euros.",
    ],
)
def test_only_an_exact_change_to_a_rate_is_a_claim(text: str) -> None:
    assert [slots(c, "by", "to") for c in claimed("change", text)] == []
