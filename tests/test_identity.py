"""The id of a finding of open text: of its fact, not of its values, neighbours or place."""

from __future__ import annotations

from itertools import permutations

from checker import Article, check

FLOOD = "The flood killed {} people in the harbour of Bergen."
STRIKE = "The strike cost the tramway company {} million kroner in lost fares."


def ids(*texts: str) -> dict[str, str]:
    """The id of every finding, by what its first quote is."""
    articles = [
        Article(id=f"{n}", text=text, language="en", published=f"2025-03-0{n}")
        for n, text in enumerate(texts, 1)
    ]
    return {f.evidence[0].quote: f.id for f in check(articles).findings}


def test_two_facts_of_one_rule_have_two_ids() -> None:
    (flood,) = ids(FLOOD.format(30), FLOOD.format(45)).values()
    (other,) = ids(
        "Fire killed 30 people in a Lagos market.", "Fire killed 45 people in a Lagos market."
    ).values()

    assert flood != other


def test_new_values_keep_the_id() -> None:
    once = set(ids(FLOOD.format(30), FLOOD.format(45)).values())

    assert once == set(ids(FLOOD.format(31), FLOOD.format(52)).values())


def test_the_order_of_articles_keeps_the_id() -> None:
    texts = (FLOOD.format(30), FLOOD.format(45), FLOOD.format(45))

    assert len({frozenset(ids(*order).values()) for order in permutations(texts)}) == 1


def test_a_neighbour_that_goes_keeps_the_id_of_the_rest() -> None:
    first, second = FLOOD.format(30), FLOOD.format(45)
    both = set(ids(f"{first} {STRIKE.format(3)}", f"{second} {STRIKE.format(8)}").values())

    assert len(both) == 2
    assert set(ids(first, second).values()) < both
