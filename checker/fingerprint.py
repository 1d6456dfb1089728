"""The identity of a finding: what is in question, and never what is said about it.

SHA-256 of canonical JSON [rule, subject, attribute, measure, scope], in base32.  No values,
quotes, offsets or paths: an edit elsewhere keeps the identity, and so does a new value.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence

_SHOWN = 8  # letters of the id: 40 bits, a collision among 10,000 findings is one in 20,000


def fingerprint(
    rule: str, subject: str, attribute: str, measure: str, scope: str, *more: str
) -> str:
    """Return the 52 letters of a finding's identity; `more` tells equal ones of a report apart."""
    parts: Sequence[str] = (rule, subject, attribute, measure, scope, *more)
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    digest = hashlib.sha256(text.encode()).digest()
    return base64.b32encode(digest).decode().rstrip("=")


def finding_id(identity: str) -> str:
    """Return the short form people and file names use: F- and the first letters."""
    return f"F-{identity[:_SHOWN]}"
