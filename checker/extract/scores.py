"""Score claims: how a match, a shootout or a vote ended: "won 2-1", "4-3 on penalties", "41 to 12".

Scores on the way to the end are left out, and so are those of ties over two legs.  A score told
with another year is of another event, and so is one told with the time since ("a year after a 2-0
defeat").  The date of its own clause is the day of the match.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.annotate.meaning import within_quotes
from checker.document import Document, Sentence
from checker.extract.reckoning import cues, figures
from checker.language.labels import DASHES
from checker.language.numbers import touching
from checker.model import Claim, Slot
from checker.values import Date, Quantity, Term
from checker.words import Words

KIND = "score"
_NEAR = 4  # tokens between a score and "on penalties"
_RESULT = 8  # tokens between a score and "won"
_RECALLED = 3  # tokens between "a year after" and a score
_GOALS = 200  # of a match of any sport
_DIGITS = 3
_FEWEST = 20  # votes in all; in a small body two votes are easily alike

Found = tuple[Quantity, int, int]


def extract(document: Document, _words: Words) -> Iterator[Claim]:
    """Yield a claim for every score whose stage is named; none where an article has several."""
    published = document.article.published
    year = published.year if published else None
    claims: list[Claim] = []
    for sentence in document:
        told = sentence.of("stage") or _votes(sentence)
        if not told or _of_another_year(sentence, year):
            continue
        for score in _scores(sentence):
            stage = _stage(sentence, score)
            if stage and not _recalled(sentence, score):
                claims.append(_claim(sentence, score, stage))
    ended = {c.slots["score"].value.parts for c in claims  # type: ignore[union-attr]
             if _is_shootout(c) and c.form == "finite"}  # fmt: skip
    yield from (c for c in claims if len(ended) < 2 or not _is_shootout(c))


def _is_shootout(claim: Claim) -> bool:
    stage = claim.get("stage")
    return isinstance(stage, Term) and stage.concept == "shootout"


def _votes(sentence: Sentence) -> bool:
    cues = {h.entry.concept for h in sentence.of("unit-cue")}
    return "vote" in cues and "match" not in cues


def _scores(sentence: Sentence) -> Iterator[Found]:
    """Scores as `pairs` read them, and those it leaves open for want of a cue."""
    seen = {k for m in sentence.mentions_of("date", "clock") for k in range(m.i, m.j)}
    for mention, q in figures(sentence):
        if q.kind == "score":
            seen.update(range(mention.i, mention.j))
            yield q, mention.i, mention.j
    tokens = sentence.tokens
    for k in range(len(tokens) - 2):
        a, b = tokens[k].key, tokens[k + 2].key
        tied = touching(tokens, k + 1) and touching(tokens, k + 2)
        if k in seen or k + 2 in seen or not tied or tokens[k + 1].text not in DASHES:
            continue
        alone = not (touching(tokens, k) and k) and not touching(tokens, k + 3)
        alone = alone or (k + 3 < len(tokens) and not tokens[k + 3].is_word)
        if alone and all(n.isdecimal() and len(n) <= _DIGITS for n in (a, b)):
            parts = (Decimal(a), Decimal(b))
            yield Quantity("score", None, None, sentence.words(k, k + 3), parts=parts), k, k + 3


def _stage(sentence: Sentence, score: Found) -> str:
    q, i, j = score
    near = [(max(h.i - j, i - h.j), h.entry.concept) for h in sentence.of("stage")]
    if any(gap <= _NEAR and concept == "shootout" for gap, concept in near):
        return "shootout"
    if _votes(sentence):
        return "vote" if sum(q.parts) >= _FEWEST else ""
    if any(gap <= _RESULT and concept == "interim" for gap, concept in near):
        return ""
    ended = any(gap <= _RESULT and concept == "result" for gap, concept in near)
    return "result" if ended and max(q.parts) <= _GOALS and _told(sentence, score) else ""


def _told(sentence: Sentence, score: Found) -> bool:
    """Whether a score stands in the sentence itself: in brackets it is often a team's record."""
    q, i, _ = score
    before = sentence.tokens[i - 1].text if i else ""
    led_to = any(h.j == i for h in cues(sentence, "to", "from"))
    return before not in ("(", "[") and not led_to and not any(c.isalpha() for c in q.text)


def _of_another_year(sentence: Sentence, year: int | None) -> bool:
    years = {m.value.year for m in sentence.mentions_of("date")
             if isinstance(m.value, Date) and m.value.bound == "" and m.value.year}  # fmt: skip
    return year is not None and bool(years) and year not in years


def _recalled(sentence: Sentence, score: Found) -> bool:
    """Whether the news came some time after this score: "a year after a 2-0 defeat"."""
    spans = [*sentence.of("unit"), *sentence.of("period-head")]
    return any(
        0 <= score[1] - after.j <= _RECALLED and any(h.j == after.i for h in spans)
        for after in cues(sentence, "after")
    )


def _day(sentence: Sentence, i: int) -> Slot | None:
    """The date in the clause of a token, if it is the only one there."""
    clause = sentence.clause_at(i)
    dates = [m for m in sentence.mentions_of("date") if clause.i <= m.i < clause.j]
    return Slot(dates[0].value, sentence.span(dates[0].i, dates[0].j)) if len(dates) == 1 else None


def _claim(sentence: Sentence, score: Found, stage: str) -> Claim:
    q, i, j = score
    span = sentence.span(i, j)
    slots = {"score": Slot(q, span), "stage": Slot(Term(stage, stage), span)}
    if day := _day(sentence, i):
        slots["date"] = day
    return Claim(
        sentence.article, KIND, slots, span, sentence.index,
        "quoted" if within_quotes(sentence, i) else "asserted",
        form=sentence.block if sentence.block in ("headline", "heading") else "finite",
        attribution=sentence.clause_at(i).attribution, extractor="scores",
    )  # fmt: skip
