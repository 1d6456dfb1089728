"""A folder of word files → those of the right shape; every other one is a problem with its line.

What only looks like a word file would be read as one without effect: a slip in a key is named.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from checker import yamlfile
from checker.errors import CheckerError, Problem

# keys of a table that hold words
_LISTS = {"language": ("proclitics", "articles", "joins", "conjunction", "locative")}
_SLIP = 80  # rapidfuzz ratio from which a name is a slip: froms, modalty; not nouns, meaning
File = tuple[str, yamlfile.Mapping]  # path, content


def word_files(folder: Path, problems: list[Problem]) -> list[File]:
    """Return the usable files of one folder in the order of their paths; add the problems."""
    found: list[File] = []
    for path in sorted(folder.rglob("*.yaml")):
        try:
            content = yamlfile.load(path)
        except CheckerError as error:
            problems.extend(error.problems)
            continue
        wrong = list(_wrong(str(path), content))
        problems.extend(wrong)
        if not wrong:
            found.append((str(path), content))
    return found


def slips(added: list[File], known: list[File]) -> Iterator[Problem]:
    """Yield a problem for every kind or table of added files that looks like a known one."""
    for key in ("kind", "table"):
        names = {content[key] for _, content in known if key in content}
        for path, content in added:
            name = content.get(key)
            near = _near(name, names) if name is not None and name not in names else ""
            if near:
                yield Problem(path, f"the {key} {name!r} is not known", content.lines[key],
                              hint=f"did you mean {near!r}?")  # fmt: skip


def _wrong(path: str, content: Any) -> Iterator[Problem]:
    if not isinstance(content, yamlfile.Mapping) or ("kind" in content) == ("table" in content):
        yield Problem(path, "neither a list nor a table", 1,
                      hint="begin with `kind: …` or `table: …`")  # fmt: skip
        return
    for key in ("kind", "table", *(("language",) if "table" in content else ())):
        if key in content and not (isinstance(content[key], str) and content[key]):
            yield Problem(path, f"{key!r} needs a text", content.lines[key])
            return
    if "kind" in content:
        yield from _wrong_list(path, content)
        return
    for key in _LISTS.get(content["table"], ()):
        value = content.get(key, [])
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            yield Problem(path, f"{key!r} needs a list of texts", content.lines[key])


def _wrong_list(path: str, content: yamlfile.Mapping) -> Iterator[Problem]:
    concepts = content.get("concepts")
    unknown = set(content) - {"kind", "concepts"}
    if not isinstance(concepts, yamlfile.Mapping) or unknown:
        odd = ", ".join(sorted(unknown)) or "no `concepts`"
        yield Problem(path, f"a list holds `kind` and `concepts`, not {odd}", 1)
        return
    for name, concept in concepts.items():
        forms = concept.get("forms", {}) if isinstance(concept, dict) else None
        if not isinstance(forms, dict):
            yield Problem(path, f"{name!r} needs `forms: {{language: […]}}`", concepts.lines[name])
            continue
        if "forms" not in concept:
            slip = next((key for key in concept if _near(key, ("forms",))), None)
            if slip is not None:
                yield Problem(path, f"{name!r} has no `forms` but {slip!r}", concept.lines[slip],
                              hint="did you mean 'forms'?")  # fmt: skip
        for language, listed in forms.items():
            groups = listed.values() if isinstance(listed, dict) else [listed]
            if not all(map(_are_phrases, groups)):
                line = concept["forms"].lines[language]
                yield Problem(path, f"the forms of {name!r} are no list of texts", line)


def _are_phrases(value: Any) -> bool:
    phrases = value if isinstance(value, list) else [value]
    return all(isinstance(phrase, str | int | float) for phrase in phrases)


def _near(name: str, known: Collection[str]) -> str:
    from rapidfuzz import fuzz, process  # only an addition needs it

    found = process.extractOne(name, sorted(known), scorer=fuzz.ratio, score_cutoff=_SLIP)
    return found[0] if found else ""
