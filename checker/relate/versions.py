"""Versions of one article: the same id or address with a later time.

They are compared as versions, what changed between them, and never as two sources.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.model import Article
from checker.relate.timeline import utc


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
