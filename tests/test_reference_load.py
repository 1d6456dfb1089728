"""Reference files: three formats of one content, and every slip named with its line."""

# ruff: noqa: E501 - rows of files

import json
from datetime import date
from pathlib import Path

import pytest

from checker import resources
from checker.inputs import words_for
from checker.reference.load import References, load_references

WORDS = words_for()
PACK = """format = "reference/1"
id = "treaty/rhine"
names.en = ["the Rhine Treaty"]

[[fact]]
attribute = "adopted_on"
value = 2025-02-28
authority = "primary"
source = { title = "Register of treaties", url = "https://register.example/rhine" }
checked = { by = "A. Haddad", on = 2025-03-10 }
"""


def load(folder: Path, text: str, name: str = "facts.toml") -> References:
    (folder / name).write_text(text, encoding="utf-8")
    return load_references([folder / name], WORDS)


def problem(folder: Path, text: str, name: str = "facts.toml") -> tuple[int, str]:
    """The line and the words of the one problem in a file."""
    (found,) = load(folder, text, name).problems
    return found.line, f"{found.message} ({found.hint})" if found.hint else found.message


def test_a_pack_is_read_with_its_names_facts_and_sources(tmp_path: Path) -> None:
    found = load(tmp_path, PACK)

    (pack,) = found.packs
    (fact,) = pack.facts
    assert found.problems == ()
    assert (pack.id, pack.article) == ("treaty/rhine", "reference:treaty/rhine")
    assert (fact.value, fact.source.title) == (date(2025, 2, 28), "Register of treaties")
    assert (fact.checked.by, fact.checked.on) == ("A. Haddad", date(2025, 3, 10))


def test_the_three_formats_say_the_same(tmp_path: Path) -> None:
    row = {
        "format": "reference/1", "id": "treaty/rhine", "names.en": "the Rhine Treaty",
        "attribute": "adopted_on", "value": "2025-02-28", "authority": "primary",
        "source.title": "Register of treaties", "source.url": "https://register.example/rhine",
        "checked.by": "A. Haddad", "checked.on": "2025-03-10",
    }  # fmt: skip
    table = ",".join(row) + "\n" + ",".join(row.values()) + "\n"

    packs = [
        load(tmp_path, text, name).packs[0]
        for text, name in [(PACK, "a.toml"), (table, "b.csv"), (json.dumps(row), "c.jsonl")]
    ]

    first, *others = [
        (p.id, p.names, [(f.attribute, str(f.value), f.source, f.checked) for f in p.facts])
        for p in packs
    ]
    assert others == [first, first]


def test_rows_of_one_id_are_one_pack(tmp_path: Path) -> None:
    head = '{"format":"reference/1","id":"%s","names.en":["Vellano"],"attribute":"population",'
    rest = '"value":%d,"authority":"primary","source.title":"Office","checked.by":"A","checked.on":"2025-03-10"}\n'
    text = "".join((head + rest) % pair for pair in [("a", 1), ("b", 2), ("a", 3)])

    packs = load(tmp_path, text, "facts.jsonl").packs

    assert [(p.id, [f.value for f in p.facts]) for p in packs] == [("a", [1, 3]), ("b", [2])]


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ('"adopted_on"', '"adoptd_on"', 6, "did you mean 'adopted_on'?; known: adopted_by"),
        ("source = {", "sauce = {", 5, "'source' is missing"),
        ("checked = {", "chequed = {", 5, "'checked' is missing"),
        ('authority = "primary"', 'authority = "gospel"', 8, "authority: "),
        ("2025-02-28", '"28 February"', 7, "needs a day, month or year"),
        ('"reference/1"', '"reference/9"', 1, "the format 'reference/9' is not known"),
        ("names.en", "names.xx", 1, "no name in a language"),
        ("value = 2025-02-28", "place = 'Basel'", 5, "give either `value` or a `series`"),
        ("authority", 'plaice = "Basel"\nauthority', 8, "did you mean 'place'?"),
        ("title =", "titel =", 9, "source.title"),
        ("[[fact]]", "[[fact]", 5, "not TOML"),
        ("2025-02-28", "9" * 5000, 0, "not TOML"),
        ("the Rhine Treaty", "the Rhine\\nTreaty", 1, "names.en.0"),
        ('"adopted_on"', '"signed_on"', 6, "'signed_on' needs 'by'"),
    ],
)
def test_a_slip_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, said: str
) -> None:
    found = load(tmp_path, PACK.replace(old, new, 1)).problems

    assert any(said in f"{p.message} {p.hint}" for p in found), found
    assert line in {p.line for p in found}


def test_a_broken_fact_leaves_the_others(tmp_path: Path) -> None:
    more = PACK[PACK.index("[[fact]]") :].replace("adopted_on", "in_force_on")

    found = load(tmp_path, PACK.replace("adopted_on", "adoptd_on") + more)

    assert [f.attribute for pack in found.packs for f in pack.facts] == ["in_force_on"]
    assert len(found.problems) == 1


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("a,b\n1,2,3\n", "facts.csv", "more cells than there are columns"),
        ('{"id":', "facts.jsonl", "not JSON"),
        ("[1]", "facts.jsonl", "a line holds one object"),
        ('{"id": "\\ud83d"}', "facts.jsonl", "half a character"),
        ("", "facts.txt", "not a reference file"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_named(
    tmp_path: Path, text: str, name: str, said: str
) -> None:
    assert said in problem(tmp_path, text, name)[1]


def test_paths_that_hold_nothing_are_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    found = load_references([tmp_path / "none.toml", tmp_path / "empty"], WORDS)

    assert {p.message for p in found.problems} == {
        "not found",
        "no reference files here",
    }


def test_two_packs_of_one_id_are_refused(tmp_path: Path) -> None:
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text(PACK, encoding="utf-8")

    found = load_references([tmp_path], WORDS)

    assert len(found.packs) == 1
    assert "a second pack" in found.problems[0].message


def test_the_pack_that_comes_with_the_tool_is_sound() -> None:
    found = load_references([resources.references_folder()], WORDS)

    assert found.problems == ()
    assert [pack.id for pack in found.packs] == ["treaty/un-cybercrime"]
