"""Paths → articles.  Whatever cannot be read is a problem of its own; the rest is read.

Nothing is fetched: a path is a text or Markdown file, a JSON Lines file or a folder of these.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from checker.errors import CheckerError, Problem
from checker.model import Article, Origin
from checker.read.article import make_article
from checker.read.decoding import NotTextError, decode
from checker.read.frontmatter import read_head
from checker.read.jsonlines import read_jsonl
from checker.read.naming import told_apart
from checker.read.paths import Source, find_sources

__all__ = ["LIMIT_BYTES", "Reading", "read"]

LIMIT_BYTES = 10_000_000


@dataclass(slots=True)
class Reading:
    """The articles that could be read, in order of their paths, and everything that could not."""

    articles: list[Article] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read(paths: Sequence[Path | str], *, limit_bytes: int = LIMIT_BYTES) -> Reading:
    """Return the articles under the paths; never raises for what it finds there.

    A file larger than `limit_bytes` is not read; a file that is reached twice counts once.  Files
    of one name are called by more of their paths; of two articles that state one id the first is
    kept.
    """
    reading = Reading()
    found: list[tuple[Source, Article]] = []
    seen: set[Path] = set()
    for source in _sources(paths):
        if isinstance(source, Problem):
            reading.problems.append(source)
            continue
        real = source.path.resolve()
        if real in seen:
            continue
        seen.add(real)
        articles, problems = _read_file(source, limit_bytes)
        reading.problems += problems
        found += [(source, article) for article in articles]
    owners: dict[str, str] = {}
    for article in told_apart(found):
        where = article.origin.path if article.origin else ""
        if article.id in owners:
            reading.problems.append(Problem(
                where, f"a second article with the id {article.id!r}", _id_line(article),
                hint=f"the first, in {owners[article.id]}, is kept",
            ))  # fmt: skip
        else:
            owners[article.id] = where
            reading.articles.append(article)
    return reading


def _sources(paths: Sequence[Path | str]) -> Iterator[Source | Problem]:
    for path in paths:
        yield from find_sources(Path(path))


def _id_line(article: Article) -> int:
    return article.origin.line if article.origin and article.origin.record else 0


def _read_file(source: Source, limit: int) -> tuple[list[Article], list[Problem]]:
    path = source.path
    try:
        size = path.stat().st_size
        if size > limit:
            return [], [_too_large(path, size, limit)]
        with path.open("rb") as file:
            content = file.read(limit + 1)
        if len(content) > limit:  # it grew, or did not know its size
            return [], [_too_large(path, len(content), limit)]
        text = decode(content)
    except OSError as error:
        return [], [Problem(str(path), error.strerror or "cannot be read")]
    except NotTextError as error:
        return [], [Problem(str(path), str(error), hint="save it as UTF-8 text")]
    if not text.strip():
        return [], [Problem(str(path), "an empty file")]
    if path.suffix.lower() == ".jsonl":
        return read_jsonl(path.as_posix(), text, source.name)
    return _read_text(source, text)


def _read_text(source: Source, text: str) -> tuple[list[Article], list[Problem]]:
    path = source.path
    try:
        head = read_head(path, text)
    except CheckerError as error:
        return [], list(error.problems)
    if head is None:
        article, problems = make_article(
            source.name, text, {}, {}, Origin(path=path.as_posix(), line=1)
        )
        return [article], problems
    body = text[head.text_start :]
    if not body.strip():
        return [], [Problem(str(path), "no text below the front matter")]
    lines = head.values.lines
    origin = Origin(path=path.as_posix(), line=head.text_line, title_line=lines.get("title", 0))
    article, problems = make_article(source.name, body, head.values, lines, origin)
    return [article], problems


def _too_large(path: Path, size: int, limit: int) -> Problem:
    return Problem(
        str(path), f"too large for an article: {size / 1e6:.1f} MB",
        hint=f"up to {limit / 1e6:g} MB are read",
    )  # fmt: skip
