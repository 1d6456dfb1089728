"""Noun phrases for what claims speak of: "the signing of the Convention", "number of signatories".

Findings and the matrix name facts with them.  The nouns of acts and measures are data (`noun` and
`joined_by` in the word files); what a concept is called in English is made of its name otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.model import Claim
from checker.values import Name, Quantity, Term, Value
from checker.words import Words

_LATIN_END = "\u0250"
_DETERMINED = re.compile(r"(the|this|that|its|a|an|our|their)\b|\S+['’]s?\b", re.IGNORECASE)
_BODIES = frozenset({"assembly", "council", "conference", "parliament"})
# What a slot is of its fact; {0} is the fact.
_ATTRIBUTES = {
    "count": "{0}",
    "negated": "whether {0} took place",
    "event": "{0}",
    "threshold": "number needed for {0}",
    "delay": "waiting time before {0}",
    "quote": "words of {0}",
    "scope": "reach of {0}",
    "since": "time span of {0}",
}


def latin(text: str) -> bool:
    """Whether a reader of English can read a text: its letters are Latin."""
    return all(c < _LATIN_END or not c.isalpha() for c in text)


@dataclass(frozen=True, slots=True)
class Phrases:
    """Puts facts into words; without word files a concept is called by its name."""

    words: Words | None = None

    def noun(self, term: Term) -> str:
        """What an act or a measure is called in a sentence, without an article."""
        readable = term.concept.replace("_", " ").replace("-", " ")
        for kind in ("act", "measure"):
            attributes = self.words.concept(kind, term.concept) if self.words else {}
            if attributes:
                counted = kind == "measure" and attributes.get("unit_kind") == ["count"]
                return str(attributes.get("noun") or f"number of {readable}" * counted or readable)
        if not readable.replace(" ", "").isalpha():
            return f"figure for {term.text}"
        return readable

    def about(self, slots: Sequence[str], numbers: Sequence[int], claims: Sequence[Claim]) -> str:
        """What claims are about: the longest name there is, in Latin letters if it can be."""
        for slot in ("about", "person", *slots):
            values = [claims[n].get(slot) for n in numbers]
            names = [named(v) for v in values if isinstance(v, Name)]
            names = names or [self.noun(v) for v in values if isinstance(v, Term)]
            if names:
                # the sentences around it are English, so a Latin name is read more easily
                return max(names, key=lambda name: (name[:1] < _LATIN_END, len(name), name))
        return ""

    def figure(self, numbers: Sequence[int], claims: Sequence[Claim]) -> str:
        """What counts of open text are counts of: "number of people killed"; "" when unknown."""
        for slot in ("measure", "unit"):
            for term in (claims[n].get(slot) for n in numbers):
                if isinstance(term, Term) and (slot == "measure" or latin(term.text)):
                    return self.noun(term) if slot == "measure" else f"number of {term.text}"
        return ""

    def fact(self, slots: Sequence[str], numbers: Sequence[int], claims: Sequence[Claim]) -> str:
        """What claims tell of: "the signing of the Convention by Norway"."""
        about = self.about(slots, numbers, claims)
        first = claims[numbers[0]]
        terms = (first.get(s) for s in slots if s in ("deed", "event", "measure", "rank"))
        term = next((t for t in terms if isinstance(t, Term)), None)
        actor = first.get("actor") if "actor" in slots else None
        if term is None and isinstance(actor, Name):
            return f"what {named(actor)} did with {about}{_where_and_when(first, slots)}"
        if term is None:
            return about
        if first.kind == "superlative":
            return f"the claim that {about} is the {term.concept}"
        noun = self.noun(term)
        told = f"the {noun}"
        if any(isinstance(first.get(s), Name) for s in ("about", "person")):
            told += f" {self._joined_by(term)} {about}"
        return f"{told} by {named(actor)}" if isinstance(actor, Name) else told

    def attribute(
        self, slot: str, slots: Sequence[str], numbers: Sequence[int], claims: Sequence[Claim]
    ) -> str:
        """The row of a fact in a table: "date of the adoption of the Convention"."""
        if slot == "negated" and claims[numbers[0]].kind == "superlative":
            return "whether " + self.fact(slots, numbers, claims).removeprefix("the claim that ")
        fact = self.fact(slots, numbers, claims)
        family = claims[numbers[0]].get("surname") if slot == "given" else None
        if isinstance(family, Term):
            return f"given name of {family.text.title()}"
        if not fact:
            return slot.replace("_", " ")
        pattern = _ATTRIBUTES.get(slot, slot.replace("_", " ") + " of {0}")
        return pattern.format(fact).removeprefix("the ")

    def _joined_by(self, term: Term) -> str:
        attributes = self.words.concept("act", term.concept) if self.words else {}
        return str(attributes.get("joined_by", "of"))


def _where_and_when(claim: Claim, slots: Sequence[str]) -> str:
    place, when = (claim.get(s) if s in slots else None for s in ("place", "date"))
    return (f" in {place}" if place else "") + (f" ({when})" if when else "")


def named(name: Name) -> str:
    """The full name, with the article that English wants before treaties, states and assemblies."""
    full = name.full or name.text
    if not latin(full) or _DETERMINED.match(full):
        return full
    treaty = name.kind == "instrument"
    body = name.kind == "body" and bool(_BODIES & set(name.classes))
    return f"the {full}" if treaty or body or (" of " in full and name.kind != "person") else full


def written(value: Value) -> str:
    """A value in the words of its article, with the number where these are not in Latin letters."""
    if isinstance(value, Quantity) and not latin(value.text):
        number = value.point
        return f"{value.text} ({number:,f})" if number is not None else value.text
    return str(value)
