"""An import in the making: what a file holds, what of it is wanted and as what. Imports no Qt; nothing is stored."""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

import msgspec

from matrices.exchange.applying import matching, planned_matrix
from matrices.exchange.errors import NoGridFound
from matrices.exchange.header_words import same_name
from matrices.exchange.importing import plan_import
from matrices.exchange.people_applying import Answer, PeopleTaken, answers_of, people_documents
from matrices.exchange.people_plan import PeoplePlan, grid_of_people
from matrices.exchange.plan import GridPlan, Reason
from matrices.exchange.recognising import Wishes
from matrices.exchange.sheet import Sheet, SheetLeftOut, Source
from matrices.exchange.taking import Known, team_for
from matrices.exchange.usual_marks import with_usual_marks
from matrices.model.document import Document
from matrices.model.matrix import Matrix
from matrices.model.review import Who
from widgets.importing.planning import Plan, plans_of
from widgets.importing.reading import Reading, read_first
from widgets.importing.team import NEW, closest_role

_ITEM: Final = "#"
"""Begins the target of people who are rated in a role of the same file; the role's key follows."""


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """A role or a sheet of people that a file may hold; without a plan nothing was found in it so far.

    `target` is NEW, the id of a matrix, or for people `item_target` of a role in the same file. What Trellis itself
    wrote has no reading: there is nothing to correct.
    """

    key: str
    sheet: str
    plan: Plan | None
    reading: Reading | None = None
    is_wanted: bool = False
    target: str = NEW
    title: str = ""
    marks: Mapping[str, str] = {}
    by: Who = Who.LEAD

    @property
    def people(self) -> PeoplePlan | None:
        """The plan, where it is one of people."""
        return self.plan if isinstance(self.plan, PeoplePlan) else None

    @property
    def grid(self) -> GridPlan | None:
        """The plan, where it is one of a role."""
        return self.plan if isinstance(self.plan, GridPlan) else None


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """A role before and after; `before` is None for a new one."""

    before: Matrix | None
    after: Matrix


def item_target(item: Item) -> str:
    """Return the target of people who are rated in the role that `item` becomes."""
    return f"{_ITEM}{item.key}"


