"""`trellis print`: roles and growth reports as PDF."""

import os
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from app.commands.help import examples
from app.commands.workspace import file_argument, reading
from app.documents import DocumentMaker
from app.names import named
from matrices.language.words import LANGUAGES, Words, words_for
from matrices.model.matrix import Matrix
from matrices.model.settings import Paper
from matrices.model.teammate import Teammate
from matrices.reports.options import Orientation, PrintOptions
from matrices.store.workspace import Workspace


def command(words: Words) -> click.Command:
    """Return the command and its subcommands."""
    return click.Group(
        "print",
        commands=[_matrix_command(words), _book_command(words), _growth_command(words)],
        help=words("Print roles or growth reports as PDF."),
        epilog=examples(words, "trellis print matrix team.trellis -o roles.pdf", "trellis print growth --help"),
    )


def _matrix_command(words: Words) -> click.Command:
    roles = click.Option(["--role", "titles"], multiple=True, help=words("A role to print; again for more. All."))
    return click.Command(
        "matrix",
        callback=partial(print_matrix, words),
        params=[file_argument(), roles, *_options(words)],
        help=words("Print the matrices of roles in FILE into one PDF."),
        epilog=examples(
            words,
            "trellis print matrix team.trellis -o roles.pdf",
            'trellis print matrix team.trellis --role "Support lead" --paper A3 --language ar -o lead.pdf',
        ),
    )


def _book_command(words: Words) -> click.Command:
    roles = click.Option(["--role", "titles"], multiple=True, help=words("A role to print; again for more. All."))
    return click.Command(
        "book",
        callback=partial(print_book, words),
        params=[file_argument(), roles, *_options(words)],
        help=words("Print the role book of FILE: the roles with cover, contents, how to read them, and an index."),
        epilog=examples(words, "trellis print book team.trellis -o roles.pdf"),
    )


def _growth_command(words: Words) -> click.Command:
    people = click.Option(["--teammate", "names"], multiple=True, help=words("Whose report; again for more. All."))
    return click.Command(
        "growth",
        callback=partial(print_growth, words),
        params=[file_argument(), people, *_options(words)],
        help=words(
            "Print growth reports of teammates in FILE.\n\n"
            "Into one PDF with contents; or one PDF each, where PATH is a folder or ends with a slash."
        ),
        epilog=examples(
            words,
            "trellis print growth team.trellis --teammate Noor -o noor.pdf",
            "trellis print growth team.trellis -o reports/",
        ),
    )


def _options(words: Words) -> list[click.Parameter]:
    return [
        click.Option(
            ["--paper"],
            type=click.Choice([one.value for one in Paper], case_sensitive=False),
            help=words("The paper. The workspace's."),
        ),
        click.Option(
            ["--orientation"],
            type=click.Choice([one.value for one in Orientation], case_sensitive=False),
            default=Orientation.AUTO.value,
            help=words("How the sheets lie. As the document needs the fewest of them."),
        ),
        click.Option(["--greyscale"], is_flag=True, help=words("Print in shades of grey.")),
        click.Option(
            ["--language"], type=click.Choice(LANGUAGES), help=words("The language of the fixed words. The system's.")
        ),
        # As text: a path forgets the slash at its end.
        click.Option(["-o", "--output", "output"], required=True, metavar="PATH", help=words("Where to print to.")),
    ]


def print_matrix(words: Words, file: Path, **asked: Any) -> None:
    """Print roles into one PDF and say where it is."""
    _print_roles(words, file, DocumentMaker.print_roles, **asked)


def print_book(words: Words, file: Path, **asked: Any) -> None:
    """Print roles as a book and say where it is."""
    _print_roles(words, file, DocumentMaker.print_book, **asked)


def _print_roles(
    words: Words,
    file: Path,
    write: Callable[[DocumentMaker, Workspace, Iterable[str], Path, PrintOptions], None],
    *,
    titles: Sequence[str],
    language: str | None,
    output: str,
    **choices: Any,
) -> None:
    if _is_folder(output):
        raise click.BadParameter(words("{path} is a folder. Name a file in it.", path=output), param_hint="-o")
    with reading(file, words) as workspace:
        matrices = workspace.all(Matrix)
        chosen = [named(one, matrices, lambda matrix: matrix.title) for one in titles] or matrices
        _refuse_nothing(chosen, words("There is no role to print yet."))
        ids = [one.matrix_id for one in chosen]
        maker = DocumentMaker(_words(language, words))
        write(maker, workspace, ids, Path(output), _chosen(maker, workspace, **choices))
    click.echo(output)


def print_growth(
    words: Words, file: Path, *, names: Sequence[str], language: str | None, output: str, **choices: Any
) -> None:
    """Print growth reports into one PDF, or one PDF each into a folder, and say where they are."""
    with reading(file, words) as workspace:
        teammates = workspace.all(Teammate)
        chosen = [named(one, teammates, lambda teammate: teammate.name) for one in names]
        chosen = chosen or [one for one in teammates if one.placements]
        _refuse_nothing(chosen, words("There is nobody with a role to report on yet."))
        ids = [one.teammate_id for one in chosen]
        maker = DocumentMaker(_words(language, words))
        options = _chosen(maker, workspace, **choices)
        if _is_folder(output):
            for path in maker.print_each_growth(workspace, ids, Path(output), options):
                click.echo(path)
            return
        maker.print_growth(workspace, ids, Path(output), options)
    click.echo(output)


def _is_folder(output: str) -> bool:
    return output.endswith((os.sep, "/")) or Path(output).is_dir()


def _chosen(
    maker: DocumentMaker, workspace: Workspace, *, paper: str | None, orientation: str, greyscale: bool
) -> PrintOptions:
    return maker.options(
        workspace,
        paper=None if paper is None else Paper(paper),
        orientation=Orientation(orientation),
        is_greyscale=greyscale,
    )


def _words(language: str | None, words: Words) -> Words:
    return words if language is None else words_for(language)


def _refuse_nothing(chosen: Sequence[object], sentence: str) -> None:
    if not chosen:
        raise click.ClickException(sentence)
