"""The identity of a finding depends on what is in question and on nothing else."""

import re

from checker.fingerprint import finding_id, fingerprint


def test_equal_questions_have_one_identity() -> None:
    first = fingerprint("event/date-conflict", "instrument:x", "date", "adoption", "")

    assert first == fingerprint("event/date-conflict", "instrument:x", "date", "adoption", "")
    assert first != fingerprint("event/date-conflict", "instrument:y", "date", "adoption", "")
    assert first != fingerprint("event/date-conflict", "instrument:x", "date", "", "adoption")


def test_the_id_is_short_and_fit_for_a_file_name() -> None:
    assert re.fullmatch(r"F-[A-Z2-7]{8}", finding_id(fingerprint("r", "s", "a", "m", "")))
