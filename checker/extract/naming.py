"""Naming claims: an acronym that looks like a slip for another one of the same article.

An odd form is suspect only if it is no known acronym, has no expansion of its own and is one edit
or one swap of letters away from one that the article introduces (research extraction.md §4.3).
"""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import OSA

from checker.document import Document, Sentence
from checker.language.bodies import definitions
from checker.language.tokens import Token
from checker.model import Claim, Slot, Span
from checker.values import Name
from checker.words import Words

KIND = "naming"
_SHORTEST = 4  # three letters and one edit apart is too common: WHO and WTO


def extract(document: Document, words: Words) -> Iterator[Claim]:
    """Yield a claim for every unexplained acronym, with the introduced one it resembles."""
    introduced: dict[str, Span] = {}
    for sentence in document:
        for short, _ in definitions(sentence):
            token = _token_at(sentence, short)
            if token is not None:
                introduced.setdefault(token.text, short)
    if not introduced:
        return
    for sentence in document:
        if _shouted(sentence):
            continue
        bodies = (m for m in sentence.mentions_of("body")
                  if not getattr(m.value, "id", "").startswith("body:?"))  # fmt: skip
        known = {k for m in bodies for k in range(m.i, m.j)}
        for k, token in enumerate(sentence.tokens):
            if token.text in introduced or not _acronym(token) or k in known:
                continue
            near = next((a for a in introduced if len(token.text) >= _SHORTEST
                         and OSA.distance(token.text, a) == 1
                         and not _plural(token.text, a)), None)  # fmt: skip
            if near is None:
                continue
            span = sentence.span(k, k + 1)
            slots = {
                "acronym": Slot(_name(token.text), span),
                "resembles": Slot(_name(near), introduced[near]),
            }
            yield Claim(sentence.article, KIND, slots, span, sentence.index, extractor="naming")


def _plural(one: str, other: str) -> bool:
    """Whether two acronyms are one, once of several: "PIP" and "PIPS"."""
    return one == f"{other}S" or other == f"{one}S"


def _name(acronym: str) -> Name:
    return Name(acronym, f"acronym:{acronym.casefold()}", "body")


def _acronym(token: Token) -> bool:
    return token.text.isascii() and token.text.isalpha() and token.text.isupper()


def _shouted(sentence: Sentence) -> bool:
    """A sentence all in capitals: nothing there is an acronym."""
    return sentence.text.isupper()


def _token_at(sentence: Sentence, span: Span) -> Token | None:
    return next((t for t in sentence.tokens if t.start <= span.start < t.end
                 or span.start <= t.start < span.end), None)  # fmt: skip
