"""Bringing back what a matrix said before: a cell, a row, a level or all of it, as an earlier state had it."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from matrices.edits.cells import set_descriptors
from matrices.edits.levels import insert_level, move_levels, set_level
from matrices.edits.rows import add_category, insert_attribute, remove_attributes
from matrices.model.matching import matched_rows, moved_ids, moved_rows
from matrices.model.matrix import Attribute, Matrix


def restore_cell(matrix: Matrix, old: Matrix, attribute_id: str, level_id: str) -> Matrix:
    """Return `matrix` with one cell as `old` has it, its level put back where that is gone.

    Raises:
        KeyError: `matrix` has no such row, or `old` had none; a row that is gone is put back by `restore_row`.
    """
    matrix.attribute(attribute_id)
    then = old.attribute(matched_rows(old, matrix)[attribute_id])
    if level_id not in matrix.level_places:
        matrix = insert_level(matrix, _level_place(matrix, old, level_id), old.level(level_id))
    return set_descriptors(matrix, {(attribute_id, level_id): then.descriptor(level_id)})


def restore_row(matrix: Matrix, old: Matrix, attribute_id: str) -> Matrix:
    """Return `matrix` with one row as `old` has it, and at its old place where it was moved or is gone.

    Its category is put back where that is gone. Levels are left as they are: what the row says at levels that came
    later stays, and what `old` says at levels that are gone remains in `old` alone (`cells_without_level`).
    """
    then = _row_then(matrix, old, attribute_id)
    now = matrix.attribute(attribute_id) if attribute_id in matrix.attribute_places else None
    row = _as_then(then, now, old, matrix)
    matrix = _with_category(matrix, old, row.category_id)
    if now is not None and attribute_id not in moved_rows(old, matrix):
        return replace(matrix, attributes=tuple(row if one is now else one for one in matrix.attributes))
    matrix = remove_attributes(matrix, {attribute_id})
    return insert_attribute(matrix, _row_place(matrix, old, then), row)


def cells_without_level(matrix: Matrix, old: Matrix, attribute_id: str) -> tuple[str, ...]:
    """Return the levels at which `old` describes the row and that `matrix` no longer has, in their order."""
    then = _row_then(matrix, old, attribute_id)
    gone = (one.level_id for one in old.levels if one.level_id not in matrix.level_places)
    return tuple(one for one in gone if then.descriptor(one))


def restore_level(matrix: Matrix, old: Matrix, level_id: str) -> Matrix:
    """Return `matrix` with one level as `old` has it: name, meaning, place, and its cells in all rows that `old` has.

    Where the level was gone, rows that expected it and expect none now expect it again.
    """
    level, was_gone = old.level(level_id), level_id not in matrix.level_places
    if was_gone:
        matrix = insert_level(matrix, _level_place(matrix, old, level_id), level)
    elif level_id in moved_ids(list(old.level_places), list(matrix.level_places)):
        matrix = move_levels(matrix, {level_id}, _level_place(matrix, old, level_id))
    matrix = set_level(matrix, level_id, name=level.name, meaning=level.meaning)
    rows = {now: old.attribute(then) for now, then in matched_rows(old, matrix).items()}
    matrix = set_descriptors(matrix, {(one, level_id): then.descriptor(level_id) for one, then in rows.items()})
    return _expecting_again(matrix, rows, level_id) if was_gone else matrix


def restore_all(matrix: Matrix, old: Matrix) -> Matrix:
    """Return `matrix` with the wording, rows, levels and order of `old`; its track and steps stay.

    So does what rows serve and what to ask about them, which is no wording.
    Rows that were linked or merged meanwhile keep the ids that they have now, so that no rating loses its row.
    """
    now = {then: matrix.attribute(one) for one, then in matched_rows(old, matrix).items()}
    rows = (_with_what_stays(one, now.get(one.attribute_id)) for one in old.attributes)
    return replace(
        matrix,
        title=old.title,
        language=old.language,
        about=old.about,
        levels=old.levels,
        categories=old.categories,
        attributes=tuple(rows),
    )


def _row_then(matrix: Matrix, old: Matrix, attribute_id: str) -> Attribute:
    return old.attribute(matched_rows(old, matrix).get(attribute_id, attribute_id))


def _with_what_stays(row: Attribute, now: Attribute | None) -> Attribute:
    """Return a row as it was worded, with what is no wording as it is now: ids, what it serves, what to ask."""
    if now is None:
        return row
    return replace(row, attribute_id=now.attribute_id, also=now.also, serves=now.serves, questions=now.questions)


def _as_then(then: Attribute, now: Attribute | None, old: Matrix, matrix: Matrix) -> Attribute:
    known = matrix.level_places
    later = {} if now is None else {one: text for one, text in now.descriptors.items() if one not in old.level_places}
    texts = {one: text for one, text in then.descriptors.items() if one in known}
    expected = then.expected_level_id
    if expected is not None and expected not in known:
        expected = None if now is None else now.expected_level_id
    return replace(_with_what_stays(then, now), expected_level_id=expected, descriptors={**later, **texts})


def _with_category(matrix: Matrix, old: Matrix, category_id: str | None) -> Matrix:
    if category_id is None or category_id in matrix.category_places:
        return matrix
    place = _place_after(list(old.category_places), category_id, matrix.category_places)
    return add_category(matrix, old.category(category_id), place)


def _row_place(matrix: Matrix, old: Matrix, then: Attribute) -> int:
    """Return the row behind the nearest of those that stood before it in its category and still stand there."""
    now = {was: one for one, was in matched_rows(old, matrix).items()}
    order = [one.attribute_id for one in old.attributes if one.category_id == then.category_id]
    here = {
        was: matrix.attribute_places[one]
        for was, one in now.items()
        if matrix.attribute(one).category_id == then.category_id
    }
    return _place_after(order, then.attribute_id, here)


def _level_place(matrix: Matrix, old: Matrix, level_id: str) -> int:
    return _place_after(list(old.level_places), level_id, matrix.level_places)


def _place_after(order: Sequence[str], one: str, places: Mapping[str, int]) -> int:
    """Return the place behind the nearest that stands before `one` in `order` and has a place; 0 when none has."""
    before = (each for each in reversed(order[: order.index(one)]) if each in places)
    nearest = next(before, None)
    return 0 if nearest is None else places[nearest] + 1


def _expecting_again(matrix: Matrix, rows: Mapping[str, Attribute], level_id: str) -> Matrix:
    again = {one for one, then in rows.items() if then.expected_level_id == level_id}
    attributes = (
        replace(one, expected_level_id=level_id) if one.attribute_id in again and not one.expected_level_id else one
        for one in matrix.attributes
    )
    return replace(matrix, attributes=tuple(attributes))
