"""The report as Markdown: article text shows, and does nothing else."""

import re

from markdown_it import MarkdownIt
from sample_report import bare, report

from checker.report import markdown


def _tokens(given):
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(markdown.render(given))
    return [t for token in tokens for t in (token, *(token.children or []))]


def test_only_the_addresses_of_articles_and_rules_become_links():
    targets = {t.attrs["href"] for t in _tokens(report()) if t.type == "link_open"}

    assert targets == {
        "https://gulf.example/qatar-signs?a=1&b=2",
        "https://monitor.example/un-convention",
        "https://khaleej.example/%D9%82%D8%B7%D8%B1",
        "https://treaties.un.org/pages/Overview.aspx?path=overview/glossary/page1_en.xml",
        "https://ok.example/a%20b%22%3C%3E%7C%60",
    }


def test_no_image_and_no_foreign_html_comes_through():
    tokens = _tokens(report())

    assert not [t for t in tokens if t.type == "image"]
    html = {t.content for t in tokens if t.type == "html_inline"}
    assert html == {"<b>", "</b>", "<br>", "<sub>", "</sub>"}
    assert [t.content.strip() for t in tokens if t.type == "html_block"] == [
        "<!-- checker:report:v1 -->"
    ]


def test_code_is_only_what_we_set_as_code():
    codes = {t.content for t in _tokens(report()) if t.type == "code_inline"}

    assert all(re.fullmatch(r"F-\w{8}|[a-z]+/[a-z-]+", code) for code in codes)


def test_article_text_mentions_nobody_and_links_no_issue():
    shown = "".join(t.content for t in _tokens(report()) if t.type == "text")

    assert "octocat" in shown
    assert not re.search(r"@\w|#\d|GH-\d|https?://|www\.|:tada:", shown)


def test_every_row_of_a_table_has_its_cells():
    rows = [r for r in markdown.render(report()).splitlines() if r.startswith("|")]

    for row in rows:
        assert len(re.findall(r"(?<!\\)\|", row)) in (3, 4, 5), row


def test_the_marked_words_are_bold_in_their_sentence():
    told = markdown.render(report())

    assert "The UN General Assembly <b>ratified</b> the convention in December 2024" in told
    assert "### Consistency check: 3 must resolve, 3 should check, 2 for information" in told


def test_a_right_to_left_sentence_is_one_isolated_piece():
    told = markdown.render(report())

    assert "| \u2068قطر <b>تنضم إلى</b> اتفاقية" in told
    assert "السيبراني\u2069<br>" in told


def test_a_thousand_findings_are_cut_with_a_notice():
    many = report()
    many = many.model_copy(update={"findings": many.findings * 125})
    told = markdown.render(many)

    assert len(told) <= markdown.LIMIT
    left = re.search(r"\*\*(\d+) findings are not shown in full here\.\*\*", told)
    assert left
    assert int(left[1]) == 1000 - told.count("\n#### 🔴") - told.count("\n#### 🟡") - told.count(
        "\n#### 🔵"
    )
    assert "#### What was not checked" in told


def test_long_lists_of_hostile_names_stay_within_the_limit():
    many = bare(2)
    many = many.model_copy(update={"not_checked": ("@a" * 5000,) * 500})

    assert len(markdown.render(many)) <= markdown.LIMIT


def test_a_clean_run_says_what_was_compared():
    assert "No disagreements found among 2 articles in 4 comparisons." in markdown.render(
        bare(2, pairs=4)
    )


def test_the_timeline_is_a_list_and_the_sources_are_a_table():
    told = markdown.render(report())

    assert (
        "- **Over time:**\n"
        "  1. published 26 Oct 2025: 60, said by Qatar News Agency (Gulf Daily)\n"
        "  1. as of 27 Oct 2025: 65 (MENAFN, Doha Monitor) · Update · corrected from 56\n"
    ) in told
    assert "#### Sources and origins: 6 articles" in told
    assert "its own note: Correction: The name was &lt;b&gt;misspelled&lt;/b&gt;.</sub>" in told
    assert "one report with Gulf Daily: 004 has 85% of its words in common with 000" in told


def test_what_reports_written_apart_share_is_told_with_its_value():
    told = markdown.render(report())

    assert "- place of the signing: Hanoi, Vietnam (4 articles · 4 origins)" in told
