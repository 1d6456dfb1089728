"""Measures that a number has from words that do not stand beside it."""

from tests.claimed import claimed


def measured(text: str) -> list[tuple[str, str]]:
    return [
        (str(c.get("count")), str(getattr(c.get("measure"), "concept", "")))
        for c in claimed("count", text)
    ]


def test_respectively_pairs_two_lists_in_order() -> None:
    text = "Revenue and net profit rose by 5% and 9%, respectively."

    assert measured(text) == [("5%", "revenue"), ("9%", "net-profit")]


def test_lists_of_unlike_length_are_not_paired() -> None:
    text = "Revenue, costs and net profit rose by 5% and 9%, respectively."

    assert ("9%", "net-profit") not in measured(text)


def test_a_percentage_of_change_has_the_measure_of_what_changed() -> None:
    text = "Revenue was $3.50 million, up 40% on the year."

    assert measured(text)[1] == ("40%", "revenue")


def test_a_percentage_that_tells_no_change_inherits_nothing() -> None:
    text = "Revenue was $3.50 million, and 40% of the shops are in Norway."

    assert measured(text)[1][1] != "revenue"


def test_a_figure_behind_respectively_is_no_part_of_the_list() -> None:
    text = (
        "Revenues and earnings of Marlow Paints rose by 19% and 38% respectively, "
        "while its margin is put at 4%."
    )
    found = measured(text)

    assert found[:2] == [("19%", "revenue"), ("38%", "profit")]
    assert found[2][1] not in ("revenue", "profit")
