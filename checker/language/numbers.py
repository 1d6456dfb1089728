"""Spelled and written numbers: a small grammar over the number words of a language.

Finds cardinals, ordinals, scaled numbers ("3.2 million"), halves, collectives ("a dozen"),
fractions and vague plurals ("hundreds").  What a number counts, its unit and its bounds are
read by `quantities`, which calls this first.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from checker.language.digits import Written, read_digits, slack_of
from checker.language.number_sum import Sum
from checker.language.number_words import Grammar, Reading
from checker.language.tokens import Token

ZERO, ONE = Decimal(0), Decimal(1)
HYPHENS = frozenset("-‐‑")
_COMMAS = frozenset(",،")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number found at tokens [i, j)."""

    value: Decimal
    i: int
    j: int
    place: Decimal = ONE  # of the last written digit, scale included: 100,000 for "3.2 million"
    scale: Decimal = ONE  # what the scale words multiply by
    slack: Decimal = ZERO
    form: str = ""  # "" ordinal collective (a dozen) vague (hundreds) fraction (a third)
    digits: bool = False
    grouped: bool = False  # has thousands separators
    definite: bool = False  # «الأربعين»: the forty, or the fortieth
    lone: bool = False  # a single word for one: as often a pronoun or an article


def touching(tokens: Sequence[Token], j: int) -> bool:
    """Whether token j follows the one before it without a space."""
    return 0 < j < len(tokens) and tokens[j].start == tokens[j - 1].end


