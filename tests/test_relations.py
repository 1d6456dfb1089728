"""Relations to one thing only: what is read, and which two are of one subject."""

from __future__ import annotations

import pytest

from checker import Article, check
from checker.engine import claims_of


def relations(text: str, language: str | None = None) -> list[tuple[str, str]]:
    claims = claims_of([Article(id="a", text=text, language=language)])
    return [(str(c.slots["relation"].value.concept), str(c.slots["object"].value))
            for c in claims if c.kind == "relation"]  # fmt: skip


def flagged(*texts: str) -> list[list[str]]:
    articles = [Article(id=str(n), text=text) for n, text in enumerate(texts)]
    return [[e.quote for e in f.evidence] for f in check(articles).findings
            if f.rule == "relation/object"]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "relation", "value"),
    [
        ("The drama was directed by Ana Ferreira in a month.", "directed-by", "Ana Ferreira"),
        ("It was directed by the American filmmaker Ana Ferreira.", "directed-by", "Ana Ferreira"),
        ("It was directed by Fox veteran Ana Ferreira.", "directed-by", "Ana Ferreira"),
        ("Ana Ferreira was born in Lisbon, Portugal.", "born-in", "Lisbon"),
        ("Ana Ferreira was born on 4 May 1961.", "born-on", "4 May 1961"),
        ("Ana Ferreira (born May 4, 1961) is a Portuguese painter.", "nationality", "Portuguese"),
        ("The Salt Road is a 2011 black-and-white war film.", "kind of work", "film"),
        ("The Salt Road was the first novel by Ana Ferreira.", "kind of work", "novel"),
        ("The Salt Road is a video game released in 2011.", "kind of work", "video game"),
        ("Vellano is a small fishing village in the north.", "kind of place", "village"),
    ],
)
def test_the_name_after_a_trigger_is_its_object(text: str, relation: str, value: str) -> None:
    assert (relation, value) in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ferreira is a film director.",
        "The Salt Road is the name of a film.",
        "The Salt Road is a prize for a film.",
        "The Salt Road is on film.",
        "Is The Salt Road a novel?",
        "The books are novels.",
    ],
)
def test_only_the_noun_that_is_a_leads_up_to_is_a_kind(text: str) -> None:
    assert not [r for r, _ in relations(text) if r.startswith("kind")]


def test_an_arabic_verb_may_have_its_subject_before_the_preposition() -> None:
    assert ("born-in", "لشبونة") in relations("ولدت الرسامة آنا فيريرا في لشبونة عام 1950.", "ar")


@pytest.mark.parametrize(
    "text",
    [
        "The drama was directed by a friend of the family.",
        "Ana Ferreira was born in Lisbon or Madrid.",
        "Ana Ferreira is not a Portuguese painter.",
        "Ana Ferreira is a Portuguese-Italian painter.",
        "Was the drama directed by Ana Ferreira?",
    ],
)
def test_what_is_unsure_is_not_claimed(text: str) -> None:
    assert not relations(text)


@pytest.mark.parametrize(
    ("first", "second", "quotes"),
    [
        ("The Salt Road is a drama directed by Ana Ferreira.",
         "The Salt Road, directed by Joao Costa, is a drama.", ["Ana Ferreira", "Joao Costa"]),
        ("The painter Ana Ferreira was born in Lisbon.",
         "Born in Madrid, Ana Ferreira painted as a child.", ["Lisbon", "Madrid"]),
        ("Ana Ferreira is a Portuguese painter.",
         "Ana Ferreira (born May 4, 1961) is an Italian painter and sculptor.",
         ["Portuguese", "Italian"]),
    ],
)  # fmt: skip
def test_two_objects_of_one_subject_clash(first: str, second: str, quotes: list[str]) -> None:
    assert flagged(first, second) == [quotes]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The painter Ana Ferreira was born in Lisbon.",
         "The painter Ines Prado was born in Madrid."),
        ("The painter Ana Ferreira was born in Lisbon.",
         "Born in Portugal, Ana Ferreira painted as a child."),
        ("The Salt Road is a drama directed by Ana Ferreira and Joao Costa.",
         "The Salt Road, directed by Joao Costa, is a drama."),
        ("The drama was broadcast, The Salt Road, aired on KTV.",
         "The Salt Road, a drama, aired on KTV2 on Sunday."),
        ("The Salt Road is a drama written by Ana Ferreira.",
         "The Salt Road, directed by Joao Costa, is a drama."),
    ],
    ids=["another person", "a wider place", "a list", "a part of the name", "another relation"],
)  # fmt: skip
def test_what_can_both_hold_does_not_clash(first: str, second: str) -> None:
    assert not flagged(first, second)


def test_an_article_that_also_names_the_other_has_not_contradicted_it() -> None:
    assert not flagged(
        "The Salt Road is a drama directed by Ana Ferreira.",
        "The Salt Road, directed by Joao Costa, is a drama. Another drama named The Salt Road was "
        "directed by Ana Ferreira.",
    )


def test_the_nationality_before_a_name_is_that_persons() -> None:
    assert ("nationality", "Portuguese") in relations(
        "Police met Portuguese sculptor Ana Ferreira.", "en"
    )
    assert not relations("Police met Italian-Portuguese sculptor Ana Ferreira.", "en")
    assert not relations("Police met Portuguese league striker Ana Ferreira.", "en")


def test_a_second_name_of_the_object_does_not_clash() -> None:
    told = "When Roe left the Sorrel Trio, she was replaced by Ilse Marrow, known as Tin Lizzie."

    assert flagged(told, "Roe left the Sorrel Trio and was replaced by Tin Lizzie.") == []
    assert flagged(told, "Roe left the Sorrel Trio and was replaced by Anna Vold.") != []
