"""Which statements of two articles contradict each other, and which only look like it."""

import pytest

from checker import Article, check


def found(*texts: str) -> list[tuple[str, str]]:
    """Rule and level of every finding about statements of open text."""
    report = check([Article(id=str(n), text=text) for n, text in enumerate(texts)])
    return [
        (f.rule, f.level) for f in report.findings
        if f.rule.startswith("statement/") and f.level != "note"
    ]  # fmt: skip


CONTRADICTING = [
    ("The council of Vellano approved the harbour tunnel.",
     "The council of Vellano rejected the harbour tunnel."),
    ("Wheat exports from Vellano rose sharply in spring.",
     "Wheat exports from Vellano fell sharply in spring."),
    ("The port of Vellano will open on Friday morning.",
     "The port of Vellano will not open on Friday morning."),
    ("Miners at Dorrin ended their strike over pay.",
     "Miners at Dorrin began their strike over pay."),
    ("مجلس المدينة يوافق على مشروع النفق البحري", "مجلس المدينة يرفض مشروع النفق البحري"),
    ("ارتفاع صادرات القمح في الربيع", "انخفاض صادرات القمح في الربيع"),
    ("The pilot was wearing a harness when the balloon fell.",
     "The pilot was not wearing a harness when the balloon fell."),
]  # fmt: skip

AGREEING = [
    # another subject, another object
    ("Wheat prices in Vellano rose sharply after the flood.",
     "Rice prices in Vellano fell sharply after the flood."),
    ("The court acquitted Anna Weiss of fraud on Monday.",
     "The court convicted Boris Kern of fraud on Monday."),
    # one pole said from both sides
    ("Ana Ruiz beat Bea Lind in the final of the cup.",
     "Bea Lind lost to Ana Ruiz in the final of the cup."),
    # both poles in one sentence
    ("Oil prices rise as the dollar falls against the yen.",
     "Dollar falls against the yen, oil prices rise."),
    # the same, negated
    ("The council of Vellano did not approve the harbour tunnel.",
     "The council of Vellano rejected the harbour tunnel."),
    # negation of a part
    ("Police did not shut the coast road for the race.",
     "Police shut the coast road after a landslide near Dorrin."),
    # denied in both
    ("The mayor denies taking money from the builder.",
     "The mayor did not take money from the builder."),
    # questions and conditions
    ("Will the council of Vellano reject the harbour tunnel?",
     "The council of Vellano approved the harbour tunnel."),
    ("If the council of Vellano rejects the harbour tunnel, work stops.",
     "The council of Vellano approved the harbour tunnel."),
    # synonyms
    ("A small boat lay near the pier.", "A tiny boat lay close to the pier."),
    ("صعود الفضة مع هبوط النحاس", "هبوط النحاس وصعود الفضة"),
    ("لا تزال المدينة تعاني من الفيضان", "المدينة تعاني من الفيضان"),
]  # fmt: skip


@pytest.mark.parametrize("texts", CONTRADICTING)
def test_statements_that_cannot_both_hold_are_found_once(texts: tuple[str, str]) -> None:
    assert [level for _, level in found(*texts)] == ["warning"]


@pytest.mark.parametrize("texts", AGREEING)
def test_statements_that_can_both_hold_are_left_alone(texts: tuple[str, str]) -> None:
    assert found(*texts) == []


def test_two_things_that_turn_round_in_one_headline_are_two_findings() -> None:
    gold = "صعود الفضة مع هبوط النحاس", "هبوط الفضة مع صعود النحاس"

    assert found(*gold) == [("statement/opposite", "warning")] * 2


def test_an_article_that_says_a_sentence_again_the_other_way_is_found_unless_days_passed() -> None:
    said = "The council of Vellano approved the harbour tunnel under the old docks{}."
    again = "The council of Vellano rejected the harbour tunnel under the old docks{}."
    between = "\n\nShops along the quay had feared noise and dust.\n\n"

    assert found(said.format("") + between + again.format("")) == [
        ("statement/opposite", "warning")
    ]
    later = said.format(" on Monday") + between + again.format(" on Friday")
    assert found(later) == []


def test_the_order_of_the_articles_changes_nothing() -> None:
    for a, b in CONTRADICTING:
        assert found(a, b) == found(b, a)


def test_what_an_article_also_says_the_other_way_is_no_contradiction() -> None:
    both = (
        "The council of Vellano approved the harbour tunnel on Monday. "
        "The council of Vellano rejected the harbour tunnel on Friday."
    )

    assert found(both, "The council of Vellano rejected the harbour tunnel.") == []


def test_a_place_replaced_in_one_sentence_is_found() -> None:
    a = "The ship with the relief goods left for Lisbon on Monday evening."
    b = "The ship with the relief goods left for Hanoi on Monday evening."
    both = "The ship with the relief goods left Lisbon for Hanoi on Monday evening."
    other = "The ferry with the dancers and the band came from Hanoi."

    assert found(a, b) == [("statement/wording", "warning")]
    assert found(a, other) == []
    assert found(a, both) == []
