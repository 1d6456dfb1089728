"""Reference files → packs, and every problem in them with file, line and near name.

A fact that cannot be used is named and left out; the others still serve.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from checker.errors import CheckerError, Problem
from checker.reference.formats import FORMATS, Row, Table, files, tables
from checker.reference.model import FORMAT, Fact, Pack
from checker.reference.sentences import attributes, language_of, unfilled
from checker.rule import near_name
from checker.words import Words


@dataclass(frozen=True, slots=True)
class References:
    """The packs by id, and what could not be used of the files."""

    packs: tuple[Pack, ...] = ()
    problems: tuple[Problem, ...] = ()


def load_references(paths: Iterable[Path | str], words: Words) -> References:
    """Return the packs in files and folders (`.toml`, `.csv`, `.jsonl`), with all problems."""
    found: dict[str, Pack] = {}
    problems: list[Problem] = []
    given = [Path(path) for path in paths]
    for path in given:
        if path.is_dir() and not any(files([path])):
            hint = f"they end in {', '.join(FORMATS)}"
            problems.append(Problem(str(path), "no reference files here", hint=hint))
    for path in dict.fromkeys(files(given)):
        if not path.exists():
            problems.append(Problem(str(path), "not found"))
            continue
        if path.suffix.lower() not in FORMATS:
            hint = f"it ends in one of {', '.join(FORMATS)}"
            problems.append(Problem(str(path), "not a reference file", hint=hint))
            continue
        try:
            held = tables(path)
        except CheckerError as error:
            problems.extend(error.problems)
            continue
        for table in held:
            pack = _pack(path, table, words, problems)
            if pack is None:
                continue
            if pack.id in found:
                message = f"a second pack with the id {pack.id!r}"
                hint = f"the first is in {found[pack.id].path}"
                problems.append(Problem(str(path), message, table.line, hint=hint))
            else:
                found[pack.id] = pack
    return References(tuple(found[name] for name in sorted(found)), tuple(problems))


def _pack(path: Path, table: Table, words: Words, problems: list[Problem]) -> Pack | None:
    head = dict(table.head)
    form = head.pop("format", None)
    if form != FORMAT:
        told = "no format is given" if form is None else f"the format {form!r} is not known"
        problems.append(Problem(str(path), told, table.line, hint=f'format = "{FORMAT}"'))
        return None
    if isinstance(head.get("names"), dict):
        listed = head["names"].items()
        head["names"] = {k: [v] if isinstance(v, str) else v for k, v in listed}
    try:
        pack = Pack.model_validate({**head, "facts": (), "path": str(path)})
    except ValidationError as error:
        problems += [_problem(path, table.line, {}, e, Pack) for e in error.errors()]
        return None
    language = language_of(pack, words)
    if not language:
        message = "no name in a language that has sentences for references"
        problems.append(Problem(str(path), message, table.line, hint="names.en = […]"))
        return None
    facts = []
    for row in table.facts:
        fact, wrong = _fact(path, row, language, words)
        problems += wrong
        if fact is not None and not wrong:
            facts.append(fact)
    if not table.facts:
        problems.append(Problem(str(path), "a pack without a fact", table.line))
    return pack.model_copy(update={"facts": tuple(facts)})


def _fact(path: Path, row: Row, language: str, words: Words) -> tuple[Fact | None, list[Problem]]:
    try:
        fact = Fact.model_validate(dict(row.content))
    except ValidationError as error:
        return None, [_problem(path, row.line, row.lines, e, Fact) for e in error.errors()]
    known = attributes(language, words)
    if fact.attribute not in known:
        hint = near_name(fact.attribute, sorted(known)).removeprefix("; ")
        hint = "; ".join(filter(None, (hint, f"known: {', '.join(sorted(known))}")))
        line = row.lines.get("attribute", row.line)
        message = f"the attribute {fact.attribute!r} is not known"
        return None, [Problem(str(path), message, line, hint=hint)]
    return fact, [
        Problem(str(path), message, row.lines.get(key, row.line), hint=hint)
        for key, message, hint in unfilled(fact, language, words)
    ]


def _problem(
    path: Path, line: int, lines: Any, error: Any, model: type[Fact] | type[Pack]
) -> Problem:
    where: Sequence[object] = error["loc"]
    name = ".".join(str(step) for step in where)
    message = error["msg"].removeprefix("Value error, ")
    hint = ""
    if error["type"] == "extra_forbidden":
        message = f"unknown key {name!r}"
        hint = near_name(str(where[-1]), _keys(where, model)).removeprefix("; ")
    elif error["type"] == "missing":
        message = f"{name!r} is missing"
    elif name:
        message = f"{name}: {message}"
    return Problem(str(path), message, lines.get(str(where[0]), line) if where else line, hint=hint)


def _keys(where: Sequence[object], model: type[Fact] | type[Pack]) -> list[str]:
    """The keys that may stand where an unknown one was found."""
    found: Any = model
    for step in where[:-1]:
        field = found.model_fields.get(str(step))
        inside = getattr(field, "annotation", None)
        found = inside if hasattr(inside, "model_fields") else found
    return sorted({*found.model_fields} - {"facts", "path", "details"})
