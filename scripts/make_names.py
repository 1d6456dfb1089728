"""Write rules/words/people/{given,nicknames}.yaml from open data.

    pip install faker nicknames anyascii && PYTHONPATH=. python scripts/make_names.py

Given names: the first names of Faker's locales (MIT), romanised where the script is neither Latin
nor Arabic.  Nicknames: the `nicknames` package (Apache-2.0).
"""

from __future__ import annotations

import csv
import importlib
import re
import textwrap
from collections.abc import Iterable
from pathlib import Path

import nicknames
from anyascii import anyascii

from checker.language.tokens import fold

TARGET = Path(__file__).resolve().parent.parent / "rules" / "words" / "people"
LOCALES = """\
en_US en_GB en_IN en_NZ en_KE en_NG en_PK de_DE de_AT fr_FR fr_QC es_ES es_MX es_CL es_CO it_IT
pt_BR pt_PT nl_NL nl_BE pl_PL tr_TR sv_SE no_NO da_DK fi_FI cs_CZ sk_SK hu_HU ro_RO hr_HR sl_SI
id_ID az_AZ lt_LT lv_LV et_EE ar_AA ar_SA ar_PS ru_RU uk_UA bg_BG el_GR hi_IN ja_JP ka_GE uz_UZ
ne_NP zu_ZA yo_NG ha_NG ig_NG sw sw_KE fil_PH ga_IE tw_GH he_IL hy_AM vi_VN ko_KR
""".split()  # noqa: SIM905 (one a word reads better)
ARABIC = re.compile("[ء-ي]{3,}")
LATIN = re.compile(r"[a-z]{3,}")
HEADER = "# {} Written by scripts/make_names.py; do not edit, add a file beside it.\n"


def first_names() -> Iterable[str]:
    for locale in LOCALES:
        try:
            provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        except ModuleNotFoundError:
            continue
        for attribute in sorted(vars(provider)):
            if attribute.startswith(("first_name", "first_romanized")):
                values = getattr(provider, attribute)
                if isinstance(values, (tuple, list, dict)):
                    for value in values:
                        yield value[-1] if isinstance(value, tuple) else value


def pairs() -> dict[str, list[str]]:
    """Full name → its short forms."""
    path = Path(nicknames.__file__).parent / "names.csv"
    found: dict[str, list[str]] = {}
    with path.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            if row["relationship"] == "has_nickname":
                found.setdefault(row["name1"], []).append(row["name2"])
    return found


def wrapped(names: Iterable[str]) -> str:
    return textwrap.indent(textwrap.fill(" ".join(names), 110, break_on_hyphens=False), "  ")


def main() -> None:
    short = pairs()
    lorem = [importlib.import_module(f"faker.providers.lorem.{language}").Provider
             for language in ("en_US", "de_DE", "fr_FR", "es_ES")]  # fmt: skip
    common = {fold(w) for provider in lorem for w in provider.word_list}
    latin: set[str] = set()
    arabic: dict[str, str] = {}
    for name in [*first_names(), *short, *(n for ns in short.values() for n in ns)]:
        for part in name.split():
            key = fold(part)
            if ARABIC.fullmatch(part):
                arabic.setdefault(key, part)
            else:
                key = key if key.isascii() else fold(anyascii(part))
                if LATIN.fullmatch(key) and key not in common:
                    latin.add(key)
    given = HEADER.format("Given names (folded). Faker's locales, MIT; nicknames, Apache-2.0.")
    given += f"table: given-names\nlatin: >\n{wrapped(sorted(latin))}\n"
    given += f"arabic: >\n{wrapped(arabic[k] for k in sorted(arabic))}\n"
    (TARGET / "given.yaml").write_text(given, encoding="utf-8")
    nick = HEADER.format("Short forms of given names. The nicknames package, Apache-2.0.")
    nick += "table: nicknames\nshort:\n"
    nick += "".join(f'  "{k}": "{" ".join(v)}"\n' for k, v in sorted(short.items()))
    (TARGET / "nicknames.yaml").write_text(nick, encoding="utf-8")
    print(len(latin), len(arabic), len(short))


if __name__ == "__main__":
    main()
