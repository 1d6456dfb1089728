"""Open text: a clash needs two claims that are each other's likest, and no agreement elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.alike import LARGEST, Asked, Likest, Score, level_of, likest
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


def copied(told: Sequence[Told], texts: dict[str, str]) -> tuple[list[Likest], int]:
    """What clashes where articles of one text are copies, and after how many comparisons."""
    known, compared = asked(told), 0

    def compare(a: int, b: int) -> Comparison:
        nonlocal compared
        compared += 1
        return known.compare(a, b)

    claims = [claim(article, n) for n, (article, _, _) in enumerate(told)]
    knowing = replace(known, compare=compare, copy=lambda n: (texts[told[n][0]], told[n][1:]))
    return list(likest(claims, range(len(told)), "across", knowing)), compared


def test_copies_of_an_article_stand_on_its_side_of_a_clash() -> None:
    told = [("a", 12, 0), ("b", 15, 0), ("c", 12, 0), ("d", 15, 0), ("e", 12, 0)]

    (found,), _ = copied(told, {"a": "one", "b": "two", "c": "one", "d": "two", "e": "one"})

    assert {found.a, *found.a_copies} == {0, 2, 4}
    assert {found.b, *found.b_copies} == {1, 3}


def test_what_copies_of_one_article_clash_over_names_every_copy() -> None:
    told = [(article, value, value) for article in "abc" for value in (1, 2)]
    known = asked(told)
    unlike = replace(known, same=lambda n: f"#{n}", score=lambda a, b: Score(1.0))
    unlike = replace(unlike, compare=lambda a, b: Comparison(
        "conflict" if told[a][1] != told[b][1] else "unknown"))  # fmt: skip
    claims = [claim(article, n) for n, (article, _, _) in enumerate(told)]

    def sides(asked: Asked) -> set[int]:
        found = likest(claims, range(len(told)), "across", asked)
        return {n for f in found for n in (f.a, f.b, *f.a_copies, *f.b_copies)}

    assert sides(replace(unlike, copy=lambda n: told[n][1:])) == sides(unlike)


@pytest.mark.parametrize("number", [10, 100, 1000])
def test_copies_of_two_articles_cost_no_more_than_the_two(number: int) -> None:
    told = [(f"{n:04}", 12 + n % 2, 0) for n in range(number)]

    (found,), compared = copied(told, {article: str(value) for article, value, _ in told})

    assert len({found.a, found.b, *found.a_copies, *found.b_copies}) == number
    assert compared <= 4


def test_of_too_many_articles_each_is_compared_with_some_and_that_is_said() -> None:
    told = [(f"{n:04}", n, 0) for n in range(2 * LARGEST)]
    said: list[tuple[int, int]] = []
    claims = [claim(article, n) for n, (article, _, _) in enumerate(told)]
    known = replace(asked(told), limited=lambda every, some: said.append((every, some)))

    found = list(likest(claims, range(len(told)), "across", known))

    assert said == [(2 * LARGEST, LARGEST // 4)]
    assert len(found) < LARGEST * LARGEST
    assert {n for f in found for n in (f.a, f.b)} == set(range(len(told)))


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
