"""Figures that move with time, from articles to findings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from checker import Article, check
from checker.model import Finding

LEADS = (
    "The landslide in Vellano has killed {n} people, rescuers said.",
    "Rescuers said that the landslide had killed {n} people in Vellano.",
    "In Vellano the landslide has killed {n} people, according to rescuers.",
)
MORE = (
    "Houses on the slope above the Ambra were buried in mud. Schools stay closed.",
    "Mayor Teresa Albini asked for help. The road along the Ambra is cut.",
    "The slope above the Ambra had been soaked for days. Teresa Albini, the mayor, saw it coming.",
    "Power was out along the Ambra, mayor Teresa Albini told reporters. Trains were cancelled.",
)


def told(tolls: Sequence[int], *, dated: bool = True, hours: int = 8) -> list[Article]:
    return [
        Article(
            id=f"a{n:02}",
            source=f"Outlet {n}",
            text=f"{LEADS[n % 3].format(n=toll)} {MORE[n % 4]}",
            published=datetime(2025, 3, 1) + timedelta(hours=hours * n) if dated else None,
        )
        for n, toll in enumerate(tolls)
    ]


def counted(articles: Sequence[Article]) -> list[Finding]:
    return [f for f in check(articles).findings if f.rule.startswith("count/")]


def serious(articles: Sequence[Article]) -> list[tuple[str, str]]:
    return [(f.level, f.outcome) for f in counted(articles) if f.level != "note"]


def test_a_toll_that_rises_over_ten_articles_blocks_nothing() -> None:
    found = counted(told([12, 19, 31, 33, 40, 41, 55, 60, 61, 62]))

    assert {(f.level, f.outcome) for f in found} == {("note", "superseded")}
    assert "looks like an update" in found[0].message


def test_one_fall_is_reported_once() -> None:
    assert serious(told([12, 19, 31, 28, 40, 41])) == [("warning", "revised-down")]


def test_an_old_toll_repeated_late_is_out_of_date() -> None:
    (found,) = [f for f in counted(told([12, 19, 31, 33, 40, 12])) if f.level == "warning"]

    assert found.outcome == "out-of-date"
    assert "repeats 12 without a date" in found.message


def test_without_dates_nobody_can_tell_and_nothing_blocks() -> None:
    assert set(serious(told([12, 19, 31], dated=False))) == {("warning", "cannot-tell")}


def test_two_tolls_of_one_hour_are_worth_a_look() -> None:
    assert serious(told([12, 19], hours=1)) == [("warning", "disagree-moving")]


def test_the_toll_of_an_earlier_disaster_is_never_held_against_the_one_of_today() -> None:
    first, second = told([31, 31])
    text = second.text + " In 2011 a landslide in Vellano killed 300 people, rescuers said."

    assert counted([first, second.model_copy(update={"text": text})]) == []


def test_two_parties_that_count_differently_are_both_to_be_given() -> None:
    texts = (
        "Interior Minister Anna Dorn said that 3,000 people had marched through Kestrup. ",
        "Union leader Boris Holm said that 20,000 people had marched through Kestrup. ",
    )
    articles = [Article(id=f"p{n}", text=t + MORE[n]) for n, t in enumerate(texts)]

    assert {f.outcome for f in counted(articles)} <= {"parties"}
    assert all(f.level != "error" for f in counted(articles))


def test_a_copy_that_changes_a_number_is_an_error_and_names_its_origin() -> None:
    whole = " ".join(MORE)
    articles = [
        Article(id="wire", text=f"The landslide in Vellano buried 31 houses. {whole}"),
        Article(id="copy", text=f"The landslide in Vellano buried 13 houses. {whole}"),
    ]

    (found,) = counted(articles)

    assert (found.level, found.outcome) == ("error", "altered-copy")
    assert (found.articles, found.origins) == (2, 1)
    assert {e.origin for e in found.evidence} == {"", "copy"}


def test_copies_make_no_second_finding_and_count_as_one_origin() -> None:
    whole = " ".join(MORE)
    articles = [
        Article(id="a", text=f"The landslide in Vellano buried 31 houses. {whole}"),
        Article(id="b", text=f"The landslide in Vellano buried 31 houses. {whole}"),
        Article(id="c", text="In Vellano, above the Ambra, the landslide buried 13 houses. Mayor "
                             "Teresa Albini spoke of a dark day. Nobody was hurt. It rained."),
    ]  # fmt: skip

    (found,) = counted(articles)

    assert (found.articles, found.origins) == (3, 2)


def test_versions_of_one_article_are_compared_as_versions() -> None:
    first, second = told([12, 19])
    versions = [a.model_copy(update={"url": "https://example.org/slide"}) for a in (first, second)]

    (found,) = counted(versions)

    assert (found.level, found.outcome) == ("note", "version")
    assert "12 became 19" in found.message


def test_two_articles_of_one_id_are_versions_too() -> None:
    first, second = told([12, 19])

    (found,) = counted([first, second.model_copy(update={"id": first.id})])

    assert found.outcome == "version"
    assert {e.article for e in found.evidence} == {"a00", "a00@2025-03-01T00:00"}


def test_a_labelled_correction_closes_the_old_number() -> None:
    corrected = Article(
        id="late",
        source="Late",
        text="The landslide in Vellano buried 31 houses. Mayor Teresa Albini asked for help.\n\n"
        "Schools along the Ambra stay closed. Trains were cancelled.\n\n"
        "Correction: An earlier version of this article said that 13 houses had been buried.",
        published=datetime(2025, 3, 2),
    )
    before = Article(
        id="early",
        source="Early",
        text="The landslide in Vellano buried 13 houses. " + MORE[1],
        published=datetime(2025, 3, 1),
    )
    after = before.model_copy(update={"published": datetime(2025, 3, 3)})

    assert [(f.level, f.outcome) for f in counted([corrected, before])] == [("note", "corrected")]
    assert [(f.level, f.outcome) for f in counted([corrected, after])] == [("error", "carried-on")]


def test_counts_of_long_articles_that_share_only_a_noun_are_a_note_at_most() -> None:
    first = Article(
        id="a",
        text="The Ambra ferry has 54 seats for summer guests of Vellano. Mayor Teresa Albini "
        "opened it. Schools stay closed. It rained. Trains were late.",
    )
    second = Article(
        id="b",
        text="Summer guests of Vellano fill 157 seats in the two halls on the Ambra. Mayor Teresa "
        "Albini opened them. Schools stay closed. It rained. Trains were late.",
    )

    assert [f for f in counted([first, second]) if f.level != "note"] == []


def full(tolls: Sequence[int]) -> list[Article]:
    """Each toll in the headline and twice in the text, in other words."""
    return [
        article.model_copy(
            update={
                "title": f"Landslide in Vellano kills {toll}",
                "text": f"{article.text}\n\nThe mayor said that {toll} people had died in Vellano "
                "after mud buried the market.",
            }
        )
        for article, toll in zip(told(tolls), tolls, strict=True)
    ]


def test_a_fall_told_in_headline_and_text_is_one_finding() -> None:
    found = [f for f in check(full([12, 19, 31, 28])).findings if f.level != "note"]

    assert [(f.rule, f.outcome) for f in found] == [("count/figures", "revised-down")]


def test_a_rise_told_in_headline_and_text_is_no_wording_that_differs() -> None:
    assert {f.level for f in check(full([12, 19, 31, 33])).findings} == {"note"}


def test_the_two_figures_of_a_fall_come_before_the_mere_updates() -> None:
    (found,) = [f for f in counted(told([12, 19, 31, 28])) if f.level == "warning"]

    assert [side.quote for side in found.evidence[:2]] == ["31", "28"]
