"""A block → its sentences: sentencex finds the ends, a table of each language mends them.

sentencex knows the abbreviations of some 300 languages; what it gets wrong in news ("Art. 12",
"د. محمد", "$1.25 bn. in") is listed in rules/words/*/segmentation.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import sentencex

from checker.language.tokens import fold
from checker.words import Words

# sentencex takes quadratic time over unbalanced quotation marks: 4,000 characters cost 3 ms at
# worst, and no sentence of a newspaper is longer
_PIECE = 4_000
# it keeps a quotation whole; a stray mark would make one of everything up to the next
_QUOTED = 600
_CLOSING = re.compile(r"([.!?…])[\"”»]")
_MARKS = str.maketrans(dict.fromkeys('"“”„«»', " "))
_BREAKS = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_LAST_WORD = re.compile(r"(?:\A|(?<=[\s(\[«“\"'’/–—-]))[^\s(\[«“\"'’/–—-]{1,24}\.\Z")
_NEXT_WORD = re.compile(r"[\"'“«‘(\[]?([\w'’-]{1,30}\.?)")
_STOP = re.compile(r"[.!?؟۔。]['\"”’»)\]]{0,2}\s")


@dataclass(frozen=True, slots=True)
class Mending:
    """Where a full stop does not end a sentence, as folded words without their last stop."""

    always: frozenset[str] = frozenset()  # Dr M Maj د
    number: frozenset[str] = frozenset()  # before a number: Art No Oct para
    capital: frozenset[str] = frozenset()  # before a word of `names`: p.m. before Monday
    names: frozenset[str] = frozenset()
    starts: frozenset[str] = frozenset()  # small words that do begin sentences: al- von


def split(text: str, language: str, mending: Mending) -> list[tuple[int, int]]:
    """Return the ranges of the sentences of one block, without the space between them."""
    flat = _BREAKS.sub(" ", text)
    found: list[tuple[int, int]] = []
    for start, end in _boundaries(flat, language):
        piece = flat[start:end]
        head = start + len(piece) - len(piece.lstrip())
        tail = start + len(piece.rstrip())
        if tail <= head:
            continue
        if found and _goes_on(flat, found[-1][1], head, mending):
            found[-1] = (found[-1][0], tail)
        else:
            found.append((head, tail))
    return found


def mending_of(words: Words, language: str) -> Mending:
    """Return the compiled table of a language; an empty one if it has none."""
    return _mending(words, language)


@lru_cache(maxsize=64)
def _mending(words: Words, language: str) -> Mending:
    table = words.table("segmentation", language)

    def keys(name: str) -> frozenset[str]:
        return frozenset(fold(str(word)) for word in table.get(name, ()))

    return Mending(*map(keys, ("always", "before_number", "before_names", "names", "small_starts")))


def _boundaries(text: str, language: str) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(text):
        end = len(text)
        if end - at > _PIECE:
            end = _cut(text, at)
        for i, j in _cuts(text[at:end], language):
            if j - i > _QUOTED:
                unquoted = _unquoted(text[at + i : at + j])
                yield from ((at + i + k, at + i + m) for k, m in _cuts(unquoted, language))
            else:
                yield at + i, at + j
        at = end


def _cuts(text: str, language: str) -> Iterator[tuple[int, int]]:
    for found in sentencex.get_sentence_boundaries(language or "en", text):
        yield found["start_index"], found["end_index"]


def _unquoted(text: str) -> str:
    """The text with its quotation marks out of the way: a stop stays behind its closing mark."""
    return _CLOSING.sub(r"x\1", text).translate(_MARKS)


def _cut(text: str, at: int) -> int:
    """Where to cut a piece: after the last sentence in it, else after a word."""
    stops = [m.end() for m in _STOP.finditer(text, at, at + _PIECE)]
    if stops:
        return stops[-1]
    space = text.rfind(" ", at + _PIECE // 2, at + _PIECE)
    return space + 1 if space > 0 else at + _PIECE


def _goes_on(text: str, end: int, start: int, mending: Mending) -> bool:
    """Whether the sentence that ends at `end` goes on at `start`."""
    if start == end and text[start] in "-–/":
        return True
    following = _NEXT_WORD.match(text, start)
    if following is None:
        return not any(map(str.isalnum, text[start : start + 40]))
    word = following[1]
    if text[end - 1] != ".":
        return False
    if word[0].islower():
        return fold(word.partition("-")[0]) not in mending.starts
    found = _LAST_WORD.search(text, max(0, end - 26), end)
    if found is None:
        return False
    last = fold(found[0][:-1])
    if len(last) == 1 and text[found.start() - 1 : found.start()] == "-":  # J.-P. Martin
        return True
    if last in mending.always:  # «2024 م.» is a year, «م. سعيد» an engineer
        return not text[max(0, found.start() - 4) : found.start()].rstrip()[-1:].isdigit()
    if word[0].isdigit():
        return last in mending.number
    return last in mending.capital and fold(word.rstrip(".")) in mending.names
