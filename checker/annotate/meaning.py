"""How an act is meant where it stands: its mode, whether it is negated, and who says so."""

from __future__ import annotations

from checker.document import Clause, Sentence
from checker.language.lexicon import Hit
from checker.model import Attribution, Mode

_REACH = 9  # tokens between a negation and what it negates; research accuracy.md §4.6
_FAR = 14  # tokens between "expects" and what is expected
_MODES: tuple[Mode, ...] = ("conditional", "hedged", "required", "planned")  # strongest first


def mode_of(sentence: Sentence, clause: Clause, at: int, end: int = 0) -> Mode:
    """Return how the words at tokens [at, end) are meant, by the cues before or in them."""
    if within_quotes(sentence, at):
        return "quoted"
    limit = max(at, end)
    cues = {
        "planned" if h.entry.kind == "forecast" else h.entry.concept
        for h in sentence.hits
        if (
            h.entry.kind == "modality" or (h.entry.kind == "forecast" and h.entry.attrs.get("mode"))
        )
        and clause.i <= h.i
        and at - _FAR <= h.j <= limit
        and (h.i, h.j) != (at, limit)  # the same word in its other sense: «لم توقع»
        and not _cut(sentence, h, at)
    }
    return next((m for m in _MODES if m in cues), "asserted")


def negated_at(sentence: Sentence, clause: Clause, at: int) -> bool:
    """Whether a negation governs the word at token `at`; two of them cancel."""
    cues = [
        h
        for h in sentence.hits
        if h.entry.kind in ("negation", "cancelling")
        and clause.i <= h.i
        and at - _REACH <= h.j <= at
        and not _cut(sentence, h, at)
    ]
    return len({h.i for h in cues}) % 2 == 1


def _cut(sentence: Sentence, cue: Hit, at: int) -> bool:
    """Whether another act stands between a cue and the word: the cue belongs to that one."""
    return any(
        h.entry.kind == "act" and cue.j <= h.i and h.j <= at and h.entry.form != "noun"
        for h in sentence.hits
    )


def within_quotes(sentence: Sentence, at: int) -> bool:
    return any(i < at < j for i, j in quotations(sentence))


def quotations(sentence: Sentence) -> list[tuple[int, int]]:
    """Return the token positions of opening and closing quotation marks, in pairs."""
    pairs: list[tuple[int, int]] = []
    opened = -1
    for k, token in enumerate(sentence.tokens):
        if token.text in "“„«" or (token.text == '"' and opened < 0):
            opened = k
        elif token.text in '”“»"' and opened >= 0:
            pairs.append((opened, k))
            opened = -1
    return pairs


def attribute(sentence: Sentence) -> None:
    """Give every clause of a sentence its attribution: "according to X", "X said", "said X"."""
    cues = sentence.of("reporting")
    if not cues:
        return
    speakers = sentence.mentions_of("person", "body")
    said: list[Attribution] = []
    for cue in cues:
        before = [m for m in speakers if m.j <= cue.i]
        after = [m for m in speakers if m.i >= cue.j and m.i - cue.j <= 14]
        according = cue.entry.concept == "according"
        near = after[:1] if according else (before[-1:] or after[:1])
        if near:
            speaker = near[0]
            said.append(Attribution(
                sentence.words(speaker.i, speaker.j), sentence.span(speaker.i, speaker.j),
                bool(quotations(sentence)), getattr(speaker.value, "id", ""),
            ))  # fmt: skip
            break
    for clause in sentence.clauses:
        clause.attribution = tuple(said)
