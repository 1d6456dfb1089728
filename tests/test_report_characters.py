"""Article text made safe to show, excerpts and addresses."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_report import articles, evidence

from checker.model import Article
from checker.report.characters import isolated, one_line, rtl_runs, shortened, visible
from checker.report.excerpt import excerpt
from checker.report.links import fragment, web

HOSTILE = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("\x1b\u202e\u2066\x9b\n\tو a")
)


@given(HOSTILE)
def test_nothing_that_acts_is_left_in_visible_text(text):
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", visible(text))


@given(HOSTILE)
def test_runs_join_to_the_text_and_isolates_come_in_pairs(text):
    assert "".join(piece for piece, _ in rtl_runs(text)) == text
    told = isolated(visible(text))
    assert told.count("\u2068") == told.count("\u2069")


@given(HOSTILE, st.integers(20, 60))
def test_shortened_text_is_never_longer_than_asked(text, most):
    assert len(shortened(text, most)) <= most


def test_joiners_and_direction_marks_of_real_text_stay():
    assert visible("می\u200cخواهم \u200fنص") == "می\u200cخواهم \u200fنص"


def test_an_excerpt_stays_in_its_paragraph():
    article = Article(id="a", text="A heading\n\nThe mayor signed on Monday.\nMore follows.")

    assert excerpt(evidence(article, "signed")) == ("The mayor ", "signed", " on Monday.")


def test_an_excerpt_reads_over_hard_wrapped_lines():
    article = Article(
        id="a",
        text="The city council met for a third time this week and the mayor then\n"
        "signed the contract.\n",
    )

    found = excerpt(evidence(article, "signed"))
    assert found.whole.endswith("and the mayor then signed the contract.")


def test_an_excerpt_is_cut_at_words_with_an_ellipsis():
    article = Article(id="a", text="alpha " * 100 + "signed" + " omega" * 100)

    found = excerpt(evidence(article, "signed"), 30)

    assert found.before.startswith("… alpha")
    assert found.after.endswith("omega …")
    assert "alph " not in found.before


def test_the_quotation_is_whole_in_every_excerpt_of_the_seeds():
    for article in articles()[:5]:
        for start in range(0, len(article.text), 97):
            quote = article.text[start : start + 25]
            found = excerpt(evidence(article, quote))
            assert one_line(found.quote) == one_line(quote)


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "//x.example", "", None, "https:///nohost",
     "file:///etc/passwd", "http://[bad"],
)  # fmt: skip
def test_only_the_web_is_linked(url):
    assert web(url) == ""


@given(st.text())
def test_an_address_never_breaks_out_of_its_attribute(tail):
    assert not re.search(r"""[\s"<>`|\\]""", web("https://a.example/" + tail.replace("\ud800", "")))


def test_a_text_fragment_opens_the_page_at_the_words():
    assert fragment("https://a.example/p", "25-26 October") == (
        "https://a.example/p#:~:text=25%2D26%20October"
    )
    assert fragment("https://a.example/p#top", "x") == "https://a.example/p#top"
