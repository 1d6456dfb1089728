"""The commands and their options, and answers to slips that name what was probably meant."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from checker import __version__
from checker.cli import check, claims, explain, reference, rules, stories
from checker.config import FORMATS, GATES, near

Command = Callable[[argparse.Namespace], int]

_EXITS = "exit codes: 0 nothing at or above the gate, 1 findings, 2 the job could not be done"


class Parser(argparse.ArgumentParser):
    """An argument parser that takes no shortened options and answers slips with a near name."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(allow_abbrev=False, **settings)

    def options(self) -> list[str]:
        return [option for action in self._actions for option in action.option_strings]

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        known = list(action.choices or ())
        if known and value not in known:
            hint = near(str(value), known) or f"known: {', '.join(known)}"
            raise argparse.ArgumentError(action, f"{value!r} is not known ({hint})")

    def refuse(self, arguments: Sequence[str]) -> NoReturn:
        """End with a usage error for arguments that nobody asked for."""
        first = next((a for a in arguments if a.startswith("-")), arguments[0])
        hint = near(first.split("=")[0], self.options())
        self.error(f"{first!r} is not known" + (f" ({hint})" if hint else ""))


class InOrder(argparse.Action):
    """Keeps --format and --output in one list, since a format belongs to the output after it."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,  # noqa: ARG002 - the signature is argparse's
        namespace: argparse.Namespace,
        values: Any,
        option_string: str | None = None,
    ) -> None:
        setattr(namespace, self.dest, [*getattr(namespace, self.dest), (option_string, values)])


def parse(arguments: Sequence[str] | None) -> tuple[Command, argparse.Namespace]:
    """Return the command and its options; leaves through SystemExit for --help and slips."""
    options, rest = build_parser().parse_known_args(arguments)
    # argparse takes paths in one run only; those after an option come back as the rest
    if rest and ("paths" not in options or any(not a or a.startswith("-") for a in rest)):
        options.parser.refuse(rest)
    if rest:
        options.paths += map(Path, rest)
    return options.command, options


def build_parser() -> Parser:
    """Return the parser of the whole command line."""
    parser = Parser(
        prog="checker",
        description="Finds where articles about one story contradict each other or themselves, "
        "and shows both quotes.",
        epilog=_EXITS,
    )
    parser.add_argument("--version", action="version", version=f"checker {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_check(commands)
    _add_claims(commands)
    _add_stories(commands)
    _add_explain(commands)
    _add_rules(commands)
    _add_reference(commands)
    _add(commands, "schema", "print the JSON schema of the JSON report", check.print_schema)
    demo = _add(
        commands,
        "demo",
        "check the articles that come with the tool (exit code 0)",
        check.check_seeds,
    )
    _add_output(demo)
    return parser


def _add(commands: Any, name: str, text: str, command: Command) -> Parser:
    parser: Parser = commands.add_parser(name, help=text, description=f"{text}.".capitalize())
    parser.set_defaults(command=command, parser=parser)
    return parser


def _add_check(commands: Any) -> None:
    parser = _add(commands, "check", "compare articles with each other and report what clashes",
                  check.check_paths)  # fmt: skip
    parser.epilog = _EXITS
    parser.add_argument("paths", metavar="PATH", nargs="+", type=_path,
                        help="an article or a folder of articles")  # fmt: skip
    parser.add_argument("--against", metavar="PATH", nargs="+", action="extend", type=_path,
                        help="a corpus to compare with; only findings that touch a PATH are shown "
                        "and decide the exit code")  # fmt: skip
    parser.add_argument("--reference", metavar="PATH", action="append", type=_path,
                        help="a file or folder of known facts (.toml .csv .jsonl), compared as one "
                        "more source; may be given several times")  # fmt: skip
    _add_today(parser)
    _add_rules_folder(parser)
    _add_output(parser)
    parser.add_argument("--fail-on", choices=GATES,
                        help="exit with 1 from this level on (default: error)")  # fmt: skip


def _add_output(parser: Parser) -> None:
    parser.add_argument("--format", dest="wanted", action=InOrder, default=[], choices=FORMATS,
                        help="format of the --output that follows, else of the terminal "
                        "(default: text)")  # fmt: skip
    parser.add_argument("--output", dest="wanted", action=InOrder, default=[], metavar="FILE",
                        help="write a report to a file, in the format of its suffix (.txt .json "
                        ".md .html); may be given several times")  # fmt: skip
    parser.add_argument("-q", "--quiet", action="store_true",
                        help="one line a finding in the text report")  # fmt: skip
    parser.add_argument("--width", metavar="N", type=_width,
                        help="columns of the text report (default: the terminal's)")  # fmt: skip


def _add_claims(commands: Any) -> None:
    parser = _add(commands, "claims", "print what was understood of articles, slot by slot",
                  claims.print_claims)  # fmt: skip
    parser.add_argument("paths", metavar="PATH", nargs="+", type=_path,
                        help="an article or a folder of articles")  # fmt: skip
    _add_rules_folder(parser)
    parser.add_argument("--all", dest="all_claims", action="store_true",
                        help="also the words that are only compared between like sentences: names, "
                        "places, opposites, negations")  # fmt: skip
    parser.add_argument("--format", dest="claims_format", choices=("text", "jsonl"),
                        default="text",
                        help="text, or one JSON object a line (default: text)")  # fmt: skip


def _add_stories(commands: Any) -> None:
    text = "print which articles tell one story, and what ties them together"
    parser = _add(commands, "stories", text, stories.print_stories)
    parser.add_argument("paths", metavar="PATH", nargs="+", type=_path,
                        help="an article or a folder of articles")  # fmt: skip


def _add_explain(commands: Any) -> None:
    parser = _add(commands, "explain", "say why two claims did, or did not, clash",
                  explain.print_explanation)  # fmt: skip
    parser.add_argument("what", metavar="FINDING|RULE",
                        help="the id of a finding (F-…), or a rule and the articles to ask it "
                        "of")  # fmt: skip
    parser.add_argument("paths", metavar="PATH", nargs="+", type=_path,
                        help="the articles, or a folder of them")  # fmt: skip
    parser.add_argument("--against", metavar="PATH", nargs="+", action="extend", type=_path,
                        help="the corpus they were checked against")  # fmt: skip
    _add_rules_folder(parser)


def _add_reference(commands: Any) -> None:
    text = "look after files of known facts"
    parser: Parser = commands.add_parser(
        "reference", help=text, description=f"{text}.".capitalize()
    )
    actions = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    check_ = _add(actions, "check", "validate reference files, list facts due for review",
                  reference.check_references)  # fmt: skip
    check_.add_argument("paths", metavar="FILE", nargs="*", type=_path,
                        help="a reference file, or a folder of them (default: those of the "
                        "settings, else the one that comes with the tool)")  # fmt: skip
    check_.add_argument("--articles", metavar="PATH", nargs="+", action="extend", type=_path,
                        help="articles: also say which of them each fact met")  # fmt: skip
    _add_today(check_)
    _add_rules_folder(check_)


def _add_today(parser: Parser) -> None:
    parser.add_argument("--today", metavar="DATE", type=_day,
                        help="the day by which known facts may be due for review, as 2026-01-31 "
                        "(default: the day of the newest article)")  # fmt: skip


def _add_rules(commands: Any) -> None:
    text = "list, show, test and write rules"
    parser: Parser = commands.add_parser("rules", help=text, description=f"{text.capitalize()}.")
    actions = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    _add_rules_folder(_add(actions, "list", "list all rules with their level", rules.list_rules))

    show = _add(actions, "show", "print a rule: what it finds, why, and its examples",
                rules.show_rule)  # fmt: skip
    show.add_argument("id", metavar="ID", help="a rule, such as event/date-conflict")
    _add_rules_folder(show)

    test = _add(actions, "test", "run the examples that rules hold", rules.run_examples)
    test.add_argument("id", metavar="ID", nargs="?", help="one rule (default: all)")
    test.add_argument("--thorough", action="store_true",
                      help="also name the lines of a rule that no example needs")  # fmt: skip
    _add_rules_folder(test)

    new = _add(actions, "new", "write a new rule as a copy of another", rules.new_rule)
    new.add_argument("id", metavar="ID", help="the new rule; its path in the folder of rules")
    new.add_argument("--like", metavar="ID", required=True, help="the rule to copy")
    _add_rules_folder(new)

    _add(actions, "schema", "print the JSON schema of a rule file", rules.print_schema)


def _add_rules_folder(parser: Parser) -> None:
    parser.add_argument("--rules", metavar="FOLDER", type=_path,
                        help="a folder of rules in place of ours; words in its words/ are added to "
                        "ours, and a folder of words alone keeps our rules")  # fmt: skip


def _path(text: str) -> Path:
    if not text:  # an unset variable of a script, which Path would take for the current folder
        raise argparse.ArgumentTypeError("an empty path")
    return Path(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day such as 2026-01-31") from None


def _width(text: str) -> int:
    width = int(text) if text.isascii() and text.isdigit() else 0
    if not 40 <= width <= 1000:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 40 to 1000")
    return width
