"""Quote claims: what somebody said, in quotation marks or retold, with the one it is given to.

Words are brought to one spelling (British and American, contractions, numbers in digits), so that
only what was said is compared, not how it was typed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice

from checker.document import Document, Sentence
from checker.language.stems import Rarity, rarity, stem
from checker.language.tokens import fold
from checker.model import Attribution, Claim, Slot, Span
from checker.values import Clock, Date, Name, Quantity, Quote
from checker.words import Words

KIND = "quote"
_SHORTEST = 3  # words; less is a turn of phrase
_RETOLD = 5  # words of reported speech that make it a remark
_LONGEST = 400  # words; more is a missing quotation mark
_TELLING = 3.3  # idf from which a word says something: "we", "will", "this" are below
_MEANING = frozenset({"negation", "modality", "bound", "cancelling"})  # small words that say much
_TENSE = frozenset({"modality"})  # of them, those that reported speech shifts: "will" to "would"
_MARKS = frozenset(",.;:،؛—–-")
_INSERTED, _RESUMED = "[(", "])"  # what stands between was put in by the writer
_MOST = 200  # remarks of an article that are compared
_ENDS = frozenset(".!?؟…")
_LONG = 4  # letters; shorter words are small in titles too
_PREFIXED = 4  # letters; a longer word may carry a one-letter prefix
_ASIDE = 12  # tokens of "X, the head of Y, said" in the middle of a quotation
_THAT = 2  # tokens that "that" may stand behind the verb
_READ = 2  # tokens between a document and the verb that it says something with


_Part = tuple[Sentence, int, int]  # tokens of one sentence


@dataclass(frozen=True, slots=True)
class _Spelling:
    """How one language's words are brought to one form."""

    whole: dict[str, str]
    endings: tuple[tuple[str, str], ...]
    prefixes: tuple[str, ...]
    has_is: frozenset[str]
    fillers: frozenset[str]

    @classmethod
    @lru_cache(maxsize=64)
    def of(cls, words: Words, language: str) -> _Spelling:
        table = words.table("remarks", language)
        endings = {fold(k): v for k, v in table.get("endings", {}).items()}
        return cls({fold(k): v for k, v in table.get("whole", {}).items()},
                   tuple(sorted(endings.items(), key=lambda e: (-len(e[0]), e[0]))),
                   tuple(map(fold, table.get("prefixes", ()))),
            words.keys("remarks", language, "has_is"),
                   words.keys("remarks", language, "fillers"))  # fmt: skip

    def words(self, key: str, before: str) -> list[str]:
        """The word or words that a token stands for."""
        if key in self.fillers:
            return []
        if key == "'s":
            return ["is"] if before in self.has_is else []
        if key in self.whole:
            return self.whole[key].split()
        for ending, instead in self.endings:
            if key.endswith(ending) and (len(key) >= 5 or "'" in ending):
                return (key.removesuffix(ending) + instead).split()
        if len(key) > _PREFIXED and key.startswith(self.prefixes or "\0"):
            return [key[1:]]
        return [key]


def extract(document: Document, words: Words) -> Iterator[Claim]:
    """Yield a claim for every quotation of three words or more and for every remark retold."""
    if not document.supported:
        return
    voice = _Voice(document, words)
    seen: set[object] = set()
    for claim in islice(chain(voice.quotations(), voice.retold()), _MOST):
        said = claim.get("quote"), claim.get("speaker")
        if said not in seen:  # a pull quote, a refrain
            seen.add(said)
            yield claim


