"""How every format shows references: as the first, marked sources, with who checked them when."""

from __future__ import annotations

from datetime import date

from checker.model import ArticleInfo, Evidence, ReferenceFact, ReferenceInfo, ReferenceNote, Report
from checker.values import MONTHS

_AUTHORITY = {
    "primary": "primary source",
    "secondary": "secondary source",
    "house-style": "house style",
}


def columns(report: Report) -> list[ArticleInfo]:
    """The references, then the articles: the sources of a matrix in their order."""
    known = [
        ArticleInfo(id=r.id, title=r.name, source=r.source, url=r.url) for r in report.references
    ]
    return [*known, *report.articles]


def marks(report: Report) -> dict[str, str]:
    """What stands below the name of each reference: "reference, checked 20 Nov 2025"."""
    return {r.id: f"reference, {_checked(r)}" for r in report.references}


def plain_day(day: date | None) -> str:
    """A day as "20 Nov 2025"; "" for none."""
    return "" if day is None else f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def _checked(reference: ReferenceInfo) -> str:
    days = sorted({fact.source.checked_on for fact in reference.facts})
    if not days:
        return "without facts"
    first, last = plain_day(days[0]), plain_day(days[-1])
    return f"checked {first}" if first == last else f"checked {first} to {last}"


def about(note: ReferenceNote) -> list[str]:
    """What to know of a side that is a reference, beside its name."""
    told = ["reference", _AUTHORITY[note.authority]]
    told.append(f"checked {plain_day(note.checked_on)} by {note.checked_by}")
    return told + ["may be out of date"] * note.stale


def cited(side: Evidence) -> str:
    """The words of the source behind a reference, as it was quoted; "" when there are none."""
    return (
        f"the source: “{side.reference.quote}”" if side.reference and side.reference.quote else ""
    )


def used(fact: ReferenceFact) -> str:
    """Which articles a fact met: "met 001.txt, 004.txt", or that it was never used."""
    return f"met {', '.join(fact.articles)}" if fact.articles else "never used"
