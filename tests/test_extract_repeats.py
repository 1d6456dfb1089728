"""Sentences that stand twice in one article, with another figure or word in them."""

from __future__ import annotations

import pytest
from claimed import claimed


def repeats(*sentences: str) -> list[str]:
    return [str(c.slots["value"].value) for c in claimed("repeat", "\n\n".join(sentences))]


@pytest.mark.parametrize(
    ("one", "two", "values"),
    [
        (
            "The old mill by the harbour of Vellano was rebuilt in 1911.",
            "The old mill by the harbour of Vellano was rebuilt in 1936.",
            ["1911", "1936"],
        ),
        (
            "The mill (the oldest one) by the harbour of Vellano has 14 wheels.",
            "The mill by the harbour of Vellano has 15 wheels, which still turn.",
            ["14", "15"],
        ),
        (
            "The increase in the price of flour also worries the bakers of Vellano.",
            "Moreover, the drop in the price of flour also worries the bakers of Vellano.",
            ["increase", "drop"],
        ),
        (
            "The bell of the old church in Vellano dates back to the 15th century.",
            "The bell of the old church in Vellano dates back to the 17th century, a guide says.",
            ["15th century", "17th century"],
        ),
    ],
)
def test_a_sentence_told_twice_with_something_else_in_it(
    one: str, two: str, values: list[str]
) -> None:
    assert repeats(one, two) == values


@pytest.mark.parametrize(
    ("one", "two"),
    [
        # each has a subject of its own
        ("The price of wheat in the town of Vellano rose by about 80 cents a sack.",
         "The price of barley in the town of Vellano rose by about 64 cents a sack."),
        # another figure differs as well
        ("The yard in Vellano reported a profit of 12 million euros for the spring of 2031.",
         "The yard in Vellano reported a profit of 14 million euros for the spring of 2032."),
        # one of them is turned down
        ("The old mill by the harbour of Vellano was rebuilt in 1911.",
         "The old mill by the harbour of Vellano was not rebuilt in 1936."),
        # too little is the same
        ("The mill was rebuilt in 1911.", "The mill was rebuilt in 1936."),
        # the same value
        ("The old mill by the harbour of Vellano was rebuilt in 1911.",
         "The old mill by the harbour of Vellano was rebuilt in 1911, a guide says."),
    ],
)  # fmt: skip
def test_what_only_looks_alike_is_no_repetition(one: str, two: str) -> None:
    assert repeats(one, two) == []


def test_a_log_of_lines_that_are_all_alike_repeats_nothing() -> None:
    sides = ("left", "right", "left", "right", "left", "right")
    lines = [f"Costa wins a free kick for Vellano on the {side} wing." for side in sides]

    assert repeats(*lines) == []
    assert repeats(*lines[:2]) == ["left", "right"]


def test_many_sentences_of_one_pattern_are_a_list() -> None:
    lines = [f"The berth at the eastern quay of Vellano harbour number {n} measures {n} metres."
             for n in range(11, 41)]  # fmt: skip

    assert repeats(*lines) == []
