"""One number for two things: a possible mix-up, and what else the articles say of either thing.

That two sources give one uneven number for two measures is worth a look.  It is likely a slip when
the article that has it right also gives another figure for the thing it was mistaken for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from checker.asking import Clash
from checker.compare import compare
from checker.group import identity
from checker.model import Claim

NAME = "mix-up"


def weigh(
    clash: Clash, story: Sequence[int], claims: Sequence[Claim], table: Mapping[str, Any]
) -> Iterator[Clash]:
    """Yield a mix-up at the level that the rest of its story supports; other clashes as they are.

    Nothing is yielded of measures that one number may fit both of, nor where an article tells
    the two things apart by a figure of its own for either.
    """
    if clash.outcome != NAME:
        yield clash
        return
    a, b = (
        {claims[n].article: identity(claims[n].get("measure")) for n in side}
        for side in (clash.a, clash.b)
    )
    measures = {m for m in (*a.values(), *b.values()) if m}
    if not any(measures <= set(group) for group in table.get("exclusive", ())):
        return
    value = claims[clash.a[0]].get("count")
    others = {
        (claims[n].article, measure)
        for n in story
        if claims[n].kind == "count"
        and (measure := identity(claims[n].get("measure"))) in measures
        and compare(claims[n].get("count"), value).verdict == "conflict"
    }
    sides = {*a.items(), *b.items()}
    if sides & others:  # two figures for one thing in one article: one of them was misread here
        return
    crossed = {(p, m) for p, own in sides for m in measures if m != own} & others
    if {p for p, _ in crossed} == {*a, *b}:  # all tell the two things apart
        return
    yield replace(clash, slot="count", level=clash.level if crossed else "note")
