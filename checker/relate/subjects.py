"""Do two sentences say their thing of the same subject?

The most general guard against false alarms of open text (research accuracy.md §4.9): if *both*
sides have a telling word beside the trigger that the other's sentence and headline lack, they
speak of different things ("oil prices rise", "gas prices fall").  One exclusive side is no
ground: one article may simply say more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.relate.context import Context
from checker.relate.triggers import Trigger

_NEXT = 2  # content words next to an Arabic trigger among which its subject is
TELLING = 3.0  # idf from which a word tells one thing from another


def apart(x: Trigger, y: Trigger) -> bool:
    """Whether two triggers have different subjects.

    An English subject stands before its verb.  An Arabic one stands before or after it, so there
    the words next to the trigger must speak against it on both sides.
    """
    if x.language != "ar":
        return both_exclusive(x.context, x.before, y.context, y.before)
    sides = ((x.before, y.before), (x.after, y.after))
    told = [(a[:_NEXT], b[:_NEXT]) for a, b in sides if a and b]
    return bool(told) and all(both_exclusive(x.context, a, y.context, b) for a, b in told)


def tie(mine: Mapping[str, int], theirs: Mapping[str, int]) -> float:
    """How closely a word that two triggers stand beside binds them: 1 next to both, 0 for none.

    Both are given as the ranks of the words around them.
    """
    return max((1 / (mine[w] * theirs[w]) for w in mine.keys() & theirs.keys()), default=0.0)


def both_exclusive(a: Context, mine: Sequence[str], b: Context, theirs: Sequence[str]) -> bool:
    """Whether both lists hold a telling word that the other sentence and headline lack."""
    return _exclusive(a, mine, b) and _exclusive(b, theirs, a)


def _exclusive(mine: Context, keys: Sequence[str], other: Context) -> bool:
    theirs, title, weight = other.stems, other.title, mine.stems
    return any(k not in theirs and k not in title and weight[k] >= TELLING for k in keys)
