"""Records of all time: only against an earlier figure that the same article gives."""

import pytest
from claimed import reckoned

TEXT = "A fire killed 34 people in Vellano on Monday. It is the deadliest fire {}. {}"
EARLIER = "In 1974 a fire in Orsk killed 96 people."


def test_a_larger_earlier_toll_is_held_against_the_record() -> None:
    found = reckoned(TEXT.format("in the country's history", EARLIER), published="2025-11-08")

    assert found == [("record", "deadliest", "96")]


@pytest.mark.parametrize(
    ("scope", "earlier"),
    [
        ("in the country's history since 1988", EARLIER),
        ("of the year", EARLIER),
        ("in the country's history", "In 1974 a flood in Orsk killed 96 people."),
        ("in the country's history", "In 2025 a fire in Orsk killed 96 people."),
    ],
)
def test_a_bounded_record_or_another_event_gives_nothing(scope: str, earlier: str) -> None:
    assert reckoned(TEXT.format(scope, earlier), published="2025-11-08") == []
