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


_NOTHING = Entry("", "")


class Hit(NamedTuple):
    """An entry found in a sentence: tokens [i, j); `cut` letters of the first are clitics."""

    i: int
    j: int
    entry: Entry
    cut: int = 0


@dataclass(frozen=True, slots=True)
class Clitics:
    """Proclitics (longest first) and articles that a word may carry, as folded strings."""

    proclitics: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()  # («ال»); after «ل» it is written «لل»

    def bare(self, key: str, first: bool) -> list[str]:
        """Every key the token may stand for, the token itself first."""
        found = [key]
        if first:
            for clitic in self.proclitics:
                if key.startswith(clitic) and len(key) - len(clitic) >= 2:
                    found.append(key[len(clitic) :])
                    if clitic.endswith("لل"):  # «للأمم» is ل + «الأمم»
                        found.append("ال" + key[len(clitic) :])
        for form in tuple(found):
            for article in self.articles:
                if form.startswith(article) and len(form) - len(article) >= 2:
                    found.append(form[len(article) :])
        return found


def _longest(found: Sequence[Hit]) -> Iterator[Hit]:
    """Of the hits at one token the longest of each kind, each entry once."""
    ends: dict[str, int] = {}
    for hit in found:
        ends[hit.entry.kind] = max(ends.get(hit.entry.kind, 0), hit.j)
    seen: set[tuple[str, str, str]] = set()
    for hit in found:
        kind, concept, form, _ = hit.entry
        if hit.j == ends[kind] and (kind, concept, form) not in seen:
            seen.add((kind, concept, form))
            yield hit


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
            node.setdefault(END, []).append(entry)

    def match(self, tokens: Sequence[Token]) -> list[Hit]:
        """Return the longest phrases starting at each token, one length a kind of list."""
        hits: list[Hit] = []
        root = self._root
        for i, token in enumerate(tokens):
            found: list[Hit] = []
            if self._plain:
                node = root.get(token.key)
                if node is None:
                    continue
                self._walk(node, tokens, Hit(i, i + 1, _NOTHING), found)
            else:
                for key in self._keys(token.key, True):
                    if key in root:
                        start = Hit(i, i + 1, _NOTHING, len(token.key) - len(key))
                        self._walk(root[key], tokens, start, found)
            hits += found if len(found) < 2 else _longest(found)
        return hits

    def _walk(
        self, node: dict[str, Any], tokens: Sequence[Token], at: Hit, found: list[Hit]
    ) -> None:
        i, j, _, cut = at
        found.extend(Hit(i, j, entry, cut) for entry in node.get(END, ()))
        if j >= len(tokens):
            return
        key = tokens[j].key
        for bare in (key,) if self._plain else self._keys(key, False):
            if bare in node:
                self._walk(node[bare], tokens, Hit(i, j + 1, _NOTHING, cut), found)

    def _keys(self, key: str, first: bool) -> list[str]:
        known = self._bare.get((key, first))
        if known is None:
            known = self._bare[key, first] = self._clitics.bare(key, first)
        return known
