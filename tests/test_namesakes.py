"""Who may be one person under two names, worked out over all articles."""

from __future__ import annotations

import pytest

from checker import Article, check


def rules_on(*texts: str) -> list[tuple[str, list[str]]]:
    """The rules about persons that find something, with what they quote."""
    articles = [Article(id=str(n), text=text) for n, text in enumerate(texts)]
    return [(f.rule, [e.quote for e in f.evidence]) for f in check(articles).findings
            if f.rule.startswith("person/")]  # fmt: skip


def test_a_rare_family_name_with_two_given_names_is_a_question() -> None:
    found = rules_on(
        "Divers brought up the anchor, said Rustam Adilbekov of the harbour.",
        "The anchor was brought up by divers; Viktor Adilbekov, 44, watched them.",
    )
    assert found == [("person/given-name", ["Rustam Adilbekov", "Viktor Adilbekov"])]


def test_the_question_is_asked_across_scripts() -> None:
    found = rules_on(
        "Divers brought up the anchor, said Hassan Tabrizani of the harbour.",
        "وقال حسين تبريزاني إن الغواصين رفعوا المرساة من القاع.",
    )
    assert found == [("person/given-name", ["Hassan Tabrizani", "حسين تبريزاني"])]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("said William Adilbekov of the harbour", "Bill Adilbekov, 44, watched them"),
        ("said Stanley Adilbekov of the harbour", "Stan Adilbekov, 44, watched them"),
        ("said V. Adilbekov of the harbour", "Rustam Adilbekov, 44, watched them"),
        ("said Yusuf Adilbekov of the harbour", "Youssef Adilbekov, 44, watched them"),
        ("said Robert Miller of the harbour", "Susan Miller, 44, watched them"),
        ("said Rustam Adilbekov and his son Viktor", "Viktor Adilbekov, 44, watched them"),
    ],
    ids=["nickname", "short form", "initial", "romanisation", "common name", "known there"],
)
def test_names_that_can_be_two_people_or_one_are_no_question(first: str, second: str) -> None:
    assert not rules_on(f"Divers brought up the anchor, {first}.",
                        f"The anchor was brought up by divers; {second}.")  # fmt: skip


def test_a_family_of_which_one_article_names_two_is_left_alone() -> None:
    assert not rules_on(
        "Divers brought up the anchor, said Rustam Adilbekov, while Oleg Adilbekov, 50, left.",
        "The anchor was brought up by divers; Viktor Adilbekov, 44, watched them.",
    )


def test_a_family_name_in_one_office_is_one_person() -> None:
    found = rules_on(
        "The mayor, Robert Miller, watched the divers from the pier.",
        "The divers were watched by Mayor Susan Miller from the pier.",
    )
    assert found == [("person/given-name-office", ["Robert Miller", "Susan Miller"])]


def test_an_office_that_is_past_names_somebody_else() -> None:
    assert not rules_on(
        "The mayor, Robert Miller, watched the divers from the pier.",
        "The divers were watched by former mayor Susan Miller from the pier.",
    )


def test_a_byline_is_no_person_of_the_story() -> None:
    assert not rules_on(
        "Divers brought up the anchor, said Rustam Adilbekov of the harbour.",
        "By Viktor Adilbekov\n\nThe anchor was brought up by divers on a calm morning in the bay.",
    )


def test_one_office_has_one_holder() -> None:
    found = rules_on(
        "Norwegian Foreign Minister Ines Prado watched the divers from the pier.",
        "The divers were watched by Norway's foreign minister, Anders Lund, from the pier.",
    )
    assert found == [("person/office-holder", ["Ines Prado", "Anders Lund"])]


def test_the_words_of_the_office_are_marked_where_offices_differ() -> None:
    found = rules_on(
        "Finance director Rajeev Dolani watched the divers from the pier.",
        "The divers were watched by Rajeev Dolani, the chief operating officer, from the pier.",
    )
    assert found == [("person/executive-conflict", ["Finance director", "chief operating officer"])]