class Draft:
    """Items in the order of the file. Everything else is derived when it is asked for, and kept until a change."""

    def __init__(
        self,
        source: Source,
        name: str,
        matrices: Sequence[Matrix],
        read_known: Callable[[], Known],
        *,
        language: str,
        now: datetime.datetime,
    ) -> None:
        self.matrices = {one.matrix_id: one for one in matrices}
        self.left_out: tuple[SheetLeftOut, ...] = source.left_out
        self._name = name
        self._read_known = read_known
        self._language = language
        self._now = now
        self._steps: dict[str, Step] | None = None
        self._taken: dict[str, PeopleTaken] | None = None
        self.items: tuple[Item, ...] = ()
        self._set(tuple(self._first_items(source)))

    @property
    def is_empty(self) -> bool:
        """Whether the file holds nothing that could be taken, however it is read."""
        return not any(one.plan or one.reading for one in self.items)

    @property
    def has_found(self) -> bool:
        """Whether something in the file can be taken as it is read now."""
        return any(one.plan for one in self.items)

    def item(self, key: str) -> Item:
        """Return the item with this key; raises KeyError where a correction took it away."""
        found = next((one for one in self.items if one.key == key), None)
        if found is None:
            raise KeyError(key)
        return found

    def change(self, key: str, **fields: object) -> None:
        """Want an item or not, as something else: `is_wanted`, `target`, `title`, `marks`, `by`."""
        self._set(tuple(msgspec.structs.replace(one, **fields) if one.key == key else one for one in self.items))

    def correct(self, key: str, reading: Reading) -> str:
        """Read an item's sheet in another way and return the key of what stands there then."""
        sheet_key = key.partition(":")[0]
        old = {one.key: one for one in self.items}
        made = [self._again(one, old) for one in self._items_of(reading, sheet_key)]
        place = next(place for place, one in enumerate(self.items) if one.key.partition(":")[0] == sheet_key)
        others = [one for one in self.items if one.key.partition(":")[0] != sheet_key]
        self._set((*others[:place], *made, *others[place:]))
        return key if any(one.key == key for one in made) else made[0].key

    @property
    def wanted(self) -> tuple[Item, ...]:
        """The items that are taken."""
        return tuple(one for one in self.items if one.is_wanted and one.plan is not None)

    def step(self, key: str) -> Step:
        """Return the role that an item makes or changes, or in which its people are rated."""
        if self._steps is None:
            self._steps = self._all_steps()
        return self._steps[key]

    def taken(self, key: str) -> PeopleTaken:
        """Return what a sheet of people comes to."""
        if self._taken is None:
            self._taken = self._all_taken()
        return self._taken[key]

    def answers(self, key: str) -> Mapping[str, Answer]:
        """Return what the marks of a sheet of people stand for."""
        matrix, item = self.step(key).after, self.item(key)
        marks = item.people.marks if item.people else ()
        return answers_of(matrix, with_usual_marks(marks, matrix, item.marks))

    @property
    def documents(self) -> tuple[Document, ...]:
        """Everything that one commit stores."""
        found: dict[tuple[str, str], Document] = {}
        for item in self.wanted:
            step = self.step(item.key)
            if step.before is not step.after:
                found[step.after.table, step.after.document_id] = step.after
        for item in self.wanted:
            if item.people is not None:
                found |= {(one.table, one.document_id): one for one in self.taken(item.key).documents}
        return tuple(found.values())

    def _set(self, items: tuple[Item, ...]) -> None:
        """Keep other items; a role that wanted people are rated in is wanted with them."""
        needed = {one.target for one in items if one.is_wanted and one.people is not None}
        self.items = tuple(
            msgspec.structs.replace(one, is_wanted=True) if item_target(one) in needed else one for one in items
        )
        self._steps = self._taken = None

    def _first_items(self, source: Source) -> Iterator[Item]:
        made: list[Item] = []
        if source.matrices:
            plans = plan_import(source, self._name).grids
            made += [self._item(f"{place}:0", one.title, one, None) for place, one in enumerate(plans)]
        for place, sheet in enumerate(() if source.matrices else source.sheets):
            made += self._items_in(source, sheet, str(place))
        titles: set[str] = set()
        for item in made:
            yield self._with_own_title(self._with_role(item, made), titles)

    def _items_in(self, source: Source, sheet: Sheet, key: str) -> list[Item]:
        """Return what a sheet holds; one item without a plan where nothing was found."""
        alone = source if source.marks else msgspec.structs.replace(source, sheets=(sheet,))
        try:
            found = plan_import(alone, self._name, Wishes(sheet_name=sheet.name))
        except NoGridFound:
            return [Item(key=f"{key}:0", sheet=sheet.name, plan=None, reading=read_first(sheet))]
        own = [one for one in found.grids if one.own is not None]
        if own:
            return [self._item(f"{key}:{place}", sheet.name, one, None) for place, one in enumerate(own)]
        plans: tuple[Plan, ...] = (*found.grids, *found.people)
        first = plans[0]
        beside = tuple(row for row in first.rows if row.reason is Reason.KEY_TWICE)
        reading = Reading(sheet=sheet, layout=first.layout, beside=beside)
        return [self._item(f"{key}:{place}", sheet.name, one, reading) for place, one in enumerate(plans)]

    def _items_of(self, reading: Reading, key: str) -> list[Item]:
        plans = plans_of(reading, self._name)
        name = reading.sheet.name
        if not plans:
            return [Item(key=f"{key}:0", sheet=name, plan=None, reading=reading)]
        return [self._item(f"{key}:{place}", name, plan, reading) for place, plan in enumerate(plans)]

    def _item(self, key: str, sheet: str, plan: Plan, reading: Reading | None) -> Item:
        made = Item(key=key, sheet=sheet, plan=plan, reading=reading, is_wanted=True)
        if made.grid is not None:
            before = matching(made.grid, self.matrices.values())
            target = NEW if before is None else before.matrix_id
            return msgspec.structs.replace(made, target=target, title=made.grid.title)
        return msgspec.structs.replace(made, title=made.people.role if made.people else "")

    def _with_role(self, item: Item, items: Sequence[Item]) -> Item:
        """Return an item of people with the role that they are most likely rated in."""
        if item.people is None:
            return item
        roles = {one.matrix_id: (one.title, [row.name for row in one.attributes]) for one in self.matrices.values()}
        for one in items:
            if one.grid is not None:
                roles[item_target(one)] = (one.title, [row.name for row in one.grid.attributes])
        target = closest_role(item.people, roles)
        title = item.people.role or item.sheet or self._name
        return msgspec.structs.replace(item, target=target, title=title)

    def _with_own_title(self, item: Item, titles: set[str]) -> Item:
        """Return an item whose new role is called like no other of the file."""
        if item.target != NEW or not item.title:
            return item
        title, number = item.title, 1
        while same_name(title) in titles:
            number += 1
            title = f"{item.title} {number}"
        titles.add(same_name(title))
        return msgspec.structs.replace(item, title=title)

    def _again(self, item: Item, old: Mapping[str, Item]) -> Item:
        """Return an item of a corrected reading with what was decided before."""
        before = old.get(item.key)
        if before is None or before.plan is None:
            return self._with_role(item, self.items)
        is_same = (before.people is None) == (item.people is None)
        if not is_same or item.plan is None:
            return msgspec.structs.replace(self._with_role(item, self.items), is_wanted=before.is_wanted)
        return msgspec.structs.replace(
            item,
            is_wanted=before.is_wanted,
            target=before.target,
            title=before.title,
            marks=before.marks,
            by=before.by,
        )

    def _all_steps(self) -> dict[str, Step]:
        """Return the step of every item; one that changes the same role as another goes on from it."""
        known = dict(self.matrices)
        steps: dict[str, Step] = {}
        for item in self.items:
            if item.grid is not None:
                before = known.get(item.target)
                title = item.title.strip() if before is None else ""
                after = planned_matrix(item.grid, before, title=title, language=self._language)
                steps[item.key] = Step(before=before, after=after)
                if item.is_wanted:
                    known[after.matrix_id] = after
        people = ((item.key, self._role_of(item, item.people, steps, known)) for item in self.items if item.people)
        return steps | dict(people)

    def _role_of(self, item: Item, plan: PeoplePlan, steps: Mapping[str, Step], known: Mapping[str, Matrix]) -> Step:
        if item.target.startswith(_ITEM) and item.target.removeprefix(_ITEM) in steps:
            role = steps[item.target.removeprefix(_ITEM)].after
            return Step(before=role, after=role)
        if item.target in known:
            return Step(before=known[item.target], after=known[item.target])
        title = item.title.strip() or self._name
        return Step(before=None, after=planned_matrix(grid_of_people(plan), title=title, language=self._language))

    def _all_taken(self) -> dict[str, PeopleTaken]:
        """Return what each sheet of people comes to; those that are wanted go on from each other."""
        changed: list[Document] = []
        found: dict[str, PeopleTaken] = {}
        for item in self.items:
            if item.people is not None:
                matrix = self.step(item.key).after
                team = team_for(matrix, self._known, changed)
                taken = people_documents(item.people, matrix, team, self.answers(item.key), now=self._now, by=item.by)
                found[item.key] = taken
                changed += taken.documents if item.is_wanted else ()
        return found

    @cached_property
    def _known(self) -> Known:
        return self._read_known()
