"""The whole chain: what every report promises, whatever the articles say."""

from __future__ import annotations

import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import Article, check, resources
from checker.engine import claims_of
from checker.errors import ConfigError
from checker.inputs import rules_in, words_for
from checker.model import Report

SEEDS = {p.name[:3]: p.read_text(encoding="utf-8") for p in resources.seeds_folder().glob("*.txt")}


def seeds() -> list[Article]:
    return [Article(id=i, text=t) for i, t in sorted(SEEDS.items())]


def assert_quotes_hold(report: Report, articles: list[Article]) -> None:
    """The public contract: a quote is the article's text at its offsets."""
    by_id = {a.id: a for a in articles}
    for finding in report.findings:
        assert finding.evidence
        for e in finding.evidence:
            part = by_id[e.article].part(e.part)
            assert e.quote == part[e.start : e.end] != ""
            assert part[: e.start].endswith(e.before)
            assert part[e.end :].startswith(e.after)


def facts(report: Report) -> Counter[tuple[object, ...]]:
    return Counter(
        (f.rule, f.level, f.fingerprint,
         frozenset((e.article, e.start, e.end, e.quote) for e in f.evidence))
        for f in report.findings
    )  # fmt: skip


def test_the_same_articles_give_the_same_report() -> None:
    assert check(seeds()) == check(seeds())


def test_the_order_of_the_articles_changes_no_finding() -> None:
    assert facts(check(seeds())) == facts(check(seeds()[::-1]))


def test_worse_findings_come_first() -> None:
    levels = ["error", "warning", "note"]
    found = [levels.index(f.level) for f in check(seeds()).findings]

    assert found == sorted(found)


def test_nothing_to_check_is_a_report_without_findings() -> None:
    assert check([]).findings == ()
    assert check([Article(id="a", text="")]).articles[0].checked is False


@pytest.mark.parametrize("copied", sorted(SEEDS))
def test_a_copy_adds_nothing_but_its_own_slips(copied: str) -> None:
    known = {f.fingerprint for f in check(seeds()).findings}
    found = check([*seeds(), Article(id="copy", text=SEEDS[copied])]).findings
    added = [f for f in found if f.fingerprint not in known]

    assert known <= {f.fingerprint for f in found}
    assert {e.article for f in added for e in f.evidence} <= {"copy"}


def test_an_article_in_a_language_without_words_is_named_in_the_report() -> None:
    (told,) = check([Article(id="a", text="Norja allekirjoitti.", language="fi")]).articles

    assert (told.checked, told.language) == (False, "fi")
    assert "no word files" in told.remark


def test_progress_is_told_article_by_article() -> None:
    steps: list[tuple[str, int, int]] = []
    check(seeds(), progress=lambda *step: steps.append(step))

    assert [s for s in steps if s[0] == "reading"] == [("reading", n, 5) for n in range(1, 6)]


def test_claims_come_in_the_order_of_the_text() -> None:
    found = [(c.sentence, c.span.start) for c in claims_of(seeds()[1:2])]

    assert found
    assert found == sorted(found)


def test_a_folder_without_rules_is_refused(tmp_path: object) -> None:
    with pytest.raises(ConfigError, match="no rule files here"):
        rules_in(str(tmp_path))


def test_the_words_are_loaded_once() -> None:
    assert words_for() is words_for(rules_in(None))


@settings(max_examples=15)
@given(st.data())
def test_every_quote_of_a_garbled_article_stands_where_it_says(data: st.DataObject) -> None:
    article = data.draw(st.sampled_from(sorted(SEEDS)))
    text = SEEDS[article]
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(at, min(len(text), at + 60)))
        put = data.draw(st.sampled_from(
            ["", "\u200f", "\u202e", "“", "\r\n", "\n\n", "\t", "\u00ad", "\u0640", "\x00", "é",
             "e\u0301", "👩‍👩‍👧", "not ", "40 ", "لم ", "66 countries", "\ufeff", " — "]
        ))  # fmt: skip
        text = text[:at] + put + text[end:]
    articles = [Article(id=i, text=text if i == article else t) for i, t in sorted(SEEDS.items())]

    assert_quotes_hold(check(articles), articles)


@pytest.mark.parametrize("form", ["NFD", "NFKC"])
@pytest.mark.parametrize("newline", ["\r\n", "\r", "\u2028"])
def test_quotes_hold_in_other_normal_forms_and_line_ends(form: str, newline: str) -> None:
    articles = [
        Article(id=i, text=unicodedata.normalize(form, t).replace("\n", newline))  # type: ignore[arg-type]
        for i, t in sorted(SEEDS.items())
    ]
    report = check(articles)

    assert report.findings
    assert_quotes_hold(report, articles)


MARKS = "\u200e\u200f\u202a\u202b\u202e\u2066\u2069\u0640\u064b\x00\x07\x1b\ufeff“”«»'\".,؟!()%$€0٥"
ODD = st.text(st.characters(codec="utf-8") | st.sampled_from(MARKS))


@settings(max_examples=60)
@given(ODD, ODD, st.sampled_from([None, "en", "ar", "de", "xx"]))
def test_no_text_is_too_odd(one: str, other: str, language: str | None) -> None:
    articles = [
        Article(id="a", text=one, language=language),
        Article(id="b", text=other, title=one, language=language),
    ]

    assert_quotes_hold(check(articles), articles)


@pytest.mark.parametrize("judge", [check, claims_of])
@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["Norway signed."], "articles: expected checker.Article, found str 'Norway signed.'"),
        ("Norway", "articles: expected checker.Article, found str 'N'"),
        ([None], "found NoneType None"),
        (3, "articles: expected a list of checker.Article, found int 3"),
    ],
)
def test_what_is_no_article_is_named(judge: Any, given: Any, said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        judge(given)


def test_articles_may_come_one_by_one() -> None:
    assert check(iter(seeds())) == check(seeds())
    assert claims_of(iter(seeds()[:1])) == claims_of(seeds()[:1])


@pytest.mark.parametrize("rules", ["", 3, ["rules"]])
def test_rules_of_another_type_are_refused(rules: Any) -> None:
    with pytest.raises(ConfigError, match="rules: expected a folder of rules or a loaded set"):
        check([], rules)


@pytest.mark.parametrize("reference", ["", 3, [3]])
def test_references_of_another_type_are_refused(reference: Any) -> None:
    with pytest.raises(ConfigError, match="reference: expected a path"):
        check([], reference=reference)


@pytest.mark.parametrize("name", ["nowhere", "nowhere.toml"])
def test_a_reference_that_is_not_there_is_a_problem(name: str, tmp_path: Path) -> None:
    report = check([], reference=tmp_path / name)

    assert [(p.path, p.message) for p in report.problems] == [(str(tmp_path / name), "not found")]
