"""The number words of a language, read from its `numbers` table and ready to look up.

`numbers` puts them together.  Arabic writes «و» and «ال» into the word, German writes whole
numbers as one; both are taken apart here.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from checker.language.tokens import fold, tokenize
from checker.words import Words

ZERO = Decimal(0)
_MOST_KEYS = 50_000  # remembered a language
_LONGEST_WORD = 80  # letters of a compound
_SECTIONS = {
    "atoms": "add",
    "mixed": "add",
    "hundreds": "hundred",
    "scales": "scale",
    "dual_scales": "dual",
    "ordinals": "add",
    "ordinal_hundreds": "hundred",
    "ordinal_scales": "scale",
}


class Atom(NamedTuple):
    """One word of a number: what it is worth and what it does to the words before it."""

    value: Decimal
    role: str  # add hundred scale dual; and: the connective inside a compound
    ordinal: bool = False


class Reading(NamedTuple):
    """What a token says as part of a number; Arabic writes «و» and «ال» into it."""

    atoms: tuple[Atom, ...]
    joined: bool = False  # begins with the connective
    definite: bool = False  # carries the article


class Grammar:
    """The number words of one language, ready to look up."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.table = table
        self._keys: dict[str, frozenset[str]] = {}
        self._phrases: dict[str, frozenset[tuple[str, ...]]] = {}
        self._values: dict[str, Mapping[str, Decimal]] = {}
        self.atoms: dict[str, Atom] = {}
        for section, role in _SECTIONS.items():
            ordinal = section.startswith("ordinal")
            endings = table.get("ordinal_endings", [""]) if ordinal else [""]
            for word, value in table.get(section, {}).items():
                for ending in endings:
                    atom = Atom(Decimal(str(value)), role, ordinal)
                    self.atoms.setdefault(fold(word + ending), atom)
        self.collectives = self.values("collectives")
        self.vague = self.values("vague")
        self.fractions = self.values("fractions")  # a third
        self.fraction_plurals = self.values("fraction_plurals")  # two thirds
        self.bare_fractions = self.values("bare_fractions")  # half
        self.unlinked = self.keys("unlinked")  # halves that only stand before a scale: medio
        self.counting = self.keys("fraction_or_count")  # «خمس من الناس»: five, not a fifth
        self.sure = self.keys("sure_fractions")  # fractions whatever follows
        self.articles = self.keys("articles")
        self.lone = self.keys("lone")
        self.excluded = self.keys("excluded")
        self.links = self.keys("links")  # the "of" of "tens of thousands" and "a third of"
        self.ordinal_marks = self.keys("ordinal_marks")
        self.compact = self.values("compact")
        self.prefixes = tuple(fold(p) for p in table.get("prefixes", ()))
        self.definite = tuple(fold(p) for p in table.get("definite", ()))
        self.glue = fold(table.get("glue", ""))  # the «و» written into the next word
        self.compound = fold(table.get("compound", ""))  # the "und" inside einundzwanzig
        self.connectives = {
            fold(word): tuple(Decimal(n) for n in limits)
            for word, limits in table.get("connectives", {}).items()
        }
        self.halves = {
            tuple(t.key for t in tokenize(phrase)): Decimal(str(value))
            for phrase, value in table.get("halves", {}).items()
        }
        self.vigesimal = frozenset(int(n) for n in table.get("vigesimal", ()))
        self.units_first = bool(table.get("units_first", False))
        self.bare_scale = bool(table.get("bare_scale", False))
        self.space_groups = bool(table.get("space_groups", False))
        self.ordinal_dot = bool(table.get("ordinal_dot", False))
        self._known: dict[str, Reading | None] = {}
        self._begins: dict[str, bool] = {}

    def keys(self, name: str) -> frozenset[str]:
        """A list of single words of the table, as keys; empty when it has none."""
        known = self._keys.get(name)
        if known is None:
            known = self._keys[name] = frozenset(fold(w) for w in self.table.get(name, ()))
        return known

    def phrases(self, name: str) -> frozenset[tuple[str, ...]]:
        """A list of phrases of the table, each as the keys of its tokens."""
        known = self._phrases.get(name)
        if known is None:
            listed = self.table.get(name, ())
            known = frozenset(tuple(t.key for t in tokenize(phrase)) for phrase in listed)
            self._phrases[name] = known
        return known

    def values(self, name: str) -> Mapping[str, Decimal]:
        """A mapping of words to numbers of the table."""
        known = self._values.get(name)
        if known is None:
            listed = self.table.get(name, {})
            known = {fold(w): Decimal(str(v)) for w, v in listed.items()}
            self._values[name] = known
        return known

    def read(self, key: str) -> Reading | None:
        """Return what a token key says in a number, None if it is no number word."""
        if key in self._known:
            return self._known[key]
        found = self._read(key)
        if len(self._known) < _MOST_KEYS:
            self._known[key] = found
        return found

    def begins(self, key: str) -> bool:
        """Whether a number can begin with this key."""
        known = self._begins.get(key)
        if known is None:
            bare = self.stem(key)
            known = key in self.articles or self.read(key) is not None
            known = known or bare in self.vague or bare in self.bare_fractions
            if len(self._begins) < _MOST_KEYS:
                self._begins[key] = known
        return known

    def stem(self, key: str) -> str:
        """The key without prefix and article where that leaves a plural or a fraction."""
        if key in self.vague or key in self.bare_fractions or not (self.prefixes or self.definite):
            return key
        for prefix in ("", *self.prefixes):
            for article in ("", *self.definite):
                bare = key[len(prefix) + len(article) :]
                if key.startswith(prefix + article) and (
                    bare in self.vague or bare in self.bare_fractions
                ):
                    return bare
        return key

    def _read(self, key: str) -> Reading | None:
        if key in self.excluded:
            return None
        if key in self.atoms:
            return Reading((self.atoms[key],))
        if self.compound and len(key) <= _LONGEST_WORD:
            atoms = self._split(key, {})
            return Reading(atoms) if atoms else None
        joined = bool(self.glue) and key.startswith(self.glue)
        rests = [(key[len(self.glue) :], True)] if joined else []
        rests += [(key[len(p) :], False) for p in self.prefixes if key.startswith(p)]
        for rest, was_joined in [(key, False), *rests]:
            if rest in self.atoms and rest != key:
                return Reading((self.atoms[rest],), was_joined)
            for article in self.definite:
                bare = rest[len(article) :]
                if rest.startswith(article) and bare in self.atoms:
                    return Reading((self.atoms[bare],), was_joined, definite=True)
        return None

    def _split(self, word: str, tried: dict[str, tuple[Atom, ...]]) -> tuple[Atom, ...]:
        """Cut a compound into atoms, longest first: zwei|und|dreißig; () if it is none."""
        if word in tried:
            return tried[word]
        tried[word] = ()
        for end in range(len(word), 1, -1):
            head, tail = word[:end], word[end:]
            joins = head == self.compound and bool(tail)
            first = Atom(ZERO, "and") if joins else self.atoms.get(head)
            if first is None:
                continue
            if not tail:
                tried[word] = (first,)
                break
            rest = self._split(tail, tried)
            if rest:
                tried[word] = (first, *rest)
                break
        return tried[word]


@lru_cache(maxsize=16)
def grammar_of(words: Words, language: str) -> Grammar:
    """Return the number grammar of a language; one without a table reads digits only."""
    return Grammar(words.table("numbers", language))
