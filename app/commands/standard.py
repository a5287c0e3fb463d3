"""`trellis standard`: the team's service standard as Markdown."""

from functools import partial
from pathlib import Path

import click

from app.commands.help import examples
from app.commands.workspace import file_argument, reading
from matrices.exchange.standard_markdown import standard_markdown
from matrices.language.words import Words
from matrices.model.service_standard import STANDARD_ID, ServiceStandard
from matrices.model.settings import SETTINGS_ID, Settings


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "standard",
        callback=partial(tell_standard, words),
        params=[file_argument()],
        help=words("Say the service standard of the team in FILE, as Markdown."),
        epilog=examples(words, "trellis standard team.trellis", "trellis standard team.trellis > standard.md"),
    )


def tell_standard(words: Words, file: Path) -> None:
    """Print the standard."""
    with reading(file, words) as workspace:
        standard = workspace.find(ServiceStandard, STANDARD_ID)
        settings = workspace.find(Settings, SETTINGS_ID) or Settings()
    if standard is None or not (standard.about or standard.statements):
        raise click.ClickException(words("Nothing is written in the service standard yet."))
    click.echo(standard_markdown(standard, settings.team_name, words), nl=False)
