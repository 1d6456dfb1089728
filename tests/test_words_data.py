"""The word lists that figures are read with: they load, are large enough, and are clean."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from checker import yamlfile
from checker.language.lexicon import Lexicon
from checker.language.tokens import tokenize
from checker.words import Words, compile_words

FOLDER = Path(__file__).parent.parent / "rules" / "words"
KINDS = ("measure", "head", "scope", "forecast", "update", "correction", "total")
LANGUAGES = {"en", "ar", "fr", "de", "es"}
FORM_CLASSES = {"head", "noun", "act", "verb"}
ATTRIBUTES: dict[str, dict[str, set[Any]]] = {
    "measure": {
        "changes": {"never", "up", "down", "either"},
        "unit_kind": {
            "count", "ordinal", "money", "percent", "points", "age", "duration", "length", "area",
            "volume", "mass", "speed", "temperature", "power", "energy",
        },
        "generic": {True},
    },
    "head": {"generic": {True}},
    "scope": {"group": {"geography", "period", "status", "part", "basis"}},
    "forecast": {"mode": {"planned"}},
    "total": {"role": {"whole", "part", "list"}, "side": {"after"}},
}  # fmt: skip
# A form may stand under two concepts of a kind only if it is listed here with a reason.
SHARED: dict[tuple[str, str, str], str] = {}


@pytest.fixture(scope="module")
def data() -> dict[str, Any]:
    return compile_words(FOLDER)


def files() -> Iterator[tuple[Path, Any]]:
    paths = [*sorted((FOLDER / "measures").glob("*.yaml")), *(
        FOLDER / f"{name}.yaml"
        for name in ("heads", "scope", "forecast", "update", "correction", "total")
    )]  # fmt: skip
    for path in paths:
        yield path, yamlfile.load(path)


def listed() -> Iterator[tuple[str, str, str, str]]:
    """Yield (kind, concept, language, form as written)."""
    for _, content in files():
        for name, concept in content["concepts"].items():
            for language, forms in concept["forms"].items():
                groups = forms.values() if isinstance(forms, dict) else [forms]
                for group in groups:
                    yield from ((content["kind"], name, language, str(form)) for form in group)


def keys(data: dict[str, Any], kind: str) -> dict[tuple[str, str], set[str]]:
    """Map (language, folded phrase) to the concepts of a kind that it stands under."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for language, lists in data["phrases"].items():
        for key, name, _ in json.loads(lists.get(kind, "[]")):
            found[language, key].add(name)
    return found


@pytest.mark.parametrize(
    ("kind", "concepts", "forms", "arabic"),
    [
        ("measure", 120, 1_500, 500),
        ("head", 150, 1_500, 500),
        ("scope", 40, 150, 50),
        ("forecast", 5, 60, 25),
        ("update", 5, 60, 25),
        ("correction", 3, 30, 10),
        ("total", 4, 60, 25),
    ],
)
def test_a_list_is_as_large_as_real_news_needs(
    data: dict[str, Any], kind: str, concepts: int, forms: int, arabic: int
) -> None:
    found = keys(data, kind)

    assert len(data["concepts"][kind]) >= concepts
    assert sum(language in ("en", "ar") for language, _ in found) >= forms
    assert sum(language == "ar" for language, _ in found) >= arabic


@pytest.mark.parametrize("kind", KINDS)
def test_a_form_stands_under_one_concept_of_its_kind(data: dict[str, Any], kind: str) -> None:
    shared = {
        (kind, language, key): sorted(names)
        for (language, key), names in keys(data, kind).items()
        if len(names) > 1 and (kind, language, key) not in SHARED
    }

    assert shared == {}


@pytest.mark.parametrize("kind", KINDS)
def test_every_concept_can_be_said_in_english_and_in_arabic(
    data: dict[str, Any], kind: str
) -> None:
    languages: dict[str, set[str]] = {name: set() for name in data["concepts"][kind]}
    for (language, _), names in keys(data, kind).items():
        for name in names:
            languages[name].add(language)

    assert {n: found for n, found in languages.items() if not {"en", "ar"} <= found} == {}


