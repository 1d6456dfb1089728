"""Ids of articles that state none: the name of the file, and more of its path where two are alike.

`new/index.md` and `pub/index.md`, each given by itself, would both be called `index.md`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from checker.model import Article, shown
from checker.read.paths import Source


def told_apart(found: Sequence[tuple[Source, Article]]) -> Iterator[Article]:
    """Yield the articles in order; those named after their files get ids that differ.

    Folders are added from the right, as many as it takes and no more than the path as given has.
    Stated ids stay, equal ones too.
    """
    names: dict[Source, str] = {}
    for source, article in found:
        if _called_after(source, article):
            names[source] = source.name
    stated = {article.id for source, article in found if source not in names}
    while clashing := {
        source: longer
        for source, name in _alike(names, stated).items()
        if (longer := _longer(source, name)) != name
    }:
        names.update(clashing)
    for source, article in found:
        name = names.get(source, source.name)
        if name != source.name and _called_after(source, article):
            yield article.model_copy(update={"id": name + article.id[len(source.name) :]})
        else:
            yield article


def _called_after(source: Source, article: Article) -> bool:
    """Whether an id is the name of the file, or that with the line of a record."""
    name, line = source.name, article.origin.line if article.origin else 0
    return article.id in (name, f"{name}:{line}")


def _alike(names: dict[Source, str], stated: set[str]) -> dict[Source, str]:
    count = Counter(names.values())
    return {s: name for s, name in names.items() if count[name] > 1 or name in stated}


def _longer(source: Source, name: str) -> str:
    """The name with one more folder of the path, if there is one."""
    parts = [part for part in source.path.parts if part != source.path.anchor]
    known = name.count("/") + 1
    return shown("/".join(parts[-known - 1 :]))
