"""Document → annotated document: hits, mentions, clauses, in the order they need each other.

Dates claim their tokens first, then clocks, then numbers; names come after, instruments before the
bodies and places inside them.  What has no end for hundreds of tokens is a list or a table and no
sentence: it is left bare, and nothing is claimed in it.
"""

from __future__ import annotations

from checker.annotate.ages import settle_ages
from checker.annotate.attribution import attribute
from checker.annotate.clauses import split_clauses
from checker.annotate.quotations import mark_quotations
from checker.annotate.writing import settle_writing
from checker.document import Clause, Document, Mention, Sentence
from checker.language.bodies import find_bodies
from checker.language.clocks import find_clocks
from checker.language.dates import find_dates
from checker.language.instruments import Introduced, find_instruments
from checker.language.lexicon import Hit
from checker.language.people import find_people
from checker.language.places import find_places
from checker.language.quantities import find_quantities
from checker.values import Quantity
from checker.words import Words

_LONGEST = 400  # tokens of a sentence; the longest of news and treaties have some 250
# Which mention keeps its tokens when two overlap; a longer one wins among equals.
_RANK = {"date": 0, "clock": 1, "instrument": 2, "person": 3, "body": 4, "place": 5, "quantity": 6}


def annotate(document: Document, words: Words) -> None:
    """Fill hits, mentions and clauses of every sentence of a document, in place."""
    if not document.supported:
        return
    mark_quotations(document)
    lexicon = words.lexicon(document.language)
    seen = Introduced()
    for sentence in document:
        settle_writing(sentence, words)
        if len(sentence.tokens) > _LONGEST:
            sentence.clauses = [Clause(0, len(sentence.tokens))]
            continue
        sentence.hits = _in_tense(sentence, lexicon.match(sentence.tokens), words)
        sentence.mentions = find_dates(sentence, words, document.article.published)
        sentence.mentions += find_clocks(sentence, words)
        sentence.mentions += find_quantities(sentence, words)
        names = find_instruments(sentence, words, seen)
        names += find_bodies(sentence, words)
        names += find_people(sentence, words)
        names += find_places(sentence, words)
        sentence.mentions = _settled(sentence, names)
        settle_ages(sentence, words)
        sentence.clauses = split_clauses(sentence, words)
        attribute(sentence)


def _in_tense(sentence: Sentence, hits: list[Hit], words: Words) -> list[Hit]:
    """The hits without those that need an imperfect verb after them and have none.

    Arabic «قد» says "may" before an imperfect verb and nothing before a past one.
    """
    letters = tuple(words.table("language", sentence.language).get("imperfect", ()))
    endings = tuple(words.table("language", sentence.language).get("past_endings", ()))

    def imperfect(k: int) -> bool:
        key = sentence.tokens[k].key if k < len(sentence.tokens) else ""
        return key.startswith(letters) and not key.endswith(endings)

    return [h for h in hits if h.entry.form != "before_imperfect" or imperfect(h.j)]


def _rank(mention: Mention) -> int:
    """A country in the name of a currency («دولار أمريكي») is no place of its own."""
    value = mention.value
    money = isinstance(value, Quantity) and value.kind == "money"
    return _RANK["place" if money else mention.kind]


def _settled(sentence: Sentence, names: list[Mention]) -> list[Mention]:
    """Mentions in order, none overlapping another: the higher rank, then the longer one, stays."""
    taken: set[int] = set()
    kept: list[Mention] = []
    every = sentence.mentions + names
    for mention in sorted(every, key=lambda m: (_rank(m), m.i - m.j, m.i)):
        reach = range(mention.i, mention.j)
        if taken.isdisjoint(reach):
            taken.update(reach)
            kept.append(mention)
    return sorted(kept, key=lambda m: m.i)