@pytest.mark.parametrize("kind", ["measure", "head", "scope", "total"])
def test_attributes_hold_only_what_the_engine_knows(data: dict[str, Any], kind: str) -> None:
    allowed = ATTRIBUTES[kind]
    for name, attributes in data["concepts"][kind].items():
        for key, value in attributes.items():
            if key == "broader":
                assert set(value) <= set(data["concepts"][kind]) - {name}, name
                continue
            if key == "noun":
                assert isinstance(value, str), name
                continue
            assert key in allowed, (name, key)
            assert set(value if isinstance(value, list) else [value]) <= allowed[key], (name, key)


def test_every_measure_says_how_it_changes_and_what_it_is_counted_in(data: dict[str, Any]) -> None:
    for name, attributes in data["concepts"]["measure"].items():
        assert {"changes", "unit_kind"} <= set(attributes), name
        assert attributes["unit_kind"], name


def test_every_scope_word_belongs_to_a_group(data: dict[str, Any]) -> None:
    assert [n for n, a in data["concepts"]["scope"].items() if "group" not in a] == []


def test_languages_and_classes_of_forms_are_known() -> None:
    for path, content in files():
        for name, concept in content["concepts"].items():
            assert set(concept["forms"]) <= LANGUAGES, (path.name, name)
            for forms in concept["forms"].values():
                if isinstance(forms, dict):
                    assert set(forms) <= FORM_CLASSES, (path.name, name)


def test_a_concept_name_is_written_in_one_way() -> None:
    assert [n for _, c in files() for n in c["concepts"] if not re.fullmatch(r"[a-z-]+", n)] == []


def test_arabic_forms_are_listed_without_the_article() -> None:
    """The lexicon takes «ال» off the text, so a form listed with it would miss the bare word."""
    part_of_the_word = ("الآن", "التز", "التهم", "الذي", "التي")
    wrong = [
        form
        for _, _, language, form in listed()
        if language == "ar"
        and any(w.startswith("ال") and not w.startswith(part_of_the_word) for w in form.split())
    ]

    assert wrong == []


def test_a_form_is_in_the_script_of_its_language() -> None:
    for _, name, language, form in listed():
        arabic = bool(re.search(r"[\u0621-\u064a]", form))
        assert arabic == (language == "ar"), (name, language, form)


@pytest.mark.parametrize(
    ("language", "text", "kind", "concepts"),
    [
        ("en", "The blaze killed 14 people", "measure", {"fires", "killed", "people"}),
        ("en", "40 states must ratify it", "measure", {"ratifications-required"}),
        ("en", "65 countries signed the pact", "measure", {"signed"}),
        ("ar", "وبلغ عدد القتلى 12", "measure", {"killed"}),
        ("ar", "وقعت 65 دولة على الاتفاقية", "measure", {"signed"}),
        ("ar", "أصيب 20 بجروح خطيرة", "measure", {"injured", "seriously-injured"}),
        ("ar", "سجلت 30 إصابة جديدة بفيروس كورونا", "measure", {"scored", "new-cases"}),
        ("ar", "قتل 12 جنديًا", "head", {"soldiers"}),
        ("de", "65 Staaten haben unterschrieben", "head", {"countries"}),
        ("fr", "65 États ont signé", "head", {"countries"}),
        ("es", "tres soldados muertos", "head", {"soldiers"}),
        ("en", "Sales rose 4 percent year on year", "scope", {"year-on-year"}),
        ("en", "An earlier version of this article misstated the date", "correction",
         {"earlier-version", "correction"}),
        ("en", "The market correction went on", "correction", set()),
        ("ar", "تصحيح: عدد المصابين", "correction", {"correction"}),
        ("ar", "12 شخصاً بينهم ثلاثة أطفال", "total", {"including"}),
    ],
)  # fmt: skip
def test_a_sentence_gives_the_concepts_an_editor_would_name(
    data: dict[str, Any], language: str, text: str, kind: str, concepts: set[str]
) -> None:
    lexicon: Lexicon = Words(data).lexicon(language)

    hits = [hit for hit in lexicon.match(tokenize(text)) if hit.entry.kind == kind]
    outer = [  # "ratify" inside "must ratify" says nothing of its own
        hit
        for hit in hits
        if not any(o.i <= hit.i and hit.j <= o.j and o.j - o.i > hit.j - hit.i for o in hits)
    ]

    assert {hit.entry.concept for hit in outer} == concepts
