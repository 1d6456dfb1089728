"""Build hook: puts rules, seeds, references and the compiled words into the wheel.

An editable install reads rules, seeds and references from the checkout, so it gets none of them.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileWords(BuildHookInterface[Any]):
    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add `checker/data/`; a broken word file ends the build with its WordsError."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        try:
            from checker.words import compile_words, compiled_name
        finally:
            sys.path.remove(str(root))
        words = root / "rules" / "words"
        text = json.dumps(compile_words(words), ensure_ascii=False, separators=(",", ":"))
        self._temporary = tempfile.TemporaryDirectory()
        compiled = Path(self._temporary.name) / compiled_name(words)
        compiled.write_text(text, encoding="utf-8")
        build_data["force_include"].update({
            str(root / "rules"): "checker/data/rules",
            str(root / "seeds"): "checker/data/seeds",
            str(root / "references"): "checker/data/references",
            str(compiled): f"checker/data/compiled/{compiled.name}",
        })  # fmt: skip

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version != "editable":
            self._temporary.cleanup()
