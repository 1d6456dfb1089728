"""The report as one page that needs nothing: no script, no request, no server.

The page is a template beside this module; here the report is turned into what the template
shows.  Everything from articles passes through autoescape, and a content security policy with
the hash of the one style sheet forbids the rest.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from checker.model import LEVELS, ArticleInfo, Cell, Evidence, Fact, Finding, Report
from checker.report import over_time, references, sources, wording
from checker.report.characters import one_line, rtl_runs, shortened
from checker.report.excerpt import Excerpt, excerpt
from checker.report.links import fragment, web

if TYPE_CHECKING:
    from markupsafe import Markup

_COLUMNS = 12  # with more articles the matrix is a list of what each says of a fact
_ROWS = 300
_FULL_SIDES = 6  # the further sides of a finding are listed without context
_LONGEST_QUOTE = 900
_ENTRIES = 40  # of a timeline
_SHARED = 60  # facts told alike
_STANDINGS = {
    "agrees": ("=", "agrees"),
    "differs": ("≠", "differs"),
    "less": ("~", "less exact"),
    "other": ("◇", "not the same thing"),
}


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of a card."""

    anchor: str
    letter: str
    article: ArticleInfo | None
    evidence: Evidence
    found: Excerpt
    understood: str
    link: str


@dataclass(frozen=True, slots=True)
class _Card:
    finding: Finding
    sides: list[_Side]
    more: list[_Side]


@dataclass(frozen=True, slots=True)
class _Row:
    """A fact: what each article says of it, with the anchor of the quotation; [] for nothing."""

    fact: Fact
    entries: list[tuple[ArticleInfo, list[tuple[Cell, str]]]]


def render(report: Report) -> str:
    """One self-contained HTML page."""
    from jinja2 import Environment, PackageLoader, StrictUndefined  # 40 ms, for this format only
    from markupsafe import Markup

    templates = PackageLoader("checker.report")
    page = Environment(
        loader=templates,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    page.filters.update(
        bidi=_bidi, day=wording.day, line=one_line, short=shortened, slug=wording.slug, web=web
    )
    page.globals.update(
        about=wording.about,
        apart=wording.apart,
        cited=references.cited,
        outlet=wording.outlet,
        used=references.used,
        vetted=references.about,
        counted=wording.counted,
        meaning=over_time.meaning,
        outlets=over_time.outlets,
        place=wording.place,
        speakers=over_time.speakers,
        timed=over_time.timed,
        untimed=over_time.untimed,
        when=over_time.when,
        source=wording.source,
        standing=wording.standing,
    )
    style = templates.get_source(page, "report.css")[0].strip()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    columns = references.columns(report)
    articles = {a.id: a for a in columns}
    cards = [_card(f, articles) for f in report.findings]
    rows, rows_left = _matrix(report, cards)
    return page.get_template("report.html.j2").render(
        report=report,
        style=Markup(style),  # noqa: S704 - our own file
        digest=digest,
        headline=wording.headline(report),
        summary=wording.summary(report),
        stories=wording.stories(report),
        groups=[(x, [c for c in cards if c.finding.level == x]) for x in LEVELS],
        level_words=wording.LEVEL_WORDS,
        level_meaning=wording.LEVEL_MEANING,
        rows=rows,
        rows_left=rows_left,
        as_table=len(columns) <= _COLUMNS,
        columns=columns,
        articles=articles,
        corroborated=wording.corroborated(report) if report.findings else [],
        sources=list(sources.rows(report)),
        marks=references.marks(report),
        standings=_STANDINGS,
        most_entries=_ENTRIES,
        most_shared=_SHARED,
        rules=_rules(report),
        unchecked=wording.unchecked(report),
        not_a_judge=wording.NOT_A_JUDGE,
    )


def _bidi(text: str) -> Markup:
    """The text with each right-to-left run in an isolating element."""
    from markupsafe import Markup, escape

    return Markup("").join(
        Markup("<bdi>{}</bdi>").format(piece) if rtl else escape(piece)
        for piece, rtl in rtl_runs(text)
    )


def _card(finding: Finding, articles: dict[str, ArticleInfo]) -> _Card:
    sides = []
    for n, evidence in enumerate(finding.evidence):
        found = excerpt(evidence)
        article = articles.get(evidence.article)
        sides.append(
            _Side(
                anchor=f"{finding.id}-{n + 1}",
                letter=chr(ord("A") + n) if n < 26 else str(n + 1),
                article=article,
                evidence=evidence,
                found=found._replace(quote=shortened(found.quote, _LONGEST_QUOTE)),
                understood=wording.understood(evidence),
                link=_link(article, evidence),
            )
        )
    return _Card(finding, sides[:_FULL_SIDES], sides[_FULL_SIDES:])


def _link(article: ArticleInfo | None, evidence: Evidence) -> str:
    if evidence.reference is not None:
        return web(evidence.reference.url)
    return fragment(article.url, evidence.quote) if article else ""


def _matrix(report: Report, cards: list[_Card]) -> tuple[list[_Row], int]:
    """Rows for the facts that are shared or in a finding, and how many are left out."""
    anchors = {
        (e.article, e.part, e.start, e.end): s.anchor
        for card in cards
        for s in card.sides + card.more
        for e in [s.evidence]
    }
    shared = {id(f) for f in wording.shared(report)}
    facts = [f for f in report.facts if f.findings or id(f) in shared]
    rows = []
    for fact in facts[:_ROWS]:
        said: dict[str, list[tuple[Cell, str]]] = {}
        for cell in fact.cells:
            anchor = anchors.get((cell.article, cell.part, cell.start, cell.end), "")
            said.setdefault(cell.article, []).append((cell, anchor))
        rows.append(_Row(fact, [(a, said.get(a.id, [])) for a in references.columns(report)]))
    return rows, len(facts) - len(rows)


def _rules(report: Report) -> Iterator[tuple[str, Finding, list[str]]]:
    """Each rule that found something, one finding to explain it, and all the findings' ids."""
    by_rule = sorted(report.findings, key=lambda f: f.rule)
    for rule, group in groupby(by_rule, key=lambda f: f.rule):
        found = list(group)
        yield rule, found[0], [f.id for f in found]
