"""The likeness of claims of open text: each kind of claim has its own, figures have the rest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from checker.alike import Score
from checker.extract import fillers, quotes, relations, statements
from checker.model import Claim
from checker.relate.context import Contexts
from checker.relate.fillers import FillerLikeness
from checker.relate.likeness import PointsLikeness
from checker.relate.points import Tables
from checker.relate.relations import RelationLikeness
from checker.relate.remarks import RemarkLikeness
from checker.relate.statements import StatementLikeness
from checker.relate.topic import subject_of
from checker.rule import Rule


class _OfKind(Protocol):
    """The likeness of claims of one kind."""

    def __call__(self, rule: Rule, a: Claim, b: Claim) -> Score: ...

    def keys(self, claim: Claim) -> frozenset[str]: ...


class OpenLikeness:
    """Scores pairs of claims by the points table a rule names."""

    def __init__(self, contexts: Contexts, tables: Tables) -> None:
        self._contexts = contexts
        self._figures = PointsLikeness(contexts, tables)
        filled = FillerLikeness(contexts, tables)
        self._kinds: Mapping[str, _OfKind] = {
            fillers.NAME: filled,
            fillers.PLACE: filled,
            quotes.KIND: RemarkLikeness(contexts, tables),
            relations.KIND: RelationLikeness(contexts, tables),
            statements.KIND: StatementLikeness(contexts, tables),
        }

    def keys(self, rule: Rule, claim: Claim) -> frozenset[str]:
        """What a claim must share with another to clash with it."""
        own = self._kinds.get(claim.kind)
        return self._figures.keys(rule, claim) if own is None else own.keys(claim)

    def __call__(self, rule: Rule, a: Claim, b: Claim) -> Score:
        """Return the points of a pair of one kind, with the sum line by line, or a veto."""
        own = self._kinds.get(a.kind)
        return self._figures(rule, a, b) if own is None else own(rule, a, b)

    def subject(self, a: Claim, b: Claim) -> tuple[str, ...]:
        """Return what two claims of any kind both speak of."""
        return subject_of(self._contexts, a, b)
