"""How the language of a sentence writes is read from its table, Arabic or not."""

import json
from pathlib import Path

from sentences import sentence
from tables import sentence as bare

from checker.annotate.writing import settle_writing
from checker.words import Words, compile_words


def words(folder: Path, table: str) -> Words:
    (folder / "language.yaml").write_text(f"table: language\nlanguage: xx\n{table}")
    return Words(json.loads(json.dumps(compile_words(folder))))


def test_arabic_has_no_capitals_and_a_definite_noun_shows_it() -> None:
    made = sentence("وصلت الباخرة إلى الميناء", "ar")

    assert not made.cased
    assert made.verb_first
    assert "الباخره".startswith(made.letters.definite)
    assert "وللميناء".startswith(made.letters.definite)
    assert not "باخره".startswith(made.letters.definite)


def test_english_writes_its_words_apart() -> None:
    made = sentence("The steamer reached the port.")

    assert made.cased
    assert not made.verb_first
    assert not any(made.letters)


def test_a_language_is_what_its_table_says(tmp_path: Path) -> None:
    made = bare("ha-dag", "xx")
    settle_writing(
        made, words(tmp_path, "caseless: true\narticles: [ha]\nmerged: {la: ha}\nconjunction: [ve]")
    )

    assert (made.cased, made.verb_first) == (False, False)
    assert made.letters.definite == ("ha", "la", "veha", "vela")


def test_a_language_without_a_table_is_written_with_capitals(tmp_path: Path) -> None:
    made = bare("Fjell og fjord", "no")
    settle_writing(made, words(tmp_path, "caseless: true"))

    assert made.cased
    assert not any(made.letters)
