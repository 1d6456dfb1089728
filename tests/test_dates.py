"""Dates in five languages: what is read, where exactly, and what is none."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tables import sentence, words_of

from checker import yamlfile
from checker.language.dates import find_dates
from checker.values import Date

WORDS = words_of("language.yaml", "dates.yaml")
MONDAY = datetime(2025, 10, 27, 9, 30)


def read(text: str, language: str, published: datetime | None = None) -> list[tuple[str, Date]]:
    found = []
    s = sentence(text, language)
    for mention in find_dates(s, WORDS, published):
        assert mention.kind == "date"
        assert isinstance(mention.value, Date)
        assert mention.value.text == s.words(mention.i, mention.j)
        found.append((mention.value.text, mention.value))
    return found


def days(value: Date) -> str:
    """The interval in short: 2024-10-25, 2024-12-01/2024-12-31 or ? when it is not known."""
    if value.low is None or value.high is None:
        assert value.low is None
        assert value.high is None
        assert value.basis == "none"
        return "?"
    return f"{value.low}" if value.low == value.high else f"{value.low}/{value.high}"


STATED = [
    (language, *row)
    for language, rows in yamlfile.load(Path(__file__).parent / "fixtures" / "dates.yaml").items()
    for row in rows
]


@pytest.mark.parametrize(("language", "text", "words", "form", "interval"), STATED)
def test_a_date_is_read_with_its_words_form_and_days(
    language: str, text: str, words: str, form: str, interval: str
) -> None:
    found = read(text, language)

    assert [(words, form, interval)] == [(w, d.form, days(d)) for w, d in found]


NO_DATE = [
    ("en", "The desk is open 24/7 all year."),
    ("en", "The Sunday Times and Sheffield Wednesday agreed."),
    ("en", "Troops may march to the sea, and march they did."),
    ("en", "May said she was content; April Jones and August Wilson agreed."),
    ("en", "Friday prayers drew a crowd on Black Friday."),
    ("en", "They meet every Friday and on a Monday."),
    ("en", "In the second round of the 9th session they sat and saw the sun."),
    ("en", "After five years of talks, 90 days after the deposit."),
    ("en", "The home side won 2-1 before a crowd of 1,350."),
    ("en", "It rang at 2143 GMT, 37 hours after the first."),
    ("en", "Call 555-10-2024 or +44 20 2024 1999."),
    ("en", "Version 3.11.2024.1 came with build 2024-10."),
    ("en", "In 2024 cases the court ruled; 2024 people were hurt."),
    ("en", "A total of 2000 were sold, and output rose to 2000."),
    ("en", "She drove a Hummer H2 to the H1 hearing."),
    ("en", "The rate is 3.2% and 2024% of it."),
    ("en", "The paper is dated 3/4/2024."),
    ("en", "It never was 31 February 2024."),
    ("en", "Half of the second quarter-finals fall to the winner."),
    ("en", "The 2000 homes and the 2000 people were saved; fewer than 2000 rooms stood."),
    ("ar", "تيريزا ماي لم تأت، وقد مارس الضغط، وباع سيارة نيسان"),
    ("ar", "رجل في الثمانينيات من عمره طرق باب أب كريم"),
    ("ar", "قال أحد المشاركين في الجلسة الثانية إن الأمر مهم."),
    ("ar", "بعد 90 يوماً من الإيداع وقبل يومين من الزلزال"),
    ("ar", "أدى المصلون صلاة الجمعة، والخدمة 24/7."),
    ("ar", "أصيب 2000 شخص، في 2143 بتوقيت غرينتش"),
    ("ar", "احتفل العالم في اليوم العالمي للمياه"),
    ("ar", "انتهت المباراة 3 صفر وقال رجب إن رمضان غاب"),
    ("fr", "Ils jouent tous les lundis, et plus de 2000 personnes regardent."),
    ("en", "It closed the following Monday."),
    ("fr", "Il a fermé le lundi suivant."),
    ("fr", "La planète Mars est loin."),
    ("fr", "Il est ouvert 24/7 et a duré 2 heures."),
    ("de", "August Wilson gewann 2:1 vor 2000 Menschen."),
    ("de", "Jeden Montag kommen 2000 Zuschauer."),
    ("es", "Cada lunes vienen más de 2000 personas."),
]


@pytest.mark.parametrize(("language", "text"), NO_DATE)
def test_what_only_looks_like_a_date_is_none(language: str, text: str) -> None:
    assert read(text, language, MONDAY) == []


@pytest.mark.parametrize(
    ("language", "text", "bound"),
    [
        ("en", "before 9 May 2025", "before"),
        ("en", "after 9 May 2025", "after"),
        ("en", "since 9 May 2025", "since"),
        ("en", "until 9 May 2025", "until"),
        ("en", "no later than 9 May 2025", "by"),
        ("en", "by the end of 2025", "by"),
        ("en", "as of 9 May 2025", "as-of"),
        ("en", "around 9 May 2025", "about"),
        ("en", "on 9 May 2025", ""),
        ("en", "from 9 to 12 May 2025", ""),
        ("ar", "قبل 9 مايو 2025", "before"),
        ("ar", "وبعد يوم 9 مايو 2025", "after"),
        ("ar", "منذ عام 2019", "since"),
        ("ar", "حتى 9 مايو 2025", "until"),
        ("ar", "بحلول 9 مايو 2025", "by"),
        ("fr", "avant le 9 mai 2025", "before"),
        ("fr", "depuis le 9 mai 2025", "since"),
        ("fr", "d'ici 2030", "by"),
        ("fr", "la réunion du 9 mai 2025", ""),
        ("de", "Stand: 9. Mai 2025", "as-of"),
        ("de", "bis zum 9. Mai 2025", "until"),
        ("de", "seit dem 9. Mai 2025", "since"),
        ("es", "antes del 9 de mayo de 2025", "before"),
        ("es", "hasta el 9 de mayo de 2025", "until"),
    ],
)
def test_the_word_before_a_date_is_its_bound_and_not_part_of_it(
    language: str, text: str, bound: str
) -> None:
    [(words, value)] = read(text, language)

    assert value.bound == bound
    assert words != text


@pytest.mark.parametrize(
    ("language", "text", "interval"),
    [
        ("en", "He met her on Saturday.", "2025-10-25"),
        ("en", "He met her on Monday.", "2025-10-27"),
        ("en", "The council will meet on Thursday.", "2025-10-30"),
        ("en", "He said on Thursday that it will close.", "2025-10-23"),
        ("en", "On Thursday the council will meet.", "2025-10-23/2025-10-30"),
        ("en", "On Thursday, the council will meet.", "2025-10-23/2025-10-30"),
        ("en", "He met her last Tuesday.", "2025-10-14/2025-10-21"),
        ("en", "He met her yesterday.", "2025-10-26"),
        ("en", "He left two days ago.", "2025-10-25"),
        ("en", "He left two weeks ago.", "2025-10-10/2025-10-16"),
        ("en", "He left last month.", "2025-09-01/2025-09-30"),
        ("en", "He left last year.", "2024-01-01/2024-12-31"),
        ("en", "He left the following day.", "?"),
        ("en", "He met her on October 25th.", "2025-10-25"),
        ("en", "He met her on November 3.", "?"),
        ("en", "He will meet her on November 3.", "2025-11-03"),
        ("en", "He met her on 3 May.", "2025-05-03"),
        ("en", "He met her last December.", "2024-12-01/2024-12-31"),
        ("en", "He met her in December last year.", "2024-12-01/2024-12-31"),
        ("en", "He met her in December.", "?"),
        ("ar", "التقى الوفدان السبت.", "2025-10-25"),
        ("ar", "سيجتمع المجلس الخميس.", "2025-10-30"),
        ("ar", "ستوقع الدول يوم الخميس.", "2025-10-23/2025-10-30"),
        ("ar", "التقى الوفدان أمس.", "2025-10-26"),
        ("ar", "التقى الوفدان الشهر الماضي.", "2025-09-01/2025-09-30"),
        ("ar", "في ديسمبر من العام الماضي", "2024-12-01/2024-12-31"),
        ("ar", "يُنتظر وصول الفريق صباح الأربعاء.", "2025-10-29"),
        ("fr", "Ils se sont vus samedi.", "2025-10-25"),
        ("fr", "Ils voteront en novembre.", "?"),
        ("en", "He met her on Wednesday.", "2025-10-22/2025-10-29"),
        ("es", "Jugarán la copa el jueves.", "2025-10-23/2025-10-30"),
        ("fr", "Ils se sont vus en décembre dernier.", "2024-12-01/2024-12-31"),
        ("de", "Sie trafen sich gestern.", "2025-10-26"),
        ("de", "Sie trafen sich letzte Woche.", "2025-10-18/2025-10-26"),
        ("es", "Se vieron ayer.", "2025-10-26"),
        ("es", "Se vieron el mes pasado.", "2025-09-01/2025-09-30"),
    ],
)
def test_the_day_of_publication_places_what_the_text_leaves_open(
    language: str, text: str, interval: str
) -> None:
    [(_, value)] = read(text, language, MONDAY)

    assert days(value) == interval
    assert value.basis == ("none" if interval == "?" else "published")


def test_the_weekday_written_with_a_date_is_kept_even_when_it_is_wrong() -> None:
    [(_, value)] = read("They met on Saturday, 25 October 2024.", "en")

    assert (value.weekday, value.low) == (6, date(2024, 10, 25))  # it was a Friday


def test_a_date_on_a_stated_year_ignores_publication() -> None:
    for published in (None, MONDAY):
        [(_, value)] = read("They met on 25 October 2024.", "en", published)
        assert (value.basis, days(value)) == ("text", "2024-10-25")


def test_publication_counts_in_its_own_time_zone() -> None:
    late = datetime(2025, 10, 27, 0, 30, tzinfo=timezone(timedelta(hours=13)))

    [(_, value)] = read("They met yesterday.", "en", late)

    assert days(value) == "2025-10-26"


def test_a_range_has_a_year_only_when_both_ends_share_it() -> None:
    [(_, life)] = read("Ada Roe (23 November 1804 – 8 October 1869) was a baker.", "en")
    [(_, turn)] = read("From 30 December to 2 January 2025 it snowed.", "en")
    [(_, fair)] = read("From 3 to 7 May 2025 it is open.", "en")

    assert [life.year, turn.year, fair.year] == [None, None, 2025]
    assert days(life) == "1804-11-23/1869-10-08"


def test_two_dates_in_a_sentence_do_not_run_together() -> None:
    found = read("Signed on 25 October and adopted in December 2024, 2025 followed.", "en")

    assert [words for words, _ in found] == ["25 October", "December 2024"]


def test_a_future_word_of_another_clause_does_not_move_a_weekday() -> None:
    [(_, value)] = read("Officials on Thursday said that prices will fall.", "en", MONDAY)

    assert days(value) == "2025-10-23"


def names(language: str, cls: str) -> dict[int, str]:
    """The first name the language's table gives each month or weekday."""
    classes = WORDS.table("dates", language)["classes"]
    return {int(number): forms[0] for number, forms in classes[cls].items()}


