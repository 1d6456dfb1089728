"""An article falls into headline, headings, dateline, body and boilerplate, offsets intact."""

import re
import time
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.document import Document
from checker.model import Article
from checker.segment import segment
from checker.words import Words, load_words

TOP = Path(__file__).parents[1]


@cache
def built_in_words() -> Words:
    return load_words(TOP / "rules" / "words")


@pytest.fixture
def words() -> Words:
    return built_in_words()


def document(words: Words, text: str, title: str | None = None, language: str = "en") -> Document:
    return segment(Article(id="a", text=text, title=title, language=language), words)


def parts(found: Document) -> list[tuple[str, str]]:
    return [(s.block, s.text) for s in found]


def aside(found: Document) -> list[str]:
    return [found.article.text[s.start : s.end] for s in found.boilerplate]


def seed(words: Words, number: int) -> Document:
    path = sorted((TOP / "seeds").iterdir())[number]
    return segment(Article(id=path.name, text=path.read_bytes().decode()), words)


@pytest.mark.parametrize(
    ("number", "language", "blocks"),
    [
        (0, "en", {"headline": 1, "dateline": 1, "body": 12}),
        (1, "en", {"headline": 1, "dateline": 1, "body": 23}),
        (2, "ar", {"headline": 1, "heading": 8, "body": 12}),
        (3, "en", {"body": 9}),
        (4, "en", {"headline": 1, "dateline": 1, "body": 11}),
    ],
)
def test_the_seeds_fall_into_their_blocks(
    words: Words, number: int, language: str, blocks: dict[str, int]
) -> None:
    found = seed(words, number)
    counted: dict[str, int] = {}
    for sentence in found:
        counted[sentence.block] = counted.get(sentence.block, 0) + 1

    assert found.language == language
    assert counted == blocks


def test_a_disclaimer_and_comments_at_the_end_are_kept_apart(words: Words) -> None:
    found = seed(words, 4)

    assert found.sentences[-1].text.startswith("Notably, the UNGA adopted")
    assert aside(found)[0] == "Legal Disclaimer:"
    assert "contact the provider above." in aside(found)[1]  # hard-wrapped, one block
    assert aside(found)[2:] == ["Comments", "No comment"]


def test_the_title_is_the_headline_and_comes_first(words: Words) -> None:
    found = document(words, "The pact was signed. It holds.", title="Pact signed in Kell")

    assert found.headline is found.sentences[0]
    assert (found.headline.part, found.headline.index, found.headline.start) == ("title", 0, 0)
    assert [s.index for s in found] == [0, 1, 2]
    assert [s.paragraph for s in found] == [0, 1, 1]


