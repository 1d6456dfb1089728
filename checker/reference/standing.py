"""What a clash with a reference weighs, and the words for it.

A primary source may block, others at most ask for a look.  A fact past its day of review only
informs, and so does a figure that moves when nobody says that both sides speak of one time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from checker.asking import Clash
from checker.group import identity, slot_value
from checker.message import Said, in_words, plain
from checker.model import (
    LEVELS,
    Claim,
    Fact,
    Finding,
    Level,
    ReferenceFact,
    ReferenceInfo,
    ReferenceNote,
)
from checker.reference.claims import FORM
from checker.reference.model import Changes
from checker.reference.sentences import Sheet, Told, attributes
from checker.reference.subjects import Subjects
from checker.rule import Rule
from checker.values import MONTHS, Date, Name, Quantity
from checker.words import ANY, Words

_MET = ("agrees", "differs", "less")


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of the references in a run, by the id of their article."""

    sheets: Mapping[str, Sheet] = field(default_factory=dict)
    words: Words | None = None
    today: date | None = None
    subjects: Subjects | None = None

    def told(self, claim: Claim) -> Told | None:
        """The reading of a fact that a claim stands for; None for a claim of an article."""
        sheet = self.sheets.get(claim.article) if claim.form == FORM else None
        return None if sheet is None else sheet.at(claim.span.start)

    def weigh(self, rule: Rule, clash: Clash, claims: Sequence[Claim]) -> Iterator[Clash]:
        """Yield the clash, its references apart from its articles and at the level they can give.

        References among themselves are no finding about an article.  Open text that is only alike
        must speak of the reference's subject, and never blocks.
        """
        if not self.sheets:
            yield clash
            return
        if rule.alike:
            if not self._of_one_subject(clash, claims):
                return
            if any(self.told(claims[n]) for n in (*clash.a, *clash.b)):
                clash = replace(clash, level=max("warning", clash.level, key=LEVELS.index))
        known_a, a = self._apart(clash.a, claims)
        known_b, b = self._apart(clash.b, claims)
        if a and (b or not clash.b):
            yield replace(clash, a=a, b=b)
        if known_a and b:
            yield self._weighed(replace(clash, a=known_a, b=b, reference="a"), known_a, b, claims)
        if a and known_b:
            yield self._weighed(replace(clash, a=a, b=known_b, reference="b"), known_b, a, claims)

    def _of_one_subject(self, clash: Clash, claims: Sequence[Claim]) -> bool:
        """Whether each article of a clash with a reference speaks of its subject."""
        facts = [claims[n] for n in (*clash.a, *clash.b) if self.told(claims[n])]
        others = [claims[n] for n in (*clash.a, *clash.b) if not self.told(claims[n])]
        return self.subjects is None or all(
            self.subjects.told_by(claim, fact, clash.slot) for fact in facts for claim in others
        )

    def _apart(
        self, side: Sequence[int], claims: Sequence[Claim]
    ) -> tuple[tuple[int, ...], tuple[int, ...]]:
        known = tuple(n for n in side if self.told(claims[n]) is not None)
        return known, tuple(n for n in side if n not in known)

    def _weighed(
        self, clash: Clash, facts: Iterable[int], others: Sequence[int], claims: Sequence[Claim]
    ) -> Clash:
        """The clash at the most serious level that a fact allows against one of the others."""
        most, stale = min(
            (self._most(claims[n], claims[m], clash) for n in facts for m in others),
            key=lambda found: (LEVELS.index(found[0]), found[1]),
        )
        return replace(clash, level=max(most, clash.level, key=LEVELS.index), stale=stale)

    def _most(self, fact: Claim, claim: Claim, clash: Clash) -> tuple[Level, bool]:
        told = self.told(fact)
        assert told is not None
        if told.fact.stale(self.today):
            return "note", True
        if self._changes(told, fact) != "never":
            figure = isinstance(slot_value(fact, clash.slot), Quantity)
            untimed = clash.outcome in ("", "cannot-tell") or claim.times.as_of is None
            return ("note" if figure and untimed else "warning"), False
        return ("error" if told.fact.authority == "primary" else "warning"), False

    def _changes(self, told: Told, claim: Claim) -> Changes:
        if told.fact.changes is not None or self.words is None:
            return told.fact.changes or "never"
        language = self.sheets[claim.article].article.language or ""
        found: Changes = attributes(language, self.words)[told.fact.attribute]["changes"]
        return found

    def message(self, clash: Clash, sides: Mapping[str, Said], several: bool, usual: str) -> str:
        """Return the sentences of a finding that a reference leads.

        `several` says that more than one article speaks against it; `usual` is the rule's own
        message, which stays where the order of two acts is in question.
        """
        known = next((s for s in sides.values() if self.told(s.claim)), None)
        other = next((s for s in sides.values() if s is not known), None)
        told = None if known is None else self.told(known.claim)
        if known is None or other is None or told is None or self.words is None:
            return usual
        table = self.words.table("reference", ANY)["messages"]
        fact = told.fact
        given = {
            "x": _told(other), "source": other.article.source or other.article.id,
            "y": _told(known), "title": fact.source.title, "checked": _day(fact.checked.on),
            "sentence": known.article.text[told.start : told.end],
            "review_after": _day(fact.review_after),
        }  # fmt: skip
        if "earlier" in sides:
            parts = [usual, table["told"]]
        elif clash.slot == "negated":
            given["y"] = f"“{given['sentence'].rstrip('.')}”"
            parts = [table["several" if several else "differs"]]
        else:
            parts = [table["several" if several else "differs"]]
        more = "stale" if clash.stale else clash.outcome
        if (
            more not in table
            and clash.level == "note"
            and self._changes(told, known.claim) != "never"
        ):
            more = "cannot-tell"
        if more in table:
            parts.append(table[more])
        done = [part if part is usual else part.format(**given) for part in parts]
        return " ".join(done)

    def named(self, side: Said) -> Said:
        """A side with the fact's own source as its source, if it is one of a reference."""
        told = self.told(side.claim)
        if told is None:
            return side
        source = {"source": told.fact.source.title}
        return replace(side, article=side.article.model_copy(update=source))

    def note(self, claim: Claim) -> ReferenceNote | None:
        """Where a claim of a reference comes from; None for one of an article."""
        told = self.told(claim)
        return None if told is None else self._note(told)

    def _note(self, told: Told) -> ReferenceNote:
        fact = told.fact
        return ReferenceNote(
            title=fact.source.title, authority=fact.authority, url=fact.source.url,
            quote=fact.source.quote, checked_by=fact.checked.by, checked_on=fact.checked.on,
            review_after=fact.review_after, stale=fact.stale(self.today),
        )  # fmt: skip

    def infos(
        self,
        facts: Iterable[Fact],
        findings: Iterable[Finding],
        claims: Sequence[Claim],
        stories: Iterable[Iterable[str]],
    ) -> Iterator[ReferenceInfo]:
        """Yield each pack with its facts and the articles that each of them met.

        `facts` are the rows of the matrix, `stories` the ids of articles and references together.
        """
        met = self._agreeing(claims, stories) if self.sheets else {}
        groups = [
            [(c.article, c.part, c.start) for c in fact.cells if c.standing in _MET]
            for fact in facts
        ]
        groups += [[(e.article, e.part, e.start) for e in f.evidence] for f in findings]
        for group in groups:
            articles = {article for article, _, _ in group if article not in self.sheets}
            for article, part, start in group:
                sheet = self.sheets.get(article)
                told = sheet.at(start) if sheet is not None and part == "text" else None
                if told is not None:
                    met.setdefault((article, told.start), set()).update(articles)
        for name, sheet in sorted(self.sheets.items()):
            yield ReferenceInfo(
                id=name, name=sheet.article.title or "", source=sheet.article.source or "",
                url=sheet.article.url, path=sheet.pack.path or None,
                facts=tuple(
                    ReferenceFact(
                        attribute=told.fact.attribute,
                        sentence=sheet.article.text[told.start : told.end],
                        source=self._note(told),
                        articles=tuple(sorted(met.get((name, told.start), ()))),
                    )
                    for told in sheet.told
                ),
            )  # fmt: skip

    def _agreeing(
        self, claims: Sequence[Claim], stories: Iterable[Iterable[str]]
    ) -> dict[tuple[str, int], set[str]]:
        """For each fact, the articles of its stories with a claim of its kind and its value."""
        said: dict[tuple[str, str, str | None], set[str]] = {}
        for claim in claims:
            if claim.form != FORM:
                for slot, held in claim.slots.items():
                    key = claim.kind, slot, identity(held.value)
                    said.setdefault(key, set()).add(claim.article)
        beside: dict[str, set[str]] = {}
        for story in stories:
            for article in (all_of_it := set(story)):
                beside.setdefault(article, set()).update(all_of_it)
        found: dict[tuple[str, int], set[str]] = {}
        for claim in claims:
            told = self.told(claim)
            if told is None:
                continue
            for slot, held in claim.slots.items():
                value = identity(held.value)
                if not isinstance(held.value, Date | Name | Quantity) or value is None:
                    continue
                if "value" in told.filling(held.span):
                    alike = said.get((claim.kind, slot, value), set())
                    found.setdefault((claim.article, told.start), set()).update(
                        alike & beside.get(claim.article, set())
                    )
        return found


def _told(side: Said) -> str:
    """A side's value as a sentence needs it; words of a text in quotation marks."""
    value = slot_value(side.claim, side.slot)
    match value:
        case Date():
            return plain(value)
        case Quantity() | Name():
            return in_words(value)
    return f"“{side.quote}”"


def _day(day: date | None) -> str:
    return "" if day is None else f"{day.day} {MONTHS[day.month - 1]} {day.year}"
