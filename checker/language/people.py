"""Persons in a sentence: what stands before and after a name says that it is one.

Cues are titles ("Dr", «الدكتورة»), offices ("Foreign Minister", "the finance director", with or
without what they govern), known given names, patronymic chains (bin, بنت), an age after the name.
A capitalised run alone is no person.  The mention spans the name; titles and office are kept beside
it.  Word data: rules/words/people/.
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

_LONGEST = 9  # tokens of one name
_SURE = 2  # words of a name after a title where every word has a capital
_TITLE = 14  # tokens of one title with what it governs
_TITLE_CASE = 0.6  # share of capitalised words that makes a headline title case


class _Cues:
    """Words around names in one language."""

    def __init__(self, words: Words, language: str) -> None:
        table = words.table("name-cues", language)

        def keys(name: str) -> frozenset[str]:
            return frozenset(map(fold, table.get(name, ())))

        self.governs, self.determiners = keys("governs"), keys("determiners")
        self.never, self.not_after = keys("never"), keys("not-after")
        self.doubtful, self.chain = keys("doubtful"), keys("chain")
        self.deputies, self.former = keys("deputies"), keys("former")
        # as written: folding makes one of the preposition «على» and the name «علي»
        self.never_written = frozenset(table.get("never", ()))


@lru_cache(maxsize=64)
def _cues(words: Words, language: str) -> _Cues:
    return _Cues(words, language)


class _Title(NamedTuple):
    """Titles at tokens [i, j), the office among them, and what the office governs."""

    i: int
    j: int
    office: str = ""
    of: str = ""
    honorific: bool = False
    tags: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Reader:
    """One sentence with what is needed to read names in it."""

    sentence: Sentence
    names: Names
    cues: _Cues
    at: dict[int, list[Hit]]  # first token → hits of titles, bodies and places
    taken: set[int]  # tokens of bodies and longer place names

    @property
    def tokens(self) -> Sequence[Token]:
        return self.sentence.tokens


def find_people(sentence: Sentence, words: Words) -> list[Mention]:
    """Return the persons of a sentence in order, none overlapping another.

    Value: Name with a local id `person:<article>/<sentence>-<token>`, made one over all articles by
    `resolve`.  `office` is a concept, with `|body:…` or `|place:…` when the text says of what;
    the tag `one-holder` means that nobody else can hold it at the time, `former` that it is past.
    """
    reader = _reader(sentence, words)
    find = _find_arabic if sentence.language == "ar" else _find_cased
    found: list[Mention] = []
    free = 0
    for mention in sorted(find(reader), key=lambda m: (m.i, -m.j, not m.office)):
        if mention.i >= free:
            found.append(mention)
            free = mention.j
    return found


def _reader(sentence: Sentence, words: Words) -> _Reader:
    at: dict[int, list[Hit]] = {}
    taken: set[int] = set()
    names = names_of(words)
    for hit in sentence.hits:
        kind = hit.entry.kind
        if kind in ("honorific", "office", "body", "place", "body-noun", "reporting"):
            at.setdefault(hit.i, []).append(hit)
        if kind in ("body", "body-noun") and (kind == "body" or hit.entry.form == "last"):
            written = sentence.language == "ar" or (
                sentence.tokens[hit.i].capital and not _surname(sentence, hit, names))  # fmt: skip
            if written and (hit.entry.form != "acronym" or sentence.tokens[hit.i].text.isupper()):
                taken.update(range(hit.i, hit.j))
        elif kind == "place" and hit.entry.form == "name":
            if hit.entry.attrs.get("class") == "country" or hit.j - hit.i > 1:
                taken.update(range(hit.i, hit.j))
    return _Reader(sentence, names, _cues(words, sentence.language), at, taken)


def _surname(sentence: Sentence, hit: Hit, names: Names) -> bool:
    """Whether a body's one-word name follows a given name: "Ann Bloomberg"."""
    before = sentence.tokens[hit.i - 1] if hit.i else None
    return (hit.j - hit.i == 1 and hit.entry.kind == "body" and before is not None
            and before.capital and before.key in names.given)  # fmt: skip


def _titles(reader: _Reader) -> list[_Title]:
    """Titles in order, neighbouring ones joined: "HE Minister of State … Dr."."""
    found: list[_Title] = []
    i = 0
    while i < len(reader.tokens):
        title = _title_at(reader, i)
        if title is None:
            i += 1
            continue
        if found and found[-1].j == title.i:
            last = found[-1]
            title = _Title(last.i, title.j, last.office or title.office, last.of or title.of,
                           last.honorific or title.honorific, last.tags | title.tags)  # fmt: skip
            found[-1] = title
        else:
            found.append(title)
        i = title.j
    return found


