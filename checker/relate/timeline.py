"""Claims placed in time: when a figure held, who says so when, and whether it is of another event.

Runs after extraction.  Every claim gets its `Times`.  A count also gets two slots that rules
compare, so that a quake of 2011 never meets the one of today, nor a part its whole: `occasion`
(`now`, the year it is about, `earlier`, `elsewhere`) and `part` (`whole`, `part`, or `more` for
what comes on top of another figure).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from checker.document import Document, Mention, Sentence
from checker.language.lexicon import Hit
from checker.language.stems import rarity
from checker.model import Article, Basis, Claim, Slot, Times
from checker.values import STATED, Date, Quantity, Term
from checker.words import Words

_FIXED = frozenset({"age", "area", "duration", "length", "magnitude", "mass", "ordinal", "volume"})
_STATES = frozenset({"as-of", "until", "by"})  # a date that says when a value held
_SAYING = 4  # tokens between a verb of saying and the date it was said on
_NEAR = 6  # tokens between "previous" and the number it is for


def place(claims: Iterable[Claim], documents: Sequence[Document], words: Words) -> list[Claim]:
    """Return the claims with their times, counts with `occasion` and `part` where known."""
    sentences = {(d.article.id, s.index): s for d in documents for s in d.sentences}
    articles = {d.article.id: d.article for d in documents}
    back = timedelta(days=words.table("outcomes", "")["limits"]["background_days"])
    placed = []
    for claim in claims:
        sentence = sentences[claim.article, claim.sentence]
        article = articles[claim.article]
        times = _times(claim, sentence, article)
        if claim.kind != "count":
            placed.append(replace(claim, times=times))
            continue
        slots = dict(claim.slots)
        at = _token(sentence, claim)
        occasion = _occasion(claim, sentence, at, article, back)
        if occasion is not None:
            slots["occasion"] = occasion
        stop = rarity(words, sentence.language).stop
        slots["part"] = _part(claim, sentence, at, stop)
        placed.append(replace(claim, slots=slots, times=times))
    return placed


def changes(claim: Claim, words: Words) -> str:
    """Return how the measure of a count may move: never, up, down, either; "" when unknown.

    Without a measure the counted noun tells, where the figure is that of a stated moment: "58 cases
    as of 9 June".  Two counts of games are else as likely of two things.
    """
    measure, value, held = claim.get("measure"), claim.get("count"), claim.get("as_of")
    if measure is None and isinstance(held, Date) and held.bound in STATED:
        measure = claim.get("unit")
    if isinstance(value, Quantity) and value.kind in _FIXED:
        return "never"
    if not isinstance(measure, Term):
        return ""
    return str(words.concept("measure", measure.concept).get("changes", ""))


def utc(when: datetime | None) -> datetime | None:
    """Return a moment in UTC, without its zone; one without a zone is taken to be in UTC."""
    if when is None or when.tzinfo is None:
        return when
    return when.astimezone(UTC).replace(tzinfo=None)


def _times(claim: Claim, sentence: Sentence, article: Article) -> Times:
    published = utc(article.updated or article.published)
    seen = utc(article.seen)
    if claim.kind != "count":
        event = claim.get("date")
        return Times(event if isinstance(event, Date) else None, published=published, seen=seen)
    value = claim.get("as_of")
    held = value if isinstance(value, Date) else None
    said = _said(sentence)
    if held is not None and held.bound in _STATES:
        return Times(None, _window(held), "stated" if held.known else "unknown", said, published,
                     seen)  # fmt: skip
    event = held if held is not said else None
    if said is not None and said.known:
        return Times(event, _window(said), "from-informant", said, published, seen)
    moment = None if published is None else (published, published)
    basis: Basis = "unknown" if published is None else "from-publication"
    return Times(event, moment, basis, said, published, seen)


def _window(when: Date) -> tuple[datetime, datetime] | None:
    if when.low is None or when.high is None or when.high == date.max:
        return None
    return datetime.combine(when.low, time()), datetime.combine(when.high, time.max)


def _said(sentence: Sentence) -> Date | None:
    """The date right beside a verb of saying: "the ministry said on Wednesday"."""
    cues = sentence.of("reporting")
    for mention in sentence.mentions_of("date"):
        if isinstance(mention.value, Date) and any(
            0 <= mention.i - cue.j <= _SAYING or 0 <= cue.i - mention.j <= 1 for cue in cues
        ):
            return mention.value
    return None


def _token(sentence: Sentence, claim: Claim) -> int:
    """The first token of the number."""
    held = claim.slots.get("count")
    start = held.span.start if held else claim.span.start
    return next((k for k, t in enumerate(sentence.tokens) if t.start >= start), 0)


def _occasion(
    claim: Claim, sentence: Sentence, at: int, article: Article, back: timedelta
) -> Slot | None:
    """Which event a count is of: a past year, `earlier`, or `now`; None when nothing tells."""
    span = claim.span
    published = article.published.date() if article.published else None
    cue = _cue(sentence, at)
    if published is not None:
        past = _past(sentence, at, published - back)
        if past is not None and isinstance(past.value, Date) and past.value.low is not None:
            year = Term(str(past.value.low.year), past.value.text, ("earlier",))
            return Slot(year, sentence.span(past.i, past.j))
    if cue is not None:
        elsewhere = cue.entry.kind == "background" and cue.entry.concept == "elsewhere"
        return _marked(sentence, "elsewhere" if elsewhere else "earlier", cue)
    dated = any(isinstance(m.value, Date) for m in sentence.mentions_of("date"))
    return None if published is None and dated else Slot(Term("now", ""), span)


def _past(sentence: Sentence, at: int, limit: date) -> Mention | None:
    """The date that takes a number back: in its clause, else the one that opens the sentence."""
    clause = sentence.clause_at(at)
    dates = [m for m in sentence.mentions_of("date") if isinstance(m.value, Date)]
    own = [m for m in dates if clause.i <= m.i < clause.j] or [m for m in dates if m.j <= at]
    near = sorted(own, key=lambda m: (abs(m.i - at), m.i))[:1]
    return next((m for m in near if _before(m, limit, clause.i <= m.i < clause.j)), None)


def _before(mention: Mention, limit: date, beside: bool) -> bool:
    """Whether a date lies before a day; one that only begins a period ("since 1987, 40 people
    have died") does so for the numbers of other clauses alone."""
    value = mention.value
    if not isinstance(value, Date) or value.high is None:
        return False
    if value.bound in ("since", "after"):
        return not beside and value.low is not None and value.low < limit
    return value.high < limit and value.bound != "before"


def _cue(sentence: Sentence, at: int) -> Hit | None:
    """A cue that takes the number to another time or event."""
    clause = sentence.clause_at(at)
    for hit in sentence.of("background"):
        if hit.entry.attrs["reach"] == "sentence" and (clause.i <= hit.i < clause.j or hit.j <= at):
            return hit
    for hit in sentence.of("update"):
        if hit.entry.concept == "previous" and 0 <= at - hit.j <= _NEAR:
            return hit
    bases = (h for h in sentence.of("comparison") if h.entry.concept == "base")
    return next((h for h in bases if 0 <= at - h.j <= 1), None)


def _part(claim: Claim, sentence: Sentence, at: int, stop: frozenset[str]) -> Slot:
    """What a figure is of its fact: the `whole`, a `part` of it, or `more` that comes on top.

    "12 people more" comes on top; "12 in other towns" does not, for what is other there is a town.
    """
    end = next((m.j for m in sentence.mentions_of("quantity") if m.i == at), at + 1)
    for hit in sentence.of("background"):
        apart = hit.i == end + 1 and sentence.tokens[end].key in stop
        beside = (hit.i in (end, end + 1) and not apart) or hit.j == at
        if hit.entry.attrs["reach"] == "beside" and beside:
            return _marked(sentence, "more", hit)
    if not claim.get("unit") or "generic" in claim.tags:  # else the counted noun says it
        for hit in sentence.of("total"):
            after = hit.entry.attrs.get("side") == "after"
            beside = 0 <= hit.i - end <= 1 if after else 0 <= at - hit.j <= 1
            if hit.entry.attrs.get("role") == "part" and beside:
                return _marked(sentence, "part", hit)
    return Slot(Term("whole", ""), claim.span)


def _marked(sentence: Sentence, concept: str, hit: Hit) -> Slot:
    return Slot(Term(concept, sentence.words(hit.i, hit.j)), sentence.span(hit.i, hit.j))
