"""How an act is meant where it stands: its mode, and whether it is negated."""

from __future__ import annotations

from checker.document import Clause, Sentence
from checker.language.lexicon import Hit
from checker.model import Mode

_REACH = 9  # tokens between a negation and what it negates; research accuracy.md §4.6
_FAR = 14  # tokens between "expects" and what is expected
_MODES: tuple[Mode, ...] = ("conditional", "hedged", "required", "planned")  # strongest first


def mode_of(sentence: Sentence, clause: Clause, at: int, end: int = 0) -> Mode:
    """Return how the words at tokens [at, end) are meant, by the cues before or in them."""
    if within_quotes(sentence, at):
        return "quoted"
    limit = max(at, end)
    plans = [h for h in sentence.of("forecast") if h.entry.attrs.get("mode")]
    cues = {
        "planned" if h.entry.kind == "forecast" else h.entry.concept
        for h in sentence.of("modality") + plans
        if clause.i <= h.i
        and at - _FAR <= h.j <= limit
        and (h.i, h.j) != (at, limit)  # the same word in its other sense: «لم توقع»
        and not _cut(sentence, h, at)
        and not any(m.kind == "date" and m.i <= h.i < m.j for m in sentence.mentions)  # May
    }
    if _to_come(sentence, at):
        cues.add("planned")
    return next((m for m in _MODES if m in cues), "asserted")


def _to_come(sentence: Sentence, at: int) -> bool:
    """Whether a verb says by itself that its act is to come: «سيوقع», written as one word."""
    here = sentence.hits_from(at, at + 1)
    verbs = [h for h in here if h.entry.form in ("verb", "act", "future")]
    if not verbs:
        return False
    before = sentence.tokens[at].key[: max(h.cut for h in verbs)]
    written = any(letter in before for letter in sentence.letters.future)
    return written or any(h.entry.form == "future" for h in verbs)


def negated_at(sentence: Sentence, clause: Clause, at: int) -> bool:
    """Whether a negation governs the word at token `at`; two different ones cancel."""
    cues = {
        (h.entry.kind, h.entry.concept)
        for h in sentence.hits_from(clause.i, at)
        if (h.entry.kind == "negation" or h.entry.attrs.get("negates"))
        and at - _REACH <= h.j <= at
        and not _cut(sentence, h, at)
        and not _fixed(sentence, h)
    }
    return len(cues) % 2 == 1


def _fixed(sentence: Sentence, cue: Hit) -> bool:
    """Whether a cue is part of a number or an idiom: "no fewer than 40", "not only"."""
    return any(m.i <= cue.i < m.j for m in sentence.mentions_of("quantity")) or any(
        h.i <= cue.i and cue.j <= h.j for h in sentence.of("idiom")
    )


def _cut(sentence: Sentence, cue: Hit, at: int) -> bool:
    """Whether another act stands between a cue and the word: the cue belongs to that one."""
    return any(cue.j <= h.i and h.j <= at and h.entry.form != "noun" for h in sentence.of("act"))


def within_quotes(sentence: Sentence, at: int) -> bool:
    return any(i < at < j for i, j in sentence.quoted)
