"""Names and terms: one id agrees, what contains the other is vaguer, a known class may conflict.

Nothing is said of names whose class is not known: two unknown places may be one.
"""

from __future__ import annotations

import re

from anyascii import anyascii
from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from checker.compare.verdict import UNKNOWN, Comparison, How, Side
from checker.language.tokens import fold, tokenize
from checker.values import Name, Term

_UNRESOLVED = ":?"  # an id the gazetteer does not know: place:?/willow-creek
_DISSIMILAR = 60  # rapidfuzz ratio; below it two names share no more than chance
_ACRONYM = 5  # letters
_ALIKE = 70  # from which two names of open text may be one
_SLIP_LENGTH = 5  # letters; in shorter words one other letter makes another name: Sr, Jr
_VOWELS = re.compile(r"[aeiouyw'’`-]")
_INITIAL_VOWELS = tuple("aeiou")  # Ahmed is not Hamad, but Osama is Usama
_ARABIC = re.compile(r"[\u0621-\u064a]+")
_DOUBLED = re.compile(r"(.)\1+")


def compare_terms(a: Term, b: Term) -> Comparison:
    """Return the verdict on two concepts: equal, one broader than the other, or different."""
    if a.concept == b.concept:
        return Comparison("agree")
    if a.concept in b.broader or b.concept in a.broader:
        side = _holder(a.concept in b.broader, b.concept in a.broader)
        return Comparison("vaguer", "one word says less than the other", side)
    return Comparison("conflict", "two different things")


def _holder(a_holds_b: bool, b_holds_a: bool) -> Side:
    """The side that holds the other; none when data say that each holds the other."""
    return "" if a_holds_b == b_holds_a else "a" if a_holds_b else "b"


def compare_names(a: Name, b: Name, how: How) -> Comparison:
    """Return the verdict on two names, by id, containment, class and, for people, spelling."""
    if how.as_ == "spelling":
        return _spelling(a, b)
    if how.as_ == "named":
        return _open_text(a, b)
    if a.id == b.id:
        return Comparison("agree")
    if a.id in b.within or b.id in a.within:
        side = _holder(a.id in b.within, b.id in a.within)
        return Comparison("vaguer", "one place holds the other", side)
    if a.kind != b.kind:
        return UNKNOWN
    if a.kind == "place":
        return _places(a, b)
    if a.kind == "person":
        return _people(a, b)
    shared = bool(set(a.classes) & set(b.classes))
    return Comparison("conflict", "two different names") if shared and _known(a, b) else UNKNOWN


def _known(a: Name, b: Name) -> bool:
    return _UNRESOLVED not in a.id and _UNRESOLVED not in b.id


def _places(a: Name, b: Name) -> Comparison:
    same_class = bool(set(a.classes) & set(b.classes))
    if not _known(a, b):
        far = fuzz.ratio(fold(a.text), fold(b.text)) < _DISSIMILAR
        return Comparison("conflict", "two different places") if same_class and far else UNKNOWN
    if same_class:
        return Comparison("conflict", "two different places")
    for place, country in ((a, b), (b, a)):
        if place.within and "country" in country.classes and "country" not in place.classes:
            return Comparison("conflict", "the place lies in another country")
    return UNKNOWN


def _open_text(a: Name, b: Name) -> Comparison:
    """Compare names of running text, of which a list knows only some.

    A shared word, a like spelling or an acronym may be one thing said in two ways; two kinds of
    thing (a country, its team) answer two questions.
    """
    if a.id == b.id:
        return Comparison("agree")
    if a.id in b.within or b.id in a.within:
        return Comparison("vaguer", "one place holds the other")
    x, y = _words(a.full or a.text), _words(b.full or b.text)
    if not x or not y or _one_name(x, y) or _one_name(_words(a.text), _words(b.text)):
        return Comparison("near", "perhaps one name")
    if (a.kind == "place") != (b.kind == "place"):
        return UNKNOWN
    if a.kind == "place":
        return _two_places(a, b)
    if not (_latin(x) and _latin(y)) or {a.kind, b.kind} == {"person", "body"}:
        return UNKNOWN
    return Comparison("conflict", "two different names")


def _one_name(x: list[str], y: list[str]) -> bool:
    """Whether two names share a word, are spelled alike, or one is the acronym of the other."""
    long_x, long_y = ([w for w in words if len(w) > 2] for words in (x, y))
    if x == y or any(v.startswith(w) or w.startswith(v) for v in long_x for w in long_y):
        return True
    for short, long in ((x, y), (y, x)):
        if len(short) == 1 and len(short[0]) <= _ACRONYM and _acronym(short[0], long):
            return True
    return fuzz.token_sort_ratio(" ".join(x), " ".join(y)) >= _ALIKE


