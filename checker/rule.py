"""What a rule file may say: the schema, as pydantic models, and its JSON Schema.

A rule picks claims (`match`), brings those together that speak of one fact (`same`) and asks one
question of them: do they `differ`, stand in an impossible `order`, fail to `agree` with
themselves, or claim what is `forbid`den?  Reading files and naming their errors is `rules`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator

from checker.compare import As, How, tolerance
from checker.model import LEVELS, Level

Kind = Literal["event", "count", "condition", "date", "person", "naming", "quote", "superlative",
               "status", "statement", "relation", "when", "calculation", "clock", "direction",
               "score", "requirement", "change", "dimension", "label", "first",
               "namesake", "venue", "name", "place", "deed", "repeat", "life"]  # fmt: skip
Outcome = Literal["near", "vaguer", "conflict"]
Names = Annotated[
    tuple[str, ...],
    BeforeValidator(lambda v: (v,) if isinstance(v, str) else v),
    Field(min_length=1),
]

SLOTS = frozenset({
    "event", "deed", "about", "actor", "on_behalf_of", "object", "place", "date", "time",
    "count", "unit", "measure", "scope", "as_of", "threshold", "delay", "anchor", "ordinal",
    "person", "name", "office", "body", "acronym", "resembles", "long", "quote", "speaker",
    "rank", "of", "domain", "since", "status", "relation", "value", "topic",
    "stated", "computed", "operation", "local", "direction", "distance", "score", "stage",
    "number", "bound", "dimension", "by", "to", "label", "majority", "pole", "category",
    "occasion", "part", "hour",
    "surname", "given", "post",
})  # fmt: skip
PSEUDO_SLOTS = frozenset(
    {"negated", "mode", "form", "article", "weekday", "family", "kind", "outlook"}
)
FACETS = frozenset({
    "value", "quote", "source", "article", "said", "weekday", "when", "published",
})  # fmt: skip
DATE_FACETS = frozenset({"weekday", "same_weekday_years"})


class Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Filter(Part):
    """Which claims: every line must hold.  Slot lines list concepts, ids, kinds or classes."""

    kind: Names | None = None
    has: Names | None = None
    lacks: Names | None = None
    mode: Names | None = None  # `any`, or modes; none given = asserted, and quoted one level lower
    form: Names | None = None  # headline, heading, finite … ; `body` = neither headline nor heading
    polarity: Literal["positive", "negative", "any"] = "positive"
    slots: dict[str, Names] = {}

    @model_validator(mode="before")
    @classmethod
    def _gather_slots(cls, data: Any) -> Any:
        """`actor: assembly` stands beside `kind:` in the file and in `slots` here."""
        if not isinstance(data, dict):
            return data
        found = {k: v for k, v in data.items() if k in SLOTS}
        rest = {k: v for k, v in data.items() if k not in SLOTS}
        return {**rest, "slots": found} if found else rest

    @field_validator("has", "lacks")
    @classmethod
    def _slots_exist(cls, names: tuple[str, ...] | None) -> tuple[str, ...] | None:
        for name in names or ():
            check_slot(name)
        return names


class Differ(Part):
    """One slot to compare, and how."""

    slot: str
    as_: As = Field("", alias="as")
    near: str | None = None
    further: Literal["a", "b"] | None = None  # only when this side goes further than the other

    @field_validator("slot")
    @classmethod
    def _slot_exists(cls, name: str) -> str:
        return check_slot(name)

    @field_validator("near", mode="before")
    @classmethod
    def _near_is_a_tolerance(cls, text: Any) -> str:
        tolerance(str(text))
        return str(text)

    @cached_property
    def how(self) -> How:
        return How(self.as_, tolerance(self.near) if self.near else None)


class Order(Part):
    """Acts that follow one another: an earlier one must not have the certainly later date."""

    of: str
    by: str
    sequence: Annotated[tuple[str, ...], Field(min_length=2)]
    near: str | None = None

    @cached_property
    def how(self) -> How:
        return How("", tolerance(self.near) if self.near else None)


class Forbid(Part):
    """One claim that cannot be: the concept's `needs` lists no class that `of` belongs to."""

    slot: str  # the slot whose concept is looked up, and whose words are shown
    needs: str  # the attribute of the concept: a list of classes
    of: str  # the slot of the name that must belong to one of them


class Beside(Part):
    """Other claims to show with a claim that fails alone: what the rest says of the same fact."""

    same: dict[str, Literal["equal", "compatible"]]


