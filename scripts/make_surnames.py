"""Write rules/words/people/surnames.yaml: family names that many people have.

    pip install names faker && python scripts/make_surnames.py

Two people of one such name are no reason for a question.  Sources: US Census Bureau, 1990 (public
domain, as shipped by `names`), the 2,500 most frequent; Faker's locales (MIT) for Arabic ones.
"""

import textwrap
from importlib.resources import files
from pathlib import Path

from faker.providers.person import ar_AA, ar_PS, ar_SA

from checker.language.tokens import fold

TARGET = Path(__file__).parent.parent / "rules/words/people/surnames.yaml"
HEADER = """\
# Family names that many people have (folded). US Census Bureau 1990, public domain; Faker, MIT.
# Written by scripts/make_surnames.py; do not edit, add a file beside it instead.
table: common-surnames"""
_MOST = 2_500
_LOCALES = (ar_AA, ar_PS, ar_SA)


def main() -> None:
    census = files("names").joinpath("dist.all.last").read_text().splitlines()[:_MOST]
    found = {fold(line.split()[0]) for line in census}
    for locale in _LOCALES:
        found |= {fold(name) for name in locale.Provider.last_names}
    plain = sorted(n.removeprefix("ال") for n in found if " " not in n and "-" not in n)
    latin = " ".join(n for n in plain if n.isascii())
    arabic = " ".join(n for n in plain if not n.isascii())
    lines = [HEADER]
    for script, names in (("latin", latin), ("arabic", arabic)):
        filled = textwrap.fill(names, 110, break_on_hyphens=False)
        lines += [f"{script}: >", textwrap.indent(filled, "  ")]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
