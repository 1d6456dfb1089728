"""Everything under rules/words/: YAML files in, one `Words` out, compiled once and cached.

Two shapes of file, told apart by their first key.  A *list* maps forms to concepts:

    kind: act                      # the list all concepts of this file belong to
    concepts:
      adoption:
        objects: [instrument]      # anything else is an attribute of the concept
        forms:
          en: {verb: [adopt], noun: [adoption]}
          ar: [اعتمد, اعتمدت, اعتماد]

Several files may add to one kind and even to one concept (forms are joined, attributes must not
clash), so a newsroom adds a language or a verb by dropping a file in.  `verb` forms of a language
that has inflection rules (rules/words/en/inflection.yaml) are written once and inflected here.
Forms under the language `mul` belong to every language.  A *table* is a structure of its own for
one module, one file a language:

    table: numbers
    language: en
    ...

YAML is slow to read, so the compiled form is kept as JSON, named by the hash of its sources: in
the package when it was built into it, else in the user's cache.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from checker import yamlfile
from checker.collector import uncollected
from checker.errors import Problem, WordsError
from checker.language.inflect import inflect
from checker.language.lexicon import Clitics, Entry, Lexicon
from checker.language.tokens import fold, tokenize
from checker.wordfile import slips, word_files

_COMPILED_VERSION = 4
_KEPT = 6  # compiled forms in the user's cache: a few folders of rules, or of versions
ANY = "mul"


class Words:
    """The word lists and tables of all languages, ready to look up."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._data = data
        self._tables: dict[tuple[str, str], Mapping[str, Any]] = {}
        self._lexicons: dict[str, Lexicon] = {}
        self._forms: dict[str, frozenset[str]] = {}
        self._keys: dict[tuple[str, str, str], frozenset[str]] = {}

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages that have a `language` table, so can be checked."""
        return tuple(sorted(self._data["tables"].get("language", {})))

    def concept(self, kind: str, name: str) -> Mapping[str, Any]:
        """Attributes of a concept; empty when it has none."""
        found: Mapping[str, Any] = self._data["concepts"].get(kind, {}).get(name, {})
        return found

    def concepts(self, kind: str) -> Mapping[str, Mapping[str, Any]]:
        found: Mapping[str, Mapping[str, Any]] = self._data["concepts"].get(kind, {})
        return found

    def forms(self, kind: str) -> frozenset[str]:
        """The folded one-word forms of a list, in all languages."""
        if kind not in self._forms:
            self._forms[kind] = frozenset(
                key
                for lists in self._data["phrases"].values()
                for key, _, _ in json.loads(lists.get(kind, "[]"))
                if " " not in key
            )
        return self._forms[kind]

    def table(self, name: str, language: str) -> Mapping[str, Any]:
        """A table of one language, or of all (`mul`); empty when there is none."""
        found = self._tables.get((name, language))
        if found is None:
            tables = self._data["tables"].get(name, {})
            found = json.loads(tables.get(language) or tables.get(ANY) or "{}")
            self._tables[name, language] = found
        return found

    def keys(self, table: str, language: str, name: str) -> frozenset[str]:
        """A list of words in a table, as lookup keys."""
        known = self._keys.get((table, language, name))
        if known is None:
            listed = self.table(table, language).get(name, ())
            known = self._keys[table, language, name] = frozenset(fold(str(w)) for w in listed)
        return known

    def lexicon(self, language: str) -> Lexicon:
        """The trie of a language, with the forms of `mul` in it; built at first use."""
        if language not in self._lexicons:
            with uncollected():
                self._lexicons[language] = Lexicon(self._phrases(language), self._clitics(language))
        return self._lexicons[language]

    def phrases(self, kind: str, language: str) -> list[tuple[list[str], Entry]]:
        """The folded phrases of one list in a language, with what they stand for."""
        return [(keys, entry) for keys, entry in self._phrases(language) if entry.kind == kind]

    def _clitics(self, language: str) -> Clitics:
        table = self.table("language", language)
        return Clitics(
            tuple(table.get("proclitics", ())),
            tuple(table.get("articles", ())),
            tuple(table.get("merged", {}).items()),
        )

    def _phrases(self, language: str) -> Iterator[tuple[list[str], Entry]]:
        concepts = self._data["concepts"]
        for code in (language, ANY):
            for kind, listed in self._data["phrases"].get(code, {}).items():
                for key, name, form in json.loads(listed):
                    yield key.split(" "), Entry(kind, name, form, concepts[kind][name])


def load_words(folder: Path, compiled: Path | None = None, *added: Path) -> Words:
    """Return the words under a folder; raise WordsError naming every file that is broken.

    `compiled` is a folder that may hold an earlier result (the one shipped in the wheel).  What
    the `added` folders say is laid over the first one, in order.
    """
    folders = (folder, *added)
    return _cached(folders, compiled_name(*folders), compiled)


def compiled_name(*folders: Path) -> str:
    """Return the file name of the compiled form: a hash of all sources, their names included."""
    digest = hashlib.sha256(f"{_COMPILED_VERSION}".encode())
    for folder in folders:
        paths = sorted(p for p in folder.rglob("*.yaml") if p.is_file())
        if not paths:
            raise WordsError(Problem(str(folder), "no word files here"))
        for path in paths:
            name = path.relative_to(folder).as_posix()
            digest.update(f"\0{name}\0".encode() + path.read_bytes())
    return f"words-{digest.hexdigest()[:24]}.json"


@lru_cache(maxsize=4)
def _cached(folders: tuple[Path, ...], name: str, compiled: Path | None) -> Words:
    caches = [c for c in (compiled, cache_folder()) if c is not None]
    for cache in caches:
        try:
            with uncollected():
                return Words(json.loads((cache / name).read_bytes()))
        except (OSError, ValueError):
            continue
    data = compile_words(*folders)
    _keep(cache_folder() / name, data)
    return Words(data)


def cache_folder() -> Path:
    """Where compiled words are kept between runs."""
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(base) if base else Path.home() / ".cache") / "checker"


def _keep(path: Path, data: Mapping[str, Any]) -> None:
    """Write the cache file whole or not at all, and drop the oldest ones.

    A read-only home is no reason to fail.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=path.parent, delete=False, encoding="utf-8") as f:
            json.dump(data, f, ensure_ascii=False, separators=(",", ":"))
        Path(f.name).replace(path)
        others = [p for p in path.parent.glob("words-*.json") if p != path]
        for old in sorted(others, key=lambda p: p.stat().st_mtime, reverse=True)[_KEPT - 1 :]:
            old.unlink(missing_ok=True)
    except OSError:
        pass


