"""Rows that go from one role to another. What does not fit there stays where it was and is told."""

from collections.abc import Callable, Collection, Iterable, Mapping

from msgspec.structs import replace

from matrices.edits.levels import insert_level
from matrices.edits.rows import add_category, insert_attribute, remove_attributes
from matrices.model.document import Part
from matrices.model.folding import same_name
from matrices.model.ids import new_id
from matrices.model.matching import matched_levels, woven
from matrices.model.matrix import Attribute, Matrix


class LeftOut(Part, frozen=True, kw_only=True):
    """A cell whose level the other role does not have."""

    attribute_id: str
    level_id: str
    text: str


class Carried(Part, frozen=True, kw_only=True):
    """Both roles after rows were carried over, and what could not be.

    `left_out` are cells without a level there. `kept_back` are rows that did not go because the other role has the
    same attribute; link or merge joins them. `expected_lost` are rows whose expected level has no answer there.
    """

    source: Matrix
    target: Matrix
    ids: Mapping[str, str] = {}
    """The rows' ids in `target`, in their order, by those they have in `source`."""
    left_out: tuple[LeftOut, ...] = ()
    kept_back: tuple[str, ...] = ()
    expected_lost: tuple[str, ...] = ()

    @property
    def carried_ids(self) -> tuple[str, ...]:
        """The rows' ids in `target`."""
        return tuple(self.ids.values())


def move_rows(
    source: Matrix, target: Matrix, attribute_ids: Collection[str], *, place: int | None = None, grows: bool = False
) -> Carried:
    """Return both roles with these rows gone from `source` to row `place` of `target`, or to its end.

    The rows keep their ids, so that growth goes along. Levels are matched by id, name, then place; with `grows`,
    levels that `target` lacks are added to it. A row with cells that do not fit stays in `source` with these alone.
    """
    if grows:
        target = _with_levels_of(source, target, attribute_ids)
    carried = _carry(source, target, attribute_ids, place, dict.fromkeys(attribute_ids))
    return replace(carried, source=_rest(source, carried))


def copy_rows(
    source: Matrix,
    target: Matrix,
    attribute_ids: Collection[str],
    *,
    shares_rows: bool,
    place: int | None = None,
    grows: bool = False,
    make_id: Callable[[], str] = new_id,
) -> Carried:
    """Return both roles with copies of these rows in `target`: the same attributes, or ones of their own.

    Levels are matched as by `move_rows`; `source` stays as it is, with all that did not fit.
    """
    if grows:
        target = _with_levels_of(source, target, attribute_ids)
    ids = {one: None if shares_rows else make_id() for one in attribute_ids}
    return _carry(source, target, attribute_ids, place, ids)


def _carry(
    source: Matrix, target: Matrix, attribute_ids: Collection[str], place: int | None, own_ids: Mapping[str, str | None]
) -> Carried:
    """Carry the rows over, each under its own id, or under the one that `own_ids` has for it."""
    rows = [one for one in source.attributes if one.attribute_id in attribute_ids]
    kept_back = [one for one in rows if own_ids[one.attribute_id] is None and _has(target, one)]
    going = [one for one in rows if one not in kept_back]
    levels = matched_levels(source, target)
    landed, ids = target, dict[str, str]()
    for number, one in enumerate(going):
        landed, category_id = _with_category(source, landed, one.category_id)
        row = _fitted(one, levels, category_id, own_ids[one.attribute_id])
        landed = insert_attribute(landed, (len(target.attributes) if place is None else place) + number, row)
        ids[one.attribute_id] = row.attribute_id
    return Carried(
        source=source,
        target=landed,
        ids=ids,
        left_out=_left_out(source, going, levels),
        kept_back=tuple(one.attribute_id for one in kept_back),
        expected_lost=tuple(one.attribute_id for one in going if _loses_expected(one, levels)),
    )


def _left_out(source: Matrix, rows: Iterable[Attribute], levels: Mapping[str, str]) -> tuple[LeftOut, ...]:
    unfit = [one for one in source.level_places if one not in levels]
    return tuple(
        LeftOut(attribute_id=one.attribute_id, level_id=level_id, text=one.descriptor(level_id))
        for one in rows
        for level_id in unfit
        if one.descriptor(level_id)
    )


def _has(target: Matrix, row: Attribute) -> bool:
    return row.attribute_id in target.attribute_places


def _loses_expected(row: Attribute, levels: Mapping[str, str]) -> bool:
    return row.expected_level_id is not None and row.expected_level_id not in levels


def _fitted(row: Attribute, levels: Mapping[str, str], category_id: str | None, own_id: str | None) -> Attribute:
    return replace(
        row,
        attribute_id=own_id or row.attribute_id,
        also=() if own_id else row.also,
        category_id=category_id,
        expected_level_id=levels.get(row.expected_level_id or ""),
        descriptors={levels[one]: text for one, text in row.descriptors.items() if one in levels},
    )


def _with_category(source: Matrix, target: Matrix, category_id: str | None) -> tuple[Matrix, str | None]:
    """Return `target` and the id of its category that answers to one of `source`; one is added where none does."""
    if category_id is None or category_id in target.category_places:
        return target, category_id
    wanted = source.category(category_id)
    same = (one.category_id for one in target.categories if same_name(one.name) == same_name(wanted.name))
    found = next(same, None)
    return (target, found) if found is not None else (add_category(target, wanted), category_id)


def _with_levels_of(source: Matrix, target: Matrix, attribute_ids: Collection[str]) -> Matrix:
    """Return `target` with the levels that the rows speak of and it lacks, each behind the one it follows."""
    levels = matched_levels(source, target)
    rows = [one for one in source.attributes if one.attribute_id in attribute_ids]
    spoken = {one for row in rows for one in (*row.descriptors, row.expected_level_id)}
    missing = [one for one in source.level_places if one in spoken and one not in levels]
    order = [levels.get(one, one) for one in source.level_places if one in levels or one in missing]
    for place, level_id in enumerate(woven(order, list(target.level_places))):
        if level_id in missing:
            target = insert_level(target, place, source.level(level_id))
    return target


def _rest(source: Matrix, carried: Carried) -> Matrix:
    """Return `source` without the rows that went; one with cells that did not fit keeps these."""
    left = {one.attribute_id for one in carried.left_out}
    rest = remove_attributes(source, set(carried.carried_ids) - left)
    texts = {(one.attribute_id, one.level_id): one.text for one in carried.left_out}
    rows = (_only(one, texts) if one.attribute_id in left else one for one in rest.attributes)
    return replace(rest, attributes=tuple(rows))


def _only(row: Attribute, texts: Mapping[tuple[str, str], str]) -> Attribute:
    kept = {one: text for one, text in row.descriptors.items() if (row.attribute_id, one) in texts}
    expected = row.expected_level_id if row.expected_level_id in kept else None
    return replace(row, descriptors=kept, expected_level_id=expected)
