"""Word files → one set of words: what is wrong is named with its file and line."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import WordsError
from checker.language.tokens import fold, tokenize
from checker.words import Words, compile_words, compiled_name, load_words

ACTS = """
kind: act
concepts:
  signature:
    objects: [treaty]
    forms:
      en: {verb: [sign], noun: [signing ceremony]}
      mul: [signature]
"""
LANGUAGE = "table: language\nlanguage: en\nname: English\n"
INFLECTION = """
table: inflection
language: en
forms: [base, past]
suffixes:
  past: [["$", ed]]
"""


def folder(tmp_path: Path, **files: str) -> Path:
    path = tmp_path / f"words{len(list(tmp_path.iterdir()))}"
    path.mkdir()
    for name, text in files.items():
        (path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return path


def loaded(*folders: Path) -> Words:
    return Words(compile_words(*folders))


def found(words: Words, text: str, language: str = "en") -> list[tuple[str, str, str]]:
    return [hit.entry[:3] for hit in words.lexicon(language).match(tokenize(text))]


def test_a_verb_is_written_once_and_found_in_its_forms(tmp_path: Path) -> None:
    words = loaded(folder(tmp_path, acts=ACTS, language=LANGUAGE, inflection=INFLECTION))

    assert found(words, "Norway signed it") == [("act", "signature", "past")]
    assert found(words, "the Signing Ceremony") == [("act", "signature", "noun")]


def test_forms_of_no_language_belong_to_every_language(tmp_path: Path) -> None:
    words = loaded(folder(tmp_path, acts=ACTS, language=LANGUAGE))

    assert found(words, "signature", "de") == [("act", "signature", "")]
    assert words.languages == ("en",)


def test_attributes_of_a_concept_can_be_asked_for(tmp_path: Path) -> None:
    words = loaded(folder(tmp_path, acts=ACTS))

    assert words.concept("act", "signature") == {"objects": ["treaty"]}
    assert words.concept("act", "unheard-of") == {}
    assert words.forms("act") == {"sign", "signature"}


def test_an_unknown_table_is_empty(tmp_path: Path) -> None:
    words = loaded(folder(tmp_path, acts=ACTS))

    assert words.table("numbers", "en") == {}
    assert words.keys("numbers", "en", "units") == frozenset()


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("kind: act\n", 1, "no `concepts`"),
        ("kind: act\nconcepts: {}\nextra: 1\n", 1, "not extra"),
        ("kind: act\nconcepts:\n  one:\n    forms: {}\n  two: [a]\n", 5, "'two' needs `forms:"),
        ("hello: there\n", 1, "neither a list nor a table"),
        ("kind: act\ntable: numbers\n", 1, "neither a list nor a table"),
        ("kind: act\nkind: act\n", 2, "stands twice"),
        ("kind: [act\n", 2, "not YAML"),
    ],
)
def test_a_broken_file_is_named_with_the_line(
    tmp_path: Path, text: str, line: int, message: str
) -> None:
    path = folder(tmp_path, broken=text)

    with pytest.raises(WordsError, match=r"broken\.yaml") as raised:
        compile_words(path)

    (problem,) = raised.value.problems
    assert (problem.path, problem.line) == (str(path / "broken.yaml"), line)
    assert message in problem.message


def test_every_broken_file_is_named_at_once(tmp_path: Path) -> None:
    path = folder(tmp_path, one="hello: there\n", two="kind: act\n", good=ACTS)

    with pytest.raises(WordsError) as raised:
        compile_words(path)

    assert [Path(p.path).name for p in raised.value.problems] == ["one.yaml", "two.yaml"]


def test_two_files_may_not_contradict_each_other(tmp_path: Path) -> None:
    other = ACTS.replace("[treaty]", "[law]")

    with pytest.raises(WordsError, match="has another 'objects' elsewhere"):
        compile_words(folder(tmp_path, acts=ACTS, other=other))


def test_two_tables_of_one_name_and_language_are_one_too_many(tmp_path: Path) -> None:
    with pytest.raises(WordsError, match="a second table 'language' for 'en'"):
        compile_words(folder(tmp_path, one=LANGUAGE, two=LANGUAGE))


def test_a_folder_without_word_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WordsError, match="no word files here"):
        load_words(tmp_path)


def test_an_added_folder_adds_forms_and_may_say_otherwise(tmp_path: Path) -> None:
    own = "kind: act\nconcepts:\n  signature:\n    objects: [law]\n    forms: {en: [initial]}\n"

    words = loaded(folder(tmp_path, acts=ACTS), folder(tmp_path, own=own))

    assert found(words, "initial") == [("act", "signature", "")]
    assert found(words, "signature") == [("act", "signature", "")]
    assert words.concept("act", "signature")["objects"] == ["treaty", "law"]


def test_the_compiled_form_is_json_and_reads_back_the_same(tmp_path: Path) -> None:
    data = compile_words(folder(tmp_path, acts=ACTS, language=LANGUAGE, inflection=INFLECTION))

    assert json.loads(json.dumps(data)) == data


def test_an_edited_file_or_a_new_name_has_another_compiled_name(tmp_path: Path) -> None:
    one = folder(tmp_path, acts=ACTS)
    names = {compiled_name(one), compiled_name(folder(tmp_path, verbs=ACTS))}
    (one / "acts.yaml").write_text(ACTS + "# more\n", encoding="utf-8")

    assert len(names | {compiled_name(one)}) == 3


def test_a_spoilt_cache_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    words = folder(tmp_path, acts=ACTS.replace("signature", "initialling"))
    kept = tmp_path / "cache" / "checker" / compiled_name(words)
    kept.parent.mkdir(parents=True)
    kept.write_text("{ no json", encoding="utf-8")

    assert load_words(words).concept("act", "initialling") == {"objects": ["treaty"]}
    assert json.loads(kept.read_text(encoding="utf-8"))["concepts"]["act"]


def test_a_home_that_cannot_be_written_is_no_reason_to_fail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    words = folder(tmp_path, acts=ACTS.replace("signature", "sealing"))

    assert load_words(words).concept("act", "sealing") == {"objects": ["treaty"]}


@given(st.text(min_size=1, max_size=20))
def test_a_key_is_folded_once_and_for_all(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_the_cache_keeps_the_newest_compiled_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    cache = tmp_path / "cache" / "checker"
    cache.mkdir(parents=True)
    for age in range(9):
        old = cache / f"words-{age}.json"
        old.write_text("{}")
        os.utime(old, (1_000_000 - age, 1_000_000 - age))
    (cache / "mine.json").write_text("{}")
    own = folder(tmp_path, language=LANGUAGE)

    load_words(own)

    kept = {f"words-{age}.json" for age in range(5)} | {"mine.json", compiled_name(own)}
    assert {p.name for p in cache.iterdir()} == kept
