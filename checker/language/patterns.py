"""Patterns over word classes: how the date and clock tables describe what a phrase looks like.

A table names *classes* (`month: {10: [October]}`, `of: [of]`) and *patterns*, sequences of classes
under the form they make (`month-day: ["month day th?"]`).  A sentence is read class by class; all
readings that start at a token are returned, longest first, and the caller picks one.

    a|b   either class        a?   may be missing        ~a   no space before it
    <a    as the first: must stand there, but is not part of the phrase

`capital` lists the classes that need a capital, `inner` those that never end a phrase.

Classes of number tokens are built in: `num` (up to four digits), `day` (1-31), `year` (1000-2100),
`four` (exactly four digits) and `dotted` (3.10.2024, 18.30: a tuple).  `name` is any word with a
capital, `word` any word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from checker.language.tokens import Token, tokenize

_MAX_TOKENS = 20  # no date phrase is longer; bounds the walk on hostile input
_MAX_READINGS = 200
_MAX_KEYS = 65_536  # different words to remember


class Atom(NamedTuple):
    """A class found at a token, with its value and the token it ends before."""

    cls: str
    value: Any
    j: int


class Reading(NamedTuple):
    """One way to read the tokens [i, j): the form and the values of its classes, in order."""

    form: str
    slots: Mapping[str, tuple[Any, ...]]
    i: int
    j: int


class _State:
    __slots__ = ("form", "go", "led", "tight")

    def __init__(self) -> None:
        self.go: dict[str, list[_State]] = {}
        self.tight: dict[str, list[_State]] = {}  # with no space before it
        self.led: dict[str, list[_State]] = {}  # by a class outside the phrase
        self.form = ""  # the form that is complete here

    def add(self, cls: str, following: _State) -> None:
        ways = {"~": self.tight, "<": self.led}.get(cls[0], self.go)
        ways.setdefault(cls.lstrip("~<"), []).append(following)


class Grammar:
    """The classes and patterns of a table, ready to be looked for in token lists."""

    def __init__(self, tables: Iterable[Mapping[str, Any]], proclitics: Sequence[str] = ()) -> None:
        self._proclitics = tuple(proclitics)
        self._phrases: dict[str, Any] = {}
        self._start = _State()
        self._capital: set[str] = set()
        self._inner: set[str] = set()
        self._rank: dict[str, int] = {}
        self._known: dict[str, tuple[Any, ...]] = {}
        self._openings: dict[str, tuple[bool, frozenset[str]] | None] = {}
        wanted: set[str] = set()
        for table in tables:
            self._capital.update(table.get("capital", ()))
            self._inner.update(table.get("inner", ()))
            for cls, forms in table.get("classes", {}).items():
                self._add_class(cls, forms)
            for form, patterns in table.get("patterns", {}).items():
                self._rank.setdefault(form, len(self._rank))
                for pattern in patterns:
                    wanted |= self._add_pattern(form, pattern)
        self._built_in = wanted & {"word", "name"}

    def _add_class(self, cls: str, forms: Any) -> None:
        listed = forms.items() if isinstance(forms, Mapping) else [("", forms)]
        for value, phrases in listed:
            for phrase in phrases:
                node = self._phrases
                for token in tokenize(str(phrase)):
                    node = node.setdefault(token.key, {})
                node.setdefault("", []).append((cls, _number(value)))

    def _add_pattern(self, form: str, pattern: str) -> set[str]:
        elements = [(e.rstrip("?").split("|"), e.endswith("?")) for e in pattern.split()]
        states = [self._start, *(_State() for _ in elements)]
        for k, state in enumerate(states):
            for m in range(k, len(elements)):
                classes, optional = elements[m]
                for cls in classes:
                    state.add(cls, states[m + 1])
                if not optional:
                    break
            else:
                state.form = form if k else ""
        return {cls.lstrip("~<") for classes, _ in elements for cls in classes}

    def begins(self, tokens: Sequence[Token], i: int) -> bool:
        """Can a pattern begin at token i: cheap, by this token and the next, to skip the others."""
        key = tokens[i].key
        if key in self._openings:
            opening = self._openings[key]
        else:
            opening = self._opening(key)
            if len(self._openings) < _MAX_KEYS:
                self._openings[key] = opening
        if opening is None:
            return False
        alone, wanted = opening
        if alone or i + 1 >= len(tokens):
            return alone
        after = tokens[i + 1]
        if after.is_number or any(after.key in node for node in self._nodes(key)):
            return True
        return bool(wanted) and bool(
            self._nodes(after.key)
            or ("word" in wanted and after.is_word)
            or ("name" in wanted and after.capital)
        )

    def _opening(self, key: str) -> tuple[bool, frozenset[str]] | None:
        """Whether a key makes a pattern alone, and the classes that may follow it in one.

        None for a key that is in no pattern.
        """
        first = {*self._start.go, *self._start.led}
        classes = self._built_in & first if key[:1].isalpha() else set()
        if not (classes or self._nodes(key) or key[:1].isdigit()):
            return None
        classes |= {cls for cls, _ in _numeric(key)}
        classes |= {cls for node in self._nodes(key) for cls, _ in node.get("", ())}
        states = [
            state
            for cls in sorted(classes)
            for state in (*self._start.go.get(cls, ()), *self._start.led.get(cls, ()))
        ]
        wanted = {cls for state in states for cls in (*state.go, *state.tight)}
        return any(state.form for state in states), frozenset(wanted)

    def atoms(self, tokens: Sequence[Token], i: int) -> list[Atom]:
        """Return every class found at token i."""
        token = tokens[i]
        found = [Atom(cls, value, i + 1) for cls, value in _numeric(token.key)]
        for node in self._nodes(token.key):
            found.extend(self._walk(node, tokens, i + 1, token.capital))
        if self._built_in and token.is_word:
            found.append(Atom("word", token.key, i + 1))
            if token.capital:
                found.append(Atom("name", token.key, i + 1))
        return found

    def readings(self, tokens: Sequence[Token], i: int) -> list[Reading]:
        """Return all readings that start at token i: longest first, then in table order."""
        done: list[Reading] = []
        stack: list[tuple[_State, int, tuple[Atom, ...]]] = []
        for atom in self.atoms(tokens, i):
            leading = atom._replace(cls="<" + atom.cls)
            stack += [(to, atom.j, (atom,)) for to in self._start.go.get(atom.cls, ())]
            stack += [(to, atom.j, (leading,)) for to in self._start.led.get(atom.cls, ())]
        found: dict[int, list[Atom]] = {}
        while stack and len(done) < _MAX_READINGS:
            state, at, path = stack.pop()
            if state.form and path[-1].cls not in self._inner:
                led = path[0].cls.startswith("<")
                done.append(Reading(state.form, _slots(path), path[0].j if led else i, at))
            if at >= len(tokens) or at - i >= _MAX_TOKENS or not (state.go or state.tight):
                continue
            if at not in found:
                found[at] = self.atoms(tokens, at)
            tight = tokens[at - 1].end == tokens[at].start
            for atom in found[at]:
                stack += [(to, atom.j, (*path, atom)) for to in state.go.get(atom.cls, ())]
                if tight:
                    stack += [(to, atom.j, (*path, atom)) for to in state.tight.get(atom.cls, ())]
        done.sort(key=lambda r: (-r.j, self._rank[r.form]))
        return done

    def _walk(
        self, node: Mapping[str, Any], tokens: Sequence[Token], j: int, capital: bool
    ) -> Iterator[Atom]:
        for cls, value in node.get("", ()):
            if capital or cls not in self._capital:
                yield Atom(cls, value, j)
        if j < len(tokens) and tokens[j].key in node:
            yield from self._walk(node[tokens[j].key], tokens, j + 1, capital)

    def _nodes(self, key: str) -> tuple[Any, ...]:
        """The phrase nodes a key leads to, with and without the particles written onto it."""
        known = self._known.get(key)
        if known is None:
            # Two letters are too easily the end of another word: «باب» is a door, not "in August".
            keys = [key, *(k for k in bare(key, self._proclitics) if len(k) > 2)]
            known = tuple(self._phrases[k] for k in keys if k in self._phrases)
            if len(self._known) < _MAX_KEYS:
                self._known[key] = known
        return known


class Phrases:
    """Phrases looked up by where they end: the words just before or after a date."""

    def __init__(
        self, phrases: Mapping[str, Iterable[str]], proclitics: Sequence[str] = ()
    ) -> None:
        self._proclitics = tuple(proclitics)
        self._values: dict[tuple[str, ...], str] = {}
        for value, forms in phrases.items():
            for form in forms:
                self._values.setdefault(tuple(t.key for t in tokenize(str(form))), value)
        self._longest = max(map(len, self._values), default=0)

    def before(self, tokens: Sequence[Token], i: int) -> tuple[str, int] | None:
        """Return (value, first token) of the longest phrase that ends before token i."""
        for n in range(min(self._longest, i), 0, -1):
            rest = tuple(t.key for t in tokens[i - n + 1 : i])
            first = tokens[i - n].key
            for key in (first, *bare(first, self._proclitics)):
                value = self._values.get((key, *rest))
                if value is not None:
                    return value, i - n
        return None

    def after(self, tokens: Sequence[Token], j: int) -> int:
        """Return how many tokens the longest phrase that begins at token j has, 0 for none."""
        for n in range(min(self._longest, len(tokens) - j), 0, -1):
            if tuple(t.key for t in tokens[j : j + n]) in self._values:
                return n
        return 0


def bare(key: str, proclitics: Sequence[str]) -> list[str]:
    """The key without each of the particles it may begin with; at least two letters stay."""
    return [key[len(p) :] for p in proclitics if key.startswith(p) and len(key) - len(p) >= 2]


def _slots(path: tuple[Atom, ...]) -> dict[str, tuple[Any, ...]]:
    slots: dict[str, tuple[Any, ...]] = {}
    for atom in path:
        slots[atom.cls] = (*slots.get(atom.cls, ()), atom.value)
    return slots


def _numeric(key: str) -> Iterator[tuple[str, Any]]:
    if not key[:1].isdigit():
        return
    if key.isdecimal() and len(key) <= 4:
        value = int(key)
        yield "num", value
        if len(key) <= 2 and 1 <= value <= 31:
            yield "day", value
        if len(key) == 4:
            yield "four", value
            if 1000 <= value <= 2100:
                yield "year", value
    elif len(key) <= 10 and key.count(".") in (1, 2) and key.replace(".", "").isdecimal():
        yield "dotted", tuple(map(int, key.split(".")))


def _number(value: Any) -> Any:
    """A value as the table writes it: whole numbers are numbers, the rest is text."""
    text = str(value)
    return int(text) if text.lstrip("-").isdecimal() else text
