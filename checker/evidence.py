"""Clashing claims → what a reader sees: every side with its quote, its role and its context.

A side is suspect when the comparison says so (it is vaguer, goes further than the text below the
headline, cannot be), else when fewer articles stand behind it; sides of equal weight stay sides.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Literal

from checker.asking import Clash
from checker.group import slot_span, slot_value
from checker.message import Said, in_words
from checker.model import Article, Claim, Evidence, ReferenceNote, Span

Role = Literal["suspect", "reference", "side"]
_ORDER: tuple[Role, ...] = ("suspect", "side", "reference")
_CONTEXT = 300  # characters on each side of a quote


def roles(
    clashes: Sequence[Clash],
    claims: Sequence[Claim],
    first_is_suspect: bool,
    origin: Callable[[str], str] = str,
) -> dict[int, Role]:
    """Return the role of every claim in a group of clashes, by its position.

    `origin` says which report an article goes back to: copies of one count once.
    """
    everyone = sorted({n for c in clashes for n in (*c.a, *c.b)})
    named = {n for c in clashes if c.side for n in (c.a if c.side == "a" else c.b)}
    if first_is_suspect:
        named = {n for c in clashes for n in c.a}
    outnumbered = _outnumbered([c for c in clashes if not c.side and c.b], claims, origin)
    return {n: "suspect" if n in named else outnumbered.get(n, "reference") for n in everyone}


def _outnumbered(
    clashes: Sequence[Clash], claims: Sequence[Claim], origin: Callable[[str], str]
) -> dict[int, Role]:
    """Roles by how many reports stand behind each claim; of equal weight, all are sides."""
    behind = _behind(clashes, claims, origin)
    most = max(behind.values(), default=0)
    if most == min(behind.values(), default=0):
        return dict.fromkeys(behind, "side")
    return {n: "reference" if weight == most else "suspect" for n, weight in behind.items()}


def _behind(
    clashes: Sequence[Clash], claims: Sequence[Claim], origin: Callable[[str], str]
) -> dict[int, int]:
    """How many reports stand behind each claim: those with a claim it does not clash with."""
    everyone = sorted({n for c in clashes for n in (*c.a, *c.b)})
    opposed: dict[int, list[tuple[int, str]]] = {n: [] for n in everyone}
    for number, clash in enumerate(clashes):
        for n in clash.a:
            opposed[n].append((number, "b"))
        for n in clash.b:
            opposed[n].append((number, "a"))
    counted: dict[tuple[tuple[int, str], ...], int] = {}  # copies of a claim share their opponents
    for sides in opposed.values():
        if (key := tuple(sides)) not in counted:
            against = {n for number, side in key for n in getattr(clashes[number], side)}
            counted[key] = len({origin(claims[n].article) for n in everyone if n not in against})
    return {n: counted[tuple(sides)] for n, sides in opposed.items()}


def shown(
    standing: Mapping[int, Role],
    slot: str,
    claims: Sequence[Claim],
    leading: Collection[int],
    focus: frozenset[str] = frozenset(),
) -> list[int]:
    """The claims to show, one for each article and value: new articles, then most serious first.

    Of one role those in the clashes that make the finding come first.
    """
    found: list[int] = []
    seen: set[tuple[object, ...]] = set()
    places: set[Span] = set()
    for n in sorted(
        standing,
        key=lambda n: (
            claims[n].article not in focus, _ORDER.index(standing[n]), n not in leading, n
        ),
    ):  # fmt: skip
        claim = claims[n]
        said = (claim.article, _told(claim, slot), standing[n])
        span = slot_span(claim, slot)
        if said not in seen and span not in places:
            seen.add(said)
            places.add(span)
            found.append(n)
    return found


def _told(claim: Claim, slot: str) -> str:
    """What a side says, in words; a name is in question as it is spelled there."""
    value = slot_value(claim, slot)
    return str(value) if slot == "name" else in_words(value)


def evidence(
    claim: Claim, slot: str, role: Role, article: Article, origin: str = "",
    reference: ReferenceNote | None = None,
) -> Evidence:  # fmt: skip
    """Return one side of a finding, quoted from its article with the paragraph around it."""
    span = slot_span(claim, slot)
    text = article.part(span.part)
    line, column = article.position(span.part, span.start)
    return Evidence(
        article=span.article, part=span.part, start=span.start, end=span.end,
        quote=text[span.start : span.end], slot=slot,
        value=_told(claim, slot) if slot != "value" else "",  # there the words say it
        role=role, attribution=claim.attribution[-1].speaker if claim.attribution else "",
        origin=origin if origin != span.article else "",
        line=line, column=column, before=_before(text, span.start), after=_after(text, span.end),
        reference=reference,
    )  # fmt: skip


def _before(text: str, end: int) -> str:
    """The paragraph up to a quote, begun at a whole word."""
    start = max(0, end - _CONTEXT)
    found = text[start:end].rpartition("\n\n")[2]
    if start and len(found) == _CONTEXT and " " in found:
        found = found.partition(" ")[2]
    return found


def _after(text: str, start: int) -> str:
    found = text[start : start + _CONTEXT].partition("\n\n")[0]
    if len(found) == _CONTEXT and start + _CONTEXT < len(text) and " " in found:
        found = found.rpartition(" ")[0]
    return found


def said(claim: Claim, slot: str, article: Article) -> Said:
    """Return a side as the sentences of a rule need it."""
    span = slot_span(claim, slot)
    return Said(claim, slot, article.part(span.part)[span.start : span.end], article)
