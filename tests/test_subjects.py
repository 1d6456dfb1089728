"""Words beside a trigger tell whether two sentences have one subject."""

import pytest
from sentences import WORDS

from checker import Article
from checker.engine import read_documents
from checker.relate.context import Context, Contexts
from checker.relate.subjects import apart
from checker.relate.triggers import Trigger


def contexts(*texts: str, language: str = "en") -> list[Context]:
    articles = [Article(id=str(n), text=t, language=language) for n, t in enumerate(texts)]
    documents = read_documents(articles, WORDS)
    made = Contexts(documents, WORDS)
    return [made.at(d.article.id, d.sentences[0].index) for d in documents]


def trigger(context: Context, word: str) -> Trigger:
    k = next(k for k, t in enumerate(context.sentence.tokens) if t.text == word)
    return Trigger(context, k, k + 1)


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
    rose, fell = trigger(x, "rose"), trigger(y, "fell")

    assert apart(rose, fell) is expected
    assert apart(fell, rose) is expected


def test_words_beside_a_trigger_come_nearest_first() -> None:
    (x,) = contexts("Olive harvests rose sharply across Dorrin.")
    rose = trigger(x, "rose")

    assert rose.before == ("harvest", "oliv")
    assert rose.after[0].startswith("sharp")
