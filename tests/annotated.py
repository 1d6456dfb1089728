"""A text as the extractors get it, for tests: segmented and annotated."""

from __future__ import annotations

from checker import Article
from checker.document import Document
from checker.engine import read_documents
from tests.sentences import WORDS


def document(text: str, language: str = "en", **article: str) -> Document:
    given = {"id": "a", "language": language, **article}
    (read,) = read_documents([Article(text=text, **given)], WORDS)  # type: ignore[arg-type]
    return read
