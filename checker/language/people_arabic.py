"""Persons in Arabic, without capitals: titles, fathers and verbs of saying show them.

A name runs over given names, «بن» and what follows it, at most one word that no list knows, and
ends with a family name that carries the article.
"""

from __future__ import annotations

from checker.document import Mention
from checker.language.titles import LONGEST, Reader, Title, mention, titles_in


def find_arabic(reader: Reader) -> list[Mention]:
    """The persons of an Arabic sentence; they may overlap."""
    found: list[Mention] = []
    tokens = reader.tokens
    covered: set[int] = set()
    for title in titles_in(reader):
        start = title.j + (title.j < len(tokens) and tokens[title.j].text in ("،", ",", ":"))
        j = _arabic_run(reader, start, sure=title.honorific and start == title.j)
        if j > start and j - start >= (1 if title.honorific else 2):
            found.append(mention(reader, start, j, title))
            covered.update(range(title.i, j))
    for i in range(len(tokens)):
        if i in covered or not _is_given(reader, i):
            continue
        j = _arabic_run(reader, i, sure=False)
        chained = any(t.key in reader.cues.chain for t in tokens[i + 1 : j])
        said = any(h.entry.kind == "reporting" and h.j == i
                   for k in range(max(0, i - 3), i) for h in reader.at.get(k, ()))  # fmt: skip
        if j - i >= 2 and (chained or said):
            found.append(mention(reader, i, j, Title(i, i)))
            covered.update(range(i, j))
    return found


def _arabic_run(reader: Reader, i: int, sure: bool) -> int:
    """The end of an Arabic name; `sure` when a title before it makes its first word a name."""
    tokens, cues, names = reader.tokens, reader.cues, reader.names
    letters = reader.sentence.letters
    if i >= len(tokens) or not tokens[i].is_word or i in reader.taken:
        return i
    if sure and tokens[i].key.startswith(letters.article) and not _is_given(reader, i):
        return i + 1 if _free(reader, i) else i  # «الدكتور المسند»
    if not _is_given(reader, i) and not (
        _free(reader, i) and (sure or names.sounds_given(tokens[i].key))
    ):
        return i
    j = i + 1
    foreign = 0
    while j < len(tokens) and j - i < LONGEST and tokens[j].is_word:
        key = tokens[j].key
        if key in cues.chain:
            if j + 1 >= len(tokens) or not tokens[j + 1].is_word:
                break
            j += 2
        elif tokens[j - 1].key in names.joins or _is_given(reader, j) or key in names.god:
            j += 1
        elif key.startswith(letters.article) and len(key) > 4 and _free(reader, j):
            return j + 1  # a family name closes the name
        elif not foreign and not key.startswith(letters.definite) and _free(reader, j) and (
            len(key) > 2
        ):  # fmt: skip
            foreign = 1
            j += 1
            if not key.startswith(cues.open) or len(key) > 3:
                break
        else:
            break
    return j


def _is_given(reader: Reader, i: int) -> bool:
    token = reader.tokens[i]
    return (token.key in reader.names.given and i not in reader.taken
            and token.text not in reader.cues.never_written)  # fmt: skip


def _free(reader: Reader, i: int) -> bool:
    """Whether no list claims the word and its form lets it be a name."""
    token = reader.tokens[i]
    return (
        i not in reader.taken
        and token.key not in reader.cues.never
        and not token.text.endswith(reader.cues.endings)
        and not any(h.i <= i < h.j for h in reader.sentence.hits)
    )
