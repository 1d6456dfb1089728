"""Known facts beside articles: one more source, that weighs by authority, time and review."""

# ruff: noqa: E501 - sentences of articles

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker import Article, Report, check, resources
from checker.inputs import words_for
from checker.read import read
from checker.reference.load import load_references
from checker.reference.sentences import sheet
from checker.report import FORMATS

SIGNED = "Norway signed the Rhine Treaty in Basel on 4 March 2025."
COMMON = {
    "format": "reference/1",
    "id": "subject",
    "authority": "primary",
    "source": {
        "title": "Register of treaties",
        "url": "https://register.example/1",
        "quote": "words of the register",
    },
    "checked": {"by": "A. Haddad", "on": "2025-03-10"},
}


@pytest.fixture
def facts(tmp_path: Path) -> Any:
    """A function from facts to the path of a file that holds them."""

    def written(*given: dict[str, Any]) -> Path:
        path = tmp_path / "facts.jsonl"
        lines = [json.dumps({**COMMON, **fact}) for fact in given]
        path.write_text("\n".join(lines), encoding="utf-8")
        return path

    return written


def about(name: str, attribute: str, value: object, **more: object) -> dict[str, Any]:
    return {"names": {"en": [name]}, "attribute": attribute, "value": value, **more}


def told(report: Report) -> list[tuple[str, str, str]]:
    return [(f.level, f.rule, f.message) for f in report.findings]


def articles(*texts: str, **more: Any) -> list[Article]:
    return [Article(id=f"a{n}", text=text, **more) for n, text in enumerate(texts)]


def test_an_article_that_says_otherwise_is_told_who_says_so_and_when_it_was_checked(
    facts: Any,
) -> None:
    path = facts(about("the Rhine Treaty", "signed_on", "2025-03-06", by="Norway"))

    report = check(articles(SIGNED), reference=path)

    assert told(report) == [
        ("error", "event/act-date", "This article says 4 March 2025. Register of treaties, "
         "checked 10 March 2025, says 6 March 2025."),
    ]  # fmt: skip
    suspect, known = report.findings[0].evidence
    assert (suspect.article, suspect.role, suspect.quote) == ("a0", "suspect", "4 March 2025")
    assert (known.article, known.role, known.quote) == (
        "reference:subject",
        "reference",
        "6 March 2025",
    )
    assert known.reference is not None
    assert (known.reference.title, known.reference.authority) == ("Register of treaties", "primary")
    assert (known.reference.checked_on, known.reference.quote) == (
        date(2025, 3, 10),
        "words of the register",
    )
    assert suspect.reference is None


def test_an_article_that_agrees_is_left_alone(facts: Any) -> None:
    path = facts(about("the Rhine Treaty", "signed_on", "2025-03-04", by="Norway"))

    report = check(articles(SIGNED), reference=path)

    assert report.findings == ()
    assert report.references[0].facts[0].articles == ("a0",)


@pytest.mark.parametrize("authority", ["secondary", "house-style"])
def test_only_a_primary_source_blocks(facts: Any, authority: str) -> None:
    fact = about("the Rhine Treaty", "signed_on", "2025-03-06", by="Norway", authority=authority)

    assert [f.level for f in check(articles(SIGNED), reference=facts(fact)).findings] == ["warning"]


def test_a_reference_is_not_outvoted(facts: Any) -> None:
    path = facts(about("the Rhine Treaty", "signed_on", "2025-03-06", by="Norway"))

    report = check(articles(SIGNED, SIGNED + " Sweden followed.", SIGNED + " It rained."),
                   reference=path)  # fmt: skip

    (finding,) = report.findings
    assert {e.article: e.role for e in finding.evidence} == {
        "a0": "suspect", "a1": "suspect", "a2": "suspect", "reference:subject": "reference",
    }  # fmt: skip
    assert finding.articles == 3
    assert finding.message.startswith("a0 says 4 March 2025.")


def test_what_articles_say_against_each_other_stays_as_grave(facts: Any) -> None:
    fact = about("the Rhine Treaty", "signed_on", "2025-03-06", by="Norway", authority="secondary")
    other = "Norway signed the Rhine Treaty in Basel on 6 March 2025."

    (finding,) = check(articles(SIGNED, other), reference=facts(fact)).findings

    assert finding.level == "error"
    assert {e.article: e.role for e in finding.evidence}["reference:subject"] == "reference"


