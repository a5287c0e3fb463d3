"""The part of the action table that speaks with other programs: what comes in from them and goes out to them."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from app.actions import Spec
from app.desk import Desk
from matrices.language.words import Words

if TYPE_CHECKING:
    from matrices.model.matrix import Matrix


def exchange_specs(words: Words) -> tuple[Spec, ...]:
    """Return the actions on files and tables of other programs."""
    return (
        Spec("import", words("Import…"), _import, icon="import", keys="Ctrl+I", is_enabled=_can_edit),
        Spec(
            "import-clipboard",
            words("Import from clipboard…"),
            _import_clipboard,
            keys="Ctrl+Shift+I",
            is_enabled=_can_edit,
        ),
        Spec("export", words("Export…"), _export, icon="export", keys="Ctrl+Shift+E", is_enabled=_has_session),
        Spec("copy-role", words("Copy role as table"), _copy_role, is_enabled=_has_matrix),
        Spec("copy-role-markdown", words("Copy role as Markdown"), _copy_role_as_markdown, is_enabled=_has_matrix),
    )


def _has_session(desk: Desk) -> bool:
    return desk.session is not None


def _can_edit(desk: Desk) -> bool:
    return desk.session is not None and not desk.session.is_read_only


def _has_matrix(desk: Desk) -> bool:
    return _matrix_id(desk) is not None


def _matrix_id(desk: Desk) -> str | None:
    return None if desk.places.matrices is None else desk.places.matrices.matrix_id


def _import(desk: Desk) -> None:
    if desk.session is not None:
        desk.importing.ask_for_file(desk.session)


def _import_clipboard(desk: Desk) -> None:
    if desk.session is not None:
        desk.importing.start_with_clipboard(desk.session, QApplication.clipboard().mimeData())


def _export(desk: Desk) -> None:
    if desk.session is not None:
        view = None if desk.places.matrices is None else desk.places.matrices.view
        desk.exporting.ask(desk.session, _matrix_id(desk), "" if view is None else view.reader.language)


def _copy_role(desk: Desk) -> None:
    matrix = _as_read(desk, is_signed=False)
    if matrix is not None:
        desk.exporting.copy_table(matrix)


def _copy_role_as_markdown(desk: Desk) -> None:
    matrix = _as_read(desk, is_signed=True)
    if matrix is not None:
        desk.exporting.copy_markdown(matrix)


def _as_read(desk: Desk, *, is_signed: bool) -> "Matrix | None":
    """Return the role in view in the language in which it is read."""
    return None if desk.places.matrices is None else desk.places.matrices.view.reader.copied(is_signed=is_signed)
