"""Which row, level or category of one matrix is which of another, and which of them moved."""

from collections.abc import Mapping, Sequence

from matrices.model.folding import same_name
from matrices.model.matrix import Attribute, Level, Matrix
from matrices.model.subsequences import longest_increasing


def matched_rows(old: Matrix, new: Matrix) -> Mapping[str, str]:
    """Return the id in `old` of each row of `new` that was there, by its id in `new`: its own id first, then former."""
    matched = {one.attribute_id: one.attribute_id for one in new.attributes if one.attribute_id in old.attribute_places}
    taken = set(matched)
    for one in new.attributes:
        former = next((also for also in one.also if also in old.attribute_places and also not in taken), None)
        if one.attribute_id not in matched and former is not None:
            matched[one.attribute_id] = former
            taken.add(former)
    return matched


def moved_ids(old_ids: Sequence[str], new_ids: Sequence[str]) -> frozenset[str]:
    """Return the fewest ids that, when moved, bring those known to both sequences from the old order into the new."""
    places = {one: place for place, one in enumerate(old_ids)}
    common = [one for one in new_ids if one in places]
    kept = longest_increasing([places[one] for one in common])
    return frozenset(one for place, one in enumerate(common) if place not in kept)


def woven(old_ids: Sequence[str], new_ids: Sequence[str]) -> list[str]:
    """Return all ids: the new in their order, and each that is gone after the one that it stood behind."""
    known = set(new_ids)
    after: dict[str | None, list[str]] = {}
    anchor = None
    for one in old_ids:
        if one in known:
            anchor = one
        else:
            after.setdefault(anchor, []).append(one)
    return [*after.get(None, ()), *(each for one in new_ids for each in (one, *after.get(one, ())))]


def moved_rows(old: Matrix, new: Matrix) -> frozenset[str]:
    """Return the ids in `new` of the fewest rows that must have been moved, each category taken for itself."""
    matched = matched_rows(old, new)
    places = {one.category_id: list[tuple[int, str]]() for one in new.attributes}
    moved = set()
    for one in new.attributes:
        was = old.attributes[old.attribute_places[matched[one.attribute_id]]] if one.attribute_id in matched else None
        if was is not None and was.category_id == one.category_id:
            places[one.category_id].append((old.attribute_places[was.attribute_id], one.attribute_id))
        elif was is not None:
            moved.add(one.attribute_id)
    for rows in places.values():
        moved |= moved_ids([attribute_id for _, attribute_id in sorted(rows)], [one for _, one in rows])
    return frozenset(moved)


def matched_levels(source: Matrix, target: Matrix) -> Mapping[str, str]:
    """Return which level of `target` answers to each of `source`: by id, else by name, else by place.

    A level of `target` answers to one at most; what finds none is absent.
    """
    matched = {one.level_id: one.level_id for one in source.levels if one.level_id in target.level_places}
    _match_names(source.levels, target.levels, matched)
    for one, two in zip(source.levels, target.levels, strict=False):
        if one.level_id not in matched and two.level_id not in matched.values():
            matched[one.level_id] = two.level_id
    return matched


def _match_names(source: Sequence[Level], target: Sequence[Level], matched: dict[str, str]) -> None:
    free = {same_name(one.name): one.level_id for one in target if one.level_id not in matched.values()}
    for one in source:
        if one.level_id not in matched and one.name.strip() and same_name(one.name) in free:
            matched[one.level_id] = free.pop(same_name(one.name))


def matched_attributes(source: Matrix, target: Matrix) -> Mapping[str, str]:
    """Return which row of `target` is which of `source`, by id in `target`: a shared one, else one of the same name."""
    matched = dict(matched_rows(source, target))
    free: dict[str, Attribute] = {}
    for one in source.attributes:
        if one.attribute_id not in matched.values():
            free.setdefault(same_name(one.name), one)
    for one in target.attributes:
        if one.attribute_id not in matched and same_name(one.name) in free:
            matched[one.attribute_id] = free.pop(same_name(one.name)).attribute_id
    return matched
