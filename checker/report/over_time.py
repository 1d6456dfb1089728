"""How every format tells the timeline of a finding: when, which value, who said it, where."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from checker.model import ArticleInfo, Finding, TimelineEntry
from checker.report import wording
from checker.report.characters import shortened

_ENTRIES = 12  # of a list in Markdown
_STEPS = 8  # of the sentence on a terminal
_NAMES = 4
_BASIS = {
    "stated": "as of {}",
    "from-informant": "said {}",
    "from-publication": "published {}",
    "unknown": "no time given",
}
UNTIMED = "No source gives a time."
Articles = Mapping[str, ArticleInfo]


def timed(finding: Finding) -> bool:
    """Whether there is an order of time to show: else the sides say all there is."""
    return any(entry.since is not None for entry in finding.timeline)


def untimed(finding: Finding) -> str:
    """That no value has a time, where time could settle the difference."""
    moves = finding.timeline and finding.attribute == "count" and not timed(finding)
    return UNTIMED if moves else ""


def when(entry: TimelineEntry) -> str:
    """When a value held and how that is known: "published 2 Mar 2025, 19:00 UTC"."""
    if entry.since is None or entry.until is None:
        return _BASIS["unknown"]
    if entry.since == entry.until:
        told = _moment(entry.since)
    else:
        days = (_day(entry.since), _day(entry.until))
        told = " to ".join(dict.fromkeys(days))
    return _BASIS[entry.basis].format(told)


def _moment(when: datetime) -> str:
    told = wording.day(when)
    return f"{told} UTC" if "," in told else told


def _day(when: datetime) -> str:
    return wording.day(when.replace(hour=0, minute=0))


def meaning(entry: TimelineEntry) -> str:
    """What a value is beside the earlier ones: "Revised down"; "corrected from 13"."""
    told = [entry.meaning] if entry.meaning else []
    return " · ".join(told + ([f"corrected from {entry.corrects}"] if entry.corrects else []))


def outlets(entry: TimelineEntry, articles: Articles) -> str:
    """The sources that give a value, the first few by name."""
    names = [wording.source(articles[a]) if a in articles else a for a in entry.articles]
    return wording.some([shortened(n, 60) for n in dict.fromkeys(names)], _NAMES)


def speakers(entry: TimelineEntry) -> str:
    return wording.some([shortened(n, 80) for n in entry.informants], _NAMES)


def line(entry: TimelineEntry, articles: Articles) -> str:
    """An entry as one line: "as of 2 Mar 2025: 31, said by the mayor (Daily Courier)"."""
    said = f", said by {speakers(entry)}" if entry.informants else ""
    means = f" · {told}" if (told := meaning(entry)) else ""
    return f"{when(entry)}: {entry.value}{said} ({outlets(entry, articles)}){means}"


def lines(finding: Finding, articles: Articles) -> list[str]:
    """The timeline as lines; one that says so where time could tell and no source gives it."""
    if not timed(finding):
        return [UNTIMED] if untimed(finding) else []
    told = [line(entry, articles) for entry in finding.timeline[:_ENTRIES]]
    if (more := len(finding.timeline) - _ENTRIES) > 0:
        told.append(f"and {more:,} more")
    return told


def sentence(finding: Finding, articles: Articles) -> str:
    """The timeline in one sentence, where it says more than the finding's own sentence."""
    if not timed(finding) or len(finding.timeline) < 3:
        return ""
    steps = []
    for entry in finding.timeline[:_STEPS]:
        told = [when(entry), outlets(entry, articles)]
        told += [means.lower()] if (means := meaning(entry)) else []
        steps.append(f"{entry.value} ({', '.join(told)})")
    more = len(finding.timeline) - _STEPS
    return " → ".join(steps) + (f" and {more:,} more" if more > 0 else "")
