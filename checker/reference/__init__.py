"""Reference packs: files of known facts, each with its source and who checked it when.

A fact becomes a sentence and the sentence is read like any article's, so a reference is one more,
named source in the comparison: files → packs (`load`) → articles of sentences (`sentences`) →
claims (`claims`), and what a clash with one of them weighs (`standing`).
"""
