"""Puts the first finding in the seed articles into README.md, as the terminal shows it."""

from __future__ import annotations

import os
from pathlib import Path

from checker import Report, check
from checker.read import read
from checker.report import text

ROOT = Path(__file__).resolve().parent.parent
START, END = "<!-- example:start -->", "<!-- example:end -->"
WIDTH = 100


def example(report: Report) -> str:
    """Return the block of README.md that shows the most serious finding of a report."""
    blocks = text.render(report, width=WIDTH).split("\n\n")
    shown = next(block for block in blocks if report.findings[0].id in block)
    return f"{START}\n```console\n$ checker check seeds\n{shown}\n```\n{END}"


def main() -> None:
    os.chdir(ROOT)  # so that the paths in the report are short
    readme = Path("README.md")
    before, _, rest = readme.read_text(encoding="utf-8").partition(START)
    reading = read([Path("seeds")])
    block = example(check(reading.articles))
    readme.write_text(before + block + rest.partition(END)[2], encoding="utf-8")


if __name__ == "__main__":
    main()
