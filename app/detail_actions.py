"""The part of the action table that acts on the details beside the grid."""

from typing import TYPE_CHECKING

from app.actions import Spec
from app.matrix_actions import matrix_spec
from matrices.language.words import Words

if TYPE_CHECKING:
    from widgets.matrix.place import MatricesPlace


def detail_specs(words: Words) -> tuple[Spec, ...]:
    """Return the actions on the details, and on the behaviour that is typed in there."""
    return (
        matrix_spec(
            "details",
            words("Details"),
            lambda m: m.view.details.toggle(),
            lambda m: m.has_matrix,
            keys="Ctrl+Shift+D",
            is_checked=lambda m: m.view.details.is_shown,
        ),
        matrix_spec(
            "split-behaviour",
            words("Split behaviour at the cursor"),
            lambda m: m.view.details.panel.behaviours.split(),
            _is_in_behaviour,
            own_keys="Shift+Return",
        ),
        matrix_spec(
            "merge-behaviour",
            words("Merge behaviour with the next"),
            lambda m: m.view.details.panel.behaviours.merge(),
            _is_in_behaviour,
            own_keys="Ctrl+J",
        ),
        matrix_spec(
            "delete-behaviour",
            words("Delete behaviour"),
            lambda m: m.view.details.panel.behaviours.delete(),
            _is_in_behaviour,
            own_keys="Ctrl+Shift+Del",
        ),
    )


def _is_in_behaviour(place: "MatricesPlace") -> bool:
    return place.view.details.is_in_behaviour
