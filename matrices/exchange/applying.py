"""From a plan to the matrix it makes: a new one, or an existing one brought up to date."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from matrices.exchange.header_words import same_name
from matrices.exchange.plan import GridPlan, OwnFacts, PlannedAttribute
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
    its neighbour in the file. A file that Trellis wrote also brings the role's title, language, track and steps
    back to the role that it was written from.
    """
    before = _start(plan, existing, make_id, title, language)
    level_ids = _level_ids(plan, before, make_id)
    category_ids = _category_ids(plan, before, make_id)
    return msgspec.structs.replace(
        before,
        about=_said(plan.about, before.about, plan),
        levels=_levels(plan, before, level_ids),
        categories=_categories(plan, before, category_ids),
        attributes=_attributes(plan, before, level_ids, category_ids, make_id),
    )


def matching(plan: GridPlan, matrices: Iterable[Matrix], title: str = "") -> Matrix | None:
    """Return the matrix that a plan would bring up to date: the one with its id, else with its title.

    Where a `title` is asked for, only that counts.
    """
    known = list(matrices)
    own_id = plan.own.matrix_id if plan.own and not title else None
    same = (one for one in known if one.matrix_id == own_id)
    named = (one for one in known if same_name(one.title) == same_name(title or plan.title))
    return next(same, None) or next(named, None)


def _start(plan: GridPlan, existing: Matrix | None, make_id: MakeId, title: str, language: str) -> Matrix:
    own = plan.own
    if existing is None:
        keeps_id = own is not None and title in {"", plan.title}
        matrix_id = own.matrix_id if own and keeps_id else make_id()
        existing = Matrix(matrix_id=matrix_id, title=title or plan.title, language=language)
        return _with_facts(existing, own, existing.title)
    return _with_facts(existing, own, plan.title) if own and own.matrix_id == existing.matrix_id else existing


def _with_facts(matrix: Matrix, own: OwnFacts | None, title: str) -> Matrix:
    """Return a matrix with what the file knows of the role, its rows and levels as they were."""
    if own is None:
        return matrix
    return msgspec.structs.replace(
        own.document or matrix,
        matrix_id=matrix.matrix_id,
        title=title,
        track=own.track,
        language=own.language,
        about=matrix.about,
        levels=matrix.levels,
        categories=matrix.categories,
        attributes=matrix.attributes,
    )


def _said(new: str, old: str, plan: GridPlan) -> str:
    """Return the new text; an empty one is meant only in a file that Trellis wrote."""
    return new if plan.own else new or old


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
        meaning = _said(one.meaning, old.meaning if old else "", plan)
        colour = one.colour or (old.colour if old else "")
        planned[level_id] = Level(level_id=level_id, name=one.name, meaning=meaning, colour=colour)
    order = _order([level.level_id for level in before.levels], level_ids, plan)
    return tuple(planned[one] if one in planned else before.level(one) for one in order)


def _category_keys(plan: GridPlan) -> list[tuple[str, str | None, str]]:
    """Return how attributes name each planned category, its id in the source, and its name."""
    ids = plan.category_ids or (None,) * len(plan.categories)
    return [(own or name, own, name) for own, name in zip(ids, plan.categories, strict=True)]


def _category_ids(plan: GridPlan, before: Matrix, make_id: MakeId) -> dict[str, str]:
    """Return the id of each category by how attributes name it: by its id in the source, else by its name."""
    claimed = {own for _, own, _ in _category_keys(plan)}
    free = [one for one in reversed(before.categories) if one.category_id not in claimed]
    known = {same_name(one.name): one.category_id for one in free}
    found: dict[str, str] = {}
    for key, own, name in _category_keys(plan):
        is_known = own is not None and own in before.category_places
        named = "" if is_known else known.pop(same_name(name), "")
        found[key] = named or own or make_id()
    return found


def _categories(plan: GridPlan, before: Matrix, category_ids: Mapping[str, str]) -> tuple[Category, ...]:
    keys = _category_keys(plan)
    planned = {category_ids[key]: Category(category_id=category_ids[key], name=name) for key, _, name in keys}
    order = _order([one.category_id for one in before.categories], list(planned), plan)
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
    order = _order([one.attribute_id for one in before.attributes], list(made), plan)
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
    category = planned.category_id or planned.category
    kept_category_id = None if plan.own else start.category_id
    return msgspec.structs.replace(
        start,
        name=planned.name,
        about=_said(planned.about, start.about, plan),
        category_id=category_ids[category] if category else kept_category_id,
        expected_level_id=expected if plan.says_expected else start.expected_level_id,
        also=tuple(dict.fromkeys((*start.also, *planned.also))),
        questions=start.questions if planned.questions is None else planned.questions,
        descriptors={level_id: text for level_id, text in {**start.descriptors, **described}.items() if text},
    )


def _order(before: Sequence[str], planned: Sequence[str], plan: GridPlan) -> list[str]:
    """Return the ids of both. A file that Trellis wrote says the order where it holds everything."""
    return list(planned) if plan.own and set(before) <= set(planned) else _woven(before, planned)


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
