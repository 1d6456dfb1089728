"""The claim-by-source matrix: one row a fact that two articles speak of, one cell an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from checker.compare import Comparison, compare
from checker.group import Key, equal_slots, identity, slot_span, slot_value
from checker.model import Article, Cell, Claim, Fact
from checker.phrases import Phrases
from checker.reference.claims import FORM
from checker.rule import Rule
from checker.timed import Background

Standing = Literal["agrees", "differs", "less", "other"]


@dataclass(slots=True)
class _Row:
    label: str
    slot: str
    story: int
    numbers: set[int] = field(default_factory=set)
    findings: set[str] = field(default_factory=set)
    clashing: set[int] = field(default_factory=set)  # of the numbers, those a finding holds apart


class Matrix:
    """Rows in the making: rules add the claims they compare, findings mark the rows they touch."""

    def __init__(
        self,
        claims: Sequence[Claim],
        articles: Mapping[str, Article],
        phrases: Phrases,
        background: Background | None = None,
    ) -> None:
        self._phrases = phrases
        self._background = background or Background()
        self._claims = claims
        self._articles = articles
        self._rows: dict[tuple[object, ...], _Row] = {}
        self._of: dict[tuple[int, str], list[_Row]] = {}  # rows by story and slot

    def add(self, rule: Rule, story: int, key: Key, block: Sequence[int]) -> None:
        """Remember what the articles say of a fact that a rule compares across articles."""
        if rule.question != "differ" or rule.pairs == "within" or rule.alike or rule.a is not None:
            return
        slots = equal_slots(rule.same)
        if "count" in slots:  # no fact, but a number that two facts may have
            return
        for differ in rule.differ:
            held = [n for n in block if slot_value(self._claims[n], differ.slot) is not None]
            if differ.as_ == "weekday" or len({self._claims[n].article for n in held}) < 2:
                continue
            row_key = (story, slots, key, differ.slot)
            if row_key not in self._rows:
                label = self._phrases.attribute(differ.slot, slots, held, self._claims)
                self._rows[row_key] = _Row(label, differ.slot, story)
                self._of.setdefault((story, differ.slot), []).append(self._rows[row_key])
            self._rows[row_key].numbers.update(held)

    def add_figure(
        self, finding: str, story: int, slot: str, label: str, numbers: set[int]
    ) -> None:
        """Add a figure of open text, which only its finding ties together, never a key."""
        row = _Row(label, slot, story, set(numbers))
        self._rows[story, finding, slot] = row
        self._of.setdefault((story, slot), []).append(row)

    def mark(
        self, finding: str, story: int, slot: str, numbers: set[int], apart: bool = False
    ) -> None:
        """Link a finding to the rows that hold its claims; `apart` when it sets them against
        each other."""
        for row in self._of.get((story, slot), ()):
            held = row.numbers & numbers
            if held:
                row.findings.add(finding)
                if apart and len({self._said(row, n)[1] for n in held}) > 1:
                    row.clashing |= held

    def facts(self) -> Iterator[Fact]:
        """Yield the rows by label, their cells in the order of articles.

        Rows of the same words are one fact, told with and without its actor: the shorter label
        is kept.
        """
        found: dict[object, Fact] = {}
        for _, row in sorted(self._rows.items(), key=lambda item: (item[1].label, str(item[0]))):
            cells = tuple(self._cells(row))
            words = (row.slot, row.story, tuple((c.article, c.part, c.start, c.end) for c in cells))
            known = found.get(words)
            ids = row.findings | set(known.findings if known else ())
            label = min((known.label, row.label), key=len) if known else row.label
            standing = known or self._background.standing(row.numbers, self._claims)
            found[words] = Fact(
                label=label, slot=row.slot, cells=cells, findings=tuple(sorted(ids)),
                articles=standing.articles, origins=standing.origins,
                informants=standing.informants,
            )  # fmt: skip
        yield from sorted(found.values(), key=lambda fact: fact.label)

    def _said(self, row: _Row, n: int) -> tuple[str, str]:
        value = slot_value(self._claims[n], row.slot)
        return self._claims[n].article, identity(value) or str(value)

    def _cells(self, row: _Row) -> Iterator[Cell]:
        """One cell for each value of an article; the values are measured by a reference if there
        is one, else by each other, and where they clash no one of them is right."""
        numbers = self._kept(row)
        values = {n: slot_value(self._claims[n], row.slot) for n in numbers}
        known = [values[n] for n in numbers if self._claims[n].form == FORM]
        others = list(dict.fromkeys(values.values()))
        standings = {
            n: _standing([compare(value, other) for other in known[:1] or others])
            for n, value in values.items()
        }
        if not known:
            standings.update(dict.fromkeys(row.clashing & set(numbers), "differs"))
            if "differs" in standings.values():
                standings = {n: "other" if s == "agrees" else s for n, s in standings.items()}
        differing = list(dict.fromkeys(
            self._said(row, n)[1] for n in numbers if standings[n] == "differs"
        ))  # fmt: skip
        for n in numbers:
            claim = self._claims[n]
            span = slot_span(claim, row.slot)
            quote = self._articles[claim.article].part(span.part)[span.start : span.end]
            group = differing.index(self._said(row, n)[1]) + 1 if standings[n] == "differs" else 0
            yield Cell(article=claim.article, text=quote, part=span.part, start=span.start,
                       end=span.end, standing=standings[n], group=group)  # fmt: skip

    def _kept(self, row: _Row) -> list[int]:
        """The first claim of each article, and those that say something else than it does."""
        kept: dict[str, list[int]] = {}
        seen: set[tuple[str, str]] = set()
        for n in sorted(row.numbers, key=lambda n: (n not in row.clashing, n)):
            said = self._said(row, n)
            if said in seen:
                continue
            seen.add(said)
            value = slot_value(self._claims[n], row.slot)
            before = [slot_value(self._claims[k], row.slot) for k in kept.get(said[0], ())]
            if (
                not before
                or n in row.clashing
                or any(compare(value, other).verdict == "conflict" for other in before)
            ):
                kept.setdefault(said[0], []).append(n)
        return [n for article in sorted(kept) for n in sorted(kept[article])]


def _standing(found: Sequence[Comparison]) -> Standing:
    """How a value stands to others, itself among them."""
    verdicts = {c.verdict for c in found}
    if "conflict" in verdicts:
        return "differs"
    if any(c.verdict == "vaguer" and c.side == "a" for c in found):
        return "less"
    # only itself to agree with, among others that cannot be compared
    alone = sum(c.verdict != "unknown" for c in found) <= 1 < len(found)
    return "other" if alone or verdicts == {"unknown"} else "agrees"
