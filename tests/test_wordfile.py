"""Word files: what has another shape, or a slip in a name, is named with its line."""

from pathlib import Path

import pytest

from checker import resources
from checker.errors import Problem, WordsError
from checker.wordfile import slips, word_files
from checker.words import compile_words


def problems(tmp_path: Path, text: str) -> list[tuple[int, str]]:
    (tmp_path / "own.yaml").write_text(text, encoding="utf-8")
    found: list[Problem] = []
    assert word_files(tmp_path, found) == [] or not found
    return [(p.line, str(p).partition("own.yaml:")[2].partition(" ")[2]) for p in found]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("- kind\n", 1, "neither a list nor a table"),
        ("kind: act\ntable: numbers\n", 1, "neither a list nor a table"),
        ("kind: [act]\nconcepts: {}\n", 1, "'kind' needs a text"),
        ("table: 3\n", 1, "'table' needs a text"),
        ("table: numbers\nlanguage: [en]\n", 2, "'language' needs a text"),
        ("table: language\nlanguage: nl\nproclitics: de\n", 3, "needs a list of texts"),
        ("table: language\nlanguage: nl\nconjunction: en\n", 3, "needs a list of texts"),
        ("table: language\nlanguage: nl\njoins: [[de]]\n", 3, "needs a list of texts"),
        ("kind: act\nconcepts: [a]\n", 1, "a list holds `kind` and `concepts`"),
        ("kind: act\nconcepts:\n  x: 1\n", 3, "needs `forms: {language: […]}`"),
        ("kind: act\nconcepts:\n  x:\n    froms: {en: [a]}\n", 4, "did you mean 'forms'?"),
        ("kind: act\nconcepts:\n  x:\n    forms:\n      en: {noun: [[a]]}\n", 5, "no list of"),
        ("kind: act\nconcepts:\n  x:\n    forms:\n      en: [{a: b}]\n", 5, "no list of texts"),
    ],
)
def test_a_file_of_another_shape_is_named(tmp_path: Path, text: str, line: int, said: str) -> None:
    ((found, message),) = problems(tmp_path, text)

    assert found == line
    assert said in message


def test_a_concept_may_say_more_of_one_that_has_its_forms_elsewhere(tmp_path: Path) -> None:
    assert problems(tmp_path, "kind: act\nconcepts:\n  signature:\n    objects: [pact]\n") == []


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("kind: modalty\nconcepts: {}\n", "'modality'"),
        ("table: number\nlanguage: nl\n", "'numbers'"),
    ],
)
def test_an_added_file_for_a_kind_that_is_nearly_known_is_refused(
    tmp_path: Path, text: str, near: str
) -> None:
    (tmp_path / "own.yaml").write_text(text, encoding="utf-8")

    with pytest.raises(WordsError, match=f"is not known .did you mean {near}") as caught:
        compile_words(resources.words_folder(), tmp_path)
    assert [p.line for p in caught.value.problems] == [1]


def test_a_kind_of_its_own_is_no_slip(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("kind: weather\nconcepts: {}\n", encoding="utf-8")
    known = word_files(resources.words_folder(), [])

    assert list(slips(word_files(tmp_path, []), known)) == []
