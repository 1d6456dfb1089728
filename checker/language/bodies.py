"""Organisations in a sentence: those of the gazetteer (rules/words/bodies/), and names built with a
noun of body (Ministry of X, X University, «وزارة …»).

An unknown body's id is `body:?/` and its folded words without function words, below its country if
the text puts one beside it, so that two ministries of two countries stay apart.  `definitions`
finds what an article says an acronym stands for (Schwartz and Hearst, 2003).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from checker.document import Mention, Sentence
from checker.language.lexicon import Hit
from checker.language.tokens import Token, fold
from checker.model import Span
from checker.values import Name
from checker.words import Words

UNKNOWN = "body:?/"
_Found = tuple[int, int, Name]
_LONGEST = 9  # tokens of a name on one side of its noun
_ACRONYM = range(2, 11)  # letters


class _Glue:
    """Words that may stand inside a name, and words that carry no identity in it."""

    def __init__(self, table: Mapping[str, Sequence[str]]) -> None:
        self.inner = frozenset(map(fold, table.get("inner", ())))
        self.after = frozenset(map(fold, table.get("after", ())))
        self.empty = frozenset(map(fold, table.get("empty", ())))
        self.not_first = frozenset(map(fold, table.get("not-first", ())))


@lru_cache(maxsize=64)
def _glue(words: Words, language: str) -> _Glue:
    return _Glue(words.table("body-glue", language))


def find_bodies(sentence: Sentence, words: Words) -> list[Mention]:
    """Return the bodies of a sentence in order, none overlapping another.

    Value: Name with id `body:un-general-assembly` or `body:?/<key>` and the classes of the body.
    """
    glue = _glue(words, sentence.language)
    spans: list[_Found] = [(h.i, h.j, _known(sentence, h)) for h in sentence.hits
                           if h.entry.kind == "body" and _written_so(sentence, h)]  # fmt: skip
    spans += _built(sentence, glue)
    spans += _spelled_out(sentence, tuple(spans), glue)
    found: list[Mention] = []
    taken: set[int] = set()
    for i, j, name in sorted(spans, key=lambda s: (s[0] - s[1], s[2].id.startswith(UNKNOWN), s[0])):
        if taken.isdisjoint(range(i, j)):
            taken.update(range(i, j))
            found.append(Mention("body", name, i, j))
    return sorted(found, key=lambda m: m.i)


def _written_so(sentence: Sentence, hit: Hit) -> bool:
    """Whether the words are written as a name: acronyms in capitals (WHO, not who)."""
    first = sentence.tokens[hit.i]
    if first.key[:1] > "\u024f":
        return True
    if hit.entry.form == "acronym":
        text = first.text.replace(".", "")
        return sum(c.isupper() for c in text) >= 2 and not sentence.text.isupper()
    return first.capital or sentence.tokens[hit.j - 1].capital


def _known(sentence: Sentence, hit: Hit) -> Name:
    attrs = hit.entry.attrs
    within = tuple(attrs.get("within", ()))
    return Name(
        sentence.words(hit.i, hit.j), f"body:{hit.entry.concept}", "body",
        classes=("body", *attrs.get("classes", ())), within=within,
    )  # fmt: skip


def _built(sentence: Sentence, glue: _Glue) -> Iterator[_Found]:
    """Names around a noun of body."""
    if sentence.text.isupper():
        return
    nouns = [h for h in sentence.hits if h.entry.kind == "body-noun"]
    ends = {h.j for h in nouns if h.entry.form == "last"}
    starts = {h.i for h in sentence.hits
              if h.entry.kind in ("body", "body-noun", "honorific", "office")}  # fmt: skip
    for hit in nouns:
        if not sentence.cased:
            i, j = hit.i, _definite_run(sentence, hit, starts)
        elif not sentence.tokens[hit.i].capital:
            continue
        elif hit.entry.form == "last":
            i, j = _run_before(sentence.tokens, hit.i, glue, ends), hit.j
            if i < hit.i and j < len(sentence.tokens) and sentence.tokens[j].key in glue.after:
                j = _run_after(sentence.tokens, j, glue)
        else:
            i, j = hit.i, _run_after(sentence.tokens, hit.j, glue)
        if (i, j) == (hit.i, hit.j):
            continue
        yield i, j, _unknown(sentence, i, j, hit, glue)


def _run_before(tokens: Sequence[Token], end: int, glue: _Glue, ends: set[int]) -> int:
    """The start of the capitalised run that ends before a token; `ends`: where other names end."""
    i = end
    while i > 0 and end - i < _LONGEST:
        token = tokens[i - 1]
        if i - 1 in ends and not token.capital:
            break  # "Dorgal University and Brenner Holdings"
        if token.capital or token.text in ("&", "-") or (
            token.key in glue.inner and i > 1 and tokens[i - 2].capital
        ) or (token.key == "'s" and i > 1 and tokens[i - 2].capital):  # fmt: skip
            i -= 1
            continue
        break
    while i < end and (not tokens[i].capital or tokens[i].key in glue.not_first):
        i += 1
    for k in range(end - 1, i, -1):
        # "Qatar's Ministry": the owner is another name
        if tokens[k].key == "'s":
            return min(k + 1, end)
    return i


def _run_after(tokens: Sequence[Token], start: int, glue: _Glue) -> int:
    """The end of the capitalised run that starts at a token."""
    j = start
    while j < len(tokens) and j - start < _LONGEST:
        token = tokens[j]
        after = tokens[j + 1] if j + 1 < len(tokens) else None
        if token.capital or (
            (token.key in glue.inner or token.text in ("&", "-", ",")) and after and after.capital
            and (token.text != "," or _listed(tokens, j, glue))
        ):  # fmt: skip
            j += 1
        elif (token.key in glue.inner and after and after.key in glue.inner
              and j + 2 < len(tokens) and tokens[j + 2].capital):  # fmt: skip
            j += 2
        else:
            break
    return j


def _listed(tokens: Sequence[Token], comma: int, glue: _Glue) -> bool:
    """Whether a comma is inside one name: "Ministry of Trade, Industry and Supply"."""
    return (comma + 3 < len(tokens) and tokens[comma + 1].capital
            and tokens[comma + 2].key in glue.inner and tokens[comma + 3].capital)  # fmt: skip


def _definite_run(sentence: Sentence, hit: Hit, starts: set[int]) -> int:
    """The end of an Arabic name: the noun, its first complement, then words with an article."""
    tokens, letters = sentence.tokens, sentence.letters

    def definite(k: int) -> bool:
        return tokens[k].key.startswith(letters.definite) and len(tokens[k].key) > 4

    j = hit.j
    if tokens[hit.i].key[: hit.cut].endswith(letters.article + letters.merged):
        return j  # «الوزارة» is no name
    if j >= len(tokens) or not tokens[j].is_word or tokens[j].key.startswith(letters.merged):
        return j  # «مركز للأمم المتحدة»: any centre
    if not definite(j):
        # «جامعة قطر», «وزارة شؤون المرأة»: an indefinite word needs a definite one or a place after
        if j + 1 < len(tokens) and definite(j + 1):
            j += 1
        else:
            return hit.j
    while j < len(tokens) and j - hit.j < 5 and definite(j) and not (
        j in starts and tokens[j].key.startswith(letters.conjunction)
    ):  # fmt: skip
        j += 1
    return j


def _unknown(sentence: Sentence, i: int, j: int, hit: Hit, glue: _Glue) -> Name:
    tokens = sentence.tokens
    country = next((h.entry.concept for h in sentence.hits if h.entry.kind == "place"
                    and i - 2 <= h.i <= j + 1 and (h.j in (i, i - 1) or i <= h.i < j
                                                   or (h.i == j + 1 and tokens[j].key == "of"))
                    and h.entry.attrs.get("class") == "country"), "")  # fmt: skip
    key = key_of(tokens[i:j], glue, hit.cut if i == hit.i else 0)
    identity = UNKNOWN + (f"{country}/{key}" if country else key)
    within = (f"place:{country}",) if country else ()
    classes = ("body", *hit.entry.attrs.get("classes", ()))
    return Name(sentence.words(i, j), identity, "body", classes=classes, within=within)


def key_of(tokens: Sequence[Token], glue: _Glue, cut: int = 0) -> str:
    """The folded words of a name that identify it; `cut` letters of the first are clitics."""
    keys = [t.key for t in tokens if t.is_word]
    keys[:1] = [k[cut:] for k in keys[:1]]
    return "-".join(k for k in keys if k not in glue.empty)


def _spelled_out(sentence: Sentence, known: Sequence[_Found], glue: _Glue) -> Iterator[_Found]:
    """Acronyms that the sentence explains and their long forms: a body found, or a new one."""
    for short, long in definitions(sentence):
        at = [k for k, t in enumerate(sentence.tokens) if long.start <= t.start < long.end]
        k = next(k for k, t in enumerate(sentence.tokens) if t.start == short.start)
        ending = [f for f in known if at[0] <= f[0] and f[1] == at[-1] + 1]
        held = max(ending, key=lambda f: f[1] - f[0], default=None)
        if held is None:
            i, j = at[0], at[-1] + 1
            if sum(sentence.tokens[n].capital for n in at) < 2:
                continue
            text = sentence.words(i, j)
            name = Name(text, UNKNOWN + key_of(sentence.tokens[i:j], glue), "body", text, ("body",))
            held = (i, j, name)
            yield held
        yield k, k + 1, replace(held[2], text=sentence.tokens[k].text, full=held[2].text)


def definitions(sentence: Sentence) -> list[tuple[Span, Span]]:
    """Return (acronym, long form) for every "Long Form (LF)" and "LF (Long Form)" of a sentence.

    The letters of the acronym must be found in order in the words before it, the first at the
    start of a word (Schwartz and Hearst, 2003, A simple algorithm for identifying abbreviation
    definitions).
    """
    found: list[tuple[Span, Span]] = []
    tokens = sentence.tokens
    for k in range(1, len(tokens) - 2):
        if tokens[k].text != "(" or tokens[k + 2].text != ")":
            continue
        short = tokens[k + 1]
        if not _is_acronym(short):
            continue
        start = _long_form(tokens, k, short.text.replace(".", "").lower())
        if start is not None:
            found.append((sentence.span(k + 1, k + 2), sentence.span(start, k)))
    return found


def _is_acronym(token: Token) -> bool:
    letters = token.text.replace(".", "")
    return (len(letters) in _ACRONYM and letters.isalnum() and letters[:1].isalpha()
            and sum(c.isupper() for c in letters) >= 2)  # fmt: skip


def _long_form(tokens: Sequence[Token], end: int, letters: str) -> int | None:
    """The first token of the shortest run before `end` that spells the letters."""
    room = min(len(letters) + 5, 2 * len(letters))
    first = max(0, end - room)
    text = [t.key for t in tokens[first:end]]
    word, place = len(text) - 1, len(text[-1]) - 1 if text else -1
    for number in range(len(letters) - 1, -1, -1):
        while word >= 0:
            if place < 0:
                word -= 1
                place = len(text[word]) - 1 if word >= 0 else -1
                continue
            here = text[word][place]
            if here == letters[number] and (number > 0 or (place == 0 and (
                    tokens[first + word].capital or not tokens[end - 1].capital))):  # fmt: skip
                break
            place -= 1
        if word < 0:
            return None
        place -= 1
    return first + word if end - first - word >= 2 or len(text[word]) > len(letters) else None
