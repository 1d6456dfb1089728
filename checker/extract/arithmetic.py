"""Calculation claims within a sentence: a change in percent, its direction, a share of a whole.

"Rose from 4.8 to 6 million, 30 percent" is 25 percent; "rose from 5 to 4 million" fell; "12 of 30,
or 60 percent" is 40.  Each needs its cue words: a base after "from", a trend, a share right beside.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from checker.document import Document, Mention, Sentence
from checker.extract.reckoning import (
    KIND,
    SCALES,
    after_cue,
    calculation,
    common_slack,
    computed,
    cues,
    edges,
    figures,
    plain,
    written,
)
from checker.language.lexicon import Hit
from checker.model import Claim
from checker.values import Quantity
from checker.words import Words

__all__ = ["KIND", "extract"]
_REACH = 12  # tokens from one figure of a change to the next
_TREND = 5  # tokens between "rose" or "up" and its figure
_BESIDE = 8  # tokens between a share in numbers and in percent
_HUNDRED = Decimal(100)
_BIG = Decimal(100)  # a plain count below it may be a rank
_ROOM = Decimal("0.05")  # of a stated share: writers round to fives and tens
_WHOLE = Decimal(1)

Figure = tuple[Mention, Quantity]


def extract(document: Document, _words: Words) -> Iterator[Claim]:
    """Yield a calculation claim for every change and share whose numbers are all given."""
    for sentence in document:
        found = list(figures(sentence))
        if len(found) < 2:
            continue
        if sentence.of("trend"):
            yield from _changes(sentence, found)
        yield from _shares(sentence, found)


def _changes(sentence: Sentence, found: list[Figure]) -> Iterator[Claim]:
    """Growth in percent and the direction of a change, from the base after "from"."""
    for base, start in found:
        if not _measured(start):
            continue
        than = _share_before_than(sentence, base)
        cue = after_cue(sentence, base, "from")
        if cue is None and than is None:
            continue
        weak = than is None and cue is not None and cue.entry.form == "weak"
        turn = _turn(sentence, cue) if cue is not None else None
        reach = _REACH if turn is None else 2 * _REACH
        alike = [(m, q) for m, q in found if m is not base and _measured(q)
                 and _same_kind(q, start, bool(than)) and _gap(m, base) <= reach]  # fmt: skip
        end = _end(sentence, alike, base, weak)
        if end is None:
            continue
        target, stop = end
        first = _rescaled(plain(start) if than else start, stop)
        share = _share(sentence, found, base, target)
        if share is not None:
            claim = _growth(sentence, first, stop, share, (base, target))
            if claim is not None:
                yield claim
        elif not than:
            yield from _direction(sentence, (base, first), (target, stop), turn)


def _measured(q: Quantity) -> bool:
    """Whether a number can be the base of a change; a rank, an age or a score cannot."""
    if q.kind in ("ordinal", "score", "rating", "ratio", "age", "duration", "temperature"):
        return False
    return q.point is not None and q.point > 0


def _share_before_than(sentence: Sentence, base: Mention) -> Mention | None:
    """The percentage in "30 percent more than the $4.8 million"."""
    for cue in cues(sentence, "than"):
        inside = cue.i == base.i  # "more than" was read as a bound of the base
        before = cue.j <= base.i <= cue.j + 2
        if not (inside or before):
            continue
        for mention in sentence.mentions_of("quantity"):
            value = mention.value
            if mention.j == cue.i and isinstance(value, Quantity) and value.kind == "percent":
                return mention
    return None


def _turn(sentence: Sentence, cue: Hit) -> Hit | None:
    """The trend of "up from" and "down from", which point back to a figure before them."""
    return next((h for h in sentence.of("trend") if h.j == cue.i and not cue.entry.form), None)


def _end(sentence: Sentence, alike: list[Figure], base: Mention, weak: bool) -> Figure | None:
    """The value that a change led to: right after its base, else the one figure before it."""
    marked = [f for f in alike if after_cue(sentence, f[0], "to")]
    right = [f for f in marked if f[0].i >= base.j]
    if right:
        first = right[0]
        return first if first[0].i - base.j <= 3 else None
    left = [f for f in alike if f[0].j <= base.i]
    if len(left) > 1:
        left = [f for f in left if f in marked]
    return left[0] if len(left) == 1 and not weak else None


def _same_kind(q: Quantity, base: Quantity, than: bool) -> bool:
    if q.kind == base.kind:
        return q.unit == base.unit
    return base.kind == "count" and base.slack > 0 and (q.kind == "money" if than else q.slack > 0)


def _rescaled(base: Quantity, target: Quantity) -> Quantity:
    """The base with the scale that is only said once: "from 4.8 to 6 million"."""
    if base.kind != "count" or base.low is None or target.low is None or not base.exact:
        return base
    size = next((s for s, _ in SCALES if target.low >= s), None)
    if size is None or base.low >= _BIG * 10 or target.slack == 0:
        return base
    return replace(base, low=base.low * size, high=base.low * size, kind=target.kind,
                   unit=target.unit, slack=base.slack * size)  # fmt: skip


def _gap(a: Mention, b: Mention) -> int:
    return max(a.i - b.j, b.i - a.j)


def _share(
    sentence: Sentence, found: list[Figure], base: Mention, target: Mention
) -> Figure | None:
    """The percentage of the change: the only one about, with a trend word near it."""
    i, j = min(base.i, target.i), max(base.j, target.j)
    near = [
        (m, q) for m, q in found
        if q.kind == "percent" and m not in (base, target) and i - 6 <= m.i and m.j <= j + 8
    ]  # fmt: skip
    if len(near) != 1 or near[0][1].bound == "range" or _adjusted(sentence, i, j):
        return None
    share = near[0]
    if share[0].i >= j and not _appended(sentence, j, share[0].i):
        return None  # ", and 20 percent of it"
    return share if _trend(sentence, share[0]) or _trend(sentence, base) else None


def _appended(sentence: Sentence, j: int, i: int) -> bool:
    """Whether what stands between a change and a percentage makes it the size of the change."""
    tied = [h for h in (*cues(sentence, "or"), *sentence.of("trend")) if j <= h.i < i]
    return i - j <= 1 or bool(tied)


def _adjusted(sentence: Sentence, i: int, j: int) -> bool:
    return any(i - _REACH <= h.i <= j + _REACH for h in cues(sentence, "adjusted"))


def _trend(sentence: Sentence, mention: Mention) -> Hit | None:
    """The trend word nearest to a figure: before it, or right after it ("25 percent more")."""
    found = [h for h in sentence.of("trend")
             if mention.i - _TREND <= h.j <= mention.i or 0 <= h.i - mention.j <= 1]  # fmt: skip
    return found[-1] if found else None


def _growth(
    sentence: Sentence,
    start: Quantity,
    stop: Quantity,
    share: Figure,
    pair: tuple[Mention, Mention],
) -> Claim | None:
    mention, stated = share
    slack = common_slack(start, stop)
    a, b = edges(start, slack[0]), edges(stop, slack[1])
    if a is None or b is None or a.low <= 0 or stated.point is None:
        return None
    low, high = (b.low / a.high - 1) * _HUNDRED, (b.high / a.low - 1) * _HUNDRED
    if low < 0 < high:
        return None
    low, high = sorted((abs(low), abs(high)))
    exact = abs(stop.point / start.point - 1) * _HUNDRED  # type: ignore[operator]
    operation = "growth"
    if start.kind == "percent":
        moved = abs(stop.point - start.point)  # type: ignore[operator]
        if abs(moved - stated.point) > Decimal("0.05"):
            return None  # another rate: "up 3 percent from 5 to 7 percent of sales"
        operation = "points"
    room = max(_WHOLE if stated.point % 1 == 0 else Decimal("0.1"), _ROOM * stated.point)
    value = computed("percent", stated.unit, low - room, high + room, written(exact, "percent"))
    if operation == "points":
        value = computed("percent", stated.unit, exact, exact, written(exact, "percent"))
    i, j = min(m.i for m in pair), max(m.j for m in pair)
    if i <= mention.i < j:  # quotes of one finding do not overlap
        i, j = pair[0].i, pair[0].j
    worked = sentence.span(i, j)
    return calculation(sentence, operation, (mention.i, mention.j), stated, value, worked)


def _direction(
    sentence: Sentence, base: Figure, target: Figure, turn: Hit | None
) -> Iterator[Claim]:
    """ "Rose from A to B" in one run, or "B, up from A": where B must be above A."""
    (m, start), (n, stop) = base, target
    if start.kind == "count" and start.point < _BIG:  # type: ignore[operator]
        return
    first = m if m.i < n.i else n
    trends = [h for h in sentence.of("trend") if first.i - _TREND <= h.j <= first.i]
    if turn is not None and n.i < m.i:
        trends = [turn]
    elif _gap(m, n) > 3:
        return
    a, b = edges(start), edges(stop)
    if not trends or len({h.entry.concept for h in trends}) > 1 or a is None or b is None:
        return
    trend = trends[-1].entry.concept
    if trend == "rise":
        bound = Quantity(start.kind, a.low, None, f"more than {start.text}", start.unit,
                         low_open=True, bound="more-than")  # fmt: skip
    else:
        bound = Quantity(start.kind, None, a.high, f"less than {start.text}", start.unit,
                         high_open=True, bound="less-than")  # fmt: skip
    yield calculation(sentence, trend, (n.i, n.j), stop, bound, sentence.span(m.i, m.j))


def _shares(sentence: Sentence, found: list[Figure]) -> Iterator[Claim]:
    """ "12 of 30, or 60 percent": a share told in numbers and, right after, in percent."""
    for k, (n, stated) in enumerate(found):
        if stated.kind != "percent" or stated.point is None or k == 0:
            continue
        m = found[k - 1][0]
        if n.i - m.j > _BESIDE or not _restated(sentence, m, n):
            continue
        part = _part(sentence, found[:k])
        if part is None:
            continue
        i, share = part
        room = max(_WHOLE, _ROOM * share)
        value = computed("percent", stated.unit, share - room, share + room,
                         written(share, "percent"))  # fmt: skip
        yield calculation(sentence, "share", (n.i, n.j), stated, value, sentence.span(i, m.j))


def _part(sentence: Sentence, found: list[Figure]) -> tuple[int, Decimal] | None:
    """Where "12 of 30" begins that ends with the last figure found, and its share in percent."""
    m, whole = found[-1]
    if whole.kind == "ratio" and len(whole.parts) == 2:
        return m.i, whole.parts[0] / whole.parts[1] * _HUNDRED
    if len(found) < 2:
        return None
    first, part = found[-2]
    joined = any(h.i == first.j and h.j == m.i for h in cues(sentence, "of"))
    if not joined or (part.kind, whole.kind) != ("count", "count"):
        return None
    if not (part.exact and whole.exact and part.low and whole.low and part.low <= whole.low):
        return None
    return first.i, part.low / whole.low * _HUNDRED


def _restated(sentence: Sentence, part: Mention, share: Mention) -> bool:
    """Whether "or" or a bracket right before a percentage says again what stands before it."""
    near = max(part.j, share.i - 2)
    if any(t.text == "(" for t in sentence.tokens[near : share.i]):
        return True
    return any(near <= h.i < share.i for h in cues(sentence, "or"))