def _title_at(reader: _Reader, i: int) -> _Title | None:
    hits = [h for h in reader.at.get(i, ()) if h.entry.kind in ("honorific", "office")]
    if not hits:
        return None
    hit = max(hits, key=lambda h: (h.j, h.entry.kind == "office"))
    tokens = reader.tokens
    if hit.entry.kind == "honorific":
        if reader.sentence.language != "ar" and not tokens[i].capital:
            return None
        j = hit.j + (hit.j < len(tokens) and tokens[hit.j].text == "." and len(tokens[i].text) < 6)
        return _Title(i, j, honorific=True)
    j, of = _governed(reader, hit.j)
    if not of:
        before = [h for hs in reader.at.values() for h in hs if h.j in (i, i - 1)
                  and h.entry.kind in ("body", "place")
                  and (h.j == i or tokens[i - 1].key in ("'s", "-"))]  # fmt: skip
        of = _holder(before)
    before_it = {t.key for t in tokens[max(0, i - 2) : i] if t.text != ","}
    if reader.sentence.language == "ar":
        before_it |= {t.key for t in tokens[hit.j : j + 1]}
    former = before_it & reader.cues.former
    deputy = tokens[i - 1].key in reader.cues.deputies if i else False
    one = hit.entry.attrs.get("holders") == "one" and not former and not deputy
    tags = frozenset({"one-holder"} if one else {"former"} if former else ())
    return _Title(i, j, f"deputy-{hit.entry.concept}" if deputy else hit.entry.concept, of,
                  tags=tags)  # fmt: skip


def _holder(hits: Sequence[Hit]) -> str:
    """The body, else the country, among hits."""
    best = sorted((h for h in hits if h.entry.kind == "body" or h.entry.attrs.get("class")),
                  key=lambda h: (h.entry.kind != "body", h.i - h.j))  # fmt: skip
    if not best:
        return ""
    return f"{best[0].entry.kind}:{best[0].entry.concept}"


def _governed(reader: _Reader, j: int) -> tuple[int, str]:
    """The end of "of the United Nations Office …", and whose office it is; j alone if there is none."""
    tokens, arabic = reader.tokens, reader.sentence.language == "ar"
    end, of = j, ""
    while end < len(tokens) and end - j < _TITLE:
        token = tokens[end]
        hits = [h for h in reader.at.get(end, ()) if h.entry.kind in ("body", "place")]
        started = end > j
        if any(h.entry.kind in ("honorific", "office") for h in reader.at.get(end, ())):
            break
        if hits and (started or arabic or tokens[j].key in reader.cues.governs):
            longest = max(hits, key=lambda h: h.j)
            of = of or _holder([longest])
            end = longest.j
            continue
        if arabic:
            if not _definite(token):
                break
        elif not started:
            if token.key not in reader.cues.governs:
                break
        elif not (token.key in reader.cues.governs or token.key in reader.cues.determiners
                  or (token.capital and not _starts_name(reader, end))
                  or token.text in ("&",)):  # fmt: skip
            break
        end += 1
    while end > j and not arabic and (tokens[end - 1].key in reader.cues.governs
                                      or tokens[end - 1].key in reader.cues.determiners):  # fmt: skip
        end -= 1
    if end > j and end + 2 < len(tokens) and tokens[end].text == "(" and tokens[end + 2].text == ")":
        end += 3
    return end, of


def _starts_name(reader: _Reader, i: int) -> bool:
    """Whether a given name stands here, with a capitalised word after it."""
    tokens = reader.tokens
    return (tokens[i].key in reader.names.given and i not in reader.taken
            and i + 1 < len(tokens) and (tokens[i + 1].capital or tokens[i + 1].text == "-"
                                         or tokens[i + 1].key in reader.names.particles))  # fmt: skip


# --- scripts with capitals -------------------------------------------------------------------


