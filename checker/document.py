"""An article as the extractors see it: blocks, sentences, tokens, lexicon hits, mentions, clauses.

Filled step by step: `segment` makes the sentences, `annotate` adds hits, mentions and clauses.
Token positions are indexes into `Sentence.tokens`, half-open like every range here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from checker.language.lexicon import Hit
from checker.language.tokens import Token
from checker.model import Article, Attribution, Mode, Part, Span
from checker.values import Value

BlockKind = Literal["headline", "heading", "dateline", "body", "boilerplate"]


@dataclass(slots=True)
class Mention:
    """Something typed found at tokens [i, j) of a sentence: a quantity, date, name …"""

    kind: str  # quantity date clock person body place instrument group
    value: Value
    i: int
    j: int
    title: str = ""  # of a person, as written: "HE Minister of State … Dr."
    office: str = ""  # concept or folded words of the office, if the title names one
    tags: frozenset[str] = frozenset()
    title_at: tuple[int, int] = (0, 0)  # the tokens of the title; an empty range when there is none


@dataclass(slots=True)
class Clause:
    """Tokens [i, j) that share one verb group, and how they are meant."""

    i: int
    j: int
    mode: Mode = "asserted"
    negated: bool = False
    kind: str = "main"  # main relative reduced subordinate coordinate
    antecedent: int = -1  # token index of the word a relative clause hangs on; -1 = none
    attribution: tuple[Attribution, ...] = ()


class Letters(NamedTuple):
    """What is written as one word with the next one (rules/words/*/language.yaml), by its meaning.

    Empty for languages that write such words apart.
    """

    future: tuple[str, ...] = ()  # «سيوقع», will sign
    locative: tuple[str, ...] = ()  # «بالدوحة», in Doha
    article: tuple[str, ...] = ()  # «ال»
    merged: tuple[str, ...] = ()  # «لل»: a preposition and the article in one
    conjunction: tuple[str, ...] = ()  # «و», and
    definite: tuple[str, ...] = ()  # «ال», «لل», «وال», «ولل»: what a definite noun begins with


_APART = Letters()


@dataclass(slots=True)
class Sentence:
    """One sentence (or headline, or heading) of an article."""

    article: str
    index: int  # in the article, the title first
    part: Part
    start: int
    end: int
    text: str  # == the part's [start:end]
    block: BlockKind
    paragraph: int
    language: str
    tokens: list[Token]
    hits: list[Hit] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    quoted: list[tuple[int, int]] = field(default_factory=list)  # tokens of both quotation marks
    letters: Letters = _APART
    cased: bool = True  # written in a script with capitals
    verb_first: bool = False  # the subject may follow its verb
    capitals: frozenset[int] = field(init=False)  # tokens that begin with a capital letter
    _indexed: list[Hit] | None = field(default=None, repr=False, compare=False)
    _by_kind: dict[str, list[Hit]] = field(default_factory=dict, repr=False, compare=False)
    _begins: list[int] = field(default_factory=list, repr=False, compare=False)

    def __post_init__(self) -> None:
        self.capitals = frozenset(k for k, t in enumerate(self.tokens) if t.text[0].isupper())

    def span(self, i: int, j: int) -> Span:
        """The span of tokens [i, j); of the whole sentence when the range is empty."""
        if i >= j:
            return Span(self.article, self.part, self.start, self.end)
        return Span(self.article, self.part, self.tokens[i].start, self.tokens[j - 1].end)

    def words(self, i: int, j: int) -> str:
        """The text of tokens [i, j), as written."""
        if i >= j:
            return ""
        return self.text[self.tokens[i].start - self.start : self.tokens[j - 1].end - self.start]

    def small_words(self) -> tuple[int, int]:
        """How many words begin without a capital, and how many words there are."""
        words = [k for k, t in enumerate(self.tokens) if t.key[0].isalpha()]
        return len(words) - len(self.capitals.intersection(words)), len(words)

    def of(self, kind: str) -> list[Hit]:
        """The lexicon hits of one list, in order."""
        if self._indexed is not self.hits:
            self._index()
        return self._by_kind.get(kind, [])

    def hits_from(self, i: int, j: int) -> list[Hit]:
        """The lexicon hits that begin at tokens [i, j), in order."""
        if self._indexed is not self.hits:
            self._index()
        first = bisect_left(self._begins, i)
        return self.hits[first : bisect_left(self._begins, j, first)]

    def _index(self) -> None:
        self._indexed, self._by_kind = self.hits, {}
        self._begins = [hit.i for hit in self.hits]
        for hit in self.hits:
            self._by_kind.setdefault(hit.entry.kind, []).append(hit)

    def mentions_of(self, *kinds: str) -> list[Mention]:
        return [m for m in self.mentions if m.kind in kinds]

    def clause_at(self, token: int) -> Clause:
        """The clause that holds a token; clauses lie side by side and cover all tokens.

        Where none was cut, as in a language without words, it is the whole sentence.
        """
        if not self.clauses:
            return Clause(0, len(self.tokens))
        return self.clauses[max(0, bisect_right(self.clauses, token, key=lambda c: c.i) - 1)]


@dataclass(slots=True)
class Document:
    """An article with its language and sentences; boilerplate is kept apart, unsplit."""

    article: Article
    language: str
    sentences: list[Sentence]
    boilerplate: list[Span] = field(default_factory=list)
    supported: bool = True  # False: no words for the language

    def __iter__(self) -> Iterator[Sentence]:
        return iter(self.sentences)

    @property
    def headline(self) -> Sentence | None:
        return next((s for s in self.sentences if s.block == "headline"), None)
