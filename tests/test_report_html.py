"""The page: complete, closed, readable by everybody."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from time import process_time

import pytest
from sample_report import bare, report

from checker.report import html


class _Page(HTMLParser):
    """Tags with attributes, and the text outside of <style>."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.style = ""
        self._inside = ""
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._inside = tag

    def handle_endtag(self, tag):
        self._inside = ""

    def handle_data(self, data):
        if self._inside == "style":
            self.style += data
        else:
            self.text += data

    def all(self, name: str) -> list[str]:
        return [attrs[name] for _, attrs in self.tags if name in attrs]


@pytest.fixture(scope="module")
def page():
    return _Page(html.render(report()))


def test_the_page_asks_for_nothing_from_outside(page):
    assert not {tag for tag, _ in page.tags} & {"script", "img", "link", "iframe", "object", "form"}
    assert not page.all("src")
    assert "url(" not in page.style
    assert "@import" not in page.style


def test_the_policy_allows_only_the_one_style_sheet(page):
    digest = base64.b64encode(hashlib.sha256(page.style.encode()).digest()).decode()

    assert page.all("content")[0] == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert not page.all("style")


def test_no_attribute_runs_code(page):
    assert not [name for _, attrs in page.tags for name in attrs if name.startswith("on")]


def test_only_web_addresses_become_links(page):
    links = [attrs for tag, attrs in page.tags if tag == "a" and not attrs["href"].startswith("#")]

    assert links
    for attrs in links:
        assert attrs["href"].startswith(("https://", "http://"))
        assert attrs["rel"] == "noopener noreferrer"


def test_every_inner_link_has_its_place_and_every_place_is_named_once(page):
    names = page.all("id")

    assert len(names) == len(set(names))
    assert {x[1:] for x in page.all("href") if x.startswith("#")} <= set(names)
    assert "F-AAAAQQQQ" in names


def test_article_text_is_shown_not_run(page):
    assert "<script>alert('x')</script>" in page.text
    assert "\\x1b[2J" in page.text
    assert "<U+202E>etadpu" in page.text
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", page.text)


def test_every_side_stands_marked_in_its_context(page):
    flat = " ".join(page.text.split())

    assert "The UN General Assembly marked: ratified (end of mark) the convention in" in flat
    assert "قطر marked: تنضم إلى (end of mark) اتفاقية الأمم المتحدة" in flat


def test_excerpts_tell_their_language_and_find_their_direction(page):
    quotes = [attrs for tag, attrs in page.tags if tag == "blockquote"]

    assert {attrs["dir"] for attrs in quotes} == {"auto"}
    assert "ar" in {attrs.get("lang") for attrs in quotes}


def test_what_only_screen_readers_hear_does_not_turn_the_direction(page):
    hidden = [attrs for _, attrs in page.tags if attrs.get("class") == "unseen"]

    assert hidden
    assert all(attrs["dir"] == "ltr" for attrs in hidden)  # dir=auto passes over these


def test_the_matrix_says_in_words_what_each_source_says(page):
    flat = " ".join(page.text.split())

    for words in ("65 countries = agrees", "ratified ≠ differs", "~ less exact", "— not mentioned"):
        assert words in flat
    assert "number of ratifications needed" not in flat  # told by one source: nothing to compare


def test_the_timeline_of_a_finding_stands_in_its_card():
    told = " ".join(_Page(html.render(report())).text.split())

    assert "Over time When Value Said by Given by" in told
    assert "published 26 Oct 2025 60 Qatar News Agency Gulf Daily" in told
    assert "as of 27 Oct 2025 65 Update · corrected from 56 not named MENAFN, Doha Monitor" in told
    assert "no time given 72 not named The Peninsula Post" in told


def test_every_article_tells_whose_words_it_has_and_whom_it_quotes():
    told = " ".join(_Page(html.render(report())).text.split())

    assert "Gulf Daily · language: en" in told
    assert "Words its own, and one report with MENAFN" in told
    assert "one report with Gulf Daily: 004 has 85% of its words in common with 000" in told
    assert "Whom it quotes Qatar News Agency" in told
    assert "an earlier version of MENAFN" in told
    assert "Its own note: Correction: The name was <b>misspelled</b>." in told


def test_rows_say_how_many_reports_stand_behind_them_where_that_is_news():
    told = " ".join(_Page(html.render(report())).text.split())

    assert "number of signatories 2 articles · 1 origin" in told
    assert "place of the signing Hanoi" not in told  # four articles, four origins: seen at a glance


def test_what_reports_written_apart_share_is_listed_and_copies_are_not():
    told = " ".join(_Page(html.render(report())).text.split())

    assert "place of the signing: Hanoi, Vietnam (4 articles · 4 origins)" in told
    assert "1 fact stands in copies of one report only: number of signatories." in told


def test_many_sources_are_listed_and_not_set_side_by_side():
    many = report()
    articles = tuple(
        many.articles[n % 5].model_copy(update={"id": many.articles[n].id if n < 5 else f"x{n}"})
        for n in range(40)
    )
    told = _Page(html.render(many.model_copy(update={"articles": articles})))

    assert "matrix" not in told.all("class")
    assert "65 countries" in told.text


def test_our_own_words_judge_nobody():
    told = _Page(html.render(report(hostile=False))).text.lower()

    assert not re.findall(r"\b(?:false|lies?|wrong|errors?|fake|truth|scores?|confidence)\b", told)


def test_what_was_not_checked_is_always_there():
    assert "not text: byte 0xFF at 12" in _Page(html.render(report())).text
    told = " ".join(_Page(html.render(bare(3, pairs=2))).text.split())
    assert "What no rule covers was not looked at." in told


@pytest.mark.parametrize("count", [0, 1, 2])
def test_an_empty_report_is_a_page_too(count):
    told = _Page(html.render(bare(count)))

    assert "h1" in {tag for tag, _ in told.tags}
    assert "fieldset" not in {tag for tag, _ in told.tags}


def test_a_thousand_findings_stay_small_and_quick():
    some = report(hostile=False)
    findings = tuple(
        f.model_copy(update={"id": f"F-{n:08d}"}) for n, f in enumerate(some.findings * 143)
    )
    started = process_time()
    told = html.render(some.model_copy(update={"findings": findings}))

    assert len(told.encode()) < 5_000_000
    assert process_time() - started < 10  # 0.3 s on a quiet machine


def _luminance(colour: str) -> float:
    """Relative luminance of "#rrggbb" (WCAG 2.2)."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _contrast(a: str, b: str) -> float:
    high, low = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_every_ink_is_readable_on_every_ground_light_and_dark(page):
    light, dark = re.findall(r":root \{(.*?)\}", page.style, re.DOTALL)[:2]
    for theme in (light, dark):
        colour = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", theme))
        for ink in ("ink", "soft", "link", "must", "should", "info"):
            for ground in ("paper", "sheet"):
                assert _contrast(colour[ink], colour[ground]) >= 4.5, (ink, ground)
        assert _contrast(colour["mark-ink"], colour["mark"]) >= 4.5
        for tone in ("must", "should", "info"):
            assert _contrast(colour[tone], colour["mark"]) >= 3
