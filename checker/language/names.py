"""Are two names, in whatever script and spelling, one name?

A name becomes parts (titles, particles and articles off, Abd + X joined), and two parts are as
alike as they sound (`sounds`), are written, or as a list of names says.  Parts are aligned in
order, because the order of patronymics means something.
Research: extraction.md §4.1; scores ≥ SAME are one name, ≥ POSSIBLE perhaps, below another name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any

from rapidfuzz.distance import JaroWinkler

from checker.language.sounds import Sounds, script_of
from checker.language.tokens import fold, tokenize
from checker.words import Words

SAME = 0.85
POSSIBLE = 0.70
_LONG_ENOUGH = 5  # letters that a word needs to be recognised by its sound
_HEARD = 0.93
_MAX_PARTS = 10  # a longer "name" is a list of words


class Names:
    """The name tables of one `Words`, ready to compare with."""

    def __init__(self, words: Words) -> None:
        self._words = words
        tables = words.table("names", "mul")
        self.particles = frozenset(map(fold, tables.get("particles", ())))
        self._articles = frozenset(map(fold, tables.get("articles", ())))
        self.joins = frozenset(map(fold, tables.get("joins", ())))
        self._fused = {fold(a): fold(b) for a, b in tables.get("fused", {}).items()}
        self._written_into = tuple(tables.get("written_into", ()))
        self._attached = tuple(
            article
            for language in words.languages
            for article in words.table("language", language).get("articles", ())
        )
        self.god = frozenset(map(fold, tables.get("god", ())))
        self._god = frozenset(map(self.without_article, self.god))
        self._sounds = Sounds(words)
        self._pairs: dict[tuple[str, str], float] = {}

    @cached_property
    def given(self) -> frozenset[str]:
        """Folded given names in all scripts."""
        table = self._words.table("given-names", "mul")
        listed = {fold(n) for line in table.values() for n in str(line).split()}
        rows = self._words.table("name-spellings", "mul").get("same", ())
        return frozenset(listed | {fold(str(name)) for row in rows for name in row})

    @cached_property
    def _rows(self) -> Mapping[str, int]:
        """Given name → row of the table of spellings that are one name."""
        rows = self._words.table("name-spellings", "mul").get("same", ())
        found: dict[str, int] = {}
        for number, row in enumerate(rows):
            for name in row:
                found.setdefault(self._fuse(fold(str(name))), number)
        return found

    @cached_property
    def _nicknames(self) -> Mapping[str, frozenset[str]]:
        """Name → the names it may be short for, and the other way round."""
        found: dict[str, set[str]] = {}
        for full, line in self._words.table("nicknames", "mul").get("short", {}).items():
            for nick in str(line).split():
                found.setdefault(fold(full), set()).add(fold(nick))
                found.setdefault(fold(nick), set()).add(fold(full))
        return {name: frozenset(others) for name, others in found.items()}

    @cached_property
    def _titles(self) -> Any:
        return {"latin": self._words.lexicon("en"), "arabic": self._words.lexicon("ar")}

    def parts(self, name: str) -> tuple[str, ...]:
        """The folded parts of a name that identify: no titles, particles, articles."""
        tokens = [t for t in tokenize(name[:400]) if t.is_word]
        lexicon = self._titles["arabic" if script_of(name) == "arabic" else "latin"]
        cut = 0
        for hit in lexicon.match(tokens):
            if hit.entry.kind not in ("honorific", "office") or hit.j >= len(tokens):
                continue
            after = tokens[hit.j].key
            # Sultan bin Rashid is called Sultan
            if hit.i <= cut < hit.j and (after not in self.particles or after in self._articles):
                cut = hit.j
        return self.bare([t.key for t in tokens[cut:]])

    def bare(self, keys: Sequence[str]) -> tuple[str, ...]:
        """Folded name words without particles and articles; Abd + X and X + Allah joined."""
        found: list[str] = []
        pending = ""
        for word in keys[: 2 * _MAX_PARTS]:
            key = word.replace(".", "").replace("'", "")
            if not key[:1].isalpha() or key in self._articles:
                continue
            if key in self.particles and (found or pending):
                continue
            key = self._fuse(key)
            if pending:
                key, pending = pending + key, ""
            elif key in self.joins:
                pending = key
                continue
            elif found and (short := self.without_article(key)) in self._god:
                found[-1] += short
                continue
            found.append(key)
        if pending:
            found.append(pending)
        return tuple(found[:_MAX_PARTS])

    def _fuse(self, key: str) -> str:
        """«عبدالرحمن», Abdulrahman, Abdel-Rahman → عبدرحمن, abdrahman; «المسند» → مسند."""
        for prefix, short in self._fused.items():
            if key.startswith(prefix) and len(key) > len(prefix) + 2:
                return short + key[len(prefix) :]
        bare = self.without_article(key)
        if bare != key:
            return bare if len(bare) > 2 else key
        return self._fused.get(key, key) if key in self.joins else key

    def without_article(self, key: str) -> str:
        """A folded word without the article that is written as one word with it: «المسند»."""
        for article in self._attached:
            if key.startswith(article):
                return key[len(article) :]
        return key

    @cached_property
    def _given_by_key(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name in sorted(self.given):
            if len(name) >= _LONG_ENOUGH and name.isascii():
                found.setdefault(self.key(name), []).append(name)
        return found

    def sounds_given(self, key: str) -> bool:
        """Whether a folded word in another script sounds like a given name: «أنطونيو»."""
        if len(key) < _LONG_ENOUGH or key.startswith(self._attached):
            return False
        alike = self._given_by_key.get(self.key(key), ())
        return any(self._sounds.alike(key, n) >= _HEARD for n in alike)

    def key(self, part: str) -> str:
        """A coarse consonant key; empty for a part of vowels only."""
        return self._sounds.key(part)

    def alike(self, a: str, b: str) -> float:
        """How alike two folded parts are, 0 to 1."""
        if a == b:
            return 1.0
        pair = (a, b) if a < b else (b, a)
        known = self._pairs.get(pair)
        if known is None:
            if len(self._pairs) > 100_000:
                self._pairs.clear()
            known = self._pairs[pair] = self._alike(*pair)
        return known

    def _alike(self, a: str, b: str) -> float:
        if len(a) == 1 or len(b) == 1:
            return 0.88 if self._sounds.of(a)[:1] == self._sounds.of(b)[:1] else 0.0
        row_a, row_b = self._rows.get(a), self._rows.get(b)
        if row_a is not None and row_b is not None:
            return 1.0 if row_a == row_b else 0.3
        if b in self._nicknames.get(a, ()):
            return 0.92
        score = self._sounds.alike(a, b)
        for long, other in ((a, b), (b, a)):  # Almisnad / Misnad
            for article in self._written_into:
                if long.startswith(article) and len(long) > len(article) + 3:
                    score = max(score, self._sounds.alike(long[len(article) :], other) - 0.02)
        if script_of(a) == script_of(b):
            if a in self.given and b in self.given and score < 0.97:
                return min(score, 0.6)  # both are names of their own: Maria, Mario
            written = JaroWinkler.similarity(a, b)
            return (score + written) / 2 if score < 0.97 else score
        return score

    def compare(self, a: Sequence[str], b: Sequence[str]) -> float:
        """How alike two names in parts are, 0 to 1; symmetric."""
        if not a or not b:
            return 0.0
        if tuple(a) == tuple(b):
            return 1.0
        short, long = (a, b) if (len(a), tuple(a)) <= (len(b), tuple(b)) else (b, a)
        scores = self.align(short, long)
        best = 0.0
        if scores:
            best = (sum(scores) / len(scores) + min(scores)) / 2
            if len(short) > 1 and self.alike(short[0], long[0]) < POSSIBLE:
                best -= 0.25
            best -= 0.02 * (len(long) - len(short))
            if self.alike(short[-1], long[-1]) < POSSIBLE:
                best -= 0.14
        if len(short) == 1:
            # one part alone never makes two people one; one person's cluster may
            return max(0.0, min(best, 1.0 if len(long) == 1 else 0.8))
        if len(short) != len(long):  # Jinping, «جين بينغ»
            best = max(best, 0.96 * self._sounds.alike("".join(short), "".join(long)) - 0.05)
        return max(0.0, best)

    def align(self, short: Sequence[str], long: Sequence[str]) -> list[float]:
        """Scores of the parts of `short` in the best order-keeping alignment to `long`."""
        best: list[tuple[float, list[float]]] = [(0.0, [])] * (len(long) + 1)
        for i, part in enumerate(short):
            now: list[tuple[float, list[float]]] = [(-1.0, [])] * (len(long) + 1)
            for j in range(i, len(long)):
                total, scores = best[j]
                score = self.alike(part, long[j])
                take = (total + score, [*scores, score]) if total >= 0 else (-1.0, [])
                now[j + 1] = take if take[0] > now[j][0] else now[j]
            best = now
        return best[-1][1]

    def conflict(self, a: Sequence[str], b: Sequence[str]) -> bool:
        """Whether the given names of two names in parts exclude each other."""
        if len(a) < 2 or len(b) < 2 or len(a[0]) == 1 or len(b[0]) == 1:
            return False
        first, second = a[0], b[0]
        if self.alike(first, second) >= POSSIBLE or self._nicknames.get(first, _NONE) & {second}:
            return False
        if min(len(first), len(second)) > 2 and first[: len(second)] == second[: len(first)]:
            return False  # Stan, Stanley
        # a middle name may be the one used: Olaf Henrik Brandt, Henrik Brandt
        return not any(self.alike(first, p) >= SAME for p in b[1:-1]) and not any(
            self.alike(second, p) >= SAME for p in a[1:-1]
        )


_NONE: frozenset[str] = frozenset()


@lru_cache(maxsize=4)
def names_of(words: Words) -> Names:
    """The name tables of a `Words`, made once."""
    return Names(words)
