"""From a plan to the matrix it makes: a new one, or an existing one brought up to date."""

from collections.abc import Callable, Mapping, Sequence

import msgspec

from matrices.exchange.header_words import same_name
from matrices.exchange.layout import ColumnRole
from matrices.exchange.plan import GridPlan, PlannedAttribute
from matrices.model.ids import new_id
from matrices.model.matrix import Attribute, Category, Level, Matrix

MakeId = Callable[[], str]


def planned_matrix(
    plan: GridPlan,
    existing: Matrix | None = None,
    *,
    title: str = "",
    language: str = "en",
    make_id: MakeId = new_id,
) -> Matrix:
    """Return the matrix that applying `plan` gives.

    Without `existing` it is a new one, called `title` or else what the plan says. An existing matrix keeps its
    title, its ids, and whatever the file does not speak of; levels, categories and attributes are matched by id and
    then by name. A cell that the file has replaces the one there was, an empty cell too. What is new is put behind
    its neighbour in the file.
    """
    before = existing or Matrix(matrix_id=make_id(), title=title or plan.title, language=language)
    level_ids = _level_ids(plan, before, make_id)
    category_ids = _category_ids(plan, before, make_id)
    return msgspec.structs.replace(
        before,
        about=plan.about or before.about,
        levels=_levels(plan, before, level_ids),
        categories=_categories(plan, before, category_ids),
        attributes=_attributes(plan, before, level_ids, category_ids, make_id),
    )


def _level_ids(plan: GridPlan, before: Matrix, make_id: MakeId) -> list[str]:
    """Return the id of each planned level; two levels of one name are matched in their order."""
    free = list(before.levels)
    ids: list[str] = []
    for planned in plan.levels:
        known = next((one for one in free if one.level_id == planned.level_id), None)
        found = known or next((one for one in free if same_name(one.name) == same_name(planned.name)), None)
        if found is not None:
            free.remove(found)
        ids.append(found.level_id if found else planned.level_id or make_id())
    return ids


def _levels(plan: GridPlan, before: Matrix, level_ids: Sequence[str]) -> tuple[Level, ...]:
    planned = {}
    for level_id, one in zip(level_ids, plan.levels, strict=True):
        old = before.level(level_id) if level_id in before.level_places else None
        meaning = one.meaning or (old.meaning if old else "")
        planned[level_id] = Level(level_id=level_id, name=one.name, meaning=meaning)
    order = _woven([level.level_id for level in before.levels], level_ids)
    return tuple(planned[one] if one in planned else before.level(one) for one in order)


def _category_ids(plan: GridPlan, before: Matrix, make_id: MakeId) -> dict[str, str]:
    """Return the id of each category by its name."""
    known = {same_name(one.name): one.category_id for one in reversed(before.categories)}
    return {name: known.get(same_name(name)) or make_id() for name in plan.categories}


def _categories(plan: GridPlan, before: Matrix, category_ids: Mapping[str, str]) -> tuple[Category, ...]:
    planned = {category_ids[name]: Category(category_id=category_ids[name], name=name) for name in plan.categories}
    order = _woven([one.category_id for one in before.categories], list(planned))
    return tuple(planned[one] if one in planned else before.category(one) for one in order)


def _attributes(
    plan: GridPlan,
    before: Matrix,
    level_ids: Sequence[str],
    category_ids: Mapping[str, str],
    make_id: MakeId,
) -> tuple[Attribute, ...]:
    """Return all attributes in display order: without a category first, then category by category."""
    made: dict[str, Attribute] = {}
    matcher = _Matcher(plan, before)
    for planned in plan.attributes:
        old = matcher.take(planned)
        attribute_id = old.attribute_id if old else planned.attribute_id or make_id()
        start = old or Attribute(attribute_id=attribute_id, name=planned.name)
        made[attribute_id] = _updated(start, planned, plan, level_ids, category_ids)
    order = _woven([one.attribute_id for one in before.attributes], list(made))
    attributes = [made[one] if one in made else before.attribute(one) for one in order]
    places = {one.category_id: place for place, one in enumerate(_categories(plan, before, category_ids))}
    return tuple(sorted(attributes, key=lambda one: places.get(one.category_id or "", -1)))


class _Matcher:
    """Finds the attribute that a planned one means, each at most once."""

    def __init__(self, plan: GridPlan, before: Matrix) -> None:
        self._before = before
        claimed = {planned.attribute_id for planned in plan.attributes}
        self._by_name: dict[str, list[Attribute]] = {}
        for attribute in before.attributes:
            if attribute.attribute_id not in claimed:
                self._by_name.setdefault(same_name(attribute.name), []).append(attribute)

    def take(self, planned: PlannedAttribute) -> Attribute | None:
        """Return the attribute with the id, else with the name, in the category of the same name if there is one."""
        if planned.attribute_id in self._before.attribute_places:
            return self._before.attribute(planned.attribute_id or "")
        named = self._by_name.get(same_name(planned.name), [])
        close = (one for one in named if _is_in_category(one, planned.category, self._before))
        found = next(close, None) or next(iter(named), None)
        if found is not None:
            named.remove(found)
        return found


def _is_in_category(attribute: Attribute, name: str, matrix: Matrix) -> bool:
    if attribute.category_id is None:
        return not name
    return same_name(matrix.category(attribute.category_id).name) == same_name(name)


def _updated(
    start: Attribute,
    planned: PlannedAttribute,
    plan: GridPlan,
    level_ids: Sequence[str],
    category_ids: Mapping[str, str],
) -> Attribute:
    described = dict(zip(level_ids, planned.descriptors, strict=True))
    expected = None if planned.expected is None else level_ids[planned.expected]
    says_expected = bool(plan.layout.places(ColumnRole.EXPECTED))
    return msgspec.structs.replace(
        start,
        name=planned.name,
        about=planned.about or start.about,
        category_id=category_ids[planned.category] if planned.category else start.category_id,
        expected_level_id=expected if says_expected else start.expected_level_id,
        descriptors={level_id: text for level_id, text in {**start.descriptors, **described}.items() if text},
    )


def _woven(before: Sequence[str], planned: Sequence[str]) -> list[str]:
    """Return the ids of both: those from before in their order, each new one behind its neighbour in the file."""
    behind: dict[str, list[str]] = {one: [] for one in ("", *before)}
    neighbour = ""
    for one in planned:
        if one in behind:
            neighbour = one
        else:
            behind[neighbour].append(one)
    return [*behind[""], *(one for old in before for one in (old, *behind[old]))]
