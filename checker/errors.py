"""What can go wrong for a user, as values and as exceptions.

A `Problem` is one thing that could not be read or used; the rest of the job goes on
and the run ends with exit code 2, unless the problem is only a remark.  A `CheckerError`
stops the job and carries the problems that caused it.

    CheckerError
    ├── ConfigError    a setting, an option or a rules folder cannot be used
    └── WordsError     a file under rules/words/ is broken
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One input that could not be used: where, what was found, what would help."""

    path: str
    message: str
    line: int = 0  # 1-based; 0 = the file as a whole
    column: int = 0
    hint: str = ""
    remark: bool = False  # something to look at; the input was used all the same

    def __str__(self) -> str:
        where = self.path
        if self.line:
            where += f":{self.line}"
            if self.column:
                where += f":{self.column}"
        return f"{where}: {self.message}" + (f" ({self.hint})" if self.hint else "")


class CheckerError(Exception):
    """The job cannot be done; `problems` says why, one line each."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))


class ConfigError(CheckerError):
    """Raised for a setting, an option or a folder of rules that cannot be used."""


class WordsError(CheckerError):
    """Raised when a word file cannot be understood."""
