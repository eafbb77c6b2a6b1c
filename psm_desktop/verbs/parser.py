"""argparse with our words: help in Italian, and words that do not fit are told like everything else that is refused."""

import argparse
import ast
import re
from typing import Any, NoReturn

from psm_desktop.verbs.context import UsageError

EMPTY = "an empty name"
ABOUT = re.compile(r"argument (?P<name>\S+): (?P<said>.*)", re.DOTALL)
SAID: tuple[tuple[str, str], ...] = (
    (r"the following arguments are required: (?P<names>.+)", "usage-missing"),
    (r"one of the arguments (?P<names>.+) is required", "usage-missing"),
    (r"unrecognized arguments: (?P<names>.+)", "usage-unknown"),
    (r"ambiguous option: (?P<option>\S+) could match (?P<matches>.+)", "usage-ambiguous"),
    (r"invalid choice: (?P<value>.+) \(choose from (?P<choices>.+)\)", "usage-no-choice"),
    (r"expected .*argument.*", "usage-no-value"),
    (r"ignored explicit argument (?P<value>.+)", "usage-extra-value"),
    (r"invalid \S+ value: (?P<value>.+)", "usage-bad-value"),
    (r"not allowed with argument (?P<other>.+)", "usage-together"),
    (EMPTY, "usage-empty-name"),
)
"""What argparse says, and the code of our sentence for it. A newer Python may say it otherwise: then `usage` stands."""
VERB = ("COMANDO", "COSA")
"""How a verb is called where one is missing or is none."""


class Help(argparse.HelpFormatter):
    """Says *uso*, not *usage*."""

    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "uso: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """Raises UsageError where argparse would print and exit; for -h and --version it still does."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, add_help=False, formatter_class=Help)
        self._positionals.title, self._optionals.title = "che cosa", "opzioni"
        self.add_argument("-h", "--help", action="help", help="mostra questo aiuto")

    def error(self, message: str) -> NoReturn:
        code, facts = told(message)
        raise UsageError(code, **facts, help=self.prog)


def told(message: str) -> tuple[str, dict[str, str]]:
    """Code and facts of a complaint of argparse."""
    about = ABOUT.fullmatch(message)
    name, said = (about["name"], about["said"]) if about else ("", message)
    for pattern, code in SAID:
        if (found := re.fullmatch(pattern, said, re.DOTALL)) is not None:
            facts = {fact: _plain(text) for fact, text in found.groupdict().items()}
            return ("usage-no-verb" if code == "usage-no-choice" and name in VERB else code), facts | {"name": name}
    return "usage", {}


def _plain(text: str) -> str:
    """Without the quotation marks of Python."""
    try:
        value = ast.literal_eval(text)
    except (SyntaxError, ValueError):
        return text
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def place(text: str) -> str:
    """The name of a file or a folder; an empty one would mean the folder one is in."""
    if not text:
        raise argparse.ArgumentTypeError(EMPTY)
    return text
