"""Two texts on two things of one name are told apart by how they open."""

from __future__ import annotations

import pytest

from checker import Article, resources
from checker.engine import read_documents
from checker.relate.namesakes import namesakes, opening
from checker.words import load_words


def told_apart(first: str, second: str) -> bool:
    words = load_words(resources.words_folder(), resources.compiled_folder())
    texts = [Article(id=str(n), text=t) for n, t in enumerate((first, second))]
    one, two = (opening(d, {"the"}) for d in read_documents(texts, words))
    assert namesakes(one, two) == namesakes(two, one)
    return namesakes(one, two)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Vesk Township, Orlan County, is a township. It has 300 people.",
         "Vesk Township, Marrow County, is a township. It has 900 people."),
        ("The First Battle of Dorne was fought in spring. It rained.",
         "The Second Battle of Dorne was fought in autumn. It rained."),
        ("Anna Kettering (4 May 1850 – 2 June 1911) was a painter. She lived in Kestrup.",
         "Anna Kettering (9 July 1903 – 1 April 1977) was a painter. She lived in Kestrup."),
    ],
)  # fmt: skip
def test_a_part_of_its_own_on_each_side_makes_two_subjects(first: str, second: str) -> None:
    assert told_apart(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Vesk Township is a township. It has 300 people.",
         "Vesk Township, Orlan County, is a township. It has 900 people."),
        ("Anna Kettering (4 May 1850 – 2 June 1911) was a painter. She lived in Kestrup.",
         "Anna Kettering (4 May 1851 – 2 June 1911) was a painter. She lived in Kestrup."),
        ("The mayor said that 31 houses had burned in Kestrup. It rained.",
         "Officials in Kestrup said that 13 houses had burned. It rained."),
        ("Vesk Township, Orlan County, is a township.", "Vesk Township, Marrow County, is one."),
    ],
)  # fmt: skip
def test_one_subject_told_twice_stays_one(first: str, second: str) -> None:
    assert not told_apart(first, second)
