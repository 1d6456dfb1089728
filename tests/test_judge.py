"""Claims in, findings out: what an editor should and should not see, with claims made by hand."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import permutations
from pathlib import Path

import pytest

from checker import resources
from checker.alike import Score
from checker.clash import LARGEST
from checker.judge import Judged, judge
from checker.model import Article, Claim, Finding, Slot, Span
from checker.rule import Rule
from checker.rules import RuleSet, load_rules
from checker.values import Absent, Date, Name, Quantity, Term, Value
from checker.words import load_words

RULES = load_rules(resources.rules_folder())
WORDS = load_words(resources.words_folder())
TREATY = Name("the convention", "instrument:cybercrime", "instrument", classes=("treaty",))
OTHER = Name("the pact", "instrument:pact", "instrument", classes=("treaty",))
ASSEMBLY = Name("General Assembly", "body:unga", "body", classes=("assembly", "body"))
NORWAY = Name("Norway", "place:no", "place", classes=("country", "state"))
CHILE = Name("Chile", "place:cl", "place", classes=("country", "state"))


def day(text: str) -> Date:
    found = date.fromisoformat(text)
    return Date(text, found.year, found.month, found.day, None, found, found)


def count(n: int) -> Quantity:
    return Quantity("count", Decimal(n), Decimal(n), str(n))


def act(concept: str, text: str | None = None) -> Term:
    return Term(concept, text or concept)


class Desk:
    """Articles whose text is made of the words of their claims, in order."""

    def __init__(self) -> None:
        self.articles: dict[str, Article] = {}
        self.claims: list[Claim] = []

    def say(self, article: str, kind: str = "event", values: Mapping[str, Value] | None = None,
            **more: object) -> Claim:  # fmt: skip
        known = self.articles.get(article)
        text = known.text if known else "A report. "
        slots = {}
        start = len(text)
        for name, value in (values or {}).items():
            slots[name] = Slot(value, Span(article, "text", len(text), len(text) + len(str(value))))
            text += f"{value} "
        span = Span(article, "text", start, len(text) - 1)
        self.articles[article] = Article(id=article, text=text)
        claim = Claim(article, kind, slots, span, len(self.claims), **more)  # type: ignore[arg-type]
        self.claims.append(claim)
        return claim

    def event(
        self, article: str, concept: str, deed: str = "", **slots: Value | str | bool
    ) -> Claim:
        more = {k: slots.pop(k) for k in ("form", "mode", "negated", "confidence") if k in slots}
        values: dict[str, Value] = {"event": act(concept), "deed": act(deed or concept)}
        values |= {"about": TREATY} | slots  # type: ignore[operator]
        return self.say(article, "event", values, **more)

    def judge(self, *ids: str, likeness: object = None, rules: RuleSet | None = None) -> Judged:
        chosen = rules or RuleSet(tuple(r for r in RULES.rules if r.id in ids))
        story = frozenset(self.articles)
        return judge(self.claims, chosen, self.articles.values(), [story], WORDS, likeness)  # type: ignore[arg-type]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def quotes(finding: Finding) -> list[tuple[str, str, str]]:
    return [(e.role, e.article, e.quote) for e in finding.evidence]


def test_an_assembly_that_ratifies_is_shown_beside_who_has_it_right(desk: Desk) -> None:
    desk.event("001", "ratification", "adoption", actor=ASSEMBLY, date=day("2021-03-09"))
    desk.event("004", "adoption", actor=ASSEMBLY, date=day("2021-03-09"))

    (finding,) = desk.judge("treaty/assembly-ratifies").findings

    assert finding.level == "error"
    assert quotes(finding) == [("suspect", "001", "ratification"), ("reference", "004", "adoption")]
    assert finding.subject


def test_who_can_do_the_act_is_silent(desk: Desk) -> None:
    desk.event("001", "ratification", actor=NORWAY)
    desk.event("002", "adoption", actor=ASSEMBLY)

    assert desk.judge("treaty/assembly-ratifies").findings == ()


def test_copies_of_a_finding_are_one_finding_with_more_evidence(desk: Desk) -> None:
    for article in ("001", "002", "003"):
        desk.event(article, "adoption", date=day("2021-03-09"))
    desk.event("004", "adoption", date=day("2021-03-19"))

    (finding,) = desk.judge("event/date-conflict").findings

    assert quotes(finding) == [
        ("suspect", "004", "2021-03-19"),
        ("reference", "001", "2021-03-09"),
        ("reference", "002", "2021-03-09"),
        ("reference", "003", "2021-03-09"),
    ]
    assert finding.message.startswith("For the adoption of the convention, 004 gives 19 March 2021")


def test_two_against_two_are_sides(desk: Desk) -> None:
    desk.event("001", "adoption", date=day("2021-03-09"))
    desk.event("002", "adoption", date=day("2021-03-19"))

    (finding,) = desk.judge("event/date-conflict").findings

    assert {e.role for e in finding.evidence} == {"side"}


def test_the_order_of_articles_changes_nothing(desk: Desk) -> None:
    desk.event("001", "adoption", date=day("2021-03-09"))
    desk.event("002", "adoption", date=day("2021-03-19"))
    desk.event("003", "adoption", date=day("2021-03-19"), actor=ASSEMBLY)
    desk.event("003", "signature", date=day("2020-01-09"), actor=NORWAY)
    story = [frozenset(desk.articles)]
    found = {
        judge(order, RULES, reversed(list(desk.articles.values())), story, WORDS)
        for order in permutations(desk.claims)
    }

    assert len(found) == 1


def test_claims_of_two_stories_never_meet(desk: Desk) -> None:
    desk.event("001", "adoption", date=day("2021-03-09"))
    desk.event("002", "adoption", date=day("2021-03-19"))
    apart = [frozenset({"001"}), frozenset({"002"})]

    assert judge(desk.claims, RULES, desk.articles.values(), apart, WORDS).findings == ()


def test_equal_findings_of_two_stories_have_two_identities(desk: Desk) -> None:
    for first, second in (("001", "002"), ("003", "004")):
        desk.event(first, "adoption", date=day("2021-03-09"))
        desk.event(second, "adoption", date=day("2021-03-19"))
    two = [frozenset({"001", "002"}), frozenset({"003", "004"})]
    found = judge(desk.claims, RULES, desk.articles.values(), two, WORDS).findings

    assert len({f.id for f in found}) == len(found) == 2


def test_an_identity_survives_new_values_and_other_articles(desk: Desk) -> None:
    desk.event("001", "adoption", date=day("2021-03-09"))
    desk.event("002", "adoption", date=day("2021-03-19"))
    before = desk.judge("event/date-conflict").findings[0].id
    other = Desk()
    other.event("101", "adoption", date=day("2021-04-01"))
    other.event("102", "adoption", date=day("2021-05-01"))

    assert other.judge("event/date-conflict").findings[0].id == before


def test_another_treaty_is_another_fact(desk: Desk) -> None:
    desk.event("001", "adoption", date=day("2021-03-09"))
    desk.event("002", "adoption", about=OTHER, date=day("2021-03-19"))

    assert desk.judge("event/date-conflict").findings == ()


@pytest.mark.parametrize("missing", ["about", "date"])
def test_a_missing_slot_is_silence(desk: Desk, missing: str) -> None:
    desk.event("001", "adoption", date=day("2021-03-09"))
    claim = desk.event("002", "adoption", date=day("2021-03-19"))
    desk.claims[1] = replace(claim, slots={k: v for k, v in claim.slots.items() if k != missing})

    assert desk.judge("event/date-conflict").findings == ()


def test_what_somebody_is_quoted_with_weighs_one_level_less(desk: Desk) -> None:
    desk.event("001", "adoption", date=day("2021-03-09"))
    desk.event("002", "adoption", date=day("2021-03-19"), mode="quoted")

    assert [f.level for f in desk.judge("event/date-conflict").findings] == ["warning"]


def test_plans_are_not_compared_and_counted_instead(desk: Desk) -> None:
    desk.event("001", "adoption", date=day("2021-03-09"))
    desk.event("002", "adoption", date=day("2021-03-19"), mode="planned")

    found = desk.judge("event/date-conflict")

    assert found.findings == ()
    assert "1 planned" in found.not_checked[0]


def test_an_article_that_also_has_the_other_value_has_not_contradicted_it(desk: Desk) -> None:
    for article, number in (("001", 56), ("002", 65), ("002", 56)):
        desk.say(article, "count", {"about": TREATY, "measure": Term("signed", "signed"),
                                    "count": count(number)})  # fmt: skip

    assert desk.judge("count/conflict").findings == ()


def test_numbers_of_two_measures_never_meet(desk: Desk) -> None:
    for article, number, measure in (("001", 65, "signed"), ("002", 40, "required")):
        desk.say(article, "count", {"about": TREATY, "measure": Term(measure, measure),
                                    "count": count(number)})  # fmt: skip

    assert desk.judge("count/conflict").findings == ()


def test_a_threshold_that_lost_its_number_is_the_suspect(desk: Desk) -> None:
    for article, value in (("001", Absent("the instrument")), ("004", count(40))):
        desk.say(article, "condition", {"about": TREATY, "event": act("entry_into_force"),
                                        "threshold": value})  # fmt: skip

    (finding,) = desk.judge("treaty/threshold").findings

    assert finding.level == "warning"
    assert quotes(finding)[0] == ("suspect", "001", "the instrument")


def test_a_headline_that_goes_further_is_the_suspect(desk: Desk) -> None:
    desk.event("002", "accession", actor=NORWAY, form="headline")
    desk.event("002", "signature", actor=NORWAY)
    desk.event("000", "signature", actor=NORWAY)

    (finding,) = desk.judge("headline/further-than-body").findings

    assert quotes(finding) == [
        ("suspect", "002", "accession"),
        ("reference", "002", "signature"),
    ]


def test_a_headline_that_the_text_bears_out_is_silent(desk: Desk) -> None:
    desk.event("002", "ratification", actor=NORWAY, form="headline")
    desk.event("002", "signature", actor=NORWAY)
    desk.event("002", "ratification", actor=NORWAY)

    assert desk.judge("headline/further-than-body").findings == ()


def test_a_signature_before_the_adoption_is_one_finding(desk: Desk) -> None:
    desk.event("001", "signature", date=day("2020-05-04"), actor=NORWAY)
    desk.event("001", "adoption", date=day("2021-03-09"))
    desk.event("004", "adoption", date=day("2021-03-09"))

    (finding,) = desk.judge("treaty/act-order").findings

    assert quotes(finding)[0] == ("suspect", "001", "2020-05-04")
    assert finding.message == (
        "The signing (4 May 2020, 001) would come before the adoption of the text "
        "(9 March 2021, 004)."
    )


def test_one_says_yes_and_one_says_no(desk: Desk) -> None:
    desk.event("001", "signature", actor=NORWAY)
    desk.event("002", "signature", actor=NORWAY, negated=True)
    desk.event("003", "signature", actor=CHILE, negated=True)

    (finding,) = desk.judge("event/denied").findings

    assert {e.article for e in finding.evidence} == {"001", "002"}
    assert {e.value for e in finding.evidence} == {"affirmed", "denied"}


def test_a_rule_says_nothing_where_one_it_yields_to_has_spoken(desk: Desk) -> None:
    desk.event("001", "ratification", "adoption", actor=ASSEMBLY, date=day("2021-03-09"))
    desk.event("004", "adoption", actor=ASSEMBLY, date=day("2021-03-09"))

    both = desk.judge("treaty/assembly-ratifies", "treaty/act-wording").findings
    alone = desk.judge("treaty/act-wording").findings

    assert [f.rule for f in both] == ["treaty/assembly-ratifies"]
    assert [f.rule for f in alone] == ["treaty/act-wording"]


def test_the_weekday_names_the_years_it_fits(desk: Desk) -> None:
    written = replace(day("2024-10-25"), weekday=6)
    desk.say("001", "date", {"date": written})

    (finding,) = desk.judge("date/weekday-mismatch").findings

    assert finding.message == "25 October 2024 was a Friday, not a Saturday."
    assert finding.suggest[1].endswith("Saturday fits 2025 and 2031.")


def test_both_acronyms_are_shown(desk: Desk) -> None:
    desk.say("003", "naming", {"acronym": Name("UNDOC", "acronym:undoc", "body"),
                               "resembles": Name("UNODC", "acronym:unodc", "body")})  # fmt: skip

    (finding,) = desk.judge("naming/acronym-typo").findings

    assert quotes(finding) == [("suspect", "003", "UNDOC"), ("reference", "003", "UNODC")]


def test_every_quote_is_what_the_article_has_there(desk: Desk) -> None:
    desk.event("001", "adoption", date=day("2021-03-09"), actor=ASSEMBLY)
    desk.event("002", "adoption", date=day("2021-03-19"), actor=ASSEMBLY)

    for finding in desk.judge("event/date-conflict").findings:
        for e in finding.evidence:
            text = desk.articles[e.article].part(e.part)
            assert text[e.start : e.end] == e.quote
            assert text[: e.start].endswith(e.before)
            assert text[e.end :].startswith(e.after)


def test_the_matrix_has_what_each_article_says(desk: Desk) -> None:
    desk.event("001", "adoption", date=day("2021-03-09"))
    desk.event("002", "adoption", date=day("2021-03-09"))
    desk.event("003", "adoption", date=day("2021-03-19"))

    found = desk.judge("event/date-conflict")

    (fact,) = found.facts
    assert [(c.article, c.standing) for c in fact.cells] == [
        ("001", "differs"), ("002", "differs"), ("003", "differs"),
    ]  # fmt: skip
    assert [c.group for c in fact.cells] == [1, 1, 2]
    assert fact.findings == (found.findings[0].id,)


def test_an_article_with_two_values_shows_both_and_neither_agrees(desk: Desk) -> None:
    desk.event("001", "adoption", date=day("2021-03-09"))
    desk.event("001", "adoption", date=day("2021-03-19"))
    desk.event("002", "adoption", date=day("2021-03-09"))

    (fact,) = desk.judge("event/date-conflict").facts

    assert [(c.article, c.text, c.standing, c.group) for c in fact.cells] == [
        ("001", "2021-03-09", "differs", 1),
        ("001", "2021-03-19", "differs", 2),
        ("002", "2021-03-09", "differs", 1),
    ]


def test_a_thousand_copies_cost_a_few_comparisons(desk: Desk) -> None:
    for n in range(1000):
        desk.event(f"{n:04}", "adoption", date=day("2021-03-09" if n % 2 else "2021-03-19"))

    found = desk.judge("event/date-conflict")

    assert found.rules[0].pairs == 1
    assert len(found.findings[0].evidence) == 1000


def test_a_group_too_large_is_named(desk: Desk) -> None:
    for n in range(LARGEST + 1):
        desk.say(f"{n:04}", "count", {"about": TREATY, "measure": Term("signed", "signed"),
                                      "count": count(n)})  # fmt: skip

    found = desk.judge("count/conflict")

    assert str(LARGEST + 1) in found.not_checked[0]


ALIKE = """\
id: count/alike
title: One figure, two numbers
severity: error
match:
  kind: count
