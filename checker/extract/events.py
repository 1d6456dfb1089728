"""Event claims: who did which act to what, on whose behalf, where and when."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from checker.annotate.meaning import mode_of, negated_at
from checker.document import Document, Mention, Sentence
from checker.extract.frame import (
    Trigger,
    after,
    before,
    cue_after,
    cue_before,
    locative,
    owned,
    triggers,
)
from checker.language.lexicon import Entry
from checker.model import Claim, Slot
from checker.values import Date, Name, Quantity, Term
from checker.words import Words

KIND = "event"
_BACK = 3  # sentences an "it", "the ceremony" may reach back
_ACTORS = frozenset({"person", "body", "place"})


@dataclass(slots=True)
class Memory:
    """What the article has spoken of so far, for words that point back."""

    instruments: list[tuple[int, Mention]] = field(default_factory=list)  # sentence, mention
    last: Claim | None = None

    def instrument(self, sentence: int, classes: Sequence[str]) -> Name | None:
        for index, mention in reversed(self.instruments):
            name = mention.value
            if isinstance(name, Name) and set(name.classes) & set(classes):
                return name if sentence - index <= _BACK else None
        return None


def extract(document: Document, words: Words) -> Iterator[Claim]:
    """Yield an event claim for every act whose object is known."""
    memory = Memory()
    for sentence in document:
        acts = triggers(sentence)
        for act in acts:
            claim = _event(sentence, act, acts, memory)
            if claim is not None:
                memory.last = claim
                yield claim
        memory.instruments += [
            (sentence.index, m)
            for m in sentence.mentions_of("instrument")
            if "predicate" not in m.tags
        ]
        yield from _occasions(sentence, acts, memory, words)


def _event(sentence: Sentence, act: Trigger, acts: list[Trigger], memory: Memory) -> Claim | None:
    entry, about = _about(sentence, act, memory)
    if entry is None or about is None:
        return None
    slots = {"event": _term(sentence, act, entry.concept), "about": about}
    group = _fill_actor(sentence, act, entry, slots)
    if group:
        return None
    _fill_place_and_date(sentence, act, acts, slots)
    _fill_deed(entry, slots)
    return Claim(
        sentence.article, KIND, slots, sentence.span(*_reach(sentence, act, slots)),
        sentence.index, mode_of(sentence, act.clause, act.i, act.j),
        negated_at(sentence, act.clause, act.i), act.form, act.clause.attribution,
        f"events/{act.voice}", "high" if act.form in ("finite", "passive") else "medium",
    )  # fmt: skip


def _term(sentence: Sentence, act: Trigger, concept: str) -> Slot:
    return Slot(Term(concept, sentence.words(act.i, act.j)), sentence.span(act.i, act.j))


def _reach(sentence: Sentence, act: Trigger, slots: dict[str, Slot]) -> tuple[int, int]:
    """Tokens from the first to the last slot of the clause: the words that carry the claim."""
    i, j = act.i, act.j
    starts = {t.start: k for k, t in enumerate(sentence.tokens)}
    ends = {t.end: k + 1 for k, t in enumerate(sentence.tokens)}
    for name, slot in slots.items():
        first, last = starts.get(slot.span.start), ends.get(slot.span.end)
        if first is None or last is None or slot.span.part != sentence.part:
            continue
        if name in ("actor", "about", "date", "place") and act.clause.i <= first:
            i, j = min(i, first), max(j, last) if last <= act.clause.j else j
    denied = [h.i for h in sentence.of("negation") if h.j == i]  # «لم توقع»: the verb comes first
    i = denied[-1] if denied else i
    return i, j


def _about(sentence: Sentence, act: Trigger, memory: Memory) -> tuple[Entry | None, Slot | None]:
    """The entry whose kind of object the act has here, and that object."""
    for entry in act.entries:
        classes = entry.attrs.get("objects", ())
        mention = _object(sentence, act, entry, classes)
        if mention is not None:
            return entry, Slot(mention.value, sentence.span(mention.i, mention.j))
    if _points_back(sentence, act):
        for entry in act.entries:
            classes = entry.attrs.get("objects", ())
            here = [m for m in sentence.mentions_of("instrument") if m.j <= act.i
                    and _fits(m, classes)]  # fmt: skip
            name = here[-1].value if here else memory.instrument(sentence.index, classes)
            if isinstance(name, Name):
                return entry, Slot(name, sentence.span(act.i, act.j))
    return None, None


def _fits(mention: Mention, classes: Sequence[str]) -> bool:
    return (
        isinstance(mention.value, Name)
        and "predicate" not in mention.tags
        and bool(set(mention.value.classes) & set(classes))
    )


def _object(
    sentence: Sentence, act: Trigger, entry: Entry, classes: Sequence[str]
) -> Mention | None:
    left = [m for m in before(sentence, act.clause, act.i) if _fits(m, classes)]
    right = [m for m in after(sentence, act.clause, act.j) if _fits(m, classes)]
    if entry.attrs.get("intransitive") or act.voice == "passive":
        return _subject_object(sentence, act, classes, left) or (
            right[0] if right and sentence.verb_first else None
        )
    if act.voice == "reduced":
        return left[0] if left and act.i - left[0].j <= 1 else None
    if act.voice in ("nominal", "occasion"):
        if right and right[0].i - act.j <= 5:
            return right[0]
        if left and act.i - left[0].j <= 1:
            return left[0]
        return None
    return right[0] if right else None


def _subject_object(
    sentence: Sentence, act: Trigger, classes: Sequence[str], left: list[Mention]
) -> Mention | None:
    if left:
        return left[0]
    if act.clause.kind == "relative":
        before_it = [m for m in sentence.mentions if m.j <= act.clause.i]
        near = before_it[-1] if before_it else None
        return near if near is not None and act.clause.i - near.j <= 2 and _fits(near, classes) \
            else None  # fmt: skip
    return None


def _points_back(sentence: Sentence, act: Trigger) -> bool:
    """Whether the object is left to what was said before: "ratify it", "its entry into force"."""
    if act.voice == "occasion" or any(e.attrs.get("intransitive") for e in act.entries):
        return True
    return act.voice == "active" and any(
        h.entry.concept == "pronoun" and act.j <= h.i <= act.j + 1 for h in sentence.of("auxiliary")
    )


def _fill_actor(sentence: Sentence, act: Trigger, entry: Entry, slots: dict[str, Slot]) -> bool:
    """Put in actor and principal; return True when the actor is a counted group."""
    if entry.attrs.get("intransitive"):
        return False
    actors = [m for m in _actor_candidates(sentence, act) if m is not None]
    if actors and actors[0].kind == "quantity":
        return True
    for mention in actors:
        if mention.kind in _ACTORS and isinstance(mention.value, Name):
            slots["actor"] = Slot(mention.value, sentence.span(mention.i, mention.j))
            break
    for mention in sentence.mentions_of("place", "body"):
        within = act.clause.i <= mention.i < act.clause.j
        if within and cue_before(sentence, mention, "behalf"):
            slots["on_behalf_of"] = Slot(mention.value, sentence.span(mention.i, mention.j))
    return False


def _actor_candidates(sentence: Sentence, act: Trigger) -> list[Mention]:
    def may_act(m: Mention) -> bool:
        if m.kind == "quantity":
            return isinstance(m.value, Quantity) and m.value.kind == "count"
        return m.kind in _ACTORS and "adjective" not in m.tags and not locative(sentence, m)

    left = [m for m in before(sentence, act.clause, act.i) if may_act(m)]
    right = [m for m in after(sentence, act.clause, act.j) if may_act(m)]
    by = [m for m in right if cue_before(sentence, m, "by")]
    if act.voice in ("passive", "reduced"):
        return by[:1]
    if act.voice in ("nominal", "occasion"):
        return [m for m in left if cue_after(sentence, m, "possessive")][:1] or by[:1]
    if sentence.verb_first:
        objects = [m.i for m in sentence.mentions_of("instrument") if m.i >= act.j]
        first = [m for m in right if not objects or m.i < objects[0]]
        return first[:1] or left[:1] or _light_subject(sentence, act, may_act)
    if left:
        return left[:1]
    if act.clause.kind == "relative":
        earlier = [m for m in sentence.mentions if m.j <= act.clause.i]
        return [m for m in earlier[-1:] if act.clause.i - m.j <= 2 and may_act(m)]
    return []


def _light_subject(
    sentence: Sentence, act: Trigger, may_act: Callable[[Mention], bool]
) -> list[Mention]:
    """«قامت الوزيرة …، بتوقيع»: who follows the verb that carries the noun."""
    carriers = [h for h in sentence.of("auxiliary") if h.entry.concept == "do" and h.j <= act.i]
    if not carriers:
        return []
    return [m for m in sentence.mentions if carriers[-1].j <= m.i < act.i and may_act(m)][:1]


def _fill_place_and_date(
    sentence: Sentence, act: Trigger, acts: list[Trigger], slots: dict[str, Slot]
) -> None:
    mine = list(owned(sentence, act, acts))
    used = {slot.span.start for slot in slots.values()}
    places = [
        m for m in mine
        if m.kind == "place" and "adjective" not in m.tags
        and sentence.tokens[m.i].start not in used
    ]  # fmt: skip
    place = _most_specific(sentence, places)
    if place is not None:
        slots["place"] = Slot(place.value, sentence.span(place.i, place.j))
    dates = [m for m in mine if m.kind == "date" and isinstance(m.value, Date)]
    if len(dates) == 1 and isinstance(dates[0].value, Date) and not dates[0].value.bound:
        slots["date"] = Slot(dates[0].value, sentence.span(dates[0].i, dates[0].j))


def _most_specific(sentence: Sentence, places: list[Mention]) -> Mention | None:
    """The one place that the others contain; None when two of them are apart."""
    placed = [m for m in places if locative(sentence, m) or any(
        m.i - p.j <= 1 and locative(sentence, p) for p in places if p.j <= m.i)]  # fmt: skip
    names = [(m, m.value) for m in placed if isinstance(m.value, Name)]
    for mention, name in names:
        if all(o.id == name.id or o.id in name.within for _, o in names):
            return mention
    return names[0][0] if len(names) == 2 and names[1][0].i - names[0][0].j <= 1 else None


def _fill_deed(entry: Entry, slots: dict[str, Slot]) -> None:
    """`deed`: the act that is meant, where the one named is impossible for its actor."""
    event = slots["event"]
    concept = entry.concept
    actor = slots.get("actor")
    if actor is not None and isinstance(actor.value, Name) and entry.attrs.get("actors"):
        able = set(entry.attrs["actors"])
        if actor.value.classes and not able & set(actor.value.classes):
            concept = entry.attrs.get("reads_as", concept)
    slots["deed"] = Slot(Term(concept, str(event.value)), event.span)


def _occasions(
    sentence: Sentence, acts: list[Trigger], memory: Memory, words: Words
) -> Iterator[Claim]:
    """Yield a claim for "the ceremony", which stands for the act told just before."""
    last = memory.last
    if last is None or sentence.index - last.sentence > 1 or last.negated:
        return
    for hit in sentence.of("occasion"):
        if any(a.i <= hit.i < a.j for a in acts):
            continue
        event = last.slots["event"].value
        concept = event.concept if isinstance(event, Term) else ""
        concept = words.concept("act", concept).get("occasion", concept)
        act = Trigger(hit.i, hit.j, (), sentence.clause_at(hit.i), "occasion", "nominal")
        slots = {"event": _term(sentence, act, concept), "about": last.slots["about"]}
        _fill_place_and_date(sentence, act, [*acts, act], slots)
        slots["deed"] = slots["event"]
        if "place" in slots or "date" in slots:
            yield Claim(
                sentence.article, KIND, slots, sentence.span(*_reach(sentence, act, slots)),
                sentence.index, mode_of(sentence, act.clause, act.i, act.j),
                negated_at(sentence, act.clause, act.i), "nominal", act.clause.attribution,
                "events/occasion", "medium",
            )  # fmt: skip
        return
