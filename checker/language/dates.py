"""Dates in a sentence, in any language that has a `dates` table (rules/words/*/dates.yaml).

The table says what a date looks like (classes and patterns, see patterns.py) and in which company a
doubtful word is none: "May" needs an "in", "Friday prayers" are no day.  calendar.py works out the
days.  What could be something else is left alone: a missing date is silence, a wrong one a false
alarm.  Beside classes and patterns a table holds

    numeric    day-first, month-first or ambiguous: how 3/4/2024 is read
    homonyms   months whose names are other words, so alone need a cue
    context    per form: words it must stand `after`, is `not_after`, is `not_before` (or a prefix)
    bounds     before, after, since …: the words in front that end up in `Date.bound`
    leads      prepositions and the like between a bound and its date
    plans      words of a clause about the future; `breaks` end the clause they reach
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from checker.document import Mention, Sentence
from checker.language.calendar import resolve
from checker.language.dateparts import Frame, Tense
from checker.language.patterns import Grammar, Phrases, Reading
from checker.language.tokens import Token, fold
from checker.values import Absent
from checker.words import ANY, Words

_GLUE = frozenset("-/.:+#%$€£¥@_–°")  # written without space beside a number: a code, no date
_WORDS = frozenset(
    {"weekday", "offset", "ago", "homonym", "quarter", "season", "century", "decade"}
)
_NEAR = 12  # tokens between a weekday and the word that makes its clause a plan


class DateWords:
    """The `dates` table of one language, compiled."""

    def __init__(self, words: Words, language: str) -> None:
        table = words.table("dates", language)
        shared = words.table("dates", ANY)
        clitics = words.table("language", language).get("proclitics", ())
        tables = [shared] if table is shared else [shared, table]
        self.grammar = Grammar(tables, clitics)
        self.order = str(table.get("numeric", "ambiguous"))
        self.homonyms = frozenset(map(int, table.get("homonyms", ())))
        self.names = bool(table.get("names", False))
        self.bounds = Phrases(table.get("bounds", {}), clitics)
        self.leads = Phrases({"lead": table.get("leads", ())}, clitics)
        self.day_parts = Phrases({"part": table.get("day_parts", ())})
        self.owners = Phrases({"owner": table.get("year_owners", ())})
        self.plurals = tuple(map(str, table.get("plurals", ())))
        self.plans = Phrases({"plan": table.get("plans", ())}, clitics)
        self.plan_prefixes = tuple(map(fold, table.get("plan_prefixes", ())))
        self.plan_suffixes = tuple(map(fold, table.get("plan_suffixes", ())))
        self.no_plans = frozenset(map(fold, table.get("no_plans", ())))
        self.breaks = frozenset(map(str, table.get("breaks", ())))
        context: Mapping[str, Mapping[str, Any]] = table.get("context", {})
        self.needed = self._phrases(context, "after", clitics)
        self.kept_from = self._phrases(context, "not_after", clitics)
        self.taken_by = self._phrases(context, "not_before", ())
        self.prefixes_after = self._prefixes(context, "not_before_prefix")
        self.prefixes_before = self._prefixes(context, "not_after_prefix")

    def may_be_plan(self, key: str) -> bool:
        """Does a word look like a verb in the future: «ستوقع», "aprobarán"?"""
        shaped = key.startswith(self.plan_prefixes) or key.endswith(self.plan_suffixes)
        return shaped and key not in self.no_plans

    @staticmethod
    def _phrases(
        context: Mapping[str, Mapping[str, Any]], key: str, clitics: Sequence[str]
    ) -> dict[str, Phrases]:
        return {
            form: Phrases({"": rules[key]}, clitics)
            for form, rules in context.items()
            if key in rules
        }

    @staticmethod
    def _prefixes(context: Mapping[str, Mapping[str, Any]], key: str) -> dict[str, tuple[str, ...]]:
        return {form: tuple(map(fold, rules.get(key, ()))) for form, rules in context.items()}


@lru_cache(maxsize=64)
def date_words(words: Words, language: str) -> DateWords:
    """Return the compiled table of a language; without one, only ISO dates are known."""
    return DateWords(words, language)


def find_dates(sentence: Sentence, words: Words, published: datetime | None) -> list[Mention]:
    """Return the dates of a sentence in order, without overlap, as mentions of kind "date".

    The tokens are those of the date and of a weekday joined to it, not of the preposition
    before it; a word such as "before" or "since" is in `Date.bound`.  Without `published`,
    what needs it stays unknown (`low` and `high` None, `basis` "none").
    """
    table = date_words(words, sentence.language)
    tokens, grammar = sentence.tokens, table.grammar
    day = published.date() if published else None
    found: list[Mention] = []
    i = 0
    while i < len(tokens):
        mention = None
        if grammar.begins(tokens, i):
            for reading in grammar.readings(tokens, i):
                mention = _accept(reading, sentence, table, day)
                if mention is not None:
                    break
        if mention is None:
            i += 1
        else:
            i = mention.j
            if mention.kind:
                found.append(mention)
    return found


def _accept(
    reading: Reading, sentence: Sentence, table: DateWords, published: date | None
) -> Mention | None:
    """The mention a reading makes, or None when its company asks for another reading."""
    tokens, i, j = sentence.tokens, reading.i, reading.j
    if reading.form == "none":
        return _no_date(i, j)
    if _glued(tokens, i, j) or not _in_company(reading, sentence, table):
        return None
    frame = Frame(published)
    if published is not None and "year" not in reading.slots:
        frame = Frame(published, _tense(sentence, table, i, j))
    slots = reading.slots
    if reading.form == "numeric":
        slots = {**slots, "order": (table.order,)}
    value = resolve(
        reading.form, slots, sentence.words(i, j), _bound(tokens, reading, table), frame
    )
    return _no_date(i, j) if value is None else Mention("date", value, i, j)


def _no_date(i: int, j: int) -> Mention:
    """A mention without a kind: its words are taken, and are no date."""
    return Mention("", Absent(""), i, j)


def _glued(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Is the number at either end part of a longer code: a phone number, a version, a sum?"""
    if tokens[i].is_number and i and tokens[i - 1].end == tokens[i].start:
        before = tokens[i - 1]
        if before.key in _GLUE and (before.key not in "-–/.:" or i < 2 or _touch(tokens, i - 2)):
            return True
    if tokens[j - 1].is_number and j < len(tokens) and tokens[j - 1].end == tokens[j].start:
        after = tokens[j].key
        if after in "%°":
            return True
        if after in _GLUE and j + 1 < len(tokens):
            return _touch(tokens, j) and tokens[j + 1].is_number
    return False


