"""Article text made safe to show: what would act on a terminal or a page is written out.

Articles are hostile input.  An escape sequence can repaint a terminal, a bidi override can turn
the order of a quotation around.  Both are shown as `\\x1b` or `<U+202E>`, never emitted.
"""

from __future__ import annotations

import re
import unicodedata

FSI, PDI = "\u2068", "\u2069"  # first-strong isolate, pop directional isolate (UAX #9)

# C0 and C1 controls except tab and newline; line separators; bidi embeddings, overrides and
# isolates; byte-order marks; lone surrogates; tag characters, which carry unseen text.  Direction
# marks and joiners stay: Arabic and Persian text needs them.
_ACTING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_RTL_RUN = re.compile(f"[{_RTL}]+(?:[^\\S\\n]+[{_RTL}]+|[^\\sA-Za-z{_RTL}]+[{_RTL}]+)*")
_SPACES = re.compile(r"\s+")


def _written(match: re.Match[str]) -> str:
    point = ord(match[0])
    return f"\\x{point:02x}" if point < 0x100 else f"<U+{point:04X}>"


def visible(text: str) -> str:
    """The text with every control and bidi-override character written out."""
    return _ACTING.sub(_written, text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    """The text on one line, runs of white space as one space, controls written out."""
    return _SPACES.sub(" ", visible(text)).strip()


def is_rtl(text: str) -> bool:
    """Whether any letter of the text runs from right to left."""
    return any(unicodedata.bidirectional(c) in ("R", "AL") for c in text)


def rtl_runs(text: str) -> list[tuple[str, bool]]:
    """The text cut into (piece, runs right to left), in order; the pieces join to the text."""
    pieces, end = [], 0
    for run in _RTL_RUN.finditer(text):
        if run.start() > end:
            pieces.append((text[end : run.start()], False))
        pieces.append((run[0], True))
        end = run.end()
    if end < len(text):
        pieces.append((text[end:], False))
    return pieces


def isolated(text: str) -> str:
    """The text with each right-to-left run between U+2068 and U+2069: it moves nothing else."""
    return "".join(f"{FSI}{piece}{PDI}" if rtl else piece for piece, rtl in rtl_runs(text))


def shortened(text: str, most: int) -> str:
    """At most `most` characters: an ellipsis stands for the middle of a longer text."""
    if len(text) <= most:
        return text
    head, tail = text[: most * 2 // 3], text[len(text) - (most // 3 - 3) :]
    return f"{head.rpartition(' ')[0] or head} … {tail.partition(' ')[2] or tail}"
