"""Calculation claims of totals: the parts that a text lists, added up, against the whole it states.

Two patterns, both strict.  With a cue ("which together make up its £3.4bn cost") the parts must
make the whole.  Without one, the places listed right after a total may be a selection: only a sum
that two exchanged digits in one of the numbers would put right is held against the total.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.document import Document, Mention, Sentence
from checker.extract.reckoning import (
    KIND,
    Edges,
    after_cue,
    calculation,
    computed,
    cues,
    edges,
    figures,
    written,
)
from checker.language.number_words import grammar_of
from checker.model import Claim
from checker.values import Quantity
from checker.words import Words

__all__ = ["KIND", "extract"]
_FEWEST = 3  # places that make a list
_LONGEST = 10  # tokens from one number of a list to the next
_NOUN = 1  # tokens between a total and what it counts
_MOST = 12  # numbers of a list
_PLACES = frozenset({"provinces", "cities", "countries"})  # nouns that say what is listed
_LARGEST = Decimal(10) ** 9  # a plain count above it is an amount of something

Figure = tuple[Mention, Quantity]


def extract(document: Document, words: Words) -> Iterator[Claim]:
    """Yield a calculation claim for every total whose parts are listed beside it."""
    before: Sentence | None = None
    on_top = grammar_of(words, document.language).keys("on_top")
    for sentence in document:
        if sentence.of("reckoning"):
            yield from _summed(sentence, before, on_top)
        if before is not None and sentence.block == "body":
            yield from _listed(sentence, before)
        before = sentence


def _summed(sentence: Sentence, before: Sentence | None, on_top: frozenset[str]) -> Iterator[Claim]:
    """ "… and £700m of tolls, which together make up its £3.4bn cost".

    What is new comes on top of an older figure and makes no total by itself, and what a figure
    includes is no second part: "7 new cases, including 2 in Orsk, for a total of 329".
    """
    found = list(figures(sentence))
    for mention, total in found:
        cue = after_cue(sentence, mention, "together")
        if cue is None or not _addable(mention, total):
            continue
        parts = [(m, q) for m, q in found if m.j <= cue.i and _like(q, total) and _addable(m, q)]
        if not parts:
            continue
        i, j = parts[0][0].i, parts[-1][0].j
        if any(i <= h.i < cue.i for h in cues(sentence, "each")):
            continue  # eight sets of 20 cases each
        if any(t.key in on_top for t in sentence.tokens[i : cue.i]) or any(
            h.entry.concept == "including" and i <= h.i < j for h in sentence.of("total")
        ):
            continue
        values = [q for _, q in parts]
        if any(h.j <= parts[0][0].i for h in cues(sentence, "rest")):
            values = [*_carried(before, total), *values]
        if len(values) < 2 or len(values) > _MOST:
            continue
        if any(_meet(_sum(values[k:]), total) for k in range(len(values) - 1)):
            continue  # the last ones make the total; the first is another thing
        low, high = _sum(values)
        exact = sum((q.point or Decimal(0) for q in values), Decimal(0))
        value = computed(total.kind, total.unit, low, high, written(exact, total.unit))
        yield calculation(
            sentence, "total", (mention.i, mention.j), total, value, sentence.span(i, j)
        )


def _addable(mention: Mention, q: Quantity) -> bool:
    if q.kind in ("ordinal", "score", "rating", "ratio", "percent", "points", "age"):
        return False
    return edges(q) is not None and not mention.tags & {"rate", "period", "vague", "hyphen"}


def _like(q: Quantity, total: Quantity) -> bool:
    return (q.kind, q.unit) == (total.kind, total.unit)


def _carried(before: Sentence | None, total: Quantity) -> list[Quantity]:
    """The one part that the sentence before holds, when this one begins with "the rest"."""
    if before is None:
        return []
    held = [q for m, q in figures(before) if _like(q, total) and _addable(m, q)]
    return held if len(held) == 1 else []


def _sum(values: Sequence[Quantity]) -> Edges:
    low = high = Decimal(0)
    for q in values:
        reach = edges(q)
        if reach is not None:
            low, high = low + reach.low, high + reach.high
    return Edges(low, high)


def _meet(added: Edges, total: Quantity) -> bool:
    whole = edges(total)
    return whole is None or (added.low <= whole.high and whole.low <= added.high)


def _listed(sentence: Sentence, before: Sentence) -> Iterator[Claim]:
    """ "341 people died. Vellano lost 198, Orsk 79 and Tarn 46"."""
    parts = _parts(sentence)
    if not parts:
        return
    added = sum((value for _, value in parts), Decimal(0))
    totals = [
        (m, q) for m, q in figures(before) if _whole(m, q, parts) and _counts(before, m)
    ]  # fmt: skip
    if any(q.low == added for _, q in totals) or not _same_thing(sentence, before):
        return
    slips = [(m, q) for m, q in totals if q.low is not None and _exchanged(parts, added, q.low)]
    if len(slips) != 1:
        return
    mention, total = slips[0]
    text = f"{written(added)} ({' + '.join(written(value) for _, value in parts)})"
    value = computed("count", "", added, added, text)
    worked = sentence.span(_start(sentence, parts[0][0]), parts[-1][0] + 1)
    yield calculation(before, "total", (mention.i, mention.j), total, value, worked)


def _parts(sentence: Sentence) -> list[tuple[int, Decimal]]:
    """Token and value of each number in a list of places; [] when the sentence is no such list."""
    numbers = [k for k, t in enumerate(sentence.tokens) if t.is_number]
    if not _FEWEST <= len(numbers) <= _MOST:
        return []
    if any(m.kind in ("date", "clock") for m in sentence.mentions):
        return []
    held = {k: m for m in sentence.mentions_of("quantity") for k in range(m.i, m.j)}
    parts: list[tuple[int, Decimal]] = []
    for n, k in enumerate(numbers):
        mention, key = held.get(k), sentence.tokens[k].key
        value = mention.value if mention else None
        if isinstance(value, Quantity):
            plain = value.kind == "count" and value.exact and mention.j - mention.i == 1  # type: ignore[union-attr]
            number = value.low if plain else None
        else:
            number = Decimal(key) if key.isdecimal() else None
        if number is None or number >= _LARGEST or number % 1:
            return []
        start = numbers[n - 1] + 1 if n else max(0, k - _LONGEST)
        end = numbers[n + 1] if n + 1 < len(numbers) else min(len(sentence.tokens), k + _LONGEST)
        if k - start > _LONGEST or end - k > _LONGEST:
            return []
        parts.append((k, number))
    return parts if _each_named(sentence, numbers) else []


def _each_named(sentence: Sentence, numbers: list[int]) -> bool:
    """Whether a name stands before each number, or after each."""
    starts = [0, *(k + 1 for k in numbers[:-1])]
    ends = [*numbers[1:], len(sentence.tokens)]
    before = all(_named(sentence, i, k) for i, k in zip(starts, numbers, strict=True))
    after = all(_named(sentence, k + 1, j) for k, j in zip(numbers, ends, strict=True))
    return before or after


def _named(sentence: Sentence, i: int, j: int) -> bool:
    placed = any(
        i <= m.i < j and m.kind in ("place", "body") and "adjective" not in m.tags
        for m in sentence.mentions
    )
    capital = sentence.language != "de" and any(
        sentence.tokens[k].capital and (k or not _ordinary(sentence)) for k in range(i, j)
    )
    return placed or capital


def _ordinary(sentence: Sentence) -> bool:
    """Whether the first word has its capital only for being the first: a list knows it."""
    return any(h.i == 0 and h.entry.kind not in ("place", "body") for h in sentence.hits)


def _start(sentence: Sentence, first: int) -> int:
    """The name that belongs to the first number, if it stands just before it."""
    names = [m.i for m in sentence.mentions if m.kind in ("place", "body") and m.i < first]
    capital = [k for k in range(max(0, first - _LONGEST), first) if sentence.tokens[k].capital]
    found = [k for k in (*names[:1], *capital[:1]) if first - k <= _LONGEST]
    return min(found, default=first)


def _whole(mention: Mention, q: Quantity, parts: list[tuple[int, Decimal]]) -> bool:
    plain = q.kind == "count" and q.exact and not mention.tags
    return plain and q.low is not None and q.low > max(value for _, value in parts)


def _counts(sentence: Sentence, mention: Mention) -> bool:
    """Whether a known noun follows a number: a bare one may be a minute, a page, a result."""
    return any(
        h.entry.kind in ("head", "measure") and 0 <= h.i - mention.j <= _NOUN for h in sentence.hits
    )


def _same_thing(sentence: Sentence, before: Sentence) -> bool:
    """Whether the list counts what the sentence before counts, or does not say what it counts."""
    kinds = ("head", "measure")
    here = {h.entry.concept for h in sentence.hits if h.entry.kind in kinds} - _PLACES
    there = {h.entry.concept for h in before.hits if h.entry.kind in kinds}
    return not here or bool(here & there)


def _exchanged(parts: list[tuple[int, Decimal]], added: Decimal, total: Decimal) -> bool:
    """Whether two neighbouring digits exchanged in one number make the sum right."""
    for _, value in parts:
        if total - added in {other - value for other in _swapped(value)}:
            return True
    return added in _swapped(total)


def _swapped(value: Decimal) -> set[Decimal]:
    digits = str(int(value))
    return {
        Decimal(digits[:k] + digits[k + 1] + digits[k] + digits[k + 2 :])
        for k in range(len(digits) - 1)
        if digits[k] != digits[k + 1]
    }
