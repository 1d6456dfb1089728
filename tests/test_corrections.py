"""A publisher's labelled correction: its note states nothing, and what it takes back is closed."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from checker import Article, check
from checker.model import Finding, Report

REST = "\n\nThe mayor of Vellano, Teresa Albini, thanked the guests along the Ambra."
REST_AR = "\n\nوشكر رئيس البلدية سامي الحداد الحضور في مدينة دورغال."
WHEN = datetime(2025, 3, 10)
LABEL = "Correction: An earlier version of this article said that "

PAIRS = (
    ("The Ambra bridge in Vellano was opened on {}.", "4 March 2025", "23 March 2025",
     LABEL + "the bridge had been opened on 23 March 2025."),
    ("The museum on the Ambra was founded in {}.", "1921", "1912",
     LABEL + "the museum was founded in 1912."),
    ("Norway signed the Convention against Cybercrime in {} on 4 March 2025.", "Lisbon", "Porto",
     "Correction: This story first put the ceremony in Porto."),
    ("The Ambra bridge in Vellano was opened by Minister {} on Tuesday.", "Jonas Rehn",
     "Erik Sand",
     "An earlier version of this story misstated a name. It is Jonas Rehn, not Erik Sand."),
    ("“We {} close the bridge,” Jonas Rehn said.", "will never", "will",
     "Correction: A word was left out. Jonas Rehn was quoted as saying: “We will close the "
     "bridge.”"),
    ("The bridge on the Ambra is {} long.", "310 metres", "320 metres",
     "Clarification: This story was amended on 12 March. The bridge is 310 metres long, not "
     "320 metres."),
)  # fmt: skip
PAIRS_AR = (
    ("وقعت النرويج اتفاقية مكافحة الفساد في لشبونة في {}.", "14 مارس 2025", "3 مارس 2025",
     "تصحيح: ذكرت نسخة سابقة من هذا المقال أن التوقيع جرى في 3 مارس 2025."),
    ("وقعت النرويج اتفاقية مكافحة الفساد في {} في 4 مارس 2025.", "لشبونة", "مدريد",
     "تصحيح: ذكرت نسخة سابقة من هذا المقال أن التوقيع جرى في مدريد."),
    ("تأسس متحف دورغال عام {}.", "1921", "1912",
     "تصويب: ورد في نسخة سابقة من هذا الخبر أن المتحف تأسس عام 1912."),
)  # fmt: skip
EVERY = [(*pair, REST) for pair in PAIRS] + [(*pair, REST_AR) for pair in PAIRS_AR]


def against(sentence: str, new: str, old: str, note: str, rest: str, days: int) -> Report:
    """An article that took `old` back, against one of so many days later that gives it."""
    corrected = sentence.format(new) + rest + (f"\n\n{note}" if note else "")
    return check([
        Article(id="n", source="Note", text=corrected, published=WHEN),
        Article(id="o", source="Other", text=sentence.format(old) + rest,
                published=WHEN + timedelta(days=days)),
    ])  # fmt: skip


def outcomes(report: Report) -> set[tuple[str, str]]:
    return {(f.level, f.outcome) for f in report.findings if f.outcome}


def serious(report: Report) -> list[Finding]:
    return [f for f in report.findings if f.level != "note"]


@pytest.mark.parametrize(("sentence", "new", "old", "note", "rest"), EVERY)
def test_an_earlier_report_of_what_was_corrected_is_only_noted(
    sentence: str, new: str, old: str, note: str, rest: str
) -> None:
    assert serious(against(sentence, new, old, "", rest, -1))  # without the note they clash

    report = against(sentence, new, old, note, rest, -1)

    assert outcomes(report) == {("note", "corrected")}
    assert serious(report) == []


@pytest.mark.parametrize(("sentence", "new", "old", "note", "rest"), EVERY)
def test_a_later_report_carries_on_what_was_corrected(
    sentence: str, new: str, old: str, note: str, rest: str
) -> None:
    report = against(sentence, new, old, note, rest, 1)

    assert {name for _, name in outcomes(report)} == {"carried-on"}
    assert any("Other still gives" in f.message for f in serious(report))


@pytest.mark.parametrize(("sentence", "new", "old", "note", "rest"), EVERY)
def test_a_note_is_not_held_against_its_own_article(
    sentence: str, new: str, old: str, note: str, rest: str
) -> None:
    text = f"{sentence.format(new)}{rest}\n\n{note}"

    report = check([Article(id="n", text=text, published=WHEN)])

    assert report.findings == ()
    assert " ".join(report.articles[0].corrections) == note


def test_what_the_note_does_not_name_still_clashes() -> None:
    sentence, new, _, note, rest = EVERY[1]

    assert [f.level for f in serious(against(sentence, new, "1931", note, rest, -1))][:1] == [
        "error"
    ]


def test_the_day_of_the_note_is_not_what_it_takes_back() -> None:
    sentence, new, old, _, rest = EVERY[0]
    note = "Correction: This article was corrected on 23 March 2025. It misspelled a name."

    assert outcomes(against(sentence, new, old, note, rest, 1)) == set()


@pytest.mark.parametrize(
    "slip",
    [
        "Minister Jonas Rehn misstated the year and said that the museum was founded in 1912.",
        "An earlier version of the bill said that the museum was founded in 1912.",
        "The prison ran a house of correction; the museum was founded in 1912.",
        "أخطأ الوزير سامي الحداد فقال إن المتحف تأسس عام 1912.",
    ],
)
def test_news_of_somebody_elses_slip_is_no_note(slip: str) -> None:
    text = f"The museum on the Ambra was founded in 1921.{REST}\n\n{slip}"

    report = check([Article(id="n", text=text, published=WHEN)])

    assert report.articles[0].corrections == ()
