"""Bringing back what a change took away, or taking back what it added, as one named step."""

from typing import NamedTuple

from msgspec.structs import replace

from matrices.edits.levels import remove_levels
from matrices.edits.restoring import cells_without_level, restore_all, restore_cell, restore_level, restore_row
from matrices.edits.rows import remove_attributes, remove_category
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from widgets.editions.changes import Change, Part


class Restored(NamedTuple):
    """A matrix with something brought back, and what that is called."""

    label: str
    matrix: Matrix
    left: tuple[str, ...] = ()
    """Levels, by name, at which the earlier state describes the row and that are gone: these texts stay out."""


def can_restore(change: Change) -> bool:
    """Tell whether it can be undone by itself; categories that are gone come back with their rows, or with all."""
    return change.is_new or change.part is not Part.CATEGORY


def restored(change: Change, matrix: Matrix, old: Matrix, words: Words) -> Restored:
    """Return `matrix` with the cell, row, level or title that `change` names as `old` has it: none where it is new."""
    if change.is_new:
        return Restored(words("deletion of {name}", name=change.where), _without(change, matrix))
    if change.part is Part.CELL and change.attribute_id is not None and change.level_id is not None:
        level = _level(old, matrix, change.level_id)
        label = words("restored {attribute} × {level}", attribute=change.where, level=level)
        return Restored(label, restore_cell(matrix, old, change.attribute_id, change.level_id))
    if change.part is Part.ROW and change.attribute_id is not None:
        return restored_row(change.attribute_id, change.where, matrix, old, words)
    if change.part is Part.LEVEL and change.level_id is not None:
        label = words("restored level {level}", level=change.where)
        return Restored(label, restore_level(matrix, old, change.level_id))
    label = words("restored title and text of {role}", role=old.title)
    return Restored(label, replace(matrix, title=old.title, about=old.about, language=old.language))


def restored_row(attribute_id: str, name: str, matrix: Matrix, old: Matrix, words: Words) -> Restored:
    """Return `matrix` with a whole row as `old` has it."""
    left = tuple(old.level(one).name for one in cells_without_level(matrix, old, attribute_id))
    label = words("restored {attribute}", attribute=name)
    return Restored(label, restore_row(matrix, old, attribute_id), left)


def all_restored(matrix: Matrix, old: Matrix, name: str, words: Words) -> Restored:
    """Return `matrix` worded as `old`; `name` says which state that is."""
    return Restored(words("restored {edition} of {role}", edition=name, role=matrix.title), restore_all(matrix, old))


def _without(change: Change, matrix: Matrix) -> Matrix:
    """Return `matrix` without what `change` added."""
    if change.part is Part.ROW and change.attribute_id is not None:
        return remove_attributes(matrix, {change.attribute_id})
    if change.part is Part.LEVEL and change.level_id is not None:
        return remove_levels(matrix, {change.level_id})
    return matrix if change.category_id is None else remove_category(matrix, change.category_id)


def _level(old: Matrix, new: Matrix, level_id: str) -> str:
    return (new if level_id in new.level_places else old).level(level_id).name
