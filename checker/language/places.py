"""Places in a sentence: countries, cities and regions of the gazetteer, and names that a word of
place introduces ("the town of Dorgal").

A country is a place and an actor at once: one id, classes `country` and `state`.  Adjectives and
demonyms ("Qatari") carry its id too and the tag `adjective`.  A place that is also a common word or
a personal name counts only with a cue (rules/words/places/cues*.yaml); what stays ambiguous gets
an id of its own, `place:?/…`, that no gazetteer place has.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from checker.document import Mention, Sentence
from checker.language.lexicon import Hit
from checker.language.names import Names, names_of
from checker.language.tokens import Token, fold
from checker.values import Name
from checker.words import Words

UNKNOWN = "place:?/"
_CLASSES = {"country": ("country", "state")}
_DOMINANT = 3  # the biggest of two namesakes is meant when it has this many times the people


class _Cues:
    def __init__(self, words: Words, language: str) -> None:
        table = words.table("place-cues", language)

        def keys(name: str, before: Sequence[str] = ()) -> frozenset[str]:
            listed = tuple(map(fold, table.get(name, ())))
            return frozenset(letters + key for letters in ("", *before) for key in listed)

        # with the letters that are written as one word with them: «ومدينة», «بمدينة»
        self.nouns = keys("nouns", table.get("before-nouns", ()))
        self.locative = keys("locative", words.table("language", language).get("joins", ()))
        self.unknown, self.banned = keys("unknown"), keys("not")
        self.of, self.regions = keys("of"), keys("regions")
        self.not_before = keys("not-before")
        self.not_ending = tuple(keys("not-ending"))
        self.city_needs_noun = bool(table.get("city-needs-noun"))
        self.noun_is_last = bool(table.get("noun-is-last"))
        self.small_adjectives = not table.get("adjectives-have-capitals")


@lru_cache(maxsize=64)
def _cues(words: Words, language: str) -> _Cues:
    return _Cues(words, language)


def find_places(sentence: Sentence, words: Words) -> list[Mention]:
    """Return the places of a sentence in order, none overlapping another.

    Value: Name with id `place:vn`, `place:vn/hanoi` or `place:?/<key>`, `within` its country.
    """
    cues = _cues(words, sentence.language)
    spans: dict[tuple[int, int], list[Hit]] = {}
    for hit in sentence.hits:
        if hit.entry.kind == "place":
            spans.setdefault((hit.i, hit.j), []).append(hit)
    found: list[Mention] = []
    free = 0
    for (i, j), hits in sorted(spans.items(), key=lambda s: (s[0][0], -s[0][1])):
        if i < free:
            continue
        usable = [h for h in hits if _usable(sentence, h, cues, spans)]
        if usable:
            found.append(_mention(sentence, usable, cues, spans))
            free = j
    known = {k for m in found for k in range(m.i, m.j)}
    found += _unknown(sentence, words, cues, known)
    return sorted(found, key=lambda m: m.i)


def _usable(
    sentence: Sentence, hit: Hit, cues: _Cues, spans: Mapping[tuple[int, int], Sequence[Hit]]
) -> bool:
    """Whether the words mean a place here: capitals, and a cue for common words."""
    tokens, form = sentence.tokens, hit.entry.form
    if hit.cut and not cues.not_before.isdisjoint(tokens[hit.i].key[: hit.cut]):
        return False
    first, adjective = tokens[hit.i], form.endswith("adjective")
    latin = first.key[:1] < "\u0250"
    if latin and not first.capital and not (adjective and cues.small_adjectives):
        return False
    country = hit.entry.attrs.get("class") == "country"
    if latin and not adjective and hit.j - hit.i == 1 and len(first.key.replace(".", "")) <= 3:
        plain = first.text.replace(".", "")
        if country and (not plain.isupper() or sentence.text.isupper()):
            return False  # US, us
    if not form.startswith("weak"):
        return True
    before = tokens[hit.i - 1] if hit.i else None
    if adjective:
        return bool(hit.i and (hit.i - 1 in {j - 1 for _, j in spans}))
    if _contained(hit, tokens, spans):
        return True
    if before is None or (latin and _goes_on(tokens, hit.j)):
        return False
    noun = before.key in cues.nouns or (
        before.key in cues.of and hit.i > 1 and tokens[hit.i - 2].key in cues.nouns)  # fmt: skip
    if cues.city_needs_noun and not country:
        return noun
    return noun or before.key in cues.locative


def _goes_on(tokens: Sequence[Token], j: int) -> bool:
    """Whether a capitalised word follows at once: "Paris Hilton"."""
    return j < len(tokens) and tokens[j].capital and tokens[j].start == tokens[j - 1].end + 1


def _contained(
    hit: Hit, tokens: Sequence[Token], spans: Mapping[tuple[int, int], Sequence[Hit]]
) -> bool:
    """Whether a place that holds this one follows after a comma: "Reading, England"."""
    if hit.j + 1 >= len(tokens) or tokens[hit.j].key not in (",", "،", "("):
        return False
    country = hit.entry.concept.partition("/")[0]
    return any(
        i == hit.j + 1 and h.entry.attrs.get("class") != "city" and not h.entry.form.endswith(
            "adjective") and h.entry.concept.partition("/")[0] == country
        and h.entry.concept != hit.entry.concept
        for (i, _), hits in spans.items() for h in hits
    )  # fmt: skip


def _mention(
    sentence: Sentence, hits: Sequence[Hit], cues: _Cues,
    spans: Mapping[tuple[int, int], Sequence[Hit]],
) -> Mention:  # fmt: skip
    i, j = hits[0].i, hits[0].j
    text = sentence.words(i, j)
    hit = _choose(sentence, hits, cues, spans)
    if hit is None:
        name = Name(text, UNKNOWN + fold(text).replace(" ", "-"), "place", classes=("named",))
        maybe = {f"maybe:{h.entry.concept}" for h in hits}
        return Mention("place", name, i, j, tags=frozenset({"ambiguous", *maybe}))
    concept, kind = hit.entry.concept, str(hit.entry.attrs.get("class", "city"))
    holders = _holders(hit)
    elsewhere = _elsewhere(sentence, hit, cues, spans) if kind == "city" else None
    if elsewhere is not None:
        holders = (elsewhere.entry.concept, *_holders(elsewhere))
        concept = f"{elsewhere.entry.concept}/{fold(text).replace(' ', '-')}"
    name = Name(
        text, f"place:{concept}", "place", classes=_CLASSES.get(kind, (kind,)),
        within=tuple(f"place:{h}" for h in holders),
    )  # fmt: skip
    tags = {"adjective"} if hit.entry.form.endswith("adjective") else set()
    if _inside_a_name(sentence, i, j):
        tags.add("part")
    return Mention("place", name, i, j, tags=frozenset(tags))


def _holders(hit: Hit) -> tuple[str, ...]:
    """The gazetteer's concepts that contain a place, the narrowest first."""
    country, region = hit.entry.concept.partition("/")[0], hit.entry.attrs.get("region")
    found = ([str(region)] if region else []) + ([country] if country != hit.entry.concept else [])
    return tuple(found)


