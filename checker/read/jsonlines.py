"""JSON Lines → articles: one object a line, with the keys of the front matter and `text`."""

from __future__ import annotations

import json
from typing import Any

from checker.errors import Problem
from checker.model import Article, Origin, whole
from checker.read.article import make_article


def read_jsonl(path: str, content: str, name: str) -> tuple[list[Article], list[Problem]]:
    """Return the articles of a file's content and a problem for every line that gives none.

    An article without `id` is called after the file (`name`) and its line.  A slip in a key is
    reported where it first stands.
    """
    articles: list[Article] = []
    problems: list[Problem] = []
    said: set[str] = set()
    for number, row in enumerate(content.split("\n"), 1):
        if not row.strip():
            continue
        found = _record(row)
        if isinstance(found, str):
            problems.append(Problem(path, found, number))
            continue
        text = found.pop("text")
        origin = Origin(path=path, line=number, title_line=number, record=True)
        article, faults = make_article(
            f"{name}:{number}", text, found, dict.fromkeys(found, number), origin
        )
        articles.append(article)
        problems += [fault for fault in faults if fault.message not in said]
        said.update(fault.message for fault in faults if fault.message.startswith("unknown key"))
    return articles, problems


def _record(row: str) -> dict[str, Any] | str:
    """The object of a line, or what is wrong with the line."""
    try:
        found = json.loads(row)
    except RecursionError:
        return "not JSON: nested too deep"
    except ValueError as error:
        return f"not JSON: {error}"
    if not isinstance(found, dict):
        return "not an article: a line holds one {…} with `text`"
    if not isinstance(found.get("text"), str) or not found["text"].strip():
        return "an article without `text`"
    try:
        whole(found["text"])
    except ValueError as error:
        return f"`text` holds {error}"
    return found
