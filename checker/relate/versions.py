"""Versions of one article: the same id or address with a later time.

They are compared as versions, what changed between them, and never as two sources.  Corrections
are a version's own word on what was wrong before: they close the old value.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.model import Article, Claim
from checker.relate.timeline import utc
from checker.values import Quantity, Term


@dataclass(frozen=True, slots=True)
class Versions:
    """Articles with ids of their own, and which of them an earlier version was replaced by."""

    articles: tuple[Article, ...]
    newer: Mapping[str, str]  # id of a version → id of the next one

    def base(self, article: str) -> str:
        """The id of the current version."""
        while article in self.newer:
            article = self.newer[article]
        return article


def versions(articles: Sequence[Article]) -> Versions:
    """Return the articles, each under an id no other has, and the order of versions.

    The current version keeps the id that several were given; earlier ones get their time or their
    number behind an @.  Without times the order given is the order of versions.
    """
    groups: dict[str, list[int]] = {}
    for n, article in enumerate(articles):
        groups.setdefault(f"id {article.id}", []).append(n)
    for n, article in enumerate(articles):
        if article.url:
            groups.setdefault(f"url {_address(article.url)}", []).append(n)
    named = list(articles)
    taken = {a.id for a in articles}
    newer: dict[str, str] = {}
    for key, members in groups.items():
        ordered = sorted(members, key=lambda n: (*_time(articles[n]), n))
        if len(ordered) > 1 and key.startswith("id "):
            for number, n in enumerate(ordered[:-1], 1):
                named[n] = named[n].model_copy(update={"id": _name(articles[n], number, taken)})
        for older, later in pairwise(ordered):
            newer.setdefault(named[older].id, named[later].id)
    return Versions(tuple(named), {a: b for a, b in newer.items() if a != b})


def _address(url: str) -> str:
    return url.partition("#")[0].rstrip("/")


def _time(article: Article) -> tuple[str, ...]:
    when = utc(article.updated or article.published)
    return (when.isoformat() if when else "",)


def _name(article: Article, number: int, taken: set[str]) -> str:
    when = article.updated or article.published
    wanted = f"{article.id}@{when:%Y-%m-%dT%H:%M}" if when else f"{article.id}@{number}"
    while wanted in taken:
        wanted += "'"
    taken.add(wanted)
    return wanted


@dataclass(frozen=True, slots=True)
class Closed:
    """A value that a publisher's correction took back."""

    figure: str  # what it is a value of
    value: Quantity


def figure(claim: Claim) -> str:
    """What a count is a value of, as far as its own words say: the counted noun or the measure."""
    for slot in ("unit", "measure"):
        held = claim.get(slot)
        if isinstance(held, Term):
            return held.concept
    value = claim.get("count")
    return f"{value.kind} {value.unit}" if isinstance(value, Quantity) else ""


def closed(
    claims: Iterable[Claim], notes: Mapping[str, set[int]]
) -> tuple[list[Claim], dict[str, tuple[Closed, ...]]]:
    """Return the claims without those of correction notes, and the values the notes close.

    A value in a note that the rest of its article gives as well is the new one; other values of
    the same figure are old.
    """
    kept: list[Claim] = []
    noted: list[Claim] = []
    for claim in claims:
        inside = claim.sentence in notes.get(claim.article, ())
        (noted if inside else kept).append(claim)
    current: dict[str, set[tuple[str, object]]] = {}
    for claim in kept:
        value = claim.get("count")
        if claim.article in notes and isinstance(value, Quantity):
            current.setdefault(claim.article, set()).add((figure(claim), value.point))
    taken_back: dict[str, list[Closed]] = {}
    for claim in noted:
        value = claim.get("count")
        if not isinstance(value, Quantity):
            continue
        figures = {f for f, _ in current.get(claim.article, ())}
        if figure(claim) in figures and (figure(claim), value.point) not in current[claim.article]:
            taken_back.setdefault(claim.article, []).append(Closed(figure(claim), value))
    return kept, {article: tuple(values) for article, values in taken_back.items()}
