"""Why two statements of open text do not contradict each other, whatever their words share.

Each veto is a way in which the prototype of research accuracy.md §4.6-4.9 went wrong: two
subjects, two days, a list, a sentence that says both.
"""

from __future__ import annotations

from checker.compare import compare
from checker.group import identity
from checker.model import Claim
from checker.relate import subjects
from checker.relate.triggers import ALIKE, Shared, Trigger, ranks
from checker.values import Quantity, Term

_MOST_ALIKE = 0.6  # Jaccard for a number replaced, which other rules compare by what they count
_COMMON = 3  # words that two sentences must share for their difference to mean anything
_REPEATED = 4  # words by which an article says a sentence of its own again
WEAK = frozenset({"function", "loose"})


def opposite(a: Claim, b: Claim) -> bool:
    """Return whether two claims say two different things."""
    return identity(a.get("value")) != identity(b.get("value"))


def veto(a: Claim, b: Claim, x: Trigger, y: Trigger, shared: Shared) -> str:
    """Return why two statements cannot contradict each other, or nothing; the cheapest first."""
    if a.get("category") is not None:
        return _not_replaced(a, b, x, y, shared)
    if x.beside.isdisjoint(y.beside):
        return "other words stand beside them"
    return (
        (_not_repeated(a, b, shared) if a.article == b.article else "")
        or _not_opposed(a, b, x, y)
        or _of_two_things(a, x, y)
        or (_said_both_ways(a, b, x, y, shared) if a.get("pole") is not None else "")
    )


def _not_opposed(a: Claim, b: Claim, x: Trigger, y: Trigger) -> str:
    """Why two words are no opposites here, or nothing."""
    if a.get("pole") is None:
        return "each sentence holds as many negations" if x.cues == y.cues else ""
    if a.negated and b.negated:
        return "both are negated"
    if a.mode != b.mode and not opposite(a, b) and WEAK & (a.tags | b.tags):
        return "only what is done can be yet to do"
    return ""


def _of_two_things(a: Claim, x: Trigger, y: Trigger) -> str:
    """Why two words are said of two things, by two parties or of two days, or nothing."""
    if "agentive" in a.tags:
        mine = set(x.before[:3]), set(y.before[:3])
        if mine[0].isdisjoint(mine[1]) and (x.language != "ar" or all(mine)):
            return "who did it differs"
    if subjects.apart(x, y):
        return "different subjects"
    if _since_the_last(x, y) or _since_the_last(y, x):
        return "the first since the last"
    if _other_days(x, y):
        return "told of two days"
    return "told of two times of day" if x.hours and y.hours and not x.hours & y.hours else ""


def _since_the_last(x: Trigger, y: Trigger) -> bool:
    """Whether one rank is the first since a year and the other the last, of that very year."""
    years = {d.year for d in y.days if d.bound == ""} - {None}
    since = {d.year for d in x.days if d.bound == "since"}
    return bool(since & years) and x.rank == "first" and y.rank == "last"


def _other_days(x: Trigger, y: Trigger) -> bool:
    """Whether both sentences name days, and none of one may be a day of the other."""
    return bool(x.days and y.days) and not any(
        (identity(p) == identity(q) or compare(p, q).verdict in ("agree", "near", "vaguer"))
        and not (p.form == q.form and p.ordinal != q.ordinal)  # the first and the second quarter
        for p in x.days
        for q in y.days
    )


def _said_both_ways(a: Claim, b: Claim, x: Trigger, y: Trigger, shared: Shared) -> str:
    """Why the poles of two sentences answer two questions, or nothing."""
    pole = a.get("pole")
    assert isinstance(pole, Term)
    if "terse" in a.tags and not (x.terse and y.terse):
        return "opposites in headlines only"
    if x.terse and y.terse and any(c == pole.concept for t in (x, y) for c, _ in t.poles):
        # "gold up as the dollar falls": each word is said of what stands right beside it
        return "" if x.told & y.told else "other words stand right beside them"
    both = opposite(a, b) and not shared.replaced
    if both and (_takes_back(x, b, y) or _takes_back(y, a, x)):
        return "one sentence holds both poles"
    return ""


def _not_repeated(a: Claim, b: Claim, shared: Shared) -> str:
    """Why an article does not say one of its sentences again the other way, or nothing."""
    if a.sentence == b.sentence:
        return "one sentence holds both"
    if WEAK & (a.tags | b.tags) or len(shared.words) < _REPEATED or shared.jaccard < ALIKE:
        return "not a sentence said again"
    return ""


def _not_replaced(a: Claim, b: Claim, x: Trigger, y: Trigger, shared: Shared) -> str:
    """Why one sentence is not the other with a member of a category replaced, or nothing."""
    if x.edges != y.edges:
        return "other words stand beside them"
    number = isinstance(a.get("value"), Quantity)
    least, most = (_MOST_ALIKE, _COMMON) if number else (ALIKE, _COMMON - 1)
    if len(shared.words) < most or shared.replaced < least:
        return "more than one word differs"
    if _also_says(y, a) or _also_says(x, b):
        return "one sentence holds both words"
    if _otherwise_opposed(x, y):
        return "the sentences also say the opposite"
    return ""


def _also_says(mine: Trigger, claim: Claim) -> bool:
    """Whether my sentence has the other's member of the category too: both are in a list."""
    sentence, value = mine.context.sentence, identity(claim.get("value"))
    return any(h.entry.concept == value for h in sentence.of("category")) or any(
        identity(m.value) == value for m in sentence.mentions_of("place", "quantity")
    )


def _otherwise_opposed(x: Trigger, y: Trigger) -> bool:
    """Whether one sentence says the opposite of the other: then it tells of two things."""
    classes = {c for c, _ in x.poles} & {c for c, _ in y.poles}
    return any(
        {p for c, p in x.poles if c == known} != {p for c, p in y.poles if c == known}
        for known in classes
    )


def _takes_back(mine: Trigger, claim: Claim, other: Trigger) -> bool:
    """Whether my sentence also says what the other claim says, and of the same words."""
    pole, value = claim.get("pole"), claim.get("value")
    assert isinstance(pole, Term)
    assert isinstance(value, Term)
    if (pole.concept, value.concept) not in mine.poles:
        return False
    bound = subjects.tie(mine.ranks, other.ranks)
    return any(
        hit.entry.attrs["class"] == pole.concept
        and hit.entry.attrs["pole"] == value.concept
        and not (mine.i < hit.j and hit.i < mine.j)
        and subjects.tie(ranks(mine.context, hit.i, hit.j), other.ranks) >= bound
        for hit in mine.context.sentence.of("pole")
    )
