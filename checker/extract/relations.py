"""Relation claims: what stands to something in a relation that it has to one thing only.

A trigger of the relation list ("born in", "directed by", "the capital of") and the name after it.
Who or what has the relation is not read off: `relate.relations` asks whether two sentences speak
of one subject.  Research: accuracy.md §4.8, functional relations.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from checker.annotate.meaning import mode_of, negated_at
from checker.document import Document, Mention, Sentence
from checker.language.lexicon import Entry, Hit
from checker.language.names import names_of
from checker.language.stems import rarity
from checker.language.tokens import fold
from checker.model import Claim, Slot
from checker.values import Name, Term, Value
from checker.words import Words

KIND = "relation"
OPEN = "name:"  # the id of a name that no list knows
_LEAD = 5  # words that may stand between a trigger and its object: "by the American director"
_LONGEST = 24  # tokens of an object with all that is listed beside it
_PARTED = 8  # tokens between an Arabic verb and its preposition
_INITIAL = 2  # letters before a point inside a name
_NATIONALITY = "nationality"
_DESCRIBED = 3  # tokens between the copula and the adjective: "is a 1997 American film"


def extract(document: Document, words: Words) -> Iterator[Claim]:
    """Yield a claim for every trigger with one object, and for "is an American actor"."""
    if not document.supported:
        return
    stop = rarity(words, document.language).stop
    joins = names_of(words).particles
    for sentence in document:
        if sentence.block != "body" or sentence.tokens[-1].text in ("?", "؟"):
            continue
        hits = sentence.of(KIND)
        if sentence.verb_first:
            hits = hits + _parted(sentence, words)
        for hit in hits:
            found = _object(sentence, hit, stop, joins)
            if found is not None:
                end = hit.i + 1 if hit.cut < 0 else hit.j
                yield _claim(sentence, hit.i, end, hit.entry.concept, *found)
        yield from _nationalities(sentence)
        yield from _countrymen(sentence)


def _claim(
    sentence: Sentence, i: int, j: int, relation: str, value: Value, start: int, end: int
) -> Claim:
    clause = sentence.clause_at(i)
    return Claim(
        sentence.article, KIND,
        {"relation": Slot(Term(relation, sentence.words(i, j)), sentence.span(i, j)),
         "object": Slot(value, sentence.span(start, end))},
        sentence.span(min(i, start), max(j, end)), sentence.index,
        mode_of(sentence, clause, i, j), negated_at(sentence, clause, i), "finite",
        clause.attribution, "relations",
    )  # fmt: skip


def _parted(sentence: Sentence, words: Words) -> list[Hit]:
    """Arabic triggers with their subject between verb and preposition: «ولدت الرسامة … في».

    Hits from the verb to the preposition; a negative `cut` marks them.
    """
    table, tokens = _verbs(words, sentence.language), sentence.tokens
    whole = {h.i for h in sentence.of(KIND)}
    found: list[Hit] = []
    for i, token in enumerate(tokens):
        if i in whole:
            continue
        for rest, entry in table.get(token.key, ()):
            size = len(rest)
            for k in range(i + 2, min(i + _PARTED, len(tokens) - size)):
                if not (tokens[k].is_word or tokens[k].text in "«»"):
                    break
                if tuple(t.key for t in tokens[k : k + size]) == rest:
                    found.append(Hit(i, k + size, entry, -1))
                    break
    return found


@lru_cache(maxsize=8)
def _verbs(words: Words, language: str) -> dict[str, list[tuple[tuple[str, ...], Entry]]]:
    """First word of each trigger of several, an "and" written into it or not → the rest of it."""
    found: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for keys, entry in words.phrases(KIND, language):
        if len(keys) > 1 and len(keys[-1]) <= 3:
            found.setdefault(keys[0], []).append((tuple(keys[1:]), entry))
    for letters in words.table("language", language).get("conjunction", ()):
        for first, verbs in tuple(found.items()):
            found.setdefault(letters + first, verbs)
    return found


def _object(
    sentence: Sentence, hit: Hit, stop: frozenset[str], joins: frozenset[str]
) -> tuple[Value, int, int] | None:
    """The name after a trigger and its tokens; None where there is none, or two could be it."""
    wanted = hit.entry.attrs.get("object", "any")
    if not sentence.cased:
        held = next((m for m in sentence.mentions if hit.j <= m.i <= hit.j + 2), None)
        if held is None or not _fits(held.kind, wanted):
            return None
        return held.value, held.i, held.j
    day = next((m for m in sentence.mentions_of("date") if hit.j <= m.i <= hit.j + 1), None)
    if day is not None:
        return (day.value, day.i, day.j) if wanted in ("date", "any") else None
    if wanted == "date":
        return None
    i = _start(sentence, hit.j, stop)
    if i is None:
        return None
    end = _run(sentence, i, joins)
    held = next((m for m in sentence.mentions if m.i < end and i < m.j), None)
    kind = held.kind if held is not None else "thing"
    if not _fits(kind, wanted):
        return None
    if wanted == "place" or kind == "place":
        return _place(sentence, i, end, held)
    last = _listed(sentence, end, joins)
    value = held.value if held is not None and isinstance(held.value, Name) else None
    text = sentence.words(i, last)
    if value is None or last > end:
        value = Name(text, OPEN + fold(text), kind, classes=("named",))
    return value, i, last


def _fits(kind: str, wanted: str) -> bool:
    if kind == "date":
        return wanted in ("date", "any")
    if kind in ("quantity", "clock") or wanted == "date":
        return False
    if wanted == "person":
        return kind in ("person", "thing")
    if wanted == "body":
        return kind in ("body", "group", "thing")
    return wanted != "place" or kind in ("place", "thing")


def _start(sentence: Sentence, j: int, stop: frozenset[str]) -> int | None:
    """The first word of the first name after token j, past "the American director"."""
    tokens = sentence.tokens
    adjectives = {k for m in sentence.mentions_of("place") if "adjective" in m.tags
                  for k in range(m.i, m.j)}  # fmt: skip
    k = j
    while k < min(len(tokens), j + _LEAD):
        token = tokens[k]
        described = k in adjectives and k + 1 < len(tokens) and not tokens[k + 1].capital
        if token.capital and not described:
            after = tokens[k + 1 : k + 3]
            if len(after) == 2 and after[1].capital and after[0].is_word and (
                not after[0].capital and after[0].key not in stop
            ):  # fmt: skip
                k += 2  # "by Fox director Ann Roe"
                continue
            return k
        if not token.is_word and token.text not in ("-", '"', "“", "`", "«"):
            return None
        if any(h.entry.kind in (KIND, "act", "reporting", "clause", "auxiliary")
               and h.entry.concept not in ("apposition", "of", "locative", "partitive")
               for h in sentence.hits_from(k, k + 1)):  # fmt: skip
            return None
        k += 1
    return None


def _run(sentence: Sentence, i: int, joins: frozenset[str]) -> int:
    """The end of a name that begins at token i: capitals, what joins them, mentions in whole."""
    tokens = sentence.tokens
    j = i
    while j < len(tokens):
        held = next((m for m in sentence.mentions if m.i <= j < m.j
                     and m.kind in ("person", "body", "place", "instrument")), None)  # fmt: skip
        if held is not None and (tokens[j].capital or j > i) and held.j > j:
            if j > i and held.kind == "place" and tokens[j - 1].text == ",":
                break
            j = held.j
        elif tokens[j].capital or (
            j > i and (tokens[j].key.isdigit() or _joins(sentence, j, joins))
        ):
            j += 1
        else:
            break
    return j


def _joins(sentence: Sentence, j: int, joins: frozenset[str]) -> bool:
    """Whether a small word or mark stands inside a name: "Bank of Vellano", "J. Costa"."""
    tokens = sentence.tokens
    if j + 1 >= len(tokens) or not tokens[j + 1].capital:
        return False
    if tokens[j].text == ".":
        return len(tokens[j - 1].text) <= _INITIAL
    partitive = any(h.i == j and h.entry.concept == "partitive" for h in sentence.of("auxiliary"))
    return partitive or tokens[j].key in joins or tokens[j].text in "-’'&"


def _listed(sentence: Sentence, j: int, joins: frozenset[str]) -> int:
    """The end of the list that goes on after a name: ", Ann Roe and Jan Poe"."""
    tokens, end = sentence.tokens, j
    coordinating = {h.i for h in sentence.of("clause") if h.entry.concept == "join"}
    while end + 1 < len(tokens) and end - j < _LONGEST:
        k = end
        if tokens[k].text == ",":
            k += 1
        if k < len(tokens) and (k in coordinating or tokens[k].text in ("&", "/")):
            k += 1
        if k == end or k >= len(tokens) or not tokens[k].capital:
            break
        end = _run(sentence, k, joins)
    return end


def _place(
    sentence: Sentence, i: int, j: int, held: Mention | None
) -> tuple[Value, int, int] | None:
    """A place with the places that hold it: "Lawton, Oklahoma"."""
    tokens, end = sentence.tokens, j
    within: list[str] = []
    while end + 1 < len(tokens) and tokens[end].text == "," and tokens[end + 1].capital:
        holder = next((m for m in sentence.mentions_of("place") if m.i == end + 1), None)
        if holder is None or not isinstance(holder.value, Name):
            break
        within += [holder.value.id, *holder.value.within]
        end = holder.j
    if end < len(tokens) and tokens[end].key in ("and", "or", "&") and (
        end + 1 < len(tokens) and tokens[end + 1].capital
    ):  # fmt: skip
        return None  # two places
    text = sentence.words(i, j)
    if held is not None and isinstance(held.value, Name) and held.kind == "place":
        name = held.value
        if held.i > i or held.j < j:  # a part of a longer name: "London Bridge"
            name = Name(text, f"place:?/{fold(text)}", "place", classes=("named",),
                        within=(name.id, *name.within) if end == j else ())  # fmt: skip
    else:
        name = Name(text, f"place:?/{fold(text)}", "place", classes=("named",))
    holders = tuple(dict.fromkeys([*name.within, *within]))
    return Name(name.text, name.id, "place", name.full, name.classes, holders), i, end


def _nationalities(sentence: Sentence) -> Iterator[Claim]:
    """ "X is an American actor": of which country somebody or something is."""
    tokens = sentence.tokens
    copulas = [h for h in sentence.of("auxiliary") if h.entry.concept == "copula"]
    adjectives = [m for m in sentence.mentions_of("place") if "adjective" in m.tags]
    for copula in copulas:
        near = [m for m in adjectives if copula.j < m.i <= copula.j + _DESCRIBED]
        if not near or not copula.i:
            continue
        held = near[0]
        between = tokens[copula.j : held.i]
        after = tokens[held.j] if held.j < len(tokens) else None
        if any(t.capital or not (t.is_word or t.key.isdigit()) for t in between) or (
            after is None or not after.is_word or after.capital
        ):  # fmt: skip
            continue
        if any(m is not held and abs(m.i - held.i) <= 2 for m in adjectives) or any(
            copula.i <= h.i < held.i for h in sentence.of("negation")
        ):  # fmt: skip
            continue  # of two countries, or not of this one
        if isinstance(held.value, Name):
            claim = _claim(sentence, copula.i, held.j, _NATIONALITY, held.value, held.i, held.j)
            people = [m for m in sentence.mentions_of("person") if m.j <= copula.i]
            yield _about(sentence, claim, people[0]) if len(people) == 1 else claim


def _countrymen(sentence: Sentence) -> Iterator[Claim]:
    """ "the American actor Ann Roe": the same of a person named right after."""
    tokens = sentence.tokens
    adjectives = [m for m in sentence.mentions_of("place") if "adjective" in m.tags]
    for held in adjectives:
        person = next((m for m in sentence.mentions_of("person") if m.i == held.j + 1), None)
        before = tokens[held.i - 1] if held.i > 1 else None
        joined = before is not None and (before.text in "-/" or before.capital)
        if person is None or joined or not isinstance(held.value, Name):
            continue
        if tokens[held.j].is_word and not tokens[held.j].capital:
            i, j = held.i, held.j + 1
            claim = _claim(sentence, i, j, _NATIONALITY, held.value, held.i, held.j)
            yield _about(sentence, claim, person)


def _about(sentence: Sentence, claim: Claim, person: Mention) -> Claim:
    about = Slot(person.value, sentence.span(person.i, person.j))
    return replace(claim, slots={**claim.slots, "about": about})
