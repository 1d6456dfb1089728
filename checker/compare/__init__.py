"""Two values of a slot → one of five verdicts.  Pure and symmetric, one function a value type.

Missing is not contradicting: where one side is None or of another type the verdict is unknown.
Only words that stand for a value without giving it (`Absent`) are vaguer than one that does.
"""

from __future__ import annotations

from checker.compare.dates import certainly_after, compare_clocks, compare_dates
from checker.compare.names import compare_names, compare_terms
from checker.compare.quantity import compare_quantities
from checker.compare.quotes import compare_quotes
from checker.compare.verdict import (
    UNKNOWN,
    As,
    Comparison,
    How,
    Side,
    Tolerance,
    Verdict,
    tolerance,
)
from checker.values import Absent, Clock, Date, Name, Quantity, Quote, Term, Value

__all__ = [
    "UNKNOWN",
    "As",
    "Comparison",
    "How",
    "Side",
    "Tolerance",
    "Verdict",
    "certainly_after",
    "compare",
    "tolerance",
]


def compare(a: Value | None, b: Value | None, how: How | None = None) -> Comparison:
    """Return the verdict on two values; `compare(b, a)` is the same with the sides exchanged."""
    how = how or How()
    if a is None or b is None:
        return UNKNOWN
    match a, b:
        case Absent(), Absent():
            return Comparison("agree")
        case Absent(), _:
            return Comparison("vaguer", "one side leaves the value out", "a")
        case _, Absent():
            return Comparison("vaguer", "one side leaves the value out", "b")
        case Quantity(), Quantity():
            return compare_quantities(a, b, how)
        case Date(), Date():
            return compare_dates(a, b, how)
        case Clock(), Clock():
            return compare_clocks(a, b, how)
        case Term(), Term():
            return compare_terms(a, b)
        case Name(), Name():
            return compare_names(a, b, how)
        case Quote(), Quote():
            return compare_quotes(a, b, how)
    return UNKNOWN
