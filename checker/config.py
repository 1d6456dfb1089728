"""Settings of a project: checker.toml or `[tool.checker]` in pyproject.toml, then the environment.

A flag on the command line goes before a CHECKER_* variable, and that before the file.  Paths in a
file are relative to its folder.  Unknown keys are refused, with a near name where there is one.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from checker.errors import ConfigError, Problem

GATES = ("error", "warning", "never")
FORMATS = ("text", "json", "markdown", "html")


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set for a whole project."""

    against: tuple[Path, ...] = ()  # the corpus that new articles are checked against
    fail_on: str = "error"  # the gate: one of GATES
    rules: Path | None = None  # a folder of rules in place of the built-in ones
    format: str = "text"  # what goes to the terminal: one of FORMATS
    reference: tuple[Path, ...] = ()  # files and folders of known facts


def load_settings(start: Path, environment: Mapping[str, str]) -> Settings:
    """Return the settings that hold in a folder.

    The file is the nearest one at or above `start`, not above the root of a git checkout.
    Raises ConfigError, naming the file and the key, for anything that cannot be used.
    """
    settings = Settings()
    for folder in (start, *start.parents):
        found = _table(folder)
        if found is not None:
            settings = _with_file(settings, *found)
            break
        if (folder / ".git").exists():
            break
    return _with_environment(settings, environment)


def near(name: str, known: Collection[str], prefix: str = "") -> str:
    """Return "did you mean 'x'?" for the known name that looks most like one, or ""."""
    from difflib import get_close_matches  # only needed once something is wrong

    found = get_close_matches(name, known, n=1)
    return f"did you mean {prefix + found[0]!r}?" if found else ""


def _table(folder: Path) -> tuple[Path, Mapping[str, Any]] | None:
    own = folder / "checker.toml"
    if own.is_file():
        return own, _toml(own)
    project = folder / "pyproject.toml"
    if project.is_file():
        tools = _toml(project).get("tool", {})
        table = tools.get("checker") if isinstance(tools, dict) else tools
        if table is not None and not isinstance(table, dict):
            name = "tool.checker" if isinstance(tools, dict) else "tool"
            raise ConfigError(Problem(str(project), f"{name!r} needs a table of settings",
                                      hint="begin it with [tool.checker]"))  # fmt: skip
        if table is not None:
            return project, table
    return None


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(Problem(str(path), error.strerror or "cannot be read")) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(Problem(str(path), f"not TOML: {error}")) from None


def _with_file(settings: Settings, path: Path, table: Mapping[str, Any]) -> Settings:
    problems: list[Problem] = []
    values: dict[str, Any] = {}
    for key, value in table.items():
        name = key.replace("-", "_")
        if name not in _READ:
            message = f"the setting {key!r} is not known"
            hint = near(name, _READ) or f"known: {', '.join(_READ)}"
            problems.append(Problem(str(path), message, hint=hint))
            continue
        try:
            values[name] = _READ[name](value, path.parent)
        except ValueError as error:
            problems.append(Problem(str(path), f"{key}: {error}"))
    if problems:
        raise ConfigError(*problems)
    return replace(settings, **values)


def _with_environment(settings: Settings, environment: Mapping[str, str]) -> Settings:
    problems: list[Problem] = []
    values: dict[str, Any] = {}
    for variable in sorted(v for v in environment if v.startswith("CHECKER_")):
        name, value = variable.removeprefix("CHECKER_").lower(), environment[variable]
        if name not in _READ:
            # other programs may own variables of this kind; only a likely slip is refused
            if hint := near(name.upper(), [n.upper() for n in _READ], prefix="CHECKER_"):
                problems.append(Problem(variable, "this variable is not known", hint=hint))
            continue
        parts: Any = value.split(os.pathsep) if _READ[name] is _paths else value
        try:
            values[name] = _READ[name](parts, Path())
        except ValueError as error:
            problems.append(Problem(variable, str(error)))
    if problems:
        raise ConfigError(*problems)
    return replace(settings, **values)


def _paths(value: Any, folder: Path) -> tuple[Path, ...]:
    given = [value] if isinstance(value, str) else value
    if not isinstance(given, list) or not all(isinstance(v, str) and v for v in given):
        raise ValueError("needs a path or a list of paths")
    return tuple(folder / v for v in given)


def _folder(value: Any, folder: Path) -> Path:
    if not isinstance(value, str) or not value:
        raise ValueError("needs the path of a folder")
    return folder / value


def _one_of(known: tuple[str, ...]) -> Callable[[Any, Path], str]:
    def read(value: Any, _: Path) -> str:
        if isinstance(value, str) and value in known:
            return value
        raise ValueError(f"{value!r} is not one of {', '.join(known)}")

    return read


_READ: dict[str, Callable[[Any, Path], Any]] = {
    "against": _paths,
    "fail_on": _one_of(GATES),
    "rules": _folder,
    "reference": _paths,
    "format": _one_of(FORMATS),
}
