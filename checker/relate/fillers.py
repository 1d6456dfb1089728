"""How surely one sentence is another with its name or place replaced.

A name must stand between the same two words in both; a place must be the only thing in which two
nearly equal sentences differ.  Whatever the other article also knows replaces nothing.  The
points table a rule names adds up the rest (research accuracy.md §4.8).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checker.alike import Score
from checker.extract.fillers import NAME
from checker.model import Claim
from checker.relate.context import Context, Contexts, near_words
from checker.relate.points import Tables, vetoed, weigh
from checker.rule import Rule
from checker.values import Name

_TITLE = 0.8  # a word found only in the other's headline
_RARE = 5.0  # idf from which a word can bring two sentences together
_TELLING = 3.0  # idf from which a word tells one thing from another
_NEAR = 2  # tokens beside a name in which another word makes another statement
_BESIDE = 3  # tokens beside a name
_KEYS = 8  # of them a sentence is looked up by


@dataclass(slots=True)
class _Side:
    """A name in its sentence at tokens [i, j), and the stems of the rest."""

    context: Context
    i: int
    j: int
    rest: Mapping[str, float]
    ids: frozenset[str]  # of the name, and of what holds it


class FillerLikeness:
    """Scores pairs of names or places by the points table a rule names."""

    def __init__(self, contexts: Contexts, tables: Tables) -> None:
        self._contexts = contexts
        self._tables = tables
        self._sides: dict[int, _Side] = {}

    def keys(self, claim: Claim) -> frozenset[str]:
        """The words beside a name; the rarest words of a place's sentence."""
        side = self._side(claim)
        if claim.kind == NAME:
            return _edges(side)
        bag = side.rest
        if side.context.concepts:
            bag = {**bag, **{k: w for k, w in side.context.concepts.items() if k not in side.ids}}
        rare = sorted(((w, k) for k, w in bag.items() if w >= _RARE), key=lambda f: (-f[0], f[1]))
        return frozenset(k for _, k in rare[:_KEYS])

    def _side(self, claim: Claim) -> _Side:
        known = self._sides.get(id(claim))
        if known is None:
            known = self._sides[id(claim)] = _side(self._contexts.of(claim), claim)
        return known

    def __call__(self, rule: Rule, a: Claim, b: Claim) -> Score:
        """Return the points of a pair with the sum line by line, or why it is not compared."""
        table = self._tables[rule.alike or ""]
        x, y = self._side(a), self._side(b)
        if self._knows(b.article, x) or self._knows(a.article, y):
            return vetoed("the other article has it too")
        if _differs(x, y.context) and _differs(y, x.context):
            return vetoed("more than this differs")
        forth, back = _coverage(x, y), _coverage(y, x)
        if x.context.sentence.language == y.context.sentence.language:
            near = max(near_words(x.context, x.i, y.context, y.i),
                       near_words(y.context, y.i, x.context, x.i))  # fmt: skip
        else:
            near = min(forth, back)
        shared = sum(w for k, w in x.rest.items() if k in y.rest)
        parts = {
            "constant": 1.0,
            "coverage": max(forth, back),
            "coverage_back": min(forth, back),
            "jaccard": len(x.rest.keys() & y.rest.keys())
            / max(1, len(x.rest.keys() | y.rest.keys())),
            "near": near,
            "shared": min(3.0, shared / 8.0),
            "spoken": float("quoted" in (a.mode, b.mode)),
        }
        return weigh(parts.items(), table)

    def _knows(self, article: str, side: _Side) -> bool:
        """Whether an article has the name, what holds it, what it holds, or one of its words."""
        ids, keys = self._contexts.known(article)
        if side.ids & ids:
            return True
        tokens = side.context.sentence.tokens[side.i : side.j]
        return any(t.key in keys for t in tokens if t.is_word and len(t.key) > 2)


def _side(context: Context, claim: Claim) -> _Side:
    span, tokens = claim.span, context.sentence.tokens
    i = next(k for k, t in enumerate(tokens) if t.start >= span.start)
    j = next(k for k in range(len(tokens), 0, -1) if tokens[k - 1].end <= span.end)
    own = {k for k in context.at[i:j] if k}
    value = claim.get(claim.kind)
    ids = frozenset({value.id} if isinstance(value, Name) else ())
    return _Side(context, i, j, {k: w for k, w in context.stems.items() if k not in own}, ids)


def _differs(side: _Side, other: Context) -> bool:
    """Whether another name, or a telling word beside this one, is unknown to the other sentence."""
    context, tokens = side.context, side.context.sentence.tokens
    for k, key in enumerate(context.at):
        if not key or side.i <= k < side.j or key in other.stems or key in other.title:
            continue
        beside = side.i - _NEAR <= k < side.j + _NEAR and context.stems[key] >= _TELLING
        if beside or (k and tokens[k].capital):
            return other.sentence.language == context.sentence.language
    return False


def _edges(side: _Side) -> frozenset[str]:
    """The nearest content words before and after a name, each with its side."""
    at, found = side.context.at, set()
    for mark, reach in (("<", range(side.i - 1, max(-1, side.i - 1 - _BESIDE), -1)),
                        (">", range(side.j, min(len(at), side.j + _BESIDE)))):  # fmt: skip
        nearest = next((at[k] for k in reach if at[k]), "")
        if nearest:
            found.add(f"{mark}{nearest}")
    return frozenset(found)


def _coverage(a: _Side, b: _Side) -> float:
    """The share (0…1) of the rest of a's sentence, by idf, that b's sentence or headline has."""
    if a.context.sentence.language == b.context.sentence.language:
        mine, theirs, title = a.rest, b.rest, b.context.title
    else:
        mine, theirs, title = ({k: w for k, w in c.items() if k not in a.ids | b.ids} for c in (
            a.context.concepts, b.context.concepts, b.context.title_concepts))  # fmt: skip
    total = sum(mine.values())
    found = sum(w if k in theirs else _TITLE * w if k in title else 0.0 for k, w in mine.items())
    return found / total if total else 0.0
