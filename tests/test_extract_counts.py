"""A number, what it counts and the measure it is a value of."""

import pytest

from tests.claimed import claimed, slots


def counted(text: str, **article: str) -> list[tuple[str, str]]:
    """(number as written, measure) of every count in a text."""
    return [
        (str(c.get("count")), str(getattr(c.get("measure"), "concept", "")))
        for c in claimed("count", text, **article)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast killed 12 people.", [("12", "killed")]),
        ("12 people were killed in the blast.", [("12", "killed")]),
        ("The death toll rose to 12.", [("12", "killed")]),
        ("A blast killed 12 people and injured 40 others.", [("12", "killed"), ("40", "injured")]),
        ("At least 40 were injured, 12 of them badly.", [("At least 40", "injured")]),
        ("Revenue rose to $3.2 billion.", [("$3.2 billion", "revenue")]),
        ("Net profit fell to $40 million.", [("$40 million", "net-profit")]),
    ],
)
def test_the_act_or_the_noun_says_what_a_number_measures(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert counted(text)[: len(expected)] == expected


def test_one_noun_under_two_acts_is_two_measures() -> None:
    text = ("65 countries have signed the Convention against Corruption. "
            "40 countries must ratify the Convention against Corruption.")  # fmt: skip
    measures = [measure for _, measure in counted(text)]

    assert len(set(measures)) == 2


def test_arabic_counts_share_the_measure() -> None:
    assert counted("قتل 12 شخصا في الانفجار.", language="ar")[0][1] == "killed"
    assert counted("ارتفعت حصيلة القتلى إلى 12 قتيلا.", language="ar")[0][1] == "killed"


def test_a_figure_held_against_another_is_marked_as_its_base() -> None:
    claims = claimed("count", "Sales were $441 million, compared with $437 million a year ago.")

    assert ["base" in c.tags for c in claims] == [False, True]


def test_an_age_belongs_to_a_person() -> None:
    (claim,) = claimed("count", "The driver, John Smith, is 34 years old.")

    assert getattr(claim.get("person"), "kind", "") == "person"


def test_an_expected_figure_is_a_plan() -> None:
    (claim,) = claimed("count", "Analysts expect revenue of $40 million.")

    assert claim.mode == "planned"


def test_the_counted_noun_ends_at_a_preposition() -> None:
    (claim,) = claimed("count", "They sold 300 tickets despite the rain and the cost.")

    assert str(claim.get("unit")) == "tickets"


def test_a_count_has_the_part_of_the_day_of_its_clause() -> None:
    [claim] = claimed("count", "By Monday evening 350 residents were evacuated.")

    assert slots(claim, "hour") == ("evening",)


def test_a_bare_number_behind_a_person_is_the_age() -> None:
    [claim] = claimed("count", "Police arrested Ada Roe, 24, on Monday.")

    assert "age" in claim.tags
    assert slots(claim, "person") == ("Ada Roe",)


def test_a_bare_number_behind_another_name_is_no_age() -> None:
    found = claimed("count", "The firm has offices in Velden, 24, in all.")

    assert not any("age" in claim.tags for claim in found)


def test_a_number_with_a_noun_of_its_own_takes_no_noun_of_another() -> None:
    found = claimed("count", "Marlow hit 13 homers and 43 RBIs with the Kites.")
    assert [str(c.get("measure")) for c in found] == ["homers", "None"]


def test_a_unit_and_a_dose_are_no_scope_of_themselves() -> None:
    (wind,) = claimed("count", "Winds of 120 kilometres per hour tore the roof off.")
    assert wind.get("scope") is None
    first, dose = claimed("count", "Some 61% of the herders got at least one dose.")
    assert str(first.get("scope")) == "at least one dose"
    assert dose.get("scope") is None


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("The airline has 250 daily flights to 102 towns.", ["daily", ""]),
        ("Vellano International Airport serves 102 towns.", [""]),
        ("The film took $3 million at home and $5 million worldwide.", ["domestic", "worldwide"]),
    ],
)
def test_a_word_of_scope_is_that_of_its_own_number(text: str, scopes: list[str]) -> None:
    found = [c.get("scope") for c in claimed("count", text)]

    assert [getattr(s, "concept", "") for s in found] == scopes


@pytest.mark.parametrize(
    ("text", "rank", "thing"),
    [
        ("Port Almo is the fourth largest in Brettland.", "by largest", ""),
        ("Port Almo is the fourth-largest city in Brettland.", "by largest", "cities"),
        ("It was the third highest grossing film of the year.", "by highest", "films"),
    ],
)
def test_an_ordinal_before_a_superlative_is_a_rank(text: str, rank: str, thing: str) -> None:
    (claim,) = [c for c in claimed("count", text) if "ordinal" in c.tags]
    unit, scope, measure = claim.get("unit"), claim.get("scope"), claim.get("measure")

    assert getattr(measure, "concept", "") == "ranking"
    assert getattr(scope, "concept", "") == rank
    assert getattr(unit, "concept", "") == thing


@pytest.mark.parametrize(
    "text",
    ["In the 1851 census, many were weavers.", "Nobody saw the 2018 film about the harbour."],
)
def test_a_year_before_what_it_dates_counts_nothing(text: str) -> None:
    assert claimed("count", text) == []


def test_a_plural_is_counted_all_the_same() -> None:
    assert [str(c.get("count")) for c in claimed("count", "The archive holds 1851 films.")] == [
        "1851"
    ]
