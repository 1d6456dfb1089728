"""Titles and offices before and after names: "HE Minister of State for Trade Dr.".

A title is a form of address or an office with what it governs; neighbouring ones are read as one.
What `people` and `people_arabic` share stands here: the sentence as a `Reader` sees it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from checker.document import Mention, Sentence
from checker.language.lexicon import Hit
from checker.language.names import Names, names_of
from checker.language.tokens import Token, fold
from checker.values import Name
from checker.words import Words

LONGEST = 9  # tokens of one name
_TITLE = 14  # tokens of one title with what it governs


class Cues:
    """Words around names in one language."""

    def __init__(self, words: Words, language: str) -> None:
        table = words.table("name-cues", language)

        def keys(name: str) -> frozenset[str]:
            return frozenset(map(fold, table.get(name, ())))

        self.governs, self.determiners = keys("governs"), keys("determiners")
        self.never, self.not_after = keys("never"), keys("not-after")
        self.doubtful, self.chain = keys("doubtful"), keys("chain")
        self.deputies, self.former = keys("deputies"), keys("former")
        # of words that are no names: the accusative, the pronouns («استثنائيا», «أحدها»)
        self.endings = tuple(table.get("endings", ()))
        self.open = tuple(table.get("open", ()))
        # as written: folding makes one of the preposition «على» and the name «علي»
        self.never_written = frozenset(table.get("never", ()))


@lru_cache(maxsize=64)
def _cues(words: Words, language: str) -> Cues:
    return Cues(words, language)


class Title(NamedTuple):
    """Titles at tokens [i, j), the office among them, and what the office governs."""

    i: int
    j: int
    office: str = ""
    of: str = ""
    honorific: bool = False
    tags: frozenset[str] = frozenset()


@dataclass(slots=True)
class Reader:
    """One sentence with what is needed to read names in it."""

    sentence: Sentence
    names: Names
    cues: Cues
    at: dict[int, list[Hit]]  # first token → hits of titles, bodies and places
    taken: set[int]  # tokens of bodies and longer place names

    @property
    def tokens(self) -> Sequence[Token]:
        return self.sentence.tokens


def reader_of(sentence: Sentence, words: Words) -> Reader:
    """A sentence with the hits and tables that names are read by."""
    at: dict[int, list[Hit]] = {}
    taken: set[int] = set()
    names = names_of(words)
    for hit in sentence.hits:
        kind = hit.entry.kind
        if kind in ("honorific", "office", "body", "place", "body-noun", "reporting"):
            at.setdefault(hit.i, []).append(hit)
        if kind in ("body", "body-noun") and (kind == "body" or hit.entry.form == "last"):
            written = not sentence.cased or (
                sentence.tokens[hit.i].capital and not _surname(sentence, hit, names))  # fmt: skip
            if written and (hit.entry.form != "acronym" or sentence.tokens[hit.i].text.isupper()):
                taken.update(range(hit.i, hit.j))
        elif kind == "place" and hit.entry.form == "name" and (
            hit.entry.attrs.get("class") == "country" or hit.j - hit.i > 1
        ):  # fmt: skip
            taken.update(range(hit.i, hit.j))
    return Reader(sentence, names, _cues(words, sentence.language), at, taken)


def _surname(sentence: Sentence, hit: Hit, names: Names) -> bool:
    """Whether a body's one-word name follows a given name: "Ann Bloomberg"."""
    before = sentence.tokens[hit.i - 1] if hit.i else None
    return (hit.j - hit.i == 1 and hit.entry.kind == "body" and before is not None
            and before.capital and before.key in names.given)  # fmt: skip


def titles_in(reader: Reader) -> list[Title]:
    """Titles in order, neighbouring ones joined: "HE Minister of State … Dr."."""
    found: list[Title] = []
    i = 0
    while i < len(reader.tokens):
        title = _title_at(reader, i) if i in reader.at else None
        if title is None:
            i += 1
            continue
        if found and found[-1].j == title.i:
            last = found[-1]
            title = Title(last.i, title.j, last.office or title.office, last.of or title.of,
                           last.honorific or title.honorific, last.tags | title.tags)  # fmt: skip
            found[-1] = title
        else:
            found.append(title)
        i = title.j
    return found


