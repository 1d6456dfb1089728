"""Label claims: a number that names something: Article 14 of a law, the minute of a goal."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.annotate.meaning import within_quotes
from checker.document import Document, Mention, Sentence
from checker.language.lexicon import Hit
from checker.language.numbers import touching
from checker.model import Claim, Slot
from checker.values import Name, Quantity, Term
from checker.words import Words

KIND = "label"
_OWNER = 14  # tokens from a player to the minute
_DIGITS = 3


def extract(document: Document, _words: Words) -> Iterator[Claim]:
    """Yield a claim for every numbered thing; a minute only with the person it belongs to."""
    for sentence in document:
        for hit in sentence.of("numbered"):
            number = _number(sentence, hit)
            if number is None:
                continue
            k, value = number
            owner = _owner(sentence, min(k, hit.i)) if hit.entry.concept == "minute" else None
            if hit.entry.concept != "minute" or owner is not None:
                yield _claim(sentence, hit, k, value, owner)


def _number(sentence: Sentence, hit: Hit) -> tuple[int, Decimal] | None:
    """Token and value of the number that belongs to a label, before or after it."""
    tokens = sentence.tokens
    if hit.entry.form == "before":
        k = hit.j
    else:
        k = hit.i - 1
        while k >= 0 and (not tokens[k].is_number) and touching(tokens, k):  # 39th, 39.
            k -= 1
    if not 0 <= k < len(tokens) or not tokens[k].key.isdigit() or len(tokens[k].key) > _DIGITS:
        return None
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    if (
        after is not None
        and touching(tokens, k + 1)
        and after.text in "+.-–/("
        and hit.entry.form == "before"
        and k + 2 < len(tokens)
        and tokens[k + 2].is_number
    ):
        return None  # 90+3, 14-16, 14(2)
    return k, Decimal(tokens[k].key)


def _owner(sentence: Sentence, at: int) -> Mention | None:
    """The last person named before a minute, with no number between."""
    people = [m for m in sentence.mentions_of("person") if m.j <= at and at - m.j <= _OWNER]
    if not people:
        return None
    between = sentence.tokens[people[-1].j : at]
    return None if any(t.is_number for t in between) else people[-1]


def _claim(sentence: Sentence, hit: Hit, k: int, value: Decimal, owner: Mention | None) -> Claim:
    i, j = min(hit.i, k), max(hit.j, k + 1)
    span = sentence.span(i, j)
    slots = {
        "label": Slot(Term(hit.entry.concept, sentence.words(hit.i, hit.j)), span),
        "number": Slot(Quantity("ordinal", value, value, sentence.words(k, k + 1)), span),
    }
    if owner is not None and isinstance(owner.value, Name):
        slots["about"] = Slot(owner.value, sentence.span(owner.i, owner.j))
    return Claim(
        sentence.article, KIND, slots, span, sentence.index,
        "quoted" if within_quotes(sentence, i) else "asserted",
        form=sentence.block if sentence.block in ("headline", "heading") else "finite",
        attribution=sentence.clause_at(i).attribution, extractor="numbered",
    )  # fmt: skip
