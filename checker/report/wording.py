"""What every format says in the same words: levels, counts, the summary, the empty states.

The reader is an editor.  Output tells what differs and what would settle it; it never says who
is right and gives no marks for how sure it is.
"""

from __future__ import annotations

from datetime import datetime

from checker.model import LEVELS, ArticleInfo, Evidence, Fact, Finding, Level, Report, StoryInfo
from checker.report import references
from checker.report.characters import one_line, shortened
from checker.values import MONTHS

LEVEL_WORDS: dict[Level, str] = {
    "error": "Must resolve",
    "warning": "Should check",
    "note": "For information",
}
LEVEL_MEANING: dict[Level, str] = {
    "error": "As written, these cannot stand together.",
    "warning": "These may have a good explanation. Have a look before you publish.",
    "note": "Nothing to do, but good to know.",
}
_STORIES = 3  # that the summary names
_ALONE = "Only one article was given. Add another, or a reference file, to compare."
NOT_A_JUDGE = "This report shows where statements differ. It does not say which one is right."


def slug(level: Level) -> str:
    return LEVEL_WORDS[level].lower().replace(" ", "-")


def counted(number: int, one: str, many: str = "") -> str:
    """The number with its noun: "1 article", "1,200 articles"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def day(when: datetime | None) -> str:
    """The date as "25 Oct 2025", with the time of day if it is not midnight; or "no date"."""
    if when is None:
        return "no date"
    told = f"{when.day} {MONTHS[when.month - 1][:3]} {when.year}"
    return f"{told}, {when:%H:%M}" if (when.hour, when.minute) != (0, 0) else told


def source(article: ArticleInfo) -> str:
    """Who published it, or the best name there is for it."""
    return article.source or article.path or article.id


def outlet(article: ArticleInfo | None, side: Evidence) -> str:
    """Who says it: the source of the article or of the known fact, else the article's id."""
    if side.reference is not None:
        return side.reference.title
    return source(article) if article else side.article


def about(article: ArticleInfo | None, side: Evidence) -> list[str]:
    """What to know of a side beside its source: its date, and what part of the article it is."""
    if side.reference is not None:
        return references.about(side.reference)
    told = [day(article.published)] if article else []
    told += ["headline"] * (side.part == "title")
    return told + ["for comparison"] * (side.role == "reference")


def standing(of: Finding | Fact) -> str:
    """How many articles, reports and named informants it has: "5 articles · 2 origins"."""
    if of.articles < 2:
        return ""
    told = [counted(of.articles, "article"), counted(of.origins, "origin")]
    return " · ".join(told + [counted(of.informants, "informant")] * (of.informants > 0))


def apart(fact: Fact) -> str:
    """The standing of a fact where it says more than a glance at the row: copies, informants."""
    return standing(fact) if fact.informants or fact.origins < fact.articles else ""


def stories(report: Report) -> list[str]:
    """The stories the articles tell, a sentence each, and which of them are copies of one text."""
    checked = {a.id for a in report.articles if a.checked}
    told = [(s, len(checked.intersection(s.articles))) for s in report.stories]
    several = [_covered(s, number) for s, number in told if number > 1]
    sentences = several[:_STORIES]
    if len(several) > _STORIES:
        more = len(several) - _STORIES
        sentences.append(f"{counted(more, 'more story', 'more stories')} were found.")
    alone = sum(number == 1 for _, number in told)
    if alone and several:
        verb = "stands" if alone == 1 else "stand"
        sentences.append(f"{counted(alone, 'article')} {verb} alone.")
    whole = {frozenset(s.articles) for s in report.stories}
    for origin in report.origins[:_STORIES]:
        number = len(origin.articles)
        if frozenset(origin.articles) in whole:
            sentences.append(f"All {number:,} articles trace back to {origin.name}: one report.")
        else:
            names = some(list(origin.articles), 4)
            sentences.append(f"{number:,} of the articles are one report: {names}.")
    return sentences


def _covered(story: StoryInfo, number: int) -> str:
    """The sentence of a story, without the articles that were read but not compared."""
    if number == len(story.articles):
        return story.sentence
    return f"{counted(number, 'article')} cover {story.sentence[story.sentence.index('“') :]}"


def place(article: ArticleInfo | None, side: Evidence) -> str:
    """Where a side stands on disk, clickable in most terminals: path:line:column."""
    if side.reference is not None:
        return side.article
    path = (article.path if article else None) or side.article
    return f"{path}:{side.line}:{side.column}"


def understood(side: Evidence) -> str:
    """What the marked words were taken to say: "date: 25 October 2024, a Friday"."""
    if side.slot in ("value", "object"):  # of open text: the words themselves say it
        return ""
    slot = side.slot.replace("_", " ")
    return f"{slot}: {side.value}" if slot and side.value else slot or side.value


