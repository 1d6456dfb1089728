"""The speaker is who stands beside the reporting verb, outside the quotation marks."""

from __future__ import annotations

import pytest
from sentences import WORDS

from checker import Article
from checker.annotate import annotate
from checker.segment import segment


def speaker(text: str) -> str | None:
    document = segment(Article(id="a", text=text, language="en"), WORDS)
    annotate(document, WORDS)
    said = document.sentences[-1].clauses[0].attribution
    return said[0].speaker if said else None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Dana Holt said the road was shut.", "Dana Holt"),
        ("The road was shut, said Dana Holt.", "Dana Holt"),
        ("According to Dana Holt, the road was shut.", "Dana Holt"),
        ("Dana Holt, a friend of Ivo Brandt, said the road was shut.", "Dana Holt"),
        ("“Ivo Brandt shut the road,” said Dana Holt.", "Dana Holt"),
        ("“Ivo Brandt shut the road,” Dana Holt said.", "Dana Holt"),
        ("Dana Holt met Ivo Brandt. He said the road was shut.", None),
        ("“Ivo Brandt shut the road,” she said.", None),
        ("Dana Holt shut the road.", None),
    ],
)
def test_the_speaker_of_a_sentence(text: str, who: str | None) -> None:
    assert speaker(text) == who
