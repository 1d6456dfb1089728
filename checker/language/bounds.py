"""What the words around a number make of it: at least, more than, about, nearly, or so.

The forms are the list `bound`; the intervals follow research accuracy.md §4.2.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from checker.language.lexicon import Hit
from checker.language.number_words import Grammar
from checker.language.numbers import HYPHENS
from checker.language.tokens import Token

ABOUT = Decimal("0.12")
JUST_OVER = Decimal("0.05")
_SUBJECT = 4  # tokens of a subject between a verb and its number
_REACH = 2  # tokens of a counted noun between a number and "or more"


class Bound(NamedTuple):
    name: str  # at-least more-than at-most less-than about nearly just-over
    i: int  # where the words stand
    j: int


class Interval(NamedTuple):
    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False


def interval(name: str, value: Decimal) -> Interval:
    """Return the numbers that "name value" can mean; just the value for no bound."""
    about = abs(value) * ABOUT
    return {
        "at-least": Interval(value, None),
        "more-than": Interval(value, None, low_open=True),
        "at-most": Interval(None, value),
        "less-than": Interval(None, value, high_open=True),
        "about": Interval(value - about, value + about),
        "nearly": Interval(value - about, value),
        "just-over": Interval(value, value + abs(value) * JUST_OVER),
    }.get(name, Interval(value, value))


class Bounds:
    """The bounds of one sentence, by where they stand."""

    def __init__(self, tokens: Sequence[Token], hits: Sequence[Hit], grammar: Grammar) -> None:
        self._tokens = tokens
        self._before: dict[int, list[Hit]] = defaultdict(list)
        self._after: dict[int, list[Hit]] = defaultdict(list)
        self._verbal = {
            h.j: h for h in hits if h.entry.kind == "bound" and h.entry.form == "verbal"
        }
        for hit in hits:
            if hit.entry.kind == "bound":
                if hit.entry.form == "after":
                    self._after[hit.i].append(hit)
                else:
                    self._before[hit.j].append(hit)
        self._openers = grammar.keys("bound_openers")
        self._subjects = grammar.keys("loose_not_after")
        self._negators = grammar.keys("negators")
        self._determiners = grammar.keys("determiners")

    def before(self, i: int, duration: bool) -> Bound | None:
        """The bound in front of a number that begins at token i; a determiner may come between."""
        start = i
        if i > 0 and self._tokens[i - 1].key in self._determiners and i not in self._before:
            start = i - 1
        hits = self._before.get(start)
        if not hits:
            return self._governing(start)
        hit = max(hits, key=lambda h: (h.j - h.i, h.entry.form != "loose"))
        if hit.entry.form == "loose" and not self._binds(hit.i, duration):
            return None
        name, begin = hit.entry.concept, hit.i
        outer = max(self._before.get(begin, ()), key=lambda h: h.j - h.i, default=None)
        if outer is not None and outer.entry.form != "loose":  # "more than about 40"
            name, begin = outer.entry.concept, outer.i
        elif begin > 0 and self._tokens[begin - 1].key in self._negators:
            name, begin = str(hit.entry.attrs.get("negated", "")), begin - 1
        return Bound(name, begin, hit.j) if name else None

    def _governing(self, i: int) -> Bound | None:
        """The verb before the subject: «لم يتجاوز عدد الزوار 200».  Its words stay outside."""
        for k in range(i - 1, max(i - 1 - _SUBJECT, 0), -1):
            hit = self._verbal.get(k)
            if hit is not None:
                negated = hit.i > 0 and self._tokens[hit.i - 1].key in self._negators
                name = str(hit.entry.attrs.get("negated", "")) if negated else hit.entry.concept
                return Bound(name, i, i) if name else None
            if not self._tokens[k].is_word:
                return None
        return None

    def _binds(self, i: int, duration: bool) -> bool:
        """Whether the "over" or "about" at token i measures the number, not a preposition."""
        before = self._tokens[i - 1].key if i > 0 else ""
        if duration:
            return before in self._openers
        return before not in self._subjects

    def after(self, j: int, end: int, counted: bool) -> Bound | None:
        """The bound behind a number that ends at token j; nothing past token `end` is looked at."""
        tied = j + 1 < len(self._tokens) and self._tokens[j].text in HYPHENS
        if tied and j + 1 in self._after:  # 200-plus
            hit = self._after[j + 1][0]
            return Bound(hit.entry.concept, j, hit.j)
        last = j + _REACH if counted else j
        for k in range(j, min(last, end - 1, len(self._tokens) - 1) + 1):
            if k > j and not self._tokens[k - 1].is_word:
                return None
            for hit in sorted(self._after.get(k, ()), key=lambda h: h.i - h.j):
                if hit.j < end or end >= len(self._tokens):
                    return Bound(hit.entry.concept, hit.i, hit.j)
        return None
