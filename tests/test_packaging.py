"""The wheel: rules, seeds and compiled words are inside, and it works away from the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

import checker
from checker.words import compiled_name

ROOT = Path(checker.__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    builder = WheelBuilder(str(ROOT))
    (path,) = builder.build(directory=str(folder), versions=["standard"])
    return Path(path)


def test_the_wheel_holds_every_rule_word_file_seed_and_reference(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        f"checker/data/{path.relative_to(ROOT).as_posix()}"
        for folder in ("rules", "seeds", "references")
        for path in (ROOT / folder).rglob("*")
        if path.is_file()
    }

    assert wanted <= names
    assert "checker/py.typed" in names
    assert not [n for n in names if n.startswith(("tests/", "bench/", "docs/"))]


def test_the_wheel_holds_the_compiled_form_of_its_own_words(wheel: Path) -> None:
    name = f"checker/data/compiled/{compiled_name(ROOT / 'rules' / 'words')}"

    assert name in zipfile.ZipFile(wheel).namelist()


def test_the_wheel_checks_its_seeds_from_anywhere(wheel: Path, tmp_path: Path) -> None:
    installed, home = tmp_path / "installed", tmp_path / "home"
    zipfile.ZipFile(wheel).extractall(installed)
    home.mkdir()
    environment = {
        **os.environ,
        "PYTHONPATH": str(installed),
        "XDG_CACHE_HOME": str(home),
        "PYTHONUTF8": "1",
    }

    done = subprocess.run(
        [sys.executable, "-m", "checker", "demo", "--quiet"],
        cwd=home, env=environment, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")
    assert "must-resolve" in done.stdout
    assert list(home.iterdir()) == [], "the compiled words of the wheel were not used"
