"""The page of measured accuracy is written from results, without the data they come from."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

TOP = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOP / "bench"))
from accuracy import BEGIN, END, section  # noqa: E402 - bench is no package


def results(**more: Any) -> dict[str, Any]:
    row = {"set": "bump", "rows": 1200, "precision": 0.8, "recall": 0.125, "fpr": None,
           "spans": 0.5, "twins": [3, 20], "twins_number_date": [1, 4], "per_1000": None,
           "ms": 7.25, "crashes": 0}  # fmt: skip
    return {"version": "0.1.0", "date": "2031-05-06", "limit": None, "rows": [row],
            "stories": "recall 5/9", "seeds": "8/9", "numbers_found": (3, 4), **more}  # fmt: skip


def test_a_set_is_one_row_with_its_target_beside_it() -> None:
    text = "\n".join(section(results(), {}))

    assert "| bump | 1,200 | 80.0 | 12.5 | – | 50.0 | 3/20 | 1/4 | – | 7.2 | – |" in text
    assert "2031-05-06" in text
    assert "3 of 4, 75 %" in text


def test_what_was_before_stands_beside_it() -> None:
    text = "\n".join(section(results(), results(date="2031-01-01")))

    assert "2031-01-01" in text
    assert "P 80.0, R 12.5, n+d 25" in text


def test_a_limited_run_says_so() -> None:
    assert "first 25 rows" in "\n".join(section(results(limit=25), {}))


def test_the_page_has_the_marks_the_table_is_written_between() -> None:
    page = (TOP / "docs" / "accuracy.md").read_text(encoding="utf-8")

    assert page.count(BEGIN) == page.count(END) == 1


def test_without_the_data_nothing_is_measured(tmp_path: Path) -> None:
    command = [sys.executable, str(TOP / "bench" / "accuracy.py"),
               "--sets", str(tmp_path), "--date", "2031-05-06"]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0
    assert "nothing measured" in done.stdout
