"""Sentence → clauses: flat runs of tokens, each with at most one verb group of its own.

Slots that leak from one clause into another make false contradictions, so the cut is eager: every
comma is a boundary unless a date, place or number follows that belongs to what stands before it.
"""

from __future__ import annotations

from itertools import pairwise

from checker.document import Clause, Sentence
from checker.words import Words

_LOOSE = frozenset({"date", "clock", "place", "quantity"})
_OPENING = 3  # tokens beside the time or place that a sentence opens with: "Earlier on the …"
FINITE = frozenset({"past", "s", "verb", "base", "future"})


def split_clauses(sentence: Sentence, words: Words) -> list[Clause]:
    """Return the clauses of a sentence in order; together they cover all its tokens."""
    starts = _boundaries(
        sentence, tuple(words.table("language", sentence.language).get("joins", ()))
    )
    if not starts:
        return [Clause(0, len(sentence.tokens))]
    cuts = [*sorted(starts), len(sentence.tokens)]
    clauses = [Clause(0, cuts[0])] if cuts[0] > 0 else []
    for i, j in pairwise(cuts):
        kind = starts[i]
        clauses.append(Clause(i, j, kind=kind, antecedent=i - 1 if kind == "relative" else -1))
    return clauses


def _boundaries(sentence: Sentence, joins: tuple[str, ...]) -> dict[int, str]:
    """Token index → the kind of the clause that begins there."""
    inside = {k for m in sentence.mentions for k in range(m.i + 1, m.j)}
    found: dict[int, str] = {}
    after_comma: dict[int, str] = {}
    for hit in sentence.of("clause"):
        concept = hit.entry.concept
        if hit.i in inside:
            continue
        if concept == "comma":
            if not _belongs(sentence, hit.j) and not _fronted(sentence, hit.i):
                after_comma[hit.j] = "coordinate"
        elif concept == "join":
            if _verb_follows(sentence, hit.j):
                found.setdefault(hit.i, "coordinate")
        elif concept == "break":
            found.setdefault(hit.j, "coordinate")
        else:
            found[hit.i] = "relative" if concept == "relative" else "subordinate"
    for hit in (*sentence.of("act"), *sentence.of("reporting")) if joins else ():
        if hit.entry.form == "verb" and hit.i and sentence.tokens[hit.i].key.startswith(joins):
            found.setdefault(hit.i, "coordinate")
    found = {**after_comma, **found}
    found.pop(len(sentence.tokens), None)
    found.pop(0, None)
    return found


def _belongs(sentence: Sentence, k: int) -> bool:
    """Whether what follows a comma is a date, place or number of the clause before it."""
    for mention in sentence.mentions:
        if mention.kind in _LOOSE and k <= mention.i <= k + 1:
            return mention.i == k or len(sentence.tokens[k].key) <= 4
    return False


def _fronted(sentence: Sentence, comma: int) -> bool:
    """Whether a sentence opens with nothing but a time or place: "On Saturday, …"."""
    if any(hits and hits[0].i < comma for hits in map(sentence.of, ("act", "reporting"))):
        return False
    told = [m for m in sentence.mentions if m.kind in ("date", "clock", "place") and m.j <= comma]
    bare = comma - sum(m.j - m.i for m in told)
    return bool(told) and bare <= _OPENING and (bare > 0 or told[0].kind != "place")


def _verb_follows(sentence: Sentence, k: int) -> bool:
    return any(
        (h.entry.kind in ("act", "reporting") and h.entry.form in FINITE)
        or (h.entry.kind == "auxiliary" and h.entry.concept in ("be", "have", "do"))
        or h.entry.kind == "modality"
        for h in sentence.hits_from(k, k + 3)
    )
