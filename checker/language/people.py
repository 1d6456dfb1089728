"""Persons in a sentence: what stands before and after a name says that it is one.

Cues are titles ("Dr", «الدكتورة»), offices ("Foreign Minister", "the finance director", with or
without what they govern), known given names, patronymic chains (bin, بنت), an age after the name.
A capitalised run alone is no person.  The mention spans the name; titles and office are kept beside
it.  Word data: rules/words/people/.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.document import Mention, Sentence
from checker.language.people_arabic import find_arabic
from checker.language.titles import LONGEST, Reader, Title, mention, reader_of, titles_in
from checker.language.tokens import Token
from checker.words import Words

_SURE = 2  # words of a name after a title where every word has a capital
_TITLE_CASE = 0.6  # share of capitalised words that makes a headline title case


def find_people(sentence: Sentence, words: Words) -> list[Mention]:
    """Return the persons of a sentence in order, none overlapping another.

    Value: Name with a local id `person:<article>/<sentence>-<token>`, made one over all articles by
    `resolve`.  `office` is a concept, with `|body:…` or `|place:…` when the text says of what;
    the tag `one-holder` means that nobody else can hold it at the time, `former` that it is past.
    """
    reader = reader_of(sentence, words)
    find = _find_cased if sentence.cased else find_arabic
    found: list[Mention] = []
    free = 0
    for person in sorted(find(reader), key=lambda m: (m.i, -m.j, not m.office)):
        if person.i >= free:
            found.append(person)
            free = person.j
    return found


def _find_cased(reader: Reader) -> list[Mention]:
    found: list[Mention] = []
    tokens = reader.tokens
    titles = titles_in(reader)
    title_case = _title_case(reader.sentence)
    for read in titles:
        title, start = read, read.j
        comma = start < len(tokens) and tokens[start].text == ","
        if start < len(tokens) and tokens[start].key in reader.cues.chain:
            title, start = _without_last(title), start - 1  # Sultan bin Rashid is called Sultan
        most = _SURE if title_case else LONGEST
        j = _run(reader, start + comma, titled=True, most=most)
        size = j - start - comma
        if not size or (comma and (title.honorific or not _closed(reader, start + 1, j))):
            continue
        if not title.honorific and size == 1 and not tokens[title.j - 1].capital and (
            tokens[start].key not in reader.names.given and not tokens[title.i].capital
        ):  # fmt: skip
            continue  # "the president Monday"
        found.append(mention(reader, start + comma, j, title))
    if title_case:
        return found
    covered = {k for m in found for k in range(m.i, m.j)}
    end = 0
    for i in sorted(reader.sentence.capitals - covered):
        if i < end:
            continue
        end = j = _run(reader, i)
        if j - i < 2 or not covered.isdisjoint(range(i, j)):
            continue
        after = _apposed(reader, j, titles)
        aged = _aged(reader, j)
        given = tokens[i].key in reader.names.given
        if (given and tokens[i].key not in reader.cues.doubtful) or aged or (
            after and (given or j - i <= 4)
        ):  # fmt: skip
            found.append(mention(reader, i, j, after or Title(i, i)))
    return found


def _without_last(title: Title) -> Title:
    """Titles less the last word, which is a name."""
    return title._replace(j=title.j - 1) if title.j - 1 > title.i else Title(title.i, title.i)


def _run(reader: Reader, i: int, titled: bool = False, most: int = LONGEST) -> int:
    """The end of a run of name words from a token; the token itself when there is none.

    `titled`: a title stands before it; `most`: capitalised words to take.
    """
    tokens, cues, particles = reader.tokens, reader.cues, reader.names.particles
    j, taken = i, 0
    while j < len(tokens) and j - i < LONGEST and taken < most:
        token = tokens[j]
        after = tokens[j + 1] if j + 1 < len(tokens) else None
        glued = j > i and token.start == tokens[j - 1].end
        if j > i and not glued and token.start > tokens[j - 1].end + 1:
            break
        if glued and _inside_name(token, tokens[j - 1], after):
            j += 1
        elif glued and not token.is_word:
            break
        elif _is_particle(token, after, particles) and (j > i or titled or token.capital):
            j += 1
        elif _name_word(reader, j) and ((titled and j == i) or not _other(reader, j)):
            j, taken = j + 1, taken + 1
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


def _inside_name(token: Token, before: Token, after: Token | None) -> bool:
    """Whether a mark joins a name: the hyphen of Anne-Marie, the point of an initial."""
    joins = token.text in ("-", "’", "'") and after is not None and after.start == token.end
    return joins or (token.text == "." and len(before.text) == 1)


def _name_word(reader: Reader, i: int) -> bool:
    token = reader.tokens[i]
    return (token.capital and token.is_word and i not in reader.taken
            and token.key not in reader.cues.never)  # fmt: skip


def _is_particle(token: Token, after: Token | None, particles: frozenset[str]) -> bool:
    return (token.key in particles and after is not None and token.is_word
            and (after.capital or after.text == "-" or after.key in particles))  # fmt: skip


def _other(reader: Reader, i: int) -> bool:
    """Whether something else is said to start here: a title, or an adjective of a country."""
    return any(
        h.entry.kind in ("honorific", "office") or (h.entry.kind == "place"
                                                    and h.entry.form.endswith("adjective"))
        for h in reader.at.get(i, ())
    )  # fmt: skip


def _closed(reader: Reader, i: int, j: int) -> bool:
    """Whether a name set off by a comma before it ends like one: "the director, Ann Roe, said"."""
    tokens = reader.tokens
    two = sum(t.is_word for t in tokens[i:j]) >= 2
    ends = j >= len(tokens) or tokens[j].text in (",", ".", ":", ";", "”", '"', ")")
    return two and (ends or tokens[i].key in reader.names.given)


def _aged(reader: Reader, j: int) -> bool:
    """Whether an age stands after the name: ", 34," or "(34)"."""
    tokens = reader.tokens
    return (j + 2 < len(tokens) and tokens[j].text in (",", "(") and tokens[j + 1].key.isdigit()
            and len(tokens[j + 1].key) <= 2 and tokens[j + 2].text in (",", ")", "."))  # fmt: skip


def _apposed(reader: Reader, j: int, titles: Sequence[Title]) -> Title | None:
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
            if title.j < len(tokens) and tokens[title.j].key == "'s":
                return None  # ", the minister's office"
            # the title must not be another person's: ", the minister Ann Roe"
            return title if _run(reader, title.j, titled=True) == title.j else None
    return None


def _title_case(sentence: Sentence) -> bool:
    """Whether most longer words are capitalised, so that a capital tells nothing."""
    if sentence.block not in ("headline", "heading"):
        return False
    words = [t for t in sentence.tokens if t.is_word and len(t.text) > 3][1:]
    return bool(words) and sum(t.capital for t in words) / len(words) >= _TITLE_CASE
