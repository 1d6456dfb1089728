"""A made-up corpus: stories in the manner of the seed articles, the same in every run.

Everything is worked out from the numbers of the story and the article; nothing is drawn at random.
Each story has a treaty, a town, people, bodies, a day and a tally of its own, with names that no
other story has; its articles tell it in other orders and with other paragraphs left out, and every
fourth article of a story gives another tally.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from checker.model import Article

TOPICS = (
    "plastic waste", "river pollution", "deep-sea mining", "data theft", "wildlife trade",
    "ocean noise", "antibiotic misuse", "space debris", "forest fires", "fake medicines",
    "groundwater", "child labour", "illegal fishing",
)  # fmt: skip
ORDINALS = ("thirtieth", "thirty-fifth", "fortieth", "fiftieth", "sixtieth")
MONTHS = ("March", "June", "October", "December")
SYLLABLES = (
    "ba", "den", "ki", "lor", "ma", "nef", "os", "pri", "ru", "sal", "tev", "ul", "var", "wen",
    "xi", "yor", "zan", "gel", "hu", "jac", "fin",
)  # fmt: skip

PARAGRAPHS = (
    "{town}: A total of {tally} countries signed the {treaty} on {day}, the organisers said after "
    "a ceremony that lasted two days. The text was adopted by the General Assembly in {month} "
    "{earlier} after five years of negotiations.",
    "The {treaty} will enter into force 90 days after the {ordinal} instrument of ratification is "
    "deposited. Observers expect this to take at least three years, since most parliaments have "
    "to pass new laws first.",
    "{given} {family}, who led the delegation of the host country, called the document a turning "
    'point. "We finally have one set of rules instead of thirty," {family} told reporters in '
    "{town}. The delegation had worked on the draft with the {body} since {earlier}.",
    "Critics remain. The {body} warned that the {treaty} leaves too much to national law and that "
    "only {few} of its {many} articles are binding. It asked governments not to ratify before the "
    "open questions are settled.",
    "According to the {body}, damage from {topic} cost the economies of the region about "
    "${money} million last year, {percent} percent more than the year before. Nearly {few} hundred "
    "companies are said to be affected.",
    "The first conference of the parties is planned for next spring. {given} {family} said that a "
    "secretariat of {few} people would be set up in {town} and that the budget must not exceed "
    "${few} million a year.",
    "Neighbouring states welcomed the step but did not say when they would sign. A spokeswoman of "
    "the {body} noted that talks on {topic} had failed twice, most recently in {earlier}.",
    "The idea is older than the talks. In the nineties a group of lawyers around {given} {family} "
    "wrote a first draft, {few} pages long, and sent it to all ministries of the region. Only one "
    "of them answered. The draft lay in a drawer for years, until the flood of damage reports made "
    "{topic} a matter for front pages and parliaments alike.",
    "What changes for people in {town} is less clear. The mayor hopes for new jobs in inspection "
    "and research; shop owners fear forms. At the market, traders said they had heard of the "
    "ceremony because of the closed roads, not because of its subject. One of them, who has sold "
    "fish there for {many} years, would like to see fewer speeches and more patrols.",
    "Under the {treaty}, states must report once a year on what they have done. Reports are read "
    "by a panel of {few} experts, who may ask questions but cannot impose fines. A state that "
    "sends no report for two years loses its vote at the conference. Supporters say that this is "
    "more than most treaties of the kind dare to ask.",
    "Protesters gathered outside the hall from noon. They carried banners from {town} to the "
    "bridge and handed a letter with {signatures} signatures to {given} {family}. The police "
    "closed two streets; nobody was hurt.",
    "The host paid for the ceremony. Tickets, rooms and the guard of honour came to ${bill} "
    "million, the newspaper of {town} wrote, more than the yearly budget of the {body}. The "
    "ministry did not deny the figure and spoke of an investment in the good name of the city.",
)  # fmt: skip
HEADLINES = (
    "{tally} countries sign {treaty} in {town}",
    "{treaty} signed in {town}",
    "New rules against {topic}: {tally} states sign in {town}",
)


def corpus(articles: int, per_story: int = 5, paragraphs: int | None = None) -> list[Article]:
    """Return that many articles in stories of `per_story`: of about 3 kB, 1.2 kB with four
    `paragraphs`."""
    return [_article(n // per_story, n % per_story, paragraphs) for n in range(articles)]


def _article(story: int, version: int, paragraphs: int | None) -> Article:
    words = _words(story, version)
    left_out = {1 + (story + version) % 11, 1 + (story + 3 * version + 5) % 11}
    order = sorted(range(1, len(PARAGRAPHS)), key=lambda i: (i * (version % 5 + 2)) % 13)
    chosen = [PARAGRAPHS[0], *(PARAGRAPHS[i] for i in order if i not in left_out)][:paragraphs]
    return Article(
        id=f"{story:05}-{version:02}",
        title=HEADLINES[version % len(HEADLINES)].format(**words),
        text="\n\n".join(p.format(**words) for p in chosen),
        published=datetime(2020, 1, 1) + timedelta(days=story % 1500 + version % 3),
        source=f"Outlet {version + 1}",
    )


def _words(story: int, version: int) -> dict[str, str]:
    day = datetime(2020, 1, 1) + timedelta(days=story % 1500)
    town = _name(story, 0)
    return {
        "town": town,
        "topic": TOPICS[story % len(TOPICS)],
        "treaty": f"{town} Convention against {TOPICS[story % len(TOPICS)].title()}",
        "tally": str(20 + story * 7 % 90 + (3 if version % 4 == 3 else 0)),
        "day": f"{day.day} {day:%B %Y}",
        "month": MONTHS[story % len(MONTHS)],
        "earlier": str(day.year - 1),
        "ordinal": ORDINALS[story % len(ORDINALS)],
        "given": _name(story, 1),
        "family": _name(story, 2),
        "body": f"{_name(story, 3)} Institute",
        "few": str(3 + story % 9),
        "many": str(30 + story % 40),
        "money": str(40 + story % 800),
        "percent": str(2 + story % 30),
        "signatures": str(1000 + story * 37 % 9000),
        "bill": str(2 + story % 17),
    }


def _name(story: int, role: int) -> str:
    """Return a name that no other story or role has: the number in syllables, four digits long."""
    number, parts = story * 4 + role, []
    for _ in range(4):
        number, digit = divmod(number, len(SYLLABLES))
        parts.append(SYLLABLES[(digit + 5 * len(parts)) % len(SYLLABLES)])
    return "".join(parts).title()
