"""The part of the action table that people know from spreadsheets: all of it acts on the grid in view."""

from app.actions import Spec
from app.matrix_actions import gesture_spec, matrix_spec
from matrices.language.words import Words


def editing_specs(words: Words) -> tuple[Spec, ...]:
    """Return the actions on the selection and on the columns of the grid."""
    return (*_row_specs(words), *_column_specs(words))


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