class Example(Part):
    """Short articles and what the rule finds in them; `<<…>>` marks each quote it must show."""

    name: str
    articles: Annotated[tuple[str | dict[str, str], ...], Field(min_length=1)]
    finds: Literal["error", "warning", "note", "nothing"]
    message: str | None = None
    todo: bool = False


def _differs(value: Any) -> Any:
    items = value if isinstance(value, list | tuple) else [value]
    return tuple({"slot": item} if isinstance(item, str) else item for item in items)


class Rule(Part):
    """One rule file."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*$")]
    title: str
    severity: Level
    confidence: Literal["high", "medium", "low"] = "medium"
    tags: tuple[str, ...] = ()
    since: str = ""
    status: str = ""
    match: Filter
    a: Filter | None = None
    b: Filter | None = None
    same: dict[str, Literal["equal", "compatible"]] = {}
    differ: Annotated[tuple[Differ, ...], BeforeValidator(_differs)] = ()
    order: Order | None = None
    agree: dict[str, str] | None = None
    forbid: Forbid | None = None
    beside: Beside | None = None
    pairs: Literal["across", "within", "any"] = "across"
    alike: str | None = None  # a table under rules/points/: open text, judged by likeness
    over_time: bool = False  # values move: their times decide what a difference means
    elsewhere: Literal["speaks", "silences"] = "speaks"  # the other article also says the same
    yields_to: Names = Field((), validate_default=False)
    report: dict[Outcome, Level | Literal["ignore"]] = {}
    message: str
    suggest: tuple[str, ...] = ()
    why: str
    see: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()

    @model_validator(mode="after")
    def _holds_together(self) -> Rule:
        if self.match.kind is None:
            raise ValueError("`match` needs the kind of claim")
        questions = [q for q in ("differ", "order", "agree", "forbid") if getattr(self, q)]
        if len(questions) != 1:
            raise ValueError(
                f"give exactly one of differ, order, agree, forbid; found {questions or 'none'}"
            )
        for name in self.same:
            check_slot(name)
        if questions[0] in ("differ", "order") and "equal" not in self.same.values():
            raise ValueError(
                "`same` needs at least one slot that is `equal`, or everything meets everything"
            )
        if (self.a is None) != (self.b is None):
            raise ValueError("give both sides, `a` and `b`, or neither")
        if any(d.further for d in self.differ) and self.a is None:
            raise ValueError("`further` needs the sides `a` and `b`")
        if self.beside and "equal" not in self.beside.same.values():
            raise ValueError("`beside` needs at least one slot that is `equal`")
        return self

    @cached_property
    def question(self) -> str:
        """Which of the four questions the rule asks."""
        return next(q for q in ("differ", "order", "agree", "forbid") if getattr(self, q))

    def level(self, verdict: str) -> Level | None:
        """The level of a verdict, or None when it is not reported."""
        default = self.severity if verdict == "conflict" else "ignore"
        level = self.report.get(verdict, default)  # type: ignore[call-overload]
        return None if level == "ignore" else level

    def texts(self) -> Iterator[tuple[str, str]]:
        """Every text with placeholders, with the key it stands under."""
        yield "message", self.message
        for text in self.suggest:
            yield "suggest", text


def check_slot(name: str) -> str:
    """Return the name of a slot; raise ValueError with a near name when there is none such."""
    if name in SLOTS or name in PSEUDO_SLOTS:
        return name
    raise ValueError(f"there is no slot {name!r}{near_name(name, sorted(SLOTS | PSEUDO_SLOTS))}")


def near_name(name: str, known: list[str]) -> str:
    """Return `; did you mean …?` for the nearest known name, or nothing."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(name, known, scorer=fuzz.ratio, score_cutoff=60)
    return f"; did you mean {found[0]!r}?" if found else ""


def lower(level: Level) -> Level:
    """One level less: what somebody is quoted with weighs less than what the article says."""
    return LEVELS[min(LEVELS.index(level) + 1, len(LEVELS) - 1)]


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a rule file; slot names stand beside `kind` in a filter."""
    found = Rule.model_json_schema(by_alias=True)
    definitions = found["$defs"]
    one_or_many = {
        "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]
    }
    properties = definitions["Filter"]["properties"]
    del properties["slots"]
    for name in ("kind", "has", "lacks", "mode", "form"):
        properties[name] = one_or_many
    for slot in sorted(SLOTS):
        properties[slot] = one_or_many
    differ = {"$ref": "#/$defs/Differ"}
    one = {"anyOf": [{"type": "string"}, differ]}
    found["properties"]["differ"] = {"anyOf": [*one["anyOf"], {"type": "array", "items": one}]}
    found["properties"]["yields_to"] = one_or_many
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **found}
