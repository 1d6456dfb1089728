"""Languages are told apart by votes; those without word files are named, not mistaken."""

from pathlib import Path

import pytest

from checker.language.detect import detect
from checker.words import Words, load_words

WORDS = Path(__file__).parents[1] / "rules" / "words"


@pytest.fixture(scope="module")
def words() -> Words:
    return load_words(WORDS)


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("en", "Storm cuts power to thousands along the coast"),
        ("en", "Quake kills 12 in Dorgal"),
        ("en", "Ministers meet in Los Angeles"),
        ("ar", "زلزال قوي يضرب شمال البلاد"),
        ("ar", "الوزير يعلن اتفاقا جديدا لحماية الشواطئ"),
        ("fr", "Naufrage au large de Brévin : 17 morts"),
        ("fr", "Le ministre signe la convention sur les eaux"),
        ("de", "Neue Brücke über die Fulda wird im Mai eröffnet"),
        ("es", "El Gobierno aprueba la ley de aguas tras dos años de debate"),
        ("pt", "Governo aprova lei das águas após dois anos de debate no país"),
        ("it", "Il governo approva la legge sulle acque dopo due anni"),
        ("nl", "Regering keurt nieuwe wet goed na twee jaar debat"),
        ("tr", "Hükümet iki yıl sonra yeni yasayı onayladı"),
        ("ru", "Правительство одобрило закон после двух лет споров"),
        ("uk", "Уряд схвалив закон після двох років суперечок"),
        ("fa", "دولت پس از دو سال این قانون را تصویب کرد"),
        ("ur", "حکومت نے دو سال کے بعد قانون منظور کر لیا"),
        ("he", "הממשלה אישרה את החוק"),
        ("el", "Η κυβέρνηση ενέκρινε τον νόμο"),
        ("ja", "政府は新しい法律を承認した"),
        ("zh", "政府批准了新的法律"),
        ("ko", "정부가 새 법을 승인했다"),
    ],
)
def test_a_headline_tells_its_language(words: Words, language: str, headline: str) -> None:
    assert detect(headline, words) == language


def test_names_in_latin_letters_do_not_turn_an_arabic_text(words: Words) -> None:
    text = "أعلنت شركة Northern Water Holdings (NWH) توقيع عقد جديد مع وزارة المياه"

    assert detect(text, words) == "ar"


def test_a_quotation_in_another_language_is_outvoted(words: Words) -> None:
    text = (
        "The mayor said the bridge would open in May and that the town had waited for it for "
        "ten years. « C'est la fin de la route », he told reporters in the rain."
    )

    assert detect(text, words) == "en"


@pytest.mark.parametrize("text", ["", " \n", "...", "١٢٣", "12 + 5"])
def test_what_has_no_letters_tells_nothing_or_at_most_the_plainest(words: Words, text: str) -> None:
    assert detect(text, words) in (None, "en")


def test_a_language_that_no_table_knows_is_not_taken_for_a_known_one(words: Words) -> None:
    welsh = (
        "Mae disgwyl i bont newydd agor yn y dref fis Mai wedi deng mlynedd hir ac mae pobl yr "
        "ardal yn hapus iawn gyda'r newyddion hyn meddai maer y dref wrth bawb"
    )

    assert detect(welsh, words) is None