def counts(report: Report) -> str:
    """The levels that have findings: "1 must resolve, 2 should check"."""
    told = [f"{n:,} {LEVEL_WORDS[x].lower()}" for x in LEVELS if (n := report.count(x))]
    return ", ".join(told) or "no findings"


def shared(report: Report) -> list[Fact]:
    """The facts that at least two articles speak of."""
    return [f for f in report.facts if len({c.article for c in f.cells}) > 1]


def agreed(report: Report) -> list[Fact]:
    """The facts, without names, that several articles tell alike and no finding is about."""
    return [
        f
        for f in shared(report)
        if not f.findings
        and not f.slot.endswith("name")
        and all(c.standing in ("agrees", "less") for c in f.cells)
    ]


def corroborated(report: Report) -> list[str]:
    """The facts that reports written apart from each other tell alike, each with its value."""
    return [_told(f) for f in agreed(report) if f.origins != 1]


def _copied(report: Report) -> list[str]:
    return [f.label for f in agreed(report) if f.origins == 1]


def _told(fact: Fact) -> str:
    """A fact as one line: "place of the signing: Hanoi (4 articles · 3 origins)"."""
    value = next((c.text for c in fact.cells if c.standing == "agrees"), "")
    plain = fact.label.startswith("whether ") or not value
    told = fact.label if plain else f"{fact.label}: {shortened(one_line(value), 80)}"
    return f"{told} ({behind})" if (behind := standing(fact)) else told


def concerns(report: Report) -> list[str]:
    """What the findings are about, each named once: the fact, else the subject, else the words
    that differ."""
    facts = {id_: f.label for f in reversed(report.facts) for id_ in f.findings}
    named = [facts.get(f.id) or _subject(f) or _words(f) for f in report.findings]
    return list(dict.fromkeys(named))


def _subject(finding: Finding) -> str:
    """The subject, unless it is only what kind of relation two words stand in."""
    relation = finding.subject.islower() and finding.attribute != "count"
    return "" if relation else finding.subject


def _words(finding: Finding) -> str:
    quotes = [one_line(side.quote) for side in finding.evidence]
    told = [f"“{shortened(quote, 40)}”" for quote in dict.fromkeys(quotes)]
    return " or ".join(told[:2]) or finding.title


def some(names: list[str], most: int) -> str:
    more = f" and {len(names) - most:,} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def headline(report: Report) -> str:
    """The one sentence that sums the report up, the empty states included."""
    number = sum(a.checked for a in report.articles)
    articles = counted(number, "article")
    among = f"within {articles}," if number == 1 else f"among {articles}"
    facts = shared(report)
    if not report.articles:
        return "No article could be read. Nothing was compared."
    if report.findings:
        return f"{counted(len(report.findings), 'finding')} in {articles}"
    if len(report.articles) == 1 and not report.references:
        return _ALONE
    if facts:
        on = counted(len(facts), "fact")
        return f"No disagreements found {among} on the {on} the rules could compare."
    if pairs := sum(rule.pairs for rule in report.rules):
        return f"No disagreements found {among} in {counted(pairs, 'comparison')}."
    return "The articles share no fact that a rule covers. This is not a clean bill of health."


def summary(report: Report) -> list[str]:
    """What the findings are about, and how much the sources agree on: two short sentences."""
    facts = shared(report)
    told = []
    if report.findings:
        told.append(f"About: {some(concerns(report), 3)}.")
        if agree := agreed(report):
            told.append(f"No difference was found on {counted(len(agree), 'other fact')}.")
        if len(report.articles) == 1 and not report.references:
            told.append(_ALONE)
    elif facts and (alone := len(report.facts) - len(facts)):
        told.append(f"{_alone(alone)}; see What was not checked.")
    return told


def _alone(number: int) -> str:
    return f"{counted(number, 'fact')} {'appears' if number == 1 else 'appear'} in one source only"


def not_compared(report: Report) -> list[str]:
    """A line for every article that was read but not compared, and why."""
    return [
        f"{one_line(article.path or article.id)} was read but not compared: "
        f"{article.remark or 'no statement was found that a rule covers'}"
        for article in report.articles
        if not article.checked
    ]


def unchecked(report: Report) -> list[str]:
    """What took no part in the comparison, and why: sentences."""
    told = []
    for problem in report.problems:
        where = f"{problem.path}:{problem.line}" if problem.line else problem.path
        hint = f" ({problem.hint})" if problem.hint else ""
        told.append(f"{where}: {problem.message}{hint}")
    told.extend(not_compared(report))
    told.extend(report.not_checked)
    if alone := len(report.facts) - len(shared(report)):
        told.append(f"{_alone(alone)}.")
    if copied := _copied(report):
        verb = "stands" if len(copied) == 1 else "stand"
        facts = counted(len(copied), "fact")
        told.append(f"{facts} {verb} in copies of one report only: {some(copied, 3)}.")
    idle = [rule.id for rule in report.rules if not rule.claims]
    if idle:
        told.append(f"{counted(len(idle), 'rule')} found nothing to look at.")
    return told
