"""The pairs of sentences under tests/regression/: two articles of one sentence, and what they give.

A file holds one class of error in one language.  A frame is a sentence with a gap; the first
article fills it with `says`, the second with a word of one of the lists.  The list is the worst
level an editor should see from the rules named by `rules`; under `nothing` no rule may speak.
`todo` holds what the checker cannot do yet: a `finding` it should give, or silence it should keep.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from checker import Article, check
from checker.model import LEVELS

FOLDER = Path(__file__).resolve().parent / "regression"
FOUND = ("error", "warning")
FINDS = (*LEVELS, "nothing")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two one-sentence articles and what an editor expects of them."""

    a: str
    b: str
    finds: str  # error warning note nothing; finding = an error or a warning
    todo: bool
    rules: tuple[str, ...]
    languages: tuple[str | None, str | None]


def files() -> list[Path]:
    return sorted(FOLDER.glob("*.yaml"))


def content(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def pairs(path: Path) -> Iterator[Pair]:
    """Yield the pairs of a file, in its order."""
    given = content(path)
    languages = tuple(given.get("languages", (given["language"],) * 2))
    for frame in given["frames"]:
        todo = frame.get("todo", {})
        lists = [(name, frame.get(name, ()), False) for name in FINDS]
        lists += [(name, todo.get(name, ()), True) for name in ("finding", "nothing")]
        for finds, words, later in lists:
            for word in words:
                a, b = (frame["frame"].replace("{}", x) for x in (frame["says"], word))
                yield Pair(a, b, finds, later, tuple(given["rules"]), languages)


def outcome(pair: Pair) -> tuple[str, str]:
    """The worst level of the rules that may find it, and the worst of all rules."""
    given = [
        Article(id=name, text=text, language=language)
        for name, text, language in zip("ab", (pair.a, pair.b), pair.languages, strict=True)
    ]
    found = check(given).findings
    ours = [f.level for f in found if f.rule.partition("/")[0] in pair.rules]
    return _worst(ours), _worst([f.level for f in found])


def _worst(levels: list[Any]) -> str:
    return min(levels, key=LEVELS.index, default="nothing")


def failure(pair: Pair) -> str:
    """What is wrong with the outcome of a pair; empty when it is as written."""
    ours, every = outcome(pair)
    if pair.todo:
        works = ours in FOUND if pair.finds == "finding" else every == "nothing"
        return f"works now, take it out of `todo`: {pair.a} | {pair.b}" if works else ""
    got = ours if pair.finds in FOUND else every
    return "" if got == pair.finds else f"{got} instead of {pair.finds}: {pair.a} | {pair.b}"
