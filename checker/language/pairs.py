"""Two numbers that mean one thing: a range, a score, a rating, a share.

Called by `quantities` for neighbours.  A pair that could be anything ("24/7", "2015–16") is
taken out of the way without a value.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from checker.language.amounts import Amount, Amounts
from checker.language.labels import DASHES
from checker.language.number_words import Grammar
from checker.language.numbers import touching
from checker.language.tokens import Token
from checker.values import Quantity

_SCALES_OF_RATING = frozenset(map(Decimal, (4, 5, 6, 10, 20, 100)))
_ROUND_BASES = frozenset(map(Decimal, (10, 100, 1000)))
_LARGEST_SCORE = 200
_SHARE_SLACK = Decimal("0.005")
Keys = tuple[str, ...]


class Pair(NamedTuple):
    """Tokens [i, j) that two numbers share; `quantity` (its text still empty) None: no value."""

    i: int
    j: int
    quantity: Quantity | None = None


class Pairs:
    """Joins neighbours of one sentence."""

    def __init__(self, tokens: Sequence[Token], grammar: Grammar, amounts: Amounts) -> None:
        self._tokens, self._amounts, self._glue = tokens, amounts, grammar.glue
        self._units = amounts.units
        self._range, self._from = grammar.phrases("range_words"), grammar.phrases("range_from")
        self._verbs, self._changes = grammar.phrases("range_verbs"), grammar.phrases("change_words")
        self._link, self._risen = grammar.phrases("change_link"), grammar.phrases("change_nouns")
        self._between, self._and = grammar.phrases("between"), grammar.phrases("between_and")
        self._out_of, self._in = grammar.phrases("out_of"), grammar.phrases("one_in")
        self._or = grammar.phrases("or_words")
        self._scores, self._votes = grammar.phrases("score_words"), grammar.phrases("vote_words")

    def join(self, a: Amount, b: Amount) -> Pair | None:
        """Return what two neighbouring amounts mean together, None if they are two things."""
        gap = tuple(t.key for t in self._tokens[a.j : b.i])
        if len(gap) == 3 and gap[0] in DASHES and gap[2] in DASHES:
            gap = gap[1:2]  # the 220-to-190 vote
        if len(gap) > 3 or "ordinal" in (a.kind, b.kind):
            return None
        if gap == ("/",):
            return self._slash(a, b)
        if len(gap) == 1 and gap[0] in DASHES:
            return self._dash(a, b)
        if (gap in self._and or not gap) and (whole := _compound(a, b)):
            return whole
        if self._key(a.i - 1) in self._between:
            return self._spread(a, b, gap)
        if gap in self._out_of or gap in self._in:
            return self._share(a, b, gap)
        if gap in self._votes and a.plain and b.plain and self._units.has_cue("vote"):
            return _score(a, b)
        if gap in self._scores and self._is_score(a, b) and self._key(a.i - 1) not in self._from:
            return _score(a, b)
        if gap in self._range:
            return self._to(a, b)
        if gap in self._or:
            return _range(a, b, a.i)  # two or three
        return None

    def _key(self, i: int) -> Keys:
        return (self._tokens[i].key,) if 0 <= i < len(self._tokens) else ()

    def _slash(self, a: Amount, b: Amount) -> Pair:
        rated = self._units.has_cue("rating") and a.plain and b.plain
        if rated and b.value in _SCALES_OF_RATING and a.value <= b.value:
            return _rating(a, b)
        return Pair(a.i, b.j)

    def _dash(self, a: Amount, b: Amount) -> Pair | None:
        if self._period(a, b):
            return Pair(a.i, b.j)
        if a.plain and b.plain and not self._amounts.counted(b.j):
            if self._is_score(a, b):
                return _score(a, b)
            following = self._tokens[b.j] if b.j < len(self._tokens) else None
            counts = following is not None and following.is_word and not following.capital
            if not counts or touching(self._tokens, b.j):
                return Pair(a.i, b.j)
        return _range(a, b, a.i) or Pair(a.i, b.j)

    def _period(self, a: Amount, b: Amount) -> bool:
        """2015–16, 2018-2021."""
        first, second = self._tokens[a.i].key, self._tokens[b.i].key
        return (
            a.kind == "count"
            and first.isdigit()
            and len(first) == 4
            and second.isdigit()
            and len(second) in (2, 4)
            and 1000 <= int(first) <= 2100
        )

    def _is_score(self, a: Amount, b: Amount) -> bool:
        if not (a.plain and b.plain) or max(a.value, b.value) > _LARGEST_SCORE * 5:
            return False
        if self._units.has_cue("vote"):
            return True
        return self._units.has_cue("match") and max(a.value, b.value) <= _LARGEST_SCORE

    def _spread(self, a: Amount, b: Amount, gap: Keys) -> Pair | None:
        """Between 5 and 7; «ما بين 5 و7», «بين خمسة وسبعة»."""
        glued = bool(self._glue) and not gap and self._key(b.i)[0].startswith(self._glue)
        if not (gap in self._and or glued):
            return None
        return _range(a, b, a.i - 1)

    def _share(self, a: Amount, b: Amount, gap: Keys) -> Pair | None:
        """One in five, seven out of ten people; 7.5 out of 10."""
        if not (a.plain and b.plain) or not 0 < a.value <= b.value or b.value < 2:
            return None
        if gap in self._out_of and b.value in _SCALES_OF_RATING:
            counts = b.j < len(self._tokens) and self._tokens[b.j].is_word
            if a.value % 1 or (self._units.has_cue("rating") and not counts):
                return _rating(a, b)
        if gap not in self._out_of and a.value != 1 and b.value not in _ROUND_BASES:
            return None
        if a.value % 1 or b.value % 1 or 1000 < b.value <= 2100:
            return None
        share = round(a.value / b.value, 6)
        quantity = Quantity("ratio", share, share, "", slack=_SHARE_SLACK, parts=(a.value, b.value))
        return Pair(a.i, b.j, quantity)

    def _to(self, a: Amount, b: Amount) -> Pair | None:
        """5 to 7 percent; after "from" only with "ranging": "rose from 5 to 7" tells two values."""
        if self._key(a.i - 1) in self._from:
            return _range(a, b, a.i - 1) if self._key(a.i - 2) in self._verbs else None
        spread = self._key(a.i - 2) in self._verbs  # in the range of $1 to $2
        changed = self._key(a.i - 1) in self._changes
        if self._key(a.i - 1) in self._link:  # sales of $1 to $2, but a rise of $1 to $2
            changed = self._key(a.i - 2) in self._risen
        if changed and a.kind == b.kind and not spread:
            return None  # fell by 1.3 percent to 7.6 percent
        return _range(a, b, a.i)


def _compound(a: Amount, b: Amount) -> Pair | None:
    """Two hours and 20 minutes; 5 ft 10 in: the larger unit first, one kind."""
    if (a.kind, a.unit) != (b.kind, b.unit) or a.factor <= b.factor or a.kind == "money":
        return None
    total = a.value + b.value
    return Pair(a.i, b.j, Quantity(a.kind, total, total, "", a.unit, slack=b.slack))


def _score(a: Amount, b: Amount) -> Pair:
    return Pair(a.i, b.j, Quantity("score", None, None, "", parts=(a.value, b.value)))


def _rating(a: Amount, b: Amount) -> Pair:
    slack = a.numeral.place / 2 if a.value % 1 else Decimal(0)
    parts = (a.value, b.value)
    return Pair(a.i, b.j, Quantity("rating", a.value, a.value, "", slack=slack, parts=parts))


def _range(a: Amount, b: Amount, i: int) -> Pair | None:
    """The range from a to b, None when the two are not of one kind or not in order.

    What only one end names belongs to both: the unit of the last ("5 to 7 percent"), the
    currency of the first ("$5-7"), the scale of the last ("2 to 3 million").
    """
    low, kind, unit = a.value, b.kind, b.unit
    high = b.value
    if a.kind == "count" and b.kind != "count":
        low = low * b.factor + (b.value - b.numeral.value * b.factor)
    elif a.kind in ("money", "age") and b.kind == "count":
        kind, unit = a.kind, a.unit
    elif (a.kind, a.unit) != (b.kind, b.unit):
        return None
    if b.numeral.scale > 1 and a.numeral.scale == 1 and low * b.numeral.scale < high:
        low *= b.numeral.scale
    if not low < high:
        return None
    quantity = Quantity(kind, low, high, "", unit, slack=max(a.slack, b.slack), bound="range")
    return Pair(i, b.j, quantity)
