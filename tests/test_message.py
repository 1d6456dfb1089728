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


def test_a_file_name_that_begins_a_sentence_keeps_its_case() -> None:
    span = Span("new/a.md", "text", 17, 42)
    article = Article(id="new/a.md", text=ARTICLE.text)
    side = Said(Claim("new/a.md", "date", {"date": Slot(DAY, span)}, span, 0), "date", "x", article)

    assert fill("{a.source} gives it", {"a": side}, Told()) == "new/a.md gives it"


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


def counted(article: Article, quote: str, **slots: Value) -> Said:
    start = article.text.index(quote)
    span = Span(article.id, "text", start, start + len(quote))
    value = Quantity("count", Decimal(7), Decimal(7), quote)
    filled = {"count": value, **slots}
    claim = Claim(article.id, "count", {k: Slot(v, span) for k, v in filled.items()}, span, 0)
    return Said(claim, "count", quote, article)


def test_a_sentence_without_a_name_for_the_fact_sets_both_words_beside_each_other() -> None:
    a = counted(Article(id="1", text="It cost 7 dollars.", source="A"), "7 dollars")
    b = counted(Article(id="2", text="It cost 8 dollars.", source="B"), "8 dollars")
    sides = {"a": a, "b": b}

    assert fill("{a.source} puts the {measure} at {a.value}, {b.source} at {b.value}.", sides,
                Told("count")) == 'A has "7 dollars" where B has "8 dollars".'  # fmt: skip
    assert fill("{measure}: {a.value}, then {b.value}.", sides, Told("count")) == (
        "7 dollars, then 8 dollars."
    )


def test_a_number_word_from_the_start_of_a_sentence_is_small_inside_a_message() -> None:
    a = counted(Article(id="1", text="Rain fell. Seven died.", source="A"), "Seven")

    assert fill("{a.source} gives {a.value}.", {"a": a}, Told("count")) == "A gives seven."
    assert fill("{a.source} has “{a.value}”.", {"a": a}, Told("count")) == "A has “Seven”."
