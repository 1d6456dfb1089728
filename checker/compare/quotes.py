"""Quotations, word by word: shortening is fair, a changed word is not, a lost negation never is.

Quotations that share too little are two remarks, and nothing is said of them.  Words that say
little ("the", "that") may differ: two careful listeners write them down differently.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from rapidfuzz.distance import Indel

from checker.compare.verdict import UNKNOWN, Comparison, How
from checker.values import Quote

_SAME_REMARK = 0.6  # share of words in common from which two quotations render one remark
_CUT = ("insert", "delete")  # at either end: the quotation begins earlier or ends later
_LONGEST = 400  # words; longer quotations are compared by their beginning
_SLIP = 7  # letters; one more or less in words so long is a slip of the pen
_LONGER = 1.3  # how much longer the longer quotation may be and still be of one extent
_STRETCH = 3  # words replaced in one place; a longer stretch is another remark

Words = Sequence[str]


@dataclass(frozen=True, slots=True)
class Alignment:
    """The words of the shorter quotation beside those of the longer, from first to last match.

    `replaced` holds the stretches that differ, each as (short, long) keys of what the words say.
    """

    common: int  # words that both have, in one order
    telling: int  # of them, those that say something
    length: int  # words of the shorter quotation
    here: tuple[str, ...]  # words of the shorter one inside the stretch that is compared
    there: tuple[str, ...]
    replaced: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    lost: int  # telling words of the shorter quotation that the longer lacks
    shortened: bool  # the shorter one only leaves words out
    one_extent: bool  # both quotations are about as long

    @property
    def density(self) -> float:
        """The share of the stretch in common that both have; scattered words are no remark."""
        return self.common / max(1, len(self.here), len(self.there))


@lru_cache(maxsize=4096)
def align(a: Quote, b: Quote) -> Alignment:
    """Return how the words of two quotations correspond; the order of the two does not matter."""
    short, long = sorted((a, b), key=lambda q: (len(q.words), q.words, q.verbatim, q.text))
    x, y = short.words[:_LONGEST], long.words[:_LONGEST]
    p, q = _keys(short)[:_LONGEST], _keys(long)[:_LONGEST]
    edits = SequenceMatcher(None, x, y, autojunk=False).get_opcodes()
    common = sum(j - i for tag, i, j, _, _ in edits if tag == "equal")
    telling = sum(bool(key) for tag, i, j, _, _ in edits if tag == "equal" for key in p[i:j])
    if edits and edits[0][0] in _CUT and max(edits[0][2], edits[0][4]) > 1:
        edits = edits[1:]  # one word is kept: the "not" that a quotation begins with
    if edits and edits[-1][0] in _CUT:
        edits = edits[:-1]
    one_extent = len(y) <= _LONGER * len(x) + 1
    if not one_extent:  # cut from a longer one, so its first and last words may be fitted in
        edits = edits[edits[:1] != [] and edits[0][0] == "replace" :]
        edits = edits[: len(edits) - (edits[-1:] != [] and edits[-1][0] == "replace")]
    replaced = tuple(
        (said, told)
        for tag, i, j, m, n in edits
        if tag == "replace" and (said := _telling(p[i:j])) != (told := _telling(q[m:n]))
    )
    kept = sum(bool(k) for k in p)
    return Alignment(
        common, telling, max(1, len(x)),
        tuple(w for _, i, j, _, _ in edits for w in x[i:j]),
        tuple(w for _, _, _, m, n in edits for w in y[m:n]),
        replaced, kept - telling, all(tag in ("equal", "insert") for tag, *_ in edits), one_extent,
    )  # fmt: skip


def _keys(quote: Quote) -> Words:
    return quote.keys or quote.words


def _telling(keys: Words) -> tuple[str, ...]:
    return tuple(k for k in keys if k)


def compare_quotes(a: Quote, b: Quote, how: How) -> Comparison:
    """Return the verdict on two renderings; only verbatim ones can conflict by a single word.

    `as: negation`, `as: number` and `as: wording` ask for conflicts of that sort only,
    `as: retold` also for words that reported speech replaces.
    """
    if a.words == b.words:
        return Comparison("agree")
    found = align(a, b)
    if found.common < max(min(3, found.length), _SAME_REMARK * found.length):
        return UNKNOWN
    verbatim = a.verbatim and b.verbatim
    sort, reason = _difference(found, how, verbatim or how.as_ == "retold")
    if sort and (how.as_ in ("", "retold") or how.as_ == sort):
        return Comparison("conflict", reason)
    if found.shortened:
        return Comparison("agree", "one is a shortened form of the other")
    return Comparison("near", "the same remark in other words")


def _difference(found: Alignment, how: How, every_word: bool) -> tuple[str, str]:
    """The gravest difference: its sort and the reason in words; two empty strings for none."""
    x, y = (sum(w in how.negations for w in side) for side in (found.here, found.there))
    # two that one side lacks altogether are the parts of one ("ne … pas"); else two cancel
    if x != y and (not x or not y or (x - y) % 2):
        return "negation", "one of the two has a negation that the other lacks"
    if not every_word:
        return "", ""
    changed = [pair for pair in found.replaced if not _slip(*pair)]
    if any(_figures(said) and _figures(told) for said, told in changed):
        return "number", "the numbers in the quotation differ"
    if any(said and told and max(len(said), len(told)) <= _STRETCH for said, told in changed):
        return "wording", "the words between the quotation marks differ"
    return "", ""


def _figures(keys: Words) -> bool:
    return any(k[:1].isdigit() for k in keys)


def _slip(said: Words, told: Words) -> bool:
    """Whether two stretches differ by how they are typed: one letter more, or the space."""
    x, y = "".join(said), "".join(told)
    return x == y or (min(len(x), len(y)) >= _SLIP and Indel.distance(x, y) == 1)
