"""The sum of points that a table of a rule gives a pair of claims, line by line.

The tables stand in rules/points/*.yaml: how much each part is worth, and in `least` how much of it
there must be.  Parts that a table does not name are worth nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from checker.alike import Score

Tables = Mapping[str, Mapping[str, Any]]  # by the name a rule gives in `alike`

_NEVER = -9.0  # no sum of points comes near


def vetoed(why: str) -> Score:
    """Return the score of a pair that is not compared."""
    return Score(_NEVER, veto=why)


def weigh(parts: Iterable[tuple[str, float]], table: Mapping[str, Any]) -> Score:
    """Return the points of the parts, or a veto by the first of which there is too little."""
    points, lines, least = 0.0, [], table.get("least", {})
    for name, value in parts:
        if value < least.get(name, 0.0):
            return vetoed(f"{name.replace('_', ' ')} {value:.2f} is too little")
        if worth := table.get(name, 0.0) * value:
            points += worth
            lines.append(f"{worth:+.2f}  {name.replace('_', ' ')} {value:.2f}")
    return Score(points, tuple(lines))
