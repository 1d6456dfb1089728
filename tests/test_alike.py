"""Open text: a clash needs two claims that are each other's likest, and no agreement elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.alike import Asked, Likest, Score, level_of, likest
from checker.compare import UNKNOWN, Comparison
from checker.model import Claim, Level, Span

Told = tuple[str, int, int]  # article, value, how near its words are to those of others


def claim(article: str, at: int) -> Claim:
    return Claim(article, "count", {}, Span(article, "text", at, at + 1), at)


def asked(told: Sequence[Told], key: str = "k", veto: str = "") -> Asked:
    """Values differ or agree; the nearer two claims are, the more points."""

    def compare(a: int, b: int) -> Comparison:
        if told[a][1] < 0 or told[b][1] < 0:
            return UNKNOWN
        return Comparison("agree" if told[a][1] == told[b][1] else "conflict")

    def score(a: int, b: int) -> Score:
        return Score(5.0 - abs(told[a][2] - told[b][2]), veto=veto)

    def value(n: int) -> str:
        return str(told[n][1])

    return Asked(lambda _: frozenset({key}), value, value, compare, score)


def pairs(told: Sequence[Told], pairs: str = "across", veto: str = "") -> list[Likest]:
    claims = [claim(article, n) for n, (article, _, _) in enumerate(told)]
    return list(likest(claims, range(len(told)), pairs, asked(told, veto=veto)))


def test_two_values_of_one_fact_clash() -> None:
    (found,) = pairs([("a", 12, 0), ("b", 15, 0)])

    assert (found.a, found.b, found.score.points) == (0, 1, 5.0)


def test_a_claim_clashes_with_its_likest_only() -> None:
    found = pairs([("a", 12, 0), ("b", 15, 0), ("b", 40, 3)])

    assert [(f.a, f.b) for f in found] == [(0, 1)]


@pytest.mark.parametrize("near", [0, -1])
def test_a_value_that_the_other_article_also_gives_is_no_discrepancy(near: int) -> None:
    assert pairs([("a", 12, 0), ("b", 15, 0), ("b", 12, near)]) == []


def test_what_is_vetoed_or_unknown_never_clashes() -> None:
    assert pairs([("a", 12, 0), ("b", 15, 0)], veto="two things") == []
    assert pairs([("a", -1, 0), ("b", 15, 0)]) == []


def test_claims_of_one_article_meet_only_when_asked_to() -> None:
    told = [("a", 12, 0), ("a", 15, 0)]

    assert pairs(told) == []
    assert [(f.a, f.b) for f in pairs(told, "within")] == [(0, 1)]


TOLD = st.lists(
    st.tuples(st.sampled_from("abc"), st.integers(-1, 4), st.integers(0, 6)), max_size=14
)


@given(TOLD)
def test_between_two_articles_no_claim_clashes_twice(told: list[Told]) -> None:
    found = pairs(told, "any")

    used = [(n, told[m][0]) for f in found for n, m in ((f.a, f.b), (f.b, f.a))]
    assert len(used) == len(set(used))


@given(TOLD)
def test_nothing_in_the_other_article_is_likelier_than_what_clashes(told: list[Told]) -> None:
    known = asked(told)
    for found in pairs(told):
        for n, m in ((found.a, found.b), (found.b, found.a)):
            others = [k for k, t in enumerate(told) if t[0] == told[m][0] and t[1] >= 0]
            assert found.score.points == max(known.score(n, k).points for k in others)
            assert all(told[k][1] != told[n][1] for k in others if
                       known.score(n, k).points >= found.score.points)  # fmt: skip


@given(TOLD)
def test_other_names_for_the_articles_change_no_pair(told: list[Told]) -> None:
    renamed = [({"a": "z", "b": "y", "c": "x"}[article], v, d) for article, v, d in told]

    ours = {frozenset((f.a, f.b)) for f in pairs(told)}
    # of equally like pairs another may be taken: only how many points they have is fixed
    assert len(ours) == len(pairs(renamed))


@pytest.mark.parametrize(
    ("points", "level"), [(2.1, "error"), (2.0, "warning"), (0.6, "note"), (0.5, None)]
)
def test_points_reach_a_level(points: float, level: Level | None) -> None:
    assert level_of(points, {"error": 2.1, "warning": 1.4, "note": 0.6}) == level
