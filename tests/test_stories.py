"""Whole invented stories: every planted discrepancy is found with its words, and nothing else."""

from pathlib import Path
from typing import Any

import pytest

from checker import Article, check, yamlfile

STORIES = sorted(Path(__file__).with_name("stories").glob("*.yaml"))


@pytest.mark.parametrize("path", STORIES, ids=lambda p: p.stem)
def test_a_story_gives_the_findings_that_were_planted(path: Path) -> None:
    story: Any = yamlfile.load(path)

    found = check([Article.model_validate(dict(a)) for a in story["articles"]]).findings

    assert sorted(f.rule for f in found) == sorted(f["rule"] for f in story["findings"]), [
        (f.rule, f.message) for f in found
    ]
    for planted in story["findings"]:
        (finding,) = (f for f in found if f.rule == planted["rule"])
        shown = {(e.article, e.quote) for e in finding.evidence}
        assert {pair for side in planted["shown"] for pair in side.items()} <= shown
