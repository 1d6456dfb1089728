"""The report for a pull request, a job summary or a file: GitHub's Markdown.

Article text is foreign text.  It must not mention a person, link to an issue, start a table
cell, run as HTML or fetch an image; so every sign that could is taken out of action.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from checker.model import ArticleInfo, Evidence, Finding, Level, Report
from checker.report import over_time, references, sources, wording
from checker.report.characters import FSI, PDI, is_rtl, isolated, one_line, shortened
from checker.report.excerpt import excerpt
from checker.report.links import web

LIMIT = 60_000  # characters; GitHub refuses a comment above 65,536
_MARKER = "<!-- checker:report:v1 -->"  # by which an earlier comment is found again
_SIGNS: dict[Level, str] = {"error": "🔴", "warning": "🟡", "note": "🔵"}
_LONGEST_QUOTE = 600
_LISTED = 30  # lines of one list before it is cut
_SIDES = 12

_NOTHING = "&#8203;"  # a zero-width space: GitHub links @name and #12 after it has undone escapes
_PLAIN = str.maketrans(
    {c: f"\\{c}" for c in "\\`*_[]|~$"} | {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
)
_LINKING = re.compile(
    r"(?P<sign>[@#])(?=\w)"
    r"|(?P<scheme>:)(?=//)"
    r"|(?P<www>\bwww)(?=\.)"
    r"|(?P<issue>\bGH)(?=-\d)"
    r"|(?P<emoji>:)(?=[a-z+-][\w+-]{0,40}:)",
    re.IGNORECASE,
)


def escaped(text: str) -> str:
    """The text on one line, so that Markdown shows it and does nothing else with it."""
    return _inert(isolated(one_line(text)))


def _inert(line: str) -> str:
    return _LINKING.sub(lambda m: m[0] + _NOTHING, line.translate(_PLAIN))


def render(report: Report) -> str:
    """The report as Markdown of at most 60,000 characters; a notice says what was cut."""
    articles = {a.id: a for a in references.columns(report)}
    told = " ".join([_sentence(wording.headline(report)), *wording.summary(report)])
    counts = wording.counts(report)
    head = [_MARKER, f"### Consistency check: {counts}", "", escaped(shortened(told, 2000)), ""]
    for sentence in wording.stories(report):
        head += [escaped(shortened(sentence, 600)), ""]
    tail = [
        *_agreed(report),
        *_sources(report),
        *_not_checked(report),
        f"<sub>{escaped(wording.NOT_A_JUDGE)}</sub>",
        "",
    ]
    room = LIMIT - _size(head) - _size(tail) - 400  # 400: the headings and notices below
    rows = _within([_row(f) for f in report.findings], room // 3)
    details = _within([_details(f, articles) for f in report.findings], room - _size(rows))
    body: list[str] = []
    if rows:
        body += ["| | Finding | What differs |", "|---|---|---|", *rows, ""]
    body += details
    cut = len(report.findings) - min(len(rows), len(details))
    if cut:
        body += [f"**{_cut(cut)}** They are in the HTML and JSON reports.", ""]
    return "\n".join(head + body + tail)


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def _cut(number: int) -> str:
    verb = "is" if number == 1 else "are"
    return f"{wording.counted(number, 'finding')} {verb} not shown in full here."


def _size(blocks: Iterable[str]) -> int:
    return sum(len(block) + 1 for block in blocks)


def _within(blocks: list[str], room: int) -> list[str]:
    """As many of the first blocks as fit."""
    kept = []
    for block in blocks:
        room -= len(block) + 1
        if room < 0:
            break
        kept.append(block)
    return kept


def _level(level: Level) -> str:
    return f"{_SIGNS[level]} {wording.LEVEL_WORDS[level]}"


def _row(finding: Finding) -> str:
    title = escaped(shortened(finding.title, 160))
    message = escaped(shortened(finding.message, 300))
    return f"| {_level(finding.level)} | {title}<br>`{finding.id}` | {message} |"


def _details(finding: Finding, articles: dict[str, ArticleInfo]) -> str:
    lines = [
        f"#### {_level(finding.level)}: {escaped(finding.title)}",
        "",
        escaped(shortened(finding.message, 1200)),
        "",
        "| Source | What it says |",
        "|---|---|",
        *(_side(side, articles.get(side.article)) for side in finding.evidence[:_SIDES]),
        "",
    ]
    if len(finding.evidence) > _SIDES:
        lines += [f"and {wording.counted(len(finding.evidence) - _SIDES, 'more place')}.", ""]
    if standing := wording.standing(finding):
        lines.append(f"- **Sources:** {standing}")
    if told := over_time.lines(finding, articles):
        lines.append("- **Over time:**")
        lines += [f"  1. {escaped(shortened(line, 400))}" for line in told]
    if finding.why:
        lines.append(f"- **Why you see this:** {escaped(finding.why)}")
    if finding.suggest:
        lines.append(f"- **What would settle it:** {escaped(' · '.join(finding.suggest))}")
    links = [_link(url, url) for url in finding.see]
    if links:
        lines.append(f"- **See:** {', '.join(links)}")
    lines += [f"- **Rule:** `{finding.rule}`, finding `{finding.id}`", ""]
    return "\n".join(lines)


def _side(side: Evidence, article: ArticleInfo | None) -> str:
    url = side.reference.url if side.reference else article.url if article else None
    source = _link(url, wording.outlet(article, side))
    place = f"<sub>{escaped(wording.place(article, side))}</sub>"
    facts = [source, *wording.about(article, side), place]
    found = excerpt(side)
    quote = _inert(shortened(found.quote, _LONGEST_QUOTE))
    text = f"{_inert(found.before)}<b>{quote}</b>{_inert(found.after)}"
    if is_rtl(found.whole):
        text = f"{FSI}{text}{PDI}"
    if understood := wording.understood(side):
        text += f"<br><sub>{escaped(understood)}</sub>"
    if cited := references.cited(side):
        text += f"<br><sub>{escaped(shortened(cited, _LONGEST_QUOTE))}</sub>"
    if side.attribution:
        text += f"<br><sub>said by {escaped(side.attribution)}</sub>"
    return f"| {'<br>'.join(facts)} | {text} |"


def _link(url: str | None, words: str) -> str:
    target = web(url)
    return f"[{escaped(words)}](<{target}>)" if target else escaped(words)


def _list(heading: str, lines: list[str]) -> list[str]:
    shown = _within([f"- {line}" for line in lines[:_LISTED]], LIMIT // 8)
    if len(lines) > len(shown):
        shown.append(f"- and {len(lines) - len(shown):,} more")
    return [heading, "", *shown, ""] if shown else []


def _agreed(report: Report) -> list[str]:
    facts = wording.corroborated(report) if report.findings else []
    told = [escaped(shortened(fact, 300)) for fact in facts]
    return _list("#### What the sources agree on", told)


def _sources(report: Report) -> list[str]:
    """The table of articles: when each was published, whose words it has and whom it quotes."""
    lines = []
    for row in islice(sources.rows(report), _LISTED):
        article = row.article
        told = [_link(article.url, shortened(article.title or article.id, 160))]
        where = [article.source or "", article.path or ""]
        told += [f"<sub>{escaped(shortened(x, 200))}</sub>" for x in where if x]
        if article.corrections:
            note = shortened(one_line(" ".join(article.corrections)), 300)
            told.append(f"<sub>its own note: {escaped(note)}</sub>")
        cells = (escaped(shortened(x, 300)) for x in (row.published, row.words, row.quotes))
        lines.append(f"| {'<br>'.join(told)} | {' | '.join(cells)} |")
    shown = _within(lines, LIMIT // 6)
    if not shown:
        return []
    number = len(report.articles)
    more = [f"and {number - len(shown):,} more.", ""] if number > len(shown) else []
    return [
        f"#### Sources and origins: {wording.counted(number, 'article')}", "",
        "| Article | Published | Words | Whom it quotes |", "|---|---|---|---|",
        *shown, "", *more,
    ]  # fmt: skip


def _not_checked(report: Report) -> list[str]:
    told = [escaped(shortened(line, 400)) for line in wording.unchecked(report)]
    return _list("#### What was not checked", told)
