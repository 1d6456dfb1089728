"""Five verdicts: laws that hold for all values, and cases an editor would decide the same way."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare import How, certainly_after, compare, tolerance
from checker.compare.verdict import As
from checker.values import Absent, Clock, Date, Name, Quantity, Quote, Term, Value

EVERY_AS: tuple[As, ...] = ("", "threshold", "calendar", "weekday", "spelling", "slip")


def number(low: object, high: object = "same", **more: object) -> Quantity:
    lower = None if low is None else Decimal(str(low))
    upper = lower if high == "same" else None if high is None else Decimal(str(high))
    text = str(more.pop("text", f"{low}"))
    return Quantity(str(more.pop("kind", "count")), lower, upper, text, **more)  # type: ignore[arg-type]


def day(text: str) -> Date:
    found = date.fromisoformat(text)
    return Date(text, found.year, found.month, found.day, None, found, found)


def month(year: int, number_: int) -> Date:
    first = date(year, number_, 1)
    last = (first + timedelta(31)).replace(day=1) - timedelta(1)
    return Date(f"{year}-{number_}", year, number_, None, None, first, last, "month-year")


def weekday(iso: int) -> Date:
    return Date("on a weekday", weekday=iso, form="weekday", basis="none")


def quote(text: str, verbatim: bool = True) -> Quote:
    return Quote(text, tuple(text.casefold().replace("…", "").split()), verbatim)


decimals = st.decimals(0, 10_000, places=1)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    low, high = sorted((draw(decimals), draw(decimals)))
    open_low, open_high = draw(st.booleans()), draw(st.booleans())
    if draw(st.booleans()):
        slack = draw(st.sampled_from([Decimal(0), Decimal("0.05"), Decimal(50)]))
        # written in words: a plain round integer is rounded beside a number, exact beside a bound
        return Quantity("count", low, low, "some million", slack=slack)
    return Quantity(
        "count", draw(st.sampled_from([low, None])), draw(st.sampled_from([high, None])), "x",
        low_open=open_low and low != high, high_open=open_high and low != high,
    )  # fmt: skip


@st.composite
def dates(draw: st.DrawFn) -> Date:
    first = draw(st.dates(date(2020, 1, 1), date(2022, 12, 31)))
    last = first + timedelta(draw(st.integers(0, 40)))
    bound = draw(st.sampled_from(["", "", "", "before", "after", "by", "since", "as-of"]))
    match draw(st.sampled_from(["known", "yearless", "weekday"])):
        case "known":
            return Date("d", first.year, low=first, high=last, bound=bound)
        case "yearless":
            return Date("d", None, first.month, draw(st.sampled_from([first.day, None])))
        case _:
            return Date("d", weekday=first.isoweekday(), basis="none")


names = st.builds(
    Name,
    st.sampled_from(["Hanoi", "Geneva", "Viet Nam", "Ann Roe", "Anne Ro"]),
    st.sampled_from(["place:vn/hanoi", "place:ch/geneva", "place:vn", "person:1", "place:?/x"]),
    st.sampled_from(["place", "person", "body"]),
    classes=st.sampled_from([(), ("city",), ("country",)]),
    within=st.sampled_from([(), ("place:vn",)]),
)
terms = st.builds(
    Term,
    st.sampled_from(["a", "b", "c"]),
    st.just("t"),
    st.sampled_from([(), ("a",), ("b", "c")]),
)
words = st.lists(st.sampled_from(["we", "will", "not", "sign", "today", "it"]), max_size=6)
quotes = st.builds(lambda w, v: Quote(" ".join(w), tuple(w), v), words, st.booleans())
clocks = st.builds(
    Clock, st.just("t"), st.integers(0, 1439), st.sampled_from([None, 0, 180]), st.none()
)
values: st.SearchStrategy[Value] = st.one_of(
    quantities(), dates(), names, terms, quotes, clocks, st.just(Absent("the instrument"))
)
hows = st.builds(
    How,
    st.sampled_from(EVERY_AS),
    st.sampled_from([None, tolerance("1 day"), tolerance("5 %"), tolerance("30 minutes")]),
    st.just(frozenset({"not"})),
)


@given(values, values, hows)
def test_the_order_of_the_sides_does_not_matter(a: Value, b: Value, how: How) -> None:
    assert compare(a, b, how) == compare(b, a, how).flipped()


@given(values, st.sampled_from(["", "calendar", "spelling"]))
def test_a_value_never_contradicts_itself(a: Value, as_: As) -> None:
    assert compare(a, a, How(as_)).verdict == "agree"


@given(values, hows)
def test_a_missing_value_is_silence(a: Value, how: How) -> None:
    assert compare(a, None, how).verdict == "unknown"


@given(quantities(), quantities(), st.integers(0, 50))
def test_widening_a_number_never_turns_agreement_into_conflict(
    a: Quantity, b: Quantity, more: int
) -> None:
    if compare(a, b).verdict in ("agree", "vaguer") and a.low is not None and a.high is not None:
        spread = Decimal(more) + a.slack
        wider = Quantity("count", a.low - spread, a.high + spread, "about")

        assert compare(wider, b).verdict != "conflict"


@given(dates(), dates(), st.integers(0, 50))
def test_widening_a_date_never_turns_agreement_into_conflict(a: Date, b: Date, more: int) -> None:
    if compare(a, b).verdict in ("agree", "vaguer") and a.low and a.high and not a.bound:
        wider = Date("w", low=a.low - timedelta(more), high=a.high + timedelta(more))

        assert compare(wider, b).verdict != "conflict"


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        (number(65), number(65), "agree"),
        (number(65), number(56), "conflict"),
        (number(40, None, bound="at-least"), number(72), "vaguer"),
        (number(40, None, bound="more-than", low_open=True), number(40), "conflict"),
        (number(None, 40, bound="at-most"), number(41), "conflict"),
        (number(1_200_000, slack=50_000, text="1.2 million"), number(1_204_321), "agree"),
        (number(1_200_000, slack=50_000, text="1.2 million"), number(1_250_000), "conflict"),
        (
            number(620_000_000, slack=500_000, text="620 million"),
            number(621_000_000, slack=500_000, text="621 million"),
            "conflict",
        ),
        (number("35.2", "44.8", bound="about"), number(42), "vaguer"),
        (number(40), number(40, kind="percent"), "unknown"),
        (number(3, unit="USD", kind="money"), number(3, unit="EUR", kind="money"), "unknown"),
        (number(10, 20), number(15, 25), "unknown"),
        (number(10, 20, high_open=True), number(20, 30), "conflict"),
    ],
)
def test_numbers(a: Quantity, b: Quantity, verdict: str) -> None:
    assert compare(a, b).verdict == verdict


def test_the_fortieth_at_least_forty_and_forty_are_one_threshold() -> None:
    how = How("threshold")
    fortieth, forty = number(40, kind="ordinal"), number(40)
    at_least, more = number(40, None, bound="at-least"), number(40, None, low_open=True)

    assert compare(fortieth, at_least, how).verdict == "agree"
    assert compare(forty, at_least, how).verdict == "agree"
    assert compare(more, at_least, how).verdict == "conflict"
    assert compare(fortieth, Absent("the instrument"), how).side == "b"


def test_a_score_may_be_told_from_either_side() -> None:
    home = number(None, parts=(Decimal(4), Decimal(3)), kind="score")
    away = number(None, parts=(Decimal(3), Decimal(4)), kind="score")

    assert compare(home, away).verdict == "agree"


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        (day("2021-03-09"), day("2021-03-09"), "agree"),
        (day("2021-03-09"), month(2021, 3), "vaguer"),
        (day("2021-03-09"), month(2021, 4), "conflict"),
        (day("2021-03-09"), day("2021-03-10"), "near"),
        (month(2021, 3), month(2021, 4), "conflict"),
        (day("2021-03-09"), Date("9 March", None, 3, 9), "vaguer"),
        (day("2021-03-09"), Date("12 March", None, 3, 12), "conflict"),
        (day("2021-03-09"), weekday(1), "unknown"),
        (weekday(1), weekday(4), "conflict"),
        (replace(day("2021-03-09"), bound="by"), day("2021-03-12"), "conflict"),
        (replace(month(2021, 3), bound="as-of"), day("2021-05-12"), "unknown"),
    ],
)
def test_dates(a: Date, b: Date, verdict: str) -> None:
    assert compare(a, b, How(near=tolerance("1 day"))).verdict == verdict


def test_a_weekday_is_a_checksum_for_a_date() -> None:
    saturday, friday = weekday(6), day("2024-10-25")

    found = compare(saturday, friday, How("weekday"))

    assert found.verdict == "conflict"
    assert found.reason == "that day was a Friday, not a Saturday"
    assert compare(saturday, day("2025-10-25"), How("weekday")).verdict == "agree"
    assert compare(saturday, month(2024, 10), How("weekday")).verdict == "unknown"


def test_after_is_certain_only_when_no_day_is_shared() -> None:
    assert certainly_after(day("2021-03-09"), month(2021, 2), How())
    assert not certainly_after(day("2021-03-09"), month(2021, 3), How())
    assert not certainly_after(day("2021-03-09"), day("2021-03-08"), How(near=tolerance("1 day")))
    assert not certainly_after(weekday(1), day("2021-03-08"), How())


def test_clocks_are_compared_in_one_zone() -> None:
    noon_utc, three_in_doha = Clock("12:00 UTC", 720, 0), Clock("15:00 in Doha", 900, 180)

    assert compare(noon_utc, three_in_doha).verdict == "agree"
    assert compare(noon_utc, Clock("13:00", 780)).verdict == "unknown"
    assert compare(noon_utc, Clock("13:00 UTC", 780, 0)).verdict == "conflict"


def place(text: str, id_: str, *classes: str, within: tuple[str, ...] = ()) -> Name:
    return Name(text, f"place:{id_}", "place", classes=classes, within=within)


HANOI = place("Hanoi", "vn/hanoi", "city", within=("place:vn",))
VIETNAM = place("Viet Nam", "vn", "country")


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        (HANOI, VIETNAM, "vaguer"),
        (HANOI, place("Geneva", "ch/geneva", "city", within=("place:ch",)), "conflict"),
        (HANOI, place("Switzerland", "ch", "country"), "conflict"),
        (HANOI, place("the old town", "?/old-town"), "unknown"),
        (Name("Ann Roe", "p1", "person"), Name("Ann Roe Smith", "p2", "person"), "agree"),
        (Name("Ann Roe", "p1", "person"), Name("Bo Lind", "p2", "person"), "conflict"),
        (Name("UN", "b1", "body"), Name("EU", "b2", "body"), "unknown"),
    ],
)
def test_names(a: Name, b: Name, verdict: str) -> None:
    assert compare(a, b).verdict == verdict


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("António Silva", "Antonio Silva", "agree"),
        ("Silva", "António Silva", "agree"),
        ("Samira Haddad", "Sameera Hadad", "near"),
        ("Sauli Niinisto", "Sauli Niinito", "conflict"),
        ("Samira Haddad", "سميرة حداد", "unknown"),
        ("Maria Silva", "Mario Silva", "unknown"),
        ("Ahmed Rashidi", "Hamad Rashidi", "unknown"),
        ("Ike Parsons Sr", "Ike Jr", "unknown"),
        ("Samira Haddad", "Minister Kaplan", "unknown"),
    ],
)
def test_spellings_of_one_person(a: str, b: str, verdict: str) -> None:
    one, other = Name(a, "p", "person"), Name(b, "p", "person")

    assert compare(one, other, How("spelling")).verdict == verdict


def test_a_broader_concept_says_less() -> None:
    backed, signed = Term("support", "backed"), Term("signature", "signed", ("support",))

    assert compare(backed, signed).verdict == "vaguer"
    assert compare(backed, signed).side == "a"
    assert compare(signed, Term("adoption", "adopted")).verdict == "conflict"


NOT = How(negations=frozenset({"not", "never", "cannot"}))


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("we will leave no village behind", "we will leave no village behind", "agree"),
        ("we will leave no village behind", "leave no village behind", "agree"),
        ("we will … leave no village behind", "we will and must leave no village behind", "agree"),
        ("we will leave no village behind", "we will leave no region behind", "conflict"),
        ("this can not go on for a year", "this can go on for a year", "conflict"),
        ("we will leave no village behind", "the budget is a matter for parliament", "unknown"),
    ],
)
def test_quotations(a: str, b: str, verdict: str) -> None:
    assert compare(quote(a), quote(b), NOT).verdict == verdict


def test_a_paraphrase_may_change_words_but_not_turn_them_around() -> None:
    said = quote("this can not go on for another year")

    assert compare(said, quote("this can not go on for one year", False), NOT).verdict == "near"
    assert compare(said, quote("this can go on for another year", False), NOT).verdict == "conflict"


@pytest.mark.parametrize("text", ["a day", "5 percent", "1e9", "-2", ""])
def test_a_tolerance_is_a_number_with_a_unit(text: str) -> None:
    with pytest.raises(ValueError, match="no tolerance"):
        tolerance(text)


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("14", "41", "conflict"),
        ("36", "39", "conflict"),
        ("36", "36", "agree"),
        ("14", "27", "unknown"),
        ("9", "12", "unknown"),
        ("4", "5", "unknown"),
    ],
)
def test_a_slip_is_one_digit_or_two_exchanged(a: str, b: str, verdict: str) -> None:
    assert compare(number(a), number(b), How("slip")).verdict == verdict


def test_of_a_score_only_one_number_slips() -> None:
    def score(*parts: int) -> Quantity:
        return Quantity("score", None, None, "", parts=tuple(map(Decimal, parts)))

    assert compare(score(41, 12), score(41, 13), How("slip")).verdict == "conflict"
    assert compare(score(12, 41), score(41, 12), How("slip")).verdict == "agree"
    assert compare(score(41, 12), score(40, 13), How("slip")).verdict == "unknown"


def test_names_of_running_text_conflict_only_when_nothing_joins_them() -> None:
    def verdict(a: Name, b: Name) -> str:
        return compare(a, b, How("named")).verdict

    def named(text: str, kind: str = "thing") -> Name:
        return Name(text, f"name:{text.lower()}", kind, classes=("named",))

    assert verdict(named("Ana Ferreira"), named("Joao Costa")) == "conflict"
    assert verdict(named("Ana Ferreira"), named("Ferreira")) == "near"
    assert verdict(named("KTV"), named("Kestrel Television")) != "conflict"
    assert verdict(named("KTV"), named("KTV2")) == "near"
    assert verdict(named("City Council", "body"), named("Ana Ferreira", "person")) == "unknown"
    assert verdict(named("Spain", "place"), named("Real Vellano", "body")) == "unknown"


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("مروان حداد", "هدى الصباغ", "conflict"),
        ("مروان حداد", "سمير حداد", "unknown"),
        ("مروان سليم حداد", "مروان حداد", "agree"),
        ("مروان حداد", "Marwan Haddad", "unknown"),
    ],
)
def test_two_arabic_names_without_a_common_part_are_two_people(
    a: str, b: str, verdict: str
) -> None:
    x, y = (Name(text, f"person:{text}", "person") for text in (a, b))

    assert compare(x, y).verdict == verdict