def test_a_first_line_that_repeats_the_title_is_no_body(words: Words) -> None:
    found = document(words, "Pact signed in Kell\n\nThe pact was signed.", "Pact signed in  Kell")

    assert [(s.part, s.block) for s in found] == [
        ("title", "headline"), ("text", "headline"), ("text", "body"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["The pact was signed in Kell", "The pact was signed in Kell.", "Kell: The pact was signed."],
)
def test_a_text_of_one_sentence_has_no_headline(words: Words, text: str) -> None:
    assert document(words, text).headline is None


def test_a_first_line_with_a_full_stop_is_body(words: Words) -> None:
    found = document(words, "The pact was signed on Monday.\nIt holds for five years.")

    assert [s.block for s in found] == ["body", "body"]


def test_a_headline_may_ask(words: Words) -> None:
    found = document(words, "Who signed the pact?\n\nNine states signed the pact on Monday.")

    assert parts(found)[0] == ("headline", "Who signed the pact?")


def test_short_lines_between_paragraphs_are_headings(words: Words) -> None:
    text = (
        "The pact was signed by nine states on Monday after long talks.\n"
        "What comes next\n"
        "The states must ratify the pact before it enters into force."
    )

    assert [s.block for s in document(words, text)] == ["body", "heading", "body"]


def test_a_list_of_short_lines_is_no_row_of_headings(words: Words) -> None:
    text = "The winners were:\nAna Marlow\nBen Kell\nCora Lund\nAll three live in Kell."

    assert [s.block for s in document(words, text)] == ["body"] * 5


def test_hard_wrapped_lines_are_one_paragraph(words: Words) -> None:
    text = (
        "The nine states that met in the harbour town of Kell have signed a\n"
        "pact on the use of the river, which the Council of Northern Waters\n"
        "had prepared since 2019. It sets a limit of 65 million litres a day\n"
        "and enters into force in May.\n"
    )
    found = document(words, text)

    assert [s.text.split()[-1] for s in found] == ["2019.", "May."]
    assert {s.paragraph for s in found} == {0}
    assert found.headline is None


def test_hard_wrapped_arabic_is_one_paragraph(words: Words) -> None:
    text = (
        "وقعت تسع دول في مدينة كيل الساحلية اتفاقية جديدة بشأن استخدام مياه\n"
        "النهر الكبير بعد مفاوضات طويلة استمرت خمس سنوات بين وفود هذه الدول\n"
        "المطلة عليه وخبراء المنظمة الإقليمية للمياه التي أعدت نص الاتفاقية\n"
        "منذ عام 2019."
    )

    assert len(document(words, text, language="ar").sentences) == 1


def test_one_paragraph_a_line_is_not_taken_for_hard_wrapping(words: Words) -> None:
    text = "Nine states signed the pact\nThe pact covers the river and its banks.\nIt holds."

    assert [s.block for s in document(words, text)] == ["headline", "body", "body"]


def test_markdown_keeps_its_offsets_and_loses_its_marks(words: Words) -> None:
    text = (
        "# Pact signed in *Kell*\n\n"
        "**Kell:** The pact was signed by **nine** states, [the council](https://x.example/a_b) "
        "said.\n\n"
        "What comes next\n---------------\n\n"
        "- Ratification by all states.\n"
        "- A first meeting.\n\n"
        "1. One more thing.\n2. And another.\n\n"
        "> The pact is strong,\n> said the envoy.\n\n"
        "## The end ##\n\n"
        "```\nraise SystemExit  # 12 states\n```\n"
        "<!-- 13 states\nwere asked -->\n"
        "It enters into force in _May_.\n"
    )
    found = document(words, text)

    assert all(text[s.start : s.end] == s.text for s in found)
    assert parts(found) == [
        ("headline", "Pact signed in *Kell"),
        ("dateline", "Kell:"),
        ("body", "The pact was signed by **nine** states, [the council](https://x.example/a_b) "
                 "said."),
        ("heading", "What comes next"),
        ("body", "Ratification by all states."),
        ("body", "A first meeting."),
        ("body", "One more thing."),
        ("body", "And another."),
        ("body", "The pact is strong,\n> said the envoy."),
        ("heading", "The end"),
        ("body", "It enters into force in _May_."),
    ]  # fmt: skip
    pact = found.sentences[2]
    assert [t.text for t in pact.tokens][4:9] == ["by", "nine", "states", ",", "the"]
    assert "https" not in {t.text for t in pact.tokens}
    assert len(aside(found)) == 4  # three lines of code, one comment


def test_a_date_at_the_head_of_a_line_is_no_list_number(words: Words) -> None:
    text = "3. Oktober 2024 war der Tag.\nDanach kam nichts."

    assert document(words, text, language="de").sentences[0].text.startswith("3. Oktober")


@pytest.mark.parametrize(
    "line",
    [
        "Share  |  Facebook  |  WhatsApp  |  Email",
        "© 2025 The Kell Herald",
        "Copyright 2025 Kell Media. All rights reserved.",
        "Sign up for our daily newsletter and never miss a story.",
        "Read more: Nine states meet in Kell",
        "Photo: Ana Marlow/Coastal Press",
        "By Ana Marlow, Staff Writer",
        "(Reporting by Ana Marlow; Editing by Ben Kell)",
        "3 min read",
        "- Coastal Press",
        "بقلم أحمد السالم",
        "جميع الحقوق محفوظة © 2025",
        "Tous droits réservés",
        "Von Anna Marlow",
        "Compartir en Facebook",
        "https://kell.example/pact",
        "![The river at dawn](river.jpg)",
    ],
)
def test_what_stands_around_the_news_is_kept_apart(words: Words, line: str) -> None:
    text = f"Nine states signed the pact on Monday.\n\nThey meet again in May.\n\n{line}"
    found = document(words, text)

    assert [s.text for s in found] == [
        "Nine states signed the pact on Monday.", "They meet again in May.",
    ]  # fmt: skip
    assert len(aside(found)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Copyright law changed on Monday, the ministry said.",
        "Comments by the minister caused anger on Monday.",
        "Share prices fell by 3 percent.",
        "By Monday evening nine states had signed the pact.",
        "Print newspapers lost readers again.",
        "Cincinnati lost its bridge in a flood.",
        "Related industries lost 4,000 jobs.",
        "Source of the fire was a cable, police said.",
        "Facebook and Twitter removed 12 accounts.",
        "تحرير الرهائن تم فجر اليوم.",
        "Von Anna Marlow kamen zwei Anträge.",
    ],
)
def test_news_is_never_swallowed(words: Words, line: str) -> None:
    for text in (line, f"Nine states signed.\n\n{line}", f"{line}\n\nNine states signed."):
        found = document(words, text)

        assert line in [s.text for s in found]
        assert not found.boilerplate


