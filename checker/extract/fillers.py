"""Fillers: names and places in running text that another article may have replaced.

A *name* stands between words that another sentence repeats with another name in the middle; a
*place* is the only one its sentence is set in.  Titles, bylines and lists are left out, where a
capital or a neighbour says nothing.  Research: accuracy.md §4.8, word diff and lone place.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.annotate.meaning import mode_of
from checker.document import Document, Mention, Sentence
from checker.language.tokens import fold
from checker.model import Claim, Slot
from checker.values import Name, Value
from checker.words import Words

NAME, PLACE = "name", "place"
_SMALL = 4  # words without capital that a sentence needs to be prose
_SAID = 1  # tokens between a reporting verb and who says or hears it
_LONGEST = 5  # tokens of a name
_NAMED = frozenset({"person", "body", "instrument", "group"})


def extract(document: Document, words: Words) -> Iterator[Claim]:
    """Yield the names of every sentence of prose, and its place where it is set in one only."""
    if not document.supported:
        return
    for sentence in document:
        if sentence.block != "body" or not _prose(sentence):
            continue
        for i, j, value in _names(sentence):
            if not (_in_list(sentence, i, j) or _speaks(sentence, i, j)):
                yield _claim(sentence, NAME, i, j, value)
        place = _place(sentence)
        if place is not None and isinstance(place.value, Name):
            yield _claim(sentence, PLACE, place.i, place.j, place.value)


def _claim(sentence: Sentence, kind: str, i: int, j: int, value: Value) -> Claim:
    clause = sentence.clause_at(i)
    span = sentence.span(i, j)
    return Claim(
        sentence.article, kind, {kind: Slot(value, span)}, span, sentence.index,
        mode_of(sentence, clause, i, j), False, "finite", clause.attribution, "fillers",
    )  # fmt: skip


def _prose(sentence: Sentence) -> bool:
    small, words = sentence.small_words()
    return small >= _SMALL and (not sentence.cased or small * 2 > words)


def _names(sentence: Sentence) -> Iterator[tuple[int, int, Name]]:
    """Names that are found as such, and other runs of capitals inside the sentence."""
    taken: set[int] = set()
    beside: set[int] = set()  # tokens of names, which a name beside them may be a part of
    for mention in sentence.mentions:
        taken.update(range(mention.i, mention.j))
        if isinstance(mention.value, Name):
            beside.update(range(mention.i, mention.j))
        if (
            mention.kind in _NAMED
            and isinstance(mention.value, Name)
            and mention.value.kind in _NAMED
        ):
            yield mention.i, mention.j, mention.value
    tokens = sentence.tokens
    free = {k for k in sentence.capitals - taken if k and tokens[k].is_word}
    for i in sorted(free):
        if i - 1 in free:
            continue
        j = i + 1
        while j in free:
            j += 1
        if i < j <= i + _LONGEST and not beside & {i - 1, j} and not _opens(sentence, i):
            text = sentence.words(i, j)
            yield i, j, Name(text, f"name:{fold(text)}", "thing", classes=("named",))


def _opens(sentence: Sentence, i: int) -> bool:
    """Whether a capital may only mark a beginning: after a quotation mark, colon or point."""
    return not sentence.tokens[i - 1].is_word


def _in_list(sentence: Sentence, i: int, j: int) -> bool:
    """Whether a name has a neighbour it is listed with: "Ann Roe, Jan Poe and", "and Ann Roe"."""
    tokens = sentence.tokens
    joins = {h.i for h in sentence.of("clause") if h.entry.concept == "join"}
    before, after = tokens[i - 1] if i else None, tokens[j] if j < len(tokens) else None
    if (before is not None and (i - 1 in joins or before.text in ",/&")) or j in joins:
        return True
    return after is not None and (after.text in "/&" or (
        after.text == "," and j + 1 < len(tokens) and tokens[j + 1].capital))  # fmt: skip


def _speaks(sentence: Sentence, i: int, j: int) -> bool:
    """Whether a name is told something or tells it: who reports is not what is reported."""
    return any(0 <= i - h.j <= _SAID or 0 <= h.i - j <= _SAID for h in sentence.of("reporting"))


def _place(sentence: Sentence) -> Mention | None:
    """The one place after a preposition of place; None where there are more places than one."""
    places = [m for m in sentence.mentions_of("place")
              if "adjective" not in m.tags and "ambiguous" not in m.tags]  # fmt: skip
    if not places or "part" in places[0].tags or not isinstance(places[0].value, Name):
        return None
    first = places[0]
    held = places[0].value.within
    if any(not (isinstance(m.value, Name) and m.value.id in held) for m in places[1:]):
        return None
    locative = {h.i for h in sentence.of("auxiliary") if h.entry.concept == "locative"}
    attached = sentence.tokens[first.i].key.startswith(sentence.letters.locative)
    near = range(max(0, first.i - 3), first.i)
    tied = any(k in locative for k in near) and not any(
        sentence.tokens[k].capital or not sentence.tokens[k].is_word for k in near if k
    )
    return first if attached or first.i - 1 in locative or tied else None
