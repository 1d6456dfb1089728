"""Scores the checker on labelled public data and writes the tables of docs/accuracy.md.

    python bench/accuracy.py --sets ../shared/eval --date 2026-01-31 [--limit 300] [SET …]

The data and the scripts that score them (score.py, stories_score.py, seeds_score.py) are not part
of this project; without their folder nothing is measured and nothing changes.  Only what stands
between the two marks of the page is written anew.  Results are kept in bench/accuracy.json, so that
the next run can show what was before.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from checker import Article, __version__
from checker.compare import compare
from checker.engine import read_documents
from checker.inputs import words_for
from checker.values import Quantity

TOP = Path(__file__).resolve().parent.parent
PAGE, KEPT = TOP / "docs" / "accuracy.md", TOP / "bench" / "accuracy.json"
BEGIN, END = "<!-- measured -->", "<!-- end of what is measured -->"
HEAD = ("set", "rows", "P", "R", "FPR", "spans", "twins", "n+d", "/1000", "ms", "before",
        "prototype", "asked")  # fmt: skip
TRANSLATED = "ntrex_en_ar"

Row = Mapping[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", metavar="SET", nargs="*", help="some sets only (default: all)")
    parser.add_argument("--sets", type=Path, required=True, help="the folder of the labelled data")
    parser.add_argument("--date", required=True, help="the date to print, such as 2026-01-31")
    parser.add_argument("--limit", type=int, help="at most so many rows of each label and set")
    options = parser.parse_args()
    if not (options.sets / "score.py").exists():
        print(f"no measuring sets in {options.sets}: nothing measured")
        return

    rows = scored(options.sets, options.names, options.limit)
    before = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    same = before.get("limit") == options.limit
    whole = {
        "date": options.date, "version": __version__, "limit": options.limit,
        "rows": rows,
        "stories": last_line(options.sets, "stories_score.py", "--quiet"),
        "seeds": last_line(options.sets, "seeds_score.py", str(TOP / "seeds")),
        "numbers_found": numbers_found(options.sets, options.limit),
    }  # fmt: skip
    text = "\n".join(section(whole, before if same else {}))
    print(text)
    if options.names:
        return  # a look at some sets is no measurement of the whole
    KEPT.write_text(json.dumps(whole, indent=1) + "\n", encoding="utf-8")
    page = PAGE.read_text(encoding="utf-8")
    inside = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.DOTALL)
    PAGE.write_text(inside.sub(lambda _: f"{BEGIN}\n{text}\n{END}", page), encoding="utf-8")


def scored(sets: Path, names: list[str], limit: int | None) -> list[Row]:
    """The rows of score.py, one a set."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "scores.json"
        more = ["--limit", str(limit)] if limit else []
        run(sets, "score.py", *names, *more, "--json", str(out))
        found: list[Row] = json.loads(out.read_text(encoding="utf-8"))
        return found


def run(sets: Path, script: str, *arguments: str) -> str:
    """What a script of the sets prints; it also goes to stderr, since a run takes long."""
    command = [sys.executable, str(sets / script), *arguments]
    environment = {**os.environ, "PYTHONPATH": str(TOP)}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=environment, encoding="utf-8"
    ) as process:
        assert process.stdout is not None
        lines = []
        for line in process.stdout:
            lines.append(line)
            print(line, end="", file=sys.stderr, flush=True)
    return "".join(lines)


def last_line(sets: Path, script: str, *arguments: str) -> str:
    """The line in which a script sums up; details about single texts stay out of the page."""
    lines = [x for x in run(sets, script, *arguments).splitlines() if x and not x.startswith(" ")]
    return lines[-1] if lines else "nothing"


def numbers_found(sets: Path, limit: int | None) -> tuple[int, int]:
    """How many English numbers of the translated articles find an Arabic one that fits, of all."""
    sys.path.insert(0, str(sets))
    import load  # type: ignore[import-not-found]

    words = words_for()
    found = every = 0
    for n, row in enumerate(load.rows(TRANSLATED, split="dev")):
        if limit and n >= limit:
            break
        numbers: dict[str, list[Quantity]] = {}
        for given in row["documents"]:
            article = Article(id=given["id"], text=given["text"])
            (document,) = read_documents([article], words)
            held = numbers.setdefault(document.language, [])
            held += [m.value for s in document for m in s.mentions
                     if isinstance(m.value, Quantity)]  # fmt: skip
        for number in numbers.get("en", ()):
            every += 1
            fits = (compare(number, other).verdict for other in numbers.get("ar", ()))
            found += any(verdict in ("agree", "near") for verdict in fits)
    return found, every


def section(whole: Mapping[str, Any], before: Mapping[str, Any]) -> Iterator[str]:
    """The lines of the measured part of the page."""
    rows = "all rows" if not whole["limit"] else f"the first {whole['limit']} rows of each label"
    yield f"checker {whole['version']}, {whole['date']}, {rows} of the development part.\n"
    if before:
        yield f"*Before*: checker {before['version']}, {before['date']}.\n"
    targets = yaml.safe_load((TOP / "bench" / "targets.yaml").read_text(encoding="utf-8"))
    earlier = {row["set"]: row for row in before.get("rows", ())}
    yield line(HEAD)
    yield line(["---"] * len(HEAD))
    for row in whole["rows"]:
        target = targets.get(row["set"], {})
        cells = [row["set"], f"{row['rows']:,}", *measured(row), summary(earlier.get(row["set"])),
                 target.get("prototype", ""), target.get("asked", "")]  # fmt: skip
        yield line(cells)
    crashes = sum(row["crashes"] for row in whole["rows"])
    found, every = whole["numbers_found"]
    yield f"\nRows on which the checker stopped with an error: {crashes}."
    share = f"{100 * found / every:.0f} %" if every else "none"
    yield f"English numbers that find an Arabic one that fits: {found} of {every}, {share}."
    yield f"Story clusters: {whole['stories']}."
    yield f"Seed articles: {whole['seeds']}."


def line(cells: list[str] | tuple[str, ...]) -> str:
    return "| " + " | ".join(cells) + " |"


def measured(row: Row) -> Iterator[str]:
    """P, R, FPR, spans, twins, n+d, per 1,000 and ms of a set; a dash where there is none."""
    for key in ("precision", "recall", "fpr", "spans"):
        yield percent(row[key])
    for key in ("twins", "twins_number_date"):
        right, total = row[key]
        yield f"{right}/{total}" if total else "–"
    yield "–" if row["per_1000"] is None else f"{row['per_1000']:.1f}"
    yield f"{row['ms']:.1f}"


def percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f}"


def summary(row: Row | None) -> str:
    """What a set had before, in one cell."""
    if row is None:
        return "–"
    right, total = row["twins_number_date"]
    shares = (("P", "precision"), ("R", "recall"), ("FPR", "fpr"))
    parts = [f"{name} {percent(row[key])}" for name, key in shares if row[key] is not None]
    parts += [f"n+d {100 * right / total:.0f}"] if total else []
    parts += [f"{row['per_1000']:.1f} /1000"] if row["per_1000"] is not None else []
    return ", ".join(parts)


if __name__ == "__main__":
    main()
