"""Numbers with the unit beside them: "$3.2 billion", "52 hours", "34-year-old", «عامين ونصف».

Between `numbers` and `quantities`: no bounds yet, no pairs.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from checker.language.labels import Labels
from checker.language.lexicon import Hit
from checker.language.number_words import Grammar
from checker.language.numbers import HYPHENS, Numbers, Numeral, touching
from checker.language.tokens import Token
from checker.language.units import Unit, Units, tidy

ZERO, ONE, TWO = Decimal(0), Decimal(1), Decimal(2)
_MINUS = HYPHENS | frozenset("−–")
_SIGNED = frozenset({"temperature", "percent", "points"})
_YEAR = {"month": Decimal(12), "s": Decimal("31557600")}  # a year in the units of time


@dataclass(frozen=True, slots=True)
class Amount:
    """A number at tokens [i, j), unit included; `value` and `slack` are in base units."""

    numeral: Numeral
    i: int
    j: int
    kind: str
    value: Decimal
    slack: Decimal = ZERO
    unit: str = ""
    factor: Decimal = ONE
    tags: frozenset[str] = frozenset()

    @property
    def plain(self) -> bool:
        return self.kind == "count" and not self.numeral.form and self.numeral.scale == 1


class Amounts:
    """The amounts of one sentence; tokens in `taken` belong to dates and clocks."""

    def __init__(
        self,
        tokens: Sequence[Token],
        hits: Sequence[Hit],
        grammar: Grammar,
        taken: Collection[int],
    ) -> None:
        self._tokens, self._grammar, self._taken = tokens, grammar, taken
        self.units = Units(tokens, hits)
        self.labels = Labels(tokens, hits, grammar)
        self._counted = {h.i: h for h in hits if h.entry.kind == "measure"}
        nominative = grammar.keys("dual_nominative_endings")
        self._compact = grammar.values("compact_money")
        self._millions = grammar.keys("counted_millions")
        self._measured = grammar.keys("measured_by")
        self._minus = grammar.keys("minus")
        self._links = grammar.keys("unit_links")
        self._none = grammar.keys("zero_words")
        self._ranked = grammar.keys("ranked_by")
        self._single = grammar.keys("one_before")
        self._days = grammar.keys("day_words")
        self._stems = {
            ending: grammar.keys("dual_stems")
            | (grammar.keys("dual_nominative_stems") if ending in nominative else frozenset())
            for ending in sorted(grammar.keys("dual_endings"))
        }
        feminine = grammar.keys("dual_construct_endings")
        for ending in sorted(feminine):  # «سيارتا شرطة»: only sure where the noun ends in ة
            self._stems[ending] = frozenset(
                s[:-1] for s in grammar.keys("dual_stems") if s.endswith(ending[0])
            )
        self._endings = tuple(self._stems)

    def find(self) -> list[Amount]:
        """Return the amounts in order."""
        numerals = Numbers(self._tokens, self._grammar, self._taken).find()
        phone = self.labels.phone_tokens(numerals)
        held = {k for n in numerals for k in range(n.i, n.j)}.union(self._taken)
        found: list[Amount] = []
        for numeral in numerals:
            amount = None if numeral.i in phone else self._amount(numeral)
            if amount is not None and not (found and amount.i < found[-1].j):  # «5 في المئة»
                found.append(amount)
                held.update(range(amount.i, amount.j))
        for i, token in enumerate(self._tokens):
            if i not in held and self._may_hold(i, token.key) and (word := self._word(i)):
                found.append(word)
        return sorted(found, key=lambda a: a.i)

    def counted(self, i: int) -> bool:
        """Whether token i begins something that is counted: deaths, votes, jobs."""
        hit = self._counted.get(i)
        return hit is not None and hit.entry.form not in ("base", "s", "past", "gerund", "act")

    def _key(self, i: int) -> str:
        return self._tokens[i].key if 0 <= i < len(self._tokens) else ""

    def _amount(self, numeral: Numeral) -> Amount | None:
        before = self.units.before(numeral.i)
        if before is None and self.labels.is_label(numeral):
            return None
        if self._ranked and numeral.digits and self._is_rank(numeral):
            return Amount(numeral, numeral.i, numeral.j, "ordinal", numeral.value)
        if numeral.form in ("ordinal", "fraction"):
            kind = "ordinal" if numeral.form == "ordinal" else "ratio"
            return Amount(numeral, numeral.i, numeral.j, kind, numeral.value, numeral.slack)
        sized = self._compacted(numeral, before)
        if sized is None:
            return None
        numeral = sized
        hyphen = self._hyphen(numeral.j)
        linked = numeral.scale > 1 and self._key(numeral.j) in self._links  # millions d'euros
        after = self._after(numeral.j + (hyphen or linked), numeral)
        unit = _one_unit(before, after)
        if unit is not None and not unit.kind:
            return None
        amount = self._with_unit(numeral, unit, before, after)
        if after is None and numeral.digits and not hyphen and self._suffixed(numeral.j):
            return None  # 49ers, 2C-B
        if unit is None and hyphen:
            amount = replace(amount, tags=frozenset({"hyphen"}))
        return self._signed(amount)

    def _is_rank(self, numeral: Numeral) -> bool:
        """Whether a number is the place in a row: «الدقيقة 34», the 34th minute."""
        whole = numeral.scale == 1 and numeral.value % 1 == 0 and not numeral.grouped
        return whole and self._key(numeral.i - 1) in self._ranked

    def _after(self, j: int, numeral: Numeral) -> Unit | None:
        """The unit behind a number, unless it is the day of a date: «قتل 89 يوم السبت»."""
        dated = self._key(j) in self._days and j + 1 in self._taken
        return None if dated else self.units.after(j, numeral)

    def _with_unit(
        self, numeral: Numeral, unit: Unit | None, before: Unit | None, after: Unit | None
    ) -> Amount:
        if unit is None:
            value = tidy(numeral.value)
            return Amount(numeral, numeral.i, numeral.j, "count", value, numeral.slack)
        i = before.i if before is not None and before.kind == unit.kind else numeral.i
        j = numeral.j
        if after is not None and (after is unit or after.kind in (unit.kind, "duration")):
            j = after.j
        value = numeral.value
        half, end = self._half(j)
        if end and numeral.scale == 1:
            value, j, numeral = value + half, end, replace(numeral, place=Decimal("0.1"))
        return Amount(numeral, i, j, unit.kind, unit.convert(value), unit.slack(numeral),
                      unit.name, unit.factor)  # fmt: skip

    def _half(self, j: int) -> tuple[Decimal, int]:
        for phrase, value in self._grammar.halves.items():
            if all(self._key(j + n) == key for n, key in enumerate(phrase)):
                return value, j + len(phrase)
        return ZERO, 0

    def _hyphen(self, j: int) -> int:
        tied = touching(self._tokens, j) and touching(self._tokens, j + 1)
        return int(tied and self._tokens[j].text in HYPHENS)

    def _suffixed(self, j: int) -> bool:
        return touching(self._tokens, j) and self._tokens[j].is_word

    def _compacted(self, numeral: Numeral, before: Unit | None) -> Numeral | None:
        """Read "5m", "2k" beside money or counted people; None when "12m" could be either."""
        scale = self._compact.get(self._key(numeral.j))
        if scale is None or not numeral.digits or numeral.scale != 1:
            return numeral
        j = numeral.j + 1
        glued = touching(self._tokens, numeral.j)
        follows = self.units.after(j, replace(numeral, scale=scale))
        money = (before or follows) and (before or follows).kind == "money"  # type: ignore[union-attr]
        if money or self._key(j) in self._millions:
            place = numeral.place * scale
            return replace(numeral, value=numeral.value * scale, j=j, place=place, scale=scale,
                           slack=place / 2)  # fmt: skip
        if self.units.after(numeral.j, numeral) is None:
            return None if glued else numeral
        return None if glued and self._key(j) not in self._measured else numeral

    def _signed(self, amount: Amount) -> Amount | None:
        """Minus four degrees; a sign before a bare count says nothing sure."""
        i, tokens = amount.i, self._tokens
        if i == 0 or i - 1 in self._taken:
            return amount
        sign = tokens[i - 1].text in _MINUS and touching(tokens, i) and not touching(tokens, i - 1)
        if not sign and tokens[i - 1].key not in self._minus:
            return amount
        if amount.kind not in _SIGNED:
            return None if sign else amount
        offset = amount.value - amount.numeral.value * amount.factor
        return replace(amount, i=i - 1, value=offset - amount.numeral.value * amount.factor)

    def _may_hold(self, i: int, key: str) -> bool:
        if self._endings and key.endswith(self._endings):
            return True
        return key in self._none or i in self.units.duals or self._key(i - 1) in self._single

    def _word(self, i: int) -> Amount | None:
        """A word that holds a number by itself: an Arabic dual, the "no" of "no deaths"."""
        key = self._key(i)
        numeral = Numeral(TWO, i, i + 1)
        dual = self.units.dual(i)
        if dual is not None:
            return replace(
                self._with_unit(numeral, replace(dual, i=i, j=i + 1), None, dual),
                tags=frozenset({"dual"}),
            )
        if self._is_dual(key):
            return Amount(numeral, i, i + 1, "count", TWO, tags=frozenset({"dual"}))
        if self._key(i - 1) in self._single:
            unit = self.units.after(i, replace(numeral, value=ONE))
            if unit is not None and unit.kind == "duration":
                return self._with_unit(replace(numeral, value=ONE, j=i), unit, None, unit)
        hit = self._counted.get(i + 1)
        if key in self._none and hit is not None and hit.j == i + 2 and self.counted(i + 1):
            tags = frozenset({"zero", "no-as-word"})
            return Amount(replace(numeral, value=ZERO), i, i + 1, "count", ZERO, tags=tags)
        return None

    def _is_dual(self, key: str) -> bool:
        grammar = self._grammar
        for ending, stems in self._stems.items():
            if not key.endswith(ending):
                continue
            stem = key[: -len(ending)]
            for prefix in ("", grammar.glue, *grammar.prefixes):
                for article in ("", *grammar.definite):
                    if stem.startswith(prefix + article) and (
                        stem[len(prefix + article) :] in stems
                    ):
                        return True
        return False


def _one_unit(before: Unit | None, after: Unit | None) -> Unit | None:
    """The unit of a number with words on both sides: the currency or "aged" before it wins."""
    if before is not None and before.needs and (after is None or after.kind != "duration"):
        return after
    if before is None or after is None:
        return before or after
    if before.kind == "age" and after.kind == "duration":
        return replace(before, factor=after.factor / _YEAR[after.name])  # aged 3 months
    if before.kind == "age" and after.kind != "age":
        return after
    return after if after.kind == before.kind else before
