"""Articles → stories: groups of articles that share what identifies an event.

Candidates come from an inverted index over each article's strongest anchors, never from all pairs.
Articles of a few sentences have too few anchors to judge by and are left in one group with what
they are given with: whoever checks two single sentences wants them compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from checker.document import Document
from checker.language.stems import rarity
from checker.relate.anchors import anchors, overlap
from checker.words import Words

ENOUGH = 0.20  # research accuracy.md §4.10: keeps 98-100 % of true clusters
_TOP = 12  # anchors of an article that are looked up
_COMMON = 60  # articles an anchor may stand in before it says nothing
_SHORT = 4  # sentences


def stories(documents: Sequence[Document], words: Words) -> list[frozenset[str]]:
    """Return the groups as sets of article ids, in the order of their first article."""
    weights = [anchors(d, rarity(words, d.language)) for d in documents]
    parent = list(range(len(documents)))

    def root(k: int) -> int:
        while parent[k] != k:
            parent[k] = parent[parent[k]]
            k = parent[k]
        return k

    for a, b in _candidates(documents, weights):
        if root(a) != root(b) and _together(documents[a], documents[b], weights[a], weights[b]):
            parent[max(root(a), root(b))] = min(root(a), root(b))
    groups: dict[int, list[str]] = defaultdict(list)
    for k, document in enumerate(documents):
        groups[root(k)].append(document.article.id)
    return [frozenset(ids) for ids in groups.values()]


def _candidates(
    documents: Sequence[Document], weights: Sequence[dict[str, float]]
) -> list[tuple[int, int]]:
    index: dict[str, list[int]] = defaultdict(list)
    short = [k for k, d in enumerate(documents) if len(d.sentences) < _SHORT]
    for k, anchor in enumerate(weights):
        for key in sorted(anchor, key=lambda a: (-anchor[a], a))[:_TOP]:
            index[key].append(k)
    pairs = {
        pair for members in index.values() if len(members) <= _COMMON
        for pair in combinations(members, 2)
    }  # fmt: skip
    if len(documents) <= _COMMON:
        pairs |= {(min(s, k), max(s, k)) for s in short for k in range(len(documents)) if s != k}
    return sorted(pairs)


def _together(
    a: Document, b: Document, anchors_a: dict[str, float], anchors_b: dict[str, float]
) -> bool:
    if min(len(a.sentences), len(b.sentences)) < _SHORT:
        return True
    return overlap(anchors_a, anchors_b) >= ENOUGH
