"""Kind claims: what kind of thing something is: "The Salt Road is a 2011 drama film".

A thing is of one kind, so this is one more relation with one object: who or what is spoken of is
asked by `relate.relations`.  Only the noun that the words after "is a" lead up to counts: in "is a
film director" it is not the film.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.annotate.meaning import mode_of, negated_at
from checker.document import Document, Sentence
from checker.extract.relations import KIND
from checker.language.lexicon import Hit
from checker.language.stems import rarity
from checker.model import Claim, Slot
from checker.values import Term
from checker.words import Words

SORT = "sort"  # the word list: rules/words/kinds.yaml
_FAR = 9  # tokens between the verb and the noun: "is the 1931 black-and-white German war film"
_GOING_ON = frozenset({KIND, SORT, "act", "deed", "clause", "auxiliary"})
_NONE = "none"  # the group of words that are no kinds
_HEAD_FIRST = frozenset({"ar", "fr", "es"})  # what describes a noun follows it


def extract(document: Document, words: Words) -> Iterator[Claim]:
    """Yield a claim for every "is a …" that says of which kind something is."""
    if not document.supported:
        return
    stop = rarity(words, document.language).stop
    for sentence in document:
        kinds = sentence.of(SORT) if sentence.block == "body" else ()
        if not kinds or sentence.tokens[-1].text in ("?", "؟"):
            continue
        for copula in sentence.of("auxiliary"):
            if copula.entry.concept == "copula" and copula.i:
                hit = _kind(sentence, copula, kinds, stop)
                if hit is not None:
                    yield _claim(sentence, copula, hit)


def _kind(
    sentence: Sentence, copula: Hit, kinds: tuple[Hit, ...] | list[Hit], stop: frozenset[str]
) -> Hit | None:
    """The noun of a kind that the words after "is" lead up to."""
    tokens = sentence.tokens
    hit = next((h for h in kinds if copula.j <= h.i <= copula.j + _FAR
                and h.entry.attrs["group"] != _NONE), None)  # fmt: skip
    if hit is None or not all(
        t.is_word or t.key.isdigit() or t.text in "-'’" for t in tokens[copula.j : hit.i]
    ):
        return None
    between = range(copula.j, hit.i)
    if sentence.language == "ar":
        return hit if not between else None
    if not between or tokens[copula.j].key not in stop:
        return None  # "are films"
    for k in between:
        joined = "-" in (tokens[k - 1].text, tokens[k + 1].text)  # "a black-and-white film"
        if k > copula.j and tokens[k].key in stop and not joined:
            return None  # "is the name of a film"
        if any(h.entry.kind in _GOING_ON and h.entry.concept != "apposition" and not joined
               for h in sentence.hits_from(k, k + 1)):  # fmt: skip
            return None  # "is on film"
    return hit if sentence.language in _HEAD_FIRST or _ends(sentence, hit.j, stop) else None


def _ends(sentence: Sentence, j: int, stop: frozenset[str]) -> bool:
    """Whether the noun before token j is the last of its group: no "film director"."""
    token = sentence.tokens[j] if j < len(sentence.tokens) else None
    if token is None or not token.is_word:
        return token is None or token.text not in "-'’"
    going_on = any(h.entry.kind in _GOING_ON for h in sentence.hits_from(j, j + 1))
    return token.key in stop or token.capital or going_on


def _claim(sentence: Sentence, copula: Hit, hit: Hit) -> Claim:
    attrs = hit.entry.attrs
    clause = sentence.clause_at(copula.i)
    text = sentence.words(hit.i, hit.j)
    broader = tuple(str(attrs.get("broader", "")).split())
    return Claim(
        sentence.article, KIND,
        {"relation": Slot(Term(f"kind of {attrs['group']}", sentence.words(copula.i, copula.j)),
                          sentence.span(copula.i, copula.j)),
         "object": Slot(Term(hit.entry.concept, text, broader), sentence.span(hit.i, hit.j))},
        sentence.span(copula.i, hit.j), sentence.index,
        mode_of(sentence, clause, copula.i, copula.j), negated_at(sentence, clause, hit.i),
        "finite", clause.attribution, "kinds",
    )  # fmt: skip
