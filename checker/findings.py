"""Clashes over one fact → a finding: its identity, its sentence and every side of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, count
from typing import Any

from checker.asking import Clash
from checker.chronicle import timeline
from checker.evidence import Role, evidence, roles, said, shown
from checker.fingerprint import finding_id, fingerprint
from checker.group import Key, compatible_slots, equal_slots, identity
from checker.message import Told, fill
from checker.model import LEVELS, Article, Claim, Finding, Level
from checker.phrases import Phrases
from checker.relate.origins import Origins
from checker.rule import Rule
from checker.timed import Background


@dataclass(frozen=True, slots=True)
class Draft:
    """Clashes over one fact, before they are put into words."""

    rule: Rule
    key: Key
    story: int
    clashes: tuple[Clash, ...]
    beside: tuple[int, ...] = ()  # claims that say otherwise of the fact, shown with one alone
    origins: Origins = field(default_factory=lambda: Origins({}))
    kindred: tuple[int, ...] = ()  # further claims of the fact, for its timeline

    @property
    def slot(self) -> str:
        return self.clashes[0].slot

    @property
    def level(self) -> Level:
        return min((c.level for c in self.clashes), key=LEVELS.index)

    @property
    def numbers(self) -> set[int]:
        return {n for c in self.clashes for n in (*c.a, *c.b)}

    @property
    def leading(self) -> list[Clash]:
        """The clashes that make the finding: of a figure that moves, not its mere updates."""
        if not self.rule.over_time:
            return list(self.clashes)
        level = self.level
        return [c for c in self.clashes if c.level == level]

    def roles(self, claims: Sequence[Claim]) -> dict[int, Role]:
        """The role of every claim, those beside it included."""
        first_is_suspect = not self.clashes[0].b or self.rule.a is not None
        standing = roles(self.leading, claims, first_is_suspect, self.origins.name)
        beside = {*self.beside, *self.numbers}.difference(standing)
        standing = {**dict.fromkeys(sorted(beside), "reference"), **standing}
        for clash in self.clashes:  # a reference is not outvoted
            if clash.reference:
                held, ours = (clash.a, clash.b) if clash.reference == "a" else (clash.b, clash.a)
                role: Role = "side" if clash.level == "note" else "suspect"
                standing.update({**dict.fromkeys(ours, role), **dict.fromkeys(held, "reference")})
        return standing


def write(
    drafts: Sequence[Draft],
    claims: Sequence[Claim],
    articles: Mapping[str, Article],
    phrases: Phrases,
    outcomes: Mapping[str, Any] | None = None,
    background: Background | None = None,
) -> list[tuple[Draft, Finding]]:
    """Return a finding for every draft, worst first; identities are unique.

    `outcomes` holds the words for what a difference in time means, by outcome.
    """
    outcomes, background = outcomes or {}, background or Background()
    taken: set[str] = set()
    found = []
    for draft in sorted(drafts, key=lambda d: (d.rule.id, d.key, *_content(d, claims))):
        identity_ = _identity(draft, claims, taken)
        finding = _finding(draft, claims, articles, identity_, phrases, outcomes, background)
        found.append((draft, finding))
    return sorted(found, key=lambda pair: _rank(pair[1]))


def _rank(finding: Finding) -> tuple[object, ...]:
    first = finding.evidence[0]
    return (LEVELS.index(finding.level), finding.rule, first.article, first.part, first.start,
            finding.fingerprint)  # fmt: skip


def _finding(
    draft: Draft, claims: Sequence[Claim], articles: Mapping[str, Article], identity_: str,
    phrases: Phrases, outcomes: Mapping[str, Any], background: Background,
) -> Finding:  # fmt: skip
    rule, slot, standing = draft.rule, draft.slot, draft.roles(claims)
    focus = background.focus
    leading = {n for c in draft.leading for n in (*c.a, *c.b)}
    numbers = shown(standing, slot, claims, leading, focus)
    lead = min(
        draft.clashes,
        key=lambda c: (
            LEVELS.index(c.level), not c.reference, not _across(c, claims), c.a, c.b
        ),
    )  # fmt: skip
    named = background.references.named
    speaking = _speaking(rule, lead, numbers, standing, claims, focus)
    sides = {
        name: named(said(claims[n], slot, articles[claims[n].article]))
        for name, n in speaking.items()
    }
    slots = equal_slots(rule.same)
    told = Told(slot, lead.reason, phrases.about(slots, numbers, claims),
                phrases.fact(slots, numbers, claims), phrases)  # fmt: skip
    shown_ = [(n, slot, standing[n]) for n in numbers]
    against: list[tuple[int, str, Role]] = [
        (c.a[0], c.against, "reference") for c in draft.clashes if c.against
    ]
    meant = outcomes.get(lead.outcome, {})
    message, suggest = meant.get("message", rule.message), meant.get("suggest", rule.suggest)
    origin, references = background.origins.name, background.references
    behind = background.standing(numbers, claims)
    sentence = fill(message, sides, told)
    if lead.reference:
        sentence = references.message(lead, sides, behind.articles > 1, sentence)
    places = {(claims[n].slots[s].span): (n, s, role) for n, s, role in reversed(against)}
    return Finding(
        id=finding_id(identity_), fingerprint=identity_, rule=rule.id, level=draft.level,
        title=rule.title, message=sentence,
        why=rule.why.strip(), see=rule.see, attribute=slot,
        suggest=tuple(fill(text, sides, told) for text in suggest),
        subject=told.about or phrases.figure(numbers, claims),
        outcome=lead.outcome, meaning=meant.get("name", ""),
        articles=behind.articles, origins=behind.origins, informants=behind.informants,
        evidence=tuple(evidence(claims[n], s, role, articles[claims[n].article],
                                origin(claims[n].article), references.note(claims[n]))
                       for n, s, role in (*shown_, *places.values())),
        timeline=timeline(draft.numbers.union(draft.kindred), slot, claims, draft.clashes,
                          outcomes, background) if rule.question == "differ" else (),
    )  # fmt: skip


def _speaking(
    rule: Rule,
    lead: Clash,
    numbers: Sequence[int],
    standing: Mapping[int, Role],
    claims: Sequence[Claim],
    focus: frozenset[str],
) -> dict[str, int]:
    """Which claims the sentence calls `a` and `b`, or `earlier` and `later`.

    A new article goes before its corpus, then a suspect before the others.
    """
    ours, theirs = ([n for n in numbers if n in side] or side for side in (lead.a, lead.b))
    if not theirs:
        return {"a": ours[0]}
    apart = ((x, y) for x in ours for y in theirs if claims[x].article != claims[y].article)
    x, y = next(apart, (ours[0], theirs[0]))
    if rule.question == "order":
        return {"earlier": x, "later": y}
    first, second = ((claims[n].article not in focus, standing[n] != "suspect") for n in (x, y))
    if rule.a is None and not lead.outcome and second < first:
        x, y = y, x
    return {"a": x, "b": y}


def _across(clash: Clash, claims: Sequence[Claim]) -> bool:
    """Whether a clash says something of two articles: such a one leads the sentence."""
    return len({claims[n].article for n in (clash.a[0], *clash.b[:1])}) > 1


def _identity(draft: Draft, claims: Sequence[Claim], taken: set[str]) -> str:
    """The fingerprint; a second finding of one identity also names its event, then its values."""
    slots = equal_slots(draft.rule.same) or ("",) * len(draft.key)
    fact = [pair for pair in zip(slots, draft.key, strict=True) if pair[0] != "article"]
    scope = "|".join(key for slot, key in fact if slot == "scope")
    rest = [key for slot, key in fact if slot != "scope"]
    if not rest:  # two names of one article: they are the subject
        rest = sorted({identity(claims[n].get("person")) or "" for n in draft.numbers})
    subject = "|".join((rest[0], *_subject(draft)))
    parts = (draft.rule.id, subject, draft.slot, "|".join(rest[1:]), scope)
    *_, event, values = _content(draft, claims)
    named = [parts, (*parts, *event), (*parts, *event, *values)]
    numbered = ((*named[-1], str(number)) for number in count(2))
    found = next(f for p in chain(named, numbered) if (f := fingerprint(*p)) not in taken)
    taken.add(found)
    return found


def _subject(draft: Draft) -> tuple[str, ...]:
    """What the surest pair of a finding of open text speaks of; nothing where a key says it."""
    return min(draft.clashes, key=lambda c: (-c.points, c.subject)).subject


def _content(draft: Draft, claims: Sequence[Claim]) -> tuple[Key, Key, Key]:
    """What a finding is about, its event and its values: an order that no position decides."""
    said_ = sorted({str(claims[n].get(draft.slot) or "") for n in draft.numbers})
    return _subject(draft), _event(draft, claims), tuple(said_)


def _event(draft: Draft, claims: Sequence[Claim]) -> Key:
    """What else is known of the fact: the same for every order and every wording of articles."""
    slots = (*compatible_slots(draft.rule.same), "about", "actor", "place", "date")
    first = draft.clashes[0].a[0]
    return tuple(identity(claims[first].get(s)) or "" for s in slots)
