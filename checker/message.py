"""The sentences of a rule: `{a.value}`, `{about}`, `{date.weekday}` filled in from claims.

Placeholders are names, never expressions.  They are checked when a rule is loaded, so that no
finding can fail for a misspelled one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from checker.model import Article, Claim, Times
from checker.phrases import Phrases, latin, named, written
from checker.rule import DATE_FACETS, FACETS, PSEUDO_SLOTS, SLOTS, Rule, near_name
from checker.values import MONTHS, WEEKDAYS, Date, Name, Quantity, Term, Value

_PLACEHOLDER = re.compile(r"\{([a-z_][a-z_.]{0,60})\}")
_UNNAMED = '{a.source} has "{a.quote}" where {b.source} has "{b.quote}".'
_BRACE = re.compile(r"[{}]")
_QUOTED = ('"', "“", "«", "(")  # the words after it are those of the article
_TITLED = re.compile(r"[A-Z][a-z]{2}")
_LONGEST = 160  # characters of an article's words inside a sentence
_SPAN = 7  # years each way in which another year with the same weekday is looked for


@dataclass(frozen=True, slots=True)
class Said:
    """One side of a sentence: a claim, the slot in question and its words in the article."""

    claim: Claim
    slot: str
    quote: str
    article: Article


def placeholder_problems(rule: Rule) -> Iterator[tuple[str, str]]:
    """Yield (key, message) for every placeholder that means nothing."""
    sides = {"order": ("earlier", "later")}.get(rule.question, ("a", "b"))
    alone = SLOTS | PSEUDO_SLOTS | {"slot", "reason", "quote", "source", "value", "fact"}
    for key, text in rule.texts():
        if _BRACE.search(_PLACEHOLDER.sub("", text)):
            yield key, f"a brace that is no placeholder in {text!r}"
        for name in _PLACEHOLDER.findall(text):
            head, _, rest = name.partition(".")
            if head in sides and rest:
                head, _, rest = rest.partition(".")
                known = FACETS | SLOTS | PSEUDO_SLOTS
            else:
                known = alone
            if head not in known or (rest and rest not in DATE_FACETS):
                hint = near_name(head, sorted(known))
                yield key, f"the placeholder {{{name}}} means nothing{hint}"


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence needs beside its sides: the slot, the reason, and names for the fact."""

    slot: str = ""
    reason: str = ""
    about: str = ""  # "the Convention against Cybercrime"
    fact: str = ""  # "the signing of the Convention against Cybercrime"
    phrases: Phrases = field(default_factory=Phrases)


def fill(text: str, sides: dict[str, Said], told: Told) -> str:
    """Return the sentence with its placeholders filled; an empty slot reads `…`."""
    sources: set[str] = set()
    text = _whole(text, sides, told)

    def value_of(found: re.Match[str]) -> str:
        head, _, rest = found[1].partition(".")
        if head == "slot":
            return told.slot.replace("_", " ")
        if head in ("reason", "fact", "about") and not rest and (known := getattr(told, head)):
            return str(known)
        if rest == "source" and head in sides:
            return _source(sides[head], sides, sources)
        if head in sides and rest == "value" and text[: found.start()][-1:] not in _QUOTED:
            return _short(_within(sides[head], _facet(sides[head], rest, told.phrases)))
        if head in sides and rest:
            return _short(_facet(sides[head], rest, told.phrases))
        known = [v for side in sides.values() if (v := _facet(side, found[1], told.phrases))]
        return _short(next((v for v in known if latin(v)), known[0] if known else ""))

    told_first = _PLACEHOLDER.match(text)
    text = _PLACEHOLDER.sub(value_of, text)
    if told_first and told_first[1].rpartition(".")[2] in ("source", "article"):
        return text  # "a.md" is a file and "iMedia" a source: neither is written otherwise
    return text[:1].upper() + text[1:]


def _whole(text: str, sides: dict[str, Said], told: Told) -> str:
    """A sentence that does not name what nobody knows: without {measure} or {fact} it only sets
    the words of both sides beside each other."""
    holes = [
        hole
        for hole, known in (
            ("{fact}", bool(told.fact)),
            ("{measure}", any(side.claim.get("measure") for side in sides.values())),
        )
        if hole in text and not known
    ]
    for hole in holes:
        text = text.removeprefix(f"{hole}: ")
    left = any(hole in text for hole in holes) and "{a." in text and "{b." in text
    return _UNNAMED if left else text


def _within(side: Said, text: str) -> str:
    """A number as it stands inside a sentence: "Seven" begins one only in its article."""
    held = side.claim.slots.get(side.slot)
    if held is None or not isinstance(held.value, Quantity) or not _TITLED.match(text):
        return text
    before = side.article.part(held.span.part)[: held.span.start].rstrip()
    return text[:1].lower() + text[1:] if before[-1:] in ("", ".", "!", "?") else text


def _source(side: Said, sides: dict[str, Said], told: set[str]) -> str:
    """Who says it; the same article is not named twice, two of one source are told apart."""
    article = side.article
    if article.id in told:
        return "the same article"
    told.add(article.id)
    name = article.source or article.id
    alike = any(s.article.source == name and s.article.id != article.id for s in sides.values())
    return f"{name} ({article.id})" if alike else name


