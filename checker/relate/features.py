"""What speaks for and against two claims being about one fact, each as a number from 0 to 1.

A points table (rules/points/*.yaml) names the features it uses and what each is worth.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from checker.model import Claim
from checker.relate.context import Context, clause_coverage, coverage, near_words
from checker.relate.subjects import both_exclusive
from checker.values import Date, Name, Quantity, Term

_CLAUSE = 0.9  # coverage by the clause counts a little less than by the sentence
_GENERIC = 0.3  # what "people" is worth as a counted noun
_SAME_ACT = 0.6
_ALL_BUT = 0.85  # coverage from which the words need not stand near: the sentences are one
_BOTH_WAYS = 0.3  # … and the longer one does not say a lot beside it
_MUCH = 0.75  # coverage from which two sentences say much the same
_TELLING = frozenset({"act", "relation"})  # lists of what can be told of a date
_TOLD = frozenset({"act", "relation", "deed", "measure", "pole"})  # … and what else tells an act
_THINGS = frozenset({"head", "noun"})  # forms of a measure that name what is counted
_WEAK = frozenset({"loose", "terse"})  # opposites that say little of what was done
_BESIDE = 4  # tokens in which the words stand that say what was done on a date
_ACT = 7  # tokens in which an act belongs to a date
_NEAR = 5  # tokens in which a name belongs to a number


@dataclass(frozen=True)
class Pair:
    """Two claims in their contexts; i and j are the tokens of the slot that is compared."""

    a: Claim
    b: Claim
    x: Context
    y: Context
    i: int
    j: int

    @cached_property
    def coverages(self) -> tuple[float, float]:
        """The larger coverage and the smaller: who says less is covered by who says more."""
        forth = max(
            coverage(self.x, self.y), _CLAUSE * clause_coverage(self.x, self.i, self.y, self.j)
        )
        back = max(
            coverage(self.y, self.x), _CLAUSE * clause_coverage(self.y, self.j, self.x, self.i)
        )
        return max(forth, back), min(forth, back)


def _near_words(p: Pair) -> float:
    return max(near_words(p.x, p.i, p.y, p.j), near_words(p.y, p.j, p.x, p.i))


def _told_near(p: Pair) -> float:
    """Whether the same is told around both tokens: by the words, by the act, or by nothing else.

    A date is compared if the words around it match, or if it is the only one on both sides of two
    sentences that say much the same (research accuracy.md §4.5).
    """
    told = _near_words(p)
    if _acts_near(p.x, p.i) & _acts_near(p.y, p.j):
        told = max(told, _SAME_ACT)
    if _only(p) and p.coverages[0] >= _ALL_BUT and p.coverages[1] >= _BOTH_WAYS:
        told = max(told, 0.5)
    return told


def _acts_near(context: Context, k: int) -> set[tuple[str, str]]:
    return {
        (h.entry.kind, h.entry.concept)
        for h in context.sentence.hits_from(k - _ACT, k + _ACT)
        if h.entry.kind in _TELLING and h.j <= k + _ACT
    }


def _other_act(p: Pair) -> float:
    """Whether another thing was done on each date: "founded in 1987", "rebuilt in 1995".

    Each side must have a telling word beside its date that the other sentence lacks, names aside,
    and no concept of an act may be told on both.
    """
    if _deeds(p.x, p.i) & _deeds(p.y, p.j):
        return 0.0
    mine, theirs = _words_beside(p.x, p.i), _words_beside(p.y, p.j)
    return float(both_exclusive(p.x, mine, p.y, theirs))


def _deeds(context: Context, k: int) -> set[tuple[str, str]]:
    near = [h for h in context.sentence.hits_from(k - _ACT, k + _ACT) if h.j <= k + _ACT]
    return {
        (h.entry.kind, h.entry.concept)
        for h in near
        if h.entry.kind in _TOLD
        and h.entry.form not in _THINGS
        and not _WEAK & h.entry.attrs.keys()
    }


def _words_beside(context: Context, k: int) -> list[str]:
    """The content words beside a token; those of names say who, not what."""
    named = {
        n for m in context.sentence.mentions if isinstance(m.value, Name) for n in range(m.i, m.j)
    }
    clause = context.sentence.clause_at(k)
    tokens = range(max(clause.i, k - _BESIDE), min(clause.j, k + _BESIDE))
    return [context.at[n] for n in tokens if context.at[n] and n not in named]


def _loose_weekday(p: Pair) -> float:
    """Whether a bare weekday is held against a date in a sentence that tells something else.

    News dates the telling as often as the happening: "said on Monday", "announced Tuesday".
    """
    dates = (p.a.get("date"), p.b.get("date"))
    if not any(isinstance(d, Date) and d.form == "weekday" for d in dates):
        return 0.0
    return float(p.coverages[0] < _MUCH or _said_near(p.x, p.i) or _said_near(p.y, p.j))


def _said_near(context: Context, k: int) -> bool:
    return any(k - 5 <= h.i <= k + 5 for h in context.sentence.of("reporting"))


def _lone_names(p: Pair) -> float:
    """Whether each side has a name beside it that the other lacks: two different subjects."""
    return float(_lone(p.x, p.i, p.y) and _lone(p.y, p.j, p.x))


def _same_measure(p: Pair) -> float:
    """One measure or one counted noun; "people" by itself says little."""
    best = 0.0
    for mine, theirs in product(("measure", "unit"), repeat=2):
        v, w = p.a.get(mine), p.b.get(theirs)
        if isinstance(v, Term) and isinstance(w, Term) and v.concept == w.concept:
            weak = mine == theirs == "unit" and "generic" in p.a.tags
            best = max(best, _GENERIC if weak else 1.0)
    return best


def _unmeasured(p: Pair) -> float:
    """Whether an amount does not say what it measures, in a sentence with several of its kind."""
    if all(c.get("measure") or c.get("unit") for c in (p.a, p.b)):
        return 0.0
    return float(not ("lone" in p.a.tags and "lone" in p.b.tags))


def _same_scope(p: Pair) -> float:
    v, w = p.a.get("scope"), p.b.get("scope")
    return float(isinstance(v, Term) and isinstance(w, Term) and v.concept == w.concept)


def _bound(p: Pair) -> float:
    values = (p.a.get("count"), p.b.get("count"))
    return float(any(isinstance(v, Quantity) and v.bound for v in values))


def _difference(p: Pair) -> float:
    """The relative difference of two stated numbers: 31 and 32 are one fact, 3 and 9,000 two."""
    v, w = p.a.get("count"), p.b.get("count")
    if not isinstance(v, Quantity) or not isinstance(w, Quantity):
        return 0.0
    m, n = v.point, w.point
    return 0.0 if m is None or n is None or m == n else float(abs(m - n) / max(abs(m), abs(n)))


def _lone_name(p: Pair) -> float:
    return float(_lone(p.x, p.i, p.y) or _lone(p.y, p.j, p.x))


def _lone(a: Context, i: int, b: Context) -> bool:
    """Whether a name stands beside the token that the other sentence and headline lack."""
    for mention in a.sentence.mentions:
        if isinstance(mention.value, Name) and mention.i - _NEAR <= i <= mention.j + _NEAR:
            known = mention.value.id in b.concepts or mention.value.id in b.title_concepts
            if not known and not (set(a.at[mention.i : mention.j]) & set(b.stems)):
                return True
    return False


def _only(p: Pair) -> float:
    return float("only" in p.a.tags and "only" in p.b.tags)


def _figures(p: Pair) -> float:
    """Whether both sentences hold figures of one kind, to which their dates then belong."""
    x, y = (
        {m.value.kind for m in c.sentence.mentions if isinstance(m.value, Quantity)}
        for c in (p.x, p.y)
    )
    return float(bool(x & y))


def _part_of(p: Pair) -> float:
    """Whether the smaller figure is that of one spot, the larger that of a headline on the whole.

    "More than 50 killed in strikes on Velden", of them 40 in the school of its suburb Oskan.
    """
    v, w = p.a.get("count"), p.b.get("count")
    if p.a.article != p.b.article or not isinstance(v, Quantity) or not isinstance(w, Quantity):
        return 0.0
    m, n = v.point, w.point
    if m is None or n is None or m == n:
        return 0.0
    whole, part = (p.x, p.y) if m > n else (p.y, p.x)
    if whole.sentence.block != "headline" or part.sentence.block == "headline":
        return 0.0
    named = {m.value.id for m in whole.sentence.mentions_of("place") if isinstance(m.value, Name)}
    told = {m.value.id for m in part.sentence.mentions_of("place") if isinstance(m.value, Name)}
    return float(bool(named) and bool(told - named))


FEATURES: dict[str, Callable[[Pair], float]] = {
    "coverage": lambda p: p.coverages[0],
    "coverage_back": lambda p: p.coverages[1],
    "near_words": _near_words,
    "same_measure": _same_measure,
    "same_scope": _same_scope,
    "unmeasured": _unmeasured,
    "bound": _bound,
    "difference": _difference,
    "lone_name": _lone_name,
    "loose_weekday": _loose_weekday,
    "lone_names": _lone_names,
    "told_near": _told_near,
    "other_act": _other_act,
    "only": _only,
    "figures": _figures,
    "part_of": _part_of,
}
