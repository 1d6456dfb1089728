"""Quote claims: words in quotation marks, with the one they are given to."""

from __future__ import annotations

from collections.abc import Iterator

from checker.annotate.meaning import quotations
from checker.document import Document, Sentence
from checker.model import Claim, Slot
from checker.values import Name, Quote
from checker.words import Words

KIND = "quote"
_SHORTEST = 3  # words; less is a turn of phrase


def extract(document: Document, words: Words) -> Iterator[Claim]:
    """Yield a claim for every verbatim quotation of three words or more."""
    for sentence in document:
        if sentence.block not in ("body", "headline"):
            continue
        for opening, closing in quotations(sentence):
            claim = _claim(sentence, opening + 1, closing)
            if claim is not None:
                yield claim


def _claim(sentence: Sentence, i: int, j: int) -> Claim | None:
    said = tuple(t.key for t in sentence.tokens[i:j] if t.is_word or t.is_number)
    if len(said) < _SHORTEST:
        return None
    span = sentence.span(i, j)
    slots = {"quote": Slot(Quote(sentence.words(i, j), said), span)}
    attribution = sentence.clause_at(i).attribution
    if attribution and attribution[0].id:
        who = attribution[0]
        slots["speaker"] = Slot(Name(who.speaker, who.id, "person"), who.span)
    return Claim(sentence.article, KIND, slots, span, sentence.index, "quoted",
                 attribution=attribution, extractor="quotes")  # fmt: skip
