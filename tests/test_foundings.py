"""What is being set up: whether an article has it at work or still to come."""

import pytest

from checker import Article
from checker.engine import claims_of
from checker.values import Term


def statuses(text: str) -> list[str]:
    claims = claims_of([Article(id="0", text=text)])
    terms = [c.get("status") for c in claims if c.kind == "status"]
    return [t.concept for t in terms if isinstance(t, Term)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("She praised the opening of the UN Centre in Lisbon, which trains judges.", "working"),
        ("She praised the opening of the UN Centre in Lisbon, which will train judges.", "planned"),
        ("تحدث الوزير عن افتتاح مركز الأمم المتحدة في لشبونة الذي يعمل منذ عام.", "working"),
        ("تحدث الوزير عن إنشاء مركز الأمم المتحدة في لشبونة الذي سيدرب القضاة.", "planned"),
        ("تحدث الوزير عن إنشاء مركز الأمم المتحدة في لشبونة الذي سوف يدرب القضاة.", "planned"),
    ],
)
def test_the_verb_after_it_tells_whether_a_body_works(text: str, status: str) -> None:
    assert statuses(text) == [status]


@pytest.mark.parametrize(
    "text",
    [
        "She praised the opening of the UN Centre in Lisbon.",
        "She praised the opening of a centre, which trains judges.",
        "She praised the opening of the talks in Lisbon by the UN, which will last a week.",
        "She did not welcome the opening of the UN Centre in Lisbon, which trains judges.",
    ],
)
def test_without_a_verb_or_a_body_that_can_be_told_nothing_is_claimed(text: str) -> None:
    assert statuses(text) == []
