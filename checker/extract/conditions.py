"""Condition claims: what must happen before an act takes effect.

"90 days after the deposit of the fortieth instrument", "at least 40 states must ratify" and
"following ratification by no fewer than 40 states" are one threshold in three wordings.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.annotate.meaning import mode_of, negated_at
from checker.document import Document, Mention, Sentence
from checker.extract.events import Memory
from checker.extract.frame import Trigger, after, before, cue_before, triggers
from checker.language.lexicon import Hit
from checker.model import Claim, Slot
from checker.values import Absent, Quantity, Term
from checker.words import Words

KIND = "condition"
_NEAR = 8  # tokens from "deposit" to the document deposited


def extract(document: Document, words: Words) -> Iterator[Claim]:
    """Yield a condition claim for every threshold and delay told of an instrument."""
    memory = Memory()
    for sentence in document:
        acts = triggers(sentence)
        for act in acts:
            yield from _delayed(sentence, act, acts, memory)
            yield from _required(sentence, act, acts, memory, words)
        memory.instruments += [(sentence.index, m) for m in sentence.mentions_of("instrument")]


def _about(sentence: Sentence, act: Trigger, memory: Memory) -> Slot | None:
    classes = [c for e in act.entries for c in e.attrs.get("objects", ())] or ["treaty"]
    here = [m for m in sentence.mentions_of("instrument") if m.j <= act.i]
    here += [m for m in after(sentence, act.clause, act.j) if m.kind == "instrument"]
    if here:
        return Slot(here[-1].value, sentence.span(here[-1].i, here[-1].j))
    name = memory.instrument(sentence.index, classes)
    return None if name is None else Slot(name, sentence.span(act.i, act.j))


def _delayed(
    sentence: Sentence, act: Trigger, acts: list[Trigger], memory: Memory
) -> Iterator[Claim]:
    """An act that takes effect some time after a deposit."""
    deposit = next((t for t in acts if t.i > act.i and t.entries[0].concept == "deposit"), None)
    about = _about(sentence, act, memory)
    if not act.entries[0].attrs.get("intransitive") or deposit is None or about is None:
        return
    between = (m for m in sentence.mentions_of("quantity") if act.j <= m.i < deposit.i)
    delay = next((m for m in between if getattr(m.value, "kind", "") == "duration"), None)
    slots = {
        "event": Slot(Term(act.entries[0].concept, sentence.words(act.i, act.j)),
                      sentence.span(act.i, act.j)),
        "about": about,
        "anchor": Slot(Term("deposit", sentence.words(deposit.i, deposit.j)),
                       sentence.span(deposit.i, deposit.j)),
    }  # fmt: skip
    start = deposit.i
    if delay is not None:
        slots["delay"] = Slot(delay.value, sentence.span(delay.i, delay.j))
        start = delay.i
    document = next((h for h in sentence.of("deposited")
                     if deposit.j <= h.i <= deposit.j + _NEAR), None)  # fmt: skip
    end = document.j if document else deposit.j
    threshold = _which(sentence, deposit, document)
    if threshold is not None:
        slots["threshold"] = threshold
    yield _claim(sentence, act, slots, start, end)


def _which(sentence: Sentence, deposit: Trigger, document: Hit | None) -> Slot | None:
    """The ordinal of the document deposited, or Absent where its words stand without one."""
    if document is None:
        return None
    for m in sentence.mentions_of("quantity"):
        if deposit.j <= m.i and m.j <= document.j + 1 and isinstance(m.value, Quantity) \
                and m.value.kind in ("ordinal", "count"):  # fmt: skip
            return Slot(m.value, sentence.span(m.i, m.j))
    first = document.i
    while first > deposit.j and sentence.tokens[first - 1].is_word and document.i - first < 2:
        first -= 1
    if first == deposit.j:
        first = document.i
    return Slot(Absent(sentence.words(document.i, document.j)), sentence.span(first, document.j))


def _required(
    sentence: Sentence, act: Trigger, acts: list[Trigger], memory: Memory, words: Words
) -> Iterator[Claim]:
    """An act that a number of actors must perform first."""
    entry = act.entries[0]
    effect = entry.attrs.get("threshold_for")
    group = _group(sentence, act)
    about = _about(sentence, act, memory)
    if not effect or group is None or about is None:
        return
    mode = mode_of(sentence, act.clause, act.i, act.j)
    bound_to_effect = any(t.entries[0].concept == effect for t in acts)
    if mode not in ("required", "conditional") and not bound_to_effect:
        return
    slots = {
        "event": Slot(Term(effect, str(words.concept("act", effect).get("label", effect))),
                      sentence.span(act.i, act.j)),
        "about": about,
        "threshold": Slot(group.value, sentence.span(group.i, group.j)),
    }  # fmt: skip
    yield _claim(sentence, act, slots, min(act.i, group.i), max(act.j, group.j))


def _group(sentence: Sentence, act: Trigger) -> Mention | None:
    """The counted actors of an act: "at least 40 countries … ratify", "ratification by 40"."""

    def counted(m: Mention) -> bool:
        return m.kind == "quantity" and isinstance(m.value, Quantity) and m.value.kind == "count"

    left = [m for m in before(sentence, act.clause, act.i) if counted(m)]
    right = [m for m in after(sentence, act.clause, act.j) if counted(m)]
    by = [m for m in right if cue_before(sentence, m, "by") or m.i - act.j <= 1]
    if act.voice in ("passive", "reduced", "nominal", "occasion"):
        return by[0] if by else None
    if left:
        return left[0]
    return right[0] if right and sentence.verb_first else None


def _claim(sentence: Sentence, act: Trigger, slots: dict[str, Slot], i: int, j: int) -> Claim:
    mode = mode_of(sentence, act.clause, act.i, act.j)
    return Claim(
        sentence.article, KIND, slots, sentence.span(i, j), sentence.index,
        "quoted" if mode == "quoted" else "asserted", negated_at(sentence, act.clause, act.i),
        act.form, act.clause.attribution, "conditions",
    )  # fmt: skip
