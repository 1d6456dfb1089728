"""Who says it: "according to X", "X said", "said X", told apart from those who are only spoken of.

The speaker stands outside the quotation marks, next to the reporting verb.  "X, head of Y, said"
leaves Y out; "he said" names nobody.
"""

from __future__ import annotations

from checker.document import Mention, Sentence
from checker.language.lexicon import Hit
from checker.model import Attribution

_AFTER = 14  # tokens between "said" and the name, titles and offices in between
_BEFORE = 25
_COMMAS = frozenset({",", "،"})


def attribute(sentence: Sentence) -> None:
    """Give every clause of a sentence its attribution, by the first verb that has a speaker."""
    said: tuple[Attribution, ...] = ()
    speakers = [m for m in sentence.mentions_of("person", "body") if not _in_quotes(sentence, m.i)]
    cues = [h for h in sentence.of("reporting") if not _in_quotes(sentence, h.i)]
    for cue in cues if speakers else ():
        speaker = _speaker(sentence, cue, speakers)
        if speaker is not None:
            i, j = speaker.i, speaker.j
            said = (Attribution(sentence.words(i, j), sentence.span(i, j), bool(sentence.quoted),
                                getattr(speaker.value, "id", "")),)  # fmt: skip
            break
    for clause in sentence.clauses:
        clause.attribution = said


def _in_quotes(sentence: Sentence, token: int) -> bool:
    return any(i < token < j for i, j in sentence.quoted)


def _speaker(sentence: Sentence, cue: Hit, speakers: list[Mention]) -> Mention | None:
    after = next((m for m in speakers if m.i >= cue.j and m.i - cue.j <= _AFTER), None)
    if cue.entry.concept == "according" or _follows_quotation(sentence, cue):
        return None if _pronoun(sentence, cue.j) else after
    if _pronoun(sentence, cue.i - 1):
        return None
    before = [m for m in speakers if m.j <= cue.i and cue.i - m.j <= _BEFORE]
    if not before:
        return after
    if sentence.tokens[cue.i - 1].text in _COMMAS:
        return _without_apposition(sentence, before, cue.i - 1)[-1]
    return None if _another(sentence, before[-1], cue) else before[-1]


def _another(sentence: Sentence, speaker: Mention, cue: Hit) -> bool:
    """Whether a capitalised word that is no known name stands between: that one speaks."""
    known = {k for m in sentence.mentions for k in range(m.i, m.j)}
    return any(sentence.tokens[k].capital for k in range(speaker.j, cue.i) if k not in known)


def _follows_quotation(sentence: Sentence, cue: Hit) -> bool:
    """Whether the verb comes straight after a closing mark: the speaker then follows it."""
    return any(j in (cue.i - 1, cue.i - 2) for _, j in sentence.quoted)


def _pronoun(sentence: Sentence, token: int) -> bool:
    return any(h.i <= token < h.j for h in sentence.of("pronoun"))


def _without_apposition(sentence: Sentence, before: list[Mention], comma: int) -> list[Mention]:
    """The names before the comma that opens what the comma at a token closes, if one does."""
    opening = [m for m in before if m.j < comma and sentence.tokens[m.j].text in _COMMAS]
    return [m for m in before if m.j <= opening[-1].j] if opening else before
