"""Measures and prints; run by `make bench`.  On one core, in one process, but for the cold run.

1. Extraction: seed-like articles a minute.
2. Growth: a whole check of 100, 1,000 … articles; the time for one article should stay flat.
3. Story size: whole checks of short articles a minute, in larger and larger stories.
4. Stories: grouping alone, incidents of a few templates that share names and days.
5. The cold run: `checker check seeds` as a new process, with its peak memory.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import incidents
from stories import corpus

from checker import check, claims_of, resources
from checker.collector import uncollected
from checker.engine import read_documents
from checker.relate.stories import stories
from checker.resolve import resolve
from checker.words import load_words

SEEDS = Path(__file__).resolve().parent.parent / "seeds"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--most", type=int, default=10_000, help="articles in the largest check")
    most = parser.parse_args().most

    cold_run()
    claims_of(corpus(5))  # words and lexicons are loaded once
    articles = corpus(500)
    size = sum(len(a.text) for a in articles) / len(articles) / 1000
    seconds = timed(lambda: claims_of(articles))
    print(
        f"\nextraction: {60 * len(articles) / seconds:,.0f} articles a minute ({size:.1f} kB each)"
    )

    print("\n articles  per story  seconds  ms/article  findings")
    number = 100
    while number <= most:
        row(number, 5)
        number *= 10

    print("\n articles   kB each  per story  articles a minute")
    for per_story in (2, 5, 20, 60):
        short(min(1200, most), per_story)

    print("\n articles  stories  found  unmixed  seconds  of them to group")
    number = 100
    while number <= most:
        grouping(number, 20)
        number *= 10


def row(number: int, per_story: int) -> None:
    articles = corpus(number, per_story)
    found: list[int] = []
    seconds = timed(lambda: found.append(len(check(articles).findings)))
    each = 1000 * seconds / number
    print(f"{number:9,} {per_story:10} {seconds:8.2f} {each:11.2f} {found[0]:9,}", flush=True)


def short(number: int, per_story: int) -> None:
    articles = corpus(number, per_story, paragraphs=4)
    size = sum(len(a.text) for a in articles) / number / 1000
    seconds = timed(lambda: check(articles))
    print(f"{number:9,} {size:9.1f} {per_story:10} {60 * number / seconds:18,.0f}", flush=True)


def grouping(number: int, per_story: int) -> None:
    """Group incidents of small pools of names; `unmixed` counts groups of one incident only."""
    words = load_words(resources.words_folder(), resources.compiled_folder())
    articles = incidents.corpus(number, per_story)
    with uncollected():  # as in a check
        start = time.perf_counter()
        documents = read_documents(articles, words)
        resolve(documents, words)
        read = time.perf_counter() - start
        found = stories(documents, words)
        seconds = time.perf_counter() - start
    unmixed = sum(len({i.partition("-")[0] for i in story.ids}) == 1 for story in found)
    print(
        f"{number:9,} {number // per_story:8} {len(found):6} {unmixed:8} "
        f"{seconds:8.2f} {seconds - read:16.3f}",
        flush=True,
    )


def cold_run() -> None:
    command = [sys.executable, "-m", "checker", "check", str(SEEDS), "--quiet"]
    subprocess.run(command, capture_output=True, check=False)  # compiles the words once
    seconds = timed(lambda: subprocess.run(command, capture_output=True, check=False))
    kilobytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(f"cold `checker check seeds`: {seconds:.2f} s, {kilobytes / 1024:.0f} MB at its peak")


def timed(job: Callable[[], object]) -> float:
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
