"""Name similarity: invented pairs, half of them hard negatives, and the laws of the score."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.names import POSSIBLE, SAME, names_of
from checker.resources import words_folder
from checker.words import Words, load_words

WORDS = load_words(words_folder())
NAMES_OF = names_of(WORDS)


def compared(a: str, b: str) -> float:
    return NAMES_OF.compare(NAMES_OF.parts(a), NAMES_OF.parts(b))


def conflict(a: str, b: str) -> bool:
    return NAMES_OF.conflict(NAMES_OF.parts(a), NAMES_OF.parts(b))


ONE_PERSON = """
Maryam bint Ali bin Nasser Al Misnad | مريم بنت علي بن ناصر المسند
HE Dr. Maryam bint Ali bin Nasser Al Misnad | Maryam Al Misnad
Dr Maryam Al-Misnad | الدكتورة مريم المسند
Juergen Hoelscher | Jürgen Hölscher
António Sequeira | Antonio Sequeira
Zarina Temirov | زارينا تيميروف
Mohammed Al Kuwari | Muhammad al-Kuwari
Mohamed El-Kuwari | محمد الكواري
Abdulrahman Al Thawadi | عبد الرحمن الذوادي
Abdel-Rahman Mansour | عبدالرحمن منصور
Abdullah bin Saleh Al Dosari | عبد الله بن صالح الدوسري
Yousef Haddad | Youssef Haddad
Youssef Haddad | يوسف حداد
Khaled Darwish | Khalid Darwish
Khaled Darwish | خالد درويش
Hussein Barakat | حسين بركات
Hassan Barakat | حسن بركات
Ghada Sorour | غادة سرور
Fatima Zahra Bennani | Fatimah Zahra Bennani
Fatma Bennani | فاطمة بناني
Noor Qasimi | Nour Qasimi
Omar Sharqawi | عمر الشرقاوي
Umar Sharqawi | Omar Sharqawi
Leila Khoury | Layla Khoury
Laila Khoury | ليلى خوري
Tarek Mahfouz | Tariq Mahfouz
Tariq Mahfouz | طارق محفوظ
Jim Caldwell | James Caldwell
Bob Hartnell | Robert Hartnell
Liz Okafor | Elizabeth Okafor
Kate Brennan | Katherine Brennan
Bill Ferrars | William Ferrars
Mike Oyelaran | Michael Oyelaran
Prof. Anna Kowalczyk | Anna Kowalczyk
President Joana Ribeiro | Joana Ribeiro
Finance director Suresh Kapadia | Suresh Kapadia
José María Echeverría | Jose Maria Echeverria
Zoë Lindqvist | Zoe Lindqvist
Søren Kjeldsen | Soren Kjeldsen
Dmitri Volkov | Dmitry Volkov
Dmitry Volkov | ديمتري فولكوف
Sergei Antonov | Sergey Antonov
Sergey Antonov | سيرغي أنطونوف
Alexander Petrenko | ألكسندر بيترينكو
Peter Lindgren | بيتر ليندغرين
John Carver | جون كارفر
Michael Brandt | مايكل براندت
Olaf Henrik Brandt | Olaf Brandt
J. Thornbury | John Thornbury
Sultan bin Rashid Al Naimi | سلطان بن راشد النعيمي
Sheikh Tamim bin Khalid Al Harthy | تميم بن خالد الحارثي
Hamad bin Jassim Al Sulaiti | حمد بن جاسم السليطي
Noura Al Hajri | نورة الهاجري
Moza Al Ansari | موزة الأنصاري
Zeinab Shahin | Zainab Shaheen
Zainab Shahin | زينب شاهين
Mustafa Demir | مصطفى دمير
Rania Ghanem | رانيا غانم
Ibrahim Traore | إبراهيم تراوري
Major General Salem Al-Qahtani | اللواء سالم القحطاني
Emmanuel Lagarde | إيمانويل لاغارد
Samir Bouaziz | Sameer Bouaziz
"""

TWO_PEOPLE = """
Hassan Barakat | Hussein Barakat
Hassan Barakat | حسين بركات
Mahmoud Sabri | Mohammed Sabri
Mahmoud Sabri | محمد صبري
Ahmed Sabri | Mohammed Sabri
Ahmed Sabri | حمد صبري
Majed Sabri | Mohammed Sabri
Hamad bin Jassim Al Sulaiti | Jassim bin Hamad Al Sulaiti
حمد بن جاسم السليطي | Jassim bin Hamad Al Sulaiti
Abdulrahman Nasser | Abdulrahim Nasser
عبد الرحمن ناصر | Abdelrahim Nasser
Abdulaziz Nasser | Abdullatif Nasser
Viktor Sadirov | Vadim Sadirov
فيكتور ساديروف | Vadim Sadirov
Anna Kowalczyk | Hanna Nowak
Maria Costello | Mario Costello
Marie Lindqvist | Martin Lindqvist
Jan Hartnell | Joan Hartnell
John Carver | Joan Carver
Ann Thornbury | Ian Thornbury
Peter Lindgren | Pietro Lindgren Moreau
Olaf Brandt | Olga Brandt
Sarah Caldwell | Samuel Caldwell
Sara Haddad | Samar Haddad
سارة حداد | سمر حداد
Khaled Darwish | Khalil Darwish
خالد درويش | خليل درويش
Omar Sharqawi | Amr Sharqawi
عمر الشرقاوي | Ammar Al Sharqawi
Samir Bouaziz | Samira Bouaziz
Jamal Khoury | Jamila Khoury
Layla Khoury | Lina Khoury
Tarek Mahfouz | Talal Mahfouz
Saleh Al Dosari | Salem Al Dosari
صالح الدوسري | سالم الدوسري
Saad Al Dosari | Saeed Al Dosari
Sultan Al Naimi | Salman Al Naimi
Faisal Al Naimi | Fahad Al Naimi
Noura Al Hajri | Nada Al Hajri
نورة الهاجري | ندى الهاجري
James Caldwell | John Caldwell
Robert Hartnell | Richard Hartnell
Zarina Temirov | Zarina Tekbulat
Maryam Al Misnad | Maryam Al Marri
مريم المسند | مريم المري
Suresh Kapadia | Suresh Kulkarni
Michael Brandt | Michael Brenner
مايكل براندت | Michael Brenner
Antonio Sequeira | Antonio Serrano
Dmitry Volkov | Dmitry Volodin
Ghada Sorour | Ghada Salem
Tamim Al Harthy | Tamim Al Hajri
Youssef Haddad | Youssef Hamdan
يوسف حداد | يوسف حمدان
Zainab Shahin | Zahra Shahin
Rania Ghanem | Rana Ghanem
Ivan Petrov | Igor Petrov
Elena Petrova | Olga Petrova
Kim Sang-ho | Kim Dong-wook
Emmanuel Lacroix | Emma Lacroix
Carlos Echeverría | Carla Echeverría
Fatima Bennani | Faten Bennani
Steven Mbeki | Simon Mbeki
"""


def pairs(block: str) -> list[tuple[str, str]]:
    found = [tuple(part.strip() for part in line.split("|")) for line in block.strip().splitlines()]
    return [(a, b) for a, b in found]


@pytest.mark.parametrize(("a", "b"), pairs(ONE_PERSON))
def test_two_spellings_of_one_name_are_one(a: str, b: str) -> None:
    assert compared(a, b) >= SAME


@pytest.mark.parametrize(("a", "b"), pairs(TWO_PEOPLE))
def test_two_people_with_a_like_name_stay_two(a: str, b: str) -> None:
    assert compared(a, b) < SAME


def test_a_misspelling_with_a_longer_form_is_only_possibly_one_person() -> None:
    score = compared("Noura Fetais", "Noora Fatis Al Marri")
    assert POSSIBLE <= score < SAME


def test_one_name_alone_never_makes_two_people_one() -> None:
    assert compared("Al Misnad", "Maryam Al Misnad") < SAME


def test_titles_of_any_kind_do_not_count() -> None:
    assert compared("Her Excellency Dr Ghada Sorour", "Ghada Sorour") == 1


@pytest.mark.parametrize(
    ("a", "b", "clash"),
    [
        ("Viktor Sadirov", "Vadim Sadirov", True),
        ("Peter Lindgren", "Anders Lindgren", True),
        ("James Caldwell", "Jim Caldwell", False),
        ("Olaf Henrik Brandt", "Henrik Brandt", False),
        ("J. Thornbury", "Jane Thornbury", False),
        ("Peter Lindgren", "Peter Novak", False),
        ("Mohammed Sabri", "Mahmoud Sabri", True),
        ("حسن بركات", "حسين بركات", True),
    ],
)
def test_given_names_that_exclude_each_other_are_found(a: str, b: str, clash: bool) -> None:
    assert conflict(a, b) is clash
    assert conflict(b, a) is clash


PIECES = ("ba", "ri", "na", "tu", "kel", "mor", "sha", "ghi", "do", "fin")
SYLLABLES = st.lists(st.sampled_from(PIECES), min_size=1, max_size=3).map("".join)
NAMES = st.lists(SYLLABLES.map(str.capitalize), min_size=1, max_size=4).map(" ".join)


@given(NAMES, NAMES)
def test_the_score_is_symmetric_and_between_nought_and_one(a: str, b: str) -> None:
    score = compared(a, b)
    assert 0 <= score <= 1
    assert score == compared(b, a)


@given(NAMES)
def test_a_name_is_itself(name: str) -> None:
    assert compared(name, name) == 1


def test_names_that_are_one_share_a_block() -> None:
    names = names_of(WORDS)
    assert names.key("misnad") == names.key("مسند")
    assert names.key("temirov") == names.key("تيميروف")


def test_a_very_long_name_is_cut_short() -> None:
    assert compared("Ann " * 5_000, "Bob " * 5_000) < POSSIBLE


def test_no_word_files_mean_no_crash() -> None:
    bare = names_of(Words({"tables": {}, "concepts": {}, "phrases": {}}))
    assert bare.compare(bare.parts("Ann Roe"), bare.parts("Ann Roe")) == 1
