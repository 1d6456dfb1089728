"""The three formats of a reference pack → mappings of one shape, with the lines they stand on.

TOML holds one pack a file.  CSV and JSON Lines hold one fact a row and repeat what the pack says
in every row; a dotted column (`source.title`) is a table inside.
"""

from __future__ import annotations

import csv
import io
import json
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.errors import CheckerError, Problem
from checker.model import whole

_PACK_KEYS = ("format", "id", "names")
_BETWEEN = " | "  # stands between two names in one cell
_FACT = re.compile(r"\s*\[\[\s*fact\s*\]\]")
_LARGEST = 20_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Row:
    """One fact as given, with the line it begins on and the lines of its keys."""

    content: Mapping[str, Any]
    line: int
    lines: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Table:
    """One pack as given: `head` has its format, id and names."""

    head: Mapping[str, Any]
    facts: tuple[Row, ...]
    line: int = 1


def tables(path: Path) -> list[Table]:
    """Return the packs in a file; raise CheckerError when it is not what its suffix says."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise CheckerError(Problem(str(path), error.strerror or "cannot be read")) from None
    if len(raw) > _LARGEST:
        raise CheckerError(Problem(str(path), "too large for a reference file"))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CheckerError(Problem(str(path), f"not UTF-8: byte {error.start}")) from None
    return FORMATS[path.suffix.lower()](path, text)


def _toml(path: Path, text: str) -> list[Table]:
    try:
        content = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # TOMLDecodeError, or a number too long
        line = re.search(r"at line (\d+)", str(error))
        raise CheckerError(
            Problem(str(path), f"not TOML: {error}", int(line[1]) if line else 0)
        ) from None
    facts = content.pop("fact", [])
    if not isinstance(facts, list) or not all(isinstance(fact, dict) for fact in facts):
        raise CheckerError(Problem(str(path), "a fact begins with [[fact]]"))
    starts = _starts(text, len(facts))
    return [Table(content, tuple(map(_toml_row, facts, starts)))]


def _toml_row(fact: Mapping[str, Any], lines: Mapping[str, int]) -> Row:
    return Row(fact, lines.get("", 0), lines)


def _starts(text: str, number: int) -> list[dict[str, int]]:
    """The lines of each fact's keys, its first one under ""; TOML's own reader keeps none."""
    found: list[dict[str, int]] = []
    for at, line in enumerate(text.splitlines(), 1):
        if _FACT.match(line):
            found.append({"": at})
        elif found and "=" in line:
            key = line.partition("=")[0].strip().strip("\"'").partition(".")[0]
            found[-1].setdefault(key, at)
    return found if len(found) == number else [{}] * number


def _csv(path: Path, text: str) -> list[Table]:
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    rows = []
    try:
        for cells in reader:
            given = {k: v for k, v in cells.items() if k is not None and v not in (None, "")}
            if None in cells:
                raise CheckerError(
                    Problem(str(path), "more cells than there are columns", reader.line_num)
                )
            rows.append((_nested({k: _cell(k, v) for k, v in given.items()}), reader.line_num))
    except csv.Error as error:
        raise CheckerError(Problem(str(path), f"not CSV: {error}", reader.line_num)) from None
    return _packed(rows)


def _cell(column: str, text: str) -> Any:
    """The value of a cell: names are a list, digits alone a number."""
    if column.startswith("names."):
        return text.split(_BETWEEN)
    text = text.strip()
    return int(text) if re.fullmatch(r"[0-9]{1,15}", text) else text


def _json_lines(path: Path, text: str) -> list[Table]:
    rows = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            content = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise CheckerError(Problem(str(path), f"not JSON: {error}", number)) from None
        if not isinstance(content, dict):
            raise CheckerError(Problem(str(path), "a line holds one object", number))
        try:
            whole(json.dumps(content, ensure_ascii=False))
        except ValueError as error:
            raise CheckerError(Problem(str(path), f"in its JSON, {error}", number)) from None
        rows.append((_nested(content), number))
    return _packed(rows)


def _nested(flat: Mapping[str, Any]) -> dict[str, Any]:
    """The mapping with `source.title` as `title` inside `source`."""
    found: dict[str, Any] = {}
    for key, value in flat.items():
        outer, dot, inner = key.partition(".")
        held = found.setdefault(outer, {}) if dot else None
        if isinstance(held, dict):
            held[inner] = value
        else:
            found[key] = value
    return found


def _packed(rows: list[tuple[dict[str, Any], int]]) -> list[Table]:
    """The rows of each pack together; the first row of an id says what the pack is."""
    heads: dict[str, tuple[dict[str, Any], int]] = {}
    facts: dict[str, list[Row]] = {}
    for content, line in rows:
        head = {key: content.pop(key) for key in _PACK_KEYS if key in content}
        name = str(head.get("id", ""))
        heads.setdefault(name, (head, line))
        facts.setdefault(name, []).append(Row(content, line, {}))
    return [Table(head, tuple(facts[name]), line) for name, (head, line) in heads.items()]


FORMATS: dict[str, Callable[[Path, str], list[Table]]] = {
    ".toml": _toml,
    ".csv": _csv,
    ".jsonl": _json_lines,
}


def files(paths: list[Path]) -> Iterator[Path]:
    """Yield the reference files that paths name or, as folders, hold."""
    for path in paths:
        if path.is_dir():
            yield from sorted(p for p in path.rglob("*") if p.suffix.lower() in FORMATS)
        else:
            yield path
