"""The claims of a pack: what its sentences say, as far as that is what the facts say.

The sentences are read by the same extractors as an article's.  Kept are claims of the kinds that
the attribute names and with one of the fact's own values in a slot; a value that was read
otherwise than it was given is dropped, so that no misread reference can oppose an article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from checker.document import Document
from checker.errors import Problem
from checker.extract import extract
from checker.language.tokens import tokenize
from checker.model import Claim, Slot
from checker.reference.model import Fact, Given
from checker.reference.sentences import Sheet, Told, attributes, bare
from checker.values import Date, Name, Quantity
from checker.words import Words

FORM = "reference"
_SUBJECTS = ("instrument", "body", "person", "place")


@dataclass(frozen=True, slots=True)
class Read:
    """The claims of a pack, and its facts from which none could be made."""

    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...]


def claims_of(sheet: Sheet, document: Document, words: Words, named: Iterable[Claim] = ()) -> Read:
    """Return the claims of a pack whose document has been annotated and resolved.

    `named` are claims that were made over all documents at once; those of others are passed over.
    """
    kinds = attributes(document.language, words)
    found: list[Claim] = []
    known: set[int] = set()
    own = [claim for claim in named if claim.article == document.article.id]
    for claim in (*extract(document, words), *own):
        told = sheet.at(claim.span.start) if claim.span.part == "text" else None
        if told is None or claim.kind not in kinds[told.fact.attribute]["kinds"]:
            continue
        if _holds(claim, told) and all(_as_given(slot, told) for slot in claim.slots.values()):
            found.append(replace(claim, form=FORM))
            known.add(told.start)
    found += list(_renamed(found, subject_ids(sheet, document)))
    problems = tuple(_silent(sheet, told) for told in sheet.told if told.start not in known)
    return Read(tuple(found), problems)


def _silent(sheet: Sheet, told: Told) -> Problem:
    sentence = sheet.article.text[told.start : told.end]
    message = f"nothing to compare was understood of {told.fact.attribute!r}: “{sentence}”"
    hint = "write names out in full, with their title or kind"
    return Problem(sheet.pack.path, message, hint=hint, remark=True)


def _holds(claim: Claim, told: Told) -> bool:
    return any(told.filling(slot.span) for slot in claim.slots.values())


def _as_given(slot: Slot, told: Told) -> bool:
    """Whether a slot that stands on the fact's value was read as what was given."""
    for name in told.filling(slot.span):
        given: Given = told.as_of if name == "as_of" else told.fact.details.get(name, told.value)
        if isinstance(slot.value, Date):
            if not _same_date(slot.value, given, told.fact):
                return False
        elif (
            isinstance(slot.value, Quantity)
            and slot.value.kind in ("count", "ordinal")
            and isinstance(given, int | float)
            and slot.value.point != Decimal(str(given))
        ):
            return False
    return True


def _same_date(read: Date, given: Given, fact: Fact) -> bool:
    if not read.known or read.low is None or read.high is None:
        return False
    if isinstance(given, date):
        return read.low <= given <= read.high and (read.low == read.high or "until" in fact.details)
    return read.low.isoformat().startswith(str(given)) and read.high.isoformat().startswith(
        str(given)
    )


def subject_ids(sheet: Sheet, document: Document) -> tuple[str, ...]:
    """Who or what the pack is about: the ids that its names were resolved to, in their order."""
    names = sheet.names
    held = {
        text: mention.value.id
        for sentence in document
        for mention in sentence.mentions
        if mention.kind in _SUBJECTS
        and isinstance(mention.value, Name)
        and (text := sentence.words(mention.i, mention.j)) in names
    }
    return tuple(dict.fromkeys(held[name] for name in names if name in held))


def _renamed(claims: Iterable[Claim], ids: Sequence[str]) -> Iterator[Claim]:
    """The claims once more for every other id of their subject: an article may use that name."""
    for claim in claims:
        for slot, held in claim.slots.items():
            value = held.value
            if isinstance(value, Name) and ids and value.id == ids[0]:
                for other in ids[1:]:
                    slots = {**claim.slots, slot: Slot(replace(value, id=other), held.span)}
                    yield replace(claim, slots=slots)


class Touching:
    """Which packs a story speaks of: by the id of their subject, or by one of its names."""

    def __init__(
        self,
        documents: Sequence[Document],
        pages: Sequence[Document],
        sheets: Mapping[str, Sheet],
    ) -> None:
        self._documents = {d.article.id: d for d in documents} if pages else {}
        self._texts: dict[str, str] = {}
        self.subjects = {
            page.article.id: subject_ids(sheets[page.article.id], page) for page in pages
        }
        self._names = {
            name: [
                " ".join(t.key for t in tokenize(bare(each)))
                for several in sheet.pack.names.values()
                for each in several
            ]
            for name, sheet in sheets.items()
        }

    def packs(self, articles: Iterable[str]) -> frozenset[str]:
        """The ids of the packs' articles whose subject at least one of the articles speaks of."""
        documents = [self._documents[a] for a in articles if a in self._documents]
        ids = {
            mention.value.id
            for document in documents
            for sentence in document
            for mention in sentence.mentions
            if isinstance(mention.value, Name)
        }
        return frozenset(
            pack
            for pack, subject in self.subjects.items()
            if not ids.isdisjoint(subject) or any(self._named(d, pack) for d in documents)
        )

    def _named(self, document: Document, pack: str) -> bool:
        article = document.article.id
        if article not in self._texts:
            sentences = (" ".join(t.key for t in sentence.tokens) for sentence in document)
            self._texts[article] = f" {' | '.join(sentences)} "
        return any(f" {name} " in self._texts[article] for name in self._names[pack])
