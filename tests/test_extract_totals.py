"""Totals: with a cue the parts must make the whole; a list of places may be a selection."""

import pytest
from claimed import reckoned

LIST = "The flood killed 284 people, the office said. {}"


def test_parts_that_together_make_up_a_price_are_added() -> None:
    [(operation, stated, computed)] = reckoned(
        "It took a $2.2 billion loan and $700 million of tolls, "
        "which together make up its $3.4 billion cost."
    )

    assert (operation, stated, computed) == ("total", "$3.4 billion", "2.9 billion USD")


def test_the_rest_goes_on_with_the_sentence_before() -> None:
    [(_, _, computed)] = reckoned(
        "A levy raises £640m. The rest is a £2.2bn loan and £700m of tolls, "
        "which together make up the £3.4bn cost."
    )

    assert computed == "3.54 billion GBP"


def test_parts_that_count_several_times_are_not_added() -> None:
    text = "The crate holds 12 jars and four boxes of 9 jars each, for a total of 48 jars."

    assert reckoned(text) == []


def test_the_last_parts_alone_may_make_the_total() -> None:
    text = ("The funds, worth $5 billion, invested $1 billion and $2 billion, "
            "for a total of $3 billion.")  # fmt: skip

    assert reckoned(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vellano district counted 157 dead, Orsk district 38 and the town of Tarn 44.", True),
        ("Vellano district counted 157 dead, Orsk district 83 and the town of Tarn 44.", False),
        ("Vellano district counted 157 dead, Orsk district 29 and the town of Tarn 26.", False),
        ("Vellano district counted 157 dead and Orsk district 38.", False),
        ("Of them 157 drowned, 38 were crushed and 44 froze.", False),
        ("Vellano counted 157 dead in 1974, Orsk 38 and Tarn 44.", False),
    ],
)
def test_a_list_of_places_speaks_only_by_two_exchanged_digits(text: str, found: bool) -> None:
    assert [computed for _, _, computed in reckoned(LIST.format(text))] == (
        ["239 (157 + 38 + 44)"] if found else []
    )


def test_the_lines_of_a_table_are_no_list_of_places() -> None:
    text = "Lions 3 (Lund 6, Prado 84). Orsk 43, Tarn 3, Vellano 21."

    assert reckoned(text) == []


def test_a_list_of_places_is_read_in_french_and_arabic() -> None:
    french = "La crue a tué 284 personnes. Vellano compte 157 morts, Orsk 38 et Tarn 44."
    arabic = "قتل الفيضان 284 شخصا. وسجلت القاهرة 157 قتيلا والإسكندرية 38 وأسوان 44."

    assert len(reckoned(french, language="fr")) == 1
    assert len(reckoned(arabic, language="ar")) == 1


def test_raised_digits_are_no_parts() -> None:
    assert reckoned("The flood killed 284 people. Vellano lost 198, Orsk 7² and Tarn 46.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Dr Velten confirmed 7 new cases in Halden and 2 in Orsk for a total of 329.",
        "The ministry counted 7 cases including 2 in Orsk for a total of 329.",
        "أكدت الوزارة 7 إصابات جديدة في هالدن و2 في أورسك بإجمالي 329.",
    ],
)
def test_what_comes_on_top_or_is_included_makes_no_total(text: str) -> None:
    language = "ar" if "أكدت" in text else "en"
    assert not [c for c in reckoned(text, language=language) if c[0] == "total"]
