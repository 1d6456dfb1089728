"""Where the built-in rules, words and seed articles are.

In the installed package they lie under `checker/data/`; in a checkout they are the folders
`rules/`, `seeds/` and `references/` at its top.  Each function returns a folder.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_PACKAGED = _PACKAGE / "data"
_TOP = _PACKAGED if _PACKAGED.is_dir() else _PACKAGE.parent


@cache
def rules_folder() -> Path:
    """The built-in rules, one YAML file each."""
    return _TOP / "rules"


@cache
def words_folder() -> Path:
    """The word lists and tables of all languages."""
    return rules_folder() / "words"


def seeds_folder() -> Path:
    """The articles that `checker demo` checks."""
    return _TOP / "seeds"


def references_folder() -> Path:
    """The reference packs that come as examples."""
    return _TOP / "references"


@cache
def compiled_folder() -> Path | None:
    """Where the wheel keeps compiled words; None in a checkout, where the user's cache does."""
    return _PACKAGED / "compiled" if _PACKAGED.is_dir() else None
