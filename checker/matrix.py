"""The claim-by-source matrix: one row a fact that two articles speak of, one cell an article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from checker.compare import Comparison, compare
from checker.group import Key, equal_slots, slot_span, slot_value
from checker.message import in_words
from checker.model import Article, Cell, Claim, Fact
from checker.phrases import Phrases
from checker.reference.claims import FORM
from checker.rule import Rule
from checker.values import Absent, Value

_STANDING: dict[str, Literal["agrees", "differs", "less", "other"]] = {
    "agree": "agrees", "near": "agrees", "vaguer": "agrees", "conflict": "differs",
    "unknown": "other",
}  # fmt: skip


@dataclass(slots=True)
class _Row:
    label: str
    slot: str
    story: int
    numbers: set[int] = field(default_factory=set)
    findings: set[str] = field(default_factory=set)


class Matrix:
    """Rows in the making: rules add the claims they compare, findings mark the rows they touch."""

    def __init__(
        self, claims: Sequence[Claim], articles: Mapping[str, Article], phrases: Phrases
    ) -> None:
        self._phrases = phrases
        self._claims = claims
        self._articles = articles
        self._rows: dict[tuple[object, ...], _Row] = {}

    def add(self, rule: Rule, story: int, key: Key, block: Sequence[int]) -> None:
        """Remember what the articles say of a fact that a rule compares across articles."""
        if rule.question != "differ" or rule.pairs == "within" or rule.alike or rule.a is not None:
            return
        slots = equal_slots(rule.same)
        for differ in rule.differ:
            held = [n for n in block if slot_value(self._claims[n], differ.slot) is not None]
            if differ.as_ == "weekday" or len({self._claims[n].article for n in held}) < 2:
                continue
            row_key = (story, slots, key, differ.slot)
            if row_key not in self._rows:
                label = self._phrases.attribute(differ.slot, slots, held, self._claims)
                self._rows[row_key] = _Row(label, differ.slot, story)
            self._rows[row_key].numbers.update(held)

    def mark(self, finding: str, story: int, slot: str, numbers: set[int]) -> None:
        """Link a finding to the rows that hold its claims."""
        for row in self._rows.values():
            if row.story == story and row.slot == slot and row.numbers & numbers:
                row.findings.add(finding)

    def facts(self) -> Iterator[Fact]:
        """Yield the rows by label, their cells in the order of articles."""
        for _, row in sorted(self._rows.items(), key=lambda item: (item[1].label, str(item[0]))):
            cells = tuple(self._cells(row))
            yield Fact(label=row.label, cells=cells, findings=tuple(sorted(row.findings)))

    def _cells(self, row: _Row) -> Iterator[Cell]:
        """The others are measured by a reference, else by the value that most articles give."""
        first: dict[str, int] = {}
        for n in sorted(row.numbers):
            first.setdefault(self._claims[n].article, n)
        values = {a: slot_value(self._claims[n], row.slot) for a, n in sorted(first.items())}
        known = [v for a, v in values.items() if self._claims[first[a]].form == FORM]
        standard = known[0] if known else _standard(list(values.values()))
        for article, value in values.items():
            span = slot_span(self._claims[first[article]], row.slot)
            quote = self._articles[article].part(span.part)[span.start : span.end]
            yield Cell(article=article, text=quote, part=span.part, start=span.start, end=span.end,
                       standing=_standing(compare(value, standard)))  # fmt: skip


def _standard(values: Sequence[Value | None]) -> Value | None:
    """The value that most of the others agree with; of equal ones, the last in words."""
    counts = Counter(values)
    votes = {
        value: sum(n for other, n in counts.items() if compare(value, other).verdict == "agree")
        for value in counts
    }
    said: list[Value | None] = [value for value in votes if not isinstance(value, Absent)]
    return max(said or list(votes), key=lambda value: (votes[value], in_words(value), str(value)))


def _standing(found: Comparison) -> Literal["agrees", "differs", "less", "other"]:
    return "less" if found.verdict == "vaguer" and found.side == "a" else _STANDING[found.verdict]
