"""Roles as files of other programs: which files there will be, and writing them whole. Imports no Qt."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from matrices.exchange.exporting import Format, exported
from matrices.exchange.file_names import free_file_name
from matrices.model.matrix import Matrix
from matrices.model.translation import Translation
from matrices.whole_file import write_whole


def files_in(folder: Path, matrices: Iterable[Matrix], kind: Format) -> Iterator[tuple[Path, Matrix]]:
    """Yield each role with a file of its own in `folder`, none of them there yet, all with different names."""
    taken = {one.name.casefold() for one in folder.iterdir()}
    for matrix in matrices:
        yield folder / free_file_name(matrix.title, kind.value, taken), matrix


def write_roles(path: Path, matrices: Sequence[Matrix], kind: Format, translations: Iterable[Translation] = ()) -> None:
    """Write roles, and their translations where the format has them, into one file: whole, or as it was before.

    Raises:
        OSError: the file could not be written; the error names it.
        TooLarge: a text is longer than the format can hold.
    """
    write_whole(path, exported(matrices, kind, translations))
