"""Verb forms from a base form, by the suffix rules of a language (rules/words/*/inflection.yaml).

A word file writes `sign` or, where the forms are irregular, all of them: `begin/begins/began/begun/
beginning`.  In a phrase ("enter into force") the first word is the verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any


def inflect(phrase: str, rules: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield (form, phrase) for every form of the language, the base form first.

    `rules["forms"]` names the forms in the order in which irregular verbs list them;
    `rules["suffixes"][form]` is a list of [pattern, replacement], the first that matches is used;
    `rules["irregular"]` maps a base to its forms.
    """
    verb, _, rest = phrase.partition(" ")
    tail = f" {rest}" if rest else ""
    names = rules["forms"]
    listed = verb.split("/") if "/" in verb else rules.get("irregular", {}).get(verb, "").split("/")
    if len(listed) == len(names):
        yield from ((name, form + tail) for name, form in zip(names, listed, strict=True))
        return
    for name in names:
        yield name, _regular(verb, rules["suffixes"].get(name, ())) + tail


def _regular(verb: str, suffixes: Any) -> str:
    for pattern, replacement in suffixes:
        if re.search(pattern, verb):
            return re.sub(pattern, replacement, verb, count=1)
    return verb