same:
  measure: equal
differ: count
alike: figures
message: '{a.value} in {a.source}, {b.value} in {b.source}.'
why: One of two figures of one thing is out of date.
"""


@pytest.mark.parametrize(
    ("score", "levels"),
    [
        (Score(2.5), ["error"]),
        (Score(1.5), ["warning"]),
        (Score(0.7), ["note"]),
        (Score(0.1), []),
        (Score(9.0, veto="two towns"), []),
    ],
)
def test_points_decide_the_level_of_open_text(
    desk: Desk, tmp_path: Path, score: Score, levels: list[str]
) -> None:
    (tmp_path / "count").mkdir()
    (tmp_path / "count" / "alike.yaml").write_text(ALIKE, encoding="utf-8")
    rules = load_rules(tmp_path)
    for article, number in (("001", 12), ("002", 13)):
        desk.say(article, "count", {"measure": Term("killed", "killed"), "count": count(number)})

    class Likeness:
        def keys(self, rule: Rule, claim: Claim) -> frozenset[str]:
            return frozenset({"killed"})

        def __call__(self, rule: Rule, a: Claim, b: Claim) -> Score:
            return score

        def subject(self, a: Claim, b: Claim) -> tuple[str, ...]:
            return ("killed",)

    found = desk.judge(likeness=Likeness(), rules=rules).findings

    assert [f.level for f in found] == levels


class Alike:
    """Finds every two claims as like as can be."""

    def keys(self, rule: Rule, claim: Claim) -> frozenset[str]:
        return frozenset({"killed"})

    def __call__(self, rule: Rule, a: Claim, b: Claim) -> Score:
        return Score(2.5)

    def subject(self, a: Claim, b: Claim) -> tuple[str, ...]:
        return ("killed",)


@pytest.mark.parametrize("number", [4, 40, 400])
def test_copies_in_open_text_cost_no_comparison_and_are_all_shown(
    desk: Desk, tmp_path: Path, number: int
) -> None:
    (tmp_path / "count").mkdir()
    (tmp_path / "count" / "alike.yaml").write_text(ALIKE, encoding="utf-8")
    for n in range(number):
        killed: dict[str, Value] = {"measure": Term("killed", "killed"), "count": count(12 + n % 2)}
        desk.say(f"{n:04}", "count", killed)
    desk.claims = [replace(claim, sentence=0) for claim in desk.claims]

    found = desk.judge(likeness=Alike(), rules=load_rules(tmp_path))

    (finding,) = found.findings
    assert found.rules[0].pairs <= 4
    assert {e.article for e in finding.evidence} == set(desk.articles)
