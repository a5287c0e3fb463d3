"""`trellis erase`: a teammate, for good."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from app.commands.help import examples
from app.commands.workspace import file_argument, reading, writing
from app.names import named
from matrices.language.words import Words, words_for
from matrices.model.settings import SETTINGS_ID, Settings
from matrices.model.teammate import Teammate
from matrices.store.erasing import erase, planned_erasure
from matrices.store.workspace import Workspace
from widgets.leaving.erasure_words import erasure_lines, former_teammate


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "erase",
        callback=partial(erase_teammate, words),
        params=[
            file_argument(),
            click.Argument(["teammate"]),
            click.Option(
                ["--also"],
                multiple=True,
                metavar="NAME",
                help=words("Another name to take out of everybody else's texts, as a first name; again for more."),
            ),
            click.Option(
                ["--yes", "is_sure"], is_flag=True, help=words("Do it. Without this, only say what it would do.")
            ),
        ],
        help=words(
            "Erase TEAMMATE from FILE for good: page, reviews, notes and numbers, and the name in all other texts.\n\n"
            "No earlier version stays in FILE, and this cannot be undone. "
            "Copies that you saved elsewhere are not touched."
        ),
        epilog=examples(words, "trellis erase team.trellis Noor", "trellis erase team.trellis Noor --also Nono --yes"),
    )


def erase_teammate(words: Words, file: Path, teammate: str, *, also: Sequence[str], is_sure: bool) -> None:
    """Erase a teammate, or say what that would do.

    Only the name as it is written finds them, never its reading or its sound: what cannot be undone is not guessed.
    """
    if not is_sure:
        with reading(file, words) as workspace:
            person = named(teammate, workspace.all(Teammate), lambda one: one.name)
            erasure = planned_erasure(workspace, person, _placeholder(workspace), also)
        for line in erasure_lines(erasure, words):
            click.echo(line)
        click.echo(words("Nothing was erased yet. Add --yes to do it for good."), err=True)
        return
    with writing(file, words) as workspace:
        person = named(teammate, workspace.all(Teammate), lambda one: one.name)
        erasure = planned_erasure(workspace, person, _placeholder(workspace), also)
        erased = erase(workspace, person, erasure)
    for line in erasure_lines(erasure, words, erased):
        click.echo(line)


def _placeholder(workspace: Workspace) -> str:
    settings = workspace.find(Settings, SETTINGS_ID) or Settings()
    return former_teammate(words_for(settings.language))