def compile_words(*folders: Path) -> dict[str, Any]:
    """Return the JSON-ready form of all word files; raise WordsError for every broken one.

    A later folder adds to the earlier ones: forms and lists are joined, anything else it says of
    a concept or in a table holds instead.
    """
    problems: list[Problem] = []
    layers = [word_files(folder, problems) for folder in folders]
    for number, layer in enumerate(layers[1:], 1):
        problems += slips(layer, [file for below in layers[:number] for file in below])
    data: dict[str, Any] = {"concepts": {}, "tables": {}, "phrases": {}}
    for layer in layers:
        tables: dict[str, Any] = {}
        for path_name, content in layer:
            if "table" in content:
                _add_table(path_name, content, tables, problems)
        _lay_over(data["tables"], tables)
    for layer in layers:
        concepts: dict[str, Any] = {}
        for path_name, content in layer:
            if "kind" in content:
                _add_list(path_name, content, concepts, data, problems)
        _lay_over(data["concepts"], concepts)
    if problems:
        raise WordsError(*problems)
    return _packed(data)


def _packed(data: Mapping[str, Any]) -> dict[str, Any]:
    """The compiled form: each list and table of a language as JSON text, read when needed.

    Most runs need two languages of five, and a list alone now and then.
    """
    phrases: dict[str, dict[str, list[tuple[str, str, str]]]] = {}
    for language, listed in data["phrases"].items():
        for key, kind, name, form in dict.fromkeys(listed):
            phrases.setdefault(language, {}).setdefault(kind, []).append((key, name, form))
    return {
        "concepts": data["concepts"],
        "phrases": {
            code: {kind: _json(listed) for kind, listed in kinds.items()}
            for code, kinds in phrases.items()
        },
        "tables": {
            name: {code: _json(table) for code, table in tables.items()}
            for name, tables in data["tables"].items()
        },
    }  # fmt: skip


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _lay_over(below: dict[str, Any], above: Mapping[str, Any]) -> None:
    """Put one mapping over another, in place: lists grow, mappings join, the rest is replaced."""
    for key, value in above.items():
        held = below.get(key)
        if isinstance(held, dict) and isinstance(value, dict):
            _lay_over(held, value)
        elif isinstance(held, list) and isinstance(value, list):
            held.extend(item for item in value if item not in held)
        else:
            below[key] = value


def _add_table(
    path: str, content: yamlfile.Mapping, found: dict[str, Any], problems: list[Problem]
) -> None:
    tables = found.setdefault(content["table"], {})
    language = content.get("language", ANY)
    if language in tables:
        problems.append(Problem(path, f"a second table {content['table']!r} for {language!r}", 1))
        return
    tables[language] = {k: v for k, v in content.items() if k not in ("table", "language")}


def _add_list(
    path: str,
    content: yamlfile.Mapping,
    found: dict[str, Any],
    data: dict[str, Any],
    problems: list[Problem],
) -> None:
    kind, concepts = content["kind"], content["concepts"]
    for name, concept in concepts.items():
        line = concepts.lines[name]
        attrs = found.setdefault(kind, {}).setdefault(name, {})
        for key, value in concept.items():
            if key == "forms":
                continue
            if attrs.setdefault(key, value) != value:
                problems.append(Problem(path, f"{name!r} has another {key!r} elsewhere", line))
        for language, forms in concept.get("forms", {}).items():
            out = data["phrases"].setdefault(language, [])
            for form, phrase in _forms(forms, language, data):
                keys = [t.key for t in tokenize(str(phrase))]
                if keys:
                    out.append((" ".join(k.replace(" ", "") for k in keys), kind, name, form))


def _forms(forms: Any, language: str, data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield (form, phrase) for a plain list, or for a mapping of form classes to lists."""
    if not isinstance(forms, dict):
        yield from (("", phrase) for phrase in (forms if isinstance(forms, list) else [forms]))
        return
    rules = data["tables"].get("inflection", {}).get(language)
    for form, phrases in forms.items():
        for phrase in phrases if isinstance(phrases, list) else [phrases]:
            if form == "verb" and rules:
                yield from inflect(str(phrase), rules)
            else:
                yield form, phrase
