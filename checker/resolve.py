"""Names of all articles → one id per person, body and place, in place on the mentions.

Persons are clustered inside each article first, because a short form ("Dr. Al Misnad", «المسند»)
means the long one beside it; then the longest forms are compared across articles, within blocks of
alike consonants, so the cost grows with the number of names and not with its square.  Two names
that are only perhaps one stay two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from checker.aliases import add_acronyms, name_speakers, settle_places
from checker.document import Document, Mention, Sentence
from checker.language.names import SAME, Names, names_of
from checker.language.tokens import fold
from checker.values import Name
from checker.words import Words

Parts = tuple[str, ...]
_SPELT_ALIKE = 0.97  # inside one article a name has one spelling; more apart is a variant
_SHORTEST_SURNAME = 3


@dataclass(slots=True)
class _Cluster:
    """The mentions of one person in one article."""

    parts: Parts  # of the longest form
    text: str
    mentions: list[Mention] = field(default_factory=list)
    offices: set[str] = field(default_factory=set)

    def add(self, mention: Mention, parts: Parts) -> None:
        self.mentions.append(mention)
        if mention.office:
            self.offices.add(mention.office.partition("|")[0])
        if len(parts) > len(self.parts):
            self.parts, self.text = parts, mention.value.text


@dataclass(slots=True)
class _Person:
    """One person over all articles."""

    clusters: list[_Cluster]

    @property
    def longest(self) -> _Cluster:
        return max(self.clusters, key=lambda c: (len(c.parts), c.parts))


def resolve(documents: Sequence[Document], words: Words) -> dict[str, str]:
    """Give every mention its global id and longest form; return local person ids → global ids.

    Also adds the mentions that only the whole article shows: a known surname alone, an acronym
    the article has explained.
    """
    names = names_of(words)
    clusters: list[_Cluster] = []
    for document in documents:
        add_acronyms(document)
        settle_places(document)
        clusters += _clusters(document, names)
    ids: dict[str, str] = {}
    for identity, person in _identities(_persons(clusters, names)):
        full = person.longest.text
        for cluster in person.clusters:
            form = cluster.text if len(cluster.parts) > 1 else full
            for mention in cluster.mentions:
                if isinstance(mention.value, Name):
                    ids[mention.value.id] = identity
                    mention.value = replace(mention.value, id=identity, full=form)
    for document in documents:
        name_speakers(document)
    return ids


# --- persons of one article ------------------------------------------------------------------


def _clusters(document: Document, names: Names) -> list[_Cluster]:
    """The persons of an article: long forms first, short forms to the one they can mean."""
    found: list[_Cluster] = []
    short: list[tuple[Mention, Parts]] = []
    for sentence in document:
        for mention in sentence.mentions_of("person"):
            parts = _parts(sentence, mention, names)
            if len(parts) < 2:
                short.append((mention, parts))
                continue
            home = next((c for c in found if _one_spelling(parts, c.parts, names)), None)
            if home is None:
                home = _Cluster(parts, mention.value.text)
                found.append(home)
            home.add(mention, parts)
    _add_surnames(document, found, names, short)
    alone: list[_Cluster] = []
    for mention, parts in short:
        homes = [c for c in found if parts and _can_mean(parts[0], c, bool(mention.title), names)]
        if len(homes) != 1:
            homes = [c for c in alone if c.parts == parts]
        if not homes:
            alone.append(_Cluster(parts, mention.value.text))
            homes = alone[-1:]
        homes[0].add(mention, parts)
    return found + alone


def _parts(sentence: Sentence, mention: Mention, names: Names) -> Parts:
    return names.bare([t.key for t in sentence.tokens[mention.i : mention.j] if t.is_word])


def _one_spelling(a: Parts, b: Parts, names: Names) -> bool:
    """Whether two forms of one article differ in length only."""
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    scores = names.align(short, long)
    return (bool(scores) and min(scores) >= _SPELT_ALIKE
            and names.alike(short[-1], long[-1]) >= _SPELT_ALIKE
            and names.alike(short[0], long[0]) >= _SPELT_ALIKE)  # fmt: skip


def _can_mean(part: str, cluster: _Cluster, titled: bool, names: Names) -> bool:
    """Whether one name alone can mean a person: the family name, or after a title the given one."""
    if names.alike(part, cluster.parts[-1]) >= _SPELT_ALIKE:
        return True
    return titled and names.alike(part, cluster.parts[0]) >= _SPELT_ALIKE


def _add_surnames(
    document: Document, clusters: Sequence[_Cluster], names: Names,
    short: list[tuple[Mention, Parts]],
) -> None:  # fmt: skip
    """Make a mention of every family name that stands alone and only one person here has."""
    owners: dict[str, list[_Cluster]] = {}
    for cluster in clusters:
        owners.setdefault(cluster.parts[-1], []).append(cluster)
    alone = {part for part, c in owners.items() if len(c) == 1 and len(part) >= _SHORTEST_SURNAME}
    if not alone:
        return
    for sentence in document:
        covered = {k for m in sentence.mentions for k in range(m.i, m.j)}
        added: list[Mention] = []
        for k, token in enumerate(sentence.tokens):
            if k in covered or not token.is_word:
                continue
            arabic = token.key[:1] > "\u024f"
            part = names.without_article(token.key) if arabic else token.key
            if part not in alone or not (token.capital or (arabic and part != token.key)):
                continue
            if not arabic and _in_capitals(sentence, k, names):
                continue
            start = _with_article(sentence, k, names)
            text = sentence.words(start, k + 1)
            local = f"person:{sentence.article}/{sentence.index}-{k}"
            value = Name(text, local, "person", text, ("person",))
            added.append(Mention("person", value, start, k + 1, tags=frozenset({"surname"})))
            short.append((added[-1], (part,)))
        if added:
            sentence.mentions = sorted([*sentence.mentions, *added], key=lambda m: m.i)


def _with_article(sentence: Sentence, k: int, names: Names) -> int:
    """The first token of "al-Mal", "van Beek", given its last."""
    tokens = sentence.tokens
    start = k
    while start and (tokens[start - 1].text == "-" or tokens[start - 1].key in names.particles):
        if tokens[start].start - tokens[start - 1].end > 1:
            break
        start -= 1
    return start if tokens[start].text != "-" else k


def _in_capitals(sentence: Sentence, k: int, names: Names) -> bool:
    """Whether a capitalised word stands beside a token, so that it is a part of another name."""
    tokens = sentence.tokens
    start = _with_article(sentence, k, names)
    before = start > 1 and tokens[start - 1].capital and (
        tokens[start - 1].end + 1 == tokens[start].start)  # fmt: skip
    return before or (k + 1 < len(tokens) and tokens[k + 1].capital)


# --- persons of all articles -----------------------------------------------------------------


def _keys(parts: Parts, names: Names) -> list[str]:
    """Blocks of a name: its first part with each other one, and all its consonants."""
    first = names.key(parts[0])
    found = [f"{first} {names.key(p)}" for p in parts[1:]]
    return list(dict.fromkeys([*found, names.key("".join(parts))]))


def _persons(clusters: Iterable[_Cluster], names: Names) -> list[_Person]:
    found: list[_Person] = []
    blocks: dict[str, list[_Person]] = {}
    by_surname: dict[str, list[_Person]] = {}
    short = []
    for cluster in sorted(clusters, key=lambda c: (-len(c.parts), c.parts)):
        if len(cluster.parts) < 2:
            short.append(cluster)
            continue
        keys = _keys(cluster.parts, names)
        near = {id(p): p for key in keys for p in blocks.get(key, ())}.values()
        scored = [(names.compare(cluster.parts, p.longest.parts), p) for p in near
                  if not names.conflict(cluster.parts, p.longest.parts)]  # fmt: skip
        best = max(scored, key=lambda s: s[0], default=(0.0, None))
        if best[0] >= SAME and best[1] is not None:
            best[1].clusters.append(cluster)
            person = best[1]
        else:
            person = _Person([cluster])
            found.append(person)
            by_surname.setdefault(names.key(cluster.parts[-1]), []).append(person)
        for key in keys:
            if person not in blocks.setdefault(key, []):
                blocks[key].append(person)
    singles: dict[Parts, _Person] = {}
    for cluster in short:
        homes = [p for p in by_surname.get(names.key("".join(cluster.parts)), ())
                 if _can_mean("".join(cluster.parts), p.longest, False, names)
                 and any(c.offices & cluster.offices for c in p.clusters)]  # fmt: skip
        if len(homes) == 1:
            homes[0].clusters.append(cluster)
        elif cluster.parts in singles:
            singles[cluster.parts].clusters.append(cluster)
        else:
            singles[cluster.parts] = _Person([cluster])
    return found + list(singles.values())


def _identities(persons: Iterable[_Person]) -> Iterator[tuple[str, _Person]]:
    """Ids made of the longest Latin form, else of the longest; equal ones are numbered."""
    seen: dict[str, int] = {}
    for person in persons:
        latin = [c for c in person.clusters if "".join(c.parts).isascii()] or person.clusters
        best = max(latin, key=lambda c: (len(c.parts), c.parts))
        identity = "person:" + "-".join(best.parts or (fold(best.text),))
        seen[identity] = seen.get(identity, 0) + 1
        yield identity + (f"-{seen[identity]}" if seen[identity] > 1 else ""), person
