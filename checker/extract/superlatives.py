"""Superlative claims: "the first global treaty addressing cybercrime".

A superlative is a claim only with its scope: first of which kind, on which subject, how far, since
when.  The same subject under two scopes is two claims, and one of them goes further.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.annotate.meaning import mode_of, negated_at
from checker.document import Document, Sentence
from checker.extract.events import Memory
from checker.language.lexicon import Hit
from checker.model import Claim, Slot
from checker.values import Date, Name, Quantity, Term
from checker.words import Words

KIND = "superlative"
_NAME = 6  # tokens from the superlative to its noun
_SUBJECT = 5  # tokens from the noun to its subject


def extract(document: Document, words: Words) -> Iterator[Claim]:
    """Yield a claim for every superlative of an instrument that the article speaks of."""
    memory = Memory()
    for sentence in document:
        end = 0
        for hit in sentence.of("superlative"):
            claim = _claim(sentence, hit, memory) if hit.i >= end else None
            if claim is not None:
                end = hit.j
                yield claim
        memory.instruments += [
            (sentence.index, m)
            for m in sentence.mentions_of("instrument") if "predicate" not in m.tags
        ]  # fmt: skip


def _claim(sentence: Sentence, hit: Hit, memory: Memory) -> Claim | None:
    head = _head(sentence, hit)
    if head is None:
        return None
    about = _about(sentence, hit, head, memory)
    if about is None:
        return None
    clause = sentence.clause_at(hit.i)
    end = head.j
    slots = {
        "rank": Slot(Term(hit.entry.concept, sentence.words(hit.i, hit.j)),
                     sentence.span(hit.i, hit.j)),
        "of": Slot(Term(head.entry.attrs["class"], sentence.words(head.i, head.j)),
                   sentence.span(head.i, head.j)),
        "about": about,
    }  # fmt: skip
    domain = _domain(sentence, hit, head)
    if domain is not None:
        end = max(end, domain.j)
        slots["domain"] = Slot(Term(domain.entry.concept, sentence.words(domain.i, domain.j)),
                               sentence.span(domain.i, domain.j))  # fmt: skip
    reach = next((h for h in sentence.of("reach") if hit.i <= h.i < head.j + 2), None)
    if reach is not None:
        slots["scope"] = Slot(Term(reach.entry.concept, sentence.words(reach.i, reach.j)),
                              sentence.span(reach.i, reach.j))  # fmt: skip
    for mention in sentence.mentions_of("quantity", "date"):
        since = isinstance(mention.value, Date) and mention.value.bound == "since"
        span_of_time = isinstance(mention.value, Quantity) and mention.value.kind == "duration"
        if end <= mention.i and (since or span_of_time) and mention.j <= clause.j:
            slots["since"] = Slot(mention.value, sentence.span(mention.i, mention.j))
    return Claim(
        sentence.article, KIND, slots, sentence.span(hit.i, end), sentence.index,
        mode_of(sentence, clause, hit.i), negated_at(sentence, clause, hit.i),
        sentence.block if sentence.block in ("headline", "heading") else "finite",
        clause.attribution, "superlatives",
    )  # fmt: skip


def _head(sentence: Sentence, hit: Hit) -> Hit | None:
    """The noun that the superlative ranks: the first one after it, in its clause."""
    stop = min(sentence.clause_at(hit.i).j, hit.j + _NAME)
    heads = [h for h in sentence.of("instrument") if hit.j <= h.i < stop]
    return heads[0] if heads else None


def _domain(sentence: Sentence, hit: Hit, head: Hit) -> Hit | None:
    """What it is the first about: a subject before the noun or shortly after it."""
    topics = sentence.of("topic")
    named = [t for t in topics if hit.j <= t.i < head.i]
    told = [t for t in topics if head.j <= t.i <= head.j + _SUBJECT]
    return next(iter(named or told), None)


def _about(sentence: Sentence, hit: Hit, head: Hit, memory: Memory) -> Slot | None:
    """The thing ranked: the subject of the sentence, else what the article speaks of."""
    here = [m for m in sentence.mentions_of("instrument")
            if m.j <= hit.i and "predicate" not in m.tags]  # fmt: skip
    if here:
        return Slot(here[-1].value, sentence.span(here[-1].i, here[-1].j))
    own = next((m for m in sentence.mentions_of("instrument") if m.i <= head.i < m.j), None)
    name = memory.instrument(sentence.index, [head.entry.attrs["class"]])
    if name is None and own is not None and isinstance(own.value, Name):
        name = own.value
    return None if name is None else Slot(name, sentence.span(hit.i, head.j))
