"""A pack → an article of sentences, one paragraph a reading of a fact.

The sentences are data (rules/words/<language>/reference.yaml): `{value}` and the details of a fact
are filled in, what stands in square brackets falls away when one of its details is missing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from checker.model import Article, Span
from checker.reference.model import Fact, Given, Pack
from checker.rule import near_name
from checker.words import ANY, Words

_FIRST = "en"  # the language of a pack with names in several
_GROUP = re.compile(r"\[([^\[\]]*)\]")
_BLANK = re.compile(r"\{([a-z_]+)(:on)?\}")
_ISO = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_OWN = ("subject", "value", "as_of", "measure")  # filled in from the pack and the fact itself
_UNREAD = "\n\r[]{}"


@dataclass(frozen=True, slots=True)
class Told:
    """Where the sentence of one reading stands in the text, and its filled-in values."""

    fact: Fact
    as_of: date
    value: Given
    start: int
    end: int
    blanks: tuple[tuple[str, int, int], ...]  # name of the value, start, end

    def filling(self, span: Span) -> list[str]:
        """The names of the values that a stretch of the text holds something of."""
        if span.part != "text":
            return []
        return [name for name, i, j in self.blanks if span.start < j and i < span.end]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A pack as an article, and where each of its facts stands in it."""

    pack: Pack
    article: Article
    told: tuple[Told, ...]
    names: tuple[str, ...]  # those in the language of the article

    def at(self, start: int) -> Told | None:
        """The reading whose sentence holds an offset of the text."""
        n = bisect_right(self.told, start, key=lambda told: told.start) - 1
        return self.told[n] if n >= 0 and start < self.told[n].end else None


def bare(name: str) -> str:
    """A name without the article it may begin with: "the Eiffel Tower" is found as Eiffel Tower."""
    first, _, rest = name.partition(" ")
    return rest if first.islower() and rest else name


def language_of(pack: Pack, words: Words) -> str:
    """The language a pack is written out in: English if it can be, else the first with words."""
    known = [code for code in sorted(pack.names) if words.table("reference_sentences", code)]
    return _FIRST if _FIRST in known else next(iter(known), "")


def attributes(language: str, words: Words) -> dict[str, Mapping[str, Any]]:
    """What a fact can state in a language, with what the word files say of each."""
    sentences = words.table("reference_sentences", language).get("sentences", {})
    known = words.table("reference", ANY).get("attributes", {})
    return {name: known[name] for name in sorted(known) if name in sentences}


def unfilled(fact: Fact, language: str, words: Words) -> Iterator[tuple[str, str, str]]:
    """Yield (key, message, hint) for what a fact lacks, has too much or in another form."""
    template = words.table("reference_sentences", language)["sentences"][fact.attribute]
    whole = dict.fromkeys(name for name, _ in _BLANK.findall(template))
    needed = dict.fromkeys(name for name, _ in _BLANK.findall(_without_groups(template)))
    details = [name for name in whole if name not in _OWN]
    for name in fact.details:
        if name not in details:
            hint = near_name(name, [*details, *(set(Fact.model_fields) - {"details"})])
            told = hint.removeprefix("; ") or f"its details: {', '.join(details) or 'none'}"
            yield name, f"{fact.attribute!r} has no detail {name!r}", told
    for name in needed:
        if name in details and name not in fact.details:
            yield "attribute", f"{fact.attribute!r} needs {name!r}", ""
    for name, given in {**fact.details, "measure": fact.measure}.items():
        if isinstance(given, str) and any(sign in given for sign in _UNREAD):
            yield name, f"{name}: a line break or bracket in {given!r}", ""
    wanted = attributes(language, words)[fact.attribute]["value"]
    for given, _ in fact.readings():
        if not _fits(given, wanted):
            yield (
                ("value" if fact.value is not None else "series"),
                (f"{fact.attribute!r} needs {_WANTED[wanted]}, not {given!r}"),
                "",
            )


_WANTED = {
    "date": "a day, month or year (2024-12-24, 2024-12, 2024)",
    "count": "a number",
    "ordinal": "a whole number",
    "text": "a text",
}


def _fits(given: Given, wanted: str) -> bool:
    if isinstance(given, bool):
        return False
    match wanted:
        case "date":
            return _parts(given) is not None
        case "ordinal":
            return isinstance(given, int) and given > 0
        case "count":
            return isinstance(given, int | float) and given >= 0
    return isinstance(given, str) and bool(given.strip()) and not any(s in given for s in _UNREAD)


