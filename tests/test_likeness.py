"""The sum of points of two figures: its lines, its keys and its vetoes."""

from __future__ import annotations

import pytest

from checker import Article
from checker.engine import claims_of
from checker.inputs import rules_in
from checker.relate.context import Contexts
from checker.relate.likeness import PointsLikeness
from checker.rule import Rule
from tests.annotated import document
from tests.sentences import WORDS

POINTS = rules_in(None).points
RULE: Rule = next(r for r in rules_in(None).rules if r.alike == "count")


def scored(a: str, b: str) -> tuple[float, tuple[str, ...], str, bool]:
    """Points, lines, veto, and whether the two would meet at all."""
    texts = {"a": a, "b": b}
    likeness = PointsLikeness(
        Contexts([document(t, id=n) for n, t in texts.items()], WORDS), POINTS
    )
    x, y = (
        next(c for c in claims_of([Article(id=n, text=t, language="en")]) if c.kind == "count")
        for n, t in texts.items()
    )
    score = likeness(RULE, x, y)
    return score.points, score.lines, score.veto, bool(
        likeness.keys(RULE, x) & likeness.keys(RULE, y)
    )  # fmt: skip


KILLED = "The flood killed 30 people in the harbour of Bergen."


def test_one_fact_told_twice_has_more_points_than_two_facts() -> None:
    same = scored(KILLED, KILLED.replace("30", "32"))
    other = scored(KILLED, "A storm killed 9,000 people abroad last year.")

    assert same[0] > other[0]
    assert same[3]
    assert other[3]


def test_the_lines_add_up_to_the_points() -> None:
    points, lines, _, _ = scored(KILLED, KILLED.replace("30", "32"))

    assert sum(float(line.split()[0]) for line in lines) == pytest.approx(points, abs=0.03)


def test_two_counted_things_are_never_one_fact() -> None:
    assert scored(KILLED, "The flood killed 40 horses in the harbour of Bergen.")[2]


def test_points_are_the_same_from_either_side() -> None:
    other = "Police said 32 people were killed by the flood in Bergen."

    assert scored(KILLED, other)[0] == pytest.approx(scored(other, KILLED)[0])
