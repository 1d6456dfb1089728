"""The seed articles with one thing changed: exactly the finding that the change deserves, or none.

Every case is held against the findings of the unchanged seeds.  A change of meaning adds its
finding (or moves one that was there); a change of words alone leaves everything as it was.
"""

from collections import Counter
from collections.abc import Sequence

import pytest

from checker import Article, check, resources
from checker.model import Finding

SEEDS = {p.name[:3]: p.read_text(encoding="utf-8") for p in resources.seeds_folder().glob("*.txt")}
COUNT = ("count/conflict", "warning")  # without times it may be an update
PLACE = ("event/place-conflict", "error")
DATE = ("event/date-conflict", "error")
DENIED = ("event/denied", "error")
WEEKDAY = ("date/weekday-across", "error")
ORDER = ("treaty/act-order", "error")
RATIFIES = ("treaty/assembly-ratifies", "error")
LOST_NUMBER = ("treaty/threshold", "warning")
THRESHOLD = ("treaty/threshold", "error")
HEADLINE = ("headline/further-than-body", "warning")
AT_PLACE = ("treaty/act-at-place", "warning")
SPAN = ("superlative/span", "warning")
AFTER_ARABIC_LEAD = "وسط مشاركة دولية واسعة."

Change = tuple[str, str, str]  # article, old words, new words
Kind = tuple[str, str]  # rule, level


def findings(*changes: Change) -> list[Finding]:
    texts = dict(SEEDS)
    for article, old, new in changes:
        assert old in texts[article], f"the seeds have no {old!r} in {article}"
        texts[article] = texts[article].replace(old, new)
    return list(check([Article(id=i, text=t) for i, t in sorted(texts.items())]).findings)


def kinds(found: Sequence[Finding]) -> Counter[Kind]:
    return Counter((f.rule, f.level) for f in found)


BASELINE = kinds(findings())


def quotes(found: Sequence[Finding], kind: Kind) -> set[tuple[str, str]]:
    return {(e.article, e.quote) for f in found if (f.rule, f.level) == kind for e in f.evidence}


def also(arabic: str) -> Change:
    """A sentence more in the Arabic article."""
    return ("002", AFTER_ARABIC_LEAD, f"{AFTER_ARABIC_LEAD} {arabic}")


