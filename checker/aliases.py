"""What the whole article tells of its bodies, places and speakers, beyond one sentence.

`resolve` calls these on every article: an acronym explained once is a body everywhere after, an
ambiguous town takes the meaning it has elsewhere, a speaker gets the id of the name in its words.
"""

from __future__ import annotations

from dataclasses import replace

from checker.document import Document, Mention
from checker.language.bodies import definitions
from checker.language.places import UNKNOWN as UNKNOWN_PLACE
from checker.language.tokens import fold
from checker.values import Name


def add_acronyms(document: Document) -> None:
    """Make a mention of every acronym that the article explains, with the id of its long form."""
    known: dict[str, Name] = {}
    for sentence in document:
        for short, long in definitions(sentence):
            held = next((m.value for m in sentence.mentions_of("body") if isinstance(m.value, Name)
                         and m.i < m.j and sentence.tokens[m.i].start >= long.start
                         and sentence.tokens[m.j - 1].end <= long.end), None)  # fmt: skip
            token = next((t for t in sentence.tokens if t.start == short.start), None)
            if held is not None and token is not None:
                known.setdefault(token.text, replace(held, text=token.text, full=held.text))
    if not known:
        return
    for sentence in document:
        covered = {k for m in sentence.mentions if m.kind != "body" for k in range(m.i, m.j)}
        covered |= {k for m in sentence.mentions_of("body") if m.j - m.i > 1
                    for k in range(m.i, m.j)}  # fmt: skip
        fresh = [Mention("body", known[t.text], k, k + 1) for k, t in enumerate(sentence.tokens)
                 if t.text in known and k not in covered]  # fmt: skip
        if fresh:
            at = {m.i for m in fresh}
            kept = [m for m in sentence.mentions if not (m.kind == "body" and m.i in at)]
            sentence.mentions = sorted([*kept, *fresh], key=lambda m: m.i)


def settle_places(document: Document) -> None:
    """Give an ambiguous place the id that the same name has elsewhere in the article."""
    ids: dict[str, dict[str, Name]] = {}
    countries: set[str] = set()
    doubtful: list[tuple[Mention, Name]] = []
    for sentence in document:
        for mention in sentence.mentions_of("place"):
            if not isinstance(mention.value, Name):
                continue
            if "ambiguous" in mention.tags:
                doubtful.append((mention, mention.value))
            elif not mention.value.id.startswith(UNKNOWN_PLACE):
                last = fold(mention.value.text).rpartition(" ")[2]
                ids.setdefault(last, {})[mention.value.id] = mention.value
                countries.add(mention.value.id.removeprefix("place:").partition("/")[0])
    for mention, name in doubtful:
        told = list(ids.get(fold(name.text).rpartition(" ")[2], {}).values())
        if not told:
            # of the namesakes, the only one in a country that the article speaks of
            maybe = [t.removeprefix("maybe:") for t in mention.tags if t.startswith("maybe:")]
            near = [c for c in maybe if c.partition("/")[0] in countries and "/" in c]
            told = [_city(name, c) for c in near]
        if len(told) == 1:
            mention.value = replace(told[0], text=name.text)
            mention.tags = frozenset()


def _city(name: Name, concept: str) -> Name:
    holder = f"place:{concept.partition('/')[0]}"
    return replace(name, id=f"place:{concept}", classes=("city",), within=(holder,))


def name_speakers(document: Document) -> None:
    """Put the ids of persons and bodies on the attributions that name them."""
    for sentence in document:
        speakers = [(sentence.span(m.i, m.j), m.value.id)
                    for m in sentence.mentions_of("person", "body", "place")
                    if isinstance(m.value, Name)]  # fmt: skip
        for clause in sentence.clauses:
            clause.attribution = tuple(
                replace(a, id=next((i for s, i in speakers if s.part == a.span.part
                                    and s.start >= a.span.start and s.end <= a.span.end), a.id))
                for a in clause.attribution
            )  # fmt: skip
