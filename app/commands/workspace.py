"""What commands share: the FILE argument, opening it, and storing documents in it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from matrices.checks.forbidden import RefusedError, forbidden
from matrices.language.words import Words
from matrices.model.document import Document
from matrices.store.workspace import Workspace


def file_argument(name: str = "file", metavar: str = "FILE") -> click.Argument:
    """Return the argument that names a file."""
    return click.Argument([name], metavar=metavar, type=click.Path(path_type=Path))


@contextmanager
def reading(path: Path, words: Words) -> Iterator[Workspace]:
    """Open a workspace beside whoever edits it, and close it. Raises as `Workspace.open` does."""
    with Workspace.open(path, read_only=True) as workspace:
        _warn(workspace, words)
        yield workspace


@contextmanager
def writing(path: Path, words: Words) -> Iterator[Workspace]:
    """Open a workspace for editing, and close it. Raises as `Workspace.open` does."""
    with Workspace.open(path) as workspace:
        _warn(workspace, words)
        yield workspace


def store(workspace: Workspace, documents: Iterable[Document]) -> None:
    """Store documents in one transaction.

    Raises:
        RefusedError: one of them breaks a rule; nothing was stored.
        StoreError: as `Workspace.commit`.
    """
    put = list(documents)
    broken = [one for document in put for one in forbidden(_stored(workspace, document), document)]
    if broken:
        raise RefusedError(tuple(broken))
    workspace.commit(put)


def _stored(workspace: Workspace, document: Document) -> Document | None:
    return workspace.find(type(document), document.document_id)


def _warn(workspace: Workspace, words: Words) -> None:
    if workspace.recovered is not None:
        message = words(
            "The last save had been cut short. All before it is here; the bytes of it were kept in {file}.",
            file=workspace.recovered,
        )
        click.echo(message, err=True)
    if workspace.newer_schema is not None:
        message = words("A newer Trellis has written to this workspace, so it can only be read here. Update Trellis.")
        click.echo(message, err=True)
