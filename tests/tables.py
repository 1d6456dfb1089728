"""Words made of a few tables only, so that a test need not compile the gazetteers."""

from __future__ import annotations

import json
import tempfile
from functools import lru_cache
from pathlib import Path

from checker.document import Sentence
from checker.language.tokens import tokenize
from checker.words import Words, compile_words

RULES = Path(__file__).parent.parent / "rules" / "words"


@lru_cache(maxsize=8)
def words_of(*names: str) -> Words:
    """The words of the files with these names, in every language."""
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(RULES.rglob("*.yaml")):
            if path.name in names:
                copy = Path(folder, f"{path.parent.name}-{path.name}")
                copy.write_bytes(path.read_bytes())
        return Words(json.loads(json.dumps(compile_words(Path(folder)))))


def sentence(text: str, language: str) -> Sentence:
    return Sentence("a", 0, "text", 0, len(text), text, "body", 0, language, tokenize(text))
