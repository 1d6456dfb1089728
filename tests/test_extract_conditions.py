"""Thresholds and delays of an entry into force, in whatever words."""

import pytest

from checker.values import Absent
from tests.claimed import claimed

HEAD = "The Convention against Corruption was adopted by the UN General Assembly. "


@pytest.mark.parametrize(
    ("text", "threshold"),
    [
        ("It enters into force 90 days after the deposit of the fortieth instrument.", "fortieth"),
        ("At least 40 states must ratify the treaty.", "At least 40"),
        ("It enters into force following ratification by no fewer than 40 states.",
         "no fewer than 40"),
    ],
)  # fmt: skip
def test_three_wordings_of_one_threshold(text: str, threshold: str) -> None:
    claims = claimed("condition", HEAD + text)

    assert threshold in [str(c.get("threshold")) for c in claims]


def test_an_instrument_without_its_number_is_an_absent_value() -> None:
    text = "The treaty enters into force 90 days after the deposit of the ratification instrument."
    (claim,) = claimed("condition", HEAD + text)

    assert isinstance(claim.get("threshold"), Absent)
    assert str(claim.get("delay")) == "90 days"


def test_how_many_have_signed_is_no_condition() -> None:
    assert claimed("condition", HEAD + "65 states have signed the treaty.") == []
