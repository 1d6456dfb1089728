"""Persons over all articles who may be one: one family name with two given names, one office with
two holders.

Which names exclude each other needs both in hand, so it is worked out here, over all documents,
and written into the claims: a given name lists as `broader` those it can stand for (Jim and James,
«حسن» and Hassan), and what is broader never clashes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from checker.document import Document, Mention, Sentence
from checker.language.names import SAME, Names, names_of
from checker.language.stems import MOST, rarity, stem
from checker.language.tokens import fold
from checker.model import Claim, Slot
from checker.values import Name, Term
from checker.words import Words

KIND = "namesake"
_SHORTEST = 3  # tokens of a sentence that is no byline or credit
_MOST = 50  # people of one family name, or one office, that are compared with each other
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


def namesakes(documents: Sequence[Document], words: Words) -> list[Claim]:
    """Return claims of persons whom another article may call by another name.

    Slots: `surname` and `given` for a family name that few people have, or that two persons of one
    office share; `post` and `person` for an office of one holder.
    """
    names = names_of(words)
    parts = cache(names.parts)
    persons = [p for d in documents if d.supported for p in _persons(d, parts)]
    return [*_families(persons, names, words), *_holders(persons, names)]


def _persons(document: Document, parts_of: Callable[[str], Parts]) -> Iterable[_Person]:
    found: dict[str, _Person] = {}
    keys = frozenset(t.key for sentence in document for t in sentence.tokens)
    for sentence in document:
        if sentence.block != "body" or not _prose(sentence):
            continue
        for mention in sentence.mentions_of("person"):
            value = mention.value
            if not isinstance(value, Name):
                continue
            parts, here = parts_of(value.full or value.text), parts_of(value.text)
            person = found.get(value.id)
            if person is None:
                person = found[value.id] = _Person(value.id, parts, value, sentence, mention, keys)
            elif len(here) > len(parts_of(person.name.text)):
                person.name, person.sentence, person.mention = value, sentence, mention
            whole = len(here) > 1  # a family name alone may be a relative's
            if whole and mention.office and "former" not in mention.tags:
                office = mention.office.partition("|")[0]
                one = "one-holder" in mention.tags
                person.offices[office] = one or person.offices.get(office, False)
                if one and "|" in mention.office:
                    person.posts.setdefault(mention.office, (sentence, mention))
    return found.values()


def _prose(sentence: Sentence) -> bool:
    """Whether a sentence says something of its names: a byline or a credit only lists them."""
    return not sentence.cased or sentence.small_words()[0] >= _SHORTEST


# --- one family name, two given names ----------------------------------------------------------


def _families(persons: Sequence[_Person], names: Names, words: Words) -> Iterator[Claim]:
    groups: dict[str, dict[str, list[_Person]]] = {}
    for person in persons:
        if person.full:
            group = groups.setdefault(names.key(person.parts[-1]), {})
            group.setdefault(person.identity, []).append(person)
    for key in sorted(groups):
        if 1 < len(groups[key]) <= _MOST:
            yield from _family(groups[key], names, words)


def _family(group: Mapping[str, Sequence[_Person]], names: Names, words: Words) -> Iterator[Claim]:
    """The claims of persons, by identity, whose family names sound alike.

    An article that names two of a family shows that there are more of them than one.
    """
    heads = {identity: persons[0] for identity, persons in group.items()}
    apart = {
        (a, b) for a, p in heads.items() for b, q in heads.items()
        if names.alike(p.parts[-1], q.parts[-1]) >= SAME and names.conflict(p.parts, q.parts)
    }  # fmt: skip
    told = {identity: {p.sentence.article for p in persons} for identity, persons in group.items()}
    if any(told[a] & told[b] for a, b in apart):
        return
    common = _common(words) | names.given
    for identity, head in heads.items():
        clashing = [
            b for a, b in sorted(apart) if a == identity
            and not _known(head, group[b]) and not _known(heads[b], group[a])
            and not _in_two_offices(group[a], group[b])
        ]  # fmt: skip
        if not clashing:
            continue
        surname = min(identity, *clashing)
        can_be = tuple(sorted(group.keys() - set(clashing)))
        family = [head, *(heads[b] for b in clashing)]
        rare = not any(p.parts[-1] in common or _a_word(p, words) for p in family)
        theirs = {office for b in clashing for p in group[b] for office in p.offices}
        for person in group[identity]:
            if rare:
                yield _namesake(person, surname, can_be, "")
            for office, one in person.offices.items():
                if (rare or one) and office in theirs:
                    yield _namesake(person, f"{surname} {office}", can_be, office)


def _known(person: _Person, others: Sequence[_Person]) -> bool:
    """Whether an article of the others has a person's given name anywhere."""
    return any(person.parts[0] in other.keys for other in others)


def _in_two_offices(some: Sequence[_Person], others: Sequence[_Person]) -> bool:
    """Whether both hold an office and none in common: a mayor and a fire officer are two people."""
    mine, theirs = ({office for p in persons for office in p.offices} for persons in (some, others))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


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


def _holders(persons: Sequence[_Person], names: Names) -> Iterator[Claim]:
    """The holders of every office of one holder; an article that knows both clashes with none."""
    everyone = {p.identity: p for p in persons}
    by_part: dict[str, set[str]] = {}
    for identity, person in everyone.items():
        for part in person.parts:
            by_part.setdefault(names.key(part), set()).add(identity)
    by_identity: dict[str, list[_Person]] = {}
    for person in persons:
        by_identity.setdefault(person.identity, []).append(person)
    holders: dict[str, dict[str, _Person]] = {}
    for person in persons:
        for post in person.posts:
            holders.setdefault(post, {})[person.identity] = person
    for post in sorted(holders):
        held = holders[post]
        if not 1 < len(held) <= _MOST:
            continue
        near = {i for p in held.values() for part in p.parts for i in by_part[names.key(part)]}
        for identity in sorted(near):
            alike = tuple(h for h, p in held.items() if _one(p, everyone[identity], names))
            if not 0 < len(alike) < len(held):
                continue
            for person in by_identity[identity]:
                sentence, mention = person.posts.get(post, (person.sentence, person.mention))
                slots = {
                    "post": Slot(Term(post, mention.title), sentence.span(*mention.title_at)),
                    "person": Slot(Term(identity, person.name.text, alike),
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
