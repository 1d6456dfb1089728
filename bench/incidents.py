"""A harder made-up corpus: incidents told from a few templates, with names from small pools.

Thousands of articles share every common word, hundreds share a town, a surname or a day; only the
combination tells one incident from another.  Everything is worked out from the numbers of the
incident and the article.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from checker.model import Article

FIRST = ("Al", "Bren", "Cor", "Dal", "Es", "Fal", "Gran", "Hol", "Is", "Jor", "Kal", "Lund")
LAST = ("bury", "mont", "ford", "ville", "stead", "haven", "ton", "field")
GIVEN = ("Anna", "Boris", "Carla", "David", "Elena", "Felix", "Greta", "Hugo", "Irene", "Jonas",
         "Karin", "Leon", "Mara", "Nils", "Olga", "Pavel")  # fmt: skip
FAMILY = ("Arden", "Bellamy", "Castor", "Dorn", "Eklund", "Farrow", "Gaspar", "Holm", "Ibarra",
          "Jansky", "Keller", "Lombard", "Moreau", "Novak", "Orsini", "Petrak", "Quist", "Rasmus",
          "Sorel", "Tamm", "Ulrich", "Varga", "Weiss", "Yilmaz", "Zeman")  # fmt: skip
STREETS = ("Harbour", "Mill", "Station", "Castle", "Garden", "Bridge", "Market", "Orchard")
KINDS = (
    ("fire", "A fire in {street} Street, {town}, killed {dead} people on {weekday}, {chief} said."),
    ("crash", "A bus crash near {street} Street in {town} killed {dead} people on {weekday}, "
     "according to {chief}."),
    ("flood", "Flooding along {street} Street in {town} left {dead} people dead on {weekday}, "
     "{chief} said."),
)  # fmt: skip
BODY = (
    "Rescuers worked through the night and {hurt} people were taken to hospital. {chief}, the head "
    "of the fire service of {town}, said that the cause was not yet known.",
    "Mayor {mayor} asked people to stay at home. “We have never seen anything like this,” {mayor} "
    "told reporters outside the town hall.",
    "Among the dead was {victim}, {age}, a teacher, neighbours said. {victim} had moved to {town} "
    "two years before.",
    "Police closed the roads around {street} Street. Traffic was expected to return to normal by "
    "the end of the week, a spokeswoman said.",
    "The region has seen several such accidents. Safety checks are to be made in all towns, the "
    "ministry said in a statement.",
)


def corpus(articles: int, per_story: int = 20) -> list[Article]:
    """Return that many articles of about 1 kB, in stories of `per_story`; ids begin with the
    story's number."""
    return [_article(n // per_story, n % per_story) for n in range(articles)]


def _article(story: int, version: int) -> Article:
    day = datetime(2024, 1, 1, 8) + timedelta(days=story * 7 % 397)
    words = {
        "town": FIRST[story % 12] + LAST[story // 12 % 8],
        "street": STREETS[(story * 3 + story // 8) % 8],
        "chief": _name(story * 5 + story // 13, story * 7 + story // 17),
        "mayor": _name(story * 3 + story // 7, story * 11 + story // 9),
        "victim": _name(story * 7 + 2, story // 5 + 9),
        "weekday": f"{day:%A}",
        "dead": str(3 + story % 40 + version // 7),
        "hurt": str(10 + story % 60),
        "age": str(20 + story % 50),
    }
    kind, lead = KINDS[story % len(KINDS)]
    chosen = [p for n, p in enumerate(BODY) if n != version % len(BODY)]
    return Article(
        id=f"{story:05}-{version:03}",
        title="{dead} dead after {kind} in {town}".format(kind=kind, **words),
        text="\n\n".join(p.format(**words) for p in (lead, *chosen)),
        published=day + timedelta(hours=2 * version),
        source=f"Outlet {version + 1}",
    )


def _name(given: int, family: int) -> str:
    return f"{GIVEN[given % len(GIVEN)]} {FAMILY[family % len(FAMILY)]}"
