"""What lies under a path becomes articles; what cannot be read becomes one clear problem."""

import json
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import check
from checker.errors import CheckerError
from checker.read import read
from checker.read.decoding import NotTextError, decode
from checker.read.frontmatter import read_head

NEWS = "Nine states signed the pact on Monday.\n"
ARABIC = "وقعت تسع دول الاتفاقية يوم الاثنين في مدينة كيل؟ نعم، وقعت.\n"
FRENCH = "La Réunion a été évacuée : « ça suffit », a déclaré l'élue à Orléans.\n"


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def told(*paths: Path, **options: int) -> list[str]:
    return [str(problem) for problem in read(paths, **options).problems]


def test_a_folder_gives_its_articles_in_order_named_by_their_path(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.markdown", ".hidden.txt", ".git/d.txt", "README.md",
                 "notes.pdf", "sub/readme.txt"):  # fmt: skip
        write(tmp_path / name, NEWS)

    reading = read([tmp_path])

    assert [a.id for a in reading.articles] == ["a.md", "b.txt", "sub/c.markdown"]
    assert reading.problems == []


def test_a_file_that_is_named_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    for name in ("README.md", ".draft", "wire.news"):
        assert [a.id for a in read([str(write(tmp_path / name, NEWS))]).articles] == [name]


def test_a_file_reached_twice_counts_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", NEWS)

    reading = read([tmp_path, path, tmp_path])

    assert len(reading.articles) == 1
    assert reading.problems == []


def test_files_of_one_name_are_called_by_more_of_their_paths(tmp_path: Path) -> None:
    for name in ("new/index.md", "pub/index.md", "pub/x/index.md", "pub/y.md"):
        write(tmp_path / name, NEWS)

    reading = read([tmp_path / "new" / "index.md", tmp_path / "pub"])

    assert [a.id for a in reading.articles] == [
        "new/index.md", "pub/index.md", "y.md", "x/index.md"
    ]  # fmt: skip
    assert reading.problems == []


def test_a_file_gives_way_to_a_stated_id(tmp_path: Path) -> None:
    write(tmp_path / "a" / "one.md", f"---\nid: two.md\n---\n{NEWS}")
    write(tmp_path / "b" / "two.md", NEWS)

    reading = read([tmp_path / "a", tmp_path / "b"])

    assert [a.id for a in reading.articles] == ["two.md", "b/two.md"]


