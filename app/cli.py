"""The command line. It imports no Qt, and of ours only what the command at hand needs."""

import errno
from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import version
from typing import IO, Any

import click
from typing_extensions import override

from app.arguments import COMMANDS
from app.click_words import spoken
from app.commands.help import examples
from app.log import record
from app.sentences import is_known, sentence
from matrices.language.sentences import in_a_row
from matrices.language.words import LANGUAGES, Words


def run(arguments: Sequence[str], words: Words) -> int:
    """Do what `arguments` ask and return the exit code: 0 done, 1 could not or findings, 2 not understood."""
    try:
        with spoken(words):
            Commands(words).main(list(arguments), prog_name="trellis")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    except Exception as error:  # noqa: BLE001 - nobody should ever see a traceback
        click.echo(told(error, words), err=True)
        return 1


class Commands(click.Group):
    """`trellis`, which knows its commands by name and loads the one that is asked for."""

    def __init__(self, words: Words) -> None:
        super().__init__(
            "trellis",
            help=words(
                "Edit and print a support team's competency matrices.\n\n"
                "Without a command, a window opens: on FILE, or on a welcome page."
            ),
            epilog=examples(words, "trellis team.trellis", "trellis new team.trellis", "trellis show --help"),
            params=[
                click.Option(
                    ["--language"], type=click.Choice(LANGUAGES), help=words("The language to speak. The system's.")
                ),
                click.Option(["--sample"], is_flag=True, help=words("Open a window on the sample workspace.")),
            ],
            context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
            subcommand_metavar="[FILE | COMMAND [ARGS]...]",
        )
        click.version_option(version("trellis-matrix"), "--version", message="Trellis %(version)s")(self)
        self._words = words

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module = COMMANDS.get(cmd_name)
        if module is None:
            return None
        made: click.Command = import_module(module).command(self._words)
        return made

    @override
    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:
            if isinstance(error, OSError) and error.errno == errno.EPIPE:
                raise
            raise Sorry(told(error, self._words)) from error


class Sorry(click.ClickException):
    """Something could not be done: a sentence on stderr, exit code 1."""

    @override
    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(self.format_message(), err=True)


def told(error: Exception, words: Words) -> str:
    """Return what to say of an error; one that nobody expected goes into the log as well."""
    if is_known(error):
        return sentence(error, words)
    path = record("A command failed.", error)
    said = [sentence(error, words)]
    if path is not None:
        said.append(words("The details are in {file}.", file=path))
    return in_a_row(said, words.language)