def _touch(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].end == tokens[i + 1].start


def _in_company(reading: Reading, sentence: Sentence, table: DateWords) -> bool:
    """Do the words on either side let this be a date?"""
    tokens, i, j = sentence.tokens, reading.i, reading.j
    form = _company(reading, table)
    needed = table.needed.get(form)
    cue = needed is not None and needed.before(tokens, i) is not None
    if needed is not None and not cue and not (form == "year" and _year_alone(tokens, i, j, table)):
        return False
    taken = table.taken_by.get(form)
    if taken is not None and taken.after(tokens, j) and (tokens[j - 1].is_number or form in _WORDS):
        return False
    if j < len(tokens) and tokens[j].key.startswith(table.prefixes_after.get(form, ())):
        return False
    if i > 0 and tokens[i - 1].key.startswith(table.prefixes_before.get(form, ())):
        return False
    kept = table.kept_from.get(form)
    if kept is not None and kept.before(tokens, i) is not None:
        return False
    return not (table.names and form == "weekday" and _part_of_name(sentence, table, i, j))


def _company(reading: Reading, table: DateWords) -> str:
    """Which rules of company hold: those of the barest words, for they are the doubtful ones."""
    slots = reading.slots
    if reading.form != "date":
        return reading.form
    if "ordinal" in slots and not {"weekday", "short-weekday"} & slots.keys():
        return "ordinal"
    if len(slots) == 1 and "year" in slots:
        return "year"
    if len(slots) == 1 and "month" in slots:
        return "homonym" if slots["month"][0] in table.homonyms else "month"
    return "date-year" if "year" in slots else "date"


def _year_alone(tokens: Sequence[Token], i: int, j: int, table: DateWords) -> bool:
    """Is a number a year without a cue: "(2024)", "the 2024 election", but not "the 2024 votes"?"""
    if i == 0 or j >= len(tokens):
        return False
    if tokens[i - 1].key == "(":
        return tokens[j].key in {")", ","}
    if not 1900 <= int(tokens[i].key) <= 2100 or not table.owners.before(tokens, i):
        return False
    after = tokens[j]
    plural = after.key.endswith(table.plurals) and not after.capital
    return after.is_word and not plural


def _part_of_name(sentence: Sentence, table: DateWords, i: int, j: int) -> bool:
    """Is a weekday next to a capital: "Black Friday", "Sunday Times"?  A cue makes it a day."""
    tokens = sentence.tokens
    if table.leads.before(tokens, i) or table.bounds.before(tokens, i):
        return False
    if table.day_parts.after(tokens, j) and not tokens[j].capital:
        return False
    after = j < len(tokens) and tokens[j].is_word and tokens[j].capital
    before = i > 0 and tokens[i - 1].is_word and tokens[i - 1].capital
    return after or before


def _bound(tokens: Sequence[Token], reading: Reading, table: DateWords) -> str:
    """before, after, since, until, by, as-of or about, from the words in front."""
    i = reading.i
    for _ in range(3):  # "since the", "before Saturday, the": the bound may stand further left
        found = table.bounds.before(tokens, i)
        if found is not None:
            ranged = reading.form in {"range", "period"} and found[0] == "since"
            return "" if ranged or found[0] == "none" else found[0]
        lead = table.leads.before(tokens, i)
        if lead is None:
            return ""
        i = lead[1]
    return ""


def _tense(sentence: Sentence, table: DateWords, i: int, j: int) -> Tense:
    """Does the clause of the date speak of a plan, of the past, or can that not be told?

    A plan word to the left, with no break between, makes it future.  To the right it does so
    only when nothing but the subject stands between: a date that opens the sentence stays unclear.
    """
    tokens = sentence.tokens
    first, last = 0, len(tokens)
    if sentence.clauses:
        clause = sentence.clause_at(i)
        first, last = clause.i, clause.j
    for k in range(i, max(first, i - 3 * _NEAR), -1):
        if table.plans.before(tokens, k):
            return "future"
        if tokens[k - 1].key in table.breaks:
            break
        if table.may_be_plan(tokens[k - 1].key):
            return "unclear"
    for k in range(j, min(last, j + _NEAR)):
        if k > j and tokens[k].key in table.breaks:
            break
        if table.plans.after(tokens, k):
            near = k < j + 2
            return "future" if near else "unclear" if i - first <= 2 else "past"
    return "past"
