"""The whole chain: articles and rules in, a report out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from checker import __version__
from checker.annotate import annotate
from checker.asking import Telling
from checker.collector import uncollected
from checker.document import Document
from checker.errors import Problem
from checker.extract import extract, statements
from checker.extract.namesakes import namesakes
from checker.inputs import articles_in, references_in, rules_in, words_for
from checker.judge import judge
from checker.model import (
    Article,
    Claim,
    OriginInfo,
    ProblemInfo,
    Report,
    StoryInfo,
)
from checker.reference.claims import Touching
from checker.reference.claims import claims_of as read_claims
from checker.reference.load import References
from checker.reference.model import Pack
from checker.reference.sentences import sheet
from checker.reference.standing import Standing
from checker.reference.subjects import Subjects
from checker.relate.context import Contexts
from checker.relate.corrections import closed, labelled, notes_of
from checker.relate.open_text import OpenLikeness
from checker.relate.origins import origins
from checker.relate.stories import Story, is_long, stories
from checker.relate.timeline import place
from checker.relate.versions import versions
from checker.resolve import resolve
from checker.rules import RuleSet
from checker.segment import segment
from checker.sources import infos
from checker.timed import Background
from checker.words import Words

Progress = Callable[[str, int, int], None]  # step, done, of


@dataclass(frozen=True, slots=True)
class Understood:
    """What some articles say, before any rule is asked."""

    words: Words
    documents: list[Document]
    claims: list[Claim]
    stories: list[Story]
    newer: Mapping[str, str]  # an article → its next version
    background: Background
    likeness: Telling
    pages: list[Document] = field(default_factory=list)  # references, written out as articles
    together: list[frozenset[str]] = field(default_factory=list)  # stories with their references
    unread: list[Problem] = field(default_factory=list)  # facts of them that say nothing


def understand(
    articles: Sequence[Article],
    rules: RuleSet,
    progress: Progress | None = None,
    packs: Sequence[Pack] = (),
    today: date | None = None,
) -> Understood:
    """Return the claims of the articles, the stories they tell and where their words are from.

    `packs` of references are claims of one more source each; `today` is the day by which their
    facts may be stale.
    """
    words = words_for(rules)
    told = versions(articles)
    documents = read_documents(told.articles, words, progress)
    sheets = {pack.article: sheet(pack, words) for pack in packs}
    pages = read_documents([s.article for s in sheets.values()], words)
    resolve([*documents, *pages], words)
    claims = [claim for document in documents for claim in extract(document, words)]
    current = [d for d in documents if d.article.id not in told.newer]
    groups = stories(current, words)
    revisions = [frozenset(pair) for pair in told.newer.items()]
    claims += statements.affirmed(
        documents, claims, [*(story.ids for story in groups), *revisions], words
    )
    known = namesakes([*documents, *pages], words)
    facts = [read_claims(sheets[page.article.id], page, words, known) for page in pages]
    claims += [claim for claim in known if claim.article not in sheets]
    claims += [claim for read in facts for claim in read.claims]
    claims = place(claims, [*documents, *pages], words)
    noted = labelled(documents, claims)
    claims, taken_back = closed(claims, noted)
    sources = origins(current, [story.ids for story in groups])
    met = Touching(documents, pages, sheets)
    subjects = Subjects([*documents, *pages], sheets, met.subjects, words)
    standing = Standing(sheets, words, today or _newest(articles), subjects)
    return Understood(
        words,
        documents,
        claims,
        groups,
        told.newer,
        Background(
            sources,
            taken_back,
            notes_of(documents, noted),
            told.base,
            standing,
            frozenset(d.article.id for d in documents if is_long(d)),
        ),
        OpenLikeness(Contexts([*documents, *pages], words), rules.points),
        pages,
        [frozenset(story.ids) | met.packs(story.ids) for story in groups],
        [problem for read in facts for problem in read.problems],
    )


@uncollected()
def check(
    articles: Iterable[Article],
    rules: RuleSet | Path | str | None = None,
    *,
    problems: Sequence[Problem] = (),
    progress: Progress | None = None,
    reference: References | Path | str | Sequence[Path | str] | None = None,
    today: date | None = None,
    focus: Collection[str] = (),
) -> Report:
    """Compare articles and return the report, worst finding first.

    `rules` is a loaded set, a folder of rule files, or None for the built-in rules.  `problems` of
    reading are carried into the report.  `reference` names files or folders of known facts, which
    are compared as one more source; on `today`, by default the day of the newest article, those
    past their review are stale.  `focus` holds the ids of new articles when the others are a corpus
    that is not compared with itself.  Raises ConfigError when
    the rules cannot be used at all, or an argument is of another type.
    """
    articles = articles_in(articles)
    ruleset = rules_in(rules)
    packs = references_in(reference, words_for(ruleset))
    known = understand(articles, ruleset, progress, packs.packs, today)
    documents = known.documents
    judged = judge(
        known.claims,
        ruleset,
        [d.article for d in (*documents, *known.pages)],
        known.together,
        versions=[frozenset(pair) for pair in known.newer.items()],
        background=replace(known.background, focus=frozenset(focus)),
        words=known.words,
        likeness=known.likeness,
    )
    every = [*problems, *ruleset.problems, *packs.problems, *known.unread]
    return Report(
        tool=f"checker {__version__}",
        findings=judged.findings,
        articles=infos(
            documents,
            known.claims,
            known.background.origins,
            known.newer,
            {article: note.text for article, note in known.background.notes.items()},
        ),
        facts=judged.facts,
        stories=tuple(
            StoryInfo(articles=s.ids, sentence=s.sentence, shared=s.why) for s in known.stories
        ),
        origins=tuple(
            OriginInfo(name=o.name, articles=o.articles, why=o.why)
            for o in known.background.origins.shared()
        ),
        references=tuple(
            known.background.references.infos(
                judged.facts, judged.findings, known.claims, known.together
            )
        ),
        rules=judged.rules,
        problems=tuple(
            ProblemInfo(path=p.path, line=p.line, message=p.message, hint=p.hint, remark=p.remark)
            for p in every
        ),
        not_checked=judged.not_checked,
    )


def _newest(articles: Sequence[Article]) -> date | None:
    """The day on which the newest article was published, if any article says."""
    days = [when.date() for a in articles if (when := a.updated or a.published) is not None]
    return max(days, default=None)


@uncollected()
def claims_of(
    articles: Iterable[Article], rules: RuleSet | Path | str | None = None
) -> list[Claim]:
    """Return every claim understood in the articles, in the order of the texts.

    `rules` is a folder, or what was loaded of it, whose words are added to the built-in ones.
    Raises ConfigError as `check` does.
    """
    given = articles_in(articles)
    words = words_for(None if rules is None else rules_in(rules))
    documents = read_documents(given, words)
    resolve(documents, words)
    return [claim for document in documents for claim in extract(document, words)]


def read_documents(
    articles: Sequence[Article], words: Words, progress: Progress | None = None
) -> list[Document]:
    """Return the articles segmented and annotated."""
    documents = []
    for done, article in enumerate(articles):
        document = segment(article, words)
        annotate(document, words)
        documents.append(document)
        if progress is not None:
            progress("reading", done + 1, len(articles))
    return documents
