"""Numbers written in digits: which separator groups thousands, which marks decimals.

The first step of the number grammar.  A separator whose meaning the language does not settle
("10.000" in English) makes the number unreadable, not wrong.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

_DIGITS = str.maketrans({
    **{chr(0x660 + n): str(n) for n in range(10)}, **{chr(0x6F0 + n): str(n) for n in range(10)},
})  # fmt: skip
_SPACES = " \u00a0\u202f\u2009"
_SEPARATOR = re.compile(r"[^0-9]")
_LONGEST = 15  # digits; longer runs are serial numbers, and with a scale word outgrow a Decimal


class Written(NamedTuple):
    """A number as its digits say: value, and the place of the last written digit (0.1 for 3.2)."""

    value: Decimal
    place: Decimal
    grouped: bool  # had thousands separators, so it is no year


def read_digits(text: str, table: Mapping[str, Any]) -> Written | None:
    """Return the number a digit token stands for; None when its separators can be read two ways.

    `table` is the language's `numbers` table: `decimal` and `group` list its marks, `unsure`
    those marks that other writers of the language use the other way round, `group_before_zeros`
    those decimal marks that they group by where three zeros follow («150.000 سيارة»).
    """
    if len(text) > 2 * _LONGEST:
        return None
    plain = text.translate(_DIGITS)
    marks = _SEPARATOR.findall(plain)
    if len(plain) - len(marks) > _LONGEST:
        return None
    parts = _SEPARATOR.split(plain)
    if not all(p.isdecimal() for p in parts):  # 12² is no number
        return None
    if not marks:
        return Written(Decimal(plain), Decimal(1), grouped=False)
    last = marks[-1]
    groups_of_three = all(len(p) == 3 for p in parts[1:]) and 0 < len(parts[0]) <= 3
    if len(set(marks)) == 1 and (len(marks) > 1 or last in _SPACES or last in "'’٬"):
        indian = last == "," and len(parts[-1]) == 3 and all(len(p) == 2 for p in parts[1:-1])
        return _whole(parts) if groups_of_three or indian else None
    if len(marks) > 1:  # 1,234.56: the last mark is the decimal one if it stands once
        whole = parts[:-1]
        if marks.count(last) > 1 or not all(len(p) == 3 for p in whole[1:]):
            return None
        return _decimal("".join(whole), parts[-1])
    if last == "٫" or not groups_of_three or parts[0].startswith("0"):
        return _decimal(parts[0], parts[1])
    if last in table.get("group", ()):
        return _whole(parts)
    if last in table.get("group_before_zeros", ()) and parts[1] == "000":
        return _whole(parts)
    if last in table.get("unsure", ()) or parts[1] == "000":
        return None
    return _decimal(parts[0], parts[1])


def _whole(parts: list[str]) -> Written:
    return Written(Decimal("".join(parts)), Decimal(1), grouped=True)


def _decimal(whole: str, fraction: str) -> Written:
    return Written(Decimal(f"{whole}.{fraction}"), Decimal(1).scaleb(-len(fraction)), grouped=False)


def slack_of(value: Decimal, place: Decimal) -> Decimal:
    """Return how far off a written number may be by rounding (research accuracy.md §4.2).

    `place` is that of the last written digit, scale words included: 0.1 for "3.2", 1,000 for
    "5 thousand".
    Half of it for scaled and decimal numbers, half a unit of the last non-zero digit for whole
    numbers from 1,000 on that end in two zeros, else 0.
    """
    if place != 1:
        return place / 2
    if value < 1000 or value % 100:
        return Decimal(0)
    digits = str(int(value))
    return Decimal(10) ** (len(digits) - len(digits.rstrip("0"))) / 2
