"""What is asked of `trellis`: a window, or a command. Decided without click, which a window does not need."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from matrices.language.words import nearest_language

COMMANDS: Final[Mapping[str, str]] = {
    "new": "app.commands.new",
    "show": "app.commands.show",
    "import": "app.commands.import_grid",
    "export": "app.commands.export",
    "check": "app.commands.check",
    "print": "app.commands.print_documents",
    "print-all": "app.commands.print_all",
    "rate": "app.commands.rate",
    "people": "app.commands.people",
    "growth": "app.commands.growth",
    "gap": "app.commands.gap",
    "goals": "app.commands.goals",
    "coverage": "app.commands.coverage",
    "standard": "app.commands.standard",
    "hand-over": "app.commands.hand_over",
    "take-over": "app.commands.take_over",
    "erase": "app.commands.erase",
    "verify": "app.commands.verify",
    "salvage": "app.commands.salvage",
}
"""The module of each command, in the order in which `--help` lists them."""


class Asked(NamedTuple):
    """What the arguments ask for. Without a window it is a command's turn to read them, or to refuse them."""

    is_window: bool
    file: str | None = None
    is_sample: bool = False
    language: str | None = None


def asked(arguments: Sequence[str]) -> Asked:
    """Return what `arguments`, without the program's name, ask for."""
    language, rest = _without_language(arguments)
    operands = [one for one in rest if one != "--sample"]
    is_sample = len(operands) < len(rest)
    is_window = len(operands) <= 1 and not any(_is_for_commands(one) for one in operands)
    if not is_window or (is_sample and operands):
        return Asked(is_window=False, language=language)
    return Asked(is_window=True, file=next(iter(operands), None), is_sample=is_sample, language=language)


def language_of(chosen: str | None, environment: Mapping[str, str]) -> str:
    """Return the language to speak: the chosen one, else that of the environment (POSIX.1, 8.2), else English."""
    named = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return nearest_language(chosen or next(filter(None, named), ""))


def _without_language(arguments: Sequence[str]) -> tuple[str | None, list[str]]:
    """Take the leading `--language CODE` off; further right the option belongs to a command."""
    if len(arguments) >= 2 and arguments[0] == "--language":
        return arguments[1], list(arguments[2:])
    if arguments and arguments[0].startswith("--language="):
        return arguments[0].partition("=")[2], list(arguments[1:])
    return None, list(arguments)


def _is_for_commands(argument: str) -> bool:
    return argument.startswith("-") or argument in COMMANDS
