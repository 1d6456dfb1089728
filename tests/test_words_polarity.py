"""The word lists behind polarity, relations and categories: complete, consistent, unambiguous."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from checker.words import compile_words

FOLDER = Path(__file__).parents[1] / "rules" / "words"
LANGUAGES = ("en", "ar")

# A form in two strict classes would be two opposites at once; these classes may share forms.
SHARED = {
    frozenset({"approval", "acceptance"}): "a plan and an offer are turned down with the same words"
}

ATTRIBUTES: dict[str, dict[str, set[Any]]] = {
    "pole": {
        "class": set(),
        "pole": {"plus", "minus"},
        "agentive": {True},
        "function": {True},
        "loose": {True},
        "terse": {True},
    },
    "cancelling": {"negates": {True, False}, "denies": set()},
    "relation": {"object": {"person", "place", "body", "date", "any"}, "tense-free": {True}},
    "category": {
        "category": set(),
        "sex": {"male", "female"},
        "generation": {-2, -1, 0, 1, 2},
    },
    "direction": {"bearing": {0, 45, 90, 135, 180, 225, 270, 315}},
    "reporting": {"stance": {"denies", "admits", "accuses", "promises", "doubts"}},
}


@pytest.fixture(scope="module")
def compiled() -> dict[str, Any]:
    return compile_words(FOLDER)


def forms(compiled: Mapping[str, Any], kind: str, language: str) -> dict[str, set[str]]:
    """Folded form → the concepts of a kind that it stands for."""
    found: dict[str, set[str]] = defaultdict(set)
    for key, concept, _ in json.loads(compiled["phrases"][language].get(kind, "[]")):
        found[key].add(concept)
    return found


def strict(concepts: Mapping[str, Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    weak = ("loose", "terse")
    return {name: attrs for name, attrs in concepts.items() if not any(map(attrs.get, weak))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_class_of_strict_opposites_has_two_poles_with_words(
    compiled: dict[str, Any], language: str
) -> None:
    concepts = strict(compiled["concepts"]["pole"])
    poles: dict[str, set[str]] = defaultdict(set)
    for names in forms(compiled, "pole", language).values():
        for name in names & concepts.keys():
            poles[concepts[name]["class"]].add(concepts[name]["pole"])

    assert {c for c, sides in poles.items() if sides != {"plus", "minus"}} == set()
    assert set(poles) == {attrs["class"] for attrs in concepts.values()}
    assert len(poles) >= 40


def test_both_poles_of_a_class_carry_the_same_marks(compiled: dict[str, Any]) -> None:
    marks: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for attrs in compiled["concepts"]["pole"].values():
        marks[attrs["class"]].append(tuple(sorted(set(attrs) - {"class", "pole"})))

    assert {c for c, sides in marks.items() if len(sides) != 2 or sides[0] != sides[1]} == set()


@pytest.mark.parametrize("language", ["en", "ar", "fr", "de", "es"])
def test_no_word_stands_at_both_poles_of_a_class(compiled: dict[str, Any], language: str) -> None:
    concepts = compiled["concepts"]["pole"]
    both = {
        (form, concepts[a]["class"])
        for form, names in forms(compiled, "pole", language).items()
        for a in names
        for b in names
        if a != b and concepts[a]["class"] == concepts[b]["class"]
    }

    assert both == set()


@pytest.mark.parametrize("language", ["en", "ar", "fr", "de", "es"])
def test_no_word_belongs_to_two_strict_classes_without_a_reason(
    compiled: dict[str, Any], language: str
) -> None:
    concepts = strict(compiled["concepts"]["pole"])
    shared = {
        form: classes
        for form, names in forms(compiled, "pole", language).items()
        if len(classes := frozenset(concepts[n]["class"] for n in names & concepts.keys())) > 1
        and classes not in SHARED
    }

    assert shared == {}


@pytest.mark.parametrize(
    ("kind", "language", "least"),
    [
        ("pole", "en", 1300), ("pole", "ar", 700),
        ("negation", "en", 30), ("negation", "ar", 30),
        ("cancelling", "en", 150), ("cancelling", "ar", 150),
        ("idiom", "en", 100), ("idiom", "ar", 60),
        ("relation", "en", 120), ("relation", "ar", 60), ("relation", "fr", 30),
        ("relation", "de", 30), ("relation", "es", 30),
        ("reporting", "en", 120), ("reporting", "ar", 120),
        ("modality", "en", 180), ("modality", "ar", 120),
    ],
)  # fmt: skip
def test_the_lists_are_long_enough(
    compiled: dict[str, Any], kind: str, language: str, least: int
) -> None:
    assert len(forms(compiled, kind, language)) >= least


@pytest.mark.parametrize("kind", sorted(ATTRIBUTES))
def test_attributes_are_of_the_known_ones(compiled: dict[str, Any], kind: str) -> None:
    known = ATTRIBUTES[kind]
    wrong = {
        (name, key, value)
        for name, attrs in compiled["concepts"][kind].items()
        for key, value in attrs.items()
        if key not in known or (known[key] and value not in known[key])
    }

    assert wrong == set()


def test_every_category_has_several_members_and_most_are_in_arabic_too(
    compiled: dict[str, Any],
) -> None:
    concepts = compiled["concepts"]["category"]
    members: dict[str, list[str]] = defaultdict(list)
    for name, attrs in concepts.items():
        members[attrs["category"]].append(name)
    arabic = set().union(*forms(compiled, "category", "ar").values())

    assert len(members) >= 40
    assert {c for c, names in members.items() if len(names) < 3} == set()
    assert len(arabic) >= 0.6 * len(concepts)


@pytest.mark.parametrize("language", ["en", "ar", "fr", "de", "es"])
@pytest.mark.parametrize("kind", ["category", "relation"])
def test_a_word_names_one_member_and_one_relation(
    compiled: dict[str, Any], kind: str, language: str
) -> None:
    """Were one form two members of a category, it would clash with itself."""
    assert {f: n for f, n in forms(compiled, kind, language).items() if len(n) > 1} == {}


def test_points_of_the_compass_have_their_opposites(compiled: dict[str, Any]) -> None:
    bearings = {attrs["bearing"] for attrs in compiled["concepts"]["direction"].values()}

    assert len(bearings) == 8
    assert {(b + 180) % 360 for b in bearings} == bearings
