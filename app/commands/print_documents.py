"""`trellis print`: every kind of document as PDF, a command each."""

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import click
import msgspec

from app.commands.help import examples
from app.commands.print_aspects import AspectAsked, aspect_of, aspect_options
from app.commands.workspace import file_argument, reading
from app.document_contents import NothingToTellError
from app.left_out import left_out_lines
from app.names import person_named
from app.print_shop import PrintShop
from app.print_subjects import subjects_of
from app.printables import PrintRow, print_rows
from matrices.exchange.file_names import free_file_name
from matrices.language.words import LANGUAGES, Words
from matrices.model.settings import SETTINGS_ID, Paper, Settings
from matrices.reports.options import Orientation, PrintOptions
from matrices.reports.printable import About, Option, Printable, PrintWish, Subject
from matrices.store.workspace import Workspace


def command(words: Words) -> click.Command:
    """Return the command and its subcommands."""
    return click.Group(
        "print",
        commands=[_command(row, words) for row in print_rows(words)],
        help=words("Print roles, reports and what else a team keeps as PDF."),
        epilog=examples(words, "trellis print matrix team.trellis -o roles.pdf", "trellis print growth --help"),
    )


def _command(row: PrintRow, words: Words) -> click.Command:
    into_one = words("Into one PDF; or one PDF each, where PATH is a folder or ends with a slash.")
    told = row.told if row.printable.about is About.TEAM else f"{row.told}\n\n{into_one}"
    name = row.printable.printable_id
    return click.Command(
        name,
        callback=partial(print_document, words, row.printable),
        params=[
            file_argument(),
            *_subjects(row.printable, words),
            *aspect_options(row.printable, words),
            *_options(row.printable, words),
        ],
        help=told,
        epilog=examples(words, *_examples(row.printable)),
    )


def _examples(printable: Printable) -> Sequence[str]:
    start = f"trellis print {printable.printable_id} team.trellis"
    return {
        About.TEAM: (f"{start} -o team.pdf",),
        About.ROLES: (f"{start} -o roles.pdf", f'{start} --role "Support lead" --paper A3 --language ar -o lead.pdf'),
        About.TEAMMATES: (f"{start} --teammate Noor -o noor.pdf", f"{start} -o reports/"),
    }[printable.about]


def _subjects(printable: Printable, words: Words) -> list[click.Parameter]:
    match printable.about:
        case About.ROLES:
            told = words("A role to print; again for more. All.")
            return [click.Option(["--role", "names"], multiple=True, help=told)]
        case About.TEAMMATES:
            told = words("Whose report; again for more. All.")
            return [click.Option(["--teammate", "names"], multiple=True, help=told)]
        case About.TEAM:
            return []


def _options(printable: Printable, words: Words) -> list[click.Parameter]:
    orientation = click.Option(
        ["--orientation"],
        type=click.Choice([one.value for one in Orientation], case_sensitive=False),
        default=Orientation.AUTO.value,
        help=words("How the sheets lie. As the document needs the fewest of them."),
    )
    shareable = click.Option(["--shareable"], is_flag=True, help=words("Leave out what is not for everybody's eyes."))
    return [
        click.Option(
            ["--paper"],
            type=click.Choice([one.value for one in Paper], case_sensitive=False),
            help=words("The paper. The workspace's."),
        ),
        *([orientation] if Option.ORIENTATION in printable.options else []),
        click.Option(["--greyscale"], is_flag=True, help=words("Print in shades of grey.")),
        *([shareable] if Option.SHAREABLE in printable.options else []),
        click.Option(
            ["--language"], type=click.Choice(LANGUAGES), help=words("The language of the fixed words. The system's.")
        ),
        # As text: a path forgets the slash at its end.
        click.Option(["-o", "--output", "output"], required=True, metavar="PATH", help=words("Where to print to.")),
    ]


def print_document(
    words: Words, printable: Printable, file: Path, *, output: str, names: Sequence[str] = (), **choices: Any
) -> None:
    """Print a document about what is named, or each subject's into a folder, and say where it is."""
    with reading(file, words) as workspace:
        subjects = _named(printable, workspace, names, words)
        aspect = aspect_of(AspectAsked.taken_from(choices), subjects, workspace)
        options = _chosen(workspace, words, **choices)
        wish = PrintWish(printable_id=printable.printable_id, aspect=aspect, options=options)
        if not _is_folder(output):
            _refuse_several(printable, subjects, words)
            _Press(workspace, wish, words, PrintShop()).print(subjects, Path(output))
        elif printable.about is About.TEAM:
            raise click.BadParameter(words("{path} is a folder. Name a file in it.", path=output), param_hint="-o")
        else:
            _Press(workspace, wish, words, PrintShop()).print_each(subjects, Path(output))


class _Press(NamedTuple):
    """Prints a wish about whoever is named: on stdout it says where it is, on stderr who is left out and why."""

    workspace: Workspace
    wish: PrintWish
    words: Words
    shop: PrintShop

    def print(self, subjects: Sequence[Subject], path: Path) -> None:
        """Print all into one file."""
        ids = tuple(one.subject_id for one in subjects)
        self._tell(self.shop.write(self.workspace, msgspec.structs.replace(self.wish, subject_ids=ids), path))
        click.echo(path)

    def print_each(self, subjects: Sequence[Subject], folder: Path) -> None:
        """Print a file each. Raises NothingToTellError where there is nothing to tell of anybody."""
        folder.mkdir(parents=True, exist_ok=True)
        taken, reasons = set[str](), list[NothingToTellError]()
        for one in subjects:
            path = folder / free_file_name(one.name, "pdf", taken)
            try:
                self.print([one], path)
            except NothingToTellError as reason:
                reasons.append(reason)
        if reasons and len(reasons) == len(subjects):
            raise reasons[-1]
        self._tell(reasons)

    def _tell(self, reasons: Sequence[NothingToTellError]) -> None:
        for line in left_out_lines(reasons, self.words):
            click.echo(line, err=True)


def _named(printable: Printable, workspace: Workspace, names: Sequence[str], words: Words) -> Sequence[Subject]:
    subjects = subjects_of(printable.about, workspace)
    if printable.about is About.ROLES and not subjects:
        raise click.ClickException(words("There is no role to print yet."))
    if printable.about is About.TEAMMATES and not subjects:
        raise click.ClickException(words("There is nobody with a role to report on yet."))
    return [person_named(one, subjects) for one in names] or subjects


def _refuse_several(printable: Printable, subjects: Sequence[Subject], words: Words) -> None:
    if len(subjects) > 1 and not printable.takes_several:
        sentence = words("This document is about one at a time. Name one, or a folder to print one PDF each.")
        raise click.UsageError(sentence)


def _is_folder(output: str) -> bool:
    return output.endswith((os.sep, "/")) or Path(output).is_dir()


def _chosen(
    workspace: Workspace,
    words: Words,
    *,
    paper: str | None,
    language: str | None,
    greyscale: bool,
    orientation: str = Orientation.AUTO.value,
    shareable: bool = False,
) -> PrintOptions:
    settings = workspace.find(Settings, SETTINGS_ID) or Settings()
    return PrintOptions(
        language=language or words.language,
        paper=settings.paper if paper is None else Paper(paper),
        orientation=Orientation(orientation),
        is_greyscale=greyscale,
        is_shareable=shareable,
    )
