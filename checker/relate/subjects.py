"""Do two sentences say their thing of the same subject?

The most general guard against false alarms of open text (research accuracy.md §4.9): if *both*
sides have a telling word beside the trigger that the other's sentence and headline lack, they
speak of different things ("oil prices rise", "gas prices fall").  One exclusive side is no
ground: one article may simply say more.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.relate.context import Context

_WINDOW = 6  # tokens beside the trigger that are looked at, within its clause
_NEXT = 2  # content words next to an Arabic trigger among which its subject is
REACH = 4  # tokens in which a word stands beside a trigger
TELLING = 3.0  # idf from which a word tells one thing from another


def before(context: Context, i: int) -> list[str]:
    """Return the content stems before token i, nearest first, in its clause."""
    start = max(context.sentence.clause_at(i).i, i - _WINDOW)
    poles = _poles(context)
    return [context.at[k] for k in range(i - 1, start - 1, -1) if context.at[k] and k not in poles]


def after(context: Context, j: int) -> list[str]:
    """Return the content stems from token j on, nearest first, in the clause before j."""
    stop = min(context.sentence.clause_at(max(0, j - 1)).j, j + _WINDOW)
    poles = _poles(context)
    return [context.at[k] for k in range(j, stop) if context.at[k] and k not in poles]


def _poles(context: Context) -> set[int]:
    """The tokens of words with an opposite: what is said, not what it is said of."""
    return {k for h in context.sentence.of("pole") for k in range(h.i, h.j)}


def apart(a: Context, i: int, j: int, b: Context, k: int, m: int) -> bool:
    """Whether the triggers at a's [i, j) and b's [k, m) have different subjects.

    An English subject stands before its verb.  An Arabic one stands before or after it, so there
    the words next to the trigger must speak against it on both sides.
    """
    if a.sentence.language != "ar":
        return both_exclusive(a, before(a, i), b, before(b, k))
    sides = ((before(a, i), before(b, k)), (after(a, j), after(b, m)))
    told = [(x[:_NEXT], y[:_NEXT]) for x, y in sides if x and y]
    return bool(told) and all(both_exclusive(a, x, b, y) for x, y in told)


def tie(a: Context, i: int, j: int, b: Context, k: int, m: int) -> float:
    """How closely a word that both triggers stand beside binds them: 1 next to both, 0 for none."""
    mine, theirs = _ranks(a, i, j), _ranks(b, k, m)
    return max((1 / (mine[w] * theirs[w]) for w in mine.keys() & theirs.keys()), default=0.0)


def _ranks(context: Context, i: int, j: int) -> dict[str, int]:
    """Content words within a few tokens of [i, j) → how many from it, on either side."""
    found: dict[str, int] = {}
    for side in (range(i - 1, max(-1, i - 1 - REACH), -1),
                 range(j, min(len(context.at), j + REACH))):  # fmt: skip
        for rank, word in enumerate(filter(None, (context.at[k] for k in side)), start=1):
            found[word] = min(rank, found.get(word, rank))
    return found


def both_exclusive(a: Context, mine: Sequence[str], b: Context, theirs: Sequence[str]) -> bool:
    """Whether both lists hold a telling word that the other sentence and headline lack."""
    return _exclusive(a, mine, b) and _exclusive(b, theirs, a)


def _exclusive(mine: Context, keys: Sequence[str], other: Context) -> bool:
    return any(
        key not in other.stems and key not in other.title and mine.stems[key] >= TELLING
        for key in keys
    )
