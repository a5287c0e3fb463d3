"""Roles as files of other programs: which files there will be, and writing them whole. Imports no Qt."""

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from matrices.exchange.exporting import Format, exported
from matrices.model.matrix import Matrix

_NO_FILE_NAME: Final = '<>:"/\\|?*'
"""Signs that file names may not have on one system or another (Win32, "Naming Files")."""
_LONGEST: Final = 80


def files_in(folder: Path, matrices: Iterable[Matrix], kind: Format) -> Iterator[tuple[Path, Matrix]]:
    """Yield each role with a file of its own in `folder`, none of them there yet, all with different names."""
    taken = {one.name.casefold() for one in folder.iterdir()}
    for matrix in matrices:
        name = _free_name(matrix.title, kind, taken)
        taken.add(name.casefold())
        yield folder / name, matrix


def write_roles(path: Path, matrices: Sequence[Matrix], kind: Format) -> None:
    """Write roles into one file, which is there whole or as it was before.

    Raises:
        OSError: the file could not be written; the error names it.
        TooLarge: a text is longer than the format can hold.
    """
    data = exported(matrices, kind)
    fresh = path.with_name(f".{path.name}.part")
    try:
        fresh.write_bytes(data)
        fresh.replace(path)
    except OSError as error:
        raise type(error)(error.errno, error.strerror, str(path)) from error
    finally:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)


def _free_name(title: str, kind: Format, taken: set[str]) -> str:
    plain = file_name(title)
    name, number = f"{plain}.{kind.value}", 1
    while name.casefold() in taken:
        number += 1
        name = f"{plain} {number}.{kind.value}"
    return name


def file_name(title: str) -> str:
    """Return a title without what file systems refuse."""
    kept = "".join(" " if sign in _NO_FILE_NAME or not sign.isprintable() else sign for sign in title)
    return " ".join(kept.split()).strip(". ")[:_LONGEST] or "role"
