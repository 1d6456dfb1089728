"""Bytes → text: UTF-8 first, then what newsrooms still send, told by plausibility.

Nothing is repaired and nothing replaced: a file is either understood whole or refused.
"""

from __future__ import annotations

import codecs
import re

_MARKED = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ARABIC = re.compile(r"[\u0621-\u064a\u067e\u0686\u0698\u06a9\u06af]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


class NotTextError(ValueError):
    """The bytes are no text that could be read; the message says what they are instead."""


def decode(content: bytes) -> str:
    """Return the text, without a byte order mark and with its line ends as they are.

    UTF-8, UTF-16 and UTF-32 with a mark, then UTF-8, then Windows-1256 where it gives Arabic
    words and Windows-1252 where it gives accented ones.  Raises NotTextError for anything else.
    """
    for mark, name in _MARKED:
        if content.startswith(mark):
            try:
                return content.decode(name)
            except UnicodeDecodeError as error:
                raise NotTextError(_broken(error, name.removesuffix("-sig").upper())) from None
    if b"\0" in content:
        raise NotTextError(f"a binary file, not text: byte 0x00 at offset {content.index(0)}")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        text = _single_byte(content)
        if text is None:
            raise NotTextError(_broken(error, "UTF-8")) from None
        return text


def _broken(error: UnicodeDecodeError, name: str) -> str:
    lines = error.object.count(b"\n", 0, error.start) + 1
    byte = error.object[error.start]
    return f"not {name}: byte 0x{byte:02X} at offset {error.start}, line {lines}"


def _single_byte(content: bytes) -> str | None:
    """The text in one of the two Windows encodings, if it is plausible there."""
    guess = content.decode("utf-8", "replace")
    damaged = guess.count("\ufffd")
    multibyte = sum(c > "\x7f" for c in guess) - damaged
    if multibyte >= damaged:  # UTF-8 with a few broken bytes, not another encoding
        return None
    arabic = content.decode("cp1256")
    letters = sum(map(str.isalpha, arabic))
    if len(_ARABIC.findall(arabic)) * 2 > letters:
        return None if _CONTROL.search(arabic) else arabic
    try:
        western = content.decode("cp1252")
    except UnicodeDecodeError:
        return None
    accented = sum(c > "\x7f" for c in western)
    return None if accented * 4 > len(western) or _CONTROL.search(western) else western
