"""The list of teammates: filtered, grouped and sorted by anything known of them; who left stands in a last group.

Knows no Qt. Rows are kept from one time to the next, as most of a team stays the same from edit to edit.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from matrices.edits.profiles import profile_of
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.team_map import PersonRow, TeamMap, columns_of, is_on_team
from matrices.model.team_order import Field, FieldKind, Filter, TeamOrder, readings_by_name, tag_names
from matrices.model.teammate import Teammate
from widgets.choosing.labels import Labels
from widgets.choosing.order import BY_ROLE, Order
from widgets.choosing.order_choices import KINDS
from widgets.side_rows import Entry


class Roster:
    """Makes entries of people. `values` are those that people have, by field, for filters to offer."""

    def __init__(self, words: Words, today: datetime.date) -> None:
        self._words = words
        self._today = today
        self._matrices: dict[str, Matrix] = {}
        self._map = TeamMap((), {}, today)
        self._rows: dict[str, PersonRow] = {}
        self.values: Mapping[Field, Sequence[str]] = {}

    @property
    def labels(self) -> Labels:
        """What fields and values are called."""
        return Labels(self._words, self._matrices, ())

    @property
    def left_group(self) -> str:
        """What the group of those who left is called."""
        return self._words("Left the team")

    def turn_to(self, today: datetime.date) -> None:
        """Tell from now on who is here, and which role they hold, of this day."""
        if today != self._today:
            self._today, self._map = today, TeamMap((), {}, today)
            self._matrices, self._rows = {}, {}

    def take(self, teammates: Iterable[Teammate], matrices: Sequence[Matrix], order: Order) -> bool:
        """Know these people and roles from now on; tell whether anything listed may be another.

        Attributes are counted only where `order` asks for it.
        """
        is_counting = FieldKind.MET in {order.sort.kind, order.group.kind if order.group else None}
        columns = columns_of(matrices) if is_counting else ()
        roles = {one.matrix_id: one for one in matrices}
        if list(roles.values()) != list(self._matrices.values()) or columns != self._map.columns:
            self._matrices, self._rows = roles, {}
            self._map = TeamMap(columns, roles, self._today)
        before, self._rows = self._rows, {one.teammate_id: self._row(one) for one in teammates}
        is_same = not is_counting and before.keys() == self._rows.keys()
        if is_same and all(_looks_same(row.teammate, before[key].teammate) for key, row in self._rows.items()):
            return False
        self._find_values()
        return True

    def entries(self, order: Order) -> list[Entry]:
        """Return an entry for each teammate whom the filters let through; one in each group that they belong to."""
        team = self._team_order()
        wanted = Filter(wanted=order.wanted, has_leavers=True)
        chosen = team.chosen(self._rows.values(), wanted)
        here = [row for row in chosen if is_on_team(row.teammate, self._today)]
        gone = [row for row in chosen if not is_on_team(row.teammate, self._today)]
        groups = team.arranged(here, order.group, order.sort, is_descending=order.is_descending)
        labels, made = self.labels, []
        for group in groups:
            name = "" if order.group is None else labels.value(order.group, group.value)
            language = self._language(order.group, group.value)
            made += [self._entry(row, name, language, order.group) for row in group.rows]
        for group in team.arranged(gone, None, order.sort, is_descending=order.is_descending):
            made += [self._entry(row, self.left_group, self._words.language, None) for row in group.rows]
        return made

    def _row(self, teammate: Teammate) -> PersonRow:
        known = self._rows.get(teammate.teammate_id)
        if known is not None and known.teammate is teammate:
            return known
        row = self._map.row(teammate)
        if row.placement is None and teammate.placements:
            coming = teammate.placements[0]
            return replace(row, placement=coming, role=self._matrices.get(coming.matrix_id))
        return row

    def _team_order(self) -> TeamOrder:
        readings = readings_by_name(row.teammate for row in self._rows.values())
        return TeamOrder(self._map, self._words.sort_key, readings)

    def _find_values(self) -> None:
        rows, team = self._rows.values(), self._team_order()
        fields = [*map(Field, KINDS), *(Field(FieldKind.TAG, one) for one in tag_names(rows, self._words.sort_key))]
        found = {by: team.all_values(rows, by) for by in fields}
        self.values = {by: values for by, values in found.items() if any(values)}

    def _language(self, by: Field | None, value: str) -> str:
        is_role = by == BY_ROLE and value in self._matrices
        return self._matrices[value].language if is_role else self._words.language

    def _entry(self, row: PersonRow, group: str, language: str, by: Field | None) -> Entry:
        """Return an entry whose second line leaves out what its group says; a search finds it all the same."""
        teammate, held = row.teammate, row.placement
        facts = {
            FieldKind.ROLE: self._words("No role") if row.role is None else row.role.title,
            FieldKind.EMBEDDED: held.embedded_in if held is not None and held.is_embedded_on(self._today) else "",
            FieldKind.LEAD: teammate.led_by,
        }
        said = "" if by is None else facts.pop(by.kind, "")
        tags = (" ".join((name, *values)) for name, values in teammate.tags.items())
        also = " ".join(filter(None, (said, *tags)))
        shown = " · ".join(filter(None, facts.values()))
        return Entry(teammate.teammate_id, teammate.name, shown, group, language, also, teammate.reading)


def _looks_same(one: Teammate, other: Teammate) -> bool:
    """Tell whether two states of a teammate are listed alike, which ratings and goals do not change."""
    return one is other or profile_of(one) == profile_of(other)
