"""How the words of one number add up: 3 hundred, and 40 5, thousand, 200.

`numbers` feeds it word by word; a word that does not continue the number is refused.
"""

from __future__ import annotations

from decimal import Decimal

from checker.language.number_words import Atom, Grammar

ZERO, ONE = Decimal(0), Decimal(1)


class Sum:
    """The number so far: whole scales in `total`, what stands before the next one in `group`."""

    __slots__ = ("group", "last", "ordinal", "scale", "total")

    def __init__(self) -> None:
        self.total = self.group = self.last = ZERO
        self.scale = ONE  # of the last word if that was a scale
        self.ordinal = False

    @property
    def value(self) -> Decimal:
        return self.total + self.group

    def copy(self) -> Sum:
        other = Sum()
        for name in self.__slots__:
            setattr(other, name, getattr(self, name))
        return other

    def take(self, atom: Atom, grammar: Grammar, joined: bool) -> bool:
        """Add a word; False, and nothing changed, when it does not continue this number."""
        if self.ordinal and not atom.ordinal and not grammar.units_first:
            return False
        if atom.role == "add":
            fits = self._add(atom.value, grammar, joined)
        elif atom.role == "hundred":
            fits = self._hundred(atom.value, grammar)
        else:
            fits = self._scale(atom, grammar)
        if fits:
            self.last = atom.value
            self.ordinal = self.ordinal or atom.ordinal
        return fits

    def _add(self, value: Decimal, grammar: Grammar, joined: bool) -> bool:
        if self.group % 1 or (value == 0 and self.last):
            return False
        low = int(self.group % 100)
        teen = grammar.units_first and not joined and value == 10 and 1 <= low <= 9
        if grammar.glue and self.value and not joined and not teen:
            return False  # Arabic writes «و» between the parts
        if value == 20 and low == 4 and grammar.vigesimal:
            value = Decimal(76)  # quatre-vingt
        elif value >= 100:
            if self.group:
                return False
        elif low and not teen and not _room(low, int(value), grammar, joined):
            return False
        self.group += value
        self.scale = ONE
        return True

    def _hundred(self, value: Decimal, grammar: Grammar) -> bool:
        if self.group >= 100 or self.group % 1 or not (self.group or grammar.bare_scale):
            return False
        self.group = (self.group or ONE) * value
        self.scale = ONE
        return True

    def _scale(self, atom: Atom, grammar: Grammar) -> bool:
        """Multiply what stands below the scale: [3] thousand, [2,300] millones."""
        below = self.total % atom.value
        high = self.total - below
        amount = below + self.group
        dual = atom.role == "dual"
        if high % (atom.value * 100) or (dual and amount):
            return False
        if not amount and not (dual or grammar.bare_scale):
            return False
        self.total = high + (amount or (2 if dual else 1)) * atom.value
        self.group = ZERO
        self.scale = atom.value
        return True


def _room(low: int, value: int, grammar: Grammar, joined: bool) -> bool:
    """Whether a word below 100 may follow what the last two digits already hold."""
    if value >= 20:
        return grammar.units_first and joined and low < 10
    if value >= 10:
        return low in grammar.vigesimal
    return (low >= 20 and low % 10 == 0) or (low == 10 and value >= 7 and bool(grammar.vigesimal))
