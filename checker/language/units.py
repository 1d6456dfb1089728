"""Which unit or currency stands beside a number, and what the amount is in its base unit.

The words and their factors are the lists `unit` and `currency` under rules/words/units/.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from checker.language.lexicon import Hit
from checker.language.numbers import Numeral, touching
from checker.language.tokens import Token

ONE, ZERO = Decimal(1), Decimal(0)
_EXACT = frozenset({"percent", "points", "age", "money", "magnitude"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure or a currency found at tokens [i, j)."""

    kind: str  # of the quantity: length money percent …; "" is a word that could mean several
    name: str  # of the base unit
    i: int
    j: int
    factor: Decimal = ONE
    offset: Decimal = ZERO
    dual: bool = False
    needs: bool = False  # a unit behind the number too: «الذي يبلغ 20 عاما» is an age

    def convert(self, value: Decimal) -> Decimal:
        """Return the value in base units, to a millionth."""
        exact = tidy(value * self.factor + self.offset)
        long = int(exact.as_tuple().exponent) < -6
        return tidy(round(exact, 6)) if long else exact

    def slack(self, numeral: Numeral) -> Decimal:
        """Half a unit of the last written digit, in base units.

        Plain whole numbers of people, money and shares are exact; a plain whole length, mass or
        time is as rough as its unit, so that 12 miles and 19 km can be told to agree.
        """
        half = numeral.slack
        if self.kind not in _EXACT:
            half = max(half, numeral.place / 2)
        return half * self.factor


def tidy(value: Decimal) -> Decimal:
    """Whole numbers without decimals: 3,200,000,000 for 3.2 × 10^9."""
    whole = value.to_integral_value()
    return whole if value == whole else value


class Units:
    """The units and currencies of one sentence, by where they stand."""

    def __init__(self, tokens: Sequence[Token], hits: Sequence[Hit]) -> None:
        self._tokens = tokens
        self._after: dict[int, list[Hit]] = defaultdict(list)
        self._before: dict[int, list[Hit]] = defaultdict(list)
        self.duals: dict[int, Hit] = {}
        self._cues = {hit.entry.concept for hit in hits if hit.entry.kind == "unit-cue"}
        for hit in hits:
            if hit.entry.kind not in ("unit", "currency"):
                continue
            if hit.entry.form in ("before", "before_unit"):
                self._before[hit.j].append(hit)
            elif hit.entry.form == "dual":
                self.duals[hit.i] = hit
            else:
                self._after[hit.i].append(hit)

    def has_cue(self, name: str) -> bool:
        """Whether a word of the sentence says that such a thing is talked of."""
        return name in self._cues

    def before(self, i: int) -> Unit | None:
        """The unit that ends where a number begins: "$", "magnitude", "aged"."""
        return self._best([h for h in self._before.get(i, ()) if self._whole(h)], None)

    def after(self, j: int, numeral: Numeral) -> Unit | None:
        """The unit that begins where a number ends."""
        return self._best(self._after.get(j, ()), numeral)

    def ends(self, j: int) -> bool:
        """Whether a unit word ends where token j begins."""
        return any(hit.j == j for hit in self._after.get(j - 1, ()))

    def dual(self, i: int) -> Unit | None:
        """The unit that an Arabic dual holds: «عامان», two years."""
        hit = self.duals.get(i)
        return None if hit is None else _unit(hit, dual=True)

    def _whole(self, hit: Hit) -> bool:
        """A symbol of several tokens is written without spaces: A$5, not "a $5 note".

        Two capitals say enough by themselves: "US $5 million", not "gave us $5".
        """
        marks = any(not self._tokens[k].is_word for k in range(hit.i, hit.j))
        country = self._tokens[hit.i].text
        told = len(country) > 1 and country.isupper()
        return not marks or told or all(touching(self._tokens, k) for k in range(hit.i + 1, hit.j))

    def _best(self, hits: Sequence[Hit], numeral: Numeral | None) -> Unit | None:
        """The longest that fits; among equals one whose cue is there, then one that needs none."""
        fitting = [h for h in hits if self._fits(h, numeral)]
        if not fitting:
            return None
        longest = max(h.j - h.i for h in fitting)
        fitting = [h for h in fitting if h.j - h.i == longest]
        best = min(fitting, key=lambda h: _rank(h.entry.form, h.entry.attrs))
        return _unit(best)

    def _fits(self, hit: Hit, numeral: Numeral | None) -> bool:
        attrs, form = hit.entry.attrs, hit.entry.form
        if "cue" in attrs and attrs["cue"] not in self._cues:
            return False
        if numeral is None:
            return True
        token = self._tokens[hit.i]
        if len(token.key) <= 2 and token.key.isascii() and not numeral.digits:
            return False  # "two m" is no length
        if form == "scaled":
            return numeral.scale > 1
        return form != "glued" or touching(self._tokens, hit.i)


def _rank(form: str, attrs: Mapping[str, Any]) -> int:
    if form == "scaled":
        return 0
    if "cue" in attrs:
        return 1
    return 3 if attrs.get("ambiguous") else 2


def _unit(hit: Hit, dual: bool = False) -> Unit:
    attrs = hit.entry.attrs
    if hit.entry.kind == "currency":
        kind, name = "money", str(attrs.get("unit", hit.entry.concept))
    else:
        kind, name = str(attrs.get("quantity", "")), str(attrs.get("unit", ""))
    return Unit(
        kind, name, hit.i, hit.j,
        _number(attrs.get("factor", 1)), _number(attrs.get("offset", 0)), dual,
        hit.entry.form == "before_unit",
    )  # fmt: skip


def _number(written: Any) -> Decimal:
    """A factor as the list has it: 1609.344, or 5/9 where the decimals never end."""
    above, _, below = str(written).partition("/")
    return Decimal(above) / Decimal(below or 1)