@pytest.mark.parametrize(
    ("change", "gone", "new", "shown"),
    [
        # numbers
        (("001", "65 countries", "56 countries"), [], COUNT, {("001", "56"), ("004", "65")}),
        (("004", "by 65 countries", "by 56 countries"), [], COUNT, {("001", "65"), ("004", "56")}),
        (("001", "65 countries", "fifty-six countries"), [], COUNT, {("001", "fifty-six")}),
        (also("ووقعت 56 دولة الاتفاقية حتى الآن."), [], COUNT, {("002", "56"), ("004", "65")}),
        (also("وقد وقّعت على الاتفاقية ٥٦ دولة."), [], COUNT, {("002", "٥٦"), ("001", "65")}),
        (also("ووقعت ست وخمسون دولة على الاتفاقية."), [], COUNT, {("002", "ست وخمسون")}),
        # conditions
        (("004", "fortieth", "thirtieth"), [LOST_NUMBER], THRESHOLD,
         {("004", "thirtieth"), ("001", "At least 40")}),
        (("001", "At least 40", "At least 30"), [LOST_NUMBER], THRESHOLD,
         {("001", "At least 30"), ("004", "fortieth")}),
        (("001", "At least 40", "More than 40"), [LOST_NUMBER], THRESHOLD,
         {("001", "More than 40"), ("004", "fortieth")}),
        (("004", "no fewer than 40", "no fewer than 50"), [LOST_NUMBER], THRESHOLD,
         {("004", "no fewer than 50"), ("001", "At least 40")}),
        (("004", "90 days", "60 days"), [], THRESHOLD, {("004", "60 days"), ("001", "90 days")}),
        (("001", "90 days", "60 days"), [], THRESHOLD, {("001", "60 days"), ("004", "90 days")}),
        (also("وتدخل الاتفاقية حيز التنفيذ بعد 60 يوماً من إيداع صك التصديق الأربعين."),
         [], THRESHOLD, {("002", "60 يوماً"), ("001", "90 days"), ("004", "90 days")}),
        (also("وتدخل الاتفاقية حيز التنفيذ بعد 90 يوماً من إيداع صك التصديق الثلاثين."),
         [LOST_NUMBER], THRESHOLD, {("002", "الثلاثين"), ("004", "fortieth")}),
        # places
        (("000", "Hanoi", "Geneva"), [], PLACE, {("000", "Geneva"), ("001", "Hanoi")}),
        (("001", "October 25th in Hanoi", "October 25th in Geneva"), [], PLACE,
         {("001", "Geneva"), ("001", "Hanoi")}),
        (("004", "in Hanoi, Vietnam", "in Geneva, Switzerland"), [WEEKDAY], PLACE,
         {("004", "Geneva"), ("001", "Hanoi"), ("002", "هانوي")}),
        (("004", "Hanoi", "Geneva"), [WEEKDAY], PLACE, {("004", "Geneva"), ("001", "Hanoi")}),
        (("002", "العاصمة الفيتنامية هانوي", "مدينة جنيف السويسرية"), [], PLACE,
         {("002", "جنيف"), ("000", "Hanoi"), ("001", "Hanoi"), ("004", "Hanoi")}),
        # dates
        (("004", "December 2024", "November 2024"), [], DATE,
         {("004", "November 2024"), ("001", "December 2024")}),
        (("001", "December 2024", "November 2024"), [], DATE,
         {("001", "November 2024"), ("004", "December 2024")}),
        (also("وكانت الجمعية العامة للأمم المتحدة قد اعتمدت الاتفاقية في نوفمبر 2024."), [], DATE,
         {("002", "نوفمبر 2024"), ("004", "December 2024")}),
        (also("واعتمدت الجمعية العامة للأمم المتحدة الاتفاقية في تشرين الثاني 2024."), [], DATE,
         {("002", "تشرين الثاني 2024"), ("001", "December 2024")}),
        # acts
        (("001", "State of Qatar signed", "State of Qatar ratified"), [], AT_PLACE,
         {("001", "ratified"), ("000", "Signs")}),
        (("004", "the UNGA adopted", "the UNGA ratified"), [RATIFIES], RATIFIES,
         {("004", "ratified"), ("001", "ratified")}),
        # denials
        (("000", "has officially signed", "has not signed"), [], DENIED,
         {("001", "State of Qatar signed the convention on October 25th in Hanoi")}),
        (("004", "the UNGA adopted", "the UNGA did not adopt"), [], DENIED,
         {("004", "UNGA did not adopt the convention in December 2024")}),
        (("002", "وقعت دولة قطر", "لم توقع دولة قطر"), [HEADLINE], DENIED,
         {("002", "لم توقع دولة قطر اتفاقية الأمم المتحدة لمكافحة الجريمة السيبرانية")}),
        # superlatives
        (("000", "over two decades", "over three decades"), [], SPAN,
         {("000", "over three decades"), ("002", "أكثر من 20 عاماً")}),
        (("002", "أكثر من 20 عاماً", "أكثر من 30 عاماً"), [], SPAN,
         {("002", "أكثر من 30 عاماً"), ("001", "over two decades")}),
    ],
)  # fmt: skip
def test_a_change_of_meaning_gives_its_finding_and_no_other(
    change: Change, gone: list[Kind], new: Kind, shown: set[tuple[str, str]]
) -> None:
    found = findings(change)

    assert kinds(found) == BASELINE - Counter(gone) + Counter([new])
    assert shown <= quotes(found, new)


def test_acts_that_change_places_move_the_finding_to_the_other_article() -> None:
    found = findings(
        ("001", "General Assembly ratified", "General Assembly adopted"),
        ("004", "the UNGA adopted", "the UNGA ratified"),
    )

    assert kinds(found) == BASELINE
    suspects = {e.quote for f in found if f.rule == RATIFIES[0] for e in f.evidence[:1]}
    assert suspects == {"ratified"}
    assert ("004", "ratified") in quotes(found, RATIFIES)
    assert ("001", "ratified") not in quotes(found, RATIFIES)


def test_another_wrong_weekday_is_the_same_finding_with_another_day() -> None:
    found = findings(("004", "on Saturday", "on Sunday"))

    assert kinds(found) == BASELINE
    assert quotes(found, WEEKDAY) == {("001", "October 25, 2024"), ("004", "Sunday")}


