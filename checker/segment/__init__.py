"""Article → Document: blocks told apart, sentences cut, boilerplate set aside.

    lines → blocks → dateline → sentences

Everything keeps the offsets of the article as given: `sentence.text == part[start:end]`.
"""

from __future__ import annotations

from checker.document import BlockKind, Document, Sentence
from checker.language.detect import detect
from checker.language.tokens import tokenize
from checker.model import Article, Part, Span
from checker.segment.blocks import Block, find_blocks
from checker.segment.boilerplate import compile_cues
from checker.segment.dateline import dateline_end
from checker.segment.lines import read_lines
from checker.segment.sentences import mending_of, split
from checker.words import Words

__all__ = ["segment"]

_DATELINE_BLOCKS = 3  # a standfirst or two may stand above the paragraph with the dateline


def segment(article: Article, words: Words) -> Document:
    """Return the article as a document of sentences, the title first.

    The language is the article's own ("en-GB" counts as "en"), else the detected one, else
    "und".  A document in a language without words has sentences too, but `supported` is False.
    """
    title = article.title if article.title and article.title.strip() else None
    writer = _Writer(article, words)
    if title is not None:
        writer.write_title(title)
    layout = read_lines(article.text)
    blocks = find_blocks(layout, compile_cues(words), title)
    writer.write_text(layout.plain, blocks)
    aside = [(b.start, b.end) for b in blocks if b.kind == "boilerplate"]
    writer.document.boilerplate = [
        Span(article.id, "text", start, end) for start, end in sorted(aside + layout.asides)
    ]
    return writer.document


def language_of(article: Article, words: Words) -> str:
    """Return the ISO 639 code of an article's language: stated, else detected, else "und"."""
    stated = (article.language or "").strip().replace("_", "-").partition("-")[0].lower()
    return stated or detect(f"{article.title or ''}\n{article.text}", words) or "und"


class _Writer:
    """Adds the sentences of one article to its document, in order."""

    def __init__(self, article: Article, words: Words) -> None:
        language = language_of(article, words)
        self.document = Document(article, language, [], supported=language in words.languages)
        self._table = words.table("segmentation", language)
        self._mending = mending_of(words, language)
        self._paragraph = 0

    def write_title(self, title: str) -> None:
        plain = read_lines(title).plain
        start = len(plain) - len(plain.lstrip())
        self._add("title", plain, start, len(plain.rstrip()), "headline")
        self._paragraph += 1

    def write_text(self, plain: str, blocks: list[Block]) -> None:
        bodies = 0
        dateline = False
        for block in blocks:
            if block.kind == "boilerplate":
                continue
            start = block.start
            if block.kind == "body" and not dateline and bodies < _DATELINE_BLOCKS:
                story = dateline_end(block.text, self._table, plain=bodies == 0)
                bodies += 1
                if story:
                    dateline = True
                    start += story
                    stop = block.start + len(block.text[:story].rstrip())
                    self._add("text", plain, block.start, stop, "dateline")
            if block.kind == "body":
                for i, j in split(plain[start : block.end], self.document.language, self._mending):
                    self._add("text", plain, start + i, start + j, "body")
            else:
                self._add("text", plain, start, block.end, block.kind)
            self._paragraph += 1

    def _add(self, part: Part, plain: str, start: int, end: int, block: BlockKind) -> None:
        tokens = tokenize(plain, start, end)
        if not any(map(str.isalnum, plain[start:end])) or not tokens:
            return
        document = self.document
        document.sentences.append(Sentence(
            article=document.article.id, index=len(document.sentences), part=part,
            start=start, end=end, text=document.article.part(part)[start:end], block=block,
            paragraph=self._paragraph, language=document.language,
            tokens=tokens,
        ))  # fmt: skip
