"""Quotation marks find their pair, and the words between two quotations stay outside."""

from __future__ import annotations

import pytest
from sentences import WORDS

from checker.annotate.quotations import mark_quotations
from checker.document import Document
from checker.model import Article
from checker.segment import segment


def marked(text: str, language: str = "en") -> Document:
    document = segment(Article(id="a", text=text, language=language), WORDS)
    mark_quotations(document)
    return document


def quoted(text: str, language: str = "en") -> list[str]:
    """The quoted stretches, sentence by sentence."""
    found = []
    for sentence in marked(text, language):
        for i, j in sentence.quoted:
            tokens = sentence.tokens[i + 1 : j]
            found.append(
                sentence.text[tokens[0].start - sentence.start : tokens[-1].end - sentence.start]
            )
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('The mayor said "the road is shut" and left.', ["the road is shut"]),
        ("The mayor said “the road is shut” and left.", ["the road is shut"]),
        ("The mayor said ‘the road is shut’ and left.", ["the road is shut"]),
        ("The mayor said 'the road is shut' and left.", ["the road is shut"]),
        ("Der Rat sagte: „Die Straße ist zu“, und ging.", ["Die Straße ist zu"]),
        ("Le maire a dit : « la route est fermée » hier.", ["la route est fermée"]),
        ("Rådet sagde »vejen er lukket« i dag.", ["vejen er lukket"]),
        ("قال العمدة إن «الطريق مغلق» اليوم.", ["الطريق مغلق"]),
        ('قال العمدة و"الطريق مغلق" اليوم.', ["الطريق مغلق"]),
    ],
)
def test_marks_of_every_shape_pair(text: str, found: list[str]) -> None:
    assert quoted(text) == found


def test_the_words_between_two_quotations_are_nobodys() -> None:
    text = '"The road is shut," the mayor told the council after lunch. "It opens in May."'

    assert quoted(text) == ["The road is shut,", "It opens in May."]


def test_a_mark_that_was_never_closed_swallows_nothing() -> None:
    text = 'The mayor said "the road is shut. He then left. "It opens in May," he said.'

    assert quoted(text) == ["It opens in May,"]


def test_a_mark_that_was_never_opened_is_left_alone() -> None:
    text = 'The road is shut," the mayor said. She said "it opens in May".'

    assert quoted(text) == ["it opens in May"]


@pytest.mark.parametrize(
    "text",
    [
        "The ministers' plan and the mayors' reply don't differ.",
        "It was rock 'n' roll in the '90s.",
        'The shelf is 6\'2" high and 12" deep.',
        "The guests’ cars stood on the neighbours’ lawn.",
    ],
)
def test_apostrophes_feet_and_inches_are_no_quotations(text: str) -> None:
    assert quoted(text) == []


def test_a_quotation_within_another_belongs_to_it() -> None:
    text = "“She told me ‘the road is shut’ and left,” the mayor said."

    assert quoted(text) == ["She told me ‘the road is shut’ and left,"]


def test_a_quotation_runs_over_the_sentences_of_its_paragraph() -> None:
    text = "“The road is shut. The bridge is shut. Stay at home,” the mayor said."

    assert " ".join(quoted(text)) == "The road is shut. The bridge is shut. Stay at home,"


def test_a_quotation_goes_on_in_a_paragraph_that_opens_with_a_mark() -> None:
    text = "The mayor said: “The road is shut.\n\n“It opens in May.”\n\nNobody believed him."

    assert quoted(text) == ["The road is shut.", "It opens in May."]


def test_an_open_quotation_does_not_reach_into_a_plain_paragraph() -> None:
    text = "The mayor said: “The road is shut.\n\nIt opens in May, the council thinks."

    assert quoted(text) == []


def test_a_paragraph_of_nothing_but_marks_is_passed_over() -> None:
    assert quoted('" ' * 5_000 + "end") == []
