"""What a part of a name sounds like, and how alike two of them sound, in whatever script.

A part becomes sounds (rules/words/people/letters.yaml), and two parts are as alike as few sound
changes turn one into the other.  Research: extraction.md §4.1.
"""

from __future__ import annotations

from checker.language.tokens import fold
from checker.words import Words


class Sounds:
    """The letters and sounds of one `Words`; what was heard once is remembered."""

    def __init__(self, words: Words) -> None:
        letters = words.table("name-letters", "mul")
        self._spell = {script: dict(letters.get(script, ())) for script in ("latin", "arabic")}
        self._vowels = letters.get("vowels", "")
        self._missing = {s: float(c) for s, c in letters.get("missing", {}).items()}
        self._near: dict[tuple[str, str], float] = {}
        for group, written in letters.get("near", ()):
            cost = float(written)
            for a in group:
                for b in group:
                    self._near[a, b] = min(cost, self._near.get((a, b), 1.0))
        self._class = {s: c for c, group in letters.get("classes", {}).items() for s in group}
        self._known: dict[str, str] = {}

    def of(self, part: str) -> str:
        """The sounds of a folded part, doubled ones once."""
        known = self._known.get(part)
        if known is None:
            known = self._known[part] = self._speak(part)
        return known

    def _speak(self, part: str) -> str:
        script = script_of(part)
        if script == "other":
            part, script = _romanise(part), "latin"
        spell = self._spell[script]
        out: list[str] = []
        i = 0
        while i < len(part):
            for width in (4, 3, 2, 1):
                heard = spell.get(part[i : i + width])
                if heard is not None:
                    out.extend(s for k, s in enumerate(heard) if not out or k or s != out[-1])
                    i += min(width, len(part) - i)
                    break
            else:
                i += 1
        if len(out) > 2 and out[-1] == "h":  # Fatimah, «فاطمة»
            out[-1] = "A"
            if out[-2] == "A":
                out.pop()
        return "".join(out)

    def key(self, part: str) -> str:
        """A coarse consonant key; empty for a part of vowels only."""
        found = ""
        for sound in self.of(part):
            group = self._class.get(sound, "")
            if group and not found.endswith(group):
                found += group
        return found

    def alike(self, a: str, b: str) -> float:
        """How alike two folded parts sound, 0 to 1."""
        x, y = self.of(a), self.of(b)
        if not x or not y:
            return 0.0
        size = max(sum(s not in self._vowels for s in z) for z in (x, y))
        return max(0.0, 1.0 - self._distance(x, y) / max(size, 1.5))

    def _distance(self, x: str, y: str) -> float:
        """Weighted edit distance over sounds (Wagner and Fischer, 1974)."""
        lost = self._missing
        other = lost.get("other", 1.0)
        row = [0.0]
        for s in y:
            row.append(row[-1] + lost.get(s, other))
        for s in x:
            gone = lost.get(s, other)
            before, row = row, [row[0] + gone]
            for j, t in enumerate(y):
                swap = 0.0 if s == t else self._near.get((s, t), 1.0)
                row.append(min(before[j] + swap, before[j + 1] + gone, row[j] + lost.get(t, other)))
        return row[-1]


def script_of(text: str) -> str:
    """The script of the first letter: latin, arabic or other."""
    for c in text:
        if c.isalpha():
            return "latin" if c < "\u0250" else "arabic" if "\u0600" <= c <= "\u06ff" else "other"
    return "latin"


def _romanise(text: str) -> str:
    from anyascii import anyascii

    return fold(anyascii(text))