def sheet(pack: Pack, words: Words) -> Sheet:
    """Return the pack as an article; every reading of a fact is one paragraph of its text."""
    language = language_of(pack, words)
    table = words.table("reference_sentences", language)
    name = pack.names[language][0]
    kinds = attributes(language, words)
    text = ""
    told: list[Told] = []
    for fact in pack.facts:
        for value, as_of in fact.readings():
            start = len(text) + 2 * bool(text)
            given: dict[str, str] = {"subject": name, "as_of": _date(as_of, table)}
            if fact.measure:
                given["measure"] = fact.measure
            wanted = kinds[fact.attribute]["value"]
            for key, detail in {**fact.details, "value": value}.items():
                given[key] = _shown(detail, wanted if key == "value" else "", table)
                given[f"{key}:on"] = _on(detail, table)
            sentence, blanks = _filled(table["sentences"][fact.attribute], given, start)
            text += ("\n\n" if text else "") + sentence
            told.append(Told(fact, as_of, value, start, len(text), blanks))
    # the other names stand below the facts, so that they are resolved like the first one
    text = "\n\n".join([text, *(f"{bare(other)}." for other in pack.names[language][1:])])
    titles = list(dict.fromkeys(fact.source.title for fact in pack.facts))
    url = pack.facts[0].source.url if len(titles) == 1 and pack.facts else ""
    article = Article(
        id=pack.article, title=bare(name), text=text, language=language,
        source=titles[0] if len(titles) == 1 else bare(name), url=url or None,
    )  # fmt: skip
    return Sheet(pack, article, tuple(told), tuple(map(bare, pack.names[language])))


def _without_groups(template: str, given: Mapping[str, str] | None = None) -> str:
    """The template with its groups opened or, where something in them is not given, left out."""

    def opened(found: re.Match[str]) -> str:
        names = [name for name, _ in _BLANK.findall(found[1])]
        return found[1] if given is not None and all(name in given for name in names) else ""

    while _GROUP.search(template):
        template = _GROUP.sub(opened, template)
    return template


def _filled(
    template: str, given: Mapping[str, str], offset: int
) -> tuple[str, tuple[tuple[str, int, int], ...]]:
    text, done = "", 0
    blanks: list[tuple[str, int, int]] = []
    template = _without_groups(template, given)
    for found in _BLANK.finditer(template):
        text += template[done : found.start()]
        value = given[found[1] + (found[2] or "")]
        if (not text or text.endswith(". ")) and value.partition(" ")[0].islower():
            value = value[0].upper() + value[1:]  # "the …" begins a sentence here
        if found[1] != "subject":
            blanks.append((found[1], offset + len(text), offset + len(text) + len(value)))
        text += value
        done = found.end()
    text += template[done:]
    return text, tuple(blanks)


def _shown(given: Given, wanted: str, table: Mapping[str, Any]) -> str:
    if wanted == "ordinal" and isinstance(given, int):
        return f"{given}{_ending(given, table['ordinals'])}"
    if wanted == "date" or isinstance(given, date):
        return _date(given, table)
    if wanted == "count":
        return f"{given:,}"
    return str(given)


def _ending(number: int, endings: Mapping[Any, str]) -> str:
    for digits in (number % 100, number % 10):
        found = endings.get(str(digits), endings.get(digits))
        if found is not None:
            return str(found)
    return str(endings.get("rest", ""))


def _parts(given: Given) -> dict[str, int] | None:
    """Year, month and day of a date as far as they are given; None when it is none."""
    if isinstance(given, date | datetime):
        return {"year": given.year, "month": given.month, "day": given.day}
    found = _ISO.fullmatch(str(given))
    if found is None:
        return None
    numbers = [int(part) for part in found.groups() if part]
    try:
        date(*numbers, *(1,) * (3 - len(numbers)))
    except ValueError:
        return None
    return dict(zip(("year", "month", "day"), numbers, strict=False))


def _date(given: Given, table: Mapping[str, Any]) -> str:
    parts = _parts(given)
    if parts is None:
        return str(given)
    form = table["date"][list(parts)[-1]]
    month = table["months"][parts["month"] - 1] if "month" in parts else ""
    return str(form.format(**{**parts, "month": month}))


def _on(given: Given, table: Mapping[str, Any]) -> str:
    """A date with its preposition; anything else as it is."""
    parts = _parts(given)
    if parts is None:
        return str(given)
    return str(table["on"][list(parts)[-1]].format(date=_date(given, table)))
