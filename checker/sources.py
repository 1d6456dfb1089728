"""Who is behind the articles: what a report says of each, whose words it has, whom it quotes.

Independence has two levels.  An *origin* wrote the words: a copy and its original are one.  An
*informant* said it: five reports of one briefing have one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from checker.document import Document
from checker.extract import OPEN
from checker.language.tokens import fold
from checker.model import ArticleInfo, Claim
from checker.relate.origins import Origins


def party(claim: Claim) -> str:
    """The named informant a claim is attributed to: an id, else the folded name; or nothing."""
    if not claim.attribution:
        return ""
    said = claim.attribution[-1]
    return said.id or fold(said.speaker)


def informants(claims: Iterable[Claim]) -> tuple[str, ...]:
    """The named informants of some claims, each once, by the longest name one of them gives it."""
    names: dict[str, str] = {}
    for claim in claims:
        if key := party(claim):
            name = " ".join(claim.attribution[-1].speaker.split())
            names[key] = max(names.get(key, ""), name, key=lambda n: (len(n), n))
    return tuple(names.values())


@dataclass(slots=True)
class _Held:
    claims: list[Claim] = field(default_factory=list)
    told: int = 0  # of these, not of open text


def infos(
    documents: Sequence[Document],
    claims: Iterable[Claim],
    origins: Origins,
    newer: Mapping[str, str],
    corrections: Mapping[str, tuple[str, ...]],
) -> tuple[ArticleInfo, ...]:
    """Return what the report says of every article; `newer` names the next version of some,
    `corrections` holds the notes of some on what they had wrong."""
    held: dict[str, _Held] = {d.article.id: _Held() for d in documents}
    for claim in claims:
        if claim.article in held:
            held[claim.article].claims.append(claim)
            held[claim.article].told += claim.kind not in OPEN
    return tuple(
        _info(d, held[d.article.id], origins, newer, corrections.get(d.article.id, ()))
        for d in documents
    )


def _info(
    document: Document,
    held: _Held,
    origins: Origins,
    newer: Mapping[str, str],
    corrections: tuple[str, ...],
) -> ArticleInfo:
    article = document.article
    headline = document.headline
    remark = ""
    if not document.supported:
        remark = f"language {document.language or 'unknown'} has no word files"
    elif not held.claims:
        remark = "nothing in it that a rule covers"
    return ArticleInfo(
        id=article.id,
        title=article.title or (headline.text if headline else ""),
        source=article.source,
        published=article.published,
        updated=article.updated,
        language=document.language or None,
        url=article.url,
        path=article.origin.path if article.origin else None,
        origin=origins.name(article.id),
        origin_why=origins.why(article.id),
        informants=informants(held.claims),
        replaced_by=newer.get(article.id, ""),
        corrections=corrections,
        claims=held.told,
        checked=document.supported and bool(held.claims),
        remark=remark,
    )
