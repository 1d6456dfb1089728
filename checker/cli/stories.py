"""`checker stories`: which articles tell one story, what ties them, and who wrote the words."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.cli.gate import Exit

if TYPE_CHECKING:
    from checker.model import Article
    from checker.relate.origins import Origin
    from checker.relate.stories import Story


def print_stories(options: argparse.Namespace) -> int:
    """Print every story with its articles and the names they share."""
    from checker.engine import understand
    from checker.inputs import rules_in
    from checker.read import read

    reading = read(options.paths)
    for problem in reading.problems:
        print(f"checker: {problem}", file=sys.stderr)
    known = understand(reading.articles, rules_in(None))
    articles = {a.id: a for a in reading.articles}
    for line in _lines(known.stories, known.background.origins.shared(), articles):
        sys.stdout.write(line + "\n")
    return Exit.BROKEN if any(not p.remark for p in reading.problems) else Exit.CLEAN


def _lines(
    found: list[Story], origins: list[Origin], articles: dict[str, Article]
) -> Iterator[str]:
    from checker.report import wording
    from checker.report.characters import isolated, one_line

    for number, story in enumerate(found):
        yield from [""] if number else []
        yield isolated(one_line(story.sentence))
        for name in story.ids:
            article = articles.get(name)
            about = [name, article.source or "", wording.day(article.published)] if article else []
            yield "  " + isolated(one_line(" · ".join(filter(None, about or [name]))))
        if story.why:
            yield "  they share: " + isolated(one_line(", ".join(story.why)))
        for origin in origins:
            if set(origin.articles) <= set(story.ids):
                yield f"  one report: {isolated(one_line('; '.join(origin.why)))}"
