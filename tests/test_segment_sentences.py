"""Sentences end where a reader would say so, in every language that is served."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.segment.sentences import Mending, mending_of, split
from checker.words import Words, load_words

WORDS = Path(__file__).parents[1] / "rules" / "words"


@pytest.fixture(scope="module")
def words() -> Words:
    return load_words(WORDS)


def sentences(words: Words, language: str, text: str) -> list[str]:
    return [text[i:j] for i, j in split(text, language, mending_of(words, language))]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Then Dr. Al Misnad and Maj. Gen. Salim Nasser left."),
        ("en", "It is laid down in Art. 12 and para. 3 of the treaty."),
        ("en", "The fund paid $1.25 bn. in two years."),
        ("en", "The U.S. President and the U.N. Secretary-General met at 5 p.m. Monday."),
        ("en", "On Oct. 26 it fell by 3.2 percent."),
        ("en", "J. R. R. Marlow and George W. Hart signed it."),
        ("en", "St. Alban and Mt. Kell lie close together, i.e. within 2.5 km."),
        ("en", '"We won. We did," she said.'),
        ("en", "Form No. 7,205 was sent to 31 farmers."),
        ("ar", "قال د. محمد الكعبي إن الاتفاقية مهمة."),
        ("ar", "وأضاف أ.د. أحمد سالم أن النسبة بلغت 3.5 في المئة."),
        ("ar", "وقع م. سعيد العلي العقد."),
        ("fr", "M. Dupont et Mme Durand ont signé l'art. 12 le 3 févr. 2024."),
        ("fr", "Le texte de J.-P. Martin compte dix pages."),
        ("de", "Am 3. Oktober kam Dr. Müller z. B. nach Bremen."),
        ("de", "Der Preis stieg um 3,5 Mio. Euro auf Platz 2."),
        ("es", "El Sr. Pérez y la Sra. Ruiz llegaron a las 5 p. m. del lunes."),
        ("es", "EE. UU. ganó el art. 5 del acuerdo."),
    ],
)
def test_an_abbreviation_does_not_end_a_sentence(
    words: Words, language: str, sentence: str
) -> None:
    assert sentences(words, language, sentence) == [sentence]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["Is it over?", "Yes!", "They left."]),
        ("en", ["He moved to the U.S.", "The firm of Acme Inc. stayed."]),
        ("en", ["They left at 5 p.m.", "The show began."]),
        ("en", ["“We sleep in turns,” she said.", "“Nobody rests.”"]),
        ("en", ["Four members stood.", "al-Mal spoke."]),
        ("en", ["He said no.", "The end came on Oct. 3."]),
        ("ar", ["هل جاء؟", "نعم.", "وغادر الوفد."]),
        ("ar", ["وقال: «نعم. لا».", "ثم غادر القاعة."]),
        ("fr", ["Il a dit : « Oui. »", "Puis il est parti."]),
        ("de", ["Das war am 5. Mai.", "Danach kam er am 12. Juni wieder."]),
        ("es", ["¿Qué pasa?", "¡Nada!", "Se fueron."]),
    ],
)
def test_a_sentence_ends_at_its_mark(words: Words, language: str, expected: list[str]) -> None:
    assert sentences(words, language, " ".join(expected)) == expected


def test_a_line_break_inside_a_block_is_a_space(words: Words) -> None:
    assert sentences(words, "en", "The pact was\r\nsigned. It\nholds.") == [
        "The pact was\r\nsigned.",
        "It\nholds.",
    ]


def test_a_stray_quotation_mark_does_not_hold_a_page_together(words: Words) -> None:
    plain = "The river rose by two metres in the night and took the old bridge with it. " * 12
    text = f'" {plain}They said: "We saw it." It was dark.'
    found = sentences(words, "en", text)

    assert len(found) == 14
    assert found[-2:] == ['They said: "We saw it."', "It was dark."]


@settings(deadline=None)
@given(st.text(alphabet="aB1.!?؟ \n\"“”«»()'-–د…", max_size=200))
def test_ranges_are_in_order_and_hold_everything_but_space(text: str) -> None:
    ranges = split(text, "en", Mending(always=frozenset({"a", "د"})))

    covered = set[int]()
    last = 0
    for i, j in ranges:
        assert last <= i < j
        assert not text[i].isspace()
        assert not text[j - 1].isspace()
        covered.update(range(i, j))
        last = j
    assert all(text[k].isspace() for k in range(len(text)) if k not in covered)


@pytest.mark.parametrize("unit", ["word ", "« ", '"(', "a. ", "د. ", "x", ". ", "Hello there. "])
def test_a_block_without_end_is_cut_in_time(unit: str) -> None:
    text = unit * (300_000 // len(unit))

    started = time.process_time()
    split(text, "en", Mending(always=frozenset({"د"})))

    # sentencex alone needs more than ten seconds for 300,000 characters of open quotation marks
    assert time.process_time() - started < 10
