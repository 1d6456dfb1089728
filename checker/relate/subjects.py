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
_AFTER = 3  # the same after an Arabic verb, where the subject stands
TELLING = 3.0  # idf from which a word tells one thing from another


def before(context: Context, i: int) -> list[str]:
    """Return the content stems before token i, nearest first, in its clause."""
    start = max(context.sentence.clause_at(i).i, i - _WINDOW)
    poles = _poles(context)
    return [context.at[k] for k in range(i - 1, start - 1, -1) if context.at[k] and k not in poles]


def after(context: Context, j: int, reach: int = _WINDOW) -> list[str]:
    """Return the content stems from token j on, nearest first, in the clause before j."""
    stop = min(context.sentence.clause_at(max(0, j - 1)).j, j + reach)
    poles = _poles(context)
    return [context.at[k] for k in range(j, stop) if context.at[k] and k not in poles]


def _poles(context: Context) -> set[int]:
    """The tokens of words with an opposite: what is said, not what it is said of."""
    return {k for h in context.sentence.of("pole") for k in range(h.i, h.j)}


def apart(a: Context, i: int, j: int, b: Context, k: int, m: int) -> bool:
    """Whether the triggers at a's [i, j) and b's [k, m) have different subjects.

    An English subject stands before its verb; an Arabic one before or after, so there both places
    must speak against it, or one of them while the other has nothing in common.
    """
    ahead, ahead_too = before(a, i), before(b, k)
    if a.sentence.language != "ar":
        return both_exclusive(a, ahead, b, ahead_too)
    behind, behind_too = after(a, j, _AFTER), after(b, m, _AFTER)
    tied_ahead, tied_behind = _tied(ahead, ahead_too), _tied(behind, behind_too)
    if both_exclusive(a, ahead, b, ahead_too) and not tied_behind:
        return True
    return both_exclusive(a, behind, b, behind_too) and not tied_ahead


def _tied(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    return bool(set(mine[:2]) & set(theirs[:2]))


def both_exclusive(a: Context, mine: Sequence[str], b: Context, theirs: Sequence[str]) -> bool:
    """Whether both lists hold a telling word that the other sentence and headline lack."""
    return _exclusive(a, mine, b) and _exclusive(b, theirs, a)


def _exclusive(mine: Context, keys: Sequence[str], other: Context) -> bool:
    return any(
        key not in other.stems and key not in other.title and mine.stems[key] >= TELLING
        for key in keys
    )
