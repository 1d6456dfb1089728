"""One id a person: short forms inside an article, spellings and scripts across articles."""

from __future__ import annotations

from sentences import WORDS, sentence

from checker.document import Document, Sentence
from checker.language.bodies import find_bodies
from checker.language.people import find_people
from checker.language.places import find_places
from checker.model import Article
from checker.resolve import resolve


def document(name: str, *texts: str, language: str = "en") -> Document:
    sentences: list[Sentence] = []
    for index, text in enumerate(texts):
        made = sentence(text, language, index=index, article=name)
        made.mentions = find_people(made, WORDS)
        taken = {k for m in made.mentions for k in range(m.i, m.j)}
        made.mentions += [m for find in (find_bodies, find_places) for m in find(made, WORDS)
                          if taken.isdisjoint(range(m.i, m.j))]  # fmt: skip
        made.mentions.sort(key=lambda m: m.i)
        sentences.append(made)
    return Document(Article(id=name, text=" ".join(texts)), language, sentences)


def ids(doc: Document, kind: str = "person") -> list[str]:
    return [m.value.id for s in doc for m in s.mentions_of(kind)]


def test_short_forms_mean_the_long_form_of_their_article() -> None:
    doc = document("a", "Dr. Salma bint Omar Al Harthy spoke.", "Dr. Al Harthy left.",
                   "Later Harthy returned.", "Dr. Salma smiled.")  # fmt: skip
    resolve([doc], WORDS)
    assert len(ids(doc)) == 4
    assert len(set(ids(doc))) == 1
    assert {m.value.full for s in doc for m in s.mentions} == {"Salma bint Omar Al Harthy"}


def test_a_person_has_one_id_in_both_scripts() -> None:
    english = document("a", "The minister, Salma bint Omar Al Harthy, spoke.")
    arabic = document("b", "قالت الدكتورة سلمى بنت عمر الحارثي ذلك", "وأكدت الحارثي ذلك",
                      language="ar")  # fmt: skip
    resolve([english, arabic], WORDS)
    assert len(set(ids(english) + ids(arabic))) == 1
    assert len(ids(arabic)) == 2


def test_the_order_of_the_articles_changes_no_id() -> None:
    def made() -> list[Document]:
        return [document("a", "President Joana Ribeiro spoke."),
                document("b", "President Joana Maria Ribeiro spoke."),
                document("c", "President Rui Ribeiro spoke.")]  # fmt: skip

    first, second = made(), made()
    resolve(first, WORDS)
    resolve(second[::-1], WORDS)
    assert [ids(d) for d in first] == [ids(d) for d in second]


def test_brothers_stay_two_and_their_family_name_alone_is_neither() -> None:
    doc = document("a", "Mr. Peter Lindgren met Mr. Anders Lindgren.", "Mr. Lindgren left.")
    resolve([doc], WORDS)
    first, second, third = ids(doc)
    assert len({first, second, third}) == 3


def test_a_surname_alone_is_no_person_of_another_article() -> None:
    one = document("a", "Mr. Peter Lindgren spoke.")
    two = document("b", "Mr. Lindgren won the race.")
    resolve([one, two], WORDS)
    assert ids(one) != ids(two)


def test_two_spellings_in_one_article_stay_two() -> None:
    doc = document("a", "Dr. Noura Fetais of the Oskan Association spoke.",
                   "Dr. Noora Fatis Al Marri of the Oskan Association agreed.")  # fmt: skip
    resolve([doc], WORDS)
    assert len(set(ids(doc))) == 2


def test_an_explained_acronym_is_the_body_everywhere_in_the_article() -> None:
    doc = document("a", "The Oskan Water Board (OWB) met.", "Later OWB denied it.")
    resolve([doc], WORDS)
    assert len(ids(doc, "body")) == 3
    assert len(set(ids(doc, "body"))) == 1


def test_an_ambiguous_place_takes_the_meaning_it_has_in_the_article() -> None:
    doc = document("a", "وصل إلى سلطنة عمان", "وغادر عمان", language="ar")
    resolve([doc], WORDS)
    assert ids(doc, "place") == ["place:om", "place:om"]


def test_a_town_with_namesakes_is_the_one_in_the_country_of_the_article() -> None:
    doc = document("a", "Fire broke out in San José.", "Costa Rica sent help.")
    resolve([doc], WORDS)
    assert ids(doc, "place")[0].startswith("place:cr/")


def test_many_names_are_not_compared_all_with_all() -> None:
    syllables = ["ba", "ri", "na", "tu", "kel", "mor", "sha", "ghi", "do", "fin"]
    docs = [document(f"d{a}{b}{c}", f"Mr. {a.title()}{b} {c.title()}{a}son spoke.")
            for a in syllables for b in syllables for c in syllables[:3]]  # fmt: skip
    resolve(docs, WORDS)
    assert len({i for d in docs for i in ids(d)}) > 200
