"""Persons: the name, the titles and the office that an editor would read off the sentence."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentences import WORDS, sentence

from checker.document import BlockKind, Mention
from checker.language.people import find_people


def people(text: str, language: str = "en", block: BlockKind = "body") -> list[Mention]:
    return find_people(sentence(text, language, block), WORDS)


def names(text: str, language: str = "en", block: BlockKind = "body") -> list[str]:
    return [m.value.text for m in people(text, language, block)]


@pytest.mark.parametrize(
    ("text", "language", "name", "office"),
    [
        ("It was signed by HE Minister of State for Trade Dr. Salma bint Omar Al Harthy.", "en",
         "Salma bint Omar Al Harthy", "minister-of-state"),
        ("Suresh Kapadia, the finance director, left.", "en", "Suresh Kapadia",
         "finance-director"),
        ("The finance director, Suresh Kapadia, left.", "en", "Suresh Kapadia",
         "finance-director"),
        ("Foreign Minister Johann Brandt left.", "en", "Johann Brandt", "foreign-minister"),
        ("the agency's chief executive Petra Novak said", "en", "Petra Novak", "chief-executive"),
        ("Zarina Temirov, the governor, agreed.", "en", "Zarina Temirov", "governor"),
        ("Former president Johann Brandt left.", "en", "Johann Brandt", "president"),
        ("The deputy governor, Anna Petersen, said no.", "en", "Anna Petersen", "deputy-governor"),
        ("قالت وزيرة الصحة الدكتورة سلمى الحارثي إن", "ar", "سلمى الحارثي", "health-minister"),
        ("وصل وزير الخارجية خالد درويش إلى المدينة", "ar", "خالد درويش", "foreign-minister"),
        ("Finanzchefin Anna Petersen trat zurück.", "de", "Anna Petersen", "finance-director"),
        ("Brandwerk-Vorstandschef Jürgen Hölscher trat zurück.", "de", "Jürgen Hölscher",
         "chief-executive"),
        ("La ministre de la Santé Claire Dubois a dit non.", "fr", "Claire Dubois",
         "health-minister"),
        ("El alcalde Carlos Rivas dimitió.", "es", "Carlos Rivas", "mayor"),
    ],
)  # fmt: skip
def test_an_office_beside_a_name_is_read(text: str, language: str, name: str, office: str) -> None:
    mention = next(m for m in people(text, language) if m.value.text == name)
    assert mention.office.partition("|")[0] == office


@pytest.mark.parametrize(
    ("text", "language", "office"),
    [
        ("said Director-General of the World Health Organization (WHO), Ana Ruiz.",
         "en", "director-general|body:who"),
        ("WHO spokesman Peter Lindgren said", "en", "spokesperson|body:who"),
        ("Qatari Foreign Minister Khalid Darwish said", "en", "foreign-minister|place:qa"),
        ("Vietnam's president, Peter Lindgren, said", "en", "president|place:vn"),
        ("قال الأمين العام للأمم المتحدة أنطونيو سيكيرا", "ar", "secretary-general|body:un"),
    ],
)  # fmt: skip
def test_an_office_says_of_what(text: str, language: str, office: str) -> None:
    assert [m.office for m in people(text, language)] == [office]


def test_one_holder_and_former_offices_are_told_apart() -> None:
    assert "one-holder" in people("President Johann Brandt spoke.")[0].tags
    assert "former" in people("Former president Johann Brandt spoke.")[0].tags
    assert "one-holder" not in people("The lawyer, Johann Brandt, spoke.")[0].tags


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tomasz Wrona, 34, was hurt.", "Tomasz Wrona"),
        ("They met Peter van der Berg on Monday.", "Peter van der Berg"),
        ("Dr Abdullah Youssef al-Mal spoke.", "Abdullah Youssef al-Mal"),
        ("Sultan bin Rashid Al Naimi won.", "Sultan bin Rashid Al Naimi"),
        ("Mr. Thornbury spoke.", "Thornbury"),
        ("Anne-Marie Dubois sang.", "Anne-Marie Dubois"),
    ],
)
def test_names_are_whole(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "London Bridge closed on Monday.",
        "The Red Cross sent help to New Orleans.",
        "White House officials met Wall Street bankers.",
        "Martin Luther Street is closed.",
        "The Victoria Falls draw tourists.",
        "Virginia Tech won.",
        "Royal Mail said no.",
        "Prime Minister resigns.",
    ],
)
def test_capitals_alone_make_no_person(text: str) -> None:
    assert names(text) == []


def test_a_title_case_headline_names_nobody_without_a_title() -> None:
    assert names("Peter Lindgren Wins Third Medal In Oslo", block="headline") == []
    assert names("President Peter Lindgren Wins Third Medal", block="headline")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قالت الدكتورة مريم إن الاتفاق مهم", "مريم"),
        ("وقع الاتفاق محمد بن سالم الحارثي", "محمد بن سالم الحارثي"),
        ("وأكدت فاطمة الزهراني أن العمل مستمر", "فاطمة الزهراني"),
    ],
)
def test_arabic_names_are_found_by_title_chain_or_verb(text: str, name: str) -> None:
    assert names(text, "ar") == [name]


def test_a_preposition_is_no_given_name() -> None:
    assert names("شددت الدكتورة مريم على ذلك", "ar") == ["مريم"]


@given(st.text(max_size=80))
def test_any_text_gives_people_in_order_that_do_not_overlap(text: str) -> None:
    found = people(text)
    assert all(a.j <= b.i for a, b in itertools.pairwise(found))
