"""The timeline of a finding: every value of its fact, when, who said it, which articles."""

from __future__ import annotations

from datetime import datetime

from test_timed import MORE, counted, told

from checker import Article, check

HEAD = "The landslide in Vellano has killed {n} people"


def test_a_toll_that_moves_is_one_finding_with_all_its_values_in_order() -> None:
    (found,) = counted(told([12, 19, 31, 33, 40, 41, 55, 60, 61, 62]))

    assert " ".join(e.value for e in found.timeline) == "12 19 31 33 40 41 55 60 61 62"
    assert [e.articles for e in found.timeline] == [(f"a{n:02}",) for n in range(10)]
    assert {e.basis for e in found.timeline} == {"from-publication"}
    assert {e.meaning for e in found.timeline[1:]} == {"Update"}
    assert (found.outcome, found.meaning) == ("superseded", "Superseded")


def test_the_order_of_the_articles_given_changes_no_timeline() -> None:
    articles = told([12, 19, 31, 28, 40])

    assert counted(articles) == counted(articles[::-1])


def test_a_fall_and_a_late_repetition_are_marked_where_they_stand() -> None:
    (found,) = counted(told([12, 19, 31, 28, 40, 12]))

    means = {e.articles[0]: e.meaning for e in found.timeline}
    assert (means["a03"], means["a05"]) == ("Revised down", "Out of date")


def test_an_entry_names_who_said_it_and_when_that_was() -> None:
    first, second = told([12, 19])
    text = f"{HEAD.format(n=31)}, mayor Teresa Albini said on Monday. {MORE[1]}"
    third = Article(id="c", text=text, published=datetime(2025, 3, 4))

    (found,) = counted([first, second, third])

    last = found.timeline[-1]
    assert (last.value, last.basis, last.articles) == ("31", "from-informant", ("c",))
    assert last.informants == ("Teresa Albini",)
    assert last.since == datetime(2025, 3, 3)


def test_values_without_a_time_come_last_and_one_value_is_one_entry() -> None:
    dated, late = told([12, 19])
    undated = [Article(id=f"u{n}", text=f"{HEAD.format(n=19)}. {MORE[n]}") for n in (1, 2)]

    (found,) = counted([dated, late, *undated])

    assert found.timeline[-1].articles == ("u1", "u2")
    assert (found.timeline[-1].since, found.timeline[-1].basis) == (None, "unknown")


def test_tolls_of_two_places_are_two_timelines() -> None:
    leads = (
        "The bus crash near Kestrup has killed 7 people, police chief Jonas Rehn said.",
        "Police chief Jonas Rehn said that the bus crash near Kestrup had killed 9 people.",
    )
    elsewhere = [
        Article(id=f"x{n}", text=lead, published=datetime(2025, 3, 1 + n))
        for n, lead in enumerate(leads)
    ]

    found = counted([*told([12, 19]), *elsewhere])

    values = sorted([e.value for e in f.timeline] for f in found)
    assert values == [["12", "19"], ["7", "9"]]


def test_a_corrected_value_is_told_with_the_one_it_replaced() -> None:
    text = (
        f"{HEAD.format(n=31)}. {MORE[1]}\n\nCorrection: An earlier version of this article said "
        "that the landslide had killed 13 people."
    )
    corrected = Article(id="late", text=text, published=datetime(2025, 3, 2))
    before = Article(
        id="early", text=f"{HEAD.format(n=13)}. {MORE[2]}", published=datetime(2025, 3, 1)
    )

    (found,) = counted([corrected, before])

    assert [(e.value, e.corrects) for e in found.timeline] == [("13", ""), ("31", "13")]


def test_a_toll_told_in_arabic_has_its_place_in_the_timeline() -> None:
    texts = (
        "قتل 12 شخصا في انهيار أرضي في مدينة دورغال، وفق ما أعلن الدفاع المدني.",
        "قتل 19 شخصا في انهيار أرضي في مدينة دورغال، وفق ما أعلن الدفاع المدني.",
    )
    articles = [
        Article(id=f"ar{n}", text=t, published=datetime(2025, 3, 1 + n))
        for n, t in enumerate(texts)
    ]

    (found,) = counted(articles)

    assert [(e.value, e.articles) for e in found.timeline] == [("12", ("ar0",)), ("19", ("ar1",))]


def test_dates_that_differ_are_told_in_the_order_of_publication() -> None:
    lead = "Norway signed the Convention against Cybercrime in Lisbon on {day} 2030."
    articles = [
        Article(id=f"d{n}", text=lead.format(day=day), published=datetime(2030, 5, 3 + n))
        for n, day in enumerate(("2 May", "1 May"))
    ]

    found = [f for f in check(articles).findings if f.attribute == "date"]

    assert found
    assert [e.articles for e in found[0].timeline] == [("d0",), ("d1",)]
    assert found[0].timeline[0].basis == "from-publication"


def test_one_value_and_one_article_have_no_timeline() -> None:
    text = "The Convention was signed on Friday, 25 October 2025. Norway signed it."

    assert all(not f.timeline for f in check([Article(id="a", text=text)]).findings)


def test_the_moving_figure_is_a_row_of_the_matrix() -> None:
    report = check(told([12, 19, 31]))
    (row,) = (f for f in report.facts if f.slot == "count")

    assert row.label == "number of people killed"
    assert [c.text for c in row.cells] == ["12", "19", "31"]
    assert row.findings == tuple(f.id for f in report.findings if f.rule == "count/figures")
    assert (row.articles, row.origins) == (3, 3)


def test_a_figure_with_a_unit_is_told_as_it_is_written() -> None:
    lead = "The bridge over the Ambra in Vellano is {} long, mayor Teresa Albini said."
    articles = [
        Article(id=f"l{n}", text=lead.format(length), published=datetime(2025, 3, 1 + n))
        for n, length in enumerate(("12 miles", "12 km"))
    ]

    (found,) = (f for f in check(articles).findings if f.timeline)

    assert [e.value for e in found.timeline] == ["12 miles", "12 km"]


def test_an_article_that_names_the_speaker_once_is_one_entry() -> None:
    first, second = told([12, 19])
    text = f"{HEAD.format(n=19)}, mayor Teresa Albini said. {HEAD.format(n=19)}. {MORE[2]}"

    (found,) = counted([first, second.model_copy(update={"text": text})])

    last = found.timeline[-1]
    assert [e.value for e in found.timeline] == ["12", "19"]
    assert last.informants == ("Teresa Albini",)


def test_the_row_of_a_given_name_names_the_family() -> None:
    texts = (
        "Rescue chief Rehan Adilov spoke in Vellano when the slope came down.",
        "In Vellano rescue chief Ruslan Adilov spoke when the slope came down.",
    )

    rows = check([Article(id=f"n{n}", text=t) for n, t in enumerate(texts)]).facts

    assert [f.label for f in rows] == ["given name of Adilov"]
