"""How every format tells who is behind an article: its dates, its origin, whom it quotes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.model import ArticleInfo, Report
from checker.report import wording
from checker.report.characters import shortened

_NAMES = 6


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table of sources and origins."""

    article: ArticleInfo
    published: str
    words: str  # its own, or whose, and why that is thought
    quotes: str  # its named informants


def rows(report: Report) -> Iterator[Row]:
    """Yield what there is to know of every article, in the order of the report."""
    articles = {a.id: a for a in report.articles}
    reports: dict[str, list[ArticleInfo]] = {}
    for article in report.articles:
        if article.origin and not article.replaced_by:
            reports.setdefault(article.origin, []).append(article)
    for article in report.articles:
        yield Row(
            article,
            _published(article),
            _words(article, articles, reports.get(article.origin, ())),
            _some(article.informants) or "nobody by name",
        )


def _published(article: ArticleInfo) -> str:
    told = wording.day(article.published)
    return f"{told}, updated {wording.day(article.updated)}" if article.updated else told


def _words(
    article: ArticleInfo, articles: Mapping[str, ArticleInfo], together: Sequence[ArticleInfo]
) -> str:
    """Whose words an article has: "one report with Daily: b.txt credits Daily"."""
    if article.replaced_by:
        return f"an earlier version of {_name(article.replaced_by, articles)}"
    if article.origin_why:
        first = _name(article.origin, articles)
        return f"one report with {first}: {'; '.join(article.origin_why)}"
    if others := [_name(a.id, articles) for a in together if a.id != article.id]:
        return f"its own, and one report with {_some(others)}"
    return "its own"


def _name(article: str, articles: Mapping[str, ArticleInfo]) -> str:
    return wording.source(articles[article]) if article in articles else article


def _some(names: Sequence[str]) -> str:
    return wording.some([shortened(name, 60) for name in names], _NAMES)
