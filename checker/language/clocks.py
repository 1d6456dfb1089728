"""Times of day: "6:43 a.m. local time", "2343 GMT", "18.30 Uhr", «22:43 بتوقيت غرينتش», noon.

The `clocks` tables say what they look like, `zones` how far a named zone is from UTC.  A time in a
zone whose distance is not fixed is left alone, for it cannot be compared.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from checker.document import Mention, Sentence
from checker.language.dateparts import Slots
from checker.language.patterns import Grammar, Phrases, Reading
from checker.values import Clock
from checker.words import ANY, Words

_DAY = 24 * 60


class ClockWords:
    """The `clocks` table of one language with the zones, compiled."""

    def __init__(self, words: Words, language: str) -> None:
        table, shared = words.table("clocks", language), words.table("clocks", ANY)
        zones = words.table("zones", language)
        dates = words.table("dates", language)
        clitics = words.table("language", language).get("proclitics", ())
        weekdays = dates.get("classes", {}).get("weekday", {})
        named: dict[str, Any] = {
            "capital": dates.get("capital", ()),
            "classes": {
                "zone": zones.get("offsets", {}),
                "other-zone": zones.get("unknown", ()),
                "weekday": weekdays,
            },
        }
        tables = [named, shared] if table is shared else [named, shared, table]
        self.grammar = Grammar(tables, clitics)
        self.names = bool(table.get("names", False))
        self.cues = Phrases({"cue": table.get("cues", ())}, clitics)
        self.taken = Phrases({"": table.get("not_before", ())})
        self.leads = Phrases({"lead": table.get("weekday_leads", ())}, clitics)


@lru_cache(maxsize=64)
def clock_words(words: Words, language: str) -> ClockWords:
    """Return the compiled table of a language; without one, only times in a zone are known."""
    return ClockWords(words, language)


def find_clocks(sentence: Sentence, words: Words) -> list[Mention]:
    """Return the times of day of a sentence in order, as mentions of kind "clock".

    A time needs a sign that it is one: a zone, a half of the day, a word such as "Uhr", or a
    preposition before hours and minutes.
    """
    table = clock_words(words, sentence.language)
    tokens, grammar = sentence.tokens, table.grammar
    found: list[Mention] = []
    i = 0
    while i < len(tokens):
        end = i + 1
        if grammar.begins(tokens, i):
            for reading in grammar.readings(tokens, i):
                if not _in_company(reading, sentence, table):
                    continue
                end = reading.j
                clock = _clock(reading, sentence, table)
                if clock is not None:
                    found.append(Mention("clock", clock, reading.i, reading.j))
                break
        i = end
    return found


def _in_company(reading: Reading, sentence: Sentence, table: ClockWords) -> bool:
    """Do the words on either side let this be a time?  A capital "Noon" is part of a name."""
    tokens, i = sentence.tokens, reading.i
    if reading.form == "bare" and not table.cues.before(tokens, i):
        return False
    if reading.form in {"bare", "named"} and table.taken.after(tokens, reading.j):
        return False
    if i and tokens[i - 1].key == "-" and tokens[i - 1].end == tokens[i].start:
        return False  # "après-midi"
    return not (table.names and reading.form == "named" and i and tokens[i].capital)


def _clock(reading: Reading, sentence: Sentence, table: ClockWords) -> Clock | None:
    """The time of day of a reading; None for one that is not on the clock or in no fixed zone."""
    if reading.form in {"none", "unknown"}:
        return None
    slots = reading.slots
    hour, minute = _figures(slots)
    half = slots.get("half", ("",))[0]
    if minute > 59 or hour > 24 or (half in {"am", "pm"} and hour > 12):
        return None
    offset = slots.get("zone", (None,))[0]
    minutes = (_hour(hour, half) * 60 + minute) % _DAY
    weekday = _weekday(reading, sentence, table) if offset is not None else None
    return Clock(sentence.words(reading.i, reading.j), minutes, offset, weekday)


def _figures(slots: Slots) -> tuple[int, int]:
    """Hour and minute as written, before the half of the day is applied."""
    if "named" in slots:
        return slots["named"][0], 0
    fraction: int = sum(slots.get("fraction", ()))
    if "hour" in slots:  # «الرابعة إلا ربعا»: a quarter to four
        return divmod(int(slots["hour"][0]) * 60 + fraction, 60)
    if "dotted" in slots:
        parts = slots["dotted"][0]
        return (parts[0], parts[1]) if len(parts) == 2 else (99, 0)
    if "four" in slots:
        return divmod(int(slots["four"][0]), 100)
    if "h-minute" in slots:
        return slots["num"][0], slots["h-minute"][0]
    hour, *minutes = slots["num"]
    return (hour, minutes[0]) if minutes else divmod(hour * 60 + fraction, 60)


def _hour(hour: int, half: str) -> int:
    """The hour of 24: a night hour up to five is after midnight, a midday one from one on is pm."""
    if half == "am":
        return hour % 12
    if half == "pm":
        return hour % 12 + 12 if hour <= 12 else hour
    if half == "noon":
        return hour + 12 if hour < 10 else hour
    if half == "night":
        return hour % 12 if hour <= 5 or hour == 12 else hour + 12 if hour < 12 else hour
    return hour


def _weekday(reading: Reading, sentence: Sentence, table: ClockWords) -> int | None:
    """The weekday said with a time in a zone: "(2343 GMT on Monday)", "dimanche à 23 h 43 GMT"."""
    tokens, i, j = sentence.tokens, reading.i, reading.j
    for _ in range(2):
        for atom in table.grammar.atoms(tokens, j) if j < len(tokens) else ():
            if atom.cls == "weekday":
                return int(atom.value)
        skipped = table.leads.after(tokens, j)
        if not skipped:
            break
        j += skipped
    lead = table.leads.before(tokens, i)
    before = (lead[1] if lead else i) - 1
    for atom in table.grammar.atoms(tokens, before) if before >= 0 else ():
        if atom.cls == "weekday" and atom.j == before + 1:
            return int(atom.value)
    return None
