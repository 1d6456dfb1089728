"""What identifies an article, and how much of it another article has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.stems import rarity
from checker.relate.anchors import Anchors, among, anchors, best, common, overlap
from tests.annotated import document
from tests.sentences import WORDS

WEIGHTS = st.dictionaries(
    st.sampled_from("abcdefghijklmnopqrstuv"), st.floats(0.1, 20), max_size=20
)


def of(text: str, **article: str) -> Anchors:
    return anchors(document(text, **article), rarity(WORDS, "en"))


def test_names_days_and_rare_capitals_are_anchors() -> None:
    found = of("In Oslo on 3 May 2021 they met the Brettan delegation.")

    assert {"d:2021-05-03", "w:en:brettan"} <= set(found.weights)
    assert any(key.startswith("place:no/") for key in found.weights)
    assert found.labels["d:2021-05-03"] == "3 May 2021"


def test_a_day_says_less_than_a_town_and_a_country_less_than_a_rare_name() -> None:
    weights = of("In Oslo on 3 May 2021 Norway met the Brettan delegation.").weights
    town = next(w for key, w in weights.items() if key.startswith("place:no/"))

    assert weights["d:2021-05-03"] < town
    assert weights["place:no"] < town < weights["w:en:brettan"]


def test_a_word_at_the_start_of_a_sentence_or_in_a_shouted_line_is_no_name() -> None:
    assert "w:en:teacher" not in of("Teachers met in town and had lunch.").weights
    assert "w:en:strike" not in of("TEACHERS STRIKE OVER PAY AGAIN").weights


def test_what_is_told_more_often_weighs_more() -> None:
    once = of("They met in Oslo.")
    twice = of("They met in Oslo. Then Oslo slept.")

    assert next(iter(twice.weights.values())) > next(iter(once.weights.values()))


def test_what_many_articles_of_a_large_corpus_share_weighs_little() -> None:
    every = [Anchors({"shared": 5.0, f"own{n}": 5.0}, {}) for n in range(100)]

    first = among(every)[0]

    assert first["shared"] < 1 < first["own0"]
    assert among(every[:10])[0]["shared"] == 5.0


@given(WEIGHTS, WEIGHTS)
def test_an_overlap_is_a_share_and_the_same_from_either_side(
    a: dict[str, float], b: dict[str, float]
) -> None:
    assert overlap(a, b) == pytest.approx(overlap(b, a))
    assert common(a, b) == pytest.approx(common(b, a))
    assert 0 <= overlap(a, b) <= 1


@given(WEIGHTS)
def test_an_article_has_all_of_its_own_anchors(a: dict[str, float]) -> None:
    assert overlap(a, a) == pytest.approx(1.0 if a else 0.0)
    assert best(a) <= sum(a.values()) + 1e-6
