"""Who is named, and with which office where the text gives one."""

from __future__ import annotations

from tests.claimed import claimed, slots


def test_a_person_is_claimed_with_the_office_beside_the_name() -> None:
    (claim,) = claimed("person", "Prime Minister Dana Holt opened the bridge.")

    assert slots(claim, "person") == ("Dana Holt",)
    assert "office" in claim.slots


def test_a_person_without_an_office_has_no_office() -> None:
    (claim,) = claimed("person", "“It is late,” said Dana Holt.")

    assert slots(claim, "person", "office") == ("Dana Holt", "None")


def test_a_place_is_no_person() -> None:
    assert claimed("person", "The bridge in Oslo was opened in May.") == []
