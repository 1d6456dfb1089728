"""Treaties, laws, resolutions: what an instrument is called and which one is meant.

String similarity cannot tell two conventions of one organisation apart, so an instrument is known
by its class and its *topic key*: the words of its name that say what it is about, as concepts where
a word list knows them (research extraction.md §4.4).  "the Convention" points back to the last one
introduced in the same article.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from functools import lru_cache

from checker.document import Mention, Sentence
from checker.language.lexicon import Hit
from checker.values import Name
from checker.words import Words

_MAX_NAME = 12  # tokens searched on each side of the head
_SKIP = frozenset({"act", "superlative", "instrument", "negation", "modality", "clause"})


@dataclass(frozen=True, slots=True)
class Grammar:
    """The words around the head of an instrument's name, as lookup keys."""

    definite: frozenset[str]
    indefinite: frozenset[str]
    connectors: frozenset[str]  # between the head and its subject: against, on, to
    fillers: frozenset[str]  # between a connector and the subject: prevent and combat
    neutral: frozenset[str]  # before the head, saying nothing of the subject: new, draft
    articles: frozenset[str]  # written as one word with the head: «الاتفاقية»


@lru_cache(maxsize=16)
def _grammar(words: Words, language: str) -> Grammar:
    lists = [words.keys("instruments", language, f.name) for f in fields(Grammar)[:-1]]
    lists.append(words.keys("language", language, "articles"))
    return Grammar(*lists)


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
    grammar = _grammar(words, sentence.language)
    found: list[Mention] = []
    end = 0
    for hit in sentence.of("instrument"):
        if hit.i < end:
            continue
        mention = _mention(sentence, hit, grammar, seen, found)
        if mention is not None:
            found.append(mention)
            end = mention.j
    return found


def _mention(
    sentence: Sentence, hit: Hit, grammar: Grammar, seen: Introduced, found: list[Mention]
) -> Mention | None:
    kind = hit.entry.attrs["class"]
    i, before = _left(sentence, hit, grammar)
    j, after = _right(sentence, hit, grammar)
    key = frozenset(before + after)
    if key:
        return _named(sentence, key, i, j, hit, seen, found)
    if kind not in seen.last or not _definite(sentence, i, hit, grammar):
        return None
    name, _, full = seen.last[kind]
    return Mention("instrument", Name(sentence.words(hit.i, hit.j), name, "instrument", full,
                                      (kind,)), hit.i, hit.j, tags=frozenset({"bare"}))  # fmt: skip


def _named(
    sentence: Sentence, key: frozenset[str], i: int, j: int, hit: Hit, seen: Introduced,
    found: list[Mention],
) -> Mention:  # fmt: skip
    kind = hit.entry.attrs["class"]
    name = f"instrument:{kind}/" + "+".join(sorted(key))
    for known, known_key in seen.known:
        # "the cybercrime convention" after "the Budapest Convention on Cybercrime" is the same
        if known.startswith(f"instrument:{kind}/") and key < known_key:
            name, key = known, known_key
            break
    text = sentence.words(i, j)
    if _predicate(sentence, i, hit, found):
        # "the treaty is the first criminal justice convention": a description, not a second treaty
        return Mention("instrument", Name(text, name, "instrument", text, (kind,)), i, j,
                       tags=frozenset({"predicate"}))  # fmt: skip
    if (name, key) not in seen.known:
        seen.known.append((name, key))
    seen.last[kind] = (name, key, text)
    return Mention("instrument", Name(text, name, "instrument", text, (kind,)), i, j)


def _predicate(sentence: Sentence, i: int, hit: Hit, found: list[Mention]) -> bool:
    """Whether a superlative describes what the sentence speaks of instead of naming it."""
    ranks = [h for h in sentence.of("superlative") if i - 3 <= h.i < hit.i]
    if not ranks:
        return False
    copula = any(h.entry.concept == "copula" and ranks[0].i - 2 <= h.i < ranks[0].i
                 for h in sentence.of("auxiliary"))  # fmt: skip
    return copula or bool(found)


def _left(sentence: Sentence, hit: Hit, grammar: Grammar) -> tuple[int, list[str]]:
    """Words of the name before the head: topics and capitalised words other than its issuer."""
    stop = grammar.definite | grammar.indefinite
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
        if any(h.entry.kind in _SKIP for h in covering):
            break
        if token.key in grammar.neutral or any(h.entry.kind in ("body", "reach") for h in covering):
            i -= 1
            start = i if token.capital else start
            continue
        if not token.capital or token.key in stop:
            break
        if sentence.tokens[hit.i].text[:1].islower() and not token.is_word:
            break
        key.append(token.key)
        i = start = i - 1
    return start, key


def _right(sentence: Sentence, hit: Hit, grammar: Grammar) -> tuple[int, list[str]]:
    """The topic after the head: "against cybercrime", "to prevent and combat corruption"."""
    tokens, j = sentence.tokens, hit.j
    limit = min(len(tokens), hit.j + _MAX_NAME)
    arabic_issuer = ("body", "place", "reach")
    while j < limit and (
        tokens[j].key in grammar.neutral
        or any(h.i <= j < h.j and h.entry.kind in arabic_issuer for h in sentence.hits)
    ):
        j += 1
    bare = j
    if j >= limit or tokens[j].key not in grammar.connectors:
        topic = _topic_at(sentence, j)
        return (topic.j, [topic.entry.concept]) if topic else (hit.j, [])
    topic = _topic_at(sentence, j)
    j += 0 if topic else 1
    if any(m.i <= j < m.j for m in sentence.mentions):  # "the convention on 25 October"
        return hit.j, []
    while topic is None and j < limit and tokens[j].key in grammar.fillers:
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


def _definite(sentence: Sentence, i: int, hit: Hit, grammar: Grammar) -> bool:
    head = sentence.tokens[hit.i]
    if head.key.startswith(tuple(grammar.articles)):
        return True
    before = sentence.tokens[i - 1].key if i else ""
    if before in grammar.indefinite:
        return False
    # "The Convention" of an article that writes its name with a capital, also without "the"
    return before in grammar.definite or (head.capital and hit.i > 0)
