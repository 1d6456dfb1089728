"""Write rules/words/<language>/frequency.yaml: how common the commonest words are.

    pip install wordfreq && python scripts/make_frequencies.py

Source: wordfreq 3.1 (R. Speer), whose data is licensed CC BY-SA 4.0; see its README for the
sources behind it.  Only the commonest words are kept, as Zipf values (log10 of occurrences in a
billion words) rounded to one decimal.
"""

from collections import defaultdict
from pathlib import Path

from wordfreq import iter_wordlist, zipf_frequency

WORDS = 6000
LANGUAGES = ("en", "ar", "fr", "de", "es")
HEADER = """\
# The commonest words and how common they are: Zipf value (log10 of occurrences in 10^9 words) → words.
# Source: wordfreq 3.1, data CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/); this file keeps
# that licence. Made by scripts/make_frequencies.py; do not edit.
table: frequency
language: {language}
zipf:
"""


def main() -> None:
    for language in LANGUAGES:
        grouped: dict[str, list[str]] = defaultdict(list)
        kept = 0
        for word in iter_wordlist(language):
            if word.isalpha():
                grouped[f"{zipf_frequency(word, language):.1f}"].append(word)
                kept += 1
            if kept == WORDS:
                break
        lines = [
            f'  "{zipf}": ["' + '", "'.join(sorted(words)) + '"]\n'
            for zipf, words in sorted(grouped.items(), reverse=True)
        ]
        path = Path(__file__).parents[1] / "rules" / "words" / language / "frequency.yaml"
        path.write_text(HEADER.format(language=language) + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
