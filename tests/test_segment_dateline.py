"""A dateline is told by its shape; what only looks like one stays in the sentence."""

import pytest

from checker.segment.dateline import dateline_end

GERMAN = {"dateline_stop": True, "not_dateline": ["nein"]}
ARABIC = {"not_dateline": ["قال", "وقال", "وأضاف"]}


@pytest.mark.parametrize(
    ("dateline", "story"),
    [
        ("Marrow Bay:", "The council has signed the charter."),
        ("ORSKA, Brettland, Feb 3 (Coastal Press) -", "A quake shook the province."),
        ("BOGOTÁ, Sept. 3 —", "The ferry ran again."),
        ("OSLO (Borealis) —", "The yard won the order."),
        ("(Borealis) -", "The yard won the order."),
        ("Rio de Janeiro –", "A crowd gathered at the port."),
        ("GENEVA --", '"We agree," the envoy said.'),
        ("Paris (CP):", "The minister left for Rome."),
        ("BAYTOWN, Texas—", "A fire closed the port."),
        ("دورغال (وكالة النجم) -", "انقطع التيار عن نصف المدينة."),
        ("طنجة –", "افتتح المعرض صباح الأحد."),
        ("هانوي:", "وقعت الدولة الاتفاقية أمس."),
        ("الدوحة في 25 أكتوبر /قنا/", "وقعت الدولة الاتفاقية."),
        ("الدوحة - قنا:", "وقعت الدولة الاتفاقية."),
    ],
)
def test_a_dateline_ends_where_the_story_begins(dateline: str, story: str) -> None:
    text = f"{dateline} {story}"

    assert text[dateline_end(text, ARABIC) :] == story


@pytest.mark.parametrize(
    "text",
    [
        "The council — a body of nine — has signed the charter.",
        "Marrow — who chairs the council — signed it.",
        "Ana Marlow (February 3, 1811 – May 2, 1880) was a painter.",
        "He said: the charter is signed.",
        'Marlow: "We have signed the charter."',
        "A well-known painter has died.",
        "Monday–Friday services are cut.",
        "Marlow—Kell talks failed.",
        "The 2018–2021 plan was kept.",
        "Rovers 2 - 1 United was the score.",
        "Prices rose 3 percent - the most in years.",
        "Marlow: we have signed the charter",
        "وقال: نحن وقعنا الاتفاقية.",
        "الوزير: وقعنا الاتفاقية",
        "Nein. Die Brücke bleibt zu.",
        "",
    ],
)
def test_a_sentence_with_a_dash_or_colon_is_no_dateline(text: str) -> None:
    assert dateline_end(text, {**ARABIC, "not_dateline": [*ARABIC["not_dateline"], "nein"]}) == 0


def test_a_full_stop_ends_a_dateline_only_where_the_language_does_so() -> None:
    text = "Kassel. Die Brücke öffnet wieder."

    assert text[dateline_end(text, GERMAN) :] == "Die Brücke öffnet wieder."
    assert dateline_end(text, {}) == 0
    assert dateline_end("Nein. Die Brücke bleibt zu.", GERMAN) == 0


def test_further_down_a_bare_name_is_not_enough() -> None:
    assert dateline_end("Kell: The town is calm.", {}, plain=False) == 0
    assert dateline_end("Kell – The town is calm.", {}, plain=False) == 0
    assert dateline_end("KELL (CP) – The town is calm.", {}, plain=False) == 12


def test_a_dateline_may_have_a_line_of_its_own() -> None:
    assert dateline_end("WASHINGTON (Borealis) -", {}) == 23