def _elsewhere(
    sentence: Sentence, hit: Hit, cues: _Cues, spans: Mapping[tuple[int, int], Sequence[Hit]]
) -> Hit | None:
    """The region or country named after a city that does not hold the city of the gazetteer.

    "in Paris, Texas" is not the Paris we know; "London, Qatar and Oman" is a list.
    """
    tokens = sentence.tokens
    if hit.j + 1 >= len(tokens) or tokens[hit.j].key != "," or (
        hit.i and tokens[hit.i - 1].key not in cues.locative
    ):  # fmt: skip
        return None
    for (i, j), hits in spans.items():
        if i != hit.j + 1 or (j < len(tokens) and tokens[j].text not in (",", ".", ";")):
            continue
        areas = [h for h in hits if h.entry.attrs.get("class") != "city"
                 and not h.entry.form.endswith("adjective")]  # fmt: skip
        if not areas or any(a.entry.concept in (hit.entry.concept, *_holders(hit)) for a in areas):
            return None
        region = next((a for a in areas if a.entry.attrs.get("class") == "region"), areas[0])
        same_country = region.entry.concept.partition("/")[0] == _holders(hit)[-1]
        return None if same_country and "region" not in hit.entry.attrs else region
    return None


def _choose(
    sentence: Sentence, hits: Sequence[Hit], cues: _Cues,
    spans: Mapping[tuple[int, int], Sequence[Hit]],
) -> Hit | None:  # fmt: skip
    """The one that is meant among namesakes; None when nothing tells."""
    i, j = hits[0].i, hits[0].j
    best: dict[str, Hit] = {h.entry.concept: h for h in reversed(hits)}
    if len(best) == 1:
        # «السعودية» after a definite noun describes it, alone it is the country
        article = sentence.letters.article
        described = i > 0 and all(t.key.startswith(article) for t in sentence.tokens[i - 1 : i + 1])
        forms = sorted(hits, key=lambda h: h.entry.form.endswith("adjective") != described)
        return forms[0]
    held = [h for h in best.values() if _contained(h, sentence.tokens, spans)]
    if len(held) == 1:
        return held[0]
    around = {sentence.tokens[k].key for k in (i - 2, i - 1, j) if 0 <= k < len(sentence.tokens)}
    wanted = "region" if around & cues.regions else ""
    kinds = {h.entry.attrs.get("class") for h in best.values()}
    if wanted in kinds:
        return next(h for h in best.values() if h.entry.attrs.get("class") == wanted)
    near = {h.entry.concept.partition("/")[0] for (a, _), hs in spans.items() if a != i for h in hs
            if len({x.entry.concept for x in hs}) == 1}  # fmt: skip
    told = [h for h in best.values() if h.entry.concept.partition("/")[0] in near]
    if len(told) == 1:
        return told[0]
    left = told or list(best.values())
    left = [h for h in left if not h.entry.form.startswith("weak")] or left
    if any(h.entry.attrs.get("class") == "city" for h in left):
        left = [h for h in left if h.entry.attrs.get("class") != "region"]
    if len(left) == 1:
        return left[0]
    if any(h.entry.attrs.get("class") != "city" for h in left):
        return None  # «عمان»: Oman or Amman
    sizes = sorted(((int(h.entry.attrs.get("size", 0)), h) for h in left), key=lambda s: -s[0])
    return sizes[0][1] if sizes[0][0] > _DOMINANT * max(1, sizes[1][0]) else None


