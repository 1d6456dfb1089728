"""Which claims a rule asks for, which of them meet, and which cannot be told apart."""

from datetime import date
from decimal import Decimal

import pytest

from checker.group import blocks, buckets, identity, passes, slot_span, slot_value
from checker.model import Claim, Mode, Slot, Span
from checker.rule import Filter, Rule
from checker.values import Absent, Clock, Date, Name, Quantity, Quote, Term, Value

HERE = Span("001", "text", 0, 9)
THERE = Span("001", "text", 20, 29)
ASSEMBLY = Name("General Assembly", "body:unga", "body", classes=("assembly",))


def claim(
    kind: str = "event", mode: Mode = "asserted", form: str = "finite", negated: bool = False,
    article: str = "001", **slots: Value,
) -> Claim:  # fmt: skip
    held = {name: Slot(value, HERE) for name, value in slots.items()}
    return Claim(article, kind, held, THERE, 0, mode, negated, form)


def rule(**more: object) -> Rule:
    data = {
        "id": "x/y", "title": "x", "severity": "error", "match": {"kind": "event"},
        "same": {"about": "equal"}, "differ": "date", "message": "x", "why": "x",
    }  # fmt: skip
    return Rule.model_validate({**data, **more})


@pytest.mark.parametrize(
    ("lines", "found", "expected"),
    [
        ({"kind": "event"}, claim(), True),
        ({"kind": "count"}, claim(), False),
        ({"actor": "assembly"}, claim(actor=ASSEMBLY), True),
        ({"actor": ["state", "body"]}, claim(actor=ASSEMBLY), True),
        ({"actor": "state"}, claim(actor=ASSEMBLY), False),
        ({"actor": "assembly"}, claim(), False),
        ({"event": "signature"}, claim(event=Term("signature", "signed")), True),
        ({"has": ["date"]}, claim(), False),
        ({"lacks": ["date"]}, claim(), True),
        ({"lacks": ["actor"]}, claim(actor=ASSEMBLY), False),
        ({}, claim(mode="planned"), False),
        ({}, claim(mode="quoted"), True),
        ({"mode": "any"}, claim(mode="planned"), True),
        ({"mode": "planned"}, claim(), False),
        ({}, claim(negated=True), False),
        ({"polarity": "negative"}, claim(negated=True), True),
        ({"polarity": "any"}, claim(negated=True), True),
        ({"form": "headline"}, claim(), False),
        ({"form": "body"}, claim(form="passive"), True),
        ({"form": "body"}, claim(form="heading"), False),
    ],
)
def test_a_filter_takes_what_all_its_lines_say(
    lines: dict[str, object], found: Claim, expected: bool
) -> None:
    assert passes(found, Filter.model_validate(lines)) is expected


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (Term("signature", "signed"), Term("signature", "وقعت")),
        (Name("UNGA", "body:unga", "body"), ASSEMBLY),
        (Clock("noon", 720, 0), Clock("12:00 UTC", 720, 0)),
        (
            Quantity("count", Decimal(40), Decimal(40), "40"),
            Quantity("count", Decimal(40), Decimal(40), "forty"),
        ),
        (
            Date("9 March", low=date(2021, 3, 9), high=date(2021, 3, 9)),
            Date("٩ مارس", low=date(2021, 3, 9), high=date(2021, 3, 9)),
        ),
        (Quote("Never.", ("never",)), Quote("never", ("never",))),
    ],
)
def test_an_identity_does_not_depend_on_the_words(a: Value, b: Value) -> None:
    assert identity(a) == identity(b)


@pytest.mark.parametrize("value", [None, Absent("the instrument")])
def test_what_holds_no_value_has_no_identity(value: Value | None) -> None:
    assert identity(value) is None


def test_claims_without_a_blocking_slot_are_left_out() -> None:
    claims = [claim(about=ASSEMBLY), claim(), claim(about=ASSEMBLY)]

    assert blocks(claims, range(3), ("about",)) == {("body:unga",): [0, 2]}


def test_slots_that_are_read_off_have_values_and_spans() -> None:
    denied = claim(negated=True, form="headline", date=Date("Saturday", weekday=6))

    assert str(slot_value(denied, "negated")) == "denied"
    assert str(slot_value(denied, "form")) == "headline"
    assert str(slot_value(denied, "weekday")) == "Saturday"
    assert slot_span(denied, "negated") == THERE
    assert slot_span(denied, "weekday") == HERE


def test_equal_claims_share_a_bucket_and_open_text_never_does() -> None:
    on_monday = Date("Monday", weekday=1)
    claims = [claim(article=a, date=on_monday) for a in ("001", "002", "003")]

    assert [b.members for b in buckets(rule(), claims, range(3), "date")] == [[0, 1, 2]]
    assert len(buckets(rule(alike="figures"), claims, range(3), "date")) == 3


def test_what_is_quoted_keeps_a_bucket_of_its_own() -> None:
    on_monday = Date("Monday", weekday=1)
    claims = [claim(date=on_monday), claim(date=on_monday, mode="quoted")]

    found = buckets(rule(), claims, range(2), "date")

    assert [b.less for b in found] == [False, True]
