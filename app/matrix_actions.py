"""The part of the action table that acts on the matrices place."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.actions import Spec
from app.desk import Desk
from app.places import Place
from matrices.language.words import Words

if TYPE_CHECKING:
    from widgets.matrix.gestures import MatrixGestures
    from widgets.matrix.place import MatricesPlace


def matrix_specs(words: Words) -> tuple[Spec, ...]:
    """Return the actions of the matrices place, possible while it is shown."""
    return (
        *_role_specs(words),
        *_cell_specs(words),
        *_attribute_specs(words),
        *_level_specs(words),
        *_category_specs(words),
        *_zoom_specs(words),
    )


def _role_specs(words: Words) -> tuple[Spec, ...]:
    return (
        matrix_spec(
            "new-role", words("New role…"), lambda m: m.new_role_requested.emit(), lambda m: m.can_add_role, icon="new"
        ),
        matrix_spec("publish", words("Publish edition…"), lambda m: m.publish(), lambda m: m.can_publish, icon="check"),
    )


def _cell_specs(words: Words) -> tuple[Spec, ...]:
    return (
        gesture_spec(
            "edit-cell", words("Edit cell"), lambda g: g.edit_current(), lambda g: g.can_edit_cell, own_keys="F2"
        ),
        gesture_spec(
            "clear-cells", words("Clear cells"), lambda g: g.clear_cells(), lambda g: g.can_edit_cell, own_keys="Del"
        ),
        gesture_spec(
            "expected",
            words("Expected level"),
            lambda g: g.toggle_expected(),
            lambda g: g.can_edit_cell,
            icon="expected-ring",
            own_keys="Ctrl+E",
        ),
    )


def _attribute_specs(words: Words) -> tuple[Spec, ...]:
    return (
        gesture_spec(
            "insert-attribute",
            words("Add attribute"),
            lambda g: g.insert_attribute(),
            lambda g: g.can_edit,
            icon="add",
        ),
        gesture_spec("rename", words("Rename attribute"), lambda g: g.rename_current(), _has_attribute, icon="rename"),
        gesture_spec("move-up", words("Move up"), lambda g: g.move_up(), _has_attribute, icon="up", own_keys="Alt+Up"),
        gesture_spec(
            "move-down", words("Move down"), lambda g: g.move_down(), _has_attribute, icon="down", own_keys="Alt+Down"
        ),
        gesture_spec(
            "delete-attributes",
            words("Delete attributes"),
            lambda g: g.delete_attributes(),
            _has_attribute,
            icon="remove",
        ),
    )


def _level_specs(words: Words) -> tuple[Spec, ...]:
    return (
        gesture_spec("insert-level", words("Add level"), lambda g: g.insert_level(), lambda g: g.can_edit),
        gesture_spec("rename-level", words("Rename level"), lambda g: g.rename_level(), _has_level),
        gesture_spec(
            "move-to-start",
            words("Move level towards the first"),
            lambda g: g.move_to_start(),
            _has_level,
            icon="start",
            own_keys="Alt+Left",
        ),
        gesture_spec(
            "move-to-end",
            words("Move level towards the last"),
            lambda g: g.move_to_end(),
            _has_level,
            icon="end",
            own_keys="Alt+Right",
        ),
        gesture_spec("delete-levels", words("Delete levels"), lambda g: g.delete_levels(), _has_level),
    )


def _category_specs(words: Words) -> tuple[Spec, ...]:
    return (
        gesture_spec("insert-category", words("Add category"), lambda g: g.insert_category(), lambda g: g.can_edit),
        gesture_spec("rename-category", words("Rename category"), lambda g: g.rename_category(), _has_category),
        gesture_spec("category-up", words("Move category up"), lambda g: g.move_category_up(), _has_category),
        gesture_spec("category-down", words("Move category down"), lambda g: g.move_category_down(), _has_category),
        gesture_spec("delete-category", words("Delete category"), lambda g: g.delete_category(), _has_category),
    )


def _zoom_specs(words: Words) -> tuple[Spec, ...]:
    return (
        matrix_spec("zoom-in", words("Zoom in"), lambda m: m.gestures.zoom_in(), _has_matrix, keys="Ctrl+Alt+="),
        matrix_spec("zoom-out", words("Zoom out"), lambda m: m.gestures.zoom_out(), _has_matrix, keys="Ctrl+Alt+-"),
        matrix_spec(
            "zoom-reset", words("Usual size"), lambda m: m.gestures.zoom_reset(), _has_matrix, keys="Ctrl+Alt+0"
        ),
    )


def _has_matrix(place: "MatricesPlace") -> bool:
    return place.has_matrix


def _has_attribute(gestures: "MatrixGestures") -> bool:
    return gestures.can_edit_attribute


def _has_level(gestures: "MatrixGestures") -> bool:
    return gestures.can_edit_level


def _has_category(gestures: "MatrixGestures") -> bool:
    return gestures.can_edit_category


def gesture_spec(
    action_id: str,
    text: str,
    run: Callable[["MatrixGestures"], object],
    is_enabled: Callable[["MatrixGestures"], bool],
    *,
    icon: str = "",
    keys: str = "",
    own_keys: str = "",
) -> Spec:
    """Return the spec of a gesture on the matrix in view."""

    def run_there(place: "MatricesPlace") -> object:
        return run(place.gestures)

    def is_enabled_there(place: "MatricesPlace") -> bool:
        return is_enabled(place.gestures)

    return matrix_spec(action_id, text, run_there, is_enabled_there, icon=icon, keys=keys, own_keys=own_keys)


def matrix_spec(
    action_id: str,
    text: str,
    run: Callable[["MatricesPlace"], object],
    is_enabled: Callable[["MatricesPlace"], bool],
    *,
    icon: str = "",
    keys: str = "",
    own_keys: str = "",
    is_checked: Callable[["MatricesPlace"], bool] | None = None,
) -> Spec:
    """Return the spec of something that the matrices place does, possible while it is shown."""

    def run_there(desk: Desk) -> None:
        if desk.places.matrices is not None:
            run(desk.places.matrices)

    def is_enabled_there(desk: Desk) -> bool:
        matrices = desk.places.matrices
        return desk.places.place is Place.MATRICES and matrices is not None and is_enabled(matrices)

    def is_checked_there(desk: Desk) -> bool:
        matrices = desk.places.matrices
        return is_checked is not None and matrices is not None and is_checked(matrices)

    checked = None if is_checked is None else is_checked_there
    return Spec(action_id, text, run_there, icon, keys, own_keys, is_enabled_there, checked)
