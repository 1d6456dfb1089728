"""Persons over all articles who may be one: one family name with two given names, one office with
two holders.

Which names exclude each other needs both in hand, so it is worked out here, over all documents,
and written into the claims: a given name lists as `broader` those it can stand for (Jim and James,
«حسن» and Hassan), and what is broader never clashes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from checker.document import Document, Mention, Sentence
from checker.language.names import SAME, Names, names_of
from checker.language.stems import MOST, rarity, stem
from checker.language.tokens import fold
from checker.model import Claim, Slot
from checker.values import Name, Term
from checker.words import Words

KIND = "namesake"
_SHORTEST = 3  # tokens of a sentence that is no byline or credit
_ALIKE = 0.6  # below it two full names are not one, however they are romanised

Parts = tuple[str, ...]


@dataclass(slots=True)
class _Person:
    """A person of one article: the longest name, its first mention, the offices given there."""

    identity: str
    parts: Parts
    name: Name
    sentence: Sentence
    mention: Mention
    keys: frozenset[str] = frozenset()  # every word of the article
    offices: dict[str, bool] = field(default_factory=dict)  # whether one alone holds it
    posts: dict[str, tuple[Sentence, Mention]] = field(default_factory=dict)

    @property
    def full(self) -> bool:
        return len(self.parts) > 1 and len(self.parts[0]) > 1


def namesakes(documents: Sequence[Document], words: Words) -> Iterator[Claim]:
    """Yield claims of persons whom another article may call by another name.

    Slots: `surname` and `given` for a family name that few people have, or that two persons of one
    office share; `post` and `person` for an office of one holder.
    """
    names = names_of(words)
    persons = [list(_persons(d, names).values()) for d in documents if d.supported]
    yield from _families(persons, names, words)
    yield from _holders(persons, names)


def _persons(document: Document, names: Names) -> dict[str, _Person]:
    found: dict[str, _Person] = {}
    keys = frozenset(t.key for sentence in document for t in sentence.tokens)
    for sentence in document:
        if sentence.block != "body" or not _prose(sentence):
            continue
        for mention in sentence.mentions_of("person"):
            value = mention.value
            if not isinstance(value, Name):
                continue
            parts = names.parts(value.full or value.text)
            person = found.get(value.id)
            if person is None:
                person = found[value.id] = _Person(value.id, parts, value, sentence, mention, keys)
            elif len(names.parts(value.text)) > len(names.parts(person.name.text)):
                person.name, person.sentence, person.mention = value, sentence, mention
            whole = len(names.parts(value.text)) > 1  # a family name alone may be a relative's
            if whole and mention.office and "former" not in mention.tags:
                office = mention.office.partition("|")[0]
                one = "one-holder" in mention.tags
                person.offices[office] = one or person.offices.get(office, False)
                if one and "|" in mention.office:
                    person.posts.setdefault(mention.office, (sentence, mention))
    return found


def _prose(sentence: Sentence) -> bool:
    """Whether a sentence says something of its names: a byline or a credit only lists them."""
    words = [t for t in sentence.tokens if t.is_word]
    small = sum(not t.capital for t in words)
    return sentence.language == "ar" or small >= _SHORTEST


# --- one family name, two given names ----------------------------------------------------------


def _families(persons: Sequence[Sequence[_Person]], names: Names, words: Words) -> Iterator[Claim]:
    groups: dict[str, list[_Person]] = {}
    for article in persons:
        here: dict[str, list[_Person]] = {}
        for person in article:
            if person.full:
                here.setdefault(names.key(person.parts[-1]), []).append(person)
        for key, found in here.items():
            groups.setdefault(key, []).extend(found)
    for key in sorted(groups):
        yield from _family(groups[key], names, words)


def _family(group: Sequence[_Person], names: Names, words: Words) -> Iterator[Claim]:
    """The claims of persons whose family names sound alike.

    An article that names two of a family shows that there are more of them than one.
    """
    if len({p.identity for p in group}) < 2 or any(
        p.keys is q.keys and names.conflict(p.parts, q.parts) for p in group for q in group
    ):
        return
    common = _common(words) | names.given
    for person in group:
        others = [p for p in group if p.identity != person.identity]
        kin = [p for p in others if names.alike(p.parts[-1], person.parts[-1]) >= SAME]
        clashing = [
            p
            for p in kin
            if names.conflict(person.parts, p.parts)
            and p.parts[0] not in person.keys
            and person.parts[0] not in p.keys
        ]
        if not clashing:
            continue
        surname = min([person, *kin], key=lambda p: p.identity).parts[-1]
        can_be = tuple(p.identity for p in group if p not in clashing)
        rare = not any(p.parts[-1] in common or _a_word(p, words) for p in [person, *clashing])
        if rare:
            yield _namesake(person, surname, can_be, "")
        for office, one in person.offices.items():
            if (rare or one) and any(office in p.offices for p in clashing):
                yield _namesake(person, f"{surname} {office}", can_be, office)


def _namesake(person: _Person, surname: str, can_be: tuple[str, ...], office: str) -> Claim:
    span = person.sentence.span(person.mention.i, person.mention.j)
    slots = {
        "surname": Slot(Term(surname, person.parts[-1]), span),
        "given": Slot(Term(person.identity, person.name.text, can_be), span),
    }
    if office:
        slots["office"] = Slot(Term(office, office), span)
    return _claim(person.sentence, slots, person.mention)


def _a_word(person: _Person, words: Words) -> bool:
    language = person.sentence.language
    return rarity(words, language).of(stem(person.parts[-1], language)) < MOST


@lru_cache(maxsize=4)
def _common(words: Words) -> frozenset[str]:
    """Folded family names that many people have."""
    table = words.table("common-surnames", "mul")
    return frozenset(fold(name) for line in table.values() for name in str(line).split())


# --- one office, two holders ------------------------------------------------------------------


def _holders(persons: Sequence[Sequence[_Person]], names: Names) -> Iterator[Claim]:
    """The holders of every office of one holder; an article that knows both clashes with none."""
    holders: dict[str, list[_Person]] = {}
    for article in persons:
        for person in article:
            for post in person.posts:
                holders.setdefault(post, []).append(person)
    for post in sorted(holders):
        held = holders[post]
        if all(_one(p, q, names) for p in held for q in held):
            continue
        for article in persons:
            for person in article:
                alike = tuple(p.identity for p in held if _one(p, person, names))
                if not alike:
                    continue
                sentence, mention = person.posts.get(post, (person.sentence, person.mention))
                slots = {
                    "post": Slot(Term(post, mention.title), sentence.span(*mention.title_at)),
                    "person": Slot(Term(person.identity, person.name.text, alike),
                                   sentence.span(mention.i, mention.j)),
                }  # fmt: skip
                yield _claim(sentence, slots, mention)


def _one(a: _Person, b: _Person, names: Names) -> bool:
    """Whether two names may be of one person: a part in common, or sounds that are not far."""
    if a.identity == b.identity or names.compare(a.parts, b.parts) >= _ALIKE:
        return True
    return any(names.alike(p, q) >= SAME for p in a.parts for q in b.parts)


def _claim(sentence: Sentence, slots: dict[str, Slot], mention: Mention) -> Claim:
    return Claim(
        sentence.article, KIND, slots, sentence.span(mention.i, mention.j), sentence.index,
        extractor="namesakes",
    )  # fmt: skip
