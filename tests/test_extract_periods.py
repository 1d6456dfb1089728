"""Spans of time: two ends in the text, or one end and the day of the article."""

import pytest
from claimed import claimed, reckoned, slots

PUBLISHED = "2025-11-08"


@pytest.mark.parametrize(
    ("text", "computed"),
    [
        ("It runs for four months from 14 January 2027 and ends on 14 June 2027.", "14 May 2027"),
        ("It lapses 90 days after 1 May 2025, on 20 July 2025.", "30 July 2025"),
        ("It was printed on 14 January 2027. It expires four months after that, on "
         "14 June 2027.", "14 May 2027"),
    ],
)  # fmt: skip
def test_a_span_is_counted_from_its_first_day(text: str, computed: str) -> None:
    assert [found[2] for found in reckoned(text)] == [computed]


@pytest.mark.parametrize(
    "text",
    [
        "It was printed on 14 January 2027. It expires four months after publication.",
        "Printed on 14 January 2027, changed on 16 January 2027. It expires four months "
        "after that, on 14 June 2027.",
        "About four months after 14 January 2027, on 14 June 2027, it lapsed.",
    ],
)
def test_an_unsure_span_gives_nothing(text: str) -> None:
    assert reckoned(text) == []


@pytest.mark.parametrize(
    ("text", "language", "computed"),
    [
        ("Samira Haddad, 57, was born in 1960 in Lisbon.", "en", "64 or 65"),
        ("Born on 4 May 1960, the 61-year-old writer lives in Lisbon.", "en", "65"),
        ("ولدت سميرة حداد عام 1960 وهي تبلغ من العمر 57 عاما.", "ar", "64 or 65"),
    ],
)
def test_an_age_follows_from_birth_and_publication(text: str, language: str, computed: str) -> None:
    [claim] = claimed("calculation", text, language=language, published=PUBLISHED)

    assert slots(claim, "operation", "computed") == ("age", computed)


@pytest.mark.parametrize(
    "text",
    [
        "Samira Haddad, 57, was born in 1960 and killed in Lisbon.",
        "Samira Haddad was born in 1960; Anders Lund, 41, was not.",
        "Samira Haddad, born in 1960, was aged 25 when she moved.",
    ],
)
def test_the_age_of_another_time_or_person_gives_nothing(text: str) -> None:
    assert reckoned(text, published=PUBLISHED) == []


def test_without_a_day_of_publication_there_is_no_age() -> None:
    assert reckoned("Samira Haddad, 57, was born in 1960 in Lisbon.") == []


def test_a_wait_is_counted_from_the_year_it_began() -> None:
    text = "The club ended a 28-year wait for the title, its first since 2009."

    assert reckoned(text, published="2026-05-08") == [("wait", "28-year", "17 years")]
