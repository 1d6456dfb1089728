"""Who wrote the words: copies and credited agencies are one report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from checker import Article, resources
from checker.engine import read_documents
from checker.relate.origins import Origins, origins
from checker.words import load_words

WIRE = (
    "A landslide buried houses above the river on Tuesday, and rescuers dug in the mud for people "
    "who had not been seen since the morning. The mayor asked the army for helicopters because the "
    "only road into the valley was cut in several places. Schools stay closed until Friday."
)
OWN = (
    "People in the valley woke up to a roar. Whoever could, ran; others were carried along. "
    "By noon, volunteers with shovels had come from as far as the coast, and nobody had slept."
)


def found(articles: Sequence[Article], stories: Sequence[Sequence[str]] | None = None) -> Origins:
    words = load_words(resources.words_folder(), resources.compiled_folder())
    return origins(read_documents(articles, words), stories or [[a.id for a in articles]])


def test_a_shortened_copy_goes_back_to_the_earlier_article() -> None:
    wire = Article(id="z", text=WIRE, published=datetime(2025, 3, 1))
    copy = Article(id="a", text=WIRE[:220] + " " + OWN[:60], published=datetime(2025, 3, 2))

    (origin,) = found([copy, wire]).shared()

    assert (origin.name, set(origin.articles)) == ("z", {"a", "z"})
    assert "words in common with z" in origin.why[0]


def test_reports_of_ones_own_are_origins_of_their_own() -> None:
    told = found([Article(id="a", text=WIRE), Article(id="b", text=OWN)])

    assert told.shared() == []
    assert (told.name("a"), told.copied("a")) == ("a", "")


def test_an_article_that_credits_an_agency_is_one_report_with_the_agencys_own() -> None:
    agency = Article(id="a", text=WIRE, source="Borealis Press")
    paper = Article(id="b", text="VELLANO, March 2 (Borealis Press) - " + OWN, source="Daily")

    (origin,) = found([agency, paper]).shared()

    assert origin.why == ("b credits Borealis Press",)


def test_a_credit_is_found_in_arabic_and_at_the_end() -> None:
    first = Article(id="a", text="دورغال (وكالة النجم) - " + "ضرب زلزال قوي المدينة صباح الثلاثاء.")
    last = Article(id="b", text="انهارت منازل كثيرة في المدينة يوم الثلاثاء. (وكالة النجم)")

    assert len(found([first, last]).shared()) == 1


def test_the_words_of_two_stories_are_never_one_report() -> None:
    articles = [Article(id="a", text=WIRE), Article(id="b", text=WIRE)]

    assert found(articles, [["a"], ["b"]]).shared() == []
