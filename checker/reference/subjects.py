"""Whether a sentence of open text says its figure or day of the subject of a reference.

A fact is of one subject, so likeness of words is not enough: "Pierre Curie died in 1906" is no
claim about Marie Curie.  The subject must be named in the clause, and nothing that the reference
does not speak of may stand before it.  A doubt is silence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.document import Document, Sentence
from checker.language.stems import rarity, stem
from checker.language.tokens import tokenize
from checker.model import Claim, Span
from checker.reference.sentences import Sheet, bare
from checker.values import Name
from checker.words import Words

_POSSESSIVE = ("'", "’")
_NAMES = ("person", "body", "place", "instrument")


class Subjects:
    """The subjects of all packs, and the sentences in which they are looked for."""

    def __init__(
        self,
        documents: Iterable[Document],
        sheets: Mapping[str, Sheet],
        ids: Mapping[str, Sequence[str]],
        words: Words,
    ) -> None:
        self._documents = {d.article.id: {s.index: s for s in d} for d in documents}
        self._ids = ids
        self._words = words
        self._names = {
            name: [
                [t.key for t in tokenize(bare(each))]
                for several in sheet.pack.names.values()
                for each in several
            ]
            for name, sheet in sheets.items()
        }

    def told_by(self, claim: Claim, fact: Claim, slot: str) -> bool:
        """Whether the claim of an article is about the subject of the fact, as far as one sees."""
        sentence = self._documents[claim.article][claim.sentence]
        known = self._documents[fact.article][fact.sentence]
        held = claim.slots.get(slot)
        if held is None:
            return False
        at = _token(sentence, held.span)
        return any(
            sentence.clause_at(i) is sentence.clause_at(at)
            and self._leads(sentence, i, j, known)
            and not (claim.kind == "count" and _adds_names(sentence, i, j, known))
            for i, j in self._places(sentence, fact.article)
        )

    def _places(self, sentence: Sentence, pack: str) -> Iterator[tuple[int, int]]:
        """Where the subject is named: token ranges."""
        for mention in sentence.mentions:
            if isinstance(mention.value, Name) and mention.value.id in self._ids[pack]:
                yield mention.i, mention.j
        keys = [token.key for token in sentence.tokens]
        for name in self._names[pack]:
            for i in range(len(keys) - len(name) + 1):
                if keys[i : i + len(name)] == name:
                    yield i, i + len(name)

    def _leads(self, sentence: Sentence, i: int, j: int, known: Sentence) -> bool:
        """Whether only words that the reference has too stand before the subject in its clause."""
        tokens = sentence.tokens
        if j < len(tokens) and tokens[j].text.startswith(_POSSESSIVE):
            return False
        if sentence.text[tokens[j - 1].end - sentence.start :][:1] in _POSSESSIVE:
            return False
        stop = rarity(self._words, sentence.language).stop
        theirs = {stem(t.key, known.language) for t in known.tokens}
        dated = {k for m in sentence.mentions_of("date", "quantity") for k in range(m.i, m.j)}
        return all(
            k in dated or not t.is_word or t.key in stop or stem(t.key, sentence.language) in theirs
            for k, t in enumerate(tokens[:i])
            if k >= sentence.clause_at(i).i
        )


def _token(sentence: Sentence, span: Span) -> int:
    return next((k for k, t in enumerate(sentence.tokens) if t.end > span.start), 0)


def _adds_names(sentence: Sentence, i: int, j: int, known: Sentence) -> bool:
    """Whether a clause with a figure names somebody or some place beside the subject."""
    clause = sentence.clause_at(i)
    theirs = {m.value.id for m in known.mentions if isinstance(m.value, Name)}
    return any(
        m.kind in _NAMES and isinstance(m.value, Name) and m.value.id not in theirs
        for m in sentence.mentions
        if clause.i <= m.i < clause.j and not (i <= m.i and m.j <= j)
    )
