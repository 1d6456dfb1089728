"""The terminal report: what an editor reads at the prompt."""

from itertools import pairwise

import pytest
from rich.cells import cell_len
from sample_report import bare, report

from checker.model import Fact, StoryInfo
from checker.report import over_time, text, wording

ACTING = {*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F)} - {0x0A}


def _columns(line: str, start: int, end: int) -> str:
    """What stands in display columns [start, end)."""
    found, column = "", 0
    for character in line:
        if start <= column < end:
            found += character
        column += cell_len(character)
    return found


@pytest.mark.parametrize("ascii_only", [False, True])
def test_the_marked_words_stand_exactly_above_their_underline(ascii_only):
    lines = text.render(report(), width=100, ascii_only=ascii_only).splitlines()
    marked = []
    for above, line in pairwise(lines):
        if line.startswith("   | ") and line[5:].lstrip()[:1] in ("^", "-"):
            start = len(line) - len(line[5:].lstrip())
            length = len(line[start:].split(" ")[0])
            marked.append(_columns(above, start, start + length))

    for words in ("ratified", "adopted", "October 25, 2024", "December 2024", "UNDOC", "Signs"):
        assert words in marked
    assert "日本語の見出し" in marked  # seven characters, fourteen columns


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_wider_than_asked_except_places_and_addresses(width):
    for line in text.render(report(), width=width).splitlines():
        if not line.startswith(("  -->", "  see:", "      ")):
            assert cell_len(line) <= width, line


def test_right_to_left_lines_are_isolated_and_marked_with_brackets():
    lines = text.render(report()).splitlines()

    line = next(x for x in lines if "[تنضم إلى]" in x)
    assert line.startswith("   |  \u2068")
    assert line.endswith("\u2069")
    assert lines[lines.index(line) + 1] == "   | = act: accession"


def test_right_to_left_words_in_a_sentence_are_isolated():
    assert "“\u2068تنضم إلى\u2069”" in text.render(report())


def test_controls_and_bidi_overrides_are_shown_and_never_emitted():
    out = text.render(report())

    assert "\\x1b[2J" in out
    assert "<U+202E>etadpu" in out
    assert not {ord(c) for c in out} & ACTING


def test_colour_is_there_only_when_asked_for():
    plain, coloured = text.render(report()), text.render(report(), colour=True)

    assert "\x1b[1;31mmust-resolve" in coloured
    codes = ("\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[1m", "\x1b[2m", "\x1b[0m")
    for code in codes:
        coloured = coloured.replace(code, "")
    assert plain == coloured


def test_ascii_has_no_drawing_beyond_ascii():
    out = text.render(report(hostile=False), ascii_only=True)

    assert not [c for c in out if ord(c) > 0x7F and not "\u0600" <= c <= "\u06ff"]


def test_the_worst_comes_last_and_the_summary_after_it():
    out = text.render(report(hostile=False), closing="exit 1: 3 findings must be resolved")

    order = [out.index(x) for x in ("for-information  ", "should-check  ", "must-resolve  ")]
    assert order == sorted(order)
    assert "7 findings in 5 articles: 3 must resolve, 3 should check, 1 for information." in out
    assert out.endswith("exit 1: 3 findings must be resolved\n")


def test_note_gives_the_reason_and_help_what_to_do():
    out = text.render(report(), width=120)

    assert "  note: The text must exist before anybody can sign it.\n" in out
    assert "  help: Look up the year of the signing ceremony.\n" in out
    assert "--> seeds/001_b6de5d52f581ecd1.txt:7:25  Doha Monitor · 28 Oct 2025\n" in out


def test_quiet_gives_one_clickable_line_a_finding():
    lines = text.render(report(), quiet=True).splitlines()

    assert len(lines) == 8
    assert lines[-1].startswith("seeds/001_b6de5d52f581ecd1.txt:7:25: must-resolve: Doha Monitor")
    assert lines[-1].endswith(" [treaty/actor-cannot] F-AAAAQQQQ")


def test_notes_can_be_left_out_but_are_counted():
    out = text.render(report(), notes=False)

    assert "for-information  " not in out
    assert "2 for information not shown." in out


