"""How much of one sentence another one says: by rare words, by the clause, in two languages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.relate.context import Context, Contexts, clause_coverage, coverage, near_words
from tests.annotated import document
from tests.sentences import WORDS

FLOOD = "The flood destroyed twelve wooden bridges near the harbour of Bergen."
STRIKE = "Teachers at the village school began a strike over wages in autumn."


def contexts(*texts: str, languages: tuple[str, ...] = (), titles: tuple[str, ...] = ()
             ) -> list[Context]:  # fmt: skip
    """The context of the first sentence of the body of each text."""
    documents = [
        document(text, languages[n] if languages else "en", id=str(n),
                 **({"title": titles[n]} if titles and titles[n] else {}))
        for n, text in enumerate(texts)
    ]  # fmt: skip
    made = Contexts(documents, WORDS)
    return [made.at(d.article.id, next(s.index for s in d if s.part == "text")) for d in documents]


def test_a_sentence_covers_itself() -> None:
    x, y = contexts(FLOOD, FLOOD)

    assert coverage(x, y) == 1.0
    assert near_words(x, 3, y, 3) == 1.0


def test_sentences_on_two_things_share_nothing() -> None:
    x, y = contexts(FLOOD, STRIKE)

    assert coverage(x, y) == 0.0


def test_numbers_and_dates_are_in_no_bag() -> None:
    (x,) = contexts("On 3 May 2021 the flood destroyed 12 bridges.")

    assert not {"3", "may", "2021", "12"} & set(x.stems)
    assert "flood" in x.stems


def test_a_word_only_in_the_headline_counts_less_than_one_in_the_sentence() -> None:
    short = "The flood destroyed twelve bridges."
    x, y, z = contexts(FLOOD, short, short, titles=("", "", "Flood at Bergen harbour"))

    assert coverage(x, y) < coverage(x, z) < coverage(x, x)


def test_a_short_sentence_is_not_covered_by_one_word() -> None:
    x, y = contexts("The bridges.", FLOOD)

    assert coverage(x, y) < 0.6


def test_the_words_of_a_clause_count_in_full_only_around_the_other_token() -> None:
    padding = "and the council of the old town, with many guests from abroad, " * 3
    x, y, far = contexts(FLOOD, FLOOD, f"The flood came, {padding}destroyed wooden bridges.")

    assert clause_coverage(x, 3, y, 3) > clause_coverage(x, 3, far, 0)


def test_two_languages_meet_by_what_is_named() -> None:
    x, y = contexts(
        "Norway signed the Convention against Corruption.",
        "وقعت النرويج اتفاقية مكافحة الفساد.",
        languages=("en", "ar"),
    )

    assert coverage(x, y) > 0.85
    assert clause_coverage(x, 1, y, 0) == 0.0


def test_the_contexts_of_a_sentence_are_made_once() -> None:
    made = Contexts([document(FLOOD)], WORDS)

    assert made.at("a", 0) is made.at("a", 0)


TEXT = st.lists(
    st.sampled_from(["flood", "bridges", "Bergen", "the", "12", "signed", ",", "Norway", "said",
                     "3 May", "harbour", "wooden", "not"]), min_size=1, max_size=15
).map(lambda words: " ".join(["They", *words]) + ".")  # fmt: skip


@given(TEXT, TEXT, st.integers(0, 15), st.integers(0, 15))
def test_every_share_lies_between_nothing_and_all(a: str, b: str, i: int, j: int) -> None:
    x, y = contexts(a, b, titles=("", "Flood in Bergen"))
    i, j = min(i, len(x.at) - 1), min(j, len(y.at) - 1)

    for share in (coverage(x, y), clause_coverage(x, i, y, j), near_words(x, i, y, j)):
        assert 0.0 <= share <= 1.0 + 1e-9
