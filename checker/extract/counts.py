"""Count claims: a number, the noun it counts and the measure it is a value of.

The same noun is not the same measure: 40 countries must ratify, 65 have signed.  The measure is
the concept of the counted noun where that names a figure ("death toll"), else that of the act that
governs the number (research accuracy.md §4.2).  A number whose head and act are both unknown keeps
the folded head as its measure, so that it meets only its like.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.annotate.meaning import mode_of, negated_at
from checker.document import Clause, Document, Mention, Sentence
from checker.extract.frame import Trigger, triggers
from checker.extract.inherited import inherited_measure
from checker.extract.scopes import compared, fill_scope
from checker.language.lexicon import Hit
from checker.language.stems import Rarity, rarity, stem
from checker.model import Claim, Slot
from checker.values import Quantity, Term
from checker.words import Words

KIND = "count"
_RUN = 4  # tokens of a noun run: "65 signatory states", "12 new confirmed cases"
_ACT = 7  # tokens between a number and the act that governs it
_RANK = "ranking"  # the measure of "the fourth largest port"
_HEAD_FIRST = frozenset({"count", "length", "mass", "area", "volume", "age", "duration"})
_NO_HEAD = frozenset({"auxiliary", "clause", "modality", "reporting", "act", "negation"})
_OWN_MEASURE = frozenset({"age", "magnitude", "temperature", "speed"})  # say what they measure
_SKIPPED = frozenset({"score", "ratio", "range"})


@dataclass(frozen=True, slots=True)
class _Head:
    term: Term
    i: int
    j: int
    measure: str = ""  # when the noun names the figure itself
    generic: bool = False


@dataclass(frozen=True, slots=True)
class _Beside:
    """What a sentence holds that its numbers may belong to, found once for all of them."""

    numbers: list[Mention]
    measures: list[Hit]
    acts: list[Trigger]  # none where no instrument is named


def extract(document: Document, words: Words) -> Iterator[Claim]:
    """Yield a claim for every quantity that says what it counts."""
    rare = rarity(words, document.language)
    for sentence in document:
        numbers = [m for m in sentence.mentions_of("quantity") if _countable(m)]
        if not numbers:
            continue
        acts = triggers(sentence) if sentence.mentions_of("instrument") else []
        beside = _Beside(numbers, _outermost(sentence.of("measure")), acts)
        for number in numbers:
            claim = _claim(sentence, number, beside, rare)
            if claim is not None:
                yield claim


def _countable(mention: Mention) -> bool:
    value = mention.value
    return (
        isinstance(value, Quantity) and value.kind not in _SKIPPED and "period" not in mention.tags
    )


def _claim(sentence: Sentence, number: Mention, beside: _Beside, rare: Rarity) -> Claim | None:
    value = number.value
    if not isinstance(value, Quantity):
        return None
    clause = sentence.clause_at(number.i)
    rank = _rank(sentence, number, value)
    head = _head(sentence, number, value, rare, rank)
    measure, at = _measure(sentence, clause, number, beside, head)
    if rank is not None:
        measure, at = _RANK, (rank.i, rank.j)
    slots = {"count": Slot(value, sentence.span(number.i, number.j))}
    tags = {value.kind, *number.tags}
    tags |= {"base"} if compared(sentence, number) else set()
    same_kind = [m for m in beside.numbers if getattr(m.value, "kind", "") == value.kind]
    tags |= {"lone"} if len(same_kind) == 1 else set()
    if head is not None and not head.measure:  # "12 dead" counts no thing beside the dead
        slots["unit"] = Slot(head.term, sentence.span(head.i, head.j))
        tags |= {"generic"} if head.generic else set()
    if measure:
        slots["measure"] = Slot(Term(measure, sentence.words(*at)), sentence.span(*at))
        tags.add("figure" if head is not None and head.measure else "act")
    if value.kind in _OWN_MEASURE:
        slots["measure"] = Slot(Term(value.kind, value.text), slots["count"].span)
    if value.kind == "age":
        name, held = "person", _bearer(sentence, number)
    else:
        name, held = "about", _about(sentence, number, at, beside.acts)
    if held is not None:
        slots[name] = held
    fill_scope(sentence, clause, number, beside.numbers, slots)
    if rank is not None:
        by = Term(f"by {rank.entry.concept}", sentence.words(rank.i, rank.j))
        slots["scope"] = Slot(by, sentence.span(rank.i, rank.j))
    end = head.j if head is not None and head.i >= number.j else number.j
    trigger = at[0] if measure else number.i
    return Claim(
        sentence.article, KIND, slots, sentence.span(number.i, end), sentence.index,
        mode_of(sentence, clause, number.i, max(trigger, number.j)),
        negated_at(sentence, clause, trigger),
        sentence.block if sentence.block in ("headline", "heading") else "finite",
        clause.attribution, "counts", tags=frozenset(tags),
    )  # fmt: skip


def _head(
    sentence: Sentence, number: Mention, value: Quantity, rare: Rarity, rank: Hit | None
) -> _Head | None:
    """The noun that is counted: the first known one in the run after the number, else the next.

    What is ranked ("the fourth largest port") stands behind the superlative and must be known.
    """
    tokens = sentence.tokens
    first = number.j if rank is None else rank.j
    stop = _run_end(sentence, number, first, rare)
    for hit in sentence.hits_from(first, stop):
        entry = hit.entry
        if entry.kind not in ("head", "measure"):
            continue
        if entry.kind == "measure" and entry.form not in ("head", "noun"):
            continue
        figure = entry.kind == "measure" and entry.form == "head"
        if figure and value.kind not in entry.attrs.get("unit_kind", ("count",)):
            continue
        return _Head(Term(entry.concept, sentence.words(hit.i, hit.j)), hit.i, hit.j,
                     entry.concept if figure else "", bool(entry.attrs.get("generic")))  # fmt: skip
    if value.kind not in ("count", "ordinal") or rank is not None:
        return None
    for k in range(number.j, stop):
        token = tokens[k]
        if token.key in rare.stop or any(
            h.i <= k < h.j and h.entry.kind in _NO_HEAD for h in sentence.hits
        ):
            return None
        if len(token.key) > 2:
            noun = stem(token.key, sentence.language)
            return _Head(Term("w:" + noun, token.text), k, k + 1)
    return None


def _rank(sentence: Sentence, number: Mention, value: Quantity) -> Hit | None:
    """The superlative that an ordinal ranks by: "fourth largest", "third-highest"."""
    if value.kind != "ordinal":
        return None
    tied = number.j < len(sentence.tokens) and sentence.tokens[number.j].key == "-"
    first = number.j + tied
    return next((h for h in sentence.of("superlative") if h.i == first), None)


def _run_end(sentence: Sentence, number: Mention, first: int, rare: Rarity) -> int:
    """Where the noun phrase of a number ends: at a mark, a stop word or another mention.

    One "of (the)" may stand in it: "38% of the adults", "hundreds of people".
    """
    tokens, k = sentence.tokens, first
    limit = min(len(tokens), first + _RUN)
    partitive = {j for h in sentence.of("auxiliary") if h.entry.concept == "partitive"
                 for j in range(h.i, h.j)}  # fmt: skip
    if k in partitive:
        while k < limit and (k in partitive or tokens[k].key in rare.stop):
            k += 1
        limit = min(len(tokens), k + _RUN)
    while k < limit and (tokens[k].is_word or tokens[k].key == "-"):
        named = any(m.i <= k < m.j for m in sentence.mentions if m is not number)
        if (named and "adjective" not in _tags_at(sentence, k)) or tokens[k].key in rare.stop:
            break
        k += 1
    return k


def _tags_at(sentence: Sentence, k: int) -> frozenset[str]:
    return next((m.tags for m in sentence.mentions if m.i <= k < m.j), frozenset())


def _measure(
    sentence: Sentence, clause: Clause, number: Mention, beside: _Beside, head: _Head | None
) -> tuple[str, tuple[int, int]]:
    """The measure and the tokens that name it; empty when nothing near does."""
    value = number.value
    kind = value.kind if isinstance(value, Quantity) else ""
    if head is not None and head.measure:
        return head.measure, (head.i, head.j)
    numbers, measures = beside.numbers, beside.measures
    inherited = inherited_measure(sentence, number, numbers, measures)
    if inherited is not None:
        return inherited.entry.concept, (inherited.i, inherited.j)
    fitting = [h for h in measures if clause.i <= h.i and h.j <= clause.j
               and kind in h.entry.attrs.get("unit_kind", ("count",))
               and not (number.i < h.j and h.i < number.j)]  # fmt: skip
    acts = [h for h in fitting if h.entry.form != "noun"]
    right_stop = min((m.i for m in numbers if m.i >= number.j and m.i < clause.j), default=clause.j)
    left_stop = max((m.j for m in numbers if m.j <= number.i and m.i >= clause.i), default=clause.i)
    verbs = [h for h in acts if h.entry.form != "head"]  # a noun to the right has its own number
    left = [h for h in acts if left_stop <= h.i and h.j <= number.i and number.i - h.j <= _ACT]
    if head is not None:  # "13 goals and 43 assists": a noun of its own needs none of another
        taken = {m.j for m in numbers}
        left = [h for h in left if not (h.entry.form == "head" and h.i in taken)]
    right = [h for h in verbs if number.j <= h.i < right_stop and h.i - number.j <= _ACT]
    past = [h for h in verbs if h.i >= right_stop and h.i - number.j <= 2 * _ACT]
    best = _governing(number, left, right, past, kind)
    return (best.entry.concept, (best.i, best.j)) if best else ("", (number.i, number.j))


def _outermost(hits: list[Hit]) -> list[Hit]:
    """Hits without those that lie inside a longer one: "net profit" and not its "profit"."""
    return [h for h in hits if not any(
        o.i <= h.i and h.j <= o.j and o.j - o.i > h.j - h.i for o in hits)]  # fmt: skip


def _governing(
    number: Mention, left: list[Hit], right: list[Hit], past: list[Hit], kind: str
) -> Hit | None:
    """Which act a number belongs to: one right before it, else the nearest after, else before."""
    if left and number.i - left[-1].j <= (1 if kind in _HEAD_FIRST else _ACT):
        return left[-1]
    if right:
        return right[0]
    return left[-1] if left else (past[0] if past else None)


def _bearer(sentence: Sentence, number: Mention) -> Slot | None:
    """Whose age it is: the person named right before or shortly after it."""
    people = sentence.mentions_of("person")
    near = [m for m in people if 0 <= number.i - m.j <= _RUN or 0 <= m.i - number.j <= _RUN]
    return Slot(near[0].value, sentence.span(near[0].i, near[0].j)) if near else None


def _about(
    sentence: Sentence, number: Mention, at: tuple[int, int], acts: list[Trigger]
) -> Slot | None:
    """The instrument an act is done to, when the act that governs the number is done to one."""
    for act in acts:
        if (act.i < at[1] and at[0] < act.j) or act.clause.i <= number.i < act.clause.j:
            inside = range(act.clause.i, act.clause.j)
            near = [m for m in sentence.mentions_of("instrument") if m.i in inside]
            if near:
                return Slot(near[0].value, sentence.span(near[0].i, near[0].j))
    return None
