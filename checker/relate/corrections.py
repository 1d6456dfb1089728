"""A publisher's own notes on what it had wrong: which sentences they are, and what they take back.

"Correction: An earlier version of this article said …" states nothing of the world: its claims are
never compared.  What it names and the rest of the article does not say is closed: whoever gives it
has been corrected, or carries it on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.compare import compare
from checker.document import Document, Mention, Sentence
from checker.language.tokens import fold
from checker.model import Claim
from checker.values import Date, Name, Quantity, Term, Value

_HEAD = 2  # tokens before a label at the head of a sentence
_DATED = 1  # token between "amended on" and the day
_LABELS = ("correction", "clarification")
_SHORTEST = 3  # letters of words that are looked for in a note


@dataclass(frozen=True, slots=True)
class Closed:
    """A count that a publisher's correction took back."""

    figure: str  # what it is a value of
    value: Quantity


@dataclass(frozen=True, slots=True)
class Note:
    """What one article takes back: typed values, and words that stand in its notes alone."""

    values: tuple[Value, ...]
    noted: str  # the words of the notes, folded, a space around each
    body: str  # and those of the rest
    text: tuple[str, ...]  # the sentences of the notes as written

    def closes(self, value: Value | None) -> bool:
        """Whether a value is one that the article has taken back."""
        if value is None:
            return False
        if any(type(v) is type(value) and _same(v, value) for v in self.values):
            return True
        if isinstance(value, Date | Quantity):
            return False
        words = _spaced(str(value).split())
        return len(words) > _SHORTEST + 1 and words in self.noted and words not in self.body


def figure(claim: Claim) -> str:
    """What a count is a value of, as far as its own words say: the counted noun or the measure."""
    for slot in ("unit", "measure"):
        held = claim.get(slot)
        if isinstance(held, Term):
            return held.concept
    value = claim.get("count")
    return f"{value.kind} {value.unit}" if isinstance(value, Quantity) else ""


def labelled(documents: Sequence[Document], claims: Iterable[Claim]) -> Mapping[str, set[int]]:
    """Return article → sentences that are a publisher's note on what it has corrected.

    A note runs from its label at the head of a sentence to the end of the paragraph.  Words of
    correction elsewhere in a sentence may be news of somebody else's slip, and only make a note of
    the counts that follow them.
    """
    found: dict[str, set[int]] = {}
    counted = {(c.article, c.sentence) for c in claims if c.kind == "count"}
    for document in documents:
        loose = label = None
        for sentence in document:
            here = (sentence.part, sentence.paragraph)
            if sentence.of("correction"):
                loose = here
                label = here if _is_label(sentence) else label
            if label == here or (
                loose == here and (document.article.id, sentence.index) in counted
            ):
                found.setdefault(document.article.id, set()).add(sentence.index)
    return found


def _is_label(sentence: Sentence) -> bool:
    return any(
        h.entry.concept == "earlier-version" or (h.i <= _HEAD and h.entry.concept in _LABELS)
        for h in sentence.of("correction")
    )


def closed(
    claims: Iterable[Claim], notes: Mapping[str, set[int]]
) -> tuple[list[Claim], dict[str, tuple[Closed, ...]]]:
    """Return the claims without those of correction notes, and the counts the notes close.

    A value in a note that the rest of its article gives as well is the new one; other values of
    the same figure are old.
    """
    kept: list[Claim] = []
    noted: list[Claim] = []
    for claim in claims:
        inside = claim.sentence in notes.get(claim.article, ())
        (noted if inside else kept).append(claim)
    current: dict[str, set[tuple[str, object]]] = {}
    for claim in kept:
        value = claim.get("count")
        if claim.article in notes and isinstance(value, Quantity):
            current.setdefault(claim.article, set()).add((figure(claim), value.point))
    taken_back: dict[str, list[Closed]] = {}
    for claim in noted:
        value = claim.get("count")
        if not isinstance(value, Quantity):
            continue
        figures = {f for f, _ in current.get(claim.article, ())}
        if figure(claim) in figures and (figure(claim), value.point) not in current[claim.article]:
            taken_back.setdefault(claim.article, []).append(Closed(figure(claim), value))
    return kept, {article: tuple(values) for article, values in taken_back.items()}


def notes_of(documents: Sequence[Document], notes: Mapping[str, set[int]]) -> dict[str, Note]:
    """Return article → what the notes at these sentences take back beside counts."""
    return {
        document.article.id: _note(document, notes[document.article.id])
        for document in documents
        if document.article.id in notes
    }


def _note(document: Document, inside: set[int]) -> Note:
    noted = [s for s in document if s.index in inside]
    body = [s for s in document if s.index not in inside]
    told = [m.value for s in body for m in s.mentions]
    values = [m.value for s in noted for m in s.mentions if not _day_of_note(s, m)]
    kinds = (Date, Name, Quantity)
    old = [v for v in values if isinstance(v, kinds) and not any(_same(v, other) for other in told)]
    return Note(tuple(old), _words(noted), _words(body), tuple(s.text for s in noted))


def _day_of_note(sentence: Sentence, mention: Mention) -> bool:
    """Whether a date is that of the note itself: "This article was amended on 5 March"."""
    return isinstance(mention.value, Date) and any(
        0 <= mention.i - hit.j <= _DATED for hit in sentence.of("amended")
    )


def _same(a: Value, b: Value) -> bool:
    if isinstance(a, Name) and isinstance(b, Name) and fold(a.text) == fold(b.text):
        return True
    return compare(a, b).verdict == "agree"


def _words(sentences: Iterable[Sentence]) -> str:
    return _spaced(t.text for s in sentences for t in s.tokens)


def _spaced(words: Iterable[str]) -> str:
    return " " + " ".join(fold(word) for word in words) + " "