ISO = "{y}-{n:02}-{d:02}"
FORMATS = {
    "en": ["{d} {m} {y}", "{m} {d}, {y}", "{w}, {d} {m} {y}", "{w}, {m} {d}, {y}", ISO],
    "ar": ["{d} {m} {y}", "{w} {d} {m} {y}", "{d} من {m} عام {y}", "{d}/{n}/{y}", ISO],
    "fr": ["{d} {m} {y}", "{w} {d} {m} {y}", "{d:02}/{n:02}/{y}", ISO],
    "de": ["{d}. {m} {y}", "{w}, {d}. {m} {y}", "{w}, den {d}. {m} {y}", "{d}.{n}.{y}", ISO],
    "es": ["{d} de {m} de {y}", "{w} {d} de {m} de {y}", "{d} de {m} del año {y}", "{d}/{n}/{y}"],
}


@settings(max_examples=150)
@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.data())
def test_any_day_written_in_any_usual_way_is_read_as_that_day(
    day: date, data: st.DataObject
) -> None:
    language = data.draw(st.sampled_from(sorted(FORMATS)))
    shape = data.draw(st.sampled_from(FORMATS[language]))
    text = shape.format(
        d=day.day, n=day.month, y=day.year,
        m=names(language, "month")[day.month], w=names(language, "weekday")[day.isoweekday()],
    )  # fmt: skip

    [(words, value)] = read(f"… {text} …", language)

    assert (words, value.low, value.high, value.form) == (text, day, day, "full")
    assert value.weekday == (day.isoweekday() if "{w}" in shape else None)


HEAP = """
on in May 31 February 2024 2-1 , . / - ( ) 24 7 October Friday last next of the th week 1,350 99
الأول من أكتوبر وفي الماضي le premier mai vor Tagen el de ٣ 0000
"""


@settings(max_examples=150)
@given(
    st.lists(st.sampled_from(HEAP.split()), max_size=25),
    st.sampled_from(["en", "ar", "fr", "de", "es", "xx"]),
    st.sampled_from([None, MONDAY, datetime(1, 1, 1), datetime(9999, 12, 31)]),
)
def test_no_heap_of_words_breaks_the_reader(
    pieces: list[str], language: str, published: datetime | None
) -> None:
    end = 0
    s = sentence(" ".join(pieces), language)
    for mention in find_dates(s, WORDS, published):
        assert end <= mention.i < mention.j <= len(s.tokens)
        end = mention.j
        value = mention.value
        assert isinstance(value, Date)
        assert value.low is None or value.high is None or value.low <= value.high
