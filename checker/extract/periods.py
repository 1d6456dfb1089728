"""Calculation claims of time: a span and its dates, an age and a birth, a wait and its start.

"Six months from 7 November, on 7 June", "Haddad, 57, born in 1960", "a 28-year wait … since 2009":
each is worked out only where the text itself gives both ends, or one end and its own day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from dateutil.relativedelta import relativedelta

from checker.document import Document, Mention, Sentence
from checker.extract.reckoning import KIND, after_cue, calculation, computed, cues, figures
from checker.model import Claim
from checker.values import MONTHS, Date, Quantity
from checker.words import Words

__all__ = ["KIND", "extract"]
_GAP = 4  # tokens between a span of time, its cue and its date
_DAY = timedelta(days=1)
_SECONDS = 24 * 60 * 60
_SLIP = 20  # years; an age further off is another person's, or of another time


def extract(document: Document, _words: Words) -> Iterator[Claim]:
    """Yield a calculation claim for every span of time whose ends the text gives."""
    published = document.article.published
    today = published.date() if published else None
    before: Sentence | None = None
    for sentence in document:
        if sentence.of("reckoning"):
            for mention, span in figures(sentence):
                if span.kind == "duration" and span.exact and not _loose(sentence, mention):
                    yield from _ends(sentence, before, mention, span)
            if today is not None:
                yield from _ages(sentence, today)
                yield from _waits(sentence, today)
        before = sentence


def _loose(sentence: Sentence, mention: Mention) -> bool:
    """Whether a span is a rate, or "about" stands before it, which of a span may also mean on."""
    bounded = any(h.j == mention.i for h in sentence.of("bound"))
    return bounded or bool(mention.tags & {"rate", "vague"})


def _ends(
    sentence: Sentence, before: Sentence | None, mention: Mention, span: Quantity
) -> Iterator[Claim]:
    """A span of time that begins on one date and ends on another."""
    dates = [(m, d) for m, d in _days(sentence) if m.i >= mention.j]
    cue = next((h for h in cues(sentence, "after") if 0 <= h.i - mention.j <= 1), None)
    if cue is None or not dates:
        return
    first, start = dates[0]
    if first.i - cue.j <= _GAP and len(dates) == 2 and first.i >= cue.j:
        last, end = dates[1]
        tied = last.i - first.j <= 2 or after_cue(sentence, last, "ends") is not None
        if tied and _precede(sentence, first, cue.j):
            yield from _worked_out(sentence, last, end, start, span, sentence, first)
    elif len(dates) == 1 and before is not None and _points_back(sentence, cue.j):
        told = list(_days(before))
        if len(told) == 1 and len(before.mentions_of("date")) == 1 and first.i - cue.j <= _GAP:
            yield from _worked_out(sentence, first, start, told[0][1], span, before, told[0][0])


def _days(sentence: Sentence) -> Iterator[tuple[Mention, Date]]:
    """The dates that are one day, with the year known from the text or the day of publication."""
    for mention in sentence.mentions_of("date"):
        value = mention.value
        if not isinstance(value, Date) or value.bound in ("before", "by", "as-of", "about"):
            continue
        if value.low and value.low == value.high:
            yield mention, value


def _precede(sentence: Sentence, mention: Mention, j: int) -> bool:
    return all(not t.is_number for t in sentence.tokens[j : mention.i])


def _points_back(sentence: Sentence, j: int) -> bool:
    return any(h.i == j for h in cues(sentence, "that"))


def _worked_out(
    sentence: Sentence, mention: Mention, stated: Date, start: Date, span: Quantity,
    other: Sentence, anchor: Mention,
) -> Iterator[Claim]:  # fmt: skip
    end = _later(start, span)
    if end is None:
        return
    value = Date(_text(end), end.year, end.month, end.day, low=end - _DAY, high=end + _DAY)
    worked = other.span(anchor.i, anchor.j)
    yield calculation(sentence, "period", (mention.i, mention.j), stated, value, worked)


def _later(start: Date, span: Quantity) -> date | None:
    """The day that lies a span of time after another; None for spans that are no whole days."""
    if start.low is None or span.low is None:
        return None
    number = int(span.low)
    try:
        if span.unit == "month":
            return start.low + relativedelta(months=number) if number == span.low else None
        if span.unit == "s" and number % _SECONDS == 0:
            return start.low + timedelta(seconds=number)
    except OverflowError:
        pass
    return None


def _text(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _ages(sentence: Sentence, today: date) -> Iterator[Claim]:
    """ "Samira Haddad, 57, was born in 1960": one person, one birth, one age."""
    births = [m for m in sentence.mentions_of("date") if _birth(sentence, m)]
    ages = [(m, q) for m, q in figures(sentence) if _is_age(m, q)]
    if len(births) != 1 or len(ages) != 1 or len(sentence.mentions_of("date")) != 1:
        return
    if len(sentence.mentions_of("person")) > 1 or any(
        h.entry.kind == "measure" and h.entry.concept == "killed" for h in sentence.hits
    ):
        return
    born, (mention, age) = births[0], ages[0]
    value = born.value
    if not isinstance(value, Date) or value.low is None or value.high is None or age.low is None:
        return
    years = age.low / 12 if age.unit == "month" else age.low
    low = relativedelta(today, value.high).years
    high = relativedelta(today, value.low).years
    if abs(years - high) > _SLIP:
        return
    text = str(high) if low == high else f"{low} or {high}"
    stated = Quantity("count", years, years, age.text)
    worked_out = computed("count", "", Decimal(low), Decimal(high), text)
    if low == high:
        worked_out = Quantity("count", Decimal(low), Decimal(high), text)
    yield calculation(sentence, "age", (mention.i, mention.j), stated, worked_out,
                      sentence.span(born.i, born.j))  # fmt: skip


def _birth(sentence: Sentence, mention: Mention) -> bool:
    apart = any(h.entry.form == "apart" and 0 <= mention.i - h.j <= _GAP
                for h in cues(sentence, "born"))  # fmt: skip
    return apart or after_cue(sentence, mention, "born") is not None


def _is_age(mention: Mention, q: Quantity) -> bool:
    return q.exact and (q.kind == "age" or (q.kind == "count" and "bare" in mention.tags))


def _waits(sentence: Sentence, today: date) -> Iterator[Claim]:
    """ "Ended a 28-year wait", "the first in 28 years", with "since 2009" in the same sentence."""
    sinces = [m for m in sentence.mentions_of("date")
              if isinstance(m.value, Date) and m.value.bound == "since" and m.value.year
              and m.value.month is None]  # fmt: skip
    if len(sinces) != 1 or not _ranked(sentence, sinces[0]):
        return
    year = sinces[0].value.year  # type: ignore[union-attr]
    for mention, span in figures(sentence):
        waits = any(h.i == mention.j or h.i == mention.j + 1 for h in cues(sentence, "wait"))
        if not (waits or after_cue(sentence, mention, "first")):
            continue
        if span.kind != "duration" or span.unit != "month" or not span.exact or span.low is None:
            continue
        years, passed = span.low / 12, Decimal(today.year - (year or 0))
        if years % 1 or years < 3:
            continue
        stated = Quantity("count", years, years, span.text)
        value = computed("count", "", passed - 1, passed + 1, f"{passed} years")
        yield calculation(sentence, "wait", (mention.i, mention.j), stated, value,
                          sentence.span(sinces[0].i, sinces[0].j))  # fmt: skip


def _ranked(sentence: Sentence, since: Mention) -> bool:
    """Whether "first" stands right before a "since": the best since is not the first since."""
    first = [h for h in sentence.of("superlative") if h.entry.concept == "first"]
    return any(0 <= since.i - h.j <= _GAP for h in (*first, *cues(sentence, "wait", "first")))
