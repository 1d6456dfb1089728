"""Quotations, word by word: shortening is fair, a changed word is not, a lost negation never is.

Quotations that share too little are two remarks, and nothing is said of them.
"""

from __future__ import annotations

from difflib import SequenceMatcher

from checker.compare.verdict import UNKNOWN, Comparison, How
from checker.values import Quote

_SAME_REMARK = 0.6  # share of words in common from which two quotations render one remark
_CUT = ("insert", "delete")  # at either end: the quotation begins earlier or ends later
_LONGEST = 400  # words; longer quotations are compared by their beginning


def compare_quotes(a: Quote, b: Quote, how: How) -> Comparison:
    """Return the verdict on two renderings; only verbatim ones can conflict by a single word."""
    x, y = a.words[:_LONGEST], b.words[:_LONGEST]
    if x == y:
        return Comparison("agree")
    # One order of the arguments for both sides: difflib is not symmetric.
    short, long = sorted((x, y), key=lambda words: (len(words), words))
    edits = SequenceMatcher(None, short, long, autojunk=False).get_opcodes()
    common = sum(j - i for tag, i, j, _, _ in edits if tag == "equal")
    if common < max(min(3, len(short)), _SAME_REMARK * len(short), 1):
        return UNKNOWN
    while edits[0][0] in _CUT:
        edits = edits[1:]
    while edits[-1][0] in _CUT:
        edits = edits[:-1]
    here = [w for _, i, j, _, _ in edits for w in short[i:j]]
    there = [w for _, _, _, i, j in edits for w in long[i:j]]
    if sum(w in how.negations for w in here) != sum(w in how.negations for w in there):
        return Comparison("conflict", "one of the two has a negation that the other lacks")
    dropped = {tag for tag, *_ in edits} <= {"equal", "insert"}
    if here == there or (dropped and _marked(a if short == x else b)):
        return Comparison("agree", "one is a shortened form of the other")
    if a.verbatim and b.verbatim:
        return Comparison("conflict", "the words between the quotation marks differ")
    return Comparison("near", "the same remark in other words")


def _marked(quote: Quote) -> bool:
    """Whether the shortening is shown: three dots, or brackets around what was put in."""
    return any(mark in quote.text for mark in ("…", "...", "[", "("))
