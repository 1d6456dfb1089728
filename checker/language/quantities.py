"""Sentence → quantities: each number with its kind, unit, bounds and written precision.

Runs after dates and clocks and never touches their tokens.  `amounts` reads numbers with their
units, `pairs` joins two of them into a range, a score or a share, `bounds` reads "at least" and
"or so"; here they become mentions, or nothing when it stays unclear what a number is.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache, partial

from checker.document import Mention, Sentence
from checker.language.amounts import ZERO, Amount, Amounts
from checker.language.bounds import Bound, Bounds, interval
from checker.language.lexicon import Hit
from checker.language.number_words import grammar_of
from checker.language.numbers import HYPHENS, touching
from checker.language.pairs import Pair, Pairs
from checker.language.tokens import Token, fold
from checker.language.units import tidy
from checker.values import Quantity
from checker.words import Words

_COUNTING = frozenset({"count", "percent", "money", "mass", "length", "area", "volume", "age",
                       "duration"})  # fmt: skip
_TITLE_CASE = frozenset({"headline", "heading"})  # every word may be a capital there
_LARGEST_IN_NAME = 99  # Toy Story 4; larger ones are tagged "after-name"


def find_quantities(sentence: Sentence, words: Words) -> list[Mention]:
    """Return the quantities of a sentence in order, none over a token that a mention holds.

    A mention's tokens cover number, bound and unit, not the noun that is counted.  Tags: "period"
    (an ordinal that says when), "zero" and "no-as-word", "one" (a lone word for one), "dual" (an
    Arabic dual holds number and noun), "bare" (between commas, as ages are), "hyphen" (two-state),
    "rate" (per something), "vague" (hundreds), "ordinal-or-count" («الأربعين»), "after-name".
    """
    grammar = grammar_of(words, sentence.language)
    hits = sentence.hits or words.lexicon(sentence.language).match(sentence.tokens)
    taken = {k for m in sentence.mentions for k in range(m.i, m.j)}
    amounts = Amounts(sentence.tokens, hits, grammar, taken)
    found = amounts.find()
    read = _Reader(sentence, words, amounts, hits, taken).read(found) if found else []
    bands = [h for h in hits if h.entry.kind == "digit-band"]
    return sorted([*read, *map(partial(_band, sentence), bands)], key=_start) if bands else read


def _band(sentence: Sentence, hit: Hit) -> Mention:
    """A share told by its digits: "growth in the mid-single digits"."""
    low, high = (Decimal(hit.entry.attrs[end]) for end in ("low", "high"))
    text = sentence.words(hit.i, hit.j)
    share = Quantity("percent", low, high, text, "%", high_open=True, bound="range")
    return Mention("quantity", share, hit.i, hit.j)


def _start(mention: Mention) -> int:
    return mention.i


@lru_cache(maxsize=16)
def _function_words(words: Words, language: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.table("stopwords", language).get("words", ()))


class _Reader:
    def __init__(
        self,
        sentence: Sentence,
        words: Words,
        amounts: Amounts,
        hits: Sequence[Hit],
        taken: Collection[int],
    ) -> None:
        self.sentence, self.amounts, self.taken = sentence, amounts, frozenset(taken)
        self.tokens: Sequence[Token] = sentence.tokens
        self.grammar = grammar_of(words, sentence.language)
        self.bounds = Bounds(self.tokens, hits, self.grammar)
        self.pairs = Pairs(self.tokens, self.grammar, amounts)
        self.between_and = self.grammar.keys("between_and")
        self.words = words
        heads = [h for h in hits if h.entry.kind == "period-head"]
        self.period_starts, self.period_ends = {h.i for h in heads}, {h.j for h in heads}

    def read(self, amounts: list[Amount]) -> list[Mention]:
        amounts = self._ages(amounts)
        found: list[Mention] = []
        k = 0
        while k < len(amounts):
            following = amounts[k + 1] if k + 1 < len(amounts) else None
            start = found[-1].j if found else 0
            pair = self.pairs.join(amounts[k], following) if following else None
            if pair is not None:
                mention = self._pair(pair)
            else:
                end = following.i if following else len(self.tokens)
                mention = self._single(amounts[k], start, end)
            if mention is not None:
                found.append(mention)
            k += 1 if pair is None else 2
        return found

    def _ages(self, amounts: list[Amount]) -> list[Amount]:
        """ "Aged 23, 38 and 61": what follows an age in a list is an age."""
        for k in range(1, len(amounts)):
            a, b = amounts[k - 1], amounts[k]
            listed = b.i == a.j + 1 and not self.tokens[a.j].is_number
            ends = b.j >= len(self.tokens) or self._key(b.j) in self.between_and
            ends = ends or not self.tokens[b.j].is_word
            if a.kind == "age" and b.plain and listed and ends:
                amounts[k] = replace(b, kind="age", unit=a.unit)
            elif a.kind == "age" and b.kind == "duration" and listed and b.unit == "month":
                years = tidy(b.value / 12)  # «33 و34 و39 عاما»
                amounts[k] = replace(b, kind="age", unit=a.unit, value=years, slack=ZERO)
        return amounts

    def _key(self, i: int) -> str:
        return self.tokens[i].key if 0 <= i < len(self.tokens) else ""

    def _listed(self, name: str, key: str) -> bool:
        return key in self.grammar.keys(name)

    def _mention(self, quantity: Quantity, i: int, j: int, tags: frozenset[str]) -> Mention:
        quantity = replace(quantity, text=self.sentence.words(i, j))
        return Mention("quantity", quantity, i, j, tags=tags)

    def _pair(self, pair: Pair) -> Mention | None:
        if pair.quantity is None or not self.taken.isdisjoint(range(pair.i, pair.j)):
            return None
        i, quantity = pair.i, pair.quantity
        if quantity.kind == "rating" and quantity.low is not None:
            bound = self.bounds.before(i, duration=False)
            if bound is not None and self.taken.isdisjoint(range(bound.i, bound.j)):
                low, high, *opened = interval(bound.name, quantity.low)
                i = min(i, bound.i)
                quantity = replace(quantity, low=low, high=high, low_open=opened[0],
                                   high_open=opened[1], bound=bound.name)  # fmt: skip
        return self._mention(quantity, i, pair.j, frozenset())

    def _single(self, amount: Amount, start: int, end: int) -> Mention | None:
        """One amount with its bounds, which may not reach before `start` or past `end`."""
        if amount.kind == "ordinal":
            return self._ordinal(amount)
        bound = self.bounds.before(amount.i, amount.kind == "duration")
        if bound is not None and (bound.i < start or not self.taken.isdisjoint(range(*bound[1:]))):
            bound = None
        after = self.bounds.after(amount.j, end, amount.kind in _COUNTING)
        if self._unclear(amount, bound is not None or after is not None):
            return None
        i = min(amount.i, bound.i) if bound is not None else amount.i
        j = after.j if after is not None and after.i == amount.j else amount.j
        name = _strongest(bound, after, amount)
        low, high, low_open, high_open = interval(name, amount.value)
        quantity = Quantity(amount.kind, low, high, "", amount.unit, low_open, high_open,
                            amount.slack, name)  # fmt: skip
        return self._mention(quantity, i, j, self._tags(amount))

    def _unclear(self, amount: Amount, bounded: bool) -> bool:
        """Whether the number may be no number at all: a pronoun, a year, a half of a fraction."""
        numeral, i, j = amount.numeral, amount.i, amount.j
        if any(
            touching(self.tokens, k) and self._key(k - side) == "/" for k, side in ((i, 1), (j, 0))
        ):
            return True
        joined = amount.kind == "duration" and self._key(i - 1) in self.between_and
        if joined and self.amounts.units.ends(i - 1):
            return True  # "an hour and 20 minutes" is not 20 minutes
        if numeral.lone and amount.kind == "count":
            return (
                not self.grammar.keys("one_not_before")
                or self._listed("one_not_after", self._key(i - 1))
                or self._listed("one_not_before", self._key(j))
                or self._key(j) in _function_words(self.words, self.sentence.language)
                or not self._key(j)[:1].isalpha()
                or self.tokens[j].capital
                or (i > 0 and self.tokens[i - 1].text in HYPHENS)
            )
        if amount.plain and self._in_name(amount):
            return not bounded
        counted = self.amounts.counted(j)
        if amount.kind == "count" and amount.value == 0:
            return not (counted or "zero" in amount.tags)
        return amount.kind == "count" and self.amounts.labels.is_year(numeral, bounded, counted)

    def _in_name(self, amount: Amount) -> bool:
        """Whether digits belong to the name before them: a small number, nothing counted after."""
        i, j = amount.i, amount.j
        if self.sentence.block in _TITLE_CASE or not amount.numeral.digits:
            return False
        if i < 2 or amount.value > _LARGEST_IN_NAME:
            return False
        function_words = _function_words(self.words, self.sentence.language)
        name = self.tokens[i - 1]
        if not (name.is_word and name.capital) or name.key in function_words or amount.tags:
            return False
        counts = self._key(j)[:1].isalpha() and not self.tokens[j].capital
        return not counts or self._key(j) in function_words

    def _ordinal(self, amount: Amount) -> Mention | None:
        i, j = amount.i, amount.j
        follows = self._key(j)[:1].isalpha() or self._key(j) in HYPHENS
        if amount.value == 1 and not follows and not self._key(i - 1)[:1].isalpha():
            return None  # "First, …"
        if self._key(i - 1) in self.grammar.articles and self._key(i) in self.grammar.fractions:
            return None  # "a third more"
        tags = set()
        heads = {j, j + 1} if follows else {j}  # third full year, first-half
        if not heads.isdisjoint(self.period_starts) or i in self.period_ends:
            tags.add("period")
        quantity = Quantity("ordinal", amount.value, amount.value, "")
        return self._mention(quantity, i, j, frozenset(tags))

    def _tags(self, amount: Amount) -> frozenset[str]:
        tags, i, j = set(amount.tags), amount.i, amount.j
        numeral = amount.numeral
        if numeral.form == "vague":
            tags.add("vague")
        if numeral.lone:
            tags.add("one")
        if amount.value == 0 and amount.kind == "count":
            tags.add("zero")
        if self._listed("per", self._key(j)) or (
            amount.kind != "count" and self._listed("rates", self._key(j))
        ):
            tags.add("rate")
        if amount.kind != "count":
            return frozenset(tags)
        if numeral.definite and not numeral.digits:
            tags.add("ordinal-or-count")
        if i > 1 and self._key(i - 1) == "," and self._key(j) == "," and self.tokens[i - 2].capital:
            tags.add("bare")
        name = self.tokens[i - 1] if i > 1 and self.sentence.block not in _TITLE_CASE else None
        if name is not None and numeral.digits and name.is_word and name.capital:
            tags.add("after-name")
        return frozenset(tags)


def _strongest(before: Bound | None, after: Bound | None, amount: Amount) -> str:
    """The one bound that counts: stated before, stated behind, or in the word itself."""
    if before is not None:
        return before.name
    if after is not None:
        return after.name
    return {"collective": "about", "vague": "at-least"}.get(amount.numeral.form, "")
