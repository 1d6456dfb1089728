"""Settings: which file holds, what goes before what, and how a slip is answered."""

from pathlib import Path

import pytest

from checker.config import Settings, load_settings
from checker.errors import ConfigError


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()

    assert load_settings(tmp_path, {}) == Settings((), "error", None, "text")


def test_paths_of_a_file_are_relative_to_it(tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text('against = ["corpus"]\nrules = "house"\n')
    deep = tmp_path / "desk" / "today"
    deep.mkdir(parents=True)

    settings = load_settings(deep, {})

    assert settings.against == (tmp_path / "corpus",)
    assert settings.rules == tmp_path / "house"


def test_pyproject_is_read_where_there_is_no_checker_toml(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.checker]\nfail-on = "warning"\n')

    assert load_settings(tmp_path, {}).fail_on == "warning"


def test_a_pyproject_of_another_kind_is_passed_by(tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text('fail_on = "never"\n')
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "pyproject.toml").write_text("[tool.other]\nx = 1\n")

    assert load_settings(inner, {}).fail_on == "never"


def test_settings_above_a_git_checkout_do_not_hold(tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text('fail_on = "never"\n')
    (tmp_path / "clone" / ".git").mkdir(parents=True)

    assert load_settings(tmp_path / "clone", {}).fail_on == "error"


def test_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text('fail_on = "never"\nformat = "json"\n')

    settings = load_settings(tmp_path, {"CHECKER_FAIL_ON": "warning", "HOME": "/"})

    assert (settings.fail_on, settings.format) == ("warning", "json")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('fail_onn = "error"', "did you mean 'fail_on'?"),
        ('colour = "red"', "known: against, fail_on, rules, reference, format"),
        ('fail_on = "errors"', "'errors' is not one of error, warning, never"),
        ("against = 3", "needs a path or a list of paths"),
        ("rules = []", "needs the path of a folder"),
        ("fail_on = ", "not TOML"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "checker.toml").write_text(content)

    with pytest.raises(ConfigError) as caught:
        load_settings(tmp_path, {})

    assert said in str(caught.value)
    assert "checker.toml" in str(caught.value)


def test_a_misspelt_variable_is_refused_and_a_foreign_one_is_not(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()

    with pytest.raises(ConfigError, match="CHECKER_FAIL_ON"):
        load_settings(tmp_path, {"CHECKER_FAILON": "error"})
    assert load_settings(tmp_path, {"CHECKER_SESSION_HOME": "/x"}) == Settings()


@pytest.mark.parametrize(
    ("text", "name"), [("tool = 3\n", "'tool'"), ("[tool]\nchecker = 3\n", "'tool.checker'")]
)
def test_a_tool_table_that_is_none_is_named(tmp_path: Path, text: str, name: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text)

    with pytest.raises(ConfigError, match=name):
        load_settings(tmp_path, {})
