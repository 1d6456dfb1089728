"""Statement claims: what open text says that other open text can deny or say the opposite of.

Three kinds of word carry one.  A *pole* is one of two opposite answers (rise or fall, approve or
reject).  A *negated word* is the first content word after a negation; the same word without one in
another article is claimed by `affirmed`, once it is known which words are negated anywhere.  A
*member* belongs to a closed category (colours, instruments, rooms), where one excludes the others.
Idioms, names and dates are left out; questions and conditions state nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from checker.annotate.meaning import mode_of
from checker.document import Document, Sentence
from checker.language.lexicon import Hit
from checker.language.stems import rarity, stem
from checker.language.tokens import fold
from checker.model import Claim, Slot
from checker.values import Name, Quantity, Term, Value
from checker.words import Words

KIND = "statement"
_FAR = 9  # tokens in which a negation makes it unsure; research accuracy.md §4.6
_TARGET = 3  # tokens between a negation and the word it negates
_NAMES = frozenset({"person", "body", "place", "instrument", "date", "clock"})
_MARKS = frozenset("?؟")


def extract(document: Document, words: Words) -> Iterator[Claim]:
    """Yield the poles, negated words and members of categories of every sentence."""
    stop = rarity(words, document.language).stop if document.supported else frozenset()
    for sentence in document:
        if sentence.tokens and not _MARKS & {t.text for t in sentence.tokens[-2:]}:
            free = _free(sentence)
            yield from _poles(sentence, free, stop)
            yield from _negated(sentence, free, stop)
            yield from _members(sentence, free)


def affirmed(
    documents: Sequence[Document],
    claims: Iterable[Claim],
    together: Iterable[Collection[str]],
    words: Words,
) -> Iterator[Claim]:
    """Yield a claim for every word that stands un-negated where another article negates it.

    `claims` are those of all documents, `together` the ids of the articles that are compared with
    each other; words that none of them negates make no claim.
    """
    negated: dict[str, set[str]] = {}
    for claim in claims:
        if isinstance(topic := claim.get("topic"), Term):
            negated.setdefault(claim.article, set()).add(topic.concept)
    denied: dict[str, set[str]] = {}
    for group in together:
        here = set().union(*(negated.get(article, ()) for article in group))
        for article in group if here else ():
            denied.setdefault(article, set()).update(here)
    for document in documents:
        mine = f"{document.language}:"
        stems = {d.removeprefix(mine) for d in denied.get(document.article.id, ())
                 if d.startswith(mine)}  # fmt: skip
        if not stems:
            continue
        stop = rarity(words, document.language).stop
        for sentence in document:
            if not _MARKS & {t.text for t in sentence.tokens[-2:]}:
                yield from _affirmed(sentence, stems, stop)


def _affirmed(sentence: Sentence, stems: set[str], stop: frozenset[str]) -> Iterator[Claim]:
    here = [k for k, t in enumerate(sentence.tokens) if stem(t.key, sentence.language) in stems]
    if not here:
        return
    free, turning = _free(sentence), cues(sentence)
    for k in here:
        if k in free and _turned(sentence, turning, k, stop) == 0:
            topic = Term(_topic(sentence, k), sentence.tokens[k].text)
            yield _claim(sentence, k, k + 1, {"topic": topic})


def _topic(sentence: Sentence, k: int) -> str:
    return f"{sentence.language}:{stem(sentence.tokens[k].key, sentence.language)}"


def _free(sentence: Sentence) -> frozenset[int]:
    """The tokens that may carry a statement: outside names, dates and idioms."""
    taken = {k for m in sentence.mentions if m.kind in _NAMES for k in range(m.i, m.j)}
    taken |= {k for h in sentence.of("idiom") for k in range(h.i, h.j)}
    if sentence.block == "body":  # a word that is capitalised inside a sentence is a name
        taken |= sentence.capitals - {0}
    return frozenset(range(len(sentence.tokens))) - taken


def _poles(sentence: Sentence, free: frozenset[int], stop: frozenset[str]) -> Iterator[Claim]:
    seen: set[tuple[int, str]] = set()  # one word in two of its forms is one hit each
    turning = cues(sentence)
    for hit in sentence.of("pole"):
        known = (hit.i, hit.entry.concept)
        if known in seen or not free.issuperset(range(hit.i, hit.j)):
            continue
        seen.add(known)
        turned = _turned(sentence, turning, hit.i, stop)
        attrs = hit.entry.attrs
        if turned is None or (turned and (attrs.get("function") or attrs.get("loose"))):
            continue
        side = attrs["pole"]
        meant = side if turned == 0 else _OTHER[side]
        first = hit.i if turned == 0 else _first_cue(turning, hit.i)
        slots = {
            "pole": Term(attrs["class"], sentence.words(hit.i, hit.j)),
            "value": Term(meant, sentence.words(first, hit.j)),
        }
        tags = {
            f"at:{hit.i}",
            side,
            *(t for t in ("agentive", "function", "loose", "terse") if attrs.get(t)),
        }
        yield _claim(sentence, first, hit.j, slots, bool(turned), frozenset(tags))


_OTHER = {"plus": "minus", "minus": "plus"}


def _turned(sentence: Sentence, turning: Sequence[Hit], i: int, stop: frozenset[str]) -> int | None:
    """1 if a negation turns the word at token i around, 0 if none does, None where that is unsure.

    The parts of one negation ("ne … pas") count once; a cancelling word ("failed to") turns the
    meaning once more.
    """
    begin = sentence.clause_at(i).i if turning else 0
    before = [h for h in turning if begin <= h.i and h.j <= i and i - h.j < _FAR]
    if not before:
        return 0
    if any(_unsure(sentence, h) for h in before):
        return None
    first = min(h.i for h in before)
    held = {k for h in before for k in range(h.i, h.j)}
    between = [k for k in range(first, i) if k not in held and not _light(sentence, k, stop)]
    if len(between) > (0 if sentence.language == "ar" else 1):
        return None  # the cue has an object of its own: "without a vote", "stopped Roe to win"
    return len({h.entry.kind for h in before}) % 2


def _unsure(sentence: Sentence, cue: Hit) -> bool:
    """Whether a cancelling word leaves open what happened: halted, doubted, or "to prevent"."""
    if cue.entry.kind != "cancelling":
        return False
    said = sentence.tokens[cue.i].key
    aim = (cue.cut > 0 and not said.startswith(sentence.letters.article)) or any(
        h.j == cue.i and h.entry.concept == "to" for h in sentence.of("auxiliary")
    )
    return aim or cue.entry.attrs.get("negates") is False


def cues(sentence: Sentence) -> list[Hit]:
    """Return the words that turn a meaning around, without those in idioms ("not only")."""
    found = sentence.of("negation") + sentence.of("cancelling")
    if not found:
        return found
    idioms = {k for h in sentence.of("idiom") for k in range(h.i, h.j)}
    return [h for h in found if h.i not in idioms]


def _light(sentence: Sentence, k: int, stop: frozenset[str]) -> bool:
    """Whether a token may stand between a negation and its verb: a helping word or a mark."""
    token = sentence.tokens[k]
    return token.key in stop or not token.is_word


def _first_cue(turning: Sequence[Hit], at: int) -> int:
    return min(h.i for h in turning if h.j <= at and at - h.j < _FAR)


def _negated(sentence: Sentence, free: frozenset[int], stop: frozenset[str]) -> Iterator[Claim]:
    poles = {k for h in sentence.of("pole") for k in range(h.i, h.j)}
    turning = cues(sentence)
    cancelled = [h for h in turning if h.entry.kind == "cancelling"]
    for cue in {
        (h.i, h.j, h.entry.kind): h for h in turning
    }.values():  # one word in two forms is one cue
        if cue.entry.kind != "negation" and not _denies(sentence, cue):
            continue
        clause = sentence.clause_at(cue.i)
        others = cancelled if cue.entry.kind == "negation" else turning
        same = cue.i, cue.j, cue.entry.kind
        if any((h.i, h.j, h.entry.kind) != same and abs(h.i - cue.i) < _FAR for h in others):
            continue
        for k in range(cue.j, min(cue.j + _TARGET, clause.j)):
            token = sentence.tokens[k]
            if not token.is_word:
                break
            if token.key in stop or any(h.i <= k < h.j for h in turning):
                continue
            if k in free and k not in poles and not _part_of_compound(sentence, k):
                topic = Term(_topic(sentence, k), sentence.words(cue.i, k + 1))
                yield _claim(sentence, cue.i, k + 1, {"topic": topic}, True,
                             frozenset({f"at:{k}", cue.entry.form}))  # fmt: skip
            break


def _denies(sentence: Sentence, cue: Hit) -> bool:
    """Whether what follows a cancelling word did not happen: "refused to sign", said of nobody's
    aim ("in order not to fail to …")."""
    last = sentence.tokens[cue.j - 1].key
    return last in map(fold, cue.entry.attrs.get("denies", "").split()) and not _unsure(
        sentence, cue
    )


def _part_of_compound(sentence: Sentence, k: int) -> bool:
    near = sentence.tokens[max(0, k - 1) : k] + sentence.tokens[k + 1 : k + 2]
    return any(t.text == "-" for t in near)


def _members(sentence: Sentence, free: frozenset[int]) -> Iterator[Claim]:
    for hit in sentence.of("category"):
        if free.issuperset(range(hit.i, hit.j)):
            text = sentence.words(hit.i, hit.j)
            slots = {"category": Term(hit.entry.attrs["category"], text),
                     "value": Term(hit.entry.concept, text)}  # fmt: skip
            yield _claim(sentence, hit.i, hit.j, slots)
    for mention in sentence.mentions:
        value = mention.value
        if isinstance(value, Quantity) and value.kind in ("count", "ordinal"):
            category = value.kind
        elif isinstance(value, Name) and value.kind == "place":
            category = "place"
        else:
            continue
        yield _claim(sentence, mention.i, mention.j, {
            "category": Term(category, value.text), "value": value,
        })  # fmt: skip


def _claim(
    sentence: Sentence,
    i: int,
    j: int,
    slots: Mapping[str, Value],
    negated: bool = False,
    tags: frozenset[str] = frozenset(),
) -> Claim:
    clause = sentence.clause_at(i)
    span = sentence.span(i, j)
    return Claim(
        sentence.article, KIND, {name: Slot(value, span) for name, value in slots.items()}, span,
        sentence.index, mode_of(sentence, clause, i, j), negated,
        sentence.block if sentence.block in ("headline", "heading") else "finite",
        clause.attribution, "statements", tags=tags | {"bare"},
    )  # fmt: skip
