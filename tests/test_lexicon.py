"""One walk over a sentence finds every entry of every list."""

from checker.language.lexicon import Clitics, Entry, Lexicon
from checker.language.tokens import tokenize

ARABIC = Clitics(("وال", "بال", "و", "ب"), ("ال",))


def lexicon(phrases: dict[str, str], clitics: Clitics | None = None) -> Lexicon:
    return Lexicon(
        (([t.key for t in tokenize(p)], Entry("word", c)) for p, c in phrases.items()), clitics
    )


def found(lexicon: Lexicon, text: str) -> list[tuple[int, int, str]]:
    return [(h.i, h.j, h.entry.concept) for h in lexicon.match(tokenize(text))]


def test_the_longest_phrase_of_a_list_wins_at_a_token() -> None:
    lists = lexicon({"enter": "go in", "enter into force": "take effect"})

    assert found(lists, "They enter into force today") == [(1, 4, "take effect")]


def test_a_longer_phrase_that_does_not_fit_leaves_the_shorter_one() -> None:
    lists = lexicon({"enter": "go in", "enter into force": "take effect"})

    assert found(lists, "They enter into talks") == [(1, 2, "go in")]


def test_lists_do_not_hide_each_other() -> None:
    both = Lexicon([(["sign"], Entry("act", "signature")), (["sign"], Entry("noun", "omen"))])

    assert {h.entry.concept for h in both.match(tokenize("a sign"))} == {"signature", "omen"}


def test_the_article_is_seen_in_a_preposition_that_swallowed_it() -> None:
    clitics = Clitics(("لل", "ل"), ("ال",), (("لل", "ال"),))
    lists = lexicon({"الفنار الكبير": "beacon"}, clitics)

    assert found(lists, "للفنار الكبير") == [(0, 2, "beacon")]
    assert found(lists, "لفنار الكبير") == []


def test_arabic_conjunctions_prepositions_and_the_article_are_seen_through() -> None:
    lists = lexicon({"توقيع": "signature"}, ARABIC)

    assert found(lists, "بتوقيع") == [(0, 1, "signature")]
    assert found(lists, "والتوقيع") == [(0, 1, "signature")]


def test_a_word_that_only_begins_like_an_entry_is_none() -> None:
    assert found(lexicon({"توقيع": "signature"}, ARABIC), "توقيعات") == []


def test_a_phrase_cut_off_by_the_end_is_no_hit() -> None:
    assert found(lexicon({"enter into force": "take effect"}), "it will enter into") == []
