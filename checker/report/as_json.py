"""The report for programs: JSON that two runs over the same input write byte for byte alike.

Sorted keys and two spaces, so that reports compare well in git.  The shape is versioned by
`schema_version` (major.minor): within a major version fields are only added.
"""

from __future__ import annotations

import json
import re
from typing import Any

from checker.model import Report

# JSON itself escapes only U+0000 to U+001F.  C1 controls, line separators and bidi controls are
# legal inside its strings, but act on whoever prints the file to a terminal.
_ACTING = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def render(report: Report) -> str:
    """The whole report as UTF-8 JSON, keys sorted, a newline at the end."""
    told = json.dumps(report.model_dump(mode="json"), ensure_ascii=False, sort_keys=True, indent=2)
    return _ACTING.sub(lambda m: f"\\u{ord(m[0]):04x}", told) + "\n"


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) that every rendered report meets.

    It names what must be there and leaves room for more: a report of a later minor version
    still meets it.
    """
    made = _open(Report.model_json_schema(mode="serialization"))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **made,
        "title": "Consistency report",
    }


def _open(node: Any) -> Any:
    """A schema whose objects must have every key that we write, and may have more."""
    if isinstance(node, list):
        return [_open(each) for each in node]
    if not isinstance(node, dict):
        return node
    made = {key: _open(each) for key, each in node.items() if key != "additionalProperties"}
    if node.get("type") == "object" and "properties" in node:
        made["required"] = sorted(node["properties"])
    return made
