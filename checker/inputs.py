"""What a caller gives the engine: articles, rules, words and references, loaded or by a path."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from checker import resources
from checker.errors import ConfigError, Problem
from checker.model import Article
from checker.reference.load import References, load_references
from checker.rules import RuleSet, load_rules, rule_files
from checker.words import Words, load_words


def articles_in(given: Iterable[Article]) -> list[Article]:
    """Return the articles as a list; raise ConfigError for anything that is none."""
    if not isinstance(given, Iterable):
        raise _unusable("articles", "a list of checker.Article", given)
    articles = list(given)
    for article in articles:
        if not isinstance(article, Article):
            raise _unusable("articles", "checker.Article", article)
    return articles


@lru_cache(maxsize=1)
def _built_in_rules() -> RuleSet:
    return load_rules(resources.rules_folder())


def rules_in(given: RuleSet | Path | str | None) -> RuleSet:
    """Return the rules in a folder, or the built-in ones for None or for a folder of words alone.

    A loaded set is returned as it is.  Tables of points that the folder lacks are the built-in
    ones.  Raises ConfigError for a folder without a rule that can be used.
    """
    if isinstance(given, RuleSet):
        return given
    built_in = _built_in_rules()
    if given is None:
        return built_in
    if not _is_path(given):
        raise _unusable("rules", "a folder of rules or a loaded set", given)
    folder = Path(given)
    if (folder / "words").is_dir() and not any(rule_files(folder)):
        return replace(built_in, folder=folder)
    loaded = load_rules(folder)
    if not loaded.rules:
        raise ConfigError(*loaded.problems or (Problem(str(folder), "no rules here"),))
    return replace(loaded, points={**built_in.points, **loaded.points})


def words_for(rules: RuleSet | None = None) -> Words:
    """Return the built-in words with those that a folder of rules adds in its own `words/`."""
    built_in = resources.words_folder()
    own = rules.folder / "words" if rules is not None and rules.folder is not None else built_in
    return _words(built_in) if own == built_in or not own.is_dir() else _words(built_in, own)


@lru_cache(maxsize=4)
def _words(built_in: Path, *added: Path) -> Words:
    return load_words(built_in, resources.compiled_folder(), *added)


def references_in(
    given: References | Path | str | Sequence[Path | str] | None, words: Words
) -> References:
    """Return the reference packs in files and folders; loaded ones as they are."""
    if isinstance(given, References):
        return given
    paths = [given] if isinstance(given, str | Path) else given
    if paths is None:
        return References()
    if not isinstance(paths, Sequence) or not all(map(_is_path, paths)):
        raise _unusable("reference", "a path, paths or loaded references", given)
    return load_references(paths, words) if paths else References()


def _is_path(given: object) -> bool:
    return isinstance(given, Path) or (isinstance(given, str) and given != "")


def _unusable(argument: str, expected: str, found: object) -> ConfigError:
    shown = f"{type(found).__name__} {found!r}"
    shown = shown if len(shown) <= 60 else shown[:59] + "…"
    return ConfigError(Problem(argument, f"expected {expected}, found {shown}"))
