"""A report made by hand, for the tests of the renderers: six articles, eight findings.

Five articles are the seeds; the sixth is hostile.  Every offset is looked up in the text, so the
quotations are exact and their contexts real.
"""

# ruff: noqa: E501 - sentences of a sample

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from checker.model import (
    Article,
    ArticleInfo,
    Cell,
    Evidence,
    Fact,
    Finding,
    Level,
    Origin,
    Part,
    ProblemInfo,
    Report,
    RuleInfo,
    TimelineEntry,
)

SEEDS = Path(__file__).parent.parent / "seeds"
HOSTILE_TEXT = (
    "<script>alert('x')</script> <img src=https://evil.example/x.png> \x1b[2J\x1b]0;owned\x07\n"
    "The \u202eetadpu\u202c was `rm -rf` | **bold** [link](https://evil.example) ![i](https://evil.example/i.png)\n"
    "said @octocat about #12 and GH-7 on https://evil.example/path and www.evil.example :tada: &amp; "
    "<!-- hidden --> $x^2$ ~~gone~~ 日本語の見出し with more words after it.\n" + "word " * 900
)
_ABOUT = {
    "000": ("Gulf Daily", datetime(2025, 10, 26), "en", "https://gulf.example/qatar-signs?a=1&b=2"),
    "001": ("Doha Monitor", datetime(2025, 10, 28), "en", "https://monitor.example/un-convention"),
    "002": ("صحيفة الخليج", datetime(2025, 10, 27, 9, 30), "ar", "https://khaleej.example/قطر"),
    "003": ("The Peninsula Post", None, "en", None),
    "004": ("MENAFN", datetime(2025, 10, 27), "en", "javascript:alert(1)"),
}


def articles() -> list[Article]:
    made = []
    for path in sorted(SEEDS.glob("*.txt")):
        source, published, language, url = _ABOUT[path.name[:3]]
        title, _, text = path.read_text(encoding="utf-8").partition("\n")
        made.append(
            Article(
                id=path.name[:3],
                text=text.lstrip("\n"),
                title=title,
                published=published,
                language=language,
                source=source,
                url=url,
                origin=Origin(path=f"seeds/{path.name}", line=3, title_line=1),
            )
        )
    made.append(Article(id="h|`<b>", text=HOSTILE_TEXT, title="A <b>bold</b> `title` | @all",
                        source="Evil\x1b[31m | <i>Post</i>"))  # fmt: skip
    return made


def evidence(
    article: Article, quote: str, slot: str = "", value: str = "", part: Part = "text", **more: str
) -> Evidence:
    text = article.part(part)
    start = text.index(quote)
    end = start + len(quote)
    line, column = article.position(part, start)
    return Evidence(
        article=article.id,
        part=part,
        start=start,
        end=end,
        quote=quote,
        slot=slot,
        value=value,
        line=line,
        column=column,
        before=text[max(start - 300, 0) : start],
        after=text[end : end + 300],
        **more,  # type: ignore[arg-type]
    )


def finding(n: int, rule: str, level: Level, title: str, message: str, *sides: Evidence,
            **more: object) -> Finding:  # fmt: skip
    return Finding(id=f"F-{'ABCDEFGH'[n % 8] * 4}{n:04d}".replace("0", "Q").replace("1", "R"),
                   fingerprint=f"{n:064x}", rule=rule, level=level, title=title, message=message,
                   evidence=sides, **more)  # type: ignore[arg-type]  # fmt: skip