def test_news_under_a_heading_after_the_related_links_is_still_read(words: Words) -> None:
    text = (
        "# Pact\n\nNine states signed.\n\n## Related articles\n\nOld pact ends\n\n"
        "## Reactions\n\nThe union called it weak."
    )

    assert parts(document(words, text))[-1] == ("body", "The union called it weak.")


def test_the_language_is_the_stated_one_else_the_detected_one(words: Words) -> None:
    text = "Nine states have signed the pact."

    assert segment(Article(id="a", text=text, language="en-GB"), words).language == "en"
    assert segment(Article(id="a", text=text), words).language == "en"
    dutch = segment(Article(id="a", text="Negen landen hebben het verdrag getekend. Klaar."), words)
    assert (dutch.language, dutch.supported, len(dutch.sentences)) == ("nl", False, 2)
    assert segment(Article(id="a", text="…"), words).sentences == []


def test_windows_line_ends_are_line_ends(words: Words) -> None:
    text = "Pact signed in Kell\r\n\r\nNine states signed.\r\nThey meet in May.\r\n"
    found = document(words, text)

    assert [s.text for s in found] == [
        "Pact signed in Kell", "Nine states signed.", "They meet in May.",
    ]  # fmt: skip


MARKUP = st.sampled_from(
    [
        "\n", "\n\n", "\r\n", "# ", "- ", "> ", "```\n", "<!--", "-->", "**", "_", "`", "[a](b)",
        "---\n", "1. ", "2) ", ". ", "? ", ": ", " — ", "«", "»", '"', "Nine states", "signed",
        "دولة", "وقعت", "Comments\n", "Share", "©", "3.5", "Dr. ", "\u200f", "\u00a0", "😀",
    ]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(MARKUP | st.text(max_size=6), max_size=40).map("".join))
def test_every_word_is_in_exactly_one_sentence_or_aside(text: str) -> None:
    found = document(built_in_words(), text)

    owner: dict[int, str] = {}
    last = 0
    for sentence in found:
        assert last <= sentence.start < sentence.end
        assert text[sentence.start : sentence.end] == sentence.text
        assert all(text[t.start : t.end] == t.text for t in sentence.tokens)
        assert all(sentence.start <= t.start < t.end <= sentence.end for t in sentence.tokens)
        last = sentence.end
        owner.update(dict.fromkeys(range(sentence.start, sentence.end), "sentence"))
    for span in found.boilerplate:
        owner.update(dict.fromkeys(range(span.start, span.end), "aside"))
    for address in re.finditer(r"\]\([^()\s]+\)", text):
        owner.update(dict.fromkeys(range(*address.span()), "address of a link"))
    lost = [c for k, c in enumerate(text) if c.isalpha() and k not in owner]
    assert lost == []


@pytest.mark.parametrize(
    "unit", ["a", "word ", "\n", "- \n", "```\n", "<!--", "[a](", "**a", "> ", "1. a\n", "# a #\n"]
)
def test_hostile_text_takes_no_more_than_its_length(words: Words, unit: str) -> None:
    started = time.process_time()
    document(words, unit * (200_000 // len(unit)))

    assert time.process_time() - started < 10