def test_records_of_files_of_one_name_differ(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        write(tmp_path / folder / "wire.jsonl", '{"text": "Rain fell."}')

    reading = read([tmp_path / "a", tmp_path / "b"])

    assert [a.id for a in reading.articles] == ["a/wire.jsonl:1", "b/wire.jsonl:1"]


def test_front_matter_gives_the_metadata_and_the_rest_is_the_text(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.md",
        "---\r\nid: kell-1\r\ntitle: 'Pact: signed'\r\nsource: The Kell Herald\r\n"
        "url: https://kell.example/1\r\npublished: 2025-09-02T06:15:00+03:00\r\n"
        "updated: 2025-09-03\r\nlanguage: en\r\nauthor: [Ana Marlow, Ben Kell]\r\n---\r\n"
        "\r\nNine states.\r\n",
    )

    (article,) = read([path]).articles

    assert article.id == "kell-1"
    assert article.title == "Pact: signed"
    assert article.source == "The Kell Herald"
    assert article.published == datetime(2025, 9, 2, 6, 15, tzinfo=timezone(timedelta(hours=3)))
    assert article.updated == datetime(2025, 9, 3)
    assert article.author == "Ana Marlow, Ben Kell"
    assert article.text == "\r\nNine states.\r\n"
    assert article.position("text", article.text.index("Nine")) == (12, 1)
    assert article.position("title", 0) == (3, 1)


def test_stars_and_ampersands_in_a_title_are_words(tmp_path: Path) -> None:
    path = write(tmp_path / "a.md", f"---\ntitle: Fire, *and* smoke, hit Q &A\n---\n{NEWS}")

    assert read([path]).articles[0].title == "Fire, *and* smoke, hit Q &A"


def test_an_id_of_digits_stays_as_written(tmp_path: Path) -> None:
    path = write(tmp_path / "a.md", f"---\nid: 007\ntitle: 1984\n---\n{NEWS}")

    (article,) = read([path]).articles

    assert (article.id, article.title) == ("007", "1984")


@pytest.mark.parametrize(
    "text",
    [
        "---\nNine states signed the pact.\n---\nIt holds.\n",  # a rule, a paragraph, a rule
        "---\nid: never closed\n",
        "--- Nine states\n",
        "Nine states\n---\nid: 1\n---\n",
    ],
)
def test_a_rule_of_dashes_is_no_front_matter(tmp_path: Path, text: str) -> None:
    (article,) = read([write(tmp_path / "a.md", text)]).articles

    assert article.text == text


def test_a_slip_in_a_key_is_a_remark_with_the_known_name_and_the_article_is_read(
    tmp_path: Path,
) -> None:
    path = write(tmp_path / "a.md", f"---\ntitel: Pact\nid: x\n---\n{NEWS}")

    reading = read([path])

    assert [a.id for a in reading.articles] == ["x"]
    assert [str(p) for p in reading.problems] == [
        f"{path}:2: unknown key 'titel' (did you mean 'title'?)"
    ]
    assert [p.remark for p in reading.problems] == [True]


def test_keys_of_another_system_are_left_alone(tmp_path: Path) -> None:
    head = "tags: [treaties]\ndate: 2025-10-26\nsubtitle: A pact\nlayout: post\n"
    path = write(tmp_path / "a.md", f"---\nid: x\n{head}---\n{NEWS}")

    reading = read([path])

    assert [a.id for a in reading.articles] == ["x"]
    assert reading.problems == []


@pytest.mark.parametrize(
    "value", ["last Tuesday", "14/10/2025", "2025-10", "2025-13-01", "2025", "9999-12-31"]
)
def test_a_bad_date_names_its_line_and_the_form(tmp_path: Path, value: str) -> None:
    path = write(tmp_path / "a.md", f"---\nid: x\npublished: {value}\n---\n{NEWS}")

    reading = read([path])

    assert reading.articles[0].published is None
    assert [str(p) for p in reading.problems] == [
        f"{path}:3: 'published' is no date: '{value}' "
        "(write 2025-10-25 or 2025-10-25T14:30:00+03:00)"
    ]


def test_a_language_by_name_is_a_problem_and_is_detected_instead(tmp_path: Path) -> None:
    path = write(tmp_path / "a.md", f"---\nlanguage: English (UK)\n---\n{NEWS}")

    reading = read([path])

    assert reading.articles[0].language is None
    assert "'language' is no language code: 'English (UK)'" in str(reading.problems[0])


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("title: 'Pact", ":"),
        ("title: a\ntitle: b", "stands twice"),
        ("title: {a: b}", "needs a text"),
        ("title: &x [*x]", ":2: nested more than 50 deep"),
        ("title: *x", "put quotes around a text"),
        ("id: x\n? [title]\n: x", "must be a text"),
        ("x: " + "[" * 4000, ":"),
    ],
)
def test_broken_front_matter_is_one_problem_with_a_line(
    tmp_path: Path, head: str, expected: str
) -> None:
    path = write(tmp_path / "a.md", f"---\n{head}\n---\n{NEWS}")
    write(tmp_path / "b.txt", NEWS)

    reading = read([tmp_path])

    assert "b.txt" in [a.id for a in reading.articles]
    assert len(reading.problems) == 1
    assert reading.problems[0].path == str(path)
    assert expected in str(reading.problems[0])


def test_of_two_articles_with_one_id_the_first_is_kept_and_both_are_named(tmp_path: Path) -> None:
    first = write(tmp_path / "a.md", f"---\nid: x\n---\n{NEWS}")
    second = write(tmp_path / "b.md", f"---\nid: x\n---\n{NEWS}")

    reading = read([tmp_path])

    assert [a.origin.path for a in reading.articles if a.origin] == [first.as_posix()]
    assert [str(p) for p in reading.problems] == [
        f"{second.as_posix()}: a second article with the id 'x' "
        f"(the first, in {first.as_posix()}, is kept)"
    ]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("empty.txt", b"", "an empty file"),
        ("blank.txt", b"\xef\xbb\xbf \r\n\n", "an empty file"),
        ("head.md", b"---\nid: x\n---\n\n", "no text below the front matter"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n\0\0\0", "a binary file, not text: byte 0x00 at offset 8"),
        ("cut.txt", "Nine states ‘signed’ in Kéll".encode() + b"\xe2\x80",
         "not UTF-8: byte 0xE2 at offset 33, line 1"),
        ("wide.txt", b"\xff\xfeN\0i\0n", "not UTF-16: byte 0x6E at offset 6, line 1"),
        ("noise.txt", bytes(range(1, 256)), "not UTF-8: byte 0x80 at offset 127, line 2"),
    ],
)  # fmt: skip
def test_what_is_no_text_is_named_and_the_rest_is_read(
    tmp_path: Path, name: str, content: bytes, expected: str
) -> None:
    write(tmp_path / name, content)
    write(tmp_path / "zz.txt", NEWS)

    reading = read([tmp_path])

    assert [a.id for a in reading.articles] == ["zz.txt"]
    assert [(p.path, p.message) for p in reading.problems] == [(str(tmp_path / name), expected)]


def test_a_file_over_the_limit_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)  # sparse: read whole, it would be a binary file

    assert told(path) == [f"{path}: too large for an article: 100.0 MB (up to 10 MB are read)"]
    small = write(tmp_path / "a.txt", NEWS)
    assert len(read([small], limit_bytes=len(NEWS)).articles) == 1
    assert len(told(small, limit_bytes=len(NEWS) - 1)) == 1


