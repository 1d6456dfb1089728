"""Who wrote the words: articles of one story that go back to one text or one agency.

Two signs, each with its reason in words.  *Copies* share runs of five words: every run is kept with
the first article that has it, so each article is measured against earlier ones in one pass, without
comparing all pairs (containment of shingles; A. Z. Broder, On the resemblance and containment of
documents, 1997).  *Credits* name an agency in the dateline or in brackets at the end, and the
source of another article has that name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.document import Document
from checker.language.tokens import fold

_RUN = 5  # words
_LEAST = 12  # shared runs that are no chance: about sixteen words in a row
_COPIED = 0.4  # share of the shorter text's runs
_LONGEST = 6_000  # words of an article that are looked at
_HEAD = 160  # characters in which a dateline credits its agency
_TAIL = 200
_CREDIT = re.compile(r"[(/\[]([^()/\[\]\n]{2,50})[)/\]]")


@dataclass(frozen=True, slots=True)
class Origin:
    """Articles that are one report, told by whoever is first."""

    name: str  # the id of the first article, or the agency
    articles: tuple[str, ...]
    ties: tuple[tuple[str, str], ...] = ()  # an article, and what ties it to an earlier one

    @property
    def why(self) -> tuple[str, ...]:
        return tuple(reason for _, reason in self.ties)


@dataclass(frozen=True, slots=True)
class Origins:
    """Which report each article goes back to."""

    of: Mapping[str, Origin]

    def name(self, article: str) -> str:
        """The name of an article's origin; its own id when it stands alone."""
        found = self.of.get(article)
        return found.name if found else article

    def copied(self, article: str) -> str:
        """The name of an origin shared with others; "" when the article stands alone."""
        found = self.of.get(article)
        return found.name if found and len(found.articles) > 1 else ""

    def why(self, article: str) -> tuple[str, ...]:
        """What ties an article to a text that is earlier or not its own."""
        found = self.of.get(article)
        return tuple(reason for a, reason in found.ties if a == article) if found else ()

    def shared(self) -> list[Origin]:
        """The origins of several articles, in order."""
        kept = {o.name: o for o in self.of.values() if len(o.articles) > 1}
        return [kept[name] for name in sorted(kept)]


def origins(documents: Sequence[Document], stories: Iterable[Iterable[str]]) -> Origins:
    """Return the origin of every article; articles of two stories never share one."""
    by_id = {d.article.id: d for d in documents}
    found: dict[str, Origin] = {}
    for story in stories:
        members = sorted((by_id[i] for i in story), key=_first)
        for origin in _within(members):
            found.update(dict.fromkeys(origin.articles, origin))
    return Origins(found)


def _first(document: Document) -> tuple[str, str]:
    published = document.article.published
    return (published.isoformat() if published else "~", document.article.id)


def _within(documents: Sequence[Document]) -> list[Origin]:
    parent = {d.article.id: d.article.id for d in documents}
    why: list[tuple[str, str]] = []

    def root(key: str) -> str:
        while parent[key] != key:
            key = parent[key]
        return key

    def tie(later: str, earlier: str, reason: str) -> None:
        if root(later) != root(earlier):
            parent[root(later)] = root(earlier)
            why.append((later, reason))

    for later, earlier, share in _copies(documents):
        tie(later, earlier, f"{later} has {share:.0%} of its words in common with {earlier}")
    credited: dict[str, str] = {}
    for document in documents:
        own = fold(document.article.source or "")
        if own:
            credited.setdefault(own, document.article.id)
    for document in documents:
        for agency in _credits(document):
            if fold(agency) in credited:
                tie(document.article.id, credited[fold(agency)],
                    f"{document.article.id} credits {agency}")  # fmt: skip
            else:
                credited[fold(agency)] = document.article.id
    groups: dict[str, list[str]] = {}
    for document in documents:
        groups.setdefault(root(document.article.id), []).append(document.article.id)
    return [
        Origin(name, tuple(ids), tuple(tie for tie in why if tie[0] in ids))
        for name, ids in groups.items()
    ]


def _copies(documents: Sequence[Document]) -> Iterable[tuple[str, str, float]]:
    """Yield (later, earlier, share) for texts that are largely words of an earlier one."""
    first: dict[tuple[str, ...], int] = {}
    sizes: list[int] = []
    for n, document in enumerate(documents):
        runs = _runs(document)
        sizes.append(len(runs))
        held = Counter(first[run] for run in runs if run in first)
        for earlier, shared in sorted(held.items(), key=lambda item: (-item[1], item[0]))[:1]:
            share = shared / max(1, min(len(runs), sizes[earlier]))
            if shared >= _LEAST and share >= _COPIED:
                yield document.article.id, documents[earlier].article.id, min(1.0, share)
        for run in runs:
            first.setdefault(run, n)


def _runs(document: Document) -> set[tuple[str, ...]]:
    words = [
        t.key
        for s in document
        if s.part == "text" and s.block == "body"
        for t in s.tokens
        if t.is_word and (t.key.isalpha() or not any(map(str.isdigit, t.key)))
    ][:_LONGEST]
    return {tuple(words[k : k + _RUN]) for k in range(len(words) - _RUN + 1)}


def _credits(document: Document) -> Iterable[str]:
    """Names in brackets in the dateline or at the very end, where agencies are credited."""
    text = document.article.text
    datelines = [s.text for s in document if s.block == "dateline"]
    tail = text[-_TAIL:].rstrip()
    found = [m[1] for line in datelines for m in _CREDIT.finditer(line[:_HEAD])]
    found += [m[1] for m in _CREDIT.finditer(tail) if m.end() >= len(tail) - 1]
    return [name.strip() for name in found if any(c.isalpha() for c in name)]
