"""Where two states of a matrix differ first: the place a person wants to see after undo."""

from collections.abc import Sequence
from typing import NamedTuple

from matrices.model.matrix import Attribute, Matrix


class Whereabouts(NamedTuple):
    """A cell; without a level the whole row, without an attribute the whole column."""

    attribute_id: str | None = None
    level_id: str | None = None


def first_difference(before: Matrix, after: Matrix) -> Whereabouts | None:
    """Return where `after` differs from `before`, as a place in `after`; None when rows and levels are the same."""
    return _worded_otherwise(before, after) or _other_rows(before, after) or _other_levels(before, after)


def _worded_otherwise(before: Matrix, after: Matrix) -> Whereabouts | None:
    for attribute in after.attributes:
        place = before.attribute_places.get(attribute.attribute_id)
        old = None if place is None else before.attributes[place]
        if old is not None and old is not attribute and (level_id := _other_level(old, attribute, after)) is not None:
            return Whereabouts(attribute.attribute_id, level_id)
        if old is not None and (old.name, old.about) != (attribute.name, attribute.about):
            return Whereabouts(attribute.attribute_id)
    return None


def _other_level(old: Attribute, new: Attribute, after: Matrix) -> str | None:
    changed = (one.level_id for one in after.levels if old.descriptor(one.level_id) != new.descriptor(one.level_id))
    found = next(changed, None)
    if found is None and old.expected_level_id != new.expected_level_id:
        moved = (new.expected_level_id, old.expected_level_id)
        found = next((one for one in moved if one is not None and one in after.level_places), None)
    return found


def _other_rows(before: Matrix, after: Matrix) -> Whereabouts | None:
    old = [(one.attribute_id, one.category_id) for one in before.attributes]
    new = [(one.attribute_id, one.category_id) for one in after.attributes]
    known = {one for one, _ in old}
    fresh = next((one for one, _ in new if one not in known), None)
    if fresh is not None:
        return Whereabouts(fresh)
    if old == new or not new:
        return None
    return Whereabouts(new[min(_first_other(old, new), len(new) - 1)][0])


def _other_levels(before: Matrix, after: Matrix) -> Whereabouts | None:
    fresh = next((one.level_id for one in after.levels if one.level_id not in before.level_places), None)
    if fresh is not None:
        return Whereabouts(None, fresh)
    if before.levels == after.levels or not after.levels:
        return None
    place = min(_first_other(before.levels, after.levels), len(after.levels) - 1)
    return Whereabouts(None, after.levels[place].level_id)


def _first_other(old: Sequence[object], new: Sequence[object]) -> int:
    pairs = enumerate(zip(old, new, strict=False))
    return next((place for place, (one, other) in pairs if one != other), min(len(old), len(new)))
