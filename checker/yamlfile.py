"""Strict YAML: text stays text, keys are unique, every error has a line.

PyYAML's YAML 1.1 turns `no` and `on` into booleans, 2024-10-25 into a date and 12:30 into 750,
and keeps the last of two equal keys.  Here plain scalars are text, except whole and decimal
numbers, `true`, `false` and `null`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from checker.errors import CheckerError, Problem

_INT = re.compile(r"[-+]?(0|[1-9][0-9]*)\Z")
_FLOAT = re.compile(r"[-+]?[0-9]+\.[0-9]+\Z")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
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
    return None if node is None else _build(path, node)


def _build(path: Path, node: Any) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return node.value if node.style else _scalar(node)  # a plain style is None, or "" from C
    if isinstance(node, yaml.SequenceNode):
        return [_build(path, item) for item in node.value]
    found = Mapping()
    found.line, found.lines, found.columns = node.start_mark.line + 1, {}, {}
    for key_node, value_node in node.value:
        key, line = key_node.value, key_node.start_mark.line + 1
        if key in found:
            raise CheckerError(Problem(
                str(path), f"the key {key!r} stands twice", line, key_node.start_mark.column + 1,
                f"first on line {found.lines[key]}",
            ))  # fmt: skip
        found[key], found.lines[key] = _build(path, value_node), line
        found.columns[key] = key_node.start_mark.column + 1
    return found


def _scalar(node: Any) -> Any:
    text = node.value
    if text.lower() in _WORDS:
        return _WORDS[text.lower()]
    if _INT.match(text):
        return int(text)
    return float(text) if _FLOAT.match(text) else text
