"""An act in its sentence: its voice, and which mentions can only be its own."""

from __future__ import annotations

import pytest

from checker.extract.frame import Trigger, cue_before, locative, owned, triggers
from tests.annotated import document


def acts(text: str, language: str = "en") -> list[Trigger]:
    return triggers(document(text, language).sentences[-1])


@pytest.mark.parametrize(
    ("text", "language", "voice", "form"),
    [
        ("Norway signed the Convention against Corruption.", "en", "active", "finite"),
        ("The treaty was signed by Norway.", "en", "passive", "passive"),
        ("The treaty signed by Norway helps.", "en", "reduced", "reduced"),
        ("Norway, which signed the Convention against Corruption, agreed.", "en", "active",
         "relative"),
        ("They met for the ratification of the treaty.", "en", "nominal", "nominal"),
        ("وقعت النرويج الاتفاقية.", "ar", "active", "finite"),
        ("تم توقيع الاتفاقية.", "ar", "passive", "passive"),
    ],
)  # fmt: skip
def test_the_voice_and_form_of_an_act(text: str, language: str, voice: str, form: str) -> None:
    (act,) = acts(text, language)

    assert (act.voice, act.form) == (voice, form)


def test_a_sentence_without_an_act_has_none() -> None:
    assert acts("They met in Oslo.") == []


def test_a_date_between_two_acts_belongs_to_the_one_before_it() -> None:
    text = "Norway signed the treaty on 3 May 2021 before ratifying it on 4 June 2022."
    sentence = document(text).sentences[0]
    every = triggers(sentence)
    found = {
        sentence.words(act.i, act.j): [
            str(m.value) for m in owned(sentence, act, every) if m.kind == "date"
        ]
        for act in every
    }

    assert found == {"signed": ["3 May 2021"], "ratifying": ["4 June 2022"]}


@pytest.mark.parametrize(
    ("text", "language", "placed"),
    [
        ("They met in Oslo.", "en", True),
        ("They met in the capital Oslo.", "en", True),
        ("Oslo agreed.", "en", False),
        ("التقوا بالدوحة أمس.", "ar", True),
    ],
)
def test_a_place_after_a_preposition_is_where_it_happened(
    text: str, language: str, placed: bool
) -> None:
    (sentence,) = document(text, language)

    assert locative(sentence, sentence.mentions_of("place")[-1]) is placed


def test_a_cue_must_stand_shortly_before_what_it_points_to() -> None:
    (sentence,) = document("The treaty was signed by Norway and later also ratified in Peru.")
    norway, peru = sentence.mentions_of("place")

    assert cue_before(sentence, norway, "by")
    assert not cue_before(sentence, peru, "by")
