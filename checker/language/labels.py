"""Numbers that name or date a thing instead of counting one: these give no quantity.

"Article 12", "Covid-19", "24/7", a phone number, a year.  The words are the list `label`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from checker.language.lexicon import Hit
from checker.language.number_words import Grammar
from checker.language.numbers import HYPHENS, Numeral, touching
from checker.language.tokens import Token

FIRST_YEAR, LAST_YEAR = 1000, 2100
DASHES = HYPHENS | frozenset("–—−")
_STREET_WORDS = 4  # tokens of a street's name
_SERIAL = 7  # digits in one run without separators: an account or phone number, no count


class Labels:
    """The labels of one sentence."""

    def __init__(self, tokens: Sequence[Token], hits: Sequence[Hit], grammar: Grammar) -> None:
        self._tokens = tokens
        self._ends: dict[int, list[Hit]] = defaultdict(list)
        self._streets: dict[int, int] = {}  # first token of the word → its tokens
        for hit in hits:
            if hit.entry.kind == "label" and hit.entry.form == "street":
                self._streets[hit.i] = hit.j - hit.i
            elif hit.entry.kind == "label":
                self._ends[hit.j].append(hit)
        self._prepositions = grammar.keys("time_prepositions")
        self._dated = grammar.keys("year_nouns")

    def is_label(self, numeral: Numeral) -> bool:
        """Whether the number belongs to a name, a serial number or a fraction."""
        return (
            self._named(numeral.i, numeral)
            or self._house(numeral)
            or self._glued_before(numeral)
            or self._glued_after(numeral)
        )

    def _named(self, i: int, numeral: Numeral) -> bool:
        start = i
        if start > 0 and self._tokens[start - 1].text in HYPHENS and touching(self._tokens, start):
            start -= 1  # Covid-19
        if numeral.grouped or numeral.scale > 1 or (numeral.form and numeral.form != "ordinal"):
            return False
        for hit in self._ends.get(start, ()):
            word = self._tokens[hit.i]
            capital = word.text != word.text.lower()  # also iPhone
            if not numeral.form and (capital or hit.entry.form == "any"):
                return True
        return False

    def _house(self, numeral: Numeral) -> bool:
        """30 Porter Street; the 500 block of it."""
        j = numeral.j
        if not self._streets or numeral.scale > 1 or numeral.form == "fraction":
            return False
        while j < min(numeral.j + _STREET_WORDS, len(self._tokens)):
            if j in self._streets:
                return self._streets[j] > 1 if j == numeral.j else self._tokens[j].capital
            if not self._tokens[j].capital:
                return False
            j += 1
        return False

    def _glued_before(self, numeral: Numeral) -> bool:
        """F-16, MH-370, +974, 3/79: a hyphen, slash or plus that ties it to something before."""
        tokens, i = self._tokens, numeral.i
        if not numeral.digits or not touching(tokens, i):
            return False
        mark = tokens[i - 1].text
        if mark in HYPHENS and i > 1 and touching(tokens, i - 1):
            linked = i > 2 and tokens[i - 3].text in HYPHENS  # 220-to-190
            return tokens[i - 2].is_word and not linked
        if mark == "." and not touching(tokens, i - 1):
            return True  # ".5": half of what it seems
        return mark in "+:#_№@\\" or (tokens[i - 1].is_word and tokens[i - 1].key.isascii())

    def _glued_after(self, numeral: Numeral) -> bool:
        tokens, j = self._tokens, numeral.j
        if not numeral.digits or not touching(tokens, j):
            return (
                len(tokens[numeral.i].key) >= _SERIAL and numeral.digits and self._serial(numeral)
            )
        if tokens[j].text == "+" and j + 1 < len(tokens) and tokens[j + 1].is_number:
            return True  # minute 90+3
        return tokens[j].text in ":_@\\" or tokens[j].key in ("s", "d", "g")

    def _serial(self, numeral: Numeral) -> bool:
        key = self._tokens[numeral.i].key
        return key.isdigit() and numeral.scale == 1 and int(key) % 1000 != 0

    def is_year(self, numeral: Numeral, bounded: bool, counted: bool) -> bool:
        """Whether four bare digits are a year rather than a count."""
        key = self._tokens[numeral.i].key
        if not numeral.digits or numeral.scale != 1 or len(key) != 4 or not key.isdigit():
            return False
        if numeral.j != numeral.i + 1 or not FIRST_YEAR <= numeral.value <= LAST_YEAR:
            return False
        after = self._tokens[numeral.j].key if numeral.j < len(self._tokens) else ""
        if bounded or (counted and after not in self._dated):
            return False
        before = self._tokens[numeral.i - 1].key if numeral.i else ""
        recent = numeral.value >= Decimal(1900)
        named = before in self._prepositions or after in self._dated
        return recent or named or not self._counts(numeral.j)

    def _counts(self, j: int) -> bool:
        tokens = self._tokens
        return j < len(tokens) and tokens[j].is_word and not tokens[j].capital

    def phone_tokens(self, numerals: Sequence[Numeral]) -> set[int]:
        """First tokens of numbers that are groups of one phone number: three or more in a row."""
        runs: set[int] = set()
        run: list[Numeral] = []
        for numeral in numerals:
            if not numeral.digits or not run or not self._continues(run[-1], numeral):
                run = []
            run.append(numeral)
            if len(run) >= 3:
                runs.update(n.i for n in run[-3:])
        return runs

    def _continues(self, a: Numeral, b: Numeral) -> bool:
        tokens = self._tokens
        between = range(a.j, b.i)
        if not a.digits or a.grouped or a.form or b.form:
            return False
        marks = all(tokens[k].text in DASHES or tokens[k].text in ".()/" for k in between)
        spaces = tokens[b.i].start - tokens[a.j - 1].end
        return marks and len(between) <= 2 and spaces <= 3
