"""Strict YAML: text stays text, keys are unique, every error has a line.

PyYAML's YAML 1.1 turns `no` and `on` into booleans, 2024-10-25 into a date and 12:30 into 750,
and keeps the last of two equal keys.  Here plain scalars are text, except whole and decimal
numbers, `true`, `false` and `null`.  What aliases unfold to is bounded.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from checker.errors import CheckerError, Problem

_INT = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})\Z")  # a longer one stays text
_FLOAT = re.compile(r"[-+]?[0-9]{1,18}\.[0-9]{1,18}\Z")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
_DEEPEST = 50  # the built-in files have six levels
_LARGEST = 200_000  # values with those that aliases repeat; the largest built-in file has 22,000
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Mapping(dict[str, Any]):
    """A mapping that knows the line it starts on and where each of its keys stands (from 1)."""

    line: int
    lines: dict[str, int]
    columns: dict[str, int]


def load(path: Path, text: str | None = None) -> Any:
    """Return what the file holds; raise CheckerError with line and column when it is not YAML."""
    try:
        source = path.read_text(encoding="utf-8") if text is None else text
        node = yaml.compose(source, Loader=_Loader)
    except UnicodeDecodeError as error:
        raise CheckerError(Problem(str(path), f"not UTF-8: byte {error.start}")) from None
    except OSError as error:
        raise CheckerError(Problem(str(path), error.strerror or "cannot be read")) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        raise CheckerError(Problem(
            str(path), f"not YAML: {error.problem}", line, column,
            "put quotes around a text that begins with { [ * & % @ or holds ': '",
        )) from None  # fmt: skip
    except yaml.YAMLError as error:
        raise CheckerError(Problem(str(path), f"not YAML: {error}")) from None
    except RecursionError:
        raise _too_much(path, 1, f"nested more than {_DEEPEST} deep") from None
    return None if node is None else _Build(path).value(node, 0)


def _too_much(path: Path, line: int, message: str) -> CheckerError:
    hint = "put quotes around a text that begins with & or *"
    return CheckerError(Problem(str(path), message, line, hint=hint))


class _Build:
    """Nodes → values of one file, counted: ten lines of aliases can stand for a billion values."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._built = 0

    def value(self, node: Any, depth: int) -> Any:
        self._built += 1
        line = node.start_mark.line + 1
        if depth > _DEEPEST:  # also an alias within what it stands for
            raise _too_much(self._path, line, f"nested more than {_DEEPEST} deep")
        if self._built > _LARGEST:
            raise _too_much(self._path, line, f"more than {_LARGEST:,} values")
        if isinstance(node, yaml.ScalarNode):
            return node.value if node.style else _scalar(node)  # plain is None, or "" from C
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, depth + 1) for item in node.value]
        return self._mapping(node, depth)

    def _mapping(self, node: Any, depth: int) -> Mapping:
        found = Mapping()
        found.line, found.lines, found.columns = node.start_mark.line + 1, {}, {}
        for key_node, value_node in node.value:
            key = key_node.value
            line, column = key_node.start_mark.line + 1, key_node.start_mark.column + 1
            if not isinstance(key_node, yaml.ScalarNode):
                problem = Problem(str(self._path), "a key must be a text", line, column)
                raise CheckerError(problem)
            if key in found:
                raise CheckerError(Problem(
                    str(self._path), f"the key {key!r} stands twice", line, column,
                    f"first on line {found.lines[key]}",
                ))  # fmt: skip
            found[key] = self.value(value_node, depth + 1)
            found.lines[key], found.columns[key] = line, column
        return found


def _scalar(node: Any) -> Any:
    text = node.value
    if text.lower() in _WORDS:
        return _WORDS[text.lower()]
    if _INT.match(text):
        return int(text)
    return float(text) if _FLOAT.match(text) else text