class _Voice:
    """The remarks of one document."""

    def __init__(self, document: Document, words: Words) -> None:
        self.sentences = [s for s in document if s.block in ("body", "headline")]
        self.spelling = _Spelling.of(words, document.language)
        self.rare: Rarity = rarity(words, document.language)
        self.that = words.keys("remarks", document.language, "that")
        self.documents = words.keys("remarks", document.language, "documents")

    def quotations(self) -> Iterator[Claim]:
        """One claim a quotation, however many sentences and paragraphs it runs over."""
        whole: list[_Part] = []
        for run in self._runs():
            if whole and _resumes(whole[-1], run[0]):
                whole += run
                continue
            if whole:
                yield from self._claim(whole, _said_by(whole), verbatim=True)
            whole = run
        if whole:
            yield from self._claim(whole, _said_by(whole), verbatim=True)

    def _runs(self) -> Iterator[list[_Part]]:
        """The parts of each quotation from its opening mark to its closing one."""
        run: list[_Part] = []
        for sentence in self.sentences:
            if run and not _continues(run[-1], sentence):
                run = []
            for opening, closing in sentence.quoted:
                if opening > 0 or (opening == 0 and not run):
                    run = []
                run.append((sentence, opening + 1, closing))
                if closing < len(sentence.tokens):
                    yield run
                    run = []

    def retold(self) -> Iterator[Claim]:
        """What comes after "X said (that)", to the end of the sentence."""
        for sentence in self.sentences:
            said = sentence.clauses[0].attribution if sentence.clauses else ()
            if sentence.quoted or not said:
                continue
            cue = next(
                (h for h in sentence.of("reporting") if h.entry.concept != "according"), None
            )
            if cue is None:
                continue
            near = [t.key for t in sentence.tokens[cue.j : cue.j + _THAT]]
            start = cue.j + next((n + 1 for n, key in enumerate(near) if key in self.that), 0)
            if len(sentence.tokens) - start < _RETOLD:
                continue
            yield from self._claim([(sentence, start, len(sentence.tokens))], said, verbatim=False)

    def _claim(
        self,
        run: Sequence[_Part],
        said: tuple[Attribution, ...],
        verbatim: bool,
    ) -> Iterator[Claim]:
        spoken = [pair for part in run for pair in self._words(*part, verbatim)]
        first, last = run[0], _trimmed(run[-1])
        if not _SHORTEST <= len(spoken) <= _LONGEST or first[0].part != last[0].part:
            return
        if verbatim and _is_title(run):
            return
        start, end = first[0].tokens[first[1]].start, last[0].tokens[last[2] - 1].end
        span = Span(first[0].article, first[0].part, start, end)
        text = " ".join(sentence.words(i, j) for sentence, i, j in (*run[:-1], last))
        quote = Quote(text, tuple(w for w, _ in spoken), verbatim, tuple(k for _, k in spoken))
        slots = {"quote": Slot(quote, span)}
        if said and said[0].id:
            kind = said[0].id.partition(":")[0]
            slots["speaker"] = Slot(Name(said[0].speaker, said[0].id, kind), said[0].span)
        yield Claim(
            first[0].article, KIND, slots, span, first[0].index,
            "quoted" if verbatim else "reported", attribution=said, extractor="quotes",
            form="headline" if first[0].block == "headline" else "finite",
            tags=frozenset({"document"} if not said and self._read(run) else ()),
        )  # fmt: skip

    def _read(self, run: Sequence[_Part]) -> bool:
        """Whether a document says it, not a person: "…," the lawsuit says."""
        for sentence, i, j in (run[-1], run[0]):
            for cue in sentence.of("reporting"):
                near = range(max(0, cue.i - _READ), min(cue.j + _READ, len(sentence.tokens)))
                if any(sentence.tokens[k].key in self.documents for k in near if not i <= k < j):
                    return True
        return False

    def _words(
        self, sentence: Sentence, i: int, j: int, verbatim: bool
    ) -> Iterator[tuple[str, str]]:
        """The words of tokens [i, j), each with what it says."""
        figures = {k: (m, word) for m in sentence.mentions if (word := _figure(m.value))
                   for k in range(m.i, m.j)}  # fmt: skip
        kinds = _MEANING if verbatim else _MEANING - _TENSE
        meaning = {k for h in sentence.hits if h.entry.kind in kinds for k in range(h.i, h.j)}
        inserted = 0
        for k in range(i, j):
            token = sentence.tokens[k]
            inserted += (token.text in _INSERTED) - (token.text in _RESUMED and inserted > 0)
            if inserted:
                continue
            if k in figures:
                mention, word = figures[k]
                if k == max(mention.i, i):
                    yield word, word
            elif token.is_number:
                yield token.key, token.key
            elif token.is_word or token.key == "'s":
                before = sentence.tokens[k - 1].key if k > i else ""
                parts = self.spelling.words(token.key, before)
                for n, word in enumerate(parts, 1):  # of "isn't" the last word is the meaning
                    stemmed = stem(word, sentence.language)
                    telling = k in meaning and n == len(parts)
                    telling = telling or self.rare.of(stemmed) >= _TELLING
                    yield word, stemmed if telling else ""


def _is_title(run: Sequence[_Part]) -> bool:
    """Whether half the longer words are capitalised: a book or a body, and no remark."""
    words = [
        t for sentence, i, j in run for t in sentence.tokens[i + 1 : j]
        if t.is_word and len(t.key) >= _LONG
    ]  # fmt: skip
    return bool(words) and 2 * sum(t.capital for t in words) >= len(words)


def _trimmed(part: _Part) -> _Part:
    """The part without the marks it ends in, which belong to the sentence around it."""
    sentence, i, j = part
    while j - 1 > i and sentence.tokens[j - 1].text in _MARKS:
        j -= 1
    return sentence, i, j


def _figure(value: object) -> str:
    """A number, date or time as every outlet would have to write it; empty for anything else."""
    match value:
        case Quantity() if value.exact and not value.parts and value.low is not None:
            return f"{value.low.normalize():f} {value.unit}".strip()
        case Date() if value.month and value.day:
            return f"{value.day}/{value.month}"
        case Clock():
            return f"{value.minute // 60}:{value.minute % 60:02}"
    return ""


def _continues(last: _Part, sentence: Sentence) -> bool:
    """Whether a quotation that its sentence left open goes on in this one."""
    before, _, closing = last
    opening = sentence.quoted[0][0] if sentence.quoted else 1
    return (closing == len(before.tokens) and sentence.part == before.part
            and sentence.index == before.index + 1 and opening <= 0)  # fmt: skip


def _resumes(last: _Part, following: _Part) -> bool:
    """Whether only "X said" stands between two quotations: “We will never,” he said, “give in”."""
    sentence, _, closing = last
    other, i, _ = following
    between = range(closing + 1, i - 1)
    return (
        sentence is other
        and len(between) <= _ASIDE
        and sentence.tokens[closing - 1].text not in _ENDS
        and not sentence.tokens[i].capital
        and len({h.i for h in sentence.of("reporting") if h.i in between}) == 1
        and sentence.tokens[i - 2].text in _MARKS
    )


def _said_by(run: Sequence[_Part]) -> tuple[Attribution, ...]:
    """Who the sentence where the quotation ends, or begins, gives the word to."""
    for sentence, _, _ in (run[-1], run[0]):
        if sentence.clauses and sentence.clauses[0].attribution:
            return sentence.clauses[0].attribution
    return ()