def _title_at(reader: Reader, i: int) -> Title | None:
    hits = [h for h in reader.at.get(i, ()) if h.entry.kind in ("honorific", "office")]
    if not hits:
        return None
    hit = max(hits, key=lambda h: (h.j, h.entry.kind == "office"))
    tokens = reader.tokens
    if hit.entry.kind == "honorific":
        if reader.sentence.cased and not tokens[i].capital:
            return None
        j = hit.j + (hit.j < len(tokens) and tokens[hit.j].text == "." and len(tokens[i].text) < 6)
        return Title(i, j, honorific=True)
    j, of = _governed(reader, hit.j)
    if not of:
        before = [h for hs in reader.at.values() for h in hs if h.j in (i, i - 1)
                  and h.entry.kind in ("body", "place")
                  and (h.j == i or tokens[i - 1].key in ("'s", "-"))]  # fmt: skip
        of = _holder(before)
    before_it = {t.key for t in tokens[max(0, i - 2) : i] if t.text != ","}
    if not reader.sentence.cased:
        before_it |= {t.key for t in tokens[hit.j : j + 1]}
    former = before_it & reader.cues.former
    deputy = tokens[i - 1].key in reader.cues.deputies if i else False
    one = hit.entry.attrs.get("holders") == "one" and not former and not deputy
    tags = frozenset({"one-holder"} if one else {"former"} if former else ())
    return Title(i, j, f"deputy-{hit.entry.concept}" if deputy else hit.entry.concept, of,
                  tags=tags)  # fmt: skip


def _holder(hits: Sequence[Hit]) -> str:
    """The body, else the country, among hits."""
    best = sorted((h for h in hits if h.entry.kind == "body" or h.entry.attrs.get("class")),
                  key=lambda h: (h.entry.kind != "body", h.i - h.j))  # fmt: skip
    if not best:
        return ""
    return f"{best[0].entry.kind}:{best[0].entry.concept}"


def _governed(reader: Reader, j: int) -> tuple[int, str]:
    """The end of "of the Office on Drugs …", and whose office it is; j if there is none."""
    tokens, cased = reader.tokens, reader.sentence.cased
    end, of = j, ""
    while end < len(tokens) and end - j < _TITLE:
        token = tokens[end]
        hits = [h for h in reader.at.get(end, ()) if h.entry.kind in ("body", "place")]
        started = end > j
        if any(h.entry.kind in ("honorific", "office") for h in reader.at.get(end, ())):
            break
        if hits and (started or not cased or tokens[j].key in reader.cues.governs):
            longest = max(hits, key=lambda h: h.j)
            of = of or _holder([longest])
            end = longest.j
            continue
        if not cased:
            if not definite(reader.sentence, token):
                break
        elif not started:
            if token.key not in reader.cues.governs:
                break
        elif not (token.key in reader.cues.governs or token.key in reader.cues.determiners
                  or (token.capital and not _starts_name(reader, end))
                  or token.text in ("&",)):  # fmt: skip
            break
        end += 1
    small = reader.cues.governs | reader.cues.determiners
    while end > j and cased and tokens[end - 1].key in small:
        end -= 1
    if end > j and [t.text for t in tokens[end : end + 3 : 2]] == ["(", ")"]:
        end += 3  # (UNODC)
    return end, of


def _starts_name(reader: Reader, i: int) -> bool:
    """Whether a given name stands here, with a capitalised word after it."""
    tokens = reader.tokens
    if tokens[i].key not in reader.names.given or i in reader.taken or i + 1 >= len(tokens):
        return False
    after = tokens[i + 1]
    return after.capital or after.text == "-" or after.key in reader.names.particles


def definite(sentence: Sentence, token: Token) -> bool:
    """Whether an Arabic word carries the article, a preposition of place before it or not."""
    letters = sentence.letters
    placed = tuple(before + article for before in letters.locative for article in letters.article)
    return token.key.startswith(letters.definite + placed) and len(token.key) > 3


def mention(reader: Reader, i: int, j: int, title: Title) -> Mention:
    """The person at tokens [i, j), with a title that may be empty."""
    sentence = reader.sentence
    text = sentence.words(i, j)
    local = f"person:{sentence.article}/{sentence.index}-{i}"
    name = Name(text, local, "person", text, ("person",))
    office = f"{title.office}|{title.of}" if title.office and title.of else title.office
    written = sentence.words(title.i, title.j)
    tags = title.tags if office else frozenset()
    return Mention("person", name, i, j, written, office, tags, (title.i, title.j))
