"""Treaties, laws, resolutions: what an instrument is called and which one is meant.

String similarity cannot tell two conventions of one organisation apart, so an instrument is known
by its class and its *topic key*: the words of its name that say what it is about, as concepts where
a word list knows them (research extraction.md §4.4).  "the Convention" points back to the last one
introduced in the same article.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from checker.document import Mention, Sentence
from checker.language.lexicon import Hit
from checker.values import Name
from checker.words import Words

_MAX_NAME = 12  # tokens searched on each side of the head
_SKIP = frozenset({"act", "reach", "superlative", "instrument", "negation", "modality"})


@dataclass(slots=True)
class Introduced:
    """The instruments an article has introduced so far: class → (id, key words, full name)."""

    last: dict[str, tuple[str, frozenset[str], str]] = field(default_factory=dict)
    known: list[tuple[str, frozenset[str]]] = field(default_factory=list)


def find_instruments(sentence: Sentence, words: Words, seen: Introduced) -> list[Mention]:
    """Return the instruments of a sentence; `seen` is read and brought up to date.

    A head without a topic is returned only when it points back ("the treaty") to something
    introduced before; an indefinite or unknown one is no mention at all.
    """
    table = words.table("instruments", sentence.language)
    found: list[Mention] = []
    end = 0
    for hit in sentence.of("instrument"):
        if hit.i < end:
            continue
        mention = _mention(sentence, hit, table, seen)
        if mention is not None:
            found.append(mention)
            end = mention.j
    return found


def _mention(
    sentence: Sentence, hit: Hit, table: Mapping[str, Any], seen: Introduced
) -> Mention | None:
    kind = hit.entry.attrs["class"]
    i, before = _left(sentence, hit, table)
    j, after = _right(sentence, hit, table)
    key = frozenset(before + after)
    if key:
        return _named(sentence, kind, key, i, j, hit, seen)
    if kind not in seen.last or not _definite(sentence, i, hit, table):
        return None
    name, _, full = seen.last[kind]
    return Mention("instrument", Name(sentence.words(hit.i, hit.j), name, "instrument", full,
                                      (kind,)), hit.i, hit.j, tags=frozenset({"bare"}))  # fmt: skip


def _named(
    sentence: Sentence, kind: str, key: frozenset[str], i: int, j: int, hit: Hit, seen: Introduced
) -> Mention:
    name = f"instrument:{kind}/" + "+".join(sorted(key))
    for known, known_key in seen.known:
        # "the cybercrime convention" after "the Budapest Convention on Cybercrime" is the same
        if known.startswith(f"instrument:{kind}/") and key < known_key:
            name, key = known, known_key
            break
    text = sentence.words(i, j)
    predicate = any(h.entry.kind == "superlative" and i - 3 <= h.i < hit.i for h in sentence.hits)
    if (name, key) not in seen.known:
        seen.known.append((name, key))
    seen.last[kind] = (name, key, text)
    tags = frozenset({"described"}) if predicate else frozenset()
    return Mention("instrument", Name(text, name, "instrument", text, (kind,)), i, j, tags=tags)


def _left(sentence: Sentence, hit: Hit, table: Mapping[str, Any]) -> tuple[int, list[str]]:
    """Words of the name before the head: topics and capitalised words other than its issuer."""
    neutral = table.get("neutral", ())
    stop = frozenset(table.get("definite", ())) | frozenset(table.get("indefinite", ()))
    key: list[str] = []
    i = start = hit.i
    while i > max(0, hit.i - _MAX_NAME):
        token = sentence.tokens[i - 1]
        covering = [h for h in sentence.hits if h.i < i <= h.j and h.j <= hit.i]
        topic = next((h for h in covering if h.entry.kind == "topic" and h.j == i), None)
        if topic is not None:
            key.append(topic.entry.concept)
            i = start = topic.i
            continue
        if token.key in neutral or any(h.entry.kind in ("body", "reach") for h in covering):
            i -= 1
            start = i if token.capital else start
            continue
        if not token.capital or token.key in stop or any(h.entry.kind in _SKIP for h in covering):
            break
        if sentence.tokens[hit.i].text[:1].islower() and not token.is_word:
            break
        key.append(token.key)
        i = start = i - 1
    return start, key


def _right(sentence: Sentence, hit: Hit, table: Mapping[str, Any]) -> tuple[int, list[str]]:
    """The topic after the head: "against cybercrime", "to prevent and combat corruption"."""
    tokens, j = sentence.tokens, hit.j
    limit = min(len(tokens), hit.j + _MAX_NAME)
    arabic_issuer = ("body", "place", "reach")
    while j < limit and (
        tokens[j].key in table.get("neutral", ())
        or any(h.i <= j < h.j and h.entry.kind in arabic_issuer for h in sentence.hits)
    ):
        j += 1
    bare = j
    if j >= limit or tokens[j].key not in table.get("connectors", ()):
        topic = _topic_at(sentence, j)
        return (topic.j, [topic.entry.concept]) if topic else (hit.j, [])
    topic = _topic_at(sentence, j)
    j += 0 if topic else 1
    fillers = table.get("fillers", ())
    while topic is None and j < limit and tokens[j].key in fillers:
        topic = _topic_at(sentence, j)
        j += 0 if topic else 1
    topic = topic or _topic_at(sentence, j)
    if topic is not None:
        return topic.j, [topic.entry.concept]
    key: list[str] = []
    while j < limit and tokens[j].capital and tokens[j].is_word:
        key.append(tokens[j].key)
        j += 1
    return (j, key) if key and bare >= hit.j else (hit.j, [])


def _topic_at(sentence: Sentence, j: int) -> Hit | None:
    return next((h for h in sentence.hits if h.i == j and h.entry.kind == "topic"), None)


def _definite(sentence: Sentence, i: int, hit: Hit, table: Mapping[str, Any]) -> bool:
    head = sentence.tokens[hit.i]
    if head.key.startswith("ال"):
        return True
    before = sentence.tokens[i - 1].key if i else ""
    if before in table.get("indefinite", ()):
        return False
    # "The Convention" of an article that writes its name with a capital, also without "the"
    return before in table.get("definite", ()) or (head.capital and hit.i > 0)