def test_what_was_not_checked_is_said():
    out = text.render(report())

    assert "  - seeds/broken.txt: not text: byte 0xFF at 12 (save it as UTF-8)\n" in out
    assert "  - 1 fact appears in one source only.\n" in out


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (bare(0), "No article could be read."),
        (bare(1), "Only one article was given. Add another, or a reference file, to compare."),
        (bare(3), "This is not a clean bill of health."),
        (bare(3, pairs=7), "No disagreements found among 3 articles in 7 comparisons."),
        (
            bare(3, facts=report().facts),
            "No disagreements found among 3 articles on the 5 facts the rules could compare.",
        ),
    ],
)
def test_nothing_found_is_told_apart_from_nothing_compared(given, said):
    assert said in text.render(given, width=120)


def test_one_article_is_not_among_itself():
    given = bare(1, pairs=3).model_copy(update={"references": report().references})
    one = wording.headline(given.model_copy(update={"articles": bare(2).articles[:1]}))

    assert "among 1 article" not in one


def test_the_summary_names_what_findings_are_about_and_counts_only_the_rest_as_agreed():
    cells = tuple(c.model_copy(update={"standing": "agrees"}) for c in report().facts[0].cells)
    found = report().findings[0]
    facts = (
        Fact(label="date of the signing", cells=cells, findings=(found.id,)),
        Fact(label="name of the minister", slot="name", cells=cells),
        Fact(label="place of the signing", cells=cells),
    )
    given = bare(3, facts=facts).model_copy(update={"findings": (found,)})

    assert wording.summary(given) == [
        "About: date of the signing.",
        "No difference was found on 1 other fact.",
    ]
    assert "What the sources agree on\n  - place of the signing: ratified\n" in text.render(given)


def test_a_finding_without_a_subject_is_named_by_its_words():
    found = report().findings[1].model_copy(update={"subject": "founded in"})
    given = bare(2).model_copy(update={"findings": (found,)})

    assert wording.concerns(given) == ["“October 25, 2024” or “December 2024”"]


def test_articles_that_were_not_compared_are_not_said_to_cover_a_story():
    given = bare(3)
    unread = given.articles[2].model_copy(update={"checked": False})
    story = StoryInfo(
        articles=tuple(a.id for a in given.articles), sentence="Three articles cover “A fire”."
    )
    given = given.model_copy(
        update={"articles": (*given.articles[:2], unread), "stories": (story,)}
    )

    assert wording.stories(given) == ["2 articles cover “A fire”."]


def test_facts_that_one_source_tells_are_not_called_agreed():
    lone = Fact(label="toll", cells=report().facts[0].cells[:1])

    assert "agree" not in text.render(bare(2, facts=(lone,)))


def test_a_fact_with_many_sides_shows_the_first_and_counts_the_rest():
    first = report().findings[0]
    crowd = first.model_copy(update={"evidence": first.evidence * 10})
    out = text.render(report().model_copy(update={"findings": (crowd,)}))

    assert out.count("  --> ") == 8
    assert "  and 12 more places\n" in out


@pytest.mark.parametrize("slot", ["value", "object"])
def test_words_of_open_text_carry_no_label(slot):
    side = report().findings[0].evidence[0].model_copy(update={"slot": slot, "value": "minus"})

    assert wording.understood(side) == ""


def test_a_timeline_of_three_values_is_one_sentence():
    told = " ".join(text.render(report(), width=120).split())

    assert (
        "over time: 60 (published 26 Oct 2025, Gulf Daily) → 65 (as of 27 Oct 2025, MENAFN, Doha "
        "Monitor, update · corrected from 56) → 72 (no time given, The Peninsula Post)"
    ) in told


def test_values_without_any_time_are_no_timeline():
    some = report().findings[6]
    entries = tuple(
        e.model_copy(update={"since": None, "until": None, "basis": "unknown"})
        for e in some.timeline
    )
    given = some.model_copy(update={"timeline": entries, "attribute": "count"})

    assert over_time.sentence(given, {}) == ""
    assert over_time.lines(given, {}) == ["No source gives a time."]
