"""Person claims: who is named how, and which office an article gives them."""

from __future__ import annotations

from collections.abc import Iterator

from checker.document import Document
from checker.model import Claim, Slot
from checker.values import Name, Term
from checker.words import Words

KIND = "person"


def extract(document: Document, words: Words) -> Iterator[Claim]:
    """Yield a claim for every mention of a person, with the office if one is given there."""
    for sentence in document:
        for mention in sentence.mentions_of("person"):
            if not isinstance(mention.value, Name):
                continue
            span = sentence.span(mention.i, mention.j)
            slots = {"person": Slot(mention.value, span), "name": Slot(mention.value, span)}
            if mention.office:
                office, _, of = mention.office.partition("|")
                term = Term(mention.office, mention.title or office, (office,) if of else ())
                slots["office"] = Slot(term, sentence.span(*mention.title_at))
            yield Claim(
                sentence.article, KIND, slots, span, sentence.index,
                form=sentence.block if sentence.block in ("headline", "heading") else "finite",
                extractor="people",
            )  # fmt: skip
