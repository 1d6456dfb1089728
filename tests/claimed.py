"""The claims of one kind in a short text, as a test wants to see them: slot → words."""

from __future__ import annotations

from checker import Article
from checker.engine import claims_of
from checker.model import Claim


def claimed(kind: str, text: str, **article: str) -> list[Claim]:
    """The claims of a kind, in the order of the text."""
    given = {"id": "001", "language": "en", **article}
    return [c for c in claims_of([Article(text=text, **given)]) if c.kind == kind]  # type: ignore[arg-type]


def slots(claim: Claim, *names: str) -> tuple[str, ...]:
    return tuple(str(claim.get(name)) for name in names)


def reckoned(text: str, **article: str) -> list[tuple[str, ...]]:
    """(operation, stated, computed) of every calculation in a text."""
    return [slots(c, "operation", "stated", "computed")
            for c in claimed("calculation", text, **article)]  # fmt: skip
