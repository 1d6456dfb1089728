"""Metadata + text → Article: keys checked, dates read, every fault a problem with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from checker.errors import Problem
from checker.model import Article, Origin, moment, reckonable, whole

KEYS = ("id", "title", "source", "url", "published", "updated", "language", "author")
_SLIP = 80  # rapidfuzz ratio from which a key is a slip: langauge, publised; not date, subtitle
_DATES = ("published", "updated")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,4}\Z")


def make_article(
    name: str, text: str, values: Mapping[str, Any], lines: Mapping[str, int], origin: Origin
) -> tuple[Article, list[Problem]]:
    """Return the article and what is wrong with its metadata.

    `name` is its id unless the metadata give one; `lines` says where each key stands.  A value
    that cannot be used is left out, so that the article can be read all the same.
    """
    problems = list(_unknown(values, lines, origin.path))
    found: dict[str, Any] = {}
    for key in KEYS:
        value = values.get(key)
        if key == "author" and isinstance(value, list):
            value = ", ".join(map(str, value))
        if value is None or value == "":
            continue
        if isinstance(value, bool | list | dict):
            fault = Problem(origin.path, f"{key!r} needs a text", lines.get(key, origin.line))
            problems.append(fault)
            continue
        value = str(value)
        try:
            whole(value)
        except ValueError as error:
            problems.append(Problem(origin.path, f"{key!r} holds {error}", lines.get(key, 0)))
            continue
        usable = _date(value) if key in _DATES else value
        if usable is None or (key == "language" and not _LANGUAGE.match(value)):
            problems.append(_misread(key, value, lines.get(key, origin.line), origin.path))
        else:
            found[key] = usable
    found.setdefault("id", name)
    return Article(text=text, origin=origin, **found), problems


def _unknown(values: Mapping[str, Any], lines: Mapping[str, int], path: str) -> Iterator[Problem]:
    """A remark on every key that looks like a slip for a known one; others are left alone."""
    for key in values:
        near = _near_key(key) if key not in KEYS else ""
        if near:
            yield Problem(path, f"unknown key {str(key)!r}", lines.get(key, 0),
                          hint=f"did you mean {near!r}?", remark=True)  # fmt: skip


def _near_key(key: object) -> str:
    from rapidfuzz import fuzz, process  # only a fault needs it

    near = process.extractOne(str(key).lower(), KEYS, scorer=fuzz.ratio, score_cutoff=_SLIP)
    return near[0] if near else ""


def _date(value: str) -> datetime | None:
    """A whole day of a year that an article can be of, with or without a time."""
    try:
        return reckonable(moment(value))
    except ValueError:
        return None


def _misread(key: str, value: str, line: int, path: str) -> Problem:
    quoted = value if len(value) <= 40 else value[:39] + "…"
    if key == "language":
        return Problem(path, f"{key!r} is no language code: {quoted!r}", line,
                       hint="write en, ar, fr …")  # fmt: skip
    return Problem(path, f"{key!r} is no date: {quoted!r}", line,
                   hint="write 2025-10-25 or 2025-10-25T14:30:00+03:00")  # fmt: skip