def report(hostile: bool = True) -> Report:
    a0, a1, a2, a3, a4, bad = articles()
    convention = "UN Convention against Cybercrime"
    found = [
        finding(
            0, "treaty/actor-cannot", "error", "An assembly adopts a treaty, it does not ratify it",
            "Doha Monitor says the UN General Assembly “ratified” the convention; MENAFN says that it “adopted” it.",
            evidence(a1, "ratified", "act", "ratification", role="suspect"),
            evidence(a4, "adopted", "act", "adoption"),
            why="States ratify a treaty, each under its own law. A reader of “ratified” believes that it already binds somebody.",
            suggest=("Write “adopted” for the vote of the General Assembly.", "Name the state if a ratification is meant."),
            see=("https://treaties.un.org/pages/Overview.aspx?path=overview/glossary/page1_en.xml",),
            subject=convention, attribute="act",
        ),
        finding(
            1, "treaty/act-order", "error", "A treaty cannot be signed before its text is adopted",
            "The signing is dated 25 October 2024; the adoption, which must come first, December 2024.",
            evidence(a1, "October 25, 2024", "date", "25 October 2024, a Friday", role="suspect"),
            evidence(a1, "December 2024", "date", "December 2024"),
            evidence(a4, "December 2024", "date", "December 2024"),
            why="The text must exist before anybody can sign it.",
            suggest=("Look up the year of the signing ceremony.",), subject=convention, attribute="date",
        ),
        finding(
            2, "date/weekday-across", "error", "The weekday does not fit the date",
            "25 October 2024 was a Friday. MENAFN puts the ceremony on a Saturday; that day was a Saturday in 2025.",
            evidence(a1, "October 25, 2024", "date", "25 October 2024, a Friday"),
            evidence(a4, "Saturday", "weekday", "Saturday"),
            why="A weekday is a checksum: when it fails, the day, the month or the year is off as often as the weekday.",
            suggest=("Keep the date and write Friday.", "Keep the weekday: Saturday fits 25 October 2025."),
            subject=f"Signing of the {convention}", attribute="date",
        ),
        finding(
            3, "treaty/threshold", "warning", "The entry-into-force threshold is told in two ways",
            "Doha Monitor counts from “the ratification instrument”, MENAFN from “the fortieth instrument of ratification”.",
            evidence(a1, "the ratification instrument", "ordinal", "no number", role="suspect"),
            evidence(a4, "fortieth", "ordinal", "40th"),
            why="“The instrument” without its number lets a reader think that the first deposit starts the clock.",
            suggest=("Quote the clause of the treaty.",), subject=convention, attribute="ordinal",
        ),
        finding(
            4, "text/acronym-typo", "warning", "An acronym is spelled in two ways",
            "“UNDOC” looks like “UNODC”, which the article spells out.",
            evidence(a3, "UNDOC", "acronym", "UNDOC", role="suspect"),
            evidence(a3, "UNODC", "acronym", "United Nations Office on Drugs and Crime"),
            why="The letters are those of the defined acronym in another order.",
            suggest=("Write “UNODC”.",), subject="United Nations Office on Drugs and Crime", attribute="acronym",
        ),
        finding(
            5, "text/headline-further", "warning", "The headline goes further than the text",
            "The headline says “تنضم إلى”; the text says “وقعت دولة قطر”, which is an earlier step.",
            evidence(a2, "تنضم إلى", "act", "accession", "title", role="suspect"),
            evidence(a2, "وقعت", "act", "signature"),
            evidence(a0, "Signs", "act", "signature", "title"),
            why="To join a treaty is to be bound by it; to sign is a step before that.",
            suggest=("Use the act of the text in the headline: “وقعت”.",), subject="Qatar", attribute="act",
        ),
        finding(
            6, "person/name-variant", "note", "One person, perhaps, under two names",
            "“Dr. Noura Fetais” and “Dr. Noora Fatis Al Marri” may be one person.",
            evidence(a1, "Dr. Noura Fetais", "name", "Noura Fetais", attribution="Qatar News Agency"),
            evidence(a1, "Dr. Noora Fatis Al Marri", "name", "Noora Fatis Al Marri"),
            why="Same first name and family name in two romanisations, same organisation.",
            suggest=("Ask the organisation; use one spelling.",), subject="Noura Fetais", attribute="name",
            timeline=(
                TimelineEntry(value="60", since=datetime(2025, 10, 26), until=datetime(2025, 10, 26),
                              basis="from-publication", informants=("Qatar News Agency",), articles=("000",)),
                TimelineEntry(value="65", since=datetime(2025, 10, 27), until=datetime(2025, 10, 27, 23, 59),
                              basis="stated", articles=("004", "001"), outcome="superseded",
                              meaning="Update", corrects="56"),
                TimelineEntry(value="72", articles=("003",)),
            ),
        ),
    ]  # fmt: skip
    if hostile:
        start = HOSTILE_TEXT.index("<script>")
        long = HOSTILE_TEXT[start : HOSTILE_TEXT.index("after it.")]
        found.append(
            finding(
                7, "text/hostile", "note", "Title with <b>tags</b> | `ticks` @octocat",
                f"“{HOSTILE_TEXT[:120]}” against “وقعت\u202e” and\nanother line of @octocat #12",
                evidence(bad, long, "quote", "<i>value</i> | \x1b[31mred"),
                evidence(bad, "日本語の見出し", "name", "headline"),
                evidence(bad, "bold", "name", "bold", "title", attribution="<u>Mallory</u> @all"),
                evidence(bad, HOSTILE_TEXT[-4500:-1], "quote", ""),
                why="Hostile <script>alert(1)</script> | text.", suggest=("`do` <nothing>",),
                see=("javascript:alert(2)", "https://ok.example/a b\"<>|`"), subject="<s>subject</s>",
            )
        )  # fmt: skip

    def cell(article: Article, text: str, standing: str) -> Cell:
        start = article.text.index(text)
        return Cell(article=article.id, text=text, part="text", start=start, end=start + len(text),
                    standing=standing)  # type: ignore[arg-type]  # fmt: skip

    facts = (
        Fact(label="act of the General Assembly", findings=(found[0].id,),
             cells=(cell(a1, "ratified", "differs"), cell(a4, "adopted", "differs"))),
        Fact(label="date of the signing", findings=(found[1].id, found[2].id),
             cells=(cell(a1, "October 25, 2024", "differs"), cell(a4, "Saturday", "differs"))),
        Fact(label="number of signatories", articles=2, origins=1,
             cells=(cell(a1, "65 countries", "agrees"), cell(a4, "65 countries", "agrees"))),
        Fact(label="place of the signing", articles=4, origins=4,
             cells=(cell(a0, "Hanoi, Vietnam", "agrees"), cell(a1, "Hanoi, Vietnam", "agrees"),
                    cell(a2, "العاصمة الفيتنامية هانوي", "agrees"), cell(a4, "Hanoi, Vietnam", "agrees"))),
        Fact(label="last UN criminal justice treaty before this one",
             cells=(cell(a0, "over two decades", "agrees"), cell(a1, "over two decades", "agrees"),
                    cell(a2, "أكثر من 20 عاماً", "less"), cell(a4, "five years", "other"))),
        Fact(label="number of ratifications needed", cells=(cell(a4, "no fewer than 40 states", "agrees"),)),
    )  # fmt: skip
    return Report(
        tool="checker 0.1.0",
        findings=tuple(found),
        articles=tuple(
            ArticleInfo(
                id=a.id,
                title=a.title or "",
                source=a.source,
                published=a.published,
                language=a.language,
                url=a.url,
                path=a.origin.path if a.origin else None,
                origin="000" if a is a4 else a.id,
                origin_why=("004 has 85% of its words in common with 000",) * (a is a4),
                informants=("Qatar News Agency",) * (a is a0),
                replaced_by="004" if a is a3 else "",
                corrections=("Correction: The name was <b>misspelled</b>.",) * (a is a1),
                claims=0 if a is bad else 24,
                checked=a is not bad,
                remark="no statement that a rule covers" if a is bad else "",
            )
            for a in (a0, a1, a2, a3, a4, bad)
        )[: 6 if hostile else 5],
        facts=facts,
        rules=(
            RuleInfo(
                id="treaty/actor-cannot",
                title="An assembly adopts a treaty",
                level="error",
                claims=14,
                pairs=3,
            ),
            RuleInfo(
                id="office/conflict",
                title="Two people in one office",
                level="error",
                claims=0,
                pairs=0,
            ),
        ),
        problems=(
            ProblemInfo(
                path="seeds/broken.txt",
                line=0,
                message="not text: byte 0xFF at 12",
                hint="save it as UTF-8",
            ),
        ),
        not_checked=("12 statements about plans and forecasts were set aside.",),
    )


def bare(count: int = 2, *, pairs: int = 0, facts: tuple[Fact, ...] = ()) -> Report:
    """A report without findings over so many articles."""
    return Report(
        tool="checker 0.1.0",
        findings=(),
        articles=tuple(
            ArticleInfo(id=f"a{n}", title=f"Article {n}", claims=3) for n in range(count)
        ),
        facts=facts,
        rules=(
            RuleInfo(
                id="event/date", title="One event, two dates", level="error", claims=2, pairs=pairs
            ),
        ),
    )
