"""`checker claims`: what was understood of articles, slot by slot."""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.cli.gate import Exit
from checker.config import load_settings
from checker.values import Clock, Date, Name, Quantity, Term, Value

if TYPE_CHECKING:
    from checker.model import Article, Claim, Span


def print_claims(options: argparse.Namespace) -> int:
    """Print the claims of all articles in the order of the text; of open text only with --all."""
    from checker.engine import claims_of
    from checker.extract import OPEN
    from checker.read import read

    reading = read(options.paths)
    rules = options.rules or load_settings(Path.cwd(), os.environ).rules
    every = claims_of(reading.articles, rules)
    found = [c for c in every if options.all_claims or c.kind not in OPEN]
    for problem in reading.problems:
        print(f"checker: {problem}", file=sys.stderr)
    articles = {a.id: a for a in reading.articles}
    lines = (
        _objects(found, articles) if options.claims_format == "jsonl" else _text(found, articles)
    )
    for line in lines:
        sys.stdout.write(line + "\n")
    broken = any(not p.remark for p in reading.problems)
    return Exit.BROKEN if broken else Exit.CLEAN


def _objects(claims: list[Claim], articles: dict[str, Article]) -> Iterator[str]:
    for claim in claims:
        article = articles[claim.article]
        record = {
            "article": claim.article,
            "kind": claim.kind,
            "mode": claim.mode,
            "negated": claim.negated,
            "form": claim.form,
            "confidence": claim.confidence,
            "extractor": claim.extractor,
            "tags": sorted(claim.tags),
            **_place(claim.span, article),
            "slots": {
                name: {
                    "type": type(slot.value).__name__.lower(),
                    "value": _plain(slot.value),
                    **_place(slot.span, article),
                }
                for name, slot in sorted(claim.slots.items())
            },
            "attribution": [
                {"speaker": a.speaker, "direct": a.direct, **_place(a.span, article)}
                for a in claim.attribution
            ],
        }
        yield json.dumps(record, ensure_ascii=False)


def _place(span: Span, article: Article) -> dict[str, Any]:
    line, column = article.position(span.part, span.start)
    quote = article.part(span.part)[span.start : span.end]
    return {"part": span.part, "start": span.start, "end": span.end,
            "line": line, "column": column, "quote": quote}  # fmt: skip


def _plain(value: Any) -> Any:
    """Return a value as JSON can hold it, without the fields that are empty."""
    if dataclasses.is_dataclass(value):
        held = ((f.name, getattr(value, f.name)) for f in dataclasses.fields(value))
        return {k: _plain(v) for k, v in held if v is not None and v not in ("", ())}
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    if isinstance(value, Decimal):
        return str(value)
    return value.isoformat() if isinstance(value, date) else value


def _text(claims: list[Claim], articles: dict[str, Article]) -> Iterator[str]:
    from checker.report.characters import isolated, one_line

    current = ""
    for claim in claims:
        article = articles[claim.article]
        if claim.article != current:
            yield from [""] if current else []
            current = claim.article
            yield isolated(one_line(f"{current}  {article.title or ''}"))
        line, column = article.position(claim.span.part, claim.span.start)
        manner = [claim.kind, claim.mode, *(["negated"] if claim.negated else []), claim.form]
        yield f"  {line}:{column}  {' · '.join(manner)}"
        for name, slot in sorted(claim.slots.items()):
            words = isolated(one_line(str(slot.value)))
            meaning = one_line(understood(slot.value))
            yield f"      {name:<14} {words}" + (f"  = {meaning}" if meaning else "")
        for said in claim.attribution:
            yield f"      {'said by':<14} {isolated(one_line(said.speaker))}"


def understood(value: Value) -> str:
    """Return what a value was taken to be, where its words do not say it already."""
    if isinstance(value, Quantity):
        low, high = (("" if v is None else f"{v:f}") for v in (value.low, value.high))
        return f"{low if low == high else f'{low}…{high}'} {value.unit}".strip()
    if isinstance(value, Date):
        days = [str(d) for d in (value.low, value.high) if d is not None]
        return " … ".join(dict.fromkeys(days)) or "no day known"
    if isinstance(value, Clock):
        return f"{value.minute // 60:02}:{value.minute % 60:02}"
    if isinstance(value, Term):
        return value.concept
    return value.id if isinstance(value, Name) else ""