def _short(text: str) -> str:
    """Words for a sentence: on one line, and not a whole paragraph."""
    text = " ".join(text.split())
    return (text if len(text) <= _LONGEST else text[:_LONGEST].rpartition(" ")[0] + " …") or "…"


def _facet(side: Said, path: str, phrases: Phrases) -> str:
    name, _, facet = path.partition(".")
    match name:
        case "quote":
            return side.quote
        case "source":
            return side.article.source or side.article.id
        case "article":
            return side.article.id
        case "said":
            return side.claim.attribution[-1].speaker if side.claim.attribution else ""
        case "when":
            return held(side.claim.times, side.claim.get("as_of"))
        case "published":
            return moment(side.claim.times.published)
        case "value":
            return _value(side.claim.get(side.slot)) or side.quote
        case "mode" | "form":
            return str(getattr(side.claim, name))
        case "negated":
            return "denied" if side.claim.negated else "affirmed"
        case "weekday":
            return _weekday(side.claim.get("date"), "stated")
    value = side.claim.get(name)
    if isinstance(value, Term):
        return phrases.noun(value) if name in ("deed", "event", "measure") else value.text
    return _weekday(value, facet) if facet else plain(value)


def held(times: Times, stated: Value | None = None) -> str:
    """When a value held: "14 October 2025, 08:40 UTC", "14 October 2025", else as `stated`."""
    if times.as_of is None:
        return plain(stated) if isinstance(stated, Date) else "an unstated time"
    first, last = times.as_of
    if first == last:
        return moment(first)
    days = [f"{d.day} {MONTHS[d.month - 1]} {d.year}" for d in (first, last)]
    return " to ".join(dict.fromkeys(days))


def moment(when: datetime | None) -> str:
    """A moment in words; without its time of day when that is midnight."""
    if when is None:
        return "an unstated time"
    told = f"{when.day} {MONTHS[when.month - 1]} {when.year}"
    return f"{told}, {when:%H:%M} UTC" if (when.hour, when.minute) != (0, 0) else told


def _value(value: Value | None) -> str:
    """A value in a sentence: numbers as written, days by the calendar, names in full."""
    return written(value) if isinstance(value, Quantity) else plain(value)


def _weekday(value: Value | None, facet: str) -> str:
    """The weekday a text states, the one the calendar has, or the years in which both fit."""
    if not isinstance(value, Date):
        return ""
    if facet == "stated":
        return WEEKDAYS[value.weekday - 1] if value.weekday else ""
    day = calendar_day(value)
    if day is None:
        return ""
    if facet == "weekday":
        return WEEKDAYS[day.weekday()]
    years = [
        y for y in range(day.year - _SPAN, day.year + _SPAN + 1) if _falls(y, day, value.weekday)
    ]
    years = sorted(years, key=lambda y: (abs(y - day.year), y))[:2]
    return " and ".join(map(str, sorted(years))) or "no year near it"


def _falls(year: int, day: date, weekday: int | None) -> bool:
    try:
        return day.replace(year=year).isoweekday() == weekday
    except ValueError:  # 29 February
        return False


def calendar_day(value: Value | None) -> date | None:
    """The one day a date names in full, if it does; its year may come from publication."""
    if not isinstance(value, Date) or value.basis == "none" or value.bound:
        return None
    if not (value.year and value.month and value.day):
        return None
    try:
        return date(value.year, value.month, value.day)
    except ValueError:
        return None


def plain(value: Value | None) -> str:
    """A value as a sentence needs it: dates without their weekday, concepts and full names."""
    if isinstance(value, Date):
        return _date(value)
    if isinstance(value, Name):
        return named(value)
    return in_words(value) if isinstance(value, Term) else str(value or "")


def _date(value: Date) -> str:
    """The day, month or weekday in English, whatever language it is written in."""
    day = calendar_day(value)
    if day:
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    if latin(value.text) or value.bound or not value.month:
        weekday = value.weekday and not (value.month or value.year or latin(value.text))
        return WEEKDAYS[(value.weekday or 1) - 1] if weekday else value.text
    parts = (str(value.day or ""), MONTHS[value.month - 1], str(value.year or ""))
    return " ".join(filter(None, parts))


def in_words(value: Value | None) -> str:
    """A value as it was understood: `25 October 2024, a Friday`; `40 or more`; the full name."""
    match value:
        case None:
            return ""
        case Date():
            day = calendar_day(value)
            return f"{_date(value)}, a {WEEKDAYS[day.weekday()]}" if day else _date(value)
        case Quantity():
            return _number(value)
        case Term():
            known = value.concept.replace("_", "").replace("-", "").isalpha()
            return value.concept.replace("_", " ") if known else value.text
        case Name():
            return value.full or value.text
    return str(value)


def _number(q: Quantity) -> str:
    if q.parts or q.point is None:
        return q.text
    bound = f"{q.bound.replace('-', ' ')} " if q.bound and q.bound != "range" else ""
    if q.bound == "range" and q.low is not None and q.high is not None:
        text = f"{_digits(q.low)} to {_digits(q.high)}"
    else:
        text = bound + _digits(q.point)
    if q.kind == "ordinal":
        text = f"number {text}"
    return f"{text} {q.unit}".strip() if q.kind != "percent" else f"{text} %"


def _digits(number: object) -> str:
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
