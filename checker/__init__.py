"""Finds where articles about one story contradict each other or themselves.

The public names, nothing else.  They are loaded at first use, so that `import checker` and
`checker --help` cost next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

__all__ = [
    "Article",
    "CheckerError",
    "Evidence",
    "Finding",
    "Report",
    "check",
    "claims_of",
    "load_rules",
]

if TYPE_CHECKING:
    from checker.engine import check, claims_of
    from checker.errors import CheckerError
    from checker.model import Article, Evidence, Finding, Report
    from checker.rules import load_rules
else:
    _HOMES = {
        "check": "checker.engine",
        "claims_of": "checker.engine",
        "CheckerError": "checker.errors",
        "Article": "checker.model",
        "Evidence": "checker.model",
        "Finding": "checker.model",
        "Report": "checker.model",
        "load_rules": "checker.rules",
    }

    def __getattr__(name):
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(_HOMES[name]), name)
