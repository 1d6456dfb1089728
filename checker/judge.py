"""Rules and claims → findings: the one place where match, same and the four questions meet.

Claims meet only inside a story.  Clashes over one fact become one finding with all its sides;
the order in which articles were given changes nothing, since claims are sorted first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker import findings
from checker.asking import DIAL, Asking, Clash, Telling
from checker.chronicle import joined
from checker.clash import ask
from checker.compare import compare
from checker.findings import Draft
from checker.group import (
    Key,
    blocks,
    compatible_slots,
    equal_slots,
    identity,
    key_of,
    passes,
    slot_value,
)
from checker.matrix import Matrix
from checker.mixup import weigh
from checker.model import LEVELS, Article, Claim, Fact, Finding, Level, RuleInfo
from checker.phrases import Phrases
from checker.rule import Beside, Filter, Rule
from checker.rules import RuleSet
from checker.spoken import Spoken, before, by_part, spared, suspects
from checker.timed import Background, timed
from checker.words import Words

_ALL: Key = ()
_ANY = Filter()
_SET_ASIDE = ("planned", "required", "conditional", "hedged")


@dataclass(frozen=True, slots=True)
class Judged:
    """What the rules found: findings worst first, matrix rows, and what each rule met."""

    findings: tuple[Finding, ...]
    facts: tuple[Fact, ...]
    rules: tuple[RuleInfo, ...]
    not_checked: tuple[str, ...]


def judge(
    claims: Iterable[Claim],
    rules: RuleSet,
    articles: Iterable[Article],
    stories: Sequence[frozenset[str]],
    words: Words | None = None,
    likeness: Telling | None = None,
    background: Background | None = None,
    versions: Sequence[frozenset[str]] = (),
) -> Judged:
    """Return everything the rules find in the claims; claims of two stories never meet.

    `stories` holds article ids, `versions` pairs of an article and its next version, where a
    difference is only noted.  Without `words`, questions that need the attributes of a concept
    stay silent; without `likeness`, so do rules that are `alike`.
    """
    known = {a.id: a for a in articles}
    ordered = sorted(claims, key=_position)
    asking = Asking(
        ordered, words, likeness, DIAL, words.forms("negation") if words else frozenset(),
        (background := background or Background()).focus,
        texts={a.id: a.model_dump_json(exclude={"id", "url", "origin"}) for a in known.values()},
    )  # fmt: skip
    judging = _Judging(asking, known, rules, background)
    return judging.run(sorted(stories, key=sorted), sorted(versions, key=sorted))


def _position(claim: Claim) -> tuple[object, ...]:
    span = claim.span
    slots = sorted((name, slot.span, str(slot.value)) for name, slot in claim.slots.items())
    return claim.article, span.part != "title", span.start, span.end, claim.kind, slots


class _Judging:
    """One run: the claims in order, and what the rules leave behind as they go."""

    def __init__(
        self,
        asking: Asking,
        articles: Mapping[str, Article],
        rules: RuleSet,
        background: Background,
    ) -> None:
        self.background = background
        self.current = 0  # stories before this number are of articles, the rest of versions
        self.asking = asking
        self.claims = asking.claims
        self.articles = articles
        self.rules = rules
        self.phrases = Phrases(asking.words)
        self.matrix = Matrix(self.claims, articles, self.phrases, background)
        self.spoken: dict[str, Spoken] = {}  # what each rule has held against an article
        self.earlier: dict[str, Spoken] = {}  # what the rules that each one yields to have held

    def run(self, stories: Sequence[frozenset[str]], versions: Sequence[frozenset[str]]) -> Judged:
        self.current = len(stories)
        by_article: dict[str, list[int]] = {}
        for n, claim in enumerate(self.claims):
            by_article.setdefault(claim.article, []).append(n)
        told = [
            sorted(n for a in story for n in by_article.get(a, ()))
            for story in (*stories, *versions)
        ]
        kinds = [self._by_kind(story) for story in told]
        drafts: list[Draft] = []
        infos: list[RuleInfo] = []
        not_checked: list[str] = []
        for rule in self.rules.rules:
            asking = self._asking(rule)
            found: list[Draft] = []
            met = 0
            for number, story in enumerate(told):
                of_kind = _of_kinds(rule, kinds[number])
                matching = [n for n in of_kind if passes(self.claims[n], rule.match)]
                met += len(matching)
                found.extend(self._drafts(rule, number, matching, story, asking))
            self.spoken[rule.id] = by_part(
                span for draft in found for span in suspects(draft, self.claims)
            )
            drafts += found
            not_checked += asking.too_many
            infos.append(RuleInfo(id=rule.id, title=rule.title, level=rule.severity, claims=met,
                                  pairs=asking.pairs))  # fmt: skip
        words = self.asking.words
        outcomes = words.table("outcomes", "").get("outcomes", {}) if words else {}
        written = findings.write(
            drafts, self.claims, self.articles, self.phrases, outcomes, self.background
        )
        for draft, finding in written:
            apart = draft.rule.question == "differ"
            if draft.rule.alike and finding.timeline and finding.subject:
                of_fact = draft.numbers.union(draft.kindred)
                where = (draft.story, draft.slot, finding.subject)
                self.matrix.add_figure(finding.id, *where, of_fact)
            self.matrix.mark(finding.id, draft.story, draft.slot, draft.numbers, apart)
        return Judged(
            tuple(finding for _, finding in written),
            tuple(self.matrix.facts()),
            tuple(infos),
            (*not_checked, *_set_aside(self.claims)),
        )

    def _by_kind(self, story: Sequence[int]) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for n in story:
            found.setdefault(self.claims[n].kind, []).append(n)
        return found

    def _asking(self, rule: Rule) -> Asking:
        levels = self.rules.points.get(rule.alike or "", {}).get("levels", {})
        dial: dict[Level, float] = {**DIAL, **levels}
        return replace(self.asking, dial=dial, pairs=0, too_many=[])

    def _drafts(
        self, rule: Rule, story: int, matching: Sequence[int], told: Sequence[int], asking: Asking
    ) -> Iterator[Draft]:
        alone = rule.question in ("agree", "forbid")
        if story >= self.current and (alone or rule.pairs == "within"):
            return
        if not matching:
            return
        slots = equal_slots(rule.same)
        groups = {_ALL: list(matching)} if alone else blocks(self.claims, matching, slots)
        for key, block in groups.items():
            if not alone and story < self.current:
                self.matrix.add(rule, story, key, block)
            clashes = []
            for each in ask(rule, block, asking):
                if rule.id not in self.earlier:  # the same for every story
                    self.earlier[rule.id] = self._said_before(rule)
                spoken = self.earlier[rule.id]
                for meant in self._meant(rule, each, block, story, told):
                    for weighed in self.background.references.weigh(rule, meant, self.claims):
                        c = spared(weighed, self.claims, spoken)
                        if c and self._concerns(c):
                            clashes.append(c)
            if not clashes:
                continue
            found = self._over_one_fact(rule, _surest(clashes) if rule.alike else clashes)
            for group, also in joined(rule, found, block, asking):
                beside = self._beside(rule.beside, group, told) if rule.beside else ()
                fact = self._fact_alone(rule, group[0]) if alone else key
                yield Draft(rule, fact, story, group, beside, self.background.origins, also)

    def _said_before(self, rule: Rule) -> Spoken:
        return by_part(
            span
            for other in before(rule, self.rules)
            for spans in self.spoken.get(other, {}).values()
            for span in spans
        )

    def _meant(
        self, rule: Rule, clash: Clash, block: Sequence[int], story: int, told: Sequence[int]
    ) -> Iterator[Clash]:
        """The clash with what it means once times, origins and versions are known."""
        if story >= self.current:
            articles = [{self.claims[n].article for n in side} for side in (clash.a, clash.b)]
            if articles[0].isdisjoint(articles[1]):
                turned = not any(self.background.base(a) != a for a in articles[0])
                a, b = (clash.b, clash.a) if turned else (clash.a, clash.b)
                yield replace(clash, a=a, b=b, level="note", outcome="version", side="")
        elif self.asking.words is None:
            yield clash
        else:
            words = self.asking.words
            for found in timed(rule, clash, block, self.claims, words, self.background):
                yield from weigh(found, told, self.claims, words.table("outcomes", ""))

    def _concerns(self, clash: Clash) -> bool:
        """Whether a new article takes part: a corpus is not compared with itself."""
        focus = self.background.focus
        held = (self.claims[n].article for n in (*clash.a, *clash.b))
        return not focus or not focus.isdisjoint(held)

    def _over_one_fact(self, rule: Rule, clashes: Sequence[Clash]) -> list[list[Clash]]:
        """Clashes that share a claim; those of single claims, that share what they are about."""
        parent: dict[object, object] = {}  # a union-find over claims, or facts of claims alone

        def root(mark: object) -> object:
            while parent.setdefault(mark, mark) != mark:
                parent[mark] = parent[parent[mark]]
                mark = parent[mark]
            return mark

        marks = [
            [(c.slot, n) for n in (*c.a, *c.b)] if c.b else [(c.slot, self._fact_alone(rule, c))]
            for c in clashes
        ]
        for first, *others in marks:
            for mark in others:
                parent[root(mark)] = root(first)
        groups: dict[object, list[Clash]] = {}
        for clash, (first, *_) in zip(clashes, marks, strict=True):
            groups.setdefault(root(first), []).append(clash)
        return list(groups.values())

    def _fact_alone(self, rule: Rule, clash: Clash) -> Key:
        """What a claim that fails alone is about: the slots that tell its fact from others."""
        claim = self.claims[clash.a[0]]
        slots = equal_slots(rule.beside.same) if rule.beside else (clash.slot, "weekday")
        return tuple(identity(slot_value(claim, slot)) or "" for slot in slots)

    def _beside(
        self, beside: Beside, group: Sequence[Clash], told: Sequence[int]
    ) -> tuple[int, ...]:
        """Claims that speak of the same fact as those that fail, and do not fail themselves."""
        failing = sorted({n for clash in group for n in clash.a})
        slots, also = equal_slots(beside.same), compatible_slots(beside.same)
        keys = {n: key_of(self.claims[n], slots) for n in failing}

        def fits(n: int, m: int) -> bool:
            x, y = self.claims[n], self.claims[m]
            return x.kind == y.kind and not any(
                compare(x.get(slot), y.get(slot)).verdict == "conflict" for slot in also
            )

        return tuple(
            n
            for n in told
            if n not in keys
            and passes(self.claims[n], _ANY)
            and (key := key_of(self.claims[n], slots)) is not None
            and any(keys[m] == key and fits(n, m) for m in failing)
        )


def _surest(clashes: Sequence[Clash]) -> list[Clash]:
    """Clashes without those that, less surely, only tie one more claim to a sure one."""
    kept: list[Clash] = []
    taken: set[int] = set()
    for level in LEVELS:
        here = [c for c in clashes if c.level == level and taken.isdisjoint((*c.a, *c.b))]
        kept += here
        taken |= {n for c in here for n in (*c.a, *c.b)}
    return kept


def _of_kinds(rule: Rule, kinds: Mapping[str, list[int]]) -> list[int]:
    """The claims of a story that a rule can match at all, in order."""
    wanted = set(rule.match.kind or kinds)
    return sorted(n for kind in wanted for n in kinds.get(kind, ()))


def _set_aside(claims: Iterable[Claim]) -> Iterator[str]:
    """A sentence on the claims that state no fact, if there are any."""
    count = Counter(c.mode for c in claims if c.mode in _SET_ASIDE and c.kind != "condition")
    total = sum(count.values())
    if total:
        parts = ", ".join(f"{n} {mode}" for mode, n in sorted(count.items()))
        what = "statement is" if total == 1 else "statements are"
        yield f"{total} {what} about plans, duties, conditions or guesses, not facts ({parts})."
