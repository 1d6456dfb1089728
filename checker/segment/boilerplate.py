"""What stands around the news on a page: disclaimers, comments, share bars, credits, bylines.

The cues are data (rules/words/*/boilerplate.yaml).  Those of all languages count in every article,
since pages mix them.  Only short lines are judged, whole lines rather than words in them, so that
a sentence about copyright or comments stays news.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from checker.language.tokens import fold, tokenize
from checker.words import ANY, Words

if TYPE_CHECKING:
    from checker.segment.blocks import Block

_LINE = 200  # longest line a cue is looked for in
_NOTICE = 900  # longest paragraph that a notice's phrase makes a notice


def key(text: str) -> str:
    """Return what cues are compared by: folded words, numbers as #, no punctuation."""
    keys = (t.key for t in tokenize(text))
    return " ".join("#" if k[0].isdigit() else k for k in keys if k[0].isalnum() or k == "©")


@dataclass(slots=True)
class Cues:
    """The compiled cues."""

    endings: set[str] = field(default_factory=set)  # headings after which nothing is news
    lines: set[str] = field(default_factory=set)  # whole lines
    starts: tuple[str, ...] = ()  # beginnings of a line, with the space behind them
    labels: set[str] = field(default_factory=set)  # words before the first colon of a line
    bar: set[str] = field(default_factory=set)  # words that make a share bar
    bylines: set[str] = field(default_factory=set)  # words before an author's name
    phrases: tuple[str, ...] = ()  # phrases of a legal notice
    probes: tuple[str, ...] = ()  # their first two words

    def mark(self, blocks: Sequence[Block]) -> None:
        """Set the kind of the blocks that are boilerplate."""
        news = False
        ended = 0  # level of the heading that ended the news; 7 below a plain line
        for n, block in enumerate(blocks):
            if ended and block.mark == "heading" and block.level <= ended < 7:
                ended = 0
            if not ended and news and self._ends(block):
                ended = block.level or 7
            edge = n < 4 or n >= len(blocks) - 3
            if ended or self._aside(block, edge, n == len(blocks) - 1):
                block.kind = "boilerplate"
            elif not block.mark and block.stopped:
                news = True

    def _ends(self, block: Block) -> bool:
        return len(block.text) <= _LINE and key(block.text) in self.endings

    def _aside(self, block: Block, edge: bool, last: bool) -> bool:
        text = block.text
        if len(text) > _NOTICE or (len(text) > _LINE and not self._suspect(text)):
            return False
        line = key(text)
        if any(f" {phrase} " in f" {line} " for phrase in self.phrases):
            return True
        if len(text) > _LINE:
            return False
        label, colon, _ = text.partition(":")
        words = line.split(" ")
        return (
            line in self.lines
            or f"{line} ".startswith(self.starts)
            or (bool(colon) and key(label) in self.labels)
            or (len(words) > 1 and self.bar.issuperset(words))
            or (edge and self._byline(block))
            or (last and _credit(block))
        )

    def _suspect(self, text: str) -> bool:
        """Whether a phrase's first two words are there: spares most paragraphs the exact look."""
        folded = fold.__wrapped__(text)
        return any(probe in folded for probe in self.probes)

    def _byline(self, block: Block) -> bool:
        """«By Jane Doe, Staff Writer»: the word, then names, and no sentence."""
        if block.stopped or block.mark:
            return False
        first, _, rest = block.text.partition(" ")
        names = rest.split()
        return key(first) in self.bylines and 2 <= len(names) <= 9 and _named(names)


def _credit(block: Block) -> bool:
    """A last line with no more than an agency's name, after a dash or in brackets."""
    names = block.text.strip("()[]").split()
    bracketed = block.text[:1] in "([" and block.text[-1:] in ")]"
    return (
        (block.mark == "item" or bracketed)
        and len(names) <= 5
        and not block.stopped
        and _named(names)
    )


def _named(names: Sequence[str]) -> bool:
    """Whether the words could all be names: none begins with a small letter, but short ones."""
    return not any(n[0].isdigit() or (n[0].islower() and len(n) > 3) for n in names)


def compile_cues(words: Words) -> Cues:
    """Return the cues of all languages, compiled once for each `Words`."""
    return _compile(words)


@lru_cache(maxsize=4)
def _compile(words: Words) -> Cues:
    tables = [words.table("boilerplate", language) for language in (*words.languages, ANY)]
    phrases = tuple(_keys(tables, "phrases"))
    return Cues(
        set(_keys(tables, "endings")),
        set(_keys(tables, "lines")),
        tuple(f"{k} " for k in _keys(tables, "starts")),
        set(_keys(tables, "labels")),
        {word for k in _keys(tables, "bar") for word in k.split(" ")},
        set(_keys(tables, "bylines")),
        phrases,
        tuple(sorted({" ".join(phrase.split(" ")[:2]) for phrase in phrases})),
    )


def _keys(tables: Iterable[Mapping[str, Any]], name: str) -> list[str]:
    cues = (str(cue).replace("#", "0") for table in tables for cue in table.get(name, ()))
    return sorted({k for k in map(key, cues) if k})
