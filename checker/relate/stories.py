"""Articles → stories: groups of articles that share what identifies an event.

Groups are joined while their articles share enough on average, so a story holds together as a
whole and no article on two events ties them into one (average linkage; M. R. Anderberg, Cluster
Analysis for Applications, 1973).  A large corpus is first cut into portions (portions.py).
Articles of a few sentences have too few anchors to judge by: among a few they stay with what they
are given with, since whoever checks two single sentences wants them compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.document import Document
from checker.language.stems import MOST, rarity
from checker.relate.anchors import Anchors, among, anchors, overlap
from checker.relate.namesakes import namesakes, opening
from checker.relate.portions import Described, Portions, later
from checker.words import Words

ENOUGH = 0.20  # research accuracy.md §4.10: keeps 98-100 % of true clusters
_OTHER_INSTRUMENT = 0.2  # what sharing states and bodies counts for two articles on two treaties
_MORE_AMONG_MANY = 0.15  # in a large corpus chance brings a town and a surname together
_SHORT = 4  # sentences
_FEW = 60  # articles
_TELLING = 7.0  # weight of a name that few events have
_MANY = 3  # such names in a short article, none of them shared: it tells of something else
_WORDS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
          "Eleven", "Twelve")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Story:
    """Articles that tell of one event or matter, in the order they were given."""

    ids: tuple[str, ...]
    title: str  # the headline of the article that shares most with the others
    why: tuple[str, ...] = ()  # what they share, in words, most telling first

    @property
    def sentence(self) -> str:
        """The story in a sentence: "Seven articles cover “…”."."""
        number = _WORDS[len(self.ids)] if len(self.ids) < len(_WORDS) else f"{len(self.ids):,}"
        verb = "article covers" if len(self.ids) == 1 else "articles cover"
        return f"{number} {verb} “{self.title.rstrip('.')}”."


def stories(documents: Sequence[Document], words: Words) -> list[Story]:
    """Return the groups, each article in one, in the order of their first article."""
    known = [anchors(d, rarity(words, d.language)) for d in documents]
    articles = [
        Described(
            weights,
            d.article.published,
            not is_long(d),
            d.language,
            opening(d, rarity(words, d.language).stop),
        )
        for d, weights in zip(documents, among(known), strict=True)
    ]
    grouping = _Grouping(articles)
    order = sorted(range(len(documents)), key=lambda k: _first(documents[k], articles[k]))
    groups = grouping.run(order)
    return [
        _told(sorted(group), documents, known, articles) for group in sorted(map(sorted, groups))
    ]


def is_long(document: Document) -> bool:
    """Whether an article has enough sentences to be judged by its names."""
    return len(document.sentences) >= _SHORT


def _first(document: Document, article: Described) -> tuple[object, ...]:
    """Long articles before short ones, early before late: whoever has names begins a story."""
    published = document.article.published
    when = (published.date().isoformat(), published.isoformat()) if published else ("", "")
    return article.short, when, document.article.id


def _instruments(weights: Mapping[str, float]) -> set[str]:
    """The treaties that an article names more than once; laws have too many names to tell."""
    return {k for k, w in weights.items() if k.startswith("instrument:treaty/") and w > MOST}


class _Grouping:
    """One run over the articles, by position."""

    def __init__(self, articles: Sequence[Described]) -> None:
        self.articles = articles
        self.few = len(articles) <= _FEW
        self.enough = ENOUGH if self.few else ENOUGH + _MORE_AMONG_MANY

    def run(self, order: Sequence[int]) -> list[list[int]]:
        if not self.few:
            portions = Portions(self.articles, self.enough).run(order)
            return [group for portion in portions for group in self._linked(portion)]
        groups = self._linked([k for k in order if not self.articles[k].short])
        for k in order:
            if self.articles[k].short:
                self._place(k, groups)
        return groups

    def _place(self, k: int, groups: list[list[int]]) -> None:
        """Put a short article to the story it shares most with, else to the largest it may be."""
        opened, named = self.articles[k].opening, len(_telling(self.articles[k]))
        possible = [
            g for g in groups if not any(namesakes(opened, self.articles[m].opening) for m in g)
        ]
        shared = [(sum(self._pair(k, m) for m in g) / len(g), -n) for n, g in enumerate(possible)]
        if shared and max(shared)[0] > 0:
            possible[-max(shared)[1]].append(k)
            return
        fitting = [
            g
            for g in possible
            if named < _MANY or any(len(_telling(self.articles[m])) < _MANY for m in g)
        ]
        if fitting:
            max(fitting, key=len).append(k)
        else:
            groups.append([k])

    def _pair(self, a: int, b: int) -> float:
        """How much two articles share, less when they were published long apart; 0 … 1."""
        x, y = self.articles[a], self.articles[b]
        if namesakes(x.opening, y.opening):
            return 0.0
        v, w = x.weights, y.weights
        if x.language != y.language:  # rare words are of one language only
            v, w = x.names, y.names
        shared = overlap(v, w)
        if _instruments(v).isdisjoint(_instruments(w)) and _instruments(v) and _instruments(w):
            shared *= _OTHER_INSTRUMENT
        return max(0.0, shared - later(x, y))

    def _linked(self, members: Sequence[int]) -> list[list[int]]:
        """Join the two groups that share most on average until none share enough."""
        if len(members) > _FEW:
            return [list(members)]
        groups = {n: [k] for n, k in enumerate(members)}
        means = {
            (m, n): self._pair(members[m], members[n])
            for m, n in combinations(range(len(members)), 2)
        }
        while means:
            (m, n), most = max(means.items(), key=lambda item: (item[1], -item[0][0], -item[0][1]))
            if most < self.enough:
                break
            p, q = len(groups[m]), len(groups[n])
            for other in groups:
                if other not in (m, n):
                    x, y = (min(m, other), max(m, other)), (min(n, other), max(n, other))
                    means[x] = (p * means[x] + q * means.pop(y)) / (p + q)
            del means[m, n]
            groups[m] += groups.pop(n)
        return list(groups.values())


def _telling(article: Described) -> list[str]:
    return [key for key, weight in article.weights.items() if weight >= _TELLING]


def _told(
    group: Sequence[int], documents: Sequence[Document], known: Sequence[Anchors],
    articles: Sequence[Described],
) -> Story:  # fmt: skip
    held = Counter(key for k in group for key in articles[k].weights)
    worth = {
        key: max(articles[k].weights.get(key, 0.0) for k in group)
        for key, n in held.items()
        if n > 1 and 2 * n >= len(group)
    }
    keys = sorted(worth, key=lambda key: (-worth[key] * held[key], key))
    labels = {key: label for k in reversed(group) for key, label in known[k].labels.items()}
    central = max(group, key=lambda k: (sum(w for key, w in articles[k].weights.items()
                                            if key in worth), -k))  # fmt: skip
    why = tuple(dict.fromkeys(labels[key] for key in keys))[:6]
    return Story(tuple(documents[k].article.id for k in group), _title(documents[central]), why)


def _title(document: Document) -> str:
    """The headline, or the first words of the text."""
    headline = document.headline
    text = headline.text if headline else document.article.title or document.article.text
    text = " ".join(text[:400].split())
    return text if len(text) <= 120 else text[:120].rpartition(" ")[0] + " …"
