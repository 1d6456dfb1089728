"""Quotations meet by the words they share; a remark is one when most of its words are kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article, Finding, check
from checker.compare import How, compare
from checker.compare.quotes import align
from checker.values import Quote

VILLAGE = "We will never leave a single mountain village behind in winter"


def said(text: str, speaker: str = "Dana Holt") -> str:
    return f"“{text},” said {speaker}."


def found(*texts: str) -> list[Finding]:
    articles = [Article(id=f"{n:03}", text=text, language="en") for n, text in enumerate(texts)]
    return [f for f in check(articles).findings if f.rule.startswith("quote/")]


def rules(*texts: str) -> list[str]:
    return [f.rule for f in found(*texts)]


words = st.lists(
    st.sampled_from(["not", "we", "will", "never", "5", "leave", "village", "behind"]), min_size=1
)
quotes = st.builds(lambda w, v: Quote(" ".join(w), tuple(w), v, tuple(w)), words, st.booleans())
ways = st.sampled_from(["", "negation", "number", "wording", "retold"])


@given(quotes, quotes, ways)
def test_the_order_of_two_quotations_does_not_matter(a: Quote, b: Quote, way: str) -> None:
    how = How(way, negations=frozenset({"not", "never"}))  # type: ignore[arg-type]

    assert compare(a, b, how) == compare(b, a, how)
    assert align(a, b) == align(b, a)


@given(quotes, ways)
def test_a_quotation_agrees_with_itself(a: Quote, way: str) -> None:
    assert compare(a, a, How(way)).verdict == "agree"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("other", "rule"),
    [
        (VILLAGE.replace("never ", ""), "quote/negation"),
        (VILLAGE.replace("village", "region"), "quote/verbatim"),
        (VILLAGE.replace("a single", "65"), "quote/number"),
    ],
)
def test_what_changed_decides_the_rule(other: str, rule: str) -> None:
    first = VILLAGE.replace("a single", "56") if rule == "quote/number" else VILLAGE

    assert rules(said(first), said(other)) == [rule]


def test_quotations_meet_without_a_named_speaker() -> None:
    assert rules(f"“{VILLAGE},” she said.", said(VILLAGE.replace("village", "region"))) == [
        "quote/verbatim"
    ]


def test_a_copy_adds_a_side_and_no_finding() -> None:
    other = said(VILLAGE.replace("village", "region"))

    assert rules(said(VILLAGE), said(VILLAGE), other) == ["quote/verbatim"]


def test_two_wordings_inside_one_article_are_a_finding() -> None:
    changed = VILLAGE.replace("village", "region")

    assert rules(f"{said(VILLAGE)}\n\nLater she was at it again. {said(changed)}") == [
        "quote/verbatim"
    ]


@pytest.mark.parametrize(
    "other",
    [
        "leave a single mountain village behind",
        "We will never … leave a single mountain village behind in winter",
        "We will never leave a single mountain village behind",
        "We will never leave [any] mountain village behind in winter",
        "We'll never leave a single mountain village behind in winter",
        "We will never, ever, leave a single mountain village behind in winter",
        "The budget of the mountain villages is a matter for parliament in winter",
    ],
)
def test_shortening_and_another_remark_are_no_discrepancy(other: str) -> None:
    assert rules(said(VILLAGE), said(other)) == []


def test_a_negation_before_the_marks_is_the_negation_of_the_quotation() -> None:
    text = "Dana Holt promised not “to leave a single mountain village behind in winter”."

    assert rules(said("We promise not to leave a single mountain village behind in winter"), text) \
        == []  # fmt: skip


def test_two_speakers_of_one_sentence_are_two_sides() -> None:
    (finding,) = found(said(VILLAGE), said(VILLAGE, "Ivo Brandt"))

    assert finding.rule == "quote/speaker"
    assert {e.quote for e in finding.evidence} == {"Dana Holt", "Ivo Brandt"}


def test_a_translation_is_not_compared_word_by_word() -> None:
    articles = [
        Article(id="a", text=said(VILLAGE), language="en"),
        Article(id="b", language="fr", text="« Nous ne laisserons pas un seul village », a "
                "déclaré Dana Holt."),
    ]  # fmt: skip

    assert [f for f in check(articles).findings if f.rule.startswith("quote/")] == []


def test_what_a_document_says_and_what_somebody_says_need_not_be_worded_alike() -> None:
    other = VILLAGE.replace("mountain", "harbour")

    assert rules(f"“{VILLAGE},” the lawsuit says.", f"“{other},” the lawsuit says.")
    assert not rules(f"“{VILLAGE},” the lawsuit says.", said(other))
    assert not rules(f"“{VILLAGE},” the lawsuit says.", f"“{other},” he said in a statement.")
