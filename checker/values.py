"""Typed values: what a slot of a claim can hold.  They print themselves and compare nothing.

Numbers and dates are intervals: "at least 40" is [40, ∞), "December 2024" is 31 days.
Nothing here invents precision: what a text leaves open stays None.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August",
          "September", "October", "November", "December")  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its kind, unit, bounds and written precision.

    `low` and `high` hold the stated bounds in base units; None is open.  "more than 40"
    is low=40 with low_open=True; "about 40" is low=35.2, high=44.8 (±12 %, research
    accuracy.md §4.2).  `slack` is half a unit of the last written digit of a scaled,
    decimal or round number (1.2 million: 50,000), 0 for an exact one.
    """

    kind: str  # count ordinal money percent points age duration length mass speed … score rating
    low: Decimal | None
    high: Decimal | None
    text: str
    unit: str = ""  # canonical: USD, m, kg, s, month; "" for counts
    low_open: bool = False
    high_open: bool = False
    slack: Decimal = Decimal(0)
    bound: str = ""  # "" at-least more-than at-most less-than about nearly just-over range
    parts: tuple[Decimal, ...] = ()  # a score "4-3": (4, 3)

    @property
    def point(self) -> Decimal | None:
        """The stated number: the middle of an approximate value, the edge of a bound."""
        if self.low is None:
            return self.high
        if self.high is None or self.low == self.high:
            return self.low
        return (self.low + self.high) / 2

    @property
    def exact(self) -> bool:
        return self.low is not None and self.low == self.high

    def __str__(self) -> str:
        return self.text


STATED = frozenset({"as-of", "until", "by", "before", "after"})  # bounds that say when a value held


@dataclass(frozen=True, slots=True)
class Date:
    """A date as precise as the text is: fields as written, days as far as they are known.

    `low` and `high` are the first and the last day it can be, both inclusive; both None when
    the text gives no year (or only a weekday) and nothing resolved it.
    """

    text: str
    year: int | None = None
    month: int | None = None  # 1-12
    day: int | None = None
    weekday: int | None = None  # ISO: Monday 1 … Sunday 7
    low: date | None = None
    high: date | None = None
    form: str = "full"  # full month-year month-day year weekday relative range quarter season …
    bound: str = ""  # "" before after since until by as-of about
    basis: str = "text"  # text | published | none: what the days were worked out from
    ordinal: int | None = None  # which quarter, half, season (1 spring … 4 winter) or century

    @property
    def known(self) -> bool:
        return self.low is not None and self.high is not None

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; `offset` is minutes east of UTC, None when no zone is stated."""

    text: str
    minute: int  # minutes after midnight
    offset: int | None = None
    weekday: int | None = None  # of the stated zone, if the text gives it

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Term:
    """A concept of the word files (an act, a measure, a status …) and the words used for it."""

    concept: str
    text: str
    broader: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Name:
    """Something named: a person, body, place, instrument or group.

    `id` says who or what it is: a gazetteer id ("place:vn/hanoi", "body:un-general-assembly",
    "instrument:cybercrime") or, for people, the id given by `resolve`.  `full` is the longest
    form known for it in the article.
    """

    text: str
    id: str
    kind: str  # person body place instrument group thing
    full: str = ""
    classes: tuple[str, ...] = ()  # what it is: state, assembly, country, city, treaty …
    within: tuple[str, ...] = ()  # ids that contain it: Hanoi → place:vn

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of somebody: verbatim when they stand in quotation marks.

    `keys` stands beside `words`: what each word says, as a stem; "" for one that says little.
    """

    text: str
    words: tuple[str, ...]  # folded, spelled one way, in order
    verbatim: bool = True
    keys: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Absent:
    """A slot whose words are there but hold no value: "the instrument" where a number belongs."""

    text: str

    def __str__(self) -> str:
        return self.text


Value = Quantity | Date | Clock | Term | Name | Quote | Absent