class Numbers:
    """The numbers of one sentence; tokens in `taken` belong to something else."""

    def __init__(
        self, tokens: Sequence[Token], grammar: Grammar, taken: Collection[int] = ()
    ) -> None:
        self.tokens, self.grammar, self.taken = tokens, grammar, taken

    def find(self) -> list[Numeral]:
        """Return all numbers in order."""
        found: list[Numeral] = []
        i = 0
        begins = self.grammar.begins
        while i < len(self.tokens):
            key = self.tokens[i].key
            numeral = self.at(i) if key[:1].isdigit() or begins(key) else None
            if numeral is not None:
                found.append(numeral)
            i = i + 1 if numeral is None else numeral.j
        return found

    def at(self, i: int) -> Numeral | None:
        """Return the longest number that begins at token i, None if none does."""
        if i in self.taken:
            return None
        if self.tokens[i].is_number:
            return self._written(i)
        if not self.grammar.begins(self.tokens[i].key):
            return None
        return self._fraction(i) or self._vague(i) or self._spelled(i)

    def _key(self, i: int) -> str:
        return self.tokens[i].key if i < len(self.tokens) and i not in self.taken else ""

    # -- digits

    def _written(self, i: int) -> Numeral | None:
        tokens, grammar = self.tokens, self.grammar
        j, text = i + 1, tokens[i].text
        while step := self._split_group(j, text):
            j += step
            text = f"{text}\u00a0{tokens[j - 1].text}"
        written = read_digits(text, grammar.table)
        if written is None:
            return None
        ordinal_end = self._ordinal_end(j)
        if ordinal_end:
            return Numeral(written.value, i, ordinal_end, form="ordinal", digits=True)
        if touching(tokens, j) and len(tokens[j].text) == 1:
            part = unicodedata.numeric(tokens[j].text, 0)
            if 0 < part < 1:  # 2½
                value = written.value + Decimal(str(round(part, 3)))
                written, j = Written(value, Decimal("0.1"), grouped=False), j + 1
        total = Sum()
        total.group = total.last = written.value
        return self._extend(total, i, j, written)

    def _split_group(self, j: int, text: str) -> int:
        """Tokens the next group of three digits takes: 1 for "10 000", 2 for "10, 000", else 0."""
        tokens, first = self.tokens, text.split("\u00a0", maxsplit=1)[0]
        step = 2 if self._key(j) in _COMMAS else 1
        group = self._key(j + step - 1)
        if len(group) != 3 or not group.isdigit() or not first.isdigit() or len(first) > 3:
            return 0
        if first[0] in "0٠" or tokens[j + step - 1].start != tokens[j + step - 2].end + 1:
            return 0
        return step if group == "000" or (self.grammar.space_groups and step == 1) else 0

    def _ordinal_end(self, j: int) -> int:
        """Where "40th", "2ème" or a German "40." inside a sentence ends; 0 if it is no ordinal."""
        tokens = self.tokens
        if not touching(tokens, j) or j in self.taken:
            return 0
        if tokens[j].key in self.grammar.ordinal_marks:
            return j + 1
        dotted = self.grammar.ordinal_dot and tokens[j].text == "." and len(tokens[j - 1].key) <= 3
        return j + 1 if dotted and j + 1 < len(tokens) and tokens[j + 1].is_word else 0

    # -- words

    def _spelled(self, i: int) -> Numeral | None:
        total, grammar = Sum(), self.grammar
        if self._key(i) in grammar.articles:
            if self._is_scale(i + 1) or self._key(i + 1) in grammar.collectives:
                total.group = total.last = ONE
                return self._extend(total, i, i + 1, None)
            if self._key(i) not in grammar.lone:
                return None
        return self._extend(total, i, i, None)

    def _is_scale(self, k: int) -> bool:
        reading = self.grammar.read(self._key(k))
        return reading is not None and reading.atoms[0].role in ("hundred", "scale")

    def _extend(self, total: Sum, i: int, j: int, written: Written | None) -> Numeral | None:
        """Take words from token j on, as many as make one number, and finish it."""
        definite = False
        cut: tuple[int, Sum] | None = None  # where it ends if the part after "and" fails
        while j < len(self.tokens) and j not in self.taken:
            k = j + 1 if j > i and written is None and self._hyphenated(j) else j
            joined = False
            if k > i and self._connects(total, k):
                k, joined = k + 1, True
                k += self._hyphenated(k)
            if j > i and self._key(k)[:1].isdigit():
                later = self._later_digits(total, k, joined)
                if later is None:
                    break
                total.group, written, j = later.value, later, k + 1
                continue
            reading = self.grammar.read(self._key(k))
            if reading is None:
                break
            joined = joined or (reading.joined and k > i)
            before = total.copy()
            if not self._take(total, reading, joined, written is not None and total.scale == 1):
                if cut is not None and reading.atoms[0].role in ("hundred", "scale"):
                    j, total = cut
                else:
                    total = before
                break
            if joined:
                cut = (j, before)
            definite = definite or reading.definite
            j = k + 1
        return self._finish(total, i, j, written, definite) if j > i else None

    def _take(self, total: Sum, reading: Reading, joined: bool, digits: bool) -> bool:
        """Add the atoms of one token; after digits only a scale may follow."""
        if digits and reading.atoms[0].role != "scale":
            return False
        for atom in reading.atoms:
            if atom.role == "and":
                joined = True
            elif not total.take(atom, self.grammar, joined):
                return False
            else:
                joined = False
        return True

    def _hyphenated(self, j: int) -> bool:
        tokens = self.tokens
        return (
            j + 1 < len(tokens)
            and tokens[j].text in HYPHENS
            and touching(tokens, j)
            and touching(tokens, j + 1)
        )

    def _connects(self, total: Sum, k: int) -> bool:
        """Whether token k is an "and" that may stand between what was read and what follows."""
        if self.grammar.glue and self._key(k) == self.grammar.glue and touching(self.tokens, k + 1):
            return total.scale > 1  # «3 ملايين و200 ألف»
        limits = self.grammar.connectives.get(self._key(k))
        if limits is None or not limits[0] <= total.last <= limits[1]:
            return False
        reading = self.grammar.read(self._key(k + 1 + self._hyphenated(k + 1)))
        return reading is not None and limits[2] <= reading.atoms[0].value <= limits[3]

    def _later_digits(self, total: Sum, k: int, joined: bool) -> Written | None:
        """Digits inside a number: the 200 of "3 million 200 thousand"."""
        if total.scale == 1 or not (self._is_scale(k + 1) or (joined and total.scale <= 1000)):
            return None
        written = read_digits(self.tokens[k].text, self.grammar.table)
        if written is None or written.value >= total.scale:
            return None
        return written

    def _finish(
        self, total: Sum, i: int, j: int, written: Written | None, definite: bool
    ) -> Numeral | None:
        grammar, scale = self.grammar, total.scale
        value, place = total.value, (written.place if written else ONE) * scale
        if written is not None and self._key(j) in grammar.compact and scale == 1:
            scale = grammar.compact[self._key(j)]
            value, place, j = value * scale, written.place * scale, j + 1
            j += (
                touching(self.tokens, j) and self.tokens[j].text == "." and j + 1 < len(self.tokens)
            )
        half, end = self._half(j)
        if end:
            if scale == 1 and self._is_scale(end):
                scale = self.grammar.read(self._key(end)).atoms[0].value  # type: ignore[union-attr]
                value, end = value * scale, end + 1
            elif scale > 1 and self._is_scale(end):
                end += 1  # «مليون ونصف المليون»
            value, place, j = value + half * scale, scale / 10, end
        numeral = Numeral(
            value, i, j, place, scale,
            form="ordinal" if total.ordinal else "",
            digits=written is not None,
            grouped=written is not None and written.grouped,
            definite=definite,
            lone=j == i + 1 and self._key(i) in grammar.lone,
        )  # fmt: skip
        numeral = self._collective(numeral)
        slack = ZERO if total.ordinal else slack_of(numeral.value, numeral.place)
        return replace(numeral, slack=slack)

    def _half(self, j: int) -> tuple[Decimal, int]:
        """The "and a half" at token j and where it ends; end 0 if there is none."""
        for phrase, value in self.grammar.halves.items():
            k = j
            for key in phrase:
                k += self._hyphenated(k)  # six-and-a-half
                if self._key(k) != key:
                    break
                k += 1
            else:
                return value, k
        return ZERO, 0

    def _collective(self, numeral: Numeral) -> Numeral:
        each = self.grammar.collectives.get(self._key(numeral.j))
        if each is None or numeral.form or numeral.scale != 1:
            return numeral
        return replace(
            numeral, value=numeral.value * each, j=numeral.j + 1, form="collective", lone=False
        )

    # -- parts and plurals

    def _fraction(self, i: int) -> Numeral | None:
        """Half a million, half a dozen, two thirds of, a quarter of."""
        grammar, k = self.grammar, i
        reading = grammar.read(self._key(i))
        value = grammar.bare_fractions.get(grammar.stem(self._key(i)))
        if value is None and self._key(i) in grammar.articles:
            k, value = i + 1, grammar.fractions.get(self._key(i + 1))
        elif value is None and reading is not None and reading.atoms[0].value < 100:
            k = i + 1 + self._hyphenated(i + 1)
            part = grammar.fraction_plurals.get(self._key(k))
            value = None if part is None else part * reading.atoms[0].value
        if value is None:
            return None
        j = k + 1
        after = j + (self._key(j) in grammar.articles)
        after += self._hyphenated(after)
        if self._key(after) in grammar.collectives:
            return Numeral(value * grammar.collectives[self._key(after)], i, after + 1,
                           form="collective")  # fmt: skip
        if self._is_scale(after):
            scale = grammar.read(self._key(after)).atoms[0].value  # type: ignore[union-attr]
            return Numeral(value * scale, i, after + 1, scale / 10, scale, scale / 20)
        linked = self._key(j) in grammar.links and self._key(k) not in grammar.counting
        linked = linked or self._is_definite(j) or grammar.stem(self._key(k)) in grammar.sure
        linked = linked or (k > i + 1 and self._hyphenated(k - 1))  # a two-thirds majority
        linked = linked and self._key(k) not in grammar.unlinked
        return Numeral(value, i, j, form="fraction", slack=Decimal("0.005")) if linked else None

    def _is_definite(self, j: int) -> bool:
        return any(self._key(j).startswith(article) for article in self.grammar.definite)

    def _vague(self, i: int) -> Numeral | None:
        """Hundreds, tens of thousands: no less than one of them, no upper end."""
        grammar = self.grammar
        value = grammar.vague.get(grammar.stem(self._key(i)))
        if value is None:
            return None
        j = i + 1
        while True:
            k = j + (self._key(j) in grammar.links)
            more = grammar.vague.get(grammar.stem(self._key(k))) if self._key(k) else None
            if more is None:
                return Numeral(value, i, j, form="vague")
            value, j = value * more, k + 1
