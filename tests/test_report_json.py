"""The report for programs."""

import json
import re

import jsonschema
import pytest
from sample_report import bare, report

from checker.model import Report
from checker.report import as_json


def test_every_report_meets_its_own_schema():
    jsonschema.Draft202012Validator.check_schema(as_json.schema())
    for given in (report(), bare(0), bare(3)):
        jsonschema.validate(json.loads(as_json.render(given)), as_json.schema())


@pytest.mark.parametrize("key", ["schema_version", "findings", "articles", "tool"])
def test_a_report_without_a_promised_key_does_not_meet_the_schema(key):
    told = json.loads(as_json.render(report()))
    del told[key]

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(told, as_json.schema())


def test_a_later_minor_version_may_add_keys():
    told = json.loads(as_json.render(report()))
    told["stories"] = []
    told["findings"][0]["state"] = "open"

    jsonschema.validate(told, as_json.schema())


def test_the_report_comes_back_as_it_went():
    assert Report.model_validate_json(as_json.render(report())) == report()


def test_keys_are_sorted_indented_by_two_and_end_with_a_newline():
    told = as_json.render(report())

    plain = json.dumps(json.loads(told), ensure_ascii=False, sort_keys=True, indent=2)
    assert told == re.sub("[\u202c\u202e]", lambda m: f"\\u{ord(m[0]):x}", plain) + "\n"
    assert "تنضم إلى" in told


def test_numbers_are_whole():
    def floats(node):
        if isinstance(node, dict):
            return [f for v in node.values() for f in floats(v)]
        if isinstance(node, list):
            return [f for v in node for f in floats(v)]
        return [node] if isinstance(node, float) else []

    assert floats(json.loads(as_json.render(report()))) == []


def test_nothing_in_it_acts_on_a_terminal():
    told = as_json.render(report())

    acting = {*range(0x0A), *range(0x0B, 0x20), *range(0x7F, 0xA0), 0x202E}
    assert not {ord(c) for c in told} & acting