def _find_cased(reader: _Reader) -> list[Mention]:
    found: list[Mention] = []
    tokens = reader.tokens
    titles = _titles(reader)
    title_case = _title_case(reader.sentence)
    for title in titles:
        start = title.j
        comma = start < len(tokens) and tokens[start].text == ","
        if start < len(tokens) and tokens[start].key in reader.cues.chain:
            title, start = _without_last(title), start - 1  # Sultan bin Rashid is called Sultan
        most = _SURE if title_case else _LONGEST
        j = _run(reader, start + comma, titled=True, most=most)
        size = j - start - comma
        if not size or (comma and (title.honorific or not _closed(reader, start + 1, j))):
            continue
        if not title.honorific and size == 1 and not tokens[title.j - 1].capital and (
            tokens[start].key not in reader.names.given and not tokens[title.i].capital
        ):  # fmt: skip
            continue  # "the president Monday"
        found.append(_mention(reader, start + comma, j, title))
    if title_case:
        return found
    covered = {k for m in found for k in range(m.i, m.j)}
    i = 0
    while i < len(tokens) - 1:
        j = _run(reader, i) if i not in covered and tokens[i].capital else i
        if j - i < 2 or covered & set(range(i, j)):
            i = max(i + 1, j)
            continue
        after = _apposed(reader, j, titles)
        aged = _aged(reader, j)
        given = tokens[i].key in reader.names.given
        if (given and tokens[i].key not in reader.cues.doubtful) or aged or (
            after and (given or j - i <= 4)
        ):  # fmt: skip
            found.append(_mention(reader, i, j, after or _Title(i, i)))
        i = j
    return found


def _without_last(title: _Title) -> _Title:
    """Titles less the last word, which is a name."""
    return title._replace(j=title.j - 1) if title.j - 1 > title.i else _Title(title.i, title.i)


def _run(reader: _Reader, i: int, titled: bool = False, most: int = _LONGEST) -> int:
    """The end of a run of name words from a token; the token itself when there is none.

    `titled`: a title stands before it; `most`: capitalised words to take.
    """
    tokens, cues, particles = reader.tokens, reader.cues, reader.names.particles
    j, taken = i, 0
    while j < len(tokens) and j - i < _LONGEST and taken < most:
        token = tokens[j]
        after = tokens[j + 1] if j + 1 < len(tokens) else None
        glued = j > i and token.start == tokens[j - 1].end
        if j > i and not glued and token.start > tokens[j - 1].end + 1:
            break
        if (token.text in ("-", "’", "'") and glued and after and after.start == token.end) or (token.text == "." and glued and len(tokens[j - 1].text) == 1):
            j += 1
        elif glued and not token.is_word:
            break
        elif (_is_particle(token, after, particles) and (j > i or titled or token.capital)) or (token.capital and token.is_word and j not in reader.taken
              and token.key not in cues.never and not _other(reader, j)):
            j += 1
        else:
            break
    while j > i and (not tokens[j - 1].is_word or not tokens[j - 1].capital) and (
        tokens[j - 1].text != "." or len(tokens[j - 2].text) > 1 or j - i < 2
    ):  # fmt: skip
        j -= 1
    if j < len(tokens) and (tokens[j].key in cues.not_after or (j in reader.taken and not titled
                            and tokens[j].start == tokens[j - 1].end + 1)):  # fmt: skip
        return i  # "Martin Luther Street", "Queen Rania Hospital"
    if any(tokens[k].key in cues.not_after and tokens[k].capital for k in range(i + 1, j)):
        return i
    return j


def _is_particle(token: Token, after: Token | None, particles: frozenset[str]) -> bool:
    return (token.key in particles and after is not None and token.is_word
            and (after.capital or after.text == "-" or after.key in particles))  # fmt: skip


def _other(reader: _Reader, i: int) -> bool:
    """Whether something else is said to start here: a title, or an adjective of a country."""
    return any(
        h.entry.kind in ("honorific", "office") or (h.entry.kind == "place"
                                                    and h.entry.form.endswith("adjective"))
        for h in reader.at.get(i, ())
    )  # fmt: skip


def _closed(reader: _Reader, i: int, j: int) -> bool:
    """Whether a name set off by a comma before it ends like one: "the director, Ann Roe, said"."""
    tokens = reader.tokens
    two = sum(t.is_word for t in tokens[i:j]) >= 2
    ends = j >= len(tokens) or tokens[j].text in (",", ".", ":", ";", "”", '"', ")")
    return two and (ends or tokens[i].key in reader.names.given)


def _aged(reader: _Reader, j: int) -> bool:
    """Whether an age stands after the name: ", 34," or "(34)"."""
    tokens = reader.tokens
    return (j + 2 < len(tokens) and tokens[j].text in (",", "(") and tokens[j + 1].key.isdigit()
            and len(tokens[j + 1].key) <= 2 and tokens[j + 2].text in (",", ")", "."))  # fmt: skip