def _inside_a_name(sentence: Sentence, i: int, j: int) -> bool:
    """Whether the place is a part of a longer name: "London Bridge", "Michael Jordan"."""
    tokens = sentence.tokens
    if sentence.block == "headline" or not tokens[i].capital:
        return False
    before = i > 1 and tokens[i - 1].capital and tokens[i - 1].end + 1 == tokens[i].start
    return before or _goes_on(tokens, j)


def _unknown(sentence: Sentence, words: Words, cues: _Cues, known: set[int]) -> list[Mention]:
    """Names that no list knows, after "the town of", "in" and the like."""
    tokens, names = sentence.tokens, names_of(words)
    claimed = {k for h in sentence.hits for k in range(h.i, h.j)}
    claimed |= {k for m in sentence.mentions for k in range(m.i, m.j)}
    found: list[Mention] = []
    for i, token in enumerate(tokens[:-1]):
        noun = token.key in cues.nouns
        start = i + 1
        if noun and tokens[start].key in cues.of:
            start += 1
        elif noun and cues.noun_is_last:
            continue  # "City officials"; names stand before it: "Dorgal city"
        elif not noun and token.key not in cues.unknown:
            continue
        if not sentence.cased:
            end = start + 1 if _names_a_place(tokens, start, cues) else start
        elif noun or sentence.block not in ("headline", "heading"):
            end = _capital_run(tokens, start)
        else:
            end = start
        reach = set(range(start, end))
        if not reach or known & reach or (not noun and claimed & reach):
            continue
        if not noun and not _may_be_a_place(tokens, start, end, cues, names):
            continue
        found.append(_named(sentence, words, start, end))
    return found


def _may_be_a_place(tokens: Sequence[Token], i: int, j: int, cues: _Cues, names: Names) -> bool:
    """Whether a capitalised name after "in" is no acronym, thing or person: "in Trump's view"."""
    owner = j < len(tokens) and tokens[j].key == "'s"
    return not (owner or tokens[i].text.isupper() or tokens[j - 1].key in cues.banned
                or tokens[i].key in names.given)  # fmt: skip


def _names_a_place(tokens: Sequence[Token], i: int, cues: _Cues) -> bool:
    return (i < len(tokens) and tokens[i].is_word and len(tokens[i].key) >= 3
            and tokens[i].key not in cues.banned
            and not tokens[i].key.endswith(cues.not_ending))  # fmt: skip


def _capital_run(tokens: Sequence[Token], start: int) -> int:
    """The end of up to three capitalised words, with the hyphens between their parts."""
    j = start
    while j < len(tokens) and j - start < 5:
        joined = j > start and tokens[j].start == tokens[j - 1].end
        if tokens[j].capital or (joined and (tokens[j].text == "-" or tokens[j].is_word)):
            j += 1
            continue
        break
    while j > start and not tokens[j - 1].is_word:
        j -= 1
    return j if j - start <= 5 else start


def _named(sentence: Sentence, words: Words, i: int, j: int) -> Mention:
    names = names_of(words)
    text = sentence.words(i, j)
    parts = names.bare([t.key for t in sentence.tokens[i:j] if t.is_word])
    key = "-".join(names.key(p) or p for p in parts) or fold(text)
    name = Name(text, UNKNOWN + key, "place", classes=("named",))
    return Mention("place", name, i, j, tags=frozenset({"unknown"}))
