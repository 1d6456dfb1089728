"""A superlative with its scope: first of what, on what, how far, since when."""

from tests.claimed import claimed

HEAD = "The Convention against Corruption was adopted. "


def test_scope_and_subject_are_read_around_the_noun() -> None:
    (claim,) = claimed("superlative", HEAD + "It is the first global treaty on corruption.")

    assert [str(claim.get(s)) for s in ("rank", "scope", "of", "domain")] == [
        "first", "global", "treaty", "corruption",
    ]  # fmt: skip


def test_inaugural_is_first() -> None:
    (claim,) = claimed("superlative", HEAD + "It stands as the inaugural global treaty.")

    assert getattr(claim.get("rank"), "concept", "") == "first"


def test_first_of_an_order_is_no_superlative() -> None:
    assert claimed("superlative", HEAD + "First, the treaty must be signed.") == []


def test_arabic_superlatives_share_the_concepts() -> None:
    text = "تعد اتفاقية مكافحة الفساد أول معاهدة دولية بشأن الفساد."
    (claim,) = claimed("superlative", text, language="ar")

    assert getattr(claim.get("rank"), "concept", "") == "first"
    assert getattr(claim.get("scope"), "concept", "") == "international"
