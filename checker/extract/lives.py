"""Life claims: when somebody was born or died: "Ada Roe (4 May 1961 – 2 June 2014)", "was born on".

A bracket right after a name gives both days in one stroke, a sentence gives one of them.  A person
has one of each, so they are compared whatever else is told.  Silent wherever the days may be those
of an office, of another person or of something that is no person.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from checker.annotate.meaning import mode_of, negated_at
from checker.document import Document, Mention, Sentence
from checker.language.lexicon import Hit
from checker.language.stems import rarity
from checker.model import Claim, Slot
from checker.values import MONTHS, Date, Name, Term
from checker.words import Words

KIND = "life"
_BIRTH, _DEATH, _OTHER = "birth", "death", "other"
_LONGEST = 24  # tokens in a bracket: days, a name at birth, a place
_YEARS = (15, 115)  # of a life; a shorter span is more likely one of an office
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_DAYS = 4  # numbers in a span of two whole days with their years
_OPEN, _CLOSE = frozenset({"(", "[", "LRB"}), frozenset({")", "]", "RRB"})  # LRB: tokenised text
_DASHES = frozenset("-–—−")
_MARKS = _DASHES | frozenset(",;،؛.")
_APART = 7  # tokens between a verb and its day: "born in Lisbon, Portugal, on"
_TITLED = 3  # tokens between an Arabic verb and the name
_VAGUE = frozenset({"decade", "century", "season", "relative", "range", "period", "quarter"})
_STATES = frozenset({"since", "until", "as-of", "about"})


class _Day(NamedTuple):
    """A day or year at tokens [i, j)."""

    value: Date
    i: int
    j: int


def extract(document: Document, words: Words) -> Iterator[Claim]:
    """Yield a claim for every day of birth or death of one named person.

    Slots: `person`, `event` (birth or death) and `date`.
    """
    if not document.supported:
        return
    stop = rarity(words, document.language).stop
    for sentence in document:
        if sentence.block != "body" or sentence.tokens[-1].text in ("?", "؟"):
            continue
        people = [m for m in sentence.mentions_of("person") if _whole(m)]
        hits = sentence.of(KIND)
        brackets = _brackets(sentence) if people else []
        if not people or not (hits or brackets):
            continue
        for person in people:
            held = next((b for b in brackets if b[0] == person.j), None)
            if held is not None:
                for event, day in _bracketed(sentence, person, held, stop):
                    yield _claim(sentence, person, event, day, (person.i, held[1]))
        for hit in hits:
            if (
                hit.entry.form != "mark"
                and hit.entry.concept != _OTHER
                and not any(i <= hit.i < j for i, j in brackets)
            ):
                yield from _told(sentence, hit, people, brackets, stop)


def _whole(person: Mention) -> bool:
    """Whether a person is known by more than one name: a family has many."""
    value = person.value
    return isinstance(value, Name) and " " in (value.full or value.text).strip()


def _claim(
    sentence: Sentence, person: Mention, event: str, day: _Day, words: tuple[int, int]
) -> Claim:
    at = words[0]
    clause = sentence.clause_at(at)
    held = sentence.span(day.i, day.j)
    return Claim(
        sentence.article, KIND,
        {"person": Slot(person.value, sentence.span(person.i, person.j)),
         "event": Slot(Term(event, event), held), "date": Slot(day.value, held)},
        held, sentence.index, mode_of(sentence, clause, *words), negated_at(sentence, clause, at),
        "finite", clause.attribution, "lives",
    )  # fmt: skip


def _brackets(sentence: Sentence) -> list[tuple[int, int]]:
    """The tokens of every short bracket, with its marks."""
    found: list[tuple[int, int]] = []
    if not any(mark in sentence.text for mark in _OPEN):
        return found
    start = -1
    for k, token in enumerate(sentence.tokens):
        if token.text in _OPEN:
            start = k - (token.text == "LRB")
        elif token.text in _CLOSE and start >= 0:
            end = k + 1 + (token.text == "RRB")
            if end - start <= _LONGEST:
                found.append((start, end))
            start = -1
    return found


def _bracketed(
    sentence: Sentence, person: Mention, bracket: tuple[int, int], stop: frozenset[str]
) -> Iterator[tuple[str, _Day]]:
    """What a bracket says of the life of the person before it."""
    tokens = sentence.tokens
    wide = 3 if tokens[bracket[0]].text not in _OPEN else 1  # "-LRB-" is three tokens
    i, j = bracket[0] + wide, bracket[1] - wide
    days = list(_days(sentence, i, j))
    cues = [h for h in sentence.of(KIND) if i <= h.i < j and h.entry.concept != _OTHER]
    if not days or not _plain(sentence, i, j, days, cues, stop):
        return
    if len(days) == 2 and _dash(sentence, days[0].j, days[1].i):
        first, last = days
        dated = first.value.day is not None and last.value.day is not None
        if _lifelong(first.value, last.value) and (dated or not person.office):
            yield _BIRTH, first
            yield _DEATH, last
        return
    for n, day in enumerate(days):
        after = days[n - 1].j if n else i
        own = [h for h in cues if after <= h.i < day.i]
        if len(own) != 1 or len(days) > 2 or _open_ended(sentence, day.j, j):
            return
        yield own[0].entry.concept, day


def _days(sentence: Sentence, i: int, j: int) -> Iterator[_Day]:
    """The days and years between two tokens; a span of two days gives both."""
    taken = i
    for k in range(i, j):
        if k < taken:
            continue
        token = sentence.tokens[k]
        held = next((m for m in sentence.mentions_of("date") if m.i == k and m.j <= j), None)
        value = held.value if held is not None else None
        if isinstance(value, Date) and held is not None and value.form == "range":
            yield from _ends(sentence, held, value)
            taken = held.j
        elif isinstance(value, Date) and held is not None and value.form not in _VAGUE:
            if not value.bound and value.low is not None:
                yield _Day(value, k, held.j)
            taken = held.j
        elif len(token.text) == 4 and token.key.isdigit() and (
            _FIRST_YEAR <= int(token.key) <= _LAST_YEAR
        ):  # fmt: skip
            year = int(token.key)
            low, high = date(year, 1, 1), date(year, 12, 31)
            yield _Day(Date(token.text, year, low=low, high=high, form="year"), k, k + 1)


def _ends(sentence: Sentence, held: Mention, value: Date) -> Iterator[_Day]:
    """Both days of a span that is written with two whole days."""
    dashes = [k for k in range(held.i, held.j) if sentence.tokens[k].text in _DASHES]
    numbers = sum(t.key.isdigit() for t in sentence.tokens[held.i : held.j])
    if len(dashes) == 1 and numbers == _DAYS and value.low and value.high:
        yield _day(value.low, held.i, dashes[0])
        yield _day(value.high, dashes[0] + 1, held.j)


def _day(day: date, i: int, j: int) -> _Day:
    text = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return _Day(Date(text, day.year, day.month, day.day, low=day, high=day), i, j)


def _plain(
    sentence: Sentence, i: int, j: int, days: list[_Day], cues: list[Hit], stop: frozenset[str]
) -> bool:
    """Whether a bracket holds nothing but days, words of birth and death, names and places."""
    known = {k for d in days for k in range(d.i, d.j)}
    known |= {k for h in cues for k in range(h.i, h.j)}
    known |= {k for m in sentence.mentions_of("person", "place") for k in range(m.i, m.j)}
    born = any(h.entry.concept == _BIRTH for h in cues)
    return all(
        k in known or t.text in _MARKS or (len(t.key) > 1 and t.key in stop)
        or (born and t.capital)
        for k, t in enumerate(sentence.tokens[i:j], i)
    )  # fmt: skip


def _dash(sentence: Sentence, i: int, j: int) -> bool:
    return all(t.text in _DASHES for t in sentence.tokens[i:j])


def _lifelong(first: Date, last: Date) -> bool:
    if first.low is None or last.low is None:
        return False
    return _YEARS[0] <= last.low.year - first.low.year <= _YEARS[1]


def _open_ended(sentence: Sentence, i: int, j: int) -> bool:
    """Whether a dash follows a lone year: "1974–" may be the start of anything."""
    return i < j and sentence.tokens[i].text in _DASHES


def _told(
    sentence: Sentence, hit: Hit, people: list[Mention], brackets: list[tuple[int, int]],
    stop: frozenset[str],
) -> Iterator[Claim]:  # fmt: skip
    """A birth or a death that a sentence tells of the person who stands beside the verb."""
    skipped = {k for i, j in brackets for k in range(i, j)}
    dates = [m for m in sentence.mentions_of("date") if m.i not in skipped]
    person = _subject(sentence, hit, people, skipped)
    if person is None:
        return
    start = max(hit.j, person.j)
    after = [m for m in dates if m.i >= start]
    held = next((m for m in after if _follows(sentence, start, m, stop)), None)
    if held is None and not after:
        ahead = [m for m in dates if m.i <= 2 and m.j < person.i]
        held = next((m for m in ahead if _marks(sentence, m.j, person.i)), None)
    value = held.value if held is not None else None
    if held is None or not isinstance(value, Date) or value.form in _VAGUE:
        return
    if value.bound in _STATES or value.year is None:
        return
    day = _Day(value, held.i, held.j)
    if value.bound and held.i >= start:  # "after 1974" is no day without its first word
        day = _Day(replace(value, text=sentence.words(start, held.j)), start, held.j)
    yield _claim(sentence, person, hit.entry.concept, day, (hit.i, hit.j))


def _subject(
    sentence: Sentence, hit: Hit, people: list[Mention], skipped: set[int]
) -> Mention | None:
    """The person who is born or dies: right before the verb, in Arabic right after it too."""
    if sentence.verb_first:
        behind = next((m for m in people if hit.j <= m.i <= hit.j + _TITLED), None)
        if behind is not None:
            return behind
    person = next((m for m in reversed(people) if m.j <= hit.i), None)
    if person is None:
        return None
    first = min(person.i, person.title_at[0]) if any(person.title_at) else person.i
    if any(h.entry.concept == _OTHER and first - 1 <= h.j <= first for h in sentence.of(KIND)):
        return None  # "the son of Ada Roe was born", "Jan and Ada Roe died"
    helping = {k for h in sentence.of("auxiliary") for k in range(h.i, h.j)}
    between = range(person.j, hit.i)
    return person if all(k in helping or k in skipped for k in between) else None


def _follows(sentence: Sentence, i: int, held: Mention, stop: frozenset[str]) -> bool:
    """Whether a day is that of the verb before token i, with no more than a place between."""
    tokens = sentence.tokens
    if not 0 <= held.i - i <= _APART:
        return False
    known = {k for m in sentence.mentions_of("place") for k in range(m.i, m.j)}
    known |= {h.i for h in sentence.of("period-head") if h.j == held.i}  # «عام 2014»
    joins = {k for h in sentence.of("clause") if h.entry.concept == "join"
             for k in range(h.i, h.j)}  # fmt: skip
    if not all(
        k in known or t.text == "," or t.capital or (t.key in stop and k not in joins)
        for k, t in enumerate(tokens[i : held.i], i)
    ):
        return False
    next_one = tokens[held.j] if held.j < len(tokens) else None
    if next_one is None or not next_one.is_word or not sentence.cased:
        return True
    return next_one.key in stop  # "died in the 1974 fire"


def _marks(sentence: Sentence, i: int, j: int) -> bool:
    return all(t.text in _MARKS for t in sentence.tokens[i:j])
