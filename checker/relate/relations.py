"""How surely two relation claims have one subject: the film that is "directed by" two people.

The object and the trigger are left out of both sentences; what remains, with the headlines, must
name one subject.  The points table a rule names adds up the rest (research accuracy.md §4.8, §4.9).
"""

from __future__ import annotations

from dataclasses import dataclass

from checker.alike import Score
from checker.language.tokens import tokenize
from checker.model import Claim
from checker.relate.context import Context, Contexts
from checker.relate.points import Tables, vetoed, weigh
from checker.rule import Rule
from checker.values import Name

_TELLING = 3.0  # idf from which a word tells one thing from another
_TITLE = 0.8  # a word found only in the other's headline
_AHEAD = 12  # tokens before a trigger among which its subject stands


@dataclass(slots=True)
class _Side:
    """A relation in its sentence: where its trigger begins, and the stems that are not compared."""

    context: Context
    i: int
    but: frozenset[str]
    subject: tuple[str, ...]  # the stems of names before the trigger
    names: tuple[str, ...]  # ids of what else the sentence names


class RelationLikeness:
    """Scores pairs of relation claims by the points table a rule names."""

    def __init__(self, contexts: Contexts, tables: Tables) -> None:
        self._contexts = contexts
        self._tables = tables
        self._sides: dict[int, _Side] = {}

    def keys(self, claim: Claim) -> frozenset[str]:
        """What a claim must share with another to clash: a telling word of sentence or title."""
        side = self._side(claim)
        bags = (side.context.stems, side.context.title, side.context.concepts,
                side.context.title_concepts)  # fmt: skip
        return frozenset(k for bag in bags for k, w in bag.items()
                         if w >= _TELLING and k not in side.but)  # fmt: skip

    def _side(self, claim: Claim) -> _Side:
        known = self._sides.get(id(claim))
        if known is None:
            known = self._sides[id(claim)] = _side(self._contexts.of(claim), claim)
        return known

    def __call__(self, rule: Rule, a: Claim, b: Claim) -> Score:
        """Return the points of a pair with the sum line by line, or why it is not compared."""
        table = self._tables[rule.alike or ""]
        x, y = self._side(a), self._side(b)
        but = x.but | y.but
        one_tongue = x.context.sentence.language == y.context.sentence.language
        mine, theirs = (x.subject, y.subject) if one_tongue else (x.names, y.names)
        subject = max(_known(mine, y.context, but), _known(theirs, x.context, but))
        if not subject and (not one_tongue or (mine and theirs)):
            return vetoed("no subject in common")
        if one_tongue and (_told_too(a, b, y.context) or _told_too(b, a, x.context)):
            return vetoed("the other sentence has it too")
        if one_tongue and _exclusive(x, y.context) and _exclusive(y, x.context):
            return vetoed("different subjects")
        forth, back = _coverage(x.context, y.context, but), _coverage(y.context, x.context, but)
        parts = {
            "constant": 1.0,
            "coverage": max(forth, back),
            "coverage_back": min(forth, back),
            "subject": subject,
            "spoken": float("quoted" in (a.mode, b.mode)),
        }
        return weigh(parts.items(), table)


def _told_too(claim: Claim, other: Claim, context: Context) -> bool:
    """Whether the other sentence has the object beside its own: "by Ann Roe, known as Red Ann"."""
    words = [t.key for t in tokenize(str(claim.get("object"))) if t.is_word]
    own = other.slots["object"].span
    beside = {t.key for t in context.sentence.tokens if not own.start <= t.start < own.end}
    return bool(words) and beside.issuperset(words)


def _side(context: Context, claim: Claim) -> _Side:
    spans = [slot.span for name, slot in claim.slots.items() if name != "about"]
    tokens = frozenset(
        k for k, t in enumerate(context.sentence.tokens)
        if any(s.start <= t.start and t.end <= s.end for s in spans)
    )  # fmt: skip
    i = min(tokens, default=0)
    relation = claim.slots["relation"].value
    names = {m.value.id for m in context.sentence.mentions
             if m.i in tokens and isinstance(m.value, Name)}  # fmt: skip
    but = {context.at[k] for k in tokens if context.at[k]} | names
    but.add(f"relation:{getattr(relation, 'concept', '')}")
    others = {m.value.id: None for m in context.sentence.mentions
              if m.i not in tokens and isinstance(m.value, Name)}  # fmt: skip
    return _Side(context, i, frozenset(but), _subject(context, i, tokens), tuple(others))


def _subject(context: Context, i: int, taken: frozenset[int]) -> tuple[str, ...]:
    """The stems of the words before the trigger that name somebody or something."""
    tokens = context.sentence.tokens
    if not context.sentence.cased:  # no capitals, and the subject may follow its verb
        people = context.sentence.mentions_of("person", "body", "instrument")
        told = [k for m in people for k in range(m.i, m.j) if k not in taken]
        return tuple(context.at[k] for k in told if context.at[k])
    near = [k for k in range(max(0, i - _AHEAD), i) if context.at[k] and k not in taken]
    named = [context.at[k] for k in near if tokens[k].capital and k]
    first = [context.at[k] for k in near if k == 0]
    return tuple(named or first or [context.at[k] for k in near])


def _known(subject: tuple[str, ...], other: Context, but: frozenset[str]) -> float:
    """The share of a subject's words or ids that the other sentence or its headline has."""
    words = [k for k in subject if k not in but]
    bags = (other.stems, other.title, other.concepts, other.title_concepts)
    found = sum(any(k in bag for bag in bags) for k in words)
    return found / len(words) if words else 0.0


def _exclusive(side: _Side, other: Context) -> bool:
    """Whether the name nearest before the trigger is telling and unknown to the other sentence."""
    context = side.context
    for k in range(side.i - 1, max(-1, side.i - 1 - _AHEAD), -1):
        if not context.at[k] or not context.sentence.tokens[k].capital:
            continue
        key = context.at[k]
        return key not in other.stems and key not in other.title and context.stems[key] >= _TELLING
    return False


def _coverage(a: Context, b: Context, but: frozenset[str]) -> float:
    """The share (0…1) of a's words, by idf, that b has, triggers and objects left out."""
    mine, theirs, title = a.bag(b), b.bag(a), b.titles(a)
    total = found = 0.0
    for key, weight in mine.items():
        if key not in but:
            total += weight
            found += weight if key in theirs else _TITLE * weight if key in title else 0.0
    return found / total if total else 0.0
