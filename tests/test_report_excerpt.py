"""A quotation in its context: what an editor sees around the marked words."""

from checker.model import Evidence
from checker.report.excerpt import excerpt


def around(text: str, quote: str) -> str:
    start = text.index(quote)
    end = start + len(quote)
    side = Evidence(
        article="1",
        part="text",
        start=start,
        end=end,
        quote=quote,
        line=1,
        column=1,
        before=text[max(start - 300, 0) : start],
        after=text[end : end + 300],
    )
    return excerpt(side).whole


LONG = "The quay was quiet for most of the week, the fishermen said. " * 8


def test_an_excerpt_starts_with_the_sentence_that_is_quoted() -> None:
    told = around(LONG + "Founded in the spring of 1978, the factory closed.", "1978")

    assert told == "… Founded in the spring of 1978, the factory closed."


def test_the_first_word_of_an_article_is_not_cut() -> None:
    assert around("Founded in 1978, the factory closed.", "1978").startswith("Founded in")


def test_a_headline_does_not_run_into_the_text() -> None:
    text = "Factory closes\n\nFounded in 1978, it made rope."

    assert around(text, "1978") == "Founded in 1978, it made rope."


def test_a_sentence_too_long_to_show_begins_at_a_whole_word() -> None:
    told = around("The " + "very " * 80 + "old bridge fell.", "bridge")

    assert told.startswith("… very very")


def test_a_long_headline_right_above_the_text_is_no_part_of_its_first_sentence() -> None:
    head = "Old factory on the quay closes its gates after half a century"
    text = f"{head}\nFounded in 1978, it made rope. " + "The fishermen were its customers. " * 4

    assert around(text, "1978").startswith("Founded in 1978")
    assert around(text, "closes").endswith("half a century")
