"""The public names: listed, loaded late, and nothing else."""

import subprocess
import sys

import pytest

import checker


def test_every_public_name_can_be_had() -> None:
    for name in checker.__all__:
        assert getattr(checker, name).__name__ == name


def test_the_list_is_sorted_and_has_what_the_guide_promises() -> None:
    assert checker.__all__ == sorted(checker.__all__)
    assert {"Article", "check", "Report", "Finding", "Evidence", "load_rules"} <= {*checker.__all__}


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="chek"):
        _ = checker.chek


def test_help_loads_neither_the_engine_nor_a_heavy_library() -> None:
    code = """
import sys
from checker.cli.arguments import build_parser
build_parser().format_help()
print(*sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    loaded = set(done.stdout.split())

    assert loaded.isdisjoint(
        {"checker.engine", "checker.model", "pydantic", "yaml", "rich", "jinja2"}
    )