def test_past_its_review_a_reference_only_informs(facts: Any) -> None:
    fact = about(
        "the Rhine Treaty", "signed_on", "2025-03-06", by="Norway", review_after="2025-06-30"
    )
    before = check(articles(SIGNED), reference=facts(fact), today=date(2025, 6, 30))
    after = check(articles(SIGNED), reference=facts(fact), today=date(2025, 7, 1))

    assert [f.level for f in before.findings] == ["error"]
    assert [f.level for f in after.findings] == ["note"]
    assert after.findings[0].message.endswith(
        "The reference may be out of date: it was due for review on 30 June 2025."
    )
    assert after.findings[0].evidence[-1].reference is not None
    assert after.findings[0].evidence[-1].reference.stale


def test_without_a_day_the_newest_article_tells_what_is_stale(facts: Any) -> None:
    fact = about(
        "the Rhine Treaty", "signed_on", "2025-03-06", by="Norway", review_after="2025-06-30"
    )

    report = check(articles(SIGNED, published="2025-08-01"), reference=facts(fact))

    assert [f.level for f in report.findings] == ["note"]


TOLL = "The landslide in Vellano killed {} people, the mayor said."


@pytest.mark.parametrize(
    ("killed", "published", "level", "said"),
    [
        (25, None, "note", "at least one side does not say when"),
        (25, "2025-03-09", "note", "looks like an update"),
        (40, "2025-03-12", "note", "looks like an update"),
        (25, "2025-03-14", "warning", "The figure fell."),
    ],
)
def test_a_figure_that_moves_weighs_by_its_time(
    facts: Any, killed: int, published: str | None, level: str, said: str
) -> None:
    path = facts(about("the landslide in Vellano", "toll", 31))

    report = check(articles(TOLL.format(killed), published=published), reference=path)

    assert [f.level for f in report.findings] == [level]
    assert said in report.findings[0].message


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (about("the Rhine Treaty", "adopted_on", "2025-02-28"),
         "The Rhine Council adopted the Rhine Treaty on 8 February 2025."),
        (about("the Rhine Treaty", "opened_for_signature", "2025-03-04"), SIGNED.replace("2025", "2024")),
        (about("the Rhine Treaty", "signed_in", "Basel"),
         "The signing ceremony of the Rhine Treaty was held in Geneva."),
        (about("the Rhine Treaty", "in_force_on", "2026-01-01"),
         "The Rhine Treaty entered into force on 1 February 2026."),
        (about("the Rhine Treaty", "in_force_after", 40, delay=90),
         "The Rhine Treaty enters into force 60 days after the deposit of the 40th instrument of ratification."),
        (about("the Rhine Treaty", "ratifications_required", 40),
         "At least 30 states must ratify the Rhine Treaty before it enters into force."),
        (about("the Convention against Cybercrime", "earlier_instrument", "Budapest Convention", on=2001,
               kind="treaty", topic="cybercrime", scope="international"),
         "The Convention against Cybercrime is the first international treaty against cybercrime."),
        (about("Norway", "office_holder", "Ines Prado", office="President"),
         "Prime Minister Ines Prado of Norway opened the bridge."),
        (about("Canberra", "capital_of", "Australia"), "Canberra is the capital of New Zealand, he said."),
        (about("UNICEF", "based_in", "New York"), "UNICEF is based in Geneva."),
        (about("Vellano", "population", 12345, changes="never"), "The population of Vellano is 45,000."),
        (about("UNICEF", "founded_on", "1946-12-11"), "UNICEF was founded in 1956 in New York."),
        (about("the Millau bridge", "opened_on", "2004-12-14"),
         "The Millau bridge was opened on 14 December 2005."),
        (about("Marie Curie", "born_on", "1867-11-07"), "Marie Curie was born on 8 October 1867."),
        (about("Marie Curie", "died_on", "1934-07"), "Marie Curie died on 5 August 1935."),
        (about("UNICEF", "budget", "8.9 billion dollars", changes="never"),
         "The budget of UNICEF is $9.9 billion."),
        (about("the Eiffel Tower", "height", "330 metres"), "The Eiffel Tower is 300 metres tall."),
        (about("the Millau bridge", "cost", "400 million euros", changes="never"),
         "The Millau bridge cost 500 million euros."),
    ],
    ids=lambda value: value["attribute"] if isinstance(value, dict) else "",
)  # fmt: skip
def test_a_fact_opposes_the_article_that_says_otherwise(
    facts: Any, fact: dict[str, Any], text: str
) -> None:
    report = check(articles(text), reference=facts(fact))

    found = [f for f in report.findings if any(e.reference for e in f.evidence)]
    assert report.problems == ()
    assert len(found) == 1, told(report)
    assert found[0].level in ("error", "warning")


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (about("UNICEF", "founded_on", "1946-12-11"),
         "UNESCO was founded on 16 November 1945. A museum was founded in 1950 by UNICEF staff."),
        (about("Marie Curie", "born_on", "1867-11-07"),
         "Marie Curie's daughter Irene was born on 12 September 1897. Pierre Curie was born on 15 May 1859."),
        (about("Marie Curie", "died_on", "1934-07-04"),
         "Pierre Curie died on 19 April 1906. Marie Curie took his chair."),
        (about("the landslide in Vellano", "toll", 31, changes="never"),
         "The landslide in Vellano came after rain. A flood in Vellano killed 12 people in 1999. "
         "Another landslide killed three people in the next valley."),
        (about("UNICEF", "budget", "8.9 billion dollars", changes="never"),
         "UNICEF has a budget of $1.2 billion for Yemen. The budget of UNICEF's office is $9 million."),
        (about("the Eiffel Tower", "height", "330 metres"),
         "The Eiffel Tower is 330 metres tall. Its first floor is 57 metres tall."),
        (about("Norway", "population", 5500000, changes="never"),
         "Norway is in talks. The population of Oslo is 700,000, the office said."),
        (about("Canberra", "capital_of", "Australia"),
         "Canberra is the capital of Australia. Auckland was the capital of New Zealand."),
    ],
    ids=lambda value: value["attribute"] if isinstance(value, dict) else "",
)  # fmt: skip
def test_a_fact_leaves_what_is_said_of_others_alone(
    facts: Any, fact: dict[str, Any], text: str
) -> None:
    report = check(articles(text), reference=facts(fact))

    assert told(report) == []


