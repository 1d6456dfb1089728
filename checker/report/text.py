"""The report for a terminal, after rustc's diagnostics: the headline stands alone, the smallest
span is underlined, `note` gives context and `help` says what to do.

The worst finding comes last, where the prompt is.  Width, colour and character set are the
caller's to know: nothing here looks at the terminal.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import ArticleInfo, Evidence, Finding, Level, Report
from checker.report import over_time, references, wording
from checker.report.characters import FSI, PDI, is_rtl, isolated, one_line, shortened
from checker.report.excerpt import Excerpt, excerpt

_COLOURS: dict[str, str] = {"error": "1;31", "warning": "1;33", "note": "1;36",
                            "bold": "1", "dim": "2", "quote": "1"}  # fmt: skip
_ASCII = str.maketrans(
    {"…": "...", "·": "-", "“": '"', "”": '"', "’": "'", "→": "->", "—": "-", "–": "-"}
)
_NARROWEST = 40
_WIDEST = 120  # longer lines are hard to read, however wide the window is
_AGREED = 20  # facts that are listed
_SIDES = 8  # of a finding; the files have all


def render(
    report: Report,
    *,
    width: int = 100,
    colour: bool = False,
    ascii_only: bool = False,
    quiet: bool = False,
    notes: bool = True,
    closing: str = "",
) -> str:
    """The report in lines of at most `width` columns.

    `ascii_only` draws with ASCII and leaves out the direction isolates (article text keeps its
    letters); `quiet` gives one line a finding; without `notes` those are only counted;
    `closing` is the last line, the reason for the exit code.
    """
    page = _Page(min(max(width, _NARROWEST), _WIDEST), colour, ascii_only)
    articles = {a.id: a for a in references.columns(report)}
    shown = [f for f in report.findings if notes or f.level != "note"]
    for finding in reversed(shown):
        if quiet:
            page.line(_quiet(finding, articles))
        else:
            _finding(page, finding, articles)
    if not quiet:
        _end(page, report, hidden=len(report.findings) - len(shown))
    if closing:
        page.line(closing)
    return page.text()


class _Page:
    """Lines of a given width, and how to draw on them."""

    def __init__(self, width: int, colour: bool, ascii_only: bool) -> None:
        from rich.cells import cell_len, chop_cells  # only this format needs it

        self.width = width
        self.colour = colour
        self.ascii_only = ascii_only
        self.cells = cell_len
        self.chop = chop_cells
        self._lines: list[str] = []

    def text(self) -> str:
        return "\n".join(self._lines) + "\n" if self._lines else ""

    def line(self, text: str = "") -> None:
        self._lines.append(self.drawn(text.rstrip()))

    def signs(self, text: str) -> str:
        """The text with ASCII in place of our typographic signs, where that is asked for."""
        return text.translate(_ASCII) if self.ascii_only else text

    def drawn(self, text: str) -> str:
        """A sentence as it goes out: right-to-left runs isolated, or ASCII signs."""
        return self.signs(text) if self.ascii_only else isolated(text)

    def painted(self, text: str, name: str) -> str:
        return f"\x1b[{_COLOURS[name]}m{text}\x1b[0m" if self.colour and text else text

    def raw(self, text: str) -> None:
        """A line that is drawn already."""
        self._lines.append(self.signs(text))

    def wrapped(self, text: str, indent: str, label: str = "") -> None:
        """Words of a sentence below each other, `label` before the first line."""
        first = indent + label
        hang = " " * self.cells(first)
        room = max(self.width - len(hang), _NARROWEST // 2)
        for n, line in enumerate(self.lines(text, room)):
            head = indent + self.painted(label, "bold") if n == 0 else hang
            self.raw((head + self.drawn(line)).rstrip())

    def lines(self, text: str, room: int) -> Iterator[str]:
        """The text in lines of at most `room` columns, broken at spaces where there are any."""
        line = ""
        for word in text.split():
            for piece in self.chop(word, room) if self.cells(word) > room else [word]:
                if line and self.cells(line) + 1 + self.cells(piece) > room:
                    yield line
                    line = piece
                else:
                    line = f"{line} {piece}" if line else piece
        if line:
            yield line


def _quiet(finding: Finding, articles: dict[str, ArticleInfo]) -> str:
    side = finding.evidence[0]
    where = one_line(wording.place(articles.get(side.article), side))
    message = shortened(one_line(finding.message or finding.title), 400)
    return f"{where}: {wording.slug(finding.level)}: {message} [{finding.rule}] {finding.id}"


def _finding(page: _Page, finding: Finding, articles: dict[str, ArticleInfo]) -> None:
    level = wording.slug(finding.level) + "  "
    room = page.width - len(level) - len(finding.id) - 2
    for n, line in enumerate(page.lines(one_line(finding.title), room)):
        head = page.painted(level, finding.level) if n == 0 else " " * len(level)
        gap = " " * (room - page.cells(line) + 2)
        end = gap + page.painted(finding.id, "dim") if n == 0 else ""
        page.raw(head + page.painted(page.drawn(line), "bold") + end)
    if finding.message and finding.message != finding.title:
        page.wrapped(shortened(one_line(finding.message), 1200), "  ")
    suspects = any(side.role == "suspect" for side in finding.evidence)
    for side in finding.evidence[:_SIDES]:
        primary = side.role == "suspect" or not suspects
        _side(page, side, articles.get(side.article), finding.level, primary)
        if cited := references.cited(side):
            page.wrapped(shortened(one_line(cited), 400), "   | ", "= ")
    if len(finding.evidence) > _SIDES:
        page.line(f"  and {wording.counted(len(finding.evidence) - _SIDES, 'more place')}")
    if moved := over_time.sentence(finding, articles):
        page.wrapped(one_line(moved), "  ", "over time: ")
    if standing := wording.standing(finding):
        page.wrapped(standing, "  ", "sources: ")
    if finding.why:
        page.wrapped(one_line(finding.why), "  ", "note: ")
    for advice in finding.suggest:
        page.wrapped(one_line(advice), "  ", "help: ")
    for link in finding.see:
        page.raw(f"  {page.painted('see: ', 'bold')}{one_line(link)}")
    page.raw(f"  {page.painted('rule: ', 'bold')}{finding.rule}")
    page.line()


def _side(
    page: _Page, side: Evidence, article: ArticleInfo | None, level: Level, primary: bool
) -> None:
    facts = [one_line(article.source)] if article and article.source else []
    if side.reference is not None:
        facts = [one_line(side.reference.title)]
    about = " · ".join(facts + wording.about(article, side))
    where = one_line(wording.place(article, side))
    gap = "  " if page.cells(where) + page.cells(about) + 8 <= page.width else "\n      "
    page.raw(f"  {page.painted('-->', 'dim')} {where}{gap}{page.painted(page.drawn(about), 'dim')}")
    room = page.width - 6
    found = _fitted(page, excerpt(side), room - 2)  # 2: the brackets below
    bar = "  " + page.painted(" | ", "dim") + " "
    label = wording.understood(side)
    if side.attribution:
        label += f" (said by {side.attribution})"
    label = shortened(one_line(label), 240)
    if is_rtl(found.whole):  # columns say nothing about where a right-to-left word is drawn
        marked = f"[{page.painted(found.quote, level if primary else 'quote')}]"
        line = found.before + marked + found.after
        page.raw(bar + (line if page.ascii_only else f"{FSI}{line}{PDI}"))
        if label:
            page.wrapped(label, "   | ", "= ")
        return
    page.raw(bar + found.whole)
    indent = page.cells(found.before)
    mark = page.painted(("^" if primary else "-") * max(page.cells(found.quote), 1),
                        level if primary else "quote")  # fmt: skip
    if indent + page.cells(found.quote) + 1 + page.cells(label) <= room:
        page.raw(f"{bar}{' ' * indent}{mark} {page.drawn(label)}".rstrip())
    else:
        page.raw(f"{bar}{' ' * indent}{mark}")
        page.wrapped(label, "   | ", "= ")


def _fitted(page: _Page, found: Excerpt, room: int) -> Excerpt:
    """The excerpt cut so that it fits one line: the quotation first, context as far as it goes."""
    before, quote, after = (page.signs(part) for part in found)
    more = page.signs("…")
    if page.cells(quote) > room - 12:
        half = (room - 18) // 2
        head, tail = page.chop(quote, half)[0], _tail(page, quote, half)
        quote = f"{head.rpartition(' ')[0] or head} {more} {tail.partition(' ')[2] or tail}"
    rest = room - page.cells(quote)
    edge = page.cells(more) + 1
    share = max(rest // 2, rest - page.cells(after))
    if page.cells(before) > share:
        before = f"{more} {_tail(page, before, share - edge).partition(' ')[2]}"
    rest -= page.cells(before)
    if page.cells(after) > rest:
        kept = page.chop(after, rest - edge)[0] if rest > edge else ""
        after = f"{kept.rpartition(' ')[0]} {more}"
    return Excerpt(before, quote, after)


def _tail(page: _Page, text: str, room: int) -> str:
    """The end of the text that fills at most `room` columns."""
    tail = text[len(text) - room :] if room > 0 else ""
    while page.cells(tail) > room:
        tail = tail[1:]
    return tail


def _end(page: _Page, report: Report, hidden: int) -> None:
    head = wording.headline(report)
    if report.findings:
        head += f": {wording.counts(report)}."
    for sentence in [head, *wording.summary(report), *wording.stories(report)]:
        page.wrapped(one_line(sentence), "")
    if hidden:
        page.wrapped(f"{hidden:,} for information not shown.", "")
    if report.findings:
        agreed = wording.corroborated(report)
        more = [f"and {len(agreed) - _AGREED:,} more"] * (len(agreed) > _AGREED)
        _list(page, "What the sources agree on", agreed[:_AGREED] + more)
    _list(page, "What was not checked", wording.unchecked(report))


def _list(page: _Page, heading: str, lines: list[str]) -> None:
    if lines:
        page.raw(page.painted(heading, "bold"))
        for line in lines:
            page.wrapped(one_line(line), "  ", "- ")
