"""Claims placed in time: when a figure held, and which event it is of."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from checker import Article, resources
from checker.engine import read_documents
from checker.extract import extract
from checker.model import Claim
from checker.relate.timeline import place, utc
from checker.values import Term
from checker.words import load_words

DAY = datetime(2025, 3, 7, 12)  # a Friday


def counts(text: str, published: datetime | None = DAY) -> dict[str, Claim]:
    words = load_words(resources.words_folder(), resources.compiled_folder())
    documents = read_documents([Article(id="a", text=text, published=published)], words)
    claims = place(extract(documents[0], words), documents, words)
    return {str(c.get("count")): c for c in claims if c.kind == "count"}


def slot(claim: Claim, name: str) -> str:
    value = claim.get(name)
    return value.concept if isinstance(value, Term) else ""


@pytest.mark.parametrize(
    ("text", "number", "occasion"),
    [
        ("The flood has killed 31 people.", "31", "now"),
        ("In 2011 a flood killed 300 people.", "300", "2011"),
        ("No flood was worse since 1974, when 1,350 people died.", "1,350", "1974"),
        ("Since 1974, 40 people have died in floods.", "40", "now"),
        ("The toll is 341, up from 187 on Tuesday.", "187", "earlier"),
        ("A year earlier, floods killed 12 people there.", "12", "earlier"),
        ("The flood killed 31 people on Thursday.", "31", "now"),
        ("وفي عام 2011 قتل 300 شخص في فيضان.", "300", "2011"),
    ],
)
def test_a_count_says_which_event_it_is_of(text: str, number: str, occasion: str) -> None:
    assert slot(counts(text)[number], "occasion") == occasion


def test_without_a_day_of_publication_only_a_cue_tells() -> None:
    assert slot(counts("In 2011 a flood killed 300 people.", None)["300"], "occasion") == ""


def test_a_share_is_marked_as_a_part() -> None:
    found = counts("The town paid $334 million for it, including $281 million in cash.")

    assert slot(found["$281 million"], "part") == "part"
    assert slot(found["$334 million"], "part") == "whole"


def test_a_date_of_counting_is_stated_that_of_saying_the_informants_else_publication() -> None:
    stated = counts("As of 3 March 2025, 65 people have died.")["65"].times
    said = counts("The ministry said on Wednesday that 65 people had died.")["65"].times
    plain = counts("The flood killed 65 people.")["65"].times

    assert (stated.basis, said.basis, plain.basis) == (
        "stated", "from-informant", "from-publication",
    )  # fmt: skip
    assert said.as_of is not None
    assert said.as_of[0].date() == DAY.date() - timedelta(days=2)
    assert plain.as_of == (DAY, DAY)


def test_without_any_time_the_basis_is_unknown() -> None:
    assert counts("The flood killed 65 people.", None)["65"].times.basis == "unknown"


def test_moments_are_compared_in_one_zone() -> None:
    there = datetime(2025, 3, 1, 5, tzinfo=timezone(timedelta(hours=5)))

    assert utc(there) == datetime(2025, 3, 1)
    assert utc(datetime(2025, 3, 1, tzinfo=UTC)) == datetime(2025, 3, 1)
    assert utc(None) is None


@pytest.mark.parametrize(
    ("text", "number", "part"),
    [
        ("The film took $12 million in other territories.", "$12 million", "whole"),
        ("The ferry carried 12 other passengers.", "12", "more"),
        ("The ferry carried 12 passengers more.", "12", "more"),
    ],
)
def test_what_is_other_is_the_figure_or_only_the_place(text: str, number: str, part: str) -> None:
    assert slot(counts(text)[number], "part") == part
