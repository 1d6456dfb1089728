"""Deed claims: who did what to whom, where the other way round is another story.

A verb of rules/words/deeds.yaml between two names that stand right beside it; in the passive with
"by", and for verbs that are turned ("lost to"), the names change places.  Anything between verb
and name that is no helping word drops the claim.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.annotate.meaning import mode_of, negated_at
from checker.document import Document, Sentence
from checker.language.lexicon import Hit
from checker.language.tokens import fold
from checker.model import Claim, Slot
from checker.values import Name, Term
from checker.words import Words

KIND = "deed"
_REACH = 3  # tokens between a verb and a name beside it
_NAMED = ("person", "body", "place", "group")
_PASSIVE = frozenset({"participle", "past", "passive"})

Named = tuple[Name, int, int]


def extract(document: Document, words: Words) -> Iterator[Claim]:
    """Yield a claim for every deed between two names.

    Slots: `event`, the deed; `actor`; `object`; `topic`, the deed with both, in no order.
    """
    if not document.supported:
        return
    for sentence in document:
        seen: set[int] = set()
        for hit in sentence.of(KIND):
            if hit.i in seen:
                continue
            seen.add(hit.i)
            found = _parties(sentence, hit)
            if found is None:
                continue
            actor, object_ = found
            if actor[0].id != object_[0].id:
                yield _claim(sentence, hit, actor, object_)


def _claim(sentence: Sentence, hit: Hit, actor: Named, object_: Named) -> Claim:
    deed = str(hit.entry.attrs.get("turned") or hit.entry.concept)
    clause = sentence.clause_at(hit.i)
    text = sentence.words(hit.i, hit.j)
    between = " ".join((deed, *sorted((actor[0].id, object_[0].id))))
    i, j = min(actor[1], object_[1], hit.i), max(actor[2], object_[2], hit.j)
    head = sentence.block in ("headline", "heading")
    return Claim(
        sentence.article, KIND,
        {"event": Slot(Term(deed, text), sentence.span(hit.i, hit.j)),
         "actor": Slot(actor[0], sentence.span(*actor[1:])),
         "object": Slot(object_[0], sentence.span(*object_[1:])),
         "topic": Slot(Term(between, text), sentence.span(hit.i, hit.j))},
        sentence.span(i, j), sentence.index, mode_of(sentence, clause, hit.i, hit.j),
        negated_at(sentence, clause, hit.i), sentence.block if head else "finite",
        clause.attribution, "deeds",
    )  # fmt: skip


def _parties(sentence: Sentence, hit: Hit) -> tuple[Named, Named] | None:
    """The one who does it and the one it is done to; None when a name is not right beside."""
    if sentence.verb_first:
        first = _after(sentence, hit.j)
        second = _after(sentence, first[2]) if first else None
        before = _before(sentence, hit.i)
        pair = (before, first) if before and first and not second else (first, second)
    else:
        agent = hit.entry.form in _PASSIVE and any(
            h.i == hit.j and h.entry.concept == "by" for h in sentence.of("auxiliary")
        )
        pair = (_before(sentence, hit.i), _after(sentence, hit.j + agent))
        helped = any(h.entry.concept == "be" and hit.i - _REACH <= h.i < hit.i
                     for h in sentence.of("auxiliary"))  # fmt: skip
        if helped and not agent and hit.entry.form != "gerund":
            return None
        pair = pair[::-1] if agent else pair
    if "turned" in hit.entry.attrs:
        pair = pair[::-1]
    actor, object_ = pair
    return (actor, object_) if actor and object_ else None


def _before(sentence: Sentence, i: int) -> Named | None:
    """The name that ends right before a verb, past helping words."""
    for k in range(i - 1, max(-1, i - 2 - _REACH), -1):
        found = _named(sentence, k)
        if found is not None:
            return None if _listed(sentence, *found[1:]) else found
        if not _helping(sentence, k):
            return None
    return None


def _after(sentence: Sentence, j: int) -> Named | None:
    """The name that begins right after a verb."""
    for k in range(j, min(len(sentence.tokens), j + _REACH)):
        found = _named(sentence, k)
        if found is not None:
            return None if found[1] < j or _listed(sentence, *found[1:]) else found
        if not _helping(sentence, k):
            return None
    return None


def _helping(sentence: Sentence, k: int) -> bool:
    return any(h.i <= k < h.j and h.entry.kind in ("auxiliary", "modality") for h in sentence.hits)


def _named(sentence: Sentence, k: int) -> Named | None:
    """The name that token k belongs to."""
    for mention in sentence.mentions:
        if mention.i <= k < mention.j:
            named = mention.kind in _NAMED and "adjective" not in mention.tags
            value = mention.value
            return (value, mention.i, mention.j) if named and isinstance(value, Name) else None
    tokens = sentence.tokens
    if not tokens[k].capital or sentence.block != "body":
        return None
    i = j = k
    while i > 0 and tokens[i - 1].capital:
        i -= 1
    while j + 1 < len(tokens) and tokens[j + 1].capital:
        j += 1
    text = sentence.words(i, j + 1)
    return Name(text, f"name:{fold(text)}", "thing", classes=("named",)), i, j + 1


def _listed(sentence: Sentence, i: int, j: int) -> bool:
    """Whether a name is one of several, or belongs to another: "Ann and Bo", "Ann's brother"."""
    tokens = sentence.tokens
    joins = {h.i for h in sentence.of("clause") if h.entry.concept == "join"}
    after = tokens[j].key if j < len(tokens) else ""
    owned = i > 0 and tokens[i - 1].key in ("'s", "of")
    return i - 1 in joins or owned or after == "'s" or (
        j in joins and j + 1 < len(tokens) and tokens[j + 1].capital)  # fmt: skip
