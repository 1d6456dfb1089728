"""Status claims: whether a body that is being set up works already or is still to come.

"the establishment of the Centre in Doha, which aims to …" and «إنشاء المركز في الدوحة الذي سيعمل …»
name one body by what it is, whose it is, what it is about and where; the tense tells the rest.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.annotate.meaning import negated_at
from checker.document import Document, Sentence
from checker.language.lexicon import Hit
from checker.model import Claim, Slot
from checker.values import Name, Term
from checker.words import Words

KIND = "status"
_HEAD = 8  # tokens from the founding to the noun of the body: "of the new UN Regional"
_NAME = 10  # tokens from that noun to the end of what is said of it
_FEATURES = 2  # of whose, about what and where: fewer do not tell one centre from another


def extract(document: Document, words: Words) -> Iterator[Claim]:
    """Yield a status claim for every founding of a known body that a relative clause follows."""
    table = words.table("language", document.language)
    future, imperfect = tuple(table.get("future", ())), tuple(table.get("imperfect", ()))
    for sentence in document:
        for founding in sentence.of("founding"):
            relative = next((h for h in sentence.of("clause") if h.i > founding.j
                             and h.entry.concept == "relative"), None)  # fmt: skip
            if relative is None or negated_at(sentence, sentence.clause_at(founding.i), founding.i):
                continue
            status = _status(sentence, relative, future, imperfect)
            about = _about(sentence, founding, relative)
            if status is None or about is None:
                continue
            span = sentence.span(founding.i, status[1])
            slots = {"status": Slot(Term(status[0], sentence.words(founding.i, status[1])), span),
                     "about": Slot(about, span)}  # fmt: skip
            yield Claim(sentence.article, KIND, slots, span, sentence.index, extractor="foundings",
                        attribution=sentence.clause_at(founding.i).attribution)  # fmt: skip


def _status(
    sentence: Sentence, relative: Hit, future: tuple[str, ...], imperfect: tuple[str, ...]
) -> tuple[str, int] | None:
    """`working` or `planned`, and where the verb that says so ends."""
    k = relative.j
    told = [h for h in sentence.of("tense") if h.i == k]
    if told:
        longest = max(told, key=lambda h: h.j)
        return longest.entry.concept, longest.j
    key = sentence.tokens[k].key if k < len(sentence.tokens) else ""
    if future and key.startswith(future):
        return "planned", k + 1
    return ("working", k + 1) if imperfect and key.startswith(imperfect) else None


def _about(sentence: Sentence, founding: Hit, relative: Hit) -> Name | None:
    """The body by its noun, its owner, its subject and its place; None when too little is said."""
    head = next((h for h in sentence.of("institution")
                 if founding.j <= h.i <= min(founding.j + _HEAD, relative.i)), None)  # fmt: skip
    if head is None:
        return None
    stop = min(relative.i, head.j + _NAME)
    owner = [h.entry.concept for h in sentence.of("body") if founding.j <= h.i < stop]
    topic = [h.entry.concept for h in sentence.of("topic") if founding.j <= h.i < stop]
    place = [m for m in sentence.mentions_of("place") if head.j <= m.i < stop]
    where = [m.value.id for m in place if isinstance(m.value, Name)]
    features = [found[0] if found else "" for found in (owner, topic, where)]
    if sum(map(bool, features)) < _FEATURES:
        return None
    end = place[0].j if place else max(head.j, stop - 1)
    text = sentence.words(founding.j, end)
    return Name(text, "thing:" + "/".join((head.entry.concept, *features)), "thing")
