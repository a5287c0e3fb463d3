"""The part of the action table that finds and replaces words."""

from typing import TYPE_CHECKING

from app.actions import Spec
from app.matrix_actions import matrix_spec
from matrices.language.words import Words

if TYPE_CHECKING:
    from widgets.matrix.place import MatricesPlace


def find_specs(words: Words) -> tuple[Spec, ...]:
    """Return the actions of the search beside the grid."""
    return (
        matrix_spec("find", words("Find…"), _find, lambda m: m.has_matrix, icon="search", keys="Ctrl+F"),
        matrix_spec("replace", words("Replace…"), _replace, lambda m: m.gestures.can_edit, keys="Ctrl+H"),
        matrix_spec("find-next", words("Find next"), lambda m: m.finding.step(1), _has_hits, keys="F3"),
        matrix_spec("find-previous", words("Find previous"), lambda m: m.finding.step(-1), _has_hits, keys="Shift+F3"),
    )


def _find(place: "MatricesPlace") -> None:
    place.finding.start(replaces=False)


def _replace(place: "MatricesPlace") -> None:
    place.finding.start(replaces=True)


def _has_hits(place: "MatricesPlace") -> bool:
    return place.has_hits
