"""The dateline at the head of a story: "TOLGAR, Karzania, Oct 14 (Continental Press) -", "Hanoi:".

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
_DASH = re.compile(r"(?:\s[-–—]{1,2}\s|\s?[–—]|--)\s*")
_COLON = re.compile(r"\s?:\s+")
_STOP = re.compile(r"\.\s+")
_SLASHES = re.compile(r"/\s?[^/\s][^/\n]{0,30}/[\s.:–—-]{0,4}")
_BRACKETS = re.compile(r"\([^()]{2,50}\)|/[^/]{2,40}/")
_SENTENCE_END = re.compile(r"[!?؟;:]|\w{5}\.\s")
_QUOTES = "\"'“”«»„‘"


def dateline_end(text: str, table: Mapping[str, Any], plain: bool = True) -> int:
    """Return where the story begins after its dateline; 0 when there is none.

    `table` is the language's `segmentation` table.  With `plain` False, a bare name before a dash
    or a colon is not enough: there must be capitals throughout, an agency or a date.
    """
    head = text[:_LONGEST]
    for find in (_dashed, _slashed, _coloned if plain else None, _stopped if plain else None):
        end = find(text, head, table) if find else 0
        if end and (find is not _dashed or plain or _evident(head[:end])):
            return end
    return 0


def _dashed(text: str, head: str, table: Mapping[str, Any]) -> int:
    found = _DASH.search(head)
    if found is None or _SENTENCE_END.search(head, 0, found.start()):
        return 0
    before = head[: found.start()]
    rest = text[found.end() : found.end() + 300]
    if not _begins_sentence(rest) or not _could_be_names(before):
        return 0
    if not _evident(before) and (
        len(before.split()) > 3 or _DASH.search(re.split(r"[.!?؟]\s", rest, maxsplit=1)[0])
    ):
        return 0
    if before[-1:].isdigit() and rest[0].isdigit():
        return 0
    agency = _COLON.search(rest[:24])
    if agency and len(rest[: agency.start()].split()) == 1 and not rest[0].islower():
        return found.end() + agency.end()
    return found.end()


def _slashed(text: str, head: str, table: Mapping[str, Any]) -> int:
    found = _SLASHES.search(head)
    if found is None or _SENTENCE_END.search(head, 0, found.start()):
        return 0
    before = head[: found.start()]
    spaced = before.endswith(" ") and 1 <= len(before.split()) <= 8
    return found.end() if spaced and _could_be_names(before) and found.end() < len(text) else 0


def _coloned(text: str, head: str, table: Mapping[str, Any]) -> int:
    found = _COLON.search(head)
    if found is None:
        return 0
    before = head[: found.start()]
    return found.end() if _lone_name(before, text[found.end() :][:40], table) else 0


def _stopped(text: str, head: str, table: Mapping[str, Any]) -> int:
    found = _STOP.search(head) if table.get("dateline_stop") else None
    if found is None:
        return 0
    before = head[: found.start()]
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
        and _could_be_names(name)
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
    words = _BRACKETS.sub(" ", before).replace(",", " ").split()
    inside = words[1:]
    return not (words and words[0][0].islower()) and not any(
        w[0].islower() and len(w) > 3 for w in inside
    )


def _evident(before: str) -> bool:
    """Whether more than a bare name is there: an agency, a date, or a place in capitals."""
    first = before.split(",")[0].split("(")[0].strip()
    capitals = len(first) > 1 and first.upper() == first and first.lower() != first
    return capitals or bool(_BRACKETS.search(before)) or any(map(str.isdigit, before))
