"""Roles as files of other programs: which files there will be, and writing them whole. Imports no Qt."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from matrices.exchange.exporting import HAS_ALL_LANGUAGES, ONE_ROLE_A_FILE, Format, exported
from matrices.exchange.file_names import free_file_name
from matrices.model.matrix import Matrix
from matrices.model.translation import Translation
from matrices.reports.fallbacks import without_signs
from matrices.reports.reading_copy import reading_copy
from matrices.reports.translated_roles import Documents
from matrices.whole_file import write_whole


def files_in(folder: Path, matrices: Iterable[Matrix], kind: Format) -> Iterator[tuple[Path, Matrix]]:
    """Yield each role with a file of its own in `folder`, none of them there yet, all with different names."""
    taken = {one.name.casefold() for one in folder.iterdir()}
    for matrix in matrices:
        yield folder / free_file_name(without_signs(matrix.title), kind.value, taken), matrix


def in_language(
    matrices: Iterable[Matrix], kind: Format, documents: Documents, language: str
) -> tuple[list[Matrix], frozenset[str]]:
    """Return roles as a format has them in a language, each its own for "", and the ids of those that are translated.

    Where a format has no room for what explains signs, texts have none.
    """
    own = list(matrices)
    if not language or kind in HAS_ALL_LANGUAGES:
        return own, frozenset()
    is_signed = kind not in ONE_ROLE_A_FILE
    shown = [reading_copy(one, documents, language, is_signed=is_signed) for one in own]
    return shown, frozenset(one.matrix_id for one, other in zip(own, shown, strict=True) if one is not other)


def write_roles(
    path: Path,
    matrices: Sequence[Matrix],
    kind: Format,
    translations: Iterable[Translation] = (),
    translated_ids: Collection[str] = (),
) -> None:
    """Write roles into one file, as `exported` has them: whole, or as it was before.

    Raises:
        OSError: the file could not be written; the error names it.
        TooLarge: a text is longer than the format can hold.
    """
    write_whole(path, exported(matrices, kind, translations, translated_ids=translated_ids))