def test_paths_that_hold_nothing_say_so(tmp_path: Path) -> None:
    write(tmp_path / "seeds" / "a.pdf", b"%PDF")

    assert told(tmp_path / "seeds") == [
        f"{tmp_path / 'seeds'}: a folder without articles "
        "(looked for *.txt, *.md, *.markdown, *.jsonl)"
    ]
    assert told(tmp_path / "sedes") == [
        f"{tmp_path / 'sedes'}: not found (did you mean {tmp_path / 'seeds'}?)"
    ]
    assert told(tmp_path / "no" / "such") == [
        f"{tmp_path / 'no' / 'such'}: not found (there is no folder {tmp_path / 'no'})"
    ]
    assert len(told(tmp_path / ("x" * 5000))) == 1
    assert told(Path("/dev/null")) == ["/dev/null: neither a file nor a folder"]


def test_a_file_that_may_not_be_opened_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "a.txt", NEWS)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)

    assert told(path) == [f"{path}: Permission denied"]


def test_json_lines_hold_an_article_each(tmp_path: Path) -> None:
    rows = [
        json.dumps({"id": "n1", "title": "Pact", "published": "2025-10-14", "text": NEWS + NEWS}),
        "",
        '{"id": "n2"}',
        "[1]",
        "{",
        json.dumps({"text": ARABIC, "langauge": "ar"}, ensure_ascii=False),
        json.dumps({"id": "n1", "text": NEWS, "langauge": "en"}),
    ]
    write(tmp_path / "wire.jsonl", "\n".join(rows))

    reading = read([tmp_path])

    assert [a.id for a in reading.articles] == ["n1", "wire.jsonl:6"]
    assert reading.articles[0].position("text", len(NEWS) + 3) == (1, 1)
    assert reading.articles[0].position("title", 2)[0] == 1
    assert [(p.line, p.message.split(":")[0]) for p in reading.problems] == [
        (3, "an article without `text`"),
        (4, "not an article"),
        (5, "not JSON"),
        (6, "unknown key 'langauge'"),
        (7, "a second article with the id 'n1'"),
    ]


def test_half_a_character_costs_its_line_or_its_key_and_no_other_article(tmp_path: Path) -> None:
    rows = [
        json.dumps({"id": "a", "text": "Torn \ud83d, said the desk."}),
        json.dumps({"id": "b\udfff", "title": "Whole \U0001f600", "text": NEWS}),
        json.dumps({"id": "c", "text": NEWS}),
    ]
    path = write(tmp_path / "wire.jsonl", "\n".join(rows))

    reading = read([path])

    assert [(a.id, a.title) for a in reading.articles] == [
        ("wire.jsonl:2", "Whole \U0001f600"), ("c", None),
    ]  # fmt: skip
    assert [(p.line, p.message) for p in reading.problems] == [
        (1, "`text` holds half a character, \\ud83d, at offset 5"),
        (2, "'id' holds half a character, \\udfff, at offset 1"),
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="names there are bytes")
def test_a_file_name_that_is_no_text_can_still_be_reported(tmp_path: Path) -> None:
    write(tmp_path / "new\udcffs.txt", NEWS)
    write(tmp_path / "empty\udcff.txt", "")
    write(tmp_path / "a\udcff" / "x.txt", NEWS)
    write(tmp_path / "b" / "x.txt", NEWS)

    named = ["new\udcffs.txt", "empty\udcff.txt", "a\udcff/x.txt", "b/x.txt"]
    reading = read([tmp_path / name for name in named])
    report = check(reading.articles, problems=reading.problems)

    assert [a.id for a in report.articles] == ["new\ufffds.txt", "a\ufffd/x.txt", "b/x.txt"]
    assert "empty\ufffd.txt" in report.model_dump_json()


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (NEWS + ARABIC + "\u200f\x0b😀", "utf-8"),
        (NEWS + ARABIC, "utf-8-sig"),
        (NEWS + ARABIC, "utf-16"),
        (ARABIC, "cp1256"),
        (NEWS[:20] + ARABIC * 2, "cp1256"),
        (FRENCH, "cp1252"),
        ("El año pasado llovió más: “nunca vi tanto”, dijo Íñigo Núñez.\n", "cp1252"),
        ("Für Köln und Weißenfels galt das – sagte er – nicht.\r\n", "cp1252"),
    ],
)
def test_the_encodings_of_newsrooms_are_recognised(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@given(st.text())
def test_utf_8_is_never_taken_for_anything_else(text: str) -> None:
    if "\0" in text or text.startswith("\ufeff"):
        return
    assert decode(text.encode()) == text


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(content: bytes) -> None:
    try:
        assert isinstance(decode(content), str)
    except NotTextError:
        return


@given(st.text(alphabet="-.\n\r a:x'[{&*#", max_size=60))
def test_any_head_leaves_the_text_whole(source: str) -> None:
    text = f"---\n{source}\n---\n{NEWS}"
    try:
        head = read_head(Path("a.md"), text)
    except CheckerError:
        return
    if head is not None:
        assert text[head.text_start :].endswith(NEWS)
        assert head.text_line == text[: head.text_start].count("\n") + 1