def test_sentences_that_are_only_alike_never_block(facts: Any) -> None:
    path = facts(about("Marie Curie", "born_on", "1867-11-07"))

    (finding,) = check(articles("Marie Curie was born on 8 October 1867."), reference=path).findings

    assert (finding.rule, finding.level) == ("event/when", "warning")


def test_every_attribute_with_a_sentence_is_documented() -> None:
    words = words_for()
    page = (resources.references_folder().parent / "docs" / "reference.md").read_text("utf-8")
    known = words.table("reference", "mul")["attributes"]

    assert [name for name in known if f"`{name}`" not in page] == []
    for language in ("en", "ar"):
        assert set(words.table("reference_sentences", language)["sentences"]) <= set(known)


def test_a_fact_of_which_nothing_is_understood_is_named_and_stops_nothing(facts: Any) -> None:
    path = facts(about("It", "signed_on", "2025-03-06", by="somebody"))

    report = check(articles(SIGNED), reference=path)

    (problem,) = report.problems
    assert problem.remark
    assert "nothing to compare was understood of 'signed_on'" in problem.message


def test_another_subject_is_left_alone(facts: Any) -> None:
    path = facts(about("the Danube Treaty", "signed_on", "2025-03-06", by="Norway"))

    report = check(articles(SIGNED), reference=path)

    assert report.findings == ()
    assert report.references[0].facts[0].articles == ()


def test_two_references_are_not_held_against_each_other(facts: Any) -> None:
    path = facts(
        about("the Rhine Treaty", "signed_on", "2025-03-06", by="Norway"),
        about("the Rhine Treaty", "signed_on", "2025-03-09", by="Norway", id="other"),
    )

    assert check(articles("It rained in Basel."), reference=path).findings == ()


