"""The things that flow through the house: articles in, claims between, findings and a report out.

`Article`, `Evidence`, `Finding` and `Report` are the public, frozen pydantic models.  `Span`,
`Slot` and `Claim` are plain dataclasses: thousands of them are made for every article.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Annotated, Any, Literal

from dateutil.parser import isoparse
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict

from checker.values import Date, Value

Part = Literal["text", "title"]
Level = Literal["error", "warning", "note"]
LEVELS: tuple[Level, ...] = ("error", "warning", "note")
Mode = Literal["asserted", "quoted", "reported", "planned", "required", "conditional", "hedged"]


_DAY = re.compile(r"\d{4}-?\d{2}-?\d{2}(?!\d)")
_DAY_FORM = "write 2025-10-25 or 2025-10-25T14:30:00+03:00"
_SURROGATE = re.compile(r"[\ud800-\udfff]")  # half a character of UTF-16: no file can hold it


def moment(value: str) -> datetime:
    """Return a day, with its time if it says one; raise ValueError for anything else.

    ISO 8601, https://www.iso.org/iso-8601-date-and-time-format.html.  A month alone is not said
    to be its first day.
    """
    if _DAY.match(value):
        try:
            return isoparse(value)
        except ValueError:
            pass
    raise ValueError(f"no date: {value[:40]!r}; {_DAY_FORM}")


def whole(value: str) -> str:
    """Return a text as it is; raise ValueError for one with half a character in it."""
    half = _SURROGATE.search(value)
    if half:
        raise ValueError(f"half a character, \\u{ord(half[0]):04x}, at offset {half.start()}")
    return value


def shown(value: str) -> str:
    """Return a text that can be printed: a file name may hold bytes that are no characters."""
    return _SURROGATE.sub("\ufffd", value)


def _when(value: Any) -> Any:
    if isinstance(value, str):
        return moment(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime.combine(value, time())
    return value


def reckonable(value: datetime) -> datetime:
    """Return a moment from which zones and years can be taken off; else raise ValueError."""
    if not 1000 <= value.year <= 9000:
        raise ValueError(f"the year {value.year} is none that an article can be of")
    return value


_Moment = Annotated[datetime, BeforeValidator(_when), AfterValidator(reckonable)]
When = _Moment | None
Whole = Annotated[str, AfterValidator(whole)]
Shown = Annotated[str, AfterValidator(shown)]


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Origin(Model):
    """Where an article came from on disk, to turn offsets into file positions."""

    path: Shown
    line: int = 1  # of the first character of the text
    title_line: int = 0  # of the title in the front matter; 0 = no such line
    record: bool = False  # one line of a JSON Lines file: every position is that line


class Article(Model):
    """One article.  Offsets everywhere are code points into `text` (or `title`) as given.

    Raises ValueError for a lone surrogate in any text and for a date without its day.
    """

    id: Whole
    text: Whole
    title: Whole | None = None
    published: When = None
    updated: When = None
    seen: When = None  # when this version was read
    language: Whole | None = None  # ISO 639-1; None = detected
    source: Whole | None = None
    url: Whole | None = None
    author: Whole | None = None
    origin: Origin | None = None

    def part(self, name: Part) -> str:
        return (self.title or "") if name == "title" else self.text

    def position(self, part: Part, offset: int) -> tuple[int, int]:
        """Line and column (both from 1) of an offset: in the file if the origin is known."""
        if part == "title" and self.title is not None:
            return (self.origin.title_line if self.origin else 0) or 1, offset + 1
        if self.origin and self.origin.record:
            return self.origin.line, 1
        before = self.text[:offset]
        line = before.count("\n")
        first = self.origin.line if self.origin else 1
        return first + line, offset - (before.rfind("\n") + 1) + 1


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one article: article id, part, code points [start, end)."""

    article: str
    part: Part
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Slot:
    value: Value
    span: Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said it: the speaker as written and the reporting verb."""

    speaker: str
    span: Span
    direct: bool = False
    id: str = ""  # the resolved speaker, if known


Basis = Literal["stated", "from-informant", "from-publication", "unknown"]


@dataclass(frozen=True, slots=True)
class Times:
    """The times of a claim; datetimes are UTC without a zone.

    `as_of` is the first and the last moment at which the value may have held, `basis` says what
    that was worked out from.
    """

    event: Date | None = None  # when it happened
    as_of: tuple[datetime, datetime] | None = None
    basis: Basis = "unknown"
    said: Date | None = None  # when the informant said it
    published: datetime | None = None  # this version of the article
    seen: datetime | None = None  # when it was read, if whoever gives the article says so


@dataclass(frozen=True, slots=True)
class Claim:
    """What one clause says, as typed slots, each with a span of its own."""

    article: str
    kind: str  # event count condition date person naming quote superlative statement …
    slots: Mapping[str, Slot]
    span: Span  # the words that carry the claim: the clause, or less
    sentence: int  # index of the sentence in the article
    mode: Mode = "asserted"
    negated: bool = False
    form: str = "finite"  # finite passive nominal reduced relative headline heading
    attribution: tuple[Attribution, ...] = ()
    extractor: str = ""
    confidence: Literal["high", "medium", "low"] = "high"
    tags: frozenset[str] = field(default=frozenset())
    times: Times = Times()

    def get(self, slot: str) -> Value | None:
        held = self.slots.get(slot)
        return None if held is None else held.value


class ReferenceNote(Model):
    """Where a reference has a fact from: shown with every side that is one."""

    title: str  # of the source
    authority: Literal["primary", "secondary", "house-style"]
    checked_by: str
    checked_on: date
    url: str = ""
    quote: str = ""  # the words of the source
    review_after: date | None = None
    stale: bool = False  # the day for looking it up again has passed


class Evidence(Model):
    """One side of a finding: a verbatim quote with its place and what it was taken to say."""

    article: str
    part: Part
    start: int
    end: int
    quote: str  # == the article's part[start:end]
    slot: str = ""  # which slot differs here: date, count, event …
    value: str = ""  # what it was understood as, in words: "25 October 2024, a Friday"
    role: Literal["suspect", "reference", "side"] = "side"
    attribution: str = ""  # who said it, in the article's words
    origin: str = ""  # the article whose words these are, when it is not this one
    line: int = 1
    column: int = 1
    before: str = ""  # context in the article, up to 300 characters
    after: str = ""
    reference: ReferenceNote | None = None  # of a side that is a reference, not an article


class TimelineEntry(Model):
    """One value of a fact in time: when it held, who said it and which articles give it."""

    value: str  # in words
    since: datetime | None = None  # UTC, the first and the last moment at which it may have held
    until: datetime | None = None
    basis: Basis = "unknown"  # what the time was worked out from
    informants: tuple[str, ...] = ()  # the named parties it is given to, as they are called
    articles: tuple[str, ...]
    outcome: str = ""  # what it means beside an earlier value: superseded revised-down …
    meaning: str = ""  # the same in an editor's words
    corrects: str = ""  # the value that its publisher took back for it


class Finding(Model):
    """One discrepancy: a rule, a level, a sentence for people and every side of it."""

    id: str  # F- and 8 base32 letters of the fingerprint
    fingerprint: str
    rule: str
    level: Level
    title: str
    message: str
    why: str = ""
    suggest: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    subject: str = ""  # what the fact is about, in words
    attribute: str = ""  # which slot differs
    outcome: str = ""  # of values that move with time: disagree superseded out-of-date …
    meaning: str = ""  # the outcome in an editor's words: "Out of date"
    articles: int = 0  # how many articles its sides stand in
    origins: int = 0  # how many of them were written apart from each other
    informants: int = 0  # how many named parties the sides quote
    evidence: tuple[Evidence, ...]
    timeline: tuple[TimelineEntry, ...] = ()  # of a number or a date: its values, earliest first


class ArticleInfo(Model):
    """What the report says of an article it read."""

    id: str
    title: str
    source: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    language: str | None = None
    url: str | None = None
    path: str | None = None
    origin: str = ""  # the article or agency whose words these are; its own id for its own words
    origin_why: tuple[str, ...] = ()  # what ties it to an origin that is not its own
    informants: tuple[str, ...] = ()  # the named parties its statements are given to
    replaced_by: str = ""  # id of the next version, if there is one
    corrections: tuple[str, ...] = ()  # its own notes on what it had wrong, as written
    claims: int = 0
    checked: bool = True  # False: language without word files, or no claim found
    remark: str = ""


class Cell(Model):
    """What one article says of one fact."""

    article: str
    text: str
    part: Part
    start: int
    end: int
    standing: Literal["agrees", "differs", "less", "other"]  # less: vaguer
    group: int = 0  # cells of one value, counted from 1; 0 where nothing differs


class Fact(Model):
    """A row of the claim-by-source matrix: one fact, what each article says of it."""

    label: str
    cells: tuple[Cell, ...]
    slot: str = ""
    findings: tuple[str, ...] = ()  # ids
    articles: int = 0  # how many articles speak of it, references left out
    origins: int = 0  # how many of them were written apart from each other
    informants: int = 0  # how many named parties it is given to


class StoryInfo(Model):
    """Articles that tell of one event or matter."""

    articles: tuple[str, ...]
    sentence: str  # "Seven articles cover “…”."
    shared: tuple[str, ...] = ()  # the names they share, most telling first


class OriginInfo(Model):
    """Articles with the same words in them: copies of one text, or of one agency's report."""

    name: str  # the article or the agency it goes back to
    articles: tuple[str, ...]
    why: tuple[str, ...] = ()


