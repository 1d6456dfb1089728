"""The regression pairs as a table; with --settle, pairs that now work leave `todo`.

    python scripts/regression.py [--settle]

Settling also moves what is found between `error` and `warning`, since an editor takes either.  It
never hides a loss: what was found and no longer is, or is no longer silent, stays where it stands
and fails the test.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))
from regression_pairs import (  # type: ignore[import-not-found]
    FINDS,
    FOUND,
    Pair,
    content,
    files,
    outcome,
    pairs,
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--settle", action="store_true", help="rewrite the files")
    settle = parser.parse_args().settle
    print(f"{'class':<22}{'clash':>7}{'found':>7}{'fits':>7}{'silent':>8}{'todo':>6}{'worse':>7}")
    total: Counter[str] = Counter()
    for path in files():
        places = [(pair, place(pair)) for pair in pairs(path)]
        if settle:
            rewrite(path, [(name, todo) for _, (name, todo, _) in places])
        count = counted(places)
        total += count
        print(row(path.stem, count))
    print(row("all", total))


def place(pair: Pair) -> tuple[str, bool, bool]:
    """The list a pair belongs in by what it gives now, whether that is a gap, whether it is right.

    A pair that got worse stays in its list, where the test names it.
    """
    ours, every = outcome(pair)
    if pair.finds == "nothing":
        right = every == "nothing"
        return "nothing", pair.todo and not right, right
    if pair.finds == "note":
        return "note", False, every == "note"
    right = ours in FOUND
    return (ours, False, True) if right else (pair.finds, pair.todo, False)


def counted(places: list[tuple[Pair, tuple[str, bool, bool]]]) -> Counter[str]:
    count: Counter[str] = Counter()
    for pair, (_, todo, right) in places:
        kind = "fits" if pair.finds in ("nothing", "note") else "clash"
        count[kind] += 1
        count[f"{kind} right"] += right
        count["todo"] += todo
        count["worse"] += not right and not todo
    return count


def row(name: str, c: Counter[str]) -> str:
    right = f"{c['clash right']:>7}{c['fits']:>7}{c['fits right']:>8}"
    return f"{name:<22}{c['clash']:>7}{right}{c['todo']:>6}{c['worse']:>7}"


def rewrite(path: Path, places: list[tuple[str, bool]]) -> None:
    """Write a file anew with each word in the list it belongs in; `places` in the file's order."""
    given = content(path)
    left = iter(places)
    lines = [x for x in path.read_text(encoding="utf-8").splitlines() if x.startswith("#")]
    for key in ("language", "languages", "rules"):
        if key in given:
            lines.append(f"{key}: {flow(given[key])}")
    lines.append("frames:")
    for frame in given["frames"]:
        todo = frame.get("todo", {})
        words = [w for name in FINDS for w in frame.get(name, ())]
        words += [w for name in ("finding", "nothing") for w in todo.get(name, ())]
        sorted_: dict[tuple[str, bool], list[str]] = {}
        for word in words:
            sorted_.setdefault(next(left), []).append(word)
        lines += [f"  - frame: {flow(frame['frame'])}", f"    says: {flow(frame['says'])}"]
        lines += [f"    {n}: {flow(sorted_[n, False])}" for n in FINDS if (n, False) in sorted_]
        gaps = [n for n in ("finding", "nothing") if (n, True) in sorted_]
        if gaps:
            lines.append("    todo:")
            lines += [f"      {n}: {flow(sorted_[n, True])}" for n in gaps]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def flow(value: Any) -> str:
    """A value as YAML on one line."""
    text = yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, width=10_000)
    return text.removesuffix("\n").removesuffix("\n...")


if __name__ == "__main__":
    main()
