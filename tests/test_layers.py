"""The house has a direction: a module imports what stands before it, never what comes after."""

import ast
import re
from pathlib import Path

import pytest

import checker

PACKAGE = Path(checker.__file__).parent

# docs/design.md in one column; a room is named by its module or package, the longest name holds
ORDER = (
    "errors", "collector", "resources", "values", "model",
    "language.tokens", "language.inflect", "language.lexicon",
    "document", "yamlfile", "wordfile", "words", "language",
    "read", "segment", "annotate", "extract", "aliases", "resolve", "relate",
    "compare", "rule", "phrases", "message", "rules",
    "relate.corrections", "alike", "relate.points", "group", "relate.vetoes",
    "asking", "alone", "clash",
    "relate.likeness", "relate.relations", "relate.fillers",
    "relate.statements", "relate.remarks", "relate.open_text",
    "reference", "outcome", "sources", "timed", "mixup", "chronicle",
    "evidence", "fingerprint", "matrix",
    "findings", "spoken", "judge", "inputs", "engine", "pairings", "explain", "examples", "report",
    "config", "cli", "__main__",
)  # fmt: skip


def room(module: str) -> int:
    """The place in ORDER of a module named without `checker.`; raises ValueError for none."""
    parts = module.split(".")
    for length in range(len(parts), 0, -1):
        name = ".".join(parts[:length])
        if name in ORDER:
            return ORDER.index(name)
    raise ValueError(f"checker.{module} has no place in ORDER")


def imported(source: str) -> set[str]:
    """The checker modules that a source imports anywhere, without `checker.`."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            if node.module == "checker":
                found |= {alias.name for alias in node.names}
            elif node.module.startswith("checker."):
                found.add(node.module.removeprefix("checker."))
        elif isinstance(node, ast.Import):
            found |= {
                alias.name.removeprefix("checker.")
                for alias in node.names
                if alias.name.startswith("checker.")
            }
    return {name for name in found if name not in checker.__all__ and name != "__version__"}


def backwards(module: str, source: str) -> list[str]:
    """The arrows of one module that run backwards."""
    here = room(module)
    return [f"{module} → {other}" for other in sorted(imported(source)) if room(other) > here]


def modules() -> dict[str, Path]:
    paths = sorted(p for p in PACKAGE.rglob("*.py") if p != PACKAGE / "__init__.py")
    return {
        ".".join(p.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__"): p
        for p in paths
    }


def test_no_import_runs_backwards() -> None:
    arrows = [
        arrow
        for module, path in modules().items()
        for arrow in backwards(module, path.read_text(encoding="utf-8"))
    ]

    assert arrows == []


def test_nobody_imports_the_command_line() -> None:
    importers = [
        module
        for module, path in modules().items()
        if not module.startswith(("cli", "__main__"))
        and any(name.split(".")[0] == "cli" for name in imported(path.read_text(encoding="utf-8")))
    ]

    assert importers == []


def test_the_package_itself_names_only_what_is_public() -> None:
    source = (PACKAGE / "__init__.py").read_text(encoding="utf-8")

    assert "cli" not in " ".join(imported(source))


@pytest.mark.parametrize(
    ("module", "source", "arrows"),
    [
        ("values", "from checker.model import Article", ["values → model"]),
        ("read.text", "def f():\n    import checker.engine", ["read.text → engine"]),
        ("language.tokens", "from checker.words import Words", ["language.tokens → words"]),
        ("language.numbers", "from checker.words import Words", []),
        ("judge", "from checker import rules", []),
    ],
)
def test_an_arrow_backwards_is_seen(module: str, source: str, arrows: list[str]) -> None:
    assert backwards(module, source) == arrows


def test_a_module_without_a_place_is_refused() -> None:
    with pytest.raises(ValueError, match="no place"):
        room("helpers")


def test_the_code_holds_no_arabic_word() -> None:
    """What a language writes is data; how letters are folded is what `tokens` is there for."""
    found = [
        f"{module}: {node.value!r}"
        for module, path in modules().items()
        for tree in [ast.parse(path.read_text(encoding="utf-8"))]
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.search("[ء-ي]", node.value)
        and node.value not in _docstrings(tree)
        and module != "language.tokens"
    ]

    assert found == []


def _docstrings(tree: ast.AST) -> set[str]:
    """Texts that stand alone as a statement."""
    return {
        node.value.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    }


def test_the_plan_of_the_house_has_one_line_for_every_module() -> None:
    plan = (PACKAGE.parent / "docs" / "design.md").read_text(encoding="utf-8")
    listed = re.findall(r"(?m)^\| `([\w/]+)` \|", plan.partition("## Every module")[2])

    names = {module.replace(".", "/") for module in modules()} | {"__init__"}
    assert sorted(listed) == sorted(names), "docs/design.md, “Every module”"
