"""A newsroom's own words: laid over the built-in ones, with its own rules or with ours."""

from pathlib import Path

import pytest

from checker import Article, check
from checker.cli import run
from checker.errors import WordsError
from checker.words import Words, compile_words

NEW_VERB = """
kind: act
concepts:
  signature:
    forms:
      en: {verb: [put pen to]}
"""
TEXTS = (
    "Norway put pen to the Convention against Cybercrime in Lisbon on 4 May 2022.",
    "Norway signed the Convention against Cybercrime in Geneva on 4 May 2022.",
)
ARTICLES = [Article(id=f"{n}", text=text) for n, text in enumerate(TEXTS)]


def folder(tmp_path: Path, words: str = NEW_VERB) -> Path:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "own.yaml").write_text(words, encoding="utf-8")
    return tmp_path


def test_a_folder_of_words_alone_keeps_the_built_in_rules(tmp_path: Path) -> None:
    assert not [f for f in check(ARTICLES).findings if f.rule == "event/place-conflict"]

    found = check(ARTICLES, rules=folder(tmp_path)).findings

    assert [f.rule for f in found] == ["event/place-conflict"]
    assert {e.quote for e in found[0].evidence} == {"Lisbon", "Geneva"}


def test_a_folder_with_a_rule_runs_that_rule_with_its_words(tmp_path: Path) -> None:
    own = folder(tmp_path)
    (own / "event").mkdir()
    (own / "event" / "town.yaml").write_text(
        "id: event/town\ntitle: Two towns\nseverity: warning\nmatch: {kind: event}\n"
        "same: {about: equal, deed: equal}\ndiffer: place\nmessage: '{a.value}, {b.value}'\n"
        "why: One act, one town.\n",
        encoding="utf-8",
    )

    assert [f.rule for f in check(ARTICLES, rules=str(own)).findings] == ["event/town"]


def test_claims_are_read_with_the_words_of_the_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = tmp_path / "a.txt"
    article.write_text(TEXTS[0], encoding="utf-8")
    (tmp_path / "own").mkdir()

    run(["claims", str(article), "--rules", str(folder(tmp_path / "own"))])

    assert "= signature" in capsys.readouterr().out


def test_a_broken_word_file_of_a_newsroom_is_named(tmp_path: Path) -> None:
    with pytest.raises(WordsError, match=r"own\.yaml"):
        check(ARTICLES, rules=folder(tmp_path, "kind: act\nwords: [sign]\n"))


def test_a_layer_adds_forms_and_replaces_attributes(tmp_path: Path) -> None:
    below, above = tmp_path / "below", tmp_path / "above"
    for where, text in (
        (below, "kind: act\nconcepts:\n  fishing:\n    label: fished\n    forms: {en: [fish]}\n"),
        (above, "kind: act\nconcepts:\n  fishing:\n    label: caught\n    forms: {en: [trawl]}\n"),
    ):
        where.mkdir()
        (where / "acts.yaml").write_text(text, encoding="utf-8")
    (below / "t.yaml").write_text("table: t\nlanguage: en\nrows: [a]\nname: x\n", encoding="utf-8")
    (above / "t.yaml").write_text(
        "table: t\nlanguage: en\nrows: [a, b]\nname: y\n", encoding="utf-8"
    )

    words = Words(compile_words(below, above))

    assert words.concept("act", "fishing") == {"label": "caught"}
    assert words.forms("act") == {"fish", "trawl"}
    assert words.table("t", "en") == {"rows": ["a", "b"], "name": "y"}


def test_the_same_folder_twice_changes_nothing(tmp_path: Path) -> None:
    own = folder(tmp_path) / "words"

    assert compile_words(own, own) == compile_words(own)
