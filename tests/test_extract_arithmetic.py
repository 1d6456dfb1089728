"""Changes and shares: worked out only where base, end and percentage stand together."""

import pytest
from claimed import reckoned
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Exports rose from 4.8 million tonnes to 6.0 million tonnes, or 30 percent.", "en"),
        ("The harvest was worth $6 million, up 30 percent from $4.8 million in 2031.", "en"),
        ("Exports rose from 4.8 to 6 million euros, an increase of 30 percent.", "en"),
        ("ارتفعت الصادرات من 4.8 مليون طن إلى 6 ملايين طن بنسبة 30 في المئة.", "ar"),
        ("Der Umsatz stieg um 30 Prozent von 4,8 Millionen Euro auf 6 Millionen Euro.", "de"),
        ("Les ventes ont augmenté de 30 %, passant de 4,8 à 6 millions d'euros.", "fr"),
        ("Valió seis millones de euros, un 30 % más que los 4,8 millones de antes.", "es"),
    ],
)
def test_a_rise_from_4_8_to_6_is_a_quarter_in_five_languages(text: str, language: str) -> None:
    [(operation, _, computed)] = reckoned(text, language=language)

    assert operation == "growth"
    assert computed == "25 percent"


@pytest.mark.parametrize(
    "text",
    [
        "Exports rose from 4.8 million tonnes to 6 million tonnes, and 30 percent of it was oil.",
        "Adjusted for prices, exports rose 30 percent from $4.8 million to $6 million.",
        "The $4.8 million project employs 30 percent more people than the $6 million one.",
        "Prices rose 0.9 percent from May and 5.4 percent over the year.",
    ],
)
def test_a_percentage_of_something_else_is_no_growth(text: str) -> None:
    assert [found for found in reckoned(text) if found[0] == "growth"] == []


def test_a_difference_of_rates_called_percent_is_one_of_points() -> None:
    found = reckoned("The jobless rate rose by 2 percent, from 8 percent to 10 percent.")

    assert found == [("points", "2 percent", "25 percent")]


def test_a_fall_ends_below_its_base() -> None:
    found = reckoned("Unemployment fell from 4.8 percent to 5.1 percent in May.")

    assert found == [("fall", "5.1 percent", "less than 4.8 percent")]


def test_a_small_plain_number_may_be_a_rank() -> None:
    assert reckoned("The club rose from 12 to 5 in the table.") == []


@given(part=st.integers(1, 99), more=st.integers(1, 99))
def test_a_share_in_percent_is_part_over_whole(part: int, more: int) -> None:
    whole = part + more
    found = reckoned(f"They closed {part} of {whole} farms (50 percent), the office said.")

    for operation, stated, computed in found:
        assert (operation, stated) == ("share", "50 percent")
        assert abs(float(computed.split()[0]) - 100 * part / whole) < 0.06


def test_a_share_is_read_in_arabic() -> None:
    found = reckoned("صوت 12 من أصل 30 عضوا، أي 60 في المئة، لصالح المشروع.", language="ar")

    assert [(operation, computed) for operation, _, computed in found] == [("share", "40 percent")]
