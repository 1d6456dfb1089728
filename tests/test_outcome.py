"""The ordered table: what two values of one figure mean, one test a row."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Basis, Times
from checker.outcome import Dated, Limits, outcome
from checker.values import Quantity

START = datetime(2025, 3, 1, 8)


def number(n: int, bound: str = "") -> Quantity:
    low = Decimal(n)
    return Quantity("count", low, None if bound else low, str(n), bound=bound)


def at(hours: int | None, basis: Basis = "from-publication") -> Times:
    if hours is None:
        return Times()
    when = START + timedelta(hours=hours)
    return Times(as_of=(when, when), basis=basis, published=when)


def dated(n: int, hours: int | None = None, bound: str = "", **more: Any) -> Dated:
    return Dated(number(n, bound), at(hours), **more)


def named(a: Dated, b: Dated, changes: str = "up", **more: Any) -> str:
    return outcome(a, b, changes, **more).name


def test_values_that_fit_each_other_agree() -> None:
    assert named(dated(60, bound="at-least"), dated(65)) == "agree"


def test_an_open_bound_far_below_the_other_value_is_far_apart() -> None:
    assert named(dated(1000, bound="more-than"), dated(2500)) == "far-apart"
    assert named(dated(1000, bound="more-than"), dated(1250)) == "agree"


def test_two_measures_are_not_the_same_thing() -> None:
    assert named(dated(65, measure="signed"), dated(40, measure="ratified")) == "not-the-same"


def test_one_uneven_number_for_two_measures_is_a_possible_mix_up() -> None:
    assert named(dated(4461, measure="dead"), dated(4461, measure="shelters")) == "mix-up"
    assert named(dated(4000, measure="dead"), dated(4000, measure="shelters")) == "not-the-same"
    assert named(dated(12, measure="dead"), dated(12, measure="hurt")) == "not-the-same"


def aged(years: int, days: int | None) -> Dated:
    value = Quantity("age", Decimal(years), Decimal(years), str(years))
    return Dated(value, at(None if days is None else 24 * days))


@pytest.mark.parametrize(
    ("first", "last", "days", "told"),
    [
        (27, 29, 800, "superseded"),  # 2 years and 2 months
        (27, 28, 200, "superseded"),  # a birthday
        (27, 28, 3, "disagree"),
        (27, 35, 800, "disagree"),
        (27, 26, 800, "disagree"),
        (27, 28, 2000, "disagree"),
        (27, 29, None, "cannot-tell"),
    ],
)
def test_an_age_grows_with_the_years(first: int, last: int, days: int | None, told: str) -> None:
    assert named(aged(first, None if days is None else 0), aged(last, days), "never") == told
    assert named(aged(last, days), aged(first, None if days is None else 0), "never") == told


def test_a_forecast_is_not_held_against_what_happened() -> None:
    assert named(dated(60, planned=True), dated(72)) == "forecast"


def test_a_corrected_value_is_closed() -> None:
    told = outcome(dated(65, 5), dated(72, 8, closed=(number(65),)), "up")

    assert (told.name, told.swapped) == ("corrected", True)


def test_whoever_publishes_a_corrected_value_afterwards_carries_it_on() -> None:
    assert named(dated(72, 8, closed=(number(65),)), dated(65, 20)) == "carried-on"


@pytest.mark.parametrize("changes", ["never", ""])
def test_fixed_facts_that_differ_disagree_whatever_the_times(changes: str) -> None:
    assert named(dated(65, 0), dated(72, 50), changes) == "disagree"
    assert named(dated(65), dated(72), changes) == "disagree"


def test_two_figures_of_one_time_disagree() -> None:
    assert named(dated(65, 0), dated(72, 2)) == "disagree-moving"


def test_a_later_higher_toll_supersedes_the_earlier_one() -> None:
    told = outcome(dated(31, 24), dated(19, 0), "up")

    assert (told.name, told.swapped) == ("superseded", True)


def test_a_figure_that_only_falls_is_superseded_by_a_lower_one() -> None:
    assert named(dated(31, 0), dated(19, 24), "down") == "superseded"
    assert named(dated(19, 0), dated(31, 24), "down") == "revised-up"


def test_an_old_figure_repeated_late_without_a_date_is_out_of_date() -> None:
    known = [dated(12, 0), dated(19, 24), dated(12, 60)]

    assert named(dated(19, 24), dated(12, 60), known=known) == "out-of-date"


def test_an_old_figure_given_with_its_date_is_no_reproach() -> None:
    late = Dated(number(12), Times(as_of=at(0).as_of, basis="stated", published=at(60).published))

    assert named(dated(19, 24), late, known=[dated(12, 0)]) == "superseded"


def test_a_toll_that_falls_is_revised_down() -> None:
    assert named(dated(31, 0), dated(28, 24), known=[dated(12, -24)]) == "revised-down"


@pytest.mark.parametrize(("a", "b"), [(None, None), (0, None), (None, 24)])
def test_without_a_time_on_both_sides_nobody_can_tell(a: int | None, b: int | None) -> None:
    assert named(dated(31, a), dated(28, b)) == "cannot-tell"


def test_what_moves_both_ways_is_of_one_time_for_two_days() -> None:
    assert named(dated(31, 0), dated(28, 30), "either") == "disagree-moving"
    assert named(dated(31, 0), dated(28, 90), "either") == "superseded"


def test_two_versions_of_an_article_only_changed() -> None:
    assert named(dated(12, 0, article="a"), dated(19, 1, article="a"), "never") == "version"


def test_two_named_parties_genuinely_differ() -> None:
    assert (
        named(dated(3000, 0, party="police"), dated(20000, 1, party="union"), "never") == "parties"
    )


def test_one_informant_with_two_values_at_one_time_is_misquoted() -> None:
    assert named(dated(31, 0, party="mayor"), dated(13, 1, party="mayor")) == "misquoted"
    assert named(dated(31, 0, party="mayor"), dated(35, 24, party="mayor")) == "superseded"


def test_a_copy_with_another_value_is_altered() -> None:
    assert named(dated(31, 0, origin="a1"), dated(13, 1, origin="a1")) == "altered-copy"
    assert named(dated(31, 0, origin="a1"), dated(35, 24, origin="a1")) == "superseded"


sides = st.builds(
    dated,
    st.integers(1, 40),
    st.none() | st.integers(0, 200),
    party=st.sampled_from(["", "p", "q"]),
    origin=st.sampled_from(["", "o"]),
)


@given(sides, sides, st.sampled_from(["never", "up", "down", "either", ""]))
def test_the_order_of_the_sides_changes_nothing(a: Dated, b: Dated, changes: str) -> None:
    forth, back = outcome(a, b, changes, Limits()), outcome(b, a, changes, Limits())

    assert forth.name == back.name