class ReferenceFact(Model):
    """A fact of a reference: the sentence it was compared as, and which articles it met."""

    attribute: str
    sentence: str
    source: ReferenceNote
    articles: tuple[str, ...] = ()  # those that agree or differ; () = it was never used


class ReferenceInfo(Model):
    """A reference pack that took part; `id` is what its sides name as their article."""

    id: str
    name: str
    source: str
    url: str | None = None
    path: str | None = None
    facts: tuple[ReferenceFact, ...] = ()


class RuleInfo(Model):
    id: str
    title: str
    level: Level
    claims: int  # how many claims it met
    pairs: int  # how many pairs it compared


class ProblemInfo(Model):
    path: Shown
    line: int
    message: Shown
    hint: Shown = ""
    remark: bool = False  # the input was used all the same


class Report(Model):
    """Everything a run found, worst first.  Two runs over the same input are equal."""

    schema_version: str = "1.1"
    tool: str
    findings: tuple[Finding, ...]
    articles: tuple[ArticleInfo, ...]
    facts: tuple[Fact, ...] = ()
    stories: tuple[StoryInfo, ...] = ()
    origins: tuple[OriginInfo, ...] = ()  # only those of several articles
    references: tuple[ReferenceInfo, ...] = ()
    rules: tuple[RuleInfo, ...] = ()
    problems: tuple[ProblemInfo, ...] = ()
    not_checked: tuple[str, ...] = ()  # sentences for people

    def count(self, level: Level) -> int:
        return sum(f.level == level for f in self.findings)
