"""Who did which act to what, where and when; a slot that may be another clause's is dropped."""

import pytest

from checker.model import Claim
from tests.claimed import claimed

NAMED = "The Convention against Corruption was discussed. "


def told(claim: Claim) -> dict[str, str]:
    """Slot → what it was understood as."""
    return {
        name: getattr(slot.value, "concept", "") or str(slot.value)
        for name, slot in claim.slots.items()
    }


def only(text: str, **article: str) -> Claim:
    (claim,) = claimed("event", text, **article)
    return claim


def test_an_active_sentence_gives_actor_act_object_place_and_date() -> None:
    claim = only("Norway signed the Convention against Corruption in Lima on 3 March 2021.")

    assert told(claim) == {
        "event": "signature", "deed": "signature", "actor": "Norway", "place": "Lima",
        "about": "Convention against Corruption", "date": "3 March 2021",
    }  # fmt: skip


def test_a_passive_sentence_names_its_actor_after_by() -> None:
    claim = only("The Convention against Corruption was ratified by Norway in 2021.")

    assert told(claim)["actor"] == "Norway"
    assert claim.form == "passive"


def test_a_relative_clause_is_about_the_word_it_hangs_on() -> None:
    text = "The Convention against Corruption, which was signed in Lima on 3 March 2021, helps."

    assert told(only(text))["date"] == "3 March 2021"


def test_the_treaty_is_the_one_introduced_before() -> None:
    claim = only(NAMED + "Norway ratified the treaty in 2021.")

    assert getattr(claim.get("about"), "id", "") == "instrument:treaty/corruption"


def test_a_treaty_that_nobody_introduced_gives_no_claim() -> None:
    assert claimed("event", "Norway ratified the treaty in 2021.") == []


def test_a_date_of_another_clause_stays_there() -> None:
    text = NAMED + "Norway signed the treaty, and parliament debated it on 3 March 2021."

    assert "date" not in told(claimed("event", text)[0])


def test_two_dates_in_one_clause_are_none() -> None:
    text = "Norway signed the Convention against Corruption on 3 March 2021 or 4 April 2021."

    assert "date" not in told(only(text))


def test_a_city_and_its_country_are_one_place() -> None:
    assert told(only(
        "Norway signed the Convention against Corruption in Lima, Peru."
    ))["place"] == "Lima"  # fmt: skip


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Norway will sign the Convention against Corruption.", "planned"),
        ("Norway must ratify the Convention against Corruption.", "required"),
        ("Norway might ratify the Convention against Corruption.", "hedged"),
        ("If Norway ratifies the Convention against Corruption, all is well.", "conditional"),
        ("Norway ratified the Convention against Corruption.", "asserted"),
        ("ستوقع النرويج اتفاقية الأمم المتحدة لمكافحة الفساد.", "planned"),
    ],
)
def test_the_words_before_an_act_say_how_it_is_meant(text: str, mode: str) -> None:
    language = "ar" if text[0] > "z" else "en"

    assert only(text, language=language).mode == mode


@pytest.mark.parametrize(
    "text",
    [
        "Norway has not signed the Convention against Corruption.",
        "Norway never ratified the Convention against Corruption.",
    ],
)
def test_a_negation_turns_the_claim_around(text: str) -> None:
    assert only(text).negated


def test_a_negation_of_another_act_does_not() -> None:
    text = "Peru did not attend, but Norway signed the Convention against Corruption."

    assert not only(text).negated


def test_an_assembly_that_ratifies_is_read_as_adopting() -> None:
    claim = only("The UN General Assembly ratified the Convention against Corruption in May 2003.")

    assert (told(claim)["event"], told(claim)["deed"]) == ("ratification", "adoption")


def test_the_ceremony_stands_for_the_act_told_just_before() -> None:
    text = ("Norway signed the Convention against Corruption. "
            "The ceremony took place in Lima on Saturday.")  # fmt: skip
    ceremony = claimed("event", text)[1]

    assert told(ceremony)["event"] == "signature"
    assert told(ceremony)["place"] == "Lima"


def test_counted_actors_make_no_event_of_one_actor() -> None:
    assert claimed("event", "65 countries have signed the Convention against Corruption.") == []


def test_arabic_verb_first_and_subject_first_are_read_alike() -> None:
    verb_first = only("وقعت دولة قطر اتفاقية الأمم المتحدة لمكافحة الفساد.", language="ar")
    headline = only("قطر توقع على اتفاقية الأمم المتحدة لمكافحة الفساد", language="ar")

    ids = [getattr(c.get("actor"), "id", "") for c in (verb_first, headline)]
    assert ids == ["place:qa", "place:qa"]
    assert told(verb_first)["event"] == told(headline)["event"] == "signature"


def test_an_arabic_light_verb_carries_its_noun() -> None:
    text = "قامت الدكتورة مريم بنت علي المسند بتوقيع اتفاقية مكافحة الفساد نيابة عن دولة قطر."
    claim = only(text, language="ar")

    assert told(claim)["on_behalf_of"] == "دولة قطر"
    assert "المسند" in told(claim)["actor"]


def test_every_slot_quotes_the_text() -> None:
    text = "Norway signed the Convention against Corruption in Lima on 3 March 2021."
    for slot in only(text).slots.values():
        assert text[slot.span.start : slot.span.end].strip() != ""


@pytest.mark.parametrize(
    "text",
    [
        "No fewer than 40 people watched as Norway signed the Convention against Corruption.",
        "Norway not only signed the Convention against Corruption but praised it.",
    ],
)
def test_a_negation_inside_a_number_or_an_idiom_negates_nothing(text: str) -> None:
    assert not only(text).negated
