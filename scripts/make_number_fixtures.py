"""Write tests/fixtures/numbers-<language>.tsv.gz: numbers as CLDR spells them.

Run at development time only, where PyICU is installed (needs libicu-dev, pkg-config, a compiler):

    python scripts/make_number_fixtures.py tests/fixtures

One line a number: the number, then one spelling a rule set; the first line names the rule sets.
0 … 10,000 fully, plus round numbers up to 10^12.  Source: Unicode CLDR rule-based number formats
through ICU; licence Unicode-3.0 (tests/fixtures/LICENSE-unicode.txt).
"""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

import icu

RULE_SETS = {
    "en": ["cardinal", "cardinal-verbose", "ordinal", "ordinal-verbose"],
    "ar": ["cardinal-masculine", "cardinal-feminine", "ordinal-masculine", "ordinal-feminine"],
    "fr": ["cardinal-masculine", "cardinal-feminine", "ordinal-masculine", "ordinal-feminine"],
    "de": ["cardinal-masculine", "cardinal-feminine", "ordinal", "ordinal-n"],
    "es": ["cardinal-masculine", "cardinal-feminine", "ordinal-masculine", "ordinal-feminine"],
}
ROUND = sorted(
    {n * 10**e for n in (1, 2, 3, 5, 10, 11, 12, 15, 20, 25, 40, 99, 100, 120, 300, 345, 500)
     for e in (3, 4, 5, 6, 9)} | {10**12, 2 * 10**12, 5 * 10**12}
)  # fmt: skip


def plain(spelling: str) -> str:
    """Without soft hyphens and without the commas of the verbose style, which prose lacks."""
    return spelling.replace("\u00ad", "").replace(",", "")


def main(folder: Path) -> None:
    for language, names in RULE_SETS.items():
        spell = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(language))
        lines = ["\t".join(["number", *names])]
        for number in sorted({*range(10_001), *ROUND}):
            spelled = [plain(spell.format(number, f"%spellout-{name}")) for name in names]
            if language == "ar" and number >= 2_000_000:
                spelled[2:] = ["", ""]  # CLDR 42 spells Arabic ordinals of millions as thousands
            lines.append("\t".join([str(number), *spelled]))
        content = ("\n".join(lines) + "\n").encode()
        path = folder / f"numbers-{language}.tsv.gz"
        path.write_bytes(gzip.compress(content, 9, mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
