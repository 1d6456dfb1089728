"""Findings → something to read: one renderer a format, each `render(report) -> str`.

Renderers are pure: no clock, no file, no terminal is looked at, so the same report gives the
same bytes.  `text` takes more options, because only the command line knows its terminal.
"""

from __future__ import annotations

from collections.abc import Callable

from checker.model import Report
from checker.report import as_json, html, markdown, text

FORMATS: dict[str, Callable[[Report], str]] = {
    "text": text.render,
    "json": as_json.render,
    "markdown": markdown.render,
    "html": html.render,
}