def _acronym(short: str, long: list[str]) -> bool:
    """Whether letters stand in order in a name, the first at its start: KTV, Kestrel Television."""
    rest = iter("".join(long))
    return short[0] == long[0][0] and all(letter in rest for letter in short)


def _two_places(a: Name, b: Name) -> Comparison:
    """Two places whose countries or classes exclude each other; unknown ones only by country."""
    ours, theirs = _countries(a), _countries(b)
    if ours and theirs:
        if not ours & theirs:
            return Comparison("conflict", "the places lie in two countries")
        return _places(a, b)
    small = not {"country", "region"} & {*a.classes, *b.classes}
    return Comparison("conflict", "two different places") if small else UNKNOWN


def _countries(place: Name) -> frozenset[str]:
    """The ids of the countries a known place is or lies in."""
    ids = {i for i in (place.id, *place.within) if _UNRESOLVED not in i}
    return frozenset(i.partition("/")[0] for i in ids)


def _people(a: Name, b: Name) -> Comparison:
    x, y = _words(a.full or a.text), _words(b.full or b.text)
    if x and y and (set(x) <= set(y) or set(y) <= set(x)):
        return Comparison("agree", "one name is the short form of the other")
    if not (_latin(x) and _latin(y)) and not _both_arabic(x, y):
        return UNKNOWN
    if fuzz.token_sort_ratio(" ".join(x), " ".join(y)) >= _DISSIMILAR:
        return UNKNOWN
    return Comparison("conflict", "two different people")


def _words(name: str) -> list[str]:
    return [t.key for t in tokenize(name) if t.is_word]


def _both_arabic(x: list[str], y: list[str]) -> bool:
    """Whether two names are written in Arabic and share no part; a part in common says little."""
    return all(_ARABIC.fullmatch(w) for w in (*x, *y)) and not set(x) & set(y)


def _latin(words: list[str]) -> bool:
    return all(w.isascii() for w in words)


def _spelling(a: Name, b: Name) -> Comparison:
    """Compare two ways to write one person: accents and short forms agree, vowels are near.

    Other vowels or doubled letters are what romanising Arabic, Vietnamese or Russian varies in;
    another consonant is a misspelling.  Names in two scripts are never compared.
    """
    x, y = _words(a.text), _words(b.text)
    if set(x) <= set(y) or set(y) <= set(x):
        return Comparison("agree")
    if not (_latin(x) and _latin(y)):
        return UNKNOWN
    pairs = _aligned([w for w in x if w not in y], [w for w in y if w not in x])
    relatives = not _family_name_varies(x, y, pairs)
    if not pairs or (relatives and a.id != b.id):
        return UNKNOWN
    if all(_skeleton(p) == _skeleton(q) for p, q in pairs):
        return UNKNOWN if relatives else Comparison("near", "the same consonants, other vowels")
    return Comparison("conflict", "one name, two spellings")


def _family_name_varies(x: list[str], y: list[str], pairs: list[tuple[str, str]]) -> bool:
    """Whether two names differ in the last word: relatives (Maria and Mario) share theirs."""
    short = min((x, y), key=lambda words: (len(words), words))
    return len(short) > 1 and any(short[-1] in pair for pair in pairs)


def _aligned(x: list[str], y: list[str]) -> list[tuple[str, str]]:
    """Pair every word of the shorter list with its likest in the other; [] when one has none."""
    x, y = sorted((x, y), key=lambda words: (len(words), words))
    pairs = []
    for word in x:
        likest = min(y, key=lambda other: (DamerauLevenshtein.distance(word, other), other))
        alike = _skeleton(word) == _skeleton(likest) and len(_skeleton(word)) > 1
        slip = min(len(word), len(likest)) >= _SLIP_LENGTH
        if not alike and not (slip and DamerauLevenshtein.distance(word, likest) == 1):
            return []
        pairs.append((word, likest))
    return pairs


def _skeleton(word: str) -> str:
    """The consonants of a word, once each, with what romanisation exchanges made equal."""
    plain = anyascii(word).lower().replace("q", "k").replace("kh", "h").replace("gh", "g")
    initial = "a" if plain[:1] in _INITIAL_VOWELS else plain[:1]
    return _DOUBLED.sub(r"\1", initial + _VOWELS.sub("", plain[1:]))
