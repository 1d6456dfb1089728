"""Words beside a trigger tell whether two sentences have one subject."""

import pytest
from sentences import WORDS

from checker import Article
from checker.engine import read_documents
from checker.relate.context import Context, Contexts
from checker.relate.subjects import after, apart, before


def contexts(*texts: str, language: str = "en") -> list[Context]:
    articles = [Article(id=str(n), text=t, language=language) for n, t in enumerate(texts)]
    documents = read_documents(articles, WORDS)
    made = Contexts(documents, WORDS)
    return [made.at(d.article.id, d.sentences[0].index) for d in documents]


def at(context: Context, word: str) -> int:
    return next(k for k, t in enumerate(context.sentence.tokens) if t.text == word)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Olive harvests rose in Dorrin.", "Olive harvests fell in Dorrin.", False),
        ("Olive harvests rose in Dorrin.", "Almond harvests fell in Dorrin.", True),
        ("Olive harvests in spring rose.", "Olive harvests fell.", False),  # one says more
    ],
)
def test_subjects_are_apart_when_each_has_a_word_of_its_own(a: str, b: str, expected: bool) -> None:
    x, y = contexts(a, b)
    i, j = at(x, "rose"), at(y, "fell")

    assert apart(x, i, i + 1, y, j, j + 1) is expected
    assert apart(y, j, j + 1, x, i, i + 1) is expected


def test_words_beside_a_trigger_come_nearest_first() -> None:
    (x,) = contexts("Olive harvests rose sharply across Dorrin.")
    i = at(x, "rose")

    assert before(x, i) == ["harvest", "oliv"]
    assert after(x, i + 1)[0].startswith("sharp")
