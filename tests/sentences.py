"""A sentence as the annotators give it, for tests."""

from __future__ import annotations

from checker.annotate.writing import settle_writing
from checker.document import BlockKind, Sentence
from checker.language.tokens import tokenize
from checker.resources import words_folder
from checker.words import load_words

WORDS = load_words(words_folder())


def sentence(text: str, language: str = "en", block: BlockKind = "body", index: int = 0,
             article: str = "a") -> Sentence:  # fmt: skip
    """Return a sentence with its lexicon hits."""
    made = Sentence(article, index, "text", 0, len(text), text, block, 0, language, tokenize(text))
    settle_writing(made, WORDS)
    made.hits = WORDS.lexicon(language).match(made.tokens)
    return made
