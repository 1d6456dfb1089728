"""An act in its sentence: which words trigger it, in which voice, and where its slots may stand.

Patterns over lexicon hits and mentions, no parser (research extraction.md §7).  Where two places
for a slot are equally good, the slot is dropped.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.document import Clause, Mention, Sentence
from checker.language.lexicon import Entry
from checker.language.tokens import tokenize

VERBAL = frozenset({"past", "s", "verb", "base", "future"})
_GAP = 4  # tokens between a helping verb, a preposition … and what it belongs to


@dataclass(frozen=True, slots=True)
class Trigger:
    """Tokens [i, j) that name an act; several entries when a word can name more than one."""

    i: int
    j: int
    entries: tuple[Entry, ...]
    clause: Clause
    voice: str  # active passive reduced nominal occasion
    form: str  # finite passive reduced relative nominal headline heading


def triggers(sentence: Sentence) -> list[Trigger]:
    """Return the acts named in a sentence, in order, longest words first where they overlap."""
    spans: dict[tuple[int, int], list[Entry]] = {}
    denials = {h.j for h in sentence.of("negation")}
    for hit in sentence.of("act"):
        if hit.entry.form == "jussive" and hit.i not in denials:
            continue
        spans.setdefault((hit.i, hit.j), []).append(hit.entry)
    found: list[Trigger] = []
    taken: set[int] = {
        k for m in sentence.mentions if m.kind != "quantity" for k in range(m.i, m.j)
    }
    for i, j in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        if taken.isdisjoint(range(i, j)):
            taken.update(range(i, j))
            clause = sentence.clause_at(i)
            voice = _voice(sentence, clause, i, j, {e.form for e in spans[i, j]})
            found.append(Trigger(i, j, tuple(spans[i, j]), clause, voice,
                                 _form(sentence, clause, voice)))  # fmt: skip
    return sorted(found, key=lambda t: t.i)


def _form(sentence: Sentence, clause: Clause, voice: str) -> str:
    if sentence.block in ("headline", "heading"):
        return sentence.block
    if voice in ("nominal", "occasion"):
        return "nominal"
    if clause.kind == "relative":
        return "relative"
    return "finite" if voice == "active" else voice


def _voice(sentence: Sentence, clause: Clause, i: int, j: int, forms: set[str]) -> str:
    if "occasion" in forms:
        return "occasion"
    helping = _helping(sentence, clause, i)
    if "jussive" in forms:
        return "active"
    if not forms & {"past", "participle", "s", "verb", "base", "gerund", "passive"}:
        # «تم توقيع», «قامت … بتوقيع»: a light verb makes the noun a verb
        light = helping or ("do" if _light_verb(sentence, i) else "")
        return {"be": "passive", "do": "active"}.get(light, "nominal")
    if "gerund" in forms:
        return "active" if helping == "be" else "nominal"
    if "passive" in forms:  # in Arabic written like the active
        return "active" if "verb" in forms and _has_subject(sentence, clause, i, j) else "passive"
    if "participle" in forms:
        if helping == "be":
            return "passive"
        if helping == "have" or "past" not in forms:
            return "active" if helping == "have" else "reduced"
        return "active" if _object_after(sentence, clause, j) else "reduced"
    return "active"


def _helping(sentence: Sentence, clause: Clause, i: int) -> str:
    """The helping verb before a verb: be, have, do or none."""
    near = [
        h
        for h in sentence.of("auxiliary")
        if h.entry.concept in ("be", "have", "do") and max(clause.i, i - _GAP - 2) <= h.i < i
    ]
    if not near:
        return ""
    last = near[-1]
    between = range(last.j, i)
    if last.entry.concept != "do" and any(
        m.i in between and m.kind not in ("date", "quantity") for m in sentence.mentions
    ):
        return ""
    return last.entry.concept


def _light_verb(sentence: Sentence, i: int) -> bool:
    """Whether the last verb before a noun is one that only carries it: «قامت الوزيرة بتوقيع»."""
    verbs = [h for h in sentence.hits if h.j <= i and (
        (h.entry.kind == "act" and h.entry.form in VERBAL) or h.entry.kind == "reporting"
        or (h.entry.kind == "auxiliary" and h.entry.concept == "do"))]  # fmt: skip
    return bool(verbs) and verbs[-1].entry.concept == "do" and sentence.language == "ar"


def _object_after(sentence: Sentence, clause: Clause, j: int) -> bool:
    if any(h.i in (j, j + 1) and h.entry.concept == "by" for h in sentence.of("auxiliary")):
        return False
    if any(h.i == j and h.entry.concept == "pronoun" for h in sentence.of("auxiliary")):
        return True
    return any(m.i - j <= 2 * _GAP and m.kind not in ("date", "clock")
               and not locative(sentence, m) for m in after(sentence, clause, j))  # fmt: skip


def _has_subject(sentence: Sentence, clause: Clause, i: int, j: int) -> bool:
    """Whether somebody who can act stands before a verb, or between it and its object."""
    near = [m for m in after(sentence, clause, j) if m.kind not in ("date", "clock")][:1]
    told = [*before(sentence, clause, i), *near]
    return any(m.kind in ("body", "place", "person") and not locative(sentence, m) for m in told)


def before(sentence: Sentence, clause: Clause, i: int) -> list[Mention]:
    """Mentions of the clause before token i, nearest first."""
    return [m for m in reversed(sentence.mentions) if clause.i <= m.i and m.j <= i]


def after(sentence: Sentence, clause: Clause, j: int) -> list[Mention]:
    """Mentions of the clause from token j on, nearest first."""
    return [m for m in sentence.mentions if j <= m.i and m.j <= clause.j]


def owned(sentence: Sentence, trigger: Trigger, every: Iterable[Trigger]) -> Iterator[Mention]:
    """Mentions that can only belong to this act: no other act of the clause stands nearer.

    What follows an act belongs to the last act before it; what precedes all, to the first.
    """
    others = sorted(t.i for t in every if t.clause is trigger.clause)
    for m in after(sentence, trigger.clause, trigger.clause.i):
        if others[max(0, bisect_right(others, m.i) - 1)] == trigger.i:
            yield m


def locative(sentence: Sentence, mention: Mention) -> bool:
    """Whether a preposition of place stands before a mention: "in the Vietnamese capital Hanoi"."""
    ends = {h.j: h.entry.concept for h in sentence.of("auxiliary")
            if h.entry.concept in ("locative", "apposition")}  # fmt: skip
    adjectives = {m.j: m.i for m in sentence.mentions if "adjective" in m.tags}
    k = mention.i
    for _ in range(_GAP):
        if ends.get(k) == "locative" or _proclitic(sentence, k):
            return True
        if ends.get(k) == "apposition":
            k -= 1
        elif k in adjectives:
            k = adjectives[k]
        else:
            return False
    return False


def _proclitic(sentence: Sentence, k: int) -> bool:
    """Arabic «بالدوحة»: the preposition is written as one word with the name."""
    return k < len(sentence.tokens) and sentence.tokens[k].key.startswith(sentence.letters.locative)


def cue_before(sentence: Sentence, mention: Mention, concept: str, gap: int = 3) -> bool:
    """Whether an auxiliary word of a concept ("by", "on behalf of") stands shortly before."""
    start = mention.i - len(tokenize(mention.title))
    return any(
        h.entry.concept == concept and h.j <= mention.i and start <= h.j + gap
        for h in sentence.of("auxiliary")
    )


def cue_after(sentence: Sentence, mention: Mention, concept: str) -> bool:
    return any(h.entry.concept == concept and h.i == mention.j for h in sentence.of("auxiliary"))
