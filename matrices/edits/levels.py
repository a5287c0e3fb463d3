"""Edits of the levels, the columns of a matrix."""

from collections.abc import Collection

from msgspec.structs import replace

from matrices.edits.tidying import one_line, tidy
from matrices.model.matrix import Attribute, Level, Matrix


def set_level(
    matrix: Matrix, level_id: str, *, name: str | None = None, meaning: str | None = None, colour: str | None = None
) -> Matrix:
    """Return `matrix` with what is given of one level replaced."""
    old = matrix.level(level_id)
    new = replace(
        old,
        name=old.name if name is None else one_line(name),
        meaning=old.meaning if meaning is None else tidy(meaning),
        colour=old.colour if colour is None else colour,
    )
    return replace(matrix, levels=tuple(new if one is old else one for one in matrix.levels))


def insert_level(matrix: Matrix, place: int, level: Level) -> Matrix:
    """Return `matrix` with `level` as column `place`."""
    return replace(matrix, levels=(*matrix.levels[:place], level, *matrix.levels[place:]))


def remove_levels(matrix: Matrix, level_ids: Collection[str]) -> Matrix:
    """Return `matrix` without these columns and their descriptors; an expected level among them becomes none."""
    return replace(
        matrix,
        levels=tuple(one for one in matrix.levels if one.level_id not in level_ids),
        attributes=tuple(_without_levels(one, level_ids) for one in matrix.attributes),
    )


def move_levels(matrix: Matrix, level_ids: Collection[str], place: int) -> Matrix:
    """Return `matrix` with these columns, in their order, put before what is column `place` now."""
    moved = [one for one in matrix.levels if one.level_id in level_ids]
    before = [one for one in matrix.levels[:place] if one.level_id not in level_ids]
    after = [one for one in matrix.levels[place:] if one.level_id not in level_ids]
    return replace(matrix, levels=(*before, *moved, *after))


def _without_levels(attribute: Attribute, level_ids: Collection[str]) -> Attribute:
    return replace(
        attribute,
        descriptors={one: text for one, text in attribute.descriptors.items() if one not in level_ids},
        expected_level_id=None if attribute.expected_level_id in level_ids else attribute.expected_level_id,
    )
