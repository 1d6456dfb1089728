"""What a figure must be, worked out from others: intervals in, a calculation claim out.

A calculation claim says nothing of two articles: its slot `stated` is what a text gives, `computed`
what the other numbers of the same text make of it, rounding allowed for.  A rule asks that the two
agree.  Shared by `arithmetic`, `totals`, `periods` and `records`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from checker.annotate.meaning import within_quotes
from checker.document import Mention, Sentence
from checker.language.lexicon import Hit
from checker.model import Claim, Slot, Span
from checker.values import Quantity, Term, Value

KIND = "calculation"
_DETERMINERS = 2  # tokens between "from" and its number: "from the about 3 million"
_COMPARABLE = 20  # two roundings this far apart are of one style: 3.2 and 4 million
SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"),
           (Decimal(10) ** 6, "million"))  # fmt: skip


class Edges(NamedTuple):
    """The lowest and the highest number that a written one can stand for."""

    low: Decimal
    high: Decimal


def edges(q: Quantity, slack: Decimal | None = None) -> Edges | None:
    """Return what a number can stand for; None for one that is open on a side."""
    if q.low is None or q.high is None or q.parts:
        return None
    room = q.slack if slack is None else slack
    return Edges(q.low - room, q.high + room)


def common_slack(a: Quantity, b: Quantity) -> tuple[Decimal, Decimal]:
    """The rounding of two figures told in one breath: "from 4.8 to 6 million" means 6.0."""
    x, y = a.slack, b.slack
    if x and y and a.exact and b.exact and max(x, y) <= min(x, y) * _COMPARABLE:
        return min(x, y), min(x, y)
    return x, y


def cues(sentence: Sentence, *concepts: str) -> list[Hit]:
    """The hits of the list `reckoning` that name one of the concepts."""
    return [h for h in sentence.of("reckoning") if h.entry.concept in concepts]


def after_cue(sentence: Sentence, mention: Mention, *concepts: str) -> Hit | None:
    """The cue that stands before a number, with at most a determiner or two between."""
    held = {k for m in sentence.mentions for k in range(m.i, m.j)}
    held |= {k for h in sentence.of("clause") for k in range(h.i, h.j)}
    found = [
        h for h in cues(sentence, *concepts)
        if h.j <= mention.i and mention.i - h.j <= _DETERMINERS
        and all(sentence.tokens[k].is_word and k not in held for k in range(h.j, mention.i))
    ]  # fmt: skip
    return found[-1] if found else None


def figures(sentence: Sentence) -> Iterator[tuple[Mention, Quantity]]:
    """Yield the quantities of a sentence with their mentions."""
    for mention in sentence.mentions:
        if mention.kind == "quantity" and isinstance(mention.value, Quantity):
            yield mention, mention.value


def computed(kind: str, unit: str, low: Decimal, high: Decimal, text: str) -> Quantity:
    """Return a worked-out quantity that can be anything from low to high."""
    return Quantity(kind, low, high, text, unit, bound="range")


def written(number: Decimal, unit: str = "") -> str:
    """A worked-out number as a report writes it: `2.04 billion GBP`, `25 percent`."""
    size, name = next(((s, n) for s, n in SCALES if abs(number) >= s), (Decimal(1), ""))
    text = f"{round(number / size, 2 if name else 1):,f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return " ".join(part for part in (text, name, unit) if part)


def calculation(
    sentence: Sentence, operation: str, words: tuple[int, int], stated: Value,
    value: Value, worked_from: Span, confidence: bool = True,
) -> Claim:  # fmt: skip
    """Return the claim that `stated`, at tokens `words`, should be `value`.

    `worked_from` are the words it is worked out from, shown beside it in a finding.
    """
    i, j = words
    span = sentence.span(i, j)
    mode = "quoted" if within_quotes(sentence, i) else "asserted"
    slots = {
        "stated": Slot(stated, span),
        "computed": Slot(value, worked_from),
        "operation": Slot(Term(operation, operation), span),
    }
    return Claim(
        sentence.article, KIND, slots, span, sentence.index, mode,  # type: ignore[arg-type]
        form=sentence.block if sentence.block in ("headline", "heading") else "finite",
        extractor=f"reckoning/{operation}", confidence="high" if confidence else "low",
    )  # fmt: skip


def plain(quantity: Quantity) -> Quantity:
    """The quantity without the bound that belongs to a comparison: "more than the 3 million"."""
    point = quantity.point
    return replace(quantity, low=point, high=point, low_open=False, high_open=False, bound="")
