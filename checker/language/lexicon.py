"""A token trie over all word lists of a language: one walk over a sentence finds every entry.

Arabic writes conjunctions, prepositions and the article as one word with what follows.  The
language's clitics are tried on the first token of a phrase, its article on every token, so that
a list holds «توقيع» once and finds «وبالتوقيع».
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from checker.language.tokens import Token

END = ""  # no token has an empty key


class Entry(NamedTuple):
    """What a phrase stands for: the list it is in, the concept there, the form it is in."""

    kind: str  # act measure bound negation reporting title place …
    concept: str
    form: str = ""  # verb forms: base s past participle gerund; noun; … as the list says
    attrs: Mapping[str, Any] = {}  # what the list says of the concept


class Hit(NamedTuple):
    """An entry found in a sentence: tokens [i, j); `cut` letters of the first are clitics."""

    i: int
    j: int
    entry: Entry
    cut: int = 0


_Found = tuple[int, int, Sequence[Entry], int]  # a phrase: tokens [i, j), what it means, clitics


@dataclass(frozen=True, slots=True)
class Clitics:
    """Proclitics (longest first) and articles that a word may carry, as folded strings."""

    proclitics: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()  # «ال»
    merged: tuple[tuple[str, str], ...] = ()  # («لل», «ال»): what it ends in, the article in it

    def bare(self, key: str, first: bool) -> list[str]:
        """Every key the token may stand for, the token itself first."""
        found = [key]
        if first:
            for clitic in self.proclitics:
                if key.startswith(clitic) and len(key) - len(clitic) >= 2:
                    found.append(key[len(clitic) :])
                    for end, article in self.merged:
                        if clitic.endswith(end):  # «للأمم» is ل + «الأمم»
                            found.append(article + key[len(clitic) :])
        for form in tuple(found):
            for article in self.articles:
                if form.startswith(article) and len(form) - len(article) >= 2:
                    found.append(form[len(article) :])
        return found


def _longest(found: Sequence[_Found]) -> Iterator[Hit]:
    """Of the phrases at one token the longest of each kind, each entry once."""
    ends: dict[str, int] = {}
    for _, j, entries, _ in found:
        for entry in entries:
            ends[entry.kind] = max(ends.get(entry.kind, 0), j)
    seen: set[tuple[str, str, str]] = set()
    for i, j, entries, cut in found:
        for entry in entries:
            kind, concept, form, _ = entry
            if j == ends[kind] and (kind, concept, form) not in seen:
                seen.add((kind, concept, form))
                yield Hit(i, j, entry, cut)


class Lexicon:
    """Phrases of one language, looked up by token keys."""

    def __init__(
        self, phrases: Iterable[tuple[Sequence[str], Entry]], clitics: Clitics | None = None
    ) -> None:
        self._root: dict[str, Any] = {}
        self._clitics = clitics or Clitics()
        self._plain = not (self._clitics.proclitics or self._clitics.articles)
        self._bare: dict[tuple[str, bool], list[str]] = {}
        for keys, entry in phrases:
            node = self._root
            for key in keys:
                node = node.setdefault(key, {})
            here: list[Entry] = node.setdefault(END, [])
            if all(known[:3] != entry[:3] for known in here):
                here.append(entry)

    def match(self, tokens: Sequence[Token]) -> list[Hit]:
        """Return the longest phrases starting at each token, one length a kind of list."""
        hits: list[Hit] = []
        root = self._root
        for i, token in enumerate(tokens):
            found: list[_Found] = []
            if self._plain:
                node = root.get(token.key)
                if node is None:
                    continue
                self._walk(node, tokens, i, i + 1, 0, found)
            else:
                for key in self._keys(token.key, True):
                    if key in root:
                        cut = len(token.key) - len(key)
                        self._walk(root[key], tokens, i, i + 1, cut, found)
            if len(found) == 1:  # most often
                _, j, entries, cut = found[0]
                hits.extend([Hit(i, j, entry, cut) for entry in entries])
            elif found:
                hits.extend(_longest(found))
        return hits

    def _walk(
        self,
        node: dict[str, Any],
        tokens: Sequence[Token],
        i: int,
        j: int,
        cut: int,
        found: list[_Found],
    ) -> None:
        if END in node:
            found.append((i, j, node[END], cut))
        if j >= len(tokens) or len(node) == (END in node):
            return
        key = tokens[j].key
        for bare in (key,) if self._plain else self._keys(key, False):
            if bare in node:
                self._walk(node[bare], tokens, i, j + 1, cut, found)

    def _keys(self, key: str, first: bool) -> list[str]:
        known = self._bare.get((key, first))
        if known is None:
            known = self._bare[key, first] = self._clitics.bare(key, first)
        return known
