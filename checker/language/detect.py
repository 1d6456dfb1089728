"""Which language a text is in: its script, then votes of stop words and telling letters.

Languages without word files are told apart too, so that they are reported as not checked rather
than read as a neighbour.  All words and letters are data: rules/words/*/stopwords.yaml.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from checker.language.tokens import fold
from checker.words import ANY, Words

_SAMPLE = 40_000  # characters; more of them change no vote
_LEAST = 0.1  # votes a word: a language that no table knows gets fewer
_JUDGED = 20  # words from which on that can be told
_PLAIN = 0.5  # vote for languages that need no accented letters, where there is none
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class _Profiles:
    """The compiled tables."""

    scripts: dict[str, re.Pattern[str]] = field(default_factory=dict)
    languages: dict[str, list[str]] = field(default_factory=dict)  # script → languages
    votes: dict[str, list[str]] = field(default_factory=dict)  # folded word → languages
    letters: dict[str, list[str]] = field(default_factory=dict)  # letter → languages
    plain: list[str] = field(default_factory=list)  # Latin languages without letters of their own


def detect(text: str, words: Words) -> str | None:
    """Return the ISO 639-1 code of the language, or None when nothing tells.

    A word or letter shared by n languages gives each 1/n of a vote.  A draw goes to the language
    that can be checked; between two of these it tells nothing.
    """
    profiles = _compile(words)
    sample = text[:_SAMPLE]
    script = _script(sample, profiles)
    candidates = profiles.languages.get(script, ())
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    score = dict.fromkeys(candidates, 0.0)
    found = Counter(_WORD.findall(sample))
    for word, count in found.items():
        if len(word) > 1 or word.islower():  # an initial is no Italian "e"
            # names keep the words of other languages: Los Angeles
            weight = count / 4 if word[0].isupper() else count
            _vote(score, profiles.votes.get(fold(word), ()), weight)
    if sample.isascii():
        _vote(score, profiles.plain, _PLAIN)
    else:
        for letter, count in Counter(sample.lower()).items():
            _vote(score, profiles.letters.get(letter, ()), count)
    most = max(score.values())
    best = [language for language in candidates if score[language] == most]
    if len(best) > 1:
        best = [language for language in best if language in words.languages]
    unknown = found.total() >= _JUDGED and most < found.total() * _LEAST
    return best[0] if len(best) == 1 and not unknown else None


def _vote(score: dict[str, float], languages: Sequence[str], count: float) -> None:
    voted = [language for language in languages if language in score]
    for language in voted:
        score[language] += count / len(voted)


def _script(sample: str, profiles: _Profiles) -> str:
    """The script of most letters, "" without any; Japanese from a tenth of kana on."""
    if sample.isascii():
        return "Latn"
    counts = {name: len(p.findall(sample)) for name, p in profiles.scripts.items()}
    if counts.get("Kana", 0) * 10 > counts.get("Hani", 0):
        counts["Kana"] = counts.get("Kana", 0) + counts.pop("Hani", 0)
    most = max(counts, key=lambda name: (counts[name], name), default="")
    return most if counts.get(most) else ""


@lru_cache(maxsize=4)
def _compile(words: Words) -> _Profiles:
    shared = words.table("stopwords", ANY)
    profiles = _Profiles({n: re.compile(f"[{r}]") for n, r in shared.get("scripts", {}).items()})
    own = {language: words.table("stopwords", language) for language in words.languages}
    tables: Mapping[str, Mapping[str, Any]] = {
        **shared.get("languages", {}), **{k: t for k, t in own.items() if "words" in t},
    }  # fmt: skip
    for language in sorted(tables):
        table = tables[language]
        profiles.languages.setdefault(table.get("script", "Latn"), []).append(language)
        for word in sorted({fold(str(word)) for word in table.get("words", ())}):
            profiles.votes.setdefault(word, []).append(language)
        if not table.get("letters") and table.get("script", "Latn") == "Latn":
            profiles.plain.append(language)
        for letter in sorted(set(table.get("letters", ""))):
            profiles.letters.setdefault(letter, []).append(language)
    return profiles
