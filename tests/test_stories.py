"""Articles come together by what identifies an event, and by nothing else."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from checker import Article, resources
from checker.engine import read_documents
from checker.relate.stories import Story, stories
from checker.resolve import resolve
from checker.words import load_words

sys.path.insert(0, str(Path(__file__).parent.parent / "bench"))

QUAKE = (
    "A strong earthquake shook the town of Vellano on Tuesday. Mayor Teresa Albini said that {n} "
    "houses had collapsed. Rescuers of the Sorano Brigade searched the ruins of the school. "
    "Power was out in the whole valley of the Ambra."
)
FIRE = (
    "A fire destroyed a market hall in Kestrup on Tuesday. Fire chief Anders Holmboe said that {n} "
    "stalls had burned. The Lindholm Foundation offered help to the traders. "
    "The square will stay closed until the weekend."
)
QUAKE_AR = (
    "ضرب زلزال قوي مدينة طرابلس في ليبيا يوم الثلاثاء. وقالت وزارة الصحة إن عشرين منزلا انهارت. "
    "وأعلنت الأمم المتحدة إرسال فرق إغاثة. وانقطعت الكهرباء عن بنغازي."
)
QUAKE_EN = (
    "A strong earthquake shook Tripoli in Libya on Tuesday. Twenty houses collapsed, the health "
    "ministry said. The United Nations announced that it was sending teams. Power was cut in "
    "Benghazi."
)


def told(texts: Sequence[str], **more: str) -> list[Story]:
    words = load_words(resources.words_folder(), resources.compiled_folder())
    articles = [Article(id=f"a{n}", text=text, **more) for n, text in enumerate(texts)]
    documents = read_documents(articles, words)
    resolve(documents, words)
    return stories(documents, words)


def test_articles_that_share_names_are_one_story_and_the_reason_is_given() -> None:
    (story,) = told([QUAKE.format(n=3), QUAKE.format(n=4)])

    assert story.ids == ("a0", "a1")
    assert {"Teresa Albini", "Vellano"} & set(story.why)
    assert story.sentence.startswith("Two articles cover “")


def test_two_events_of_one_day_are_two_stories() -> None:
    found = told([QUAKE.format(n=3), FIRE.format(n=3), QUAKE.format(n=4), FIRE.format(n=5)])

    assert [story.ids for story in found] == [("a0", "a2"), ("a1", "a3")]


def test_an_article_on_both_events_does_not_tie_them_together() -> None:
    both = FIRE.format(n=5) + " " + "In Vellano, houses collapsed in an earthquake the same day."

    found = told([QUAKE.format(n=3), QUAKE.format(n=4), both, FIRE.format(n=3), FIRE.format(n=4)])

    assert [story.ids for story in found] == [("a0", "a1"), ("a2", "a3", "a4")]


def test_a_short_article_joins_the_story_it_shares_names_with_and_chains_nothing() -> None:
    short = "Mayor Teresa Albini visited the school of Vellano."

    found = told([FIRE.format(n=3), QUAKE.format(n=3), short])

    assert [story.ids for story in found] == [("a0",), ("a1", "a2")]


def test_single_sentences_are_left_together() -> None:
    assert len(told(["65 states have signed.", "On Monday, 60 states had signed."])) == 1


def test_an_arabic_and_an_english_article_meet_by_places_and_bodies() -> None:
    (story,) = told([QUAKE_EN, QUAKE_AR])

    assert story.ids == ("a0", "a1")


def test_the_order_of_articles_changes_only_the_order_of_stories() -> None:
    texts = [QUAKE.format(n=3), FIRE.format(n=3), QUAKE.format(n=4)]

    forth, back = told(texts), told(texts[::-1])

    assert {frozenset(s.ids) for s in forth} == {frozenset({"a0", "a2"}), frozenset({"a1"})}
    assert {frozenset(s.ids) for s in back} == {frozenset({"a2", "a0"}), frozenset({"a1"})}


@pytest.mark.parametrize("per_story", [5, 20])
def test_incidents_of_one_template_come_apart(per_story: int) -> None:
    from incidents import corpus

    words = load_words(resources.words_folder(), resources.compiled_folder())
    documents = read_documents(corpus(200, per_story), words)
    resolve(documents, words)

    found = stories(documents, words)

    assert len(found) == 200 // per_story
    assert all(len({i.partition("-")[0] for i in story.ids}) == 1 for story in found)
