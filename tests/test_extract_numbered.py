"""Numbers that name something."""

import pytest
from claimed import claimed, slots


@pytest.mark.parametrize(
    ("text", "language", "label"),
    [
        ("The court struck down Article 14 of the bill.", "en", "article"),
        ("أبطلت المحكمة المادة 14 من القانون.", "ar", "article"),
        ("La corte anuló el artículo 14 de la ley.", "es", "article"),
        ("The court struck down Section 14 of the bill.", "en", "section"),
    ],
)
def test_a_part_of_a_law_is_known_by_its_number(text: str, language: str, label: str) -> None:
    [claim] = claimed("label", text, language=language)

    assert getattr(claim.get("label"), "concept", "") == label
    assert slots(claim, "number") == ("14",)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Defender Faris Badri scored with a header in the 27th minute.", "en"),
        ("سجل المدافع فارس بدري هدفا في الدقيقة 27.", "ar"),
    ],
)
def test_a_minute_belongs_to_the_player_before_it(text: str, language: str) -> None:
    [claim] = claimed("label", text, language=language)

    assert slots(claim, "number") == ("27",)
    assert claim.get("about") is not None


@pytest.mark.parametrize(
    "text",
    ["The goal came in the 27th minute.", "They signed 14 articles.", "Article by Anders Lund"],
)
def test_without_a_number_or_an_owner_there_is_no_label(text: str) -> None:
    assert claimed("label", text) == []
