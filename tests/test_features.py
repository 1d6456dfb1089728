"""What speaks for and against two claims being about one fact."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article
from checker.engine import claims_of
from checker.inputs import rules_in
from checker.model import Claim
from checker.relate.context import Contexts
from checker.relate.features import FEATURES, Pair
from tests.annotated import document
from tests.sentences import WORDS


def pair(a: str, b: str, slot: str = "count") -> Pair:
    """The first claims of two texts with the slot."""
    documents = [document(a, id="a"), document(b, id="b")]
    made = Contexts(documents, WORDS)
    x, y = (_first(text, name, slot) for text, name in ((a, "a"), (b, "b")))
    i, j = (_token(made, c, slot) for c in (x, y))
    return Pair(x, y, made.of(x), made.of(y), i, j)


def _first(text: str, name: str, slot: str) -> Claim:
    kind = "when" if slot == "date" else slot
    article = Article(id=name, text=text, language="en")
    return next(c for c in claims_of([article]) if c.kind == kind and slot in c.slots)


def _token(made: Contexts, claim: Claim, slot: str) -> int:
    start = claim.slots[slot].span.start
    return next(k for k, t in enumerate(made.of(claim).sentence.tokens) if t.start >= start)


def value(feature: str, a: str, b: str, slot: str = "count") -> float:
    return FEATURES[feature](pair(a, b, slot))


@pytest.mark.parametrize(
    ("feature", "a", "b", "least", "most"),
    [
        ("difference", "The flood killed 30 people.", "The flood killed 30 people.", 0, 0),
        ("difference", "The flood killed 30 people.", "The flood killed 40 people.", 0.25, 0.25),
        ("difference", "The flood killed 3 people.", "The flood killed 9,000 people.", 0.99, 1),
        ("same_measure", "The flood killed 30 people.", "The storm killed 40 men.", 1, 1),
        ("same_measure", "The flood killed 30 people.", "It hurt 40 horses.", 0, 0),
        ("bound", "At least 30 people were killed.", "40 people were killed.", 1, 1),
        ("bound", "Exactly 30 people were killed.", "40 people were killed.", 0, 0),
        ("coverage", "The flood killed 30 people.", "The flood killed 40 people.", 0.5, 1),
        ("coverage", "The flood killed 30 people.", "Sales of boats fell to 40 boats.", 0, 0.1),
    ],
)
def test_a_feature_of_two_figures(feature: str, a: str, b: str, least: float, most: float) -> None:
    assert least <= value(feature, a, b) <= most


def test_two_towns_beside_two_numbers_are_two_subjects() -> None:
    a, b = "In Oslo, 30 people were killed.", "In Lima, 40 people were killed."

    assert value("lone_names", a, b) == 1
    assert value("lone_names", a, a.replace("30", "40")) == 0


def test_a_bare_weekday_of_what_was_said_is_loose() -> None:
    a = "The minister said on Monday the bridge was shut."

    assert value("loose_weekday", a, "The bridge was shut on 3 May 2021.", "date") == 1


FLIPPED = [f for f in FEATURES if f not in ("coverage_back",)]
TEXTS = st.sampled_from(
    [
        "The flood killed 30 people in Oslo.",
        "At least 40 men were killed, police said on Monday.",
        "Norway signed the treaty with 65 countries on 3 May 2021.",
        "Sales rose by 5 million dollars, or 12 per cent, in Lima.",
    ]
)


@given(TEXTS, TEXTS, st.sampled_from(FLIPPED))
def test_a_feature_is_a_share_and_the_same_from_either_side(a: str, b: str, name: str) -> None:
    there, back = value(name, a, b), value(name, b, a)

    assert there == pytest.approx(back)
    assert 0 <= there <= 1 + 1e-9


def test_every_feature_that_a_table_names_is_known() -> None:
    plain = {"count", "when", "score", "label"}
    meant = {"kind", "levels", "least", "keys", "constant", "slot", "ties"}
    for name, table in rules_in(None).points.items():
        if name in plain:
            assert set(table) - meant <= set(FEATURES), name
            assert set(table.get("ties", ())) <= set(FEATURES), name


@pytest.mark.parametrize(
    ("a", "b", "other"),
    [
        ("The mill was founded in 1911.", "The mill was rebuilt in 1936.", 1.0),
        ("The mill was founded in 1911.", "The mill was established in 1936.", 0.0),
        ("The mill was founded in 1911.", "The mill was founded in 1936.", 0.0),
        ("The mill was founded in 1911.", "The old mill was founded in Velden in 1936.", 0.0),
    ],
)
def test_two_dates_are_of_two_acts_if_each_has_one_that_the_other_lacks(
    a: str, b: str, other: float
) -> None:
    assert FEATURES["other_act"](pair(a, b, "date")) == other
