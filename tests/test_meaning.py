"""How an act is meant where it stands: told, planned, required, denied …"""

from __future__ import annotations

import pytest

from checker.annotate.meaning import mode_of, negated_at
from checker.extract.frame import triggers
from tests.annotated import document


def meant(text: str, language: str = "en") -> tuple[str, bool]:
    """Mode and polarity of the last act of a text."""
    sentence = document(text, language).sentences[-1]
    act = triggers(sentence)[-1]
    return (
        mode_of(sentence, act.clause, act.i, act.j),
        negated_at(sentence, act.clause, act.i),
    )


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Norway signed the treaty.", "asserted"),
        ("Norway will sign the treaty.", "planned"),
        ("Norway plans to ratify the treaty.", "planned"),
        ("Norway must ratify the treaty.", "required"),
        ("Norway may ratify the treaty.", "hedged"),
        ("If Norway ratifies the treaty.", "conditional"),
        ("In May Norway signed the treaty.", "asserted"),  # the month
        ("He said “Norway signed the treaty” today.", "quoted"),
    ],
)
def test_the_mode_of_an_act(text: str, mode: str) -> None:
    assert meant(text)[0] == mode


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("وقعت النرويج الاتفاقية.", "asserted"),
        ("ستوقع النرويج الاتفاقية.", "planned"),
        ("سوف تعتمد النرويج الاتفاقية.", "planned"),
        ("قد تعتمد النرويج الاتفاقية.", "hedged"),
        ("لقد وقعت النرويج الاتفاقية.", "asserted"),
        ("قد وقعت النرويج الاتفاقية.", "asserted"),
    ],
)
def test_the_mode_of_an_act_in_arabic(text: str, mode: str) -> None:
    assert meant(text, "ar")[0] == mode


@pytest.mark.parametrize(
    ("text", "language", "denied"),
    [
        ("Norway signed the treaty.", "en", False),
        ("Norway did not sign the treaty.", "en", True),
        ("Norway has never ratified the treaty.", "en", True),
        ("Norway not only signed the treaty.", "en", False),
        ("No fewer than 40 countries signed the treaty.", "en", False),
        ("لم توقع النرويج الاتفاقية.", "ar", True),
        ("لن توقع النرويج الاتفاقية.", "ar", True),
    ],
)
def test_whether_an_act_is_denied(text: str, language: str, denied: bool) -> None:
    assert meant(text, language)[1] is denied


def test_a_cue_of_one_act_does_not_reach_the_next() -> None:
    assert meant("Norway did not sign the treaty but ratified it.") == ("asserted", False)
