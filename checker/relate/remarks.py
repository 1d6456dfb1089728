"""How surely two quotations render one remark: shared words that say something, in one order.

Candidates share a rare word of the quotation itself, not only a speaker.  The points table a rule
names (rules/points/) weighs what is shared; translations are never compared word by word.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.alike import Score
from checker.compare import compare
from checker.compare.quotes import Alignment, align
from checker.model import Claim
from checker.relate.context import Contexts
from checker.relate.points import Tables, vetoed, weigh
from checker.rule import Rule
from checker.values import Name, Quote

_KEYS = 40  # telling words of a quotation it is looked up by
_JUST_BEFORE = 4  # tokens, the quotation mark among them
_MANY = 6  # telling words in common from which more say no more


class RemarkLikeness:
    """Scores pairs of quotations by the points table a rule names."""

    def __init__(self, contexts: Contexts, tables: Tables) -> None:
        self._contexts = contexts
        self._tables = tables

    def keys(self, claim: Claim) -> frozenset[str]:
        """The telling words of a quotation: two that share none of them never meet."""
        quote = claim.get("quote")
        assert isinstance(quote, Quote)
        return frozenset([k for k in quote.keys if k][:_KEYS])

    def __call__(self, rule: Rule, a: Claim, b: Claim) -> Score:
        """Return the points of a pair with the sum line by line, or why it is not compared."""
        table = self._tables[rule.alike or ""]
        veto = self._veto(a, b, table)
        if veto:
            return vetoed(veto)
        x, y = a.get("quote"), b.get("quote")
        assert isinstance(x, Quote)
        assert isinstance(y, Quote)
        parts = _parts(align(x, y), a, b)
        return weigh(parts.items(), table)

    def _veto(self, a: Claim, b: Claim, table: Mapping[str, Any]) -> str:
        x, y = (self._contexts.of(c).sentence.language for c in (a, b))
        if x != y:
            return "a translation is not compared word by word"
        if table.get("retold") and _verbatim(a) == _verbatim(b):
            return "neither is retold" if _verbatim(a) else "both are retold"
        if self._denied(a) or self._denied(b):
            return "a negation stands before the quotation"
        if table.get("speakers") == "one" and _speakers(a, b) == "conflict":
            return "two speakers"
        if table.get("speakers") == "one" and ("document" in a.tags) != ("document" in b.tags):
            return "one stands in a document, the other was said"
        return ""

    def _denied(self, claim: Claim) -> bool:
        """Whether the article itself negates what it quotes: not “possible to open”."""
        sentence = self._contexts.of(claim).sentence
        start = next((k for k, t in enumerate(sentence.tokens) if t.start >= claim.span.start), 0)
        return any(start - _JUST_BEFORE <= h.i < start for h in sentence.of("negation"))


def _verbatim(claim: Claim) -> bool:
    return claim.mode == "quoted"


def _speakers(a: Claim, b: Claim) -> str:
    return compare(a.get("speaker"), b.get("speaker")).verdict


def _parts(found: Alignment, a: Claim, b: Claim) -> dict[str, float]:
    """Each from 0 to 1: telling words of the shorter quotation kept, how many, their
    density, one speaker.

    Two quotations of one extent count as one word more: neither is cut from something else.
    """
    telling = found.telling + found.lost
    return {
        "constant": 1.0,
        "kept": found.telling / telling if telling else 0.0,
        "shared": min(1.0, (found.telling + found.one_extent) / _MANY),
        "density": found.density,
        "speaker": float(_one_speaker(a, b)),
    }


def _one_speaker(a: Claim, b: Claim) -> bool:
    x, y = a.get("speaker"), b.get("speaker")
    return isinstance(x, Name) and isinstance(y, Name) and _speakers(a, b) == "agree"
