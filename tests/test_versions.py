"""Versions of one article keep apart from two sources."""

from __future__ import annotations

from datetime import datetime

from checker import Article
from checker.relate.versions import versions

MORNING, NOON, NIGHT = (datetime(2025, 3, 1, h) for h in (8, 12, 20))


def test_one_id_given_again_later_is_the_current_version() -> None:
    told = versions([
        Article(id="a", text="new", published=MORNING, updated=NIGHT),
        Article(id="a", text="old", published=MORNING),
        Article(id="b", text="other"),
    ])  # fmt: skip

    assert [a.id for a in told.articles] == ["a", "a@2025-03-01T08:00", "b"]
    assert told.newer == {"a@2025-03-01T08:00": "a"}
    assert told.base("a@2025-03-01T08:00") == "a"


def test_one_address_makes_versions_of_articles_with_two_ids() -> None:
    told = versions([
        Article(id="2", text="b", url="https://example.org/x/#top", updated=NOON),
        Article(id="1", text="a", url="https://example.org/x", updated=MORNING),
        Article(id="3", text="c", url="https://example.org/x", updated=NIGHT),
    ])  # fmt: skip

    assert told.newer == {"1": "2", "2": "3"}
    assert told.base("1") == "3"


def test_ids_without_times_are_numbered_in_the_order_given() -> None:
    told = versions([Article(id="a", text=t) for t in "xyz"])

    assert [a.id for a in told.articles] == ["a@1", "a@2", "a"]
    assert told.newer == {"a@1": "a@2", "a@2": "a"}
