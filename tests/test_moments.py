"""Two figures of two stated moments, and which moment comes first."""

from __future__ import annotations

from datetime import date

import pytest

from checker import Article, check
from checker.compare.moments import earlier
from checker.values import Date


def state(bound: str, month: int | None, day: int | None, year: int | None = None) -> Date:
    low = date(year, month, day) if year and month and day else None
    return Date("", year, month, day, None, low, low, "full" if year else "month-day", bound)


@pytest.mark.parametrize(
    ("a", "b", "first"),
    [
        (state("as-of", 3, 22), state("as-of", 3, 24), "a"),
        (state("as-of", 3, 22), state("before", 3, 22), "b"),
        (state("as-of", 3, 22), state("before", 3, 23), ""),
        (state("by", 3, 22), state("after", 3, 22), "a"),
        (state("by", 3, 22), state("after", 3, 21), ""),
        (state("as-of", 3, 22, 2031), state("before", 3, 20), "b"),
        (state("as-of", 3, 22, 2031), state("as-of", 3, 22, 2032), "a"),
        (state("as-of", 3, None), state("as-of", 3, 9), ""),
        (state("", 3, 22), state("as-of", 4, 2), "a"),
        (state("", 3, 22), state("", 4, 2), ""),
        (state("since", 3, 22), state("as-of", 4, 2), ""),
        (state("as-of", 2, 29), state("as-of", 2, 3, 2031), ""),
        (state("as-of", None, 22), state("as-of", 4, 2), ""),
    ],
)
def test_which_moment_lies_wholly_before_the_other(a: Date, b: Date, first: str) -> None:
    assert earlier(a, b) == first
    assert earlier(b, a) == {"a": "b", "b": "a", "": ""}[first]


def told(a: str, b: str) -> list[tuple[str, str]]:
    found = check([Article(id="a", text=a), Article(id="b", text=b)]).findings
    return [(f.level, f.outcome) for f in found if f.rule.startswith("count/")]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("As of 9 June, the Velmo clinic had treated 412 patients.",
         "Before 9 June, the Velmo clinic had treated fewer than 400 patients."),
        ("As of 9 June 2031, the ministry in Velmo had confirmed 58 cases.",
         "By 12 June 2031, the ministry in Velmo had confirmed 71 cases."),
        ("As of 9 June, the laboratory in Velmo had performed 3,200 tests.",
         "After 9 June, the laboratory in Velmo had performed more than 3,300 tests."),
        ("حتى 9 يونيو 2031 سجلت وزارة الصحة في فيلمو 58 حالة مؤكدة.",
         "حتى 12 يونيو 2031 سجلت وزارة الصحة في فيلمو 71 حالة مؤكدة."),
    ],
)  # fmt: skip
def test_a_figure_that_grew_between_two_stated_days_is_no_contradiction(a: str, b: str) -> None:
    assert {level for level, _ in told(a, b)} <= {"note"}


@pytest.mark.parametrize(
    ("a", "b", "outcome"),
    [
        ("As of 9 June 2031, the ministry in Velmo had confirmed 58 cases.",
         "By 12 June 2031, the ministry in Velmo had confirmed 51 cases.", "revised-down"),
        ("As of 9 June 2031, the ministry in Velmo had confirmed 58 cases.",
         "By 9 June 2031, the ministry in Velmo had confirmed 71 cases.", "disagree-moving"),
        ("As of 9 June, the harbour of Velmo had weighed 3,200 crates.",
         "Before 10 June, the harbour of Velmo had weighed more than 3,300 crates.", "disagree"),
    ],
)  # fmt: skip
def test_a_fall_or_two_figures_of_one_moment_are_told(a: str, b: str, outcome: str) -> None:
    assert [name for level, name in told(a, b) if level != "note"] == [outcome]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The Orlow app had 40 million active users in May.",
         "The Orlow app had 52 million users in May."),
        ("The district of Velmo has registered more than 900 measles cases.",
         "The district of Velmo has registered 812 confirmed cases of measles."),
    ],
)  # fmt: skip
def test_a_counted_noun_meets_the_measure_it_is_a_word_of(a: str, b: str) -> None:
    assert [level for level, _ in told(a, b) if level != "note"]


@pytest.mark.parametrize(
    ("a", "b", "clash"),
    [
        ("Critics on Filmsieve gave The Orchard Wall a mean rating of 7.7/10.",
         "The Orchard Wall has a mean rating below 7.3/10 on Filmsieve.", True),
        ("Critics on Filmsieve gave The Orchard Wall a mean rating of 7.7/10.",
         "The Orchard Wall has a mean rating of 3.9 out of 5 on Filmsieve.", False),
        ("On Filmsieve, The Orchard Wall is rated good, based on 73 reviews.",
         "The Orchard Wall was reviewed by fewer than 70 critics on Filmsieve.", True),
        ("On Filmsieve, The Orchard Wall is rated good, based on 73 reviews.",
         "The Orchard Wall was reviewed by over 70 critics for Filmsieve.", False),
        ("Marlow Paints expects revenue growth in the low double digits this year.",
         "Marlow Paints expects revenue growth in the mid-single digits this year.", True),
        ("Marlow Paints expects revenue growth in the low double digits this year.",
         "Marlow Paints expects revenue growth of 12% this year.", False),
        ("Marlow Paints said its revenue grew 2.7% in the spring.",
         "Marlow Paints foresees revenue growth in the mid-single digits.", False),
    ],
)  # fmt: skip
def test_ratings_samples_and_bands_are_held_against_their_like(a: str, b: str, clash: bool) -> None:
    assert bool([level for level, _ in told(a, b) if level != "note"]) == clash