@pytest.mark.parametrize(
    ("change", "gone"),
    [
        (("001", "General Assembly ratified", "General Assembly adopted"), RATIFIES),
        (("004", "on Saturday", "on Friday"), WEEKDAY),
        (("002", "قطر تنضم إلى اتفاقية", "قطر وقعت اتفاقية"), HEADLINE),
        (("002", "قطر تنضم إلى اتفاقية", "قطر توقع على اتفاقية"), HEADLINE),
        (("003", "UNDOC", "UNODC"), ("naming/acronym-typo", "warning")),
        (("001", "Noora Fatis Al Marri", "Noura Fetais Al Marri"),
         ("person/name-variant", "warning")),
        (("001", "the ratification instrument", "the fortieth ratification instrument"),
         LOST_NUMBER),
        (("004", "first international treaty", "first global treaty"),
         ("superlative/scope", "warning")),
    ],
)  # fmt: skip
def test_a_mended_passage_is_no_longer_a_finding(change: Change, gone: Kind) -> None:
    assert kinds(findings(change)) == BASELINE - Counter([gone])


def test_the_right_year_mends_the_order_and_the_weekday() -> None:
    found = findings(("001", "October 25, 2024", "October 25, 2025"))

    assert kinds(found) == BASELINE - Counter([ORDER, WEEKDAY])


@pytest.mark.parametrize(
    "changes",
    [
        # numbers in other writing
        [("001", "65 countries", "sixty-five countries")],
        [("004", "by 65 countries", "by sixty-five countries")],
        [("001", "At least 40 countries", "No less than forty countries")],
        [("004", "no fewer than 40 states", "no less than forty states")],
        [("004", "fortieth instrument", "40th instrument")],
        [("001", "over two decades", "more than twenty years")],
        [also("ووقعت 65 دولة الاتفاقية حتى الآن.")],
        [also("ووقعت ٦٥ دولة على الاتفاقية حتى الآن.")],
        [also("ووقعت خمس وستون دولة على الاتفاقية.")],
        [also("وتدخل الاتفاقية حيز التنفيذ بعد تسعين يوماً من إيداع صك التصديق الأربعين.")],
        # dates in other writing
        [("001", "on October 25, 2024", "on 25/10/2024")],
        [("001", "on October 25, 2024", "on 25 October 2024")],
        [("001", "December 2024", "Dec. 2024")],
        [also("وكانت الجمعية العامة للأمم المتحدة قد اعتمدت الاتفاقية في ديسمبر 2024.")],
        [also("واعتُمدت الاتفاقية في كانون الأول/ديسمبر 2024.")],
        # names in other writing
        [("001", "Maryam bint Ali bin Nasser Al Misnad", "Mariam bint Ali bin Nasser Al-Misnad")],
        [("000", "Maryam bint Ali", "Mariam bint Ali")],
        [("004", "the UNGA adopted", "the United Nations General Assembly adopted")],
        [("004", "the UNGA adopted", "the UN General Assembly adopted")],
        [("000", "Vietnam", "Viet Nam"), ("004", "Vietnam", "Viet Nam")],
        [("002", "الجريمة السيبرانية", "الجرائم السيبرانية")],
        # another order of words
        [("004", "the UNGA adopted the convention in December 2024",
          "the convention was adopted by the UNGA in December 2024")],
        [("001", "65 countries have signed the convention",
          "the convention has been signed by 65 countries")],
        [("004", "The ceremony took place in Hanoi, Vietnam, on Saturday",
          "On Saturday, the ceremony took place in Hanoi, Vietnam")],
        # another actor, and none that contradicts
        [("000", "Qatar", "Kuwait")],
        # another treaty
        [("003", "in Vienna", "in Hanoi")],
        [("003", "September 25", "October 24, 2018")],
    ],
)  # fmt: skip
def test_a_change_of_words_alone_changes_no_finding(changes: list[Change]) -> None:
    assert kinds(findings(*changes)) == BASELINE


def test_an_article_on_another_treaty_stays_apart() -> None:
    other = (
        "Norway Signs Convention Against Corruption in Geneva\n"
        "Norway signed the United Nations Convention against Corruption in Geneva on Sunday. "
        "The UN General Assembly adopted the convention in October 2003. So far 56 countries have "
        "signed it. It enters into force 60 days after the deposit of the thirtieth instrument "
        "of ratification.\n"
    )
    texts = {**SEEDS, "005": other}

    found = check([Article(id=i, text=t) for i, t in sorted(texts.items())]).findings

    assert kinds(found) == BASELINE
