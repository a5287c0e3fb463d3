"""What applying a plan would change in a matrix, derived from the matrix before and after."""

from collections.abc import Iterator, Mapping

import msgspec

from matrices.model.matrix import Matrix


class CellChange(msgspec.Struct, frozen=True, kw_only=True):
    """A cell whose text differs; ids are those of the matrix afterwards."""

    attribute_id: str
    level_id: str
    before: str
    after: str


class Changes(msgspec.Struct, frozen=True, kw_only=True):
    """Levels and attributes that are new, those whose name, place or expectation differs, and each differing cell."""

    new_level_ids: tuple[str, ...]
    new_attribute_ids: tuple[str, ...]
    altered_attribute_ids: tuple[str, ...]
    cells: tuple[CellChange, ...]


def changes_between(before: Matrix | None, after: Matrix) -> Changes:
    """Return how `after` differs from `before`; without a matrix before, everything is new."""
    old = before or Matrix(matrix_id=after.matrix_id, title=after.title)
    kept = [one.attribute_id for one in after.attributes if one.attribute_id in old.attribute_places]
    return Changes(
        new_level_ids=tuple(one.level_id for one in after.levels if one.level_id not in old.level_places),
        new_attribute_ids=tuple(
            one.attribute_id for one in after.attributes if one.attribute_id not in old.attribute_places
        ),
        altered_attribute_ids=tuple(one for one in kept if _is_altered(old, after, one)),
        cells=tuple(_cell_changes(old, after)),
    )


def _is_altered(before: Matrix, after: Matrix, attribute_id: str) -> bool:
    one, other = before.attribute(attribute_id), after.attribute(attribute_id)
    return one != msgspec.structs.replace(other, descriptors=one.descriptors)


def _cell_changes(before: Matrix, after: Matrix) -> Iterator[CellChange]:
    for attribute in after.attributes:
        attribute_id = attribute.attribute_id
        old = _descriptors(before, attribute_id)
        for level_id in dict.fromkeys((*old, *attribute.descriptors)):
            text, new = old.get(level_id, ""), attribute.descriptor(level_id)
            if text != new:
                yield CellChange(attribute_id=attribute_id, level_id=level_id, before=text, after=new)


def _descriptors(matrix: Matrix, attribute_id: str) -> Mapping[str, str]:
    return matrix.attribute(attribute_id).descriptors if attribute_id in matrix.attribute_places else {}
