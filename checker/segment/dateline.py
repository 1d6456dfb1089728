"""The dateline at the head of a story: "ORSKA, Brettland, Feb 3 (Coastal Press) -", "Hanoi:".

It is told by its shape alone: a few words that could all be names, dates or an agency, then a
dash, a colon or (where the language does so) a full stop.  No list of places is needed, so no
place is missed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from checker.language.tokens import fold

_LONGEST = 90
_DASH = re.compile(r"(?:\s[-–—]{1,2}(?:\s|\Z)|\s?—|--)\s*")
_COLON = re.compile(r"(?<=\S):\s+")
_STOP = re.compile(r"\.\s+")
_SLASHES = re.compile(r"/\s?[^/\s][^/\n]{0,30}/[\s.:–—-]{0,4}")
_BRACKETS = re.compile(r"\([^()]{2,50}\)|/[^/]{2,40}/")
_SENTENCE_END = re.compile(r"[!?؟;:]|\w{5}\.\s")
_FINISHED = re.compile(r"[.!?؟…][\"'”’»)\]]{0,2}\s*\Z")
_QUOTES = "\"'“”«»„‘"


def dateline_end(text: str, table: Mapping[str, Any], plain: bool = True) -> int:
    """Return where the story begins after its dateline; 0 when there is none.

    `table` is the language's `segmentation` table.  With `plain` False, a bare name before a dash
    or a colon is not enough: there must be capitals throughout, an agency or a date.
    """
    end = _dashed(text)
    if end and (plain or _evident(text[:end])):
        return end
    end = _slashed(text)
    if end or not plain:
        return end
    end = _lone(text, _COLON, table)
    return end or (_lone(text, _STOP, table) if table.get("dateline_stop") else 0)


def _dashed(text: str) -> int:
    """A dateline like "HANOI, Oct 25 (AP) — ", with "QNA: " behind it or not."""
    head = text[:_LONGEST]
    found = _DASH.search(head)
    if found is None or _SENTENCE_END.search(head, 0, found.start()):
        return 0
    before = head[: found.start()]
    rest = text[found.end() : found.end() + 300]
    if not rest and _could_be_names(before) and _evident(before):
        return len(text)  # on a line of its own
    if not _begins_sentence(rest) or not _could_be_names(before):
        return 0
    tight = not found[0][0].isspace()
    if not _evident(before) and (
        tight or len(before.split()) > 3 or _DASH.search(re.split(r"[.!?؟]\s", rest, maxsplit=1)[0])
    ):
        return 0
    if before[-1:].isdigit() and rest[0].isdigit():
        return 0
    agency = _COLON.search(rest[:24])
    if agency and len(rest[: agency.start()].split()) == 1 and not rest[0].islower():
        return found.end() + agency.end()
    return found.end()


def _slashed(text: str) -> int:
    """«هانوي في 25 أكتوبر /قنا/»: the agency stands between slashes."""
    head = text[:_LONGEST]
    found = _SLASHES.search(head)
    if found is None or _SENTENCE_END.search(head, 0, found.start()):
        return 0
    before = head[: found.start()]
    spaced = before.endswith(" ") and 1 <= len(before.split()) <= 8
    return found.end() if spaced and _could_be_names(before) and found.end() < len(text) else 0


def _lone(text: str, mark: re.Pattern[str], table: Mapping[str, Any]) -> int:
    """A name alone, "Hanoi: " or "Kassel. ".  In a line that has no end it is a speaker."""
    found = mark.search(text[:_LONGEST])
    if found is None or not _FINISHED.search(text[-4:]):
        return 0
    before = text[: found.start()]
    return found.end() if _lone_name(before, text[found.end() :][:40], table) else 0


def _lone_name(before: str, rest: str, table: Mapping[str, Any]) -> bool:
    """Whether one to three names stand here, and a sentence (no quotation) behind them."""
    name = _BRACKETS.sub(" ", before).strip()
    words = name.split()
    most = 3 if name[:1].isupper() else 2  # without capitals a verb looks like a name
    return (
        1 <= len(words) <= most
        and not any(c in ".!?؟;" for c in name)
        and not any(map(str.isdigit, name))
        and _could_be_names(before)
        and _begins_sentence(rest)
        and rest[0] not in _QUOTES
        and not _listed(words, table)
    )


def _listed(words: Sequence[str], table: Mapping[str, Any]) -> bool:
    listed = {fold(str(word)) for word in table.get("not_dateline", ())}
    return any(fold(word) in listed for word in words)


def _begins_sentence(rest: str) -> bool:
    return bool(rest) and not rest[0].islower() and not rest[0].isspace()


def _could_be_names(before: str) -> bool:
    """Whether no word begins with a small letter, but short ones inside ("Rio de Janeiro")."""
    if before.count("(") != before.count(")"):
        return False
    words = _BRACKETS.sub(" ", before).replace(",", " ").split()
    inside = words[1:]
    return not (words and words[0][0].islower()) and not any(
        w[0].islower() and len(w) > 3 for w in inside
    )


def _evident(before: str) -> bool:
    """Whether more than a bare name is there: an agency, a date, or a place in capitals."""
    first = re.split(r"[,(]", before, maxsplit=1)[0].strip()
    capitals = len(first) > 1 and first.upper() == first and first.lower() != first
    return capitals or bool(_BRACKETS.search(before)) or any(map(str.isdigit, before))
