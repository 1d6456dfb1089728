"""Pairs of sentences, class by class: what is found stays found, what is silent stays silent."""

from __future__ import annotations

from pathlib import Path

import pytest
from regression_pairs import failure, files, pairs

EVERY = [pair for path in files() for pair in pairs(path)]


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_the_pairs_of_a_class_come_out_as_written(path: Path) -> None:
    assert [text for pair in pairs(path) if (text := failure(pair))] == []


def test_there_are_enough_pairs_of_both_languages_and_both_kinds() -> None:
    arabic = [p for p in EVERY if "ar" in p.languages]
    silent = [p for p in EVERY if p.finds == "nothing"]

    assert len(EVERY) >= 400
    assert len(arabic) >= 0.35 * len(EVERY)
    assert 0.3 * len(EVERY) <= len(silent) <= 0.7 * len(EVERY)


def test_no_pair_stands_twice() -> None:
    seen = [(p.a, p.b) for p in EVERY]

    assert len(seen) == len(set(seen))