def _apposed(reader: _Reader, j: int, titles: Sequence[_Title]) -> _Title | None:
    """The office after a name: ", the finance director of X", ", Qatar's foreign minister"."""
    tokens = reader.tokens
    if j + 1 >= len(tokens) or tokens[j].text not in (",", "(", "–", "—"):
        return None
    for title in titles:
        if title.office and j < title.i <= j + 6 and all(
            t.key in reader.cues.determiners or t.is_word or t.text in ("-",) or t.key == "'s"
            for t in tokens[j + 1 : title.i]
        ):  # fmt: skip
            lead = tokens[j + 1 : title.i]
            # only a determiner, an owner or adjectives may lead; a verb or a name may not
            if lead and lead[0].key not in reader.cues.determiners and not any(
                h.i == j + 1 and h.entry.kind in ("body", "place") for h in reader.at.get(j + 1, ())
            ):  # fmt: skip
                return None
            if any(t.key in reader.cues.governs for t in lead):
                return None
            # the title must not be another person's: ", the minister Ann Roe"
            return title if _run(reader, title.j, titled=True) == title.j else None
    return None


def _title_case(sentence: Sentence) -> bool:
    """Whether most longer words are capitalised, so that a capital tells nothing."""
    if sentence.block not in ("headline", "heading"):
        return False
    words = [t for t in sentence.tokens if t.is_word and len(t.text) > 3][1:]
    return bool(words) and sum(t.capital for t in words) / len(words) >= _TITLE_CASE


# --- Arabic ----------------------------------------------------------------------------------


def _find_arabic(reader: _Reader) -> list[Mention]:
    found: list[Mention] = []
    tokens = reader.tokens
    covered: set[int] = set()
    for title in _titles(reader):
        start = title.j + (title.j < len(tokens) and tokens[title.j].text in ("،", ",", ":"))
        j = _arabic_run(reader, start, sure=title.honorific and start == title.j)
        if j > start and j - start >= (1 if title.honorific else 2):
            found.append(_mention(reader, start, j, title))
            covered.update(range(title.i, j))
    for i in range(len(tokens)):
        if i in covered or not _is_given(reader, i):
            continue
        j = _arabic_run(reader, i, sure=False)
        chained = any(t.key in reader.cues.chain for t in tokens[i + 1 : j])
        said = i > 0 and any(h.entry.kind == "reporting" and h.j == i
                             for k in range(max(0, i - 3), i) for h in reader.at.get(k, ()))  # fmt: skip
        if j - i >= 2 and (chained or said):
            found.append(_mention(reader, i, j, _Title(i, i)))
            covered.update(range(i, j))
    return found


def _arabic_run(reader: _Reader, i: int, sure: bool) -> int:
    """The end of an Arabic name; `sure` when a title before it makes its first word a name."""
    tokens, cues, names = reader.tokens, reader.cues, reader.names
    if i >= len(tokens) or not tokens[i].is_word or i in reader.taken:
        return i
    if not _is_given(reader, i) and not (
        _free(reader, i) and (sure or names.sounds_given(tokens[i].key))
    ):
        return i
    j = i + 1
    foreign = 0
    while j < len(tokens) and j - i < _LONGEST and tokens[j].is_word:
        key = tokens[j].key
        if key in cues.chain:
            if j + 1 >= len(tokens) or not tokens[j + 1].is_word:
                break
            j += 2
        elif tokens[j - 1].key in names.joins or _is_given(reader, j) or key == "الله":
            j += 1
        elif key.startswith("ال") and len(key) > 4 and _free(reader, j):
            return j + 1  # a family name closes the name
        elif not foreign and not key.startswith(("ال", "وال", "لل")) and _free(reader, j) and (
            len(key) > 2
        ):  # fmt: skip
            foreign = 1
            j += 1
            if not key.startswith(("ا", "و")) or len(key) > 3:
                break
        else:
            break
    return j


def _is_given(reader: _Reader, i: int) -> bool:
    token = reader.tokens[i]
    return (token.key in reader.names.given and i not in reader.taken
            and token.text not in reader.cues.never_written)  # fmt: skip


def _free(reader: _Reader, i: int) -> bool:
    """Whether no list claims the word, so that it can be a name."""
    return (i not in reader.taken and reader.tokens[i].key not in reader.cues.never
            and not any(h.i <= i < h.j for h in reader.sentence.hits))  # fmt: skip


def _definite(token: Token) -> bool:
    return token.key.startswith(("ال", "لل", "وال", "ولل", "بال")) and len(token.key) > 3


def _mention(reader: _Reader, i: int, j: int, title: _Title) -> Mention:
    sentence = reader.sentence
    text = sentence.words(i, j)
    name = Name(text, f"person:{sentence.article}/{sentence.index}-{i}", "person", text, ("person",))
    office = f"{title.office}|{title.of}" if title.office and title.of else title.office
    written = sentence.words(title.i, title.j)
    return Mention("person", name, i, j, written, office, title.tags if office else frozenset())