def test_an_arabic_pack_meets_english_articles(facts: Any) -> None:
    fact = {
        "names": {"ar": ["اتفاقية الأمم المتحدة لمكافحة الجريمة السيبرانية"]},
        "attribute": "adopted_on",
        "value": "2024-12-24",
        "by": "الجمعية العامة للأمم المتحدة",
    }
    text = "The UN General Assembly adopted the Convention against Cybercrime on 14 December 2024."

    report = check(articles(text), reference=facts(fact))

    assert [(f.level, f.rule) for f in report.findings] == [("error", "event/date-conflict")]


def test_another_name_of_the_subject_is_known_too(facts: Any) -> None:
    fact = about("the Rhine Treaty", "signed_on", "2025-03-06", by="Norway")
    fact["names"]["en"].append("the Basel Convention")
    text = "Norway signed the Basel Convention on 4 March 2025."

    assert [f.rule for f in check(articles(text), reference=facts(fact)).findings] == [
        "event/act-date"
    ]


def test_the_offsets_of_a_reference_are_those_of_its_sentences() -> None:
    words = words_for()
    (pack,) = load_references([resources.references_folder()], words).packs
    text = sheet(pack, words).article.text

    report = check(read([resources.seeds_folder()]).articles, reference=pack.path)

    sides = [e for f in report.findings for e in f.evidence if e.article == pack.article]
    assert sides
    assert all(text[e.start : e.end] == e.quote for e in sides)


def test_without_a_reference_nothing_changes() -> None:
    given = read([resources.seeds_folder()]).articles

    assert check(given, reference=[]) == check(given)


# --- what the pack on the cybercrime convention adds to the seeds -----------------------------


@pytest.fixture(scope="module")
def seeds() -> Report:
    given = read([resources.seeds_folder()]).articles
    return check(given, reference=resources.references_folder())


def side(report: Report, rule: str) -> tuple[str, str, set[str]]:
    """The level, the message and the quotes of articles of a rule's finding with a reference."""
    (found,) = [
        f for f in report.findings if f.rule == rule and any(e.reference for e in f.evidence)
    ]
    return found.level, found.message, {e.quote for e in found.evidence if e.reference is None}


def test_the_year_of_the_signing_is_contradicted(seeds: Report) -> None:
    level, message, quotes = side(seeds, "treaty/opening-order")

    assert (level, quotes) == ("error", {"October 25, 2024"})
    assert "25 October 2025, UN Treaty Collection, XVIII-16" in message


def test_the_day_of_the_adoption_makes_the_order_sure(seeds: Report) -> None:
    level, message, _ = side(seeds, "treaty/act-order")

    assert level == "error"
    assert "24 December 2024, UN Treaty Collection, XVIII-16" in message


def test_the_first_international_treaty_was_not_the_first(seeds: Report) -> None:
    level, message, quotes = side(seeds, "superlative/denied")

    assert (level, quotes) == ("error", {"first international treaty to criminalize cybercrimes"})
    assert "the Budapest Convention of 2001 is earlier" in message


def test_65_signatories_without_a_date_may_be_an_earlier_count(seeds: Report) -> None:
    level, message, quotes = side(seeds, "count/conflict")

    assert (level, quotes) == ("note", {"65"})
    assert "says 72. The figure moves" in message


def test_the_reference_is_the_first_column_and_marked(seeds: Report) -> None:
    page = FORMATS["html"](seeds)
    head = page[page.index('<table class="matrix"') :].partition("</thead>")[0]

    assert head.index("reference, checked 20 Nov 2025") < head.index("no date")
    assert 'class="known"' in head
    assert "adopted on 24 December 2024 by Resolution 79/243" in page


@pytest.mark.parametrize("name", ["text", "markdown"])
def test_a_reference_is_shown_with_authority_date_and_quote(seeds: Report, name: str) -> None:
    shown = " ".join(FORMATS[name](seeds).split())

    assert "primary source" in shown
    assert "checked 20 Nov 2025 by the checker project" in shown
    assert "the source: “adopted on 24 December 2024 by Resolution 79/243”" in shown
