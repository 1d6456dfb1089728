"""What the report says of each article: whose words it has, whom it quotes, what replaced it."""

from __future__ import annotations

from datetime import datetime

from test_origins import OWN, WIRE

from checker import Article, check
from checker.model import ArticleInfo

QUOTED = (
    " “The slope moved for an hour,” Mayor Teresa Albini said. Teresa Albini told reporters that "
    "nobody was missing. The Coastal Weather Institute said that rain would go on."
)


def about(*articles: Article) -> dict[str, ArticleInfo]:
    return {info.id: info for info in check(articles).articles}


def test_own_words_have_the_article_as_their_origin() -> None:
    found = about(Article(id="a", text=WIRE), Article(id="b", text=OWN))

    assert {(i.id, i.origin, i.origin_why) for i in found.values()} == {
        ("a", "a", ()),
        ("b", "b", ()),
    }


def test_a_copy_names_the_first_report_and_why() -> None:
    found = about(
        Article(id="z", text=WIRE, published=datetime(2025, 3, 1)),
        Article(id="a", text=WIRE, published=datetime(2025, 3, 2)),
    )

    assert (found["a"].origin, found["z"].origin) == ("z", "z")
    assert found["a"].origin_why == ("a has 100% of its words in common with z",)
    assert found["z"].origin_why == ()


def test_informants_are_the_named_speakers_each_once_by_the_longest_name() -> None:
    found = about(Article(id="a", text=OWN + QUOTED))

    assert found["a"].informants == ("Teresa Albini", "Coastal Weather Institute")


def test_nobody_named_is_nobody() -> None:
    found = about(Article(id="a", text=OWN + " Officials said that rain would go on."))

    assert found["a"].informants == ()


def test_an_earlier_version_names_the_one_that_replaced_it() -> None:
    first = Article(id="a", text=WIRE, published=datetime(2025, 3, 1))
    second = Article(id="a", text=WIRE + OWN, published=datetime(2025, 3, 1),
                     updated=datetime(2025, 3, 2))  # fmt: skip

    found = about(first, second)

    assert found["a@2025-03-01T00:00"].replaced_by == "a"
    assert (found["a"].replaced_by, found["a"].updated) == ("", datetime(2025, 3, 2))


def test_facts_count_the_reports_behind_them_and_not_the_copies() -> None:
    lead = "Norway signed the Convention against Cybercrime in Lisbon on 2 May 2030. "
    articles = [
        Article(id="a", text=lead + WIRE),
        Article(id="b", text=lead + WIRE),
        Article(id="c", text="In Lisbon, Norway has signed the Convention against Cybercrime on "
                             "2 May 2030. " + OWN),
    ]  # fmt: skip

    rows = [f for f in check(articles).facts if f.slot == "place"]

    assert [(f.articles, f.origins) for f in rows] == [(3, 2)]
