"""Venue claims: in which town or country a named venue lies ("the Stade Karim Idir in Oran").

A venue has one place, so two articles that give it two disagree, whatever else they say.  Its id
is made of the sounds of its name: it is one in every script.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.document import Document, Sentence
from checker.language.names import names_of
from checker.model import Claim, Slot
from checker.values import Name, Term
from checker.words import Words

KIND = "venue"
_LONGEST = 4  # words of a venue's name
_BETWEEN = 3  # tokens between a venue and its place: "in the Moroccan city of"
_TIES = frozenset({"locative", "of", "partitive"})
_LEAST = 3  # sounds of a name that tell it from others


def extract(document: Document, words: Words) -> Iterator[Claim]:
    """Yield a claim for every named venue whose place stands right after it.

    Slots: `about`, the venue, and `place`.
    """
    names = names_of(words)
    for sentence in document:
        if sentence.block != "body":
            continue
        for hit in sentence.of(KIND):
            run = _name(sentence, hit.i, hit.j)
            found = _place(sentence, max(run[1], hit.j)) if run else None
            if run is None or found is None:
                continue
            place, start, end = found
            parts = names.bare([t.key for t in sentence.tokens[run[0] : run[1]] if t.is_word])
            key = "".join(filter(None, (names.key(p) for p in parts)))
            if len(key) < _LEAST or place.id in _places(sentence, run):
                continue
            i, j = min(run[0], hit.i), max(run[1], hit.j)
            text = sentence.words(i, j)
            venue = Name(text, f"venue:{hit.entry.concept}/{key}", "thing", classes=("venue",))
            yield Claim(
                sentence.article, KIND,
                {"about": Slot(venue, sentence.span(i, j)),
                 "place": Slot(place, sentence.span(start, end)),
                 "topic": Slot(Term(hit.entry.concept, text), sentence.span(hit.i, hit.j))},
                sentence.span(i, end), sentence.index, extractor="venues",
            )  # fmt: skip


def _name(sentence: Sentence, i: int, j: int) -> tuple[int, int] | None:
    """The tokens of the name beside the head at [i, j); None when there is none."""
    tokens = sentence.tokens
    if not sentence.cased:
        stop = next((m.i for m in sentence.mentions_of("place") if m.i >= j), len(tokens))
        end = j
        while end < min(stop, j + _LONGEST, len(tokens)) and tokens[end].is_word:
            if any(h.i == end and h.entry.kind in ("auxiliary", "act", "reporting")
                   for h in sentence.hits):  # fmt: skip
                break
            end += 1
        return (j, end) if end > j else None
    end = j
    while end < min(len(tokens), j + _LONGEST) and (tokens[end].capital or _glued(sentence, end)):
        end += 1
    if end > j:
        return j, end
    start = i
    while start > max(0, i - _LONGEST) and (
        tokens[start - 1].capital or _glued(sentence, start - 1)
    ):
        start -= 1
    return (start, i) if start < i and tokens[i].capital else None


def _glued(sentence: Sentence, k: int) -> bool:
    return sentence.tokens[k].text in ("-", "’", "'")


def _place(sentence: Sentence, j: int) -> tuple[Name, int, int] | None:
    """The place that a preposition ties to what ends at token j, and its tokens."""
    tokens = sentence.tokens
    if not any(h.i == j and h.entry.concept in _TIES for h in sentence.of("auxiliary")):
        return None
    near = next((m for m in sentence.mentions_of("place") if j < m.i <= j + _BETWEEN + 1
                 and "adjective" not in m.tags), None)  # fmt: skip
    if near is not None and isinstance(near.value, Name):
        between = tokens[j : near.i]
        small = all(t.is_word and not t.capital for t in between)
        return (near.value, near.i, near.j) if small else None
    # "estadio Karim Idir de Orán" reads like a person's name
    held = [h for h in sentence.of("place") if h.i == j + 1 and h.entry.form == "name"]
    if not held or len({h.entry.concept for h in held}) > 1 or not tokens[j + 1].capital:
        return None
    concept = held[0].entry.concept
    country = concept.partition("/")[0]
    within = (f"place:{country}",) if country != concept else ()
    kind = str(held[0].entry.attrs.get("class", "city"))
    text = sentence.words(j + 1, held[0].j)
    return Name(text, f"place:{concept}", "place", classes=(kind,), within=within), j + 1, held[0].j


def _places(sentence: Sentence, run: tuple[int, int]) -> set[str]:
    """Ids of the places inside a name: a Cairo Stadium needs no town."""
    return {m.value.id for m in sentence.mentions_of("place")
            if isinstance(m.value, Name) and m.i < run[1] and run[0] < m.j}  # fmt: skip
