"""Direction claims: how far and which way from a named place: "58 km southwest of Oskan".

The distance tells which thing is meant: two texts that agree on the place and on the distance, in
kilometres or miles, speak of one spot, so they must agree on the way there.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.annotate.meaning import mode_of
from checker.document import Document, Mention, Sentence
from checker.extract.reckoning import cues, figures
from checker.language.lexicon import Hit
from checker.language.names import names_of
from checker.language.places import UNKNOWN
from checker.language.tokens import fold
from checker.model import Claim, Slot
from checker.values import Name, Quantity, Term
from checker.words import Words

KIND = "direction"
_TO_WAY = 3  # tokens between the distance and the point of the compass
_TO_PLACE = 5  # tokens from there to the place: "of the town of"
_ROUND = Decimal(10_000)  # metres; villages lie ten and twenty kilometres from everywhere


def extract(document: Document, words: Words) -> Iterator[Claim]:
    """Yield a claim for every distance with a point of the compass and a named place."""
    for sentence in document:
        ways = sentence.of("direction")
        if not ways or sentence.block in ("headline", "heading"):
            continue
        for mention, distance in figures(sentence):
            if distance.kind != "length":
                continue
            way = _way(sentence, ways, mention)
            place = _place(sentence, way, words) if way is not None else None
            if way is not None and place is not None:
                yield _claim(sentence, mention, distance, way, place, words)


def _way(sentence: Sentence, ways: list[Hit], mention: Mention) -> Hit | None:
    """The point of the compass right after a distance; none where two make a finer one."""
    near = [h for h in ways if 0 <= h.i - mention.j <= _TO_WAY]
    first = min(near, key=lambda h: (h.i, h.i - h.j), default=None)
    if first is None or any(mention.j <= h.i < first.i for h in cues(sentence, "from")):
        return None  # 58 km from the southern town
    if any(first.j <= h.i <= first.j + 1 for h in near):  # north-northeast
        return None
    return first


def _place(sentence: Sentence, way: Hit, words: Words) -> tuple[Name, int, int] | None:
    """The place that the way is counted from, one that no list knows included."""
    for mention in sentence.mentions_of("place"):
        if way.j <= mention.i <= way.j + _TO_PLACE and isinstance(mention.value, Name):
            return mention.value, mention.i, mention.j
    start = next((h.j for h in sentence.of("reckoning")
                  if h.entry.concept == "of" and way.j == h.i), way.j)  # fmt: skip
    tokens = sentence.tokens
    while start < len(tokens) and start - way.j < 2 and tokens[start].key in ("'", "d'"):
        start += 1
    j = start
    while j < len(tokens) and j - start < 3 and tokens[j].capital:
        j += 1
    if j == start or (start == way.j and not sentence.cased):
        return None
    names = names_of(words)
    parts = names.bare([t.key for t in tokens[start:j] if t.is_word])
    text = sentence.words(start, j)
    key = "-".join(names.key(p) or p for p in parts) or fold(text)
    return Name(text, UNKNOWN + key, "place", classes=("named",)), start, j


def _claim(
    sentence: Sentence, mention: Mention, distance: Quantity, way: Hit,
    place: tuple[Name, int, int], words: Words,
) -> Claim:  # fmt: skip
    name, i, j = place
    clause = sentence.clause_at(mention.i)
    term = Term(way.entry.concept, sentence.words(way.i, way.j), _wider(way, words))
    slots = {
        "direction": Slot(term, sentence.span(way.i, j)),
        "of": Slot(name, sentence.span(i, j)),
        "distance": Slot(distance, sentence.span(mention.i, mention.j)),
    }
    loose = distance.point is None or not distance.point % _ROUND
    return Claim(
        sentence.article, KIND, slots, sentence.span(mention.i, j), sentence.index,
        mode_of(sentence, clause, mention.i), attribution=clause.attribution,
        extractor="directions", confidence="low" if loose else "high",
    )  # fmt: skip


def _wider(way: Hit, words: Words) -> tuple[str, ...]:
    """The points beside one between two: whoever says north of a place may mean northeast."""
    bearing = way.entry.attrs["bearing"]
    if bearing % 90 == 0:
        return ()
    points = words.concepts("direction")
    return tuple(name for name, attrs in points.items()
                 if (attrs["bearing"] - bearing) % 360 in (45, 315))  # fmt: skip
