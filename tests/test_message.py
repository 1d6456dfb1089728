"""The sentences of findings: values in words, weekdays, and placeholders."""

from datetime import date
from decimal import Decimal

import pytest

from checker.message import Said, Told, fill, in_words, plain
from checker.model import Article, Claim, Slot, Span
from checker.values import Date, Name, Quantity, Term, Value

ARTICLE = Article(id="001", text="It was signed on Saturday, 25 October 2024.", source="The Post")
DAY = Date("Saturday, 25 October 2024", 2024, 10, 25, 6, date(2024, 10, 25), date(2024, 10, 25))


def number(n: int, **more: object) -> Quantity:
    return Quantity(str(more.pop("kind", "count")), Decimal(n), Decimal(n), str(n), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (DAY, "25 October 2024, a Friday"),
        (Date("in October", month=10), "in October"),
        (number(1200000), "1,200,000"),
        (number(3, kind="percent"), "3 %"),
        (number(40, kind="ordinal"), "number 40"),
        (Quantity("count", Decimal(40), None, "40", bound="at-least"), "at least 40"),
        (Quantity("count", Decimal(5), Decimal(7), "5-7", bound="range"), "5 to 7"),
        (Term("entry_into_force", "takes effect"), "entry into force"),
        (Name("UNGA", "body:unga", "body", full="UN General Assembly"), "UN General Assembly"),
    ],
)
def test_a_value_is_told_as_it_was_understood(value: Value, words: str) -> None:
    assert in_words(value) == words


def test_a_day_stands_in_a_sentence_without_its_weekday() -> None:
    assert plain(DAY) == "25 October 2024"


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{a.source}: {a.quote}", "The Post: Saturday, 25 October 2024"),
        ("{date} was a {date.weekday}", "25 October 2024 was a Friday"),
        ("{weekday} fits {date.same_weekday_years}", "Saturday fits 2025 and 2031"),
        ("{slot}: {reason}", "As of: two days"),
        ("by {actor}", "By …"),
    ],
)  # fmt: skip
def test_placeholders_are_filled_from_the_claim(text: str, filled: str) -> None:
    span = Span("001", "text", 17, 42)
    claim = Claim("001", "date", {"date": Slot(DAY, span)}, span, 0)
    side = Said(claim, "date", ARTICLE.text[17:42], ARTICLE)

    assert fill(text, {"a": side}, Told("as_of", "two days")) == filled
