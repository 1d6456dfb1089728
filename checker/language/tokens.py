"""Text → tokens with exact offsets, and the folded key every word list is looked up by.

The key ignores what spelling varies in: case, Latin accents, Arabic vowel signs and tatweel,
hamza seats, final ya and ta marbuta, the shape of digits and of apostrophes.  Offsets always
point into the text as given: folding happens in the key only.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(
    r"""
    \d+(?:[.,٫٬'’\u00a0\u202f\u2009]\d+)*      # 1,350  3.2  ٣٫٢  1 350 with a no-break space
  | (?:[^\W\d_]\.){2,}                          # U.S.  U.N.  أ.د.
  | [ldnjsmtcLDNJSMTC]['’](?=[^\W\d_]{2})       # l'accord, d'août: the elided article stands alone
  | [\u0621-\u064a]{1,4}(?=\d)                  # و200, الـ27: Arabic writes "and" and "the" into it
  | (?:[^\W\d_]|[\u064b-\u065f\u0670\u0640])+   # a word, with its Arabic vowel signs
    (?:['’](?!s\b)[^\W\d_]+)*                   #   don't; but Qatar + 's
    \d*(?![\w])                                 #   G20, A320
  | (?:[^\W_]|[\u064b-\u065f\u0670\u0640])+     # anything else of letters and digits
  | ['’]s\b
  | \S
    """,
    re.VERBOSE,
)
_MARKS = re.compile(r"[\u064b-\u065f\u0670\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]")
_FOLD = str.maketrans({
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي",
    "ک": "ك", "ی": "ي", "’": "'", "‘": "'", "ʼ": "'", "`": "'", "٫": ".", "٬": ",",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i",
    "æ": "ae", "œ": "oe",
    **{chr(0x660 + n): str(n) for n in range(10)}, **{chr(0x6F0 + n): str(n) for n in range(10)},
})  # fmt: skip


class Token(NamedTuple):
    """A word, number or mark: as written, its lookup key, and where it stands."""

    text: str
    key: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        return self.key[:1].isalpha()

    @property
    def is_number(self) -> bool:
        return self.key[:1].isdigit()

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Return the lookup key of a word or phrase."""
    key = text.casefold().translate(_FOLD)
    if key.isascii():
        return key
    key = _MARKS.sub("", key)
    return "".join(c for c in unicodedata.normalize("NFD", key) if not unicodedata.combining(c))


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of text[start:end]; their offsets count from the start of `text`."""
    stop = len(text) if end is None else end
    return [
        Token(m[0], key, m.start(), m.end())
        for m in _TOKEN.finditer(text, start, stop)
        if (key := fold(m[0]))  # a lone direction mark or vowel sign is no token
    ]
