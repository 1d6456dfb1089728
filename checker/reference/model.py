"""What a reference pack holds, as pydantic models; the layout is that of `reference/1`."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

FORMAT = "reference/1"
PREFIX = "reference:"  # the id of a pack's pseudo-article begins with it

Authority = Literal["primary", "secondary", "house-style"]
Changes = Literal["never", "up", "down", "either"]


def _day(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.date()
    return date.fromisoformat(value) if isinstance(value, str) else value


Day = Annotated[date, BeforeValidator(_day)]
Text = Annotated[str, Field(min_length=1, max_length=1000)]
Word = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\n\r]+$")]
Given = date | int | float | str


class Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Source(Part):
    """Where a fact stands: its name for readers, its address and the words there."""

    title: Text
    url: str = ""
    quote: str = ""


class Checked(Part):
    by: Text
    on: Day


class Reading(Part):
    """One value of a fact that moves, and the day on which it was so."""

    as_of: Day
    value: Given


class Fact(Part):
    """One known fact; `details` are the keys that its attribute asks for beside the value."""

    attribute: Text
    source: Source
    checked: Checked
    authority: Authority
    value: Given | None = None
    series: tuple[Reading, ...] = ()
    as_of: Day | None = None
    changes: Changes | None = None  # None: as the attribute says
    measure: str = ""  # what is counted, in the source's words
    review_after: Day | None = None
    details: dict[str, Given] = {}

    @model_validator(mode="before")
    @classmethod
    def _gather_details(cls, data: Any) -> Any:
        """`place = "Hanoi"` stands beside `value` in the file and in `details` here."""
        if not isinstance(data, dict):
            return data
        known = set(cls.model_fields)
        rest = {k: v for k, v in data.items() if k in known and k != "details"}
        return {**rest, "details": {k: v for k, v in data.items() if k not in rest}}

    @model_validator(mode="after")
    def _has_a_value(self) -> Fact:
        if (self.value is None) == (not self.series):
            raise ValueError("give either `value` or a `series` of values")
        return self

    def readings(self) -> list[tuple[Given, date]]:
        """The values, newest first, each with the day on which it was so."""
        if self.value is not None:
            return [(self.value, self.as_of or self.checked.on)]
        newest = sorted(self.series, key=lambda reading: reading.as_of, reverse=True)
        return [(reading.value, reading.as_of) for reading in newest]

    def stale(self, today: date | None) -> bool:
        """Whether the day for looking it up again has passed."""
        return today is not None and self.review_after is not None and today > self.review_after


class Pack(Part):
    """The facts about one subject, with the names it goes by in each language."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*(/[a-z0-9-]+)*$")]
    names: Annotated[
        dict[str, Annotated[tuple[Word, ...], Field(min_length=1)]], Field(min_length=1)
    ]
    facts: tuple[Fact, ...]
    path: str = ""

    @property
    def article(self) -> str:
        """The id of its pseudo-article."""
        return PREFIX + self.id
