"""Totals: with a cue the parts must make the whole; a list of places may be a selection."""

import pytest
from claimed import reckoned

LIST = "The flood killed 341 people, the office said. {}"


def test_parts_that_together_make_up_a_price_are_added() -> None:
    [(operation, stated, computed)] = reckoned(
        "It took a $1.1 billion loan and $400 million of savings, "
        "which together make up the $1.95 billion price."
    )

    assert (operation, stated, computed) == ("total", "$1.95 billion", "1.5 billion USD")


def test_the_rest_goes_on_with_the_sentence_before() -> None:
    [(_, _, computed)] = reckoned(
        "A levy raises £540m. The rest comes from a £1.1bn loan and £400m of savings, "
        "which together make up the £1.95bn price."
    )

    assert computed == "2.04 billion GBP"


def test_parts_that_count_several_times_are_not_added() -> None:
    text = "The game has 20 cases and eight sets of 30 cases each, for a total of 260 cases."

    assert reckoned(text) == []


def test_the_last_parts_alone_may_make_the_total() -> None:
    text = ("The funds, worth $5 billion, invested $1 billion and $2 billion, "
            "for a total of $3 billion.")  # fmt: skip

    assert reckoned(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vellano district lost 198 people, Orsk district 79 and the city of Tarn 46.", True),
        ("Vellano district lost 198 people, Orsk district 97 and the city of Tarn 46.", False),
        ("Vellano district lost 198 people, Orsk district 39 and the city of Tarn 26.", False),
        ("Vellano district lost 198 people and Orsk district 79.", False),
        ("Of them 198 drowned, 79 were crushed and 46 froze.", False),
        ("Vellano lost 198 people in 1987, Orsk 79 and Tarn 46.", False),
    ],
)
def test_a_list_of_places_speaks_only_by_two_exchanged_digits(text: str, found: bool) -> None:
    assert [computed for _, _, computed in reckoned(LIST.format(text))] == (
        ["323 (198 + 79 + 46)"] if found else []
    )


def test_the_lines_of_a_table_are_no_list_of_places() -> None:
    text = "Lions 3 (Lund 6, Prado 84). Orsk 43, Tarn 3, Vellano 21."

    assert reckoned(text) == []


def test_a_list_of_places_is_read_in_french_and_arabic() -> None:
    french = "La crue a tué 341 personnes. Vellano compte 198 morts, Orsk 79 et Tarn 46."
    arabic = "قتل الفيضان 341 شخصا. وسجلت القاهرة 198 قتيلا والإسكندرية 79 وأسوان 46."

    assert len(reckoned(french, language="fr")) == 1
    assert len(reckoned(arabic, language="ar")) == 1
