"""The part of the action table that people know from spreadsheets: all of it acts on the grid in view."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit

from app.actions import Spec
from app.matrix_actions import gesture_spec, matrix_spec
from matrices.language.words import Words

if TYPE_CHECKING:
    from widgets.matrix.place import MatricesPlace


def editing_specs(words: Words) -> tuple[Spec, ...]:
    """Return the actions on the selection and on the columns of the grid."""
    return (*_clipboard_specs(words), *_fill_specs(words), *_row_specs(words), *_column_specs(words))


def _clipboard_specs(words: Words) -> tuple[Spec, ...]:
    return (
        matrix_spec("cut", words("Cut"), _cut, lambda m: m.blocks.can_cut, keys="Ctrl+X"),
        matrix_spec("copy", words("Copy"), _copy, lambda m: m.blocks.can_copy, keys="Ctrl+C"),
        matrix_spec(
            "copy-with-names",
            words("Copy with names"),
            lambda m: m.blocks.copy_with_names(),
            lambda m: m.blocks.can_copy,
            keys="Ctrl+Shift+C",
        ),
        matrix_spec("paste", words("Paste"), _paste, lambda m: m.blocks.can_paste, keys="Ctrl+V"),
    )


def _fill_specs(words: Words) -> tuple[Spec, ...]:
    return (
        matrix_spec(
            "fill-down",
            words("Fill down"),
            lambda m: m.blocks.fill_down(),
            lambda m: m.blocks.can_cut,
            keys="Ctrl+D",
        ),
        matrix_spec(
            "fill-right",
            words("Fill right"),
            lambda m: m.blocks.fill_right(),
            lambda m: m.blocks.can_cut,
            keys="Ctrl+R",
        ),
    )


def _row_specs(words: Words) -> tuple[Spec, ...]:
    return (
        gesture_spec(
            "insert-selected",
            words("Insert attribute or level"),
            lambda g: g.insert_selected(),
            lambda g: g.can_edit,
            icon="add",
            keys="Ctrl+Shift+=",
        ),
        gesture_spec(
            "delete-selected",
            words("Delete attributes or levels"),
            lambda g: g.delete_selected(),
            lambda g: g.can_edit_attribute,
            icon="remove",
            keys="Ctrl+-",
        ),
    )


def _column_specs(words: Words) -> tuple[Spec, ...]:
    return (
        matrix_spec(
            "columns-by-words",
            words("Columns as wide as their words need"),
            lambda m: m.view.grid.share_by_words(),
            lambda m: m.has_matrix,
            keys="Ctrl+Alt+W",
        ),
        matrix_spec(
            "columns-equal",
            words("Columns of equal width"),
            lambda m: m.view.grid.share_equally(),
            lambda m: m.has_matrix,
            keys="Ctrl+Alt+E",
        ),
    )


def _cut(place: "MatricesPlace") -> None:
    field = _text_field()
    if field is None:
        place.blocks.cut()
    else:
        field.cut()


def _copy(place: "MatricesPlace") -> None:
    field = _text_field()
    if field is None:
        place.blocks.copy()
    else:
        field.copy()


def _paste(place: "MatricesPlace") -> None:
    field = _text_field()
    if field is None:
        place.blocks.paste()
    else:
        field.paste()


def _text_field() -> QLineEdit | QTextEdit | None:
    """Return the field that is being typed in: chosen from the menu, these actions are meant for it."""
    focus = QApplication.focusWidget()
    return focus if isinstance(focus, (QLineEdit, QTextEdit)) else None
