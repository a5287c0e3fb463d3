"""People of the team map chosen, grouped and sorted by anything that is known of them."""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Final, NamedTuple, TypeAlias

from msgspec import field

from matrices.language.sorting import NameOrder, SortKey
from matrices.model.document import Part
from matrices.model.folding import Folding
from matrices.model.matrix import Track
from matrices.model.sounding import is_heard
from matrices.model.team_map import PersonRow, TeamMap, is_on_team
from matrices.model.teammate import Teammate


class FieldKind(StrEnum):
    """What people can be told apart by."""

    NAME = "name"
    ROLE = "role"
    TRACK = "track"
    EMBEDDED = "embedded"
    LEAD = "lead"
    TAG = "tag"
    MET = "met"
    LEVEL = "level"


class Field(NamedTuple):
    """One thing to tell people apart by; `key` is the name of a tag or the id of an attribute."""

    kind: FieldKind
    key: str = ""


BY_NAME: Final = Field(FieldKind.NAME)

_Order: TypeAlias = tuple[int, int, SortKey]
"""0 where something is known, else 1, so that what is not known stands last; then a number, then a text."""
_NO_TEXT: Final[SortKey] = ("", "")
_UNKNOWN: Final[_Order] = (1, 0, _NO_TEXT)
_TRACKS: Final = {track.value: place for place, track in enumerate(Track)}


class Filter(Part, frozen=True, kw_only=True):
    """Who is shown: all who answer to each of `wanted`, by any of its values; "" is for those without a value."""

    name: str = ""
    wanted: Mapping[Field, frozenset[str]] = field(default_factory=dict)
    has_leavers: bool = False


class Group(NamedTuple):
    """People with the same value; "" where they have none, and where nothing is grouped."""

    value: str
    rows: tuple[PersonRow, ...]


class TeamOrder:
    """Answers what a row's value of a field is, for the rows of one map; `readings` are those of leads, by name."""

    def __init__(self, team_map: TeamMap, sort_key: NameOrder, readings: Mapping[str, str] | None = None) -> None:
        self._day = team_map.day
        self._columns = {one.attribute_id: place for place, one in enumerate(team_map.columns)}
        self._roles = {matrix_id: place for place, matrix_id in enumerate(team_map.matrices)}
        self._fold = Folding()
        self._sort_key = sort_key
        self._readings = readings or {}

    def values(self, row: PersonRow, by: Field) -> tuple[str, ...]:
        """Return a row's values: a matrix id, a track, a name, a number or a level's place; several of a tag alone.

        Somebody without a value has the value "".
        """
        if by.kind is FieldKind.TAG:
            return row.teammate.tags.get(by.key) or ("",)
        return (self._value(row, by),)

    def arranged(
        self, rows: Iterable[PersonRow], group: Field | None, sort: Field = BY_NAME, *, is_descending: bool = False
    ) -> tuple[Group, ...]:
        """Return rows in groups, each sorted, by name where nothing else tells them apart.

        Who has several values of a tag stands in each of their groups. What is not known stands last either way.
        """
        ordered = self._sorted(rows, sort, is_descending=is_descending)
        if group is None:
            return (Group("", tuple(ordered)),) if ordered else ()
        found: dict[str, list[PersonRow]] = {}
        for row in ordered:
            for value in self.values(row, group):
                found.setdefault(value, []).append(row)
        return tuple(Group(value, tuple(found[value])) for value in self._in_order(group, found))

    def all_values(self, rows: Iterable[PersonRow], by: Field) -> tuple[str, ...]:
        """Return every value of a field that somebody has, in the order of its groups."""
        return self._in_order(by, {value for row in rows for value in self.values(row, by)})

    def chosen(self, rows: Iterable[PersonRow], wanted: Filter) -> list[PersonRow]:
        """Return the rows that a filter lets through, in their order."""
        parts = self._fold(wanted.name).text.split()
        return [row for row in rows if self._is_chosen(row, wanted, parts)]

    def _is_chosen(self, row: PersonRow, wanted: Filter, parts: Sequence[str]) -> bool:
        if not wanted.has_leavers and not is_on_team(row.teammate, self._day):
            return False
        if parts and not self._is_called(row.teammate, parts):
            return False
        return all(values & {*self.values(row, by)} for by, values in wanted.wanted.items())

    def _is_called(self, teammate: Teammate, parts: Sequence[str]) -> bool:
        name, reading = self._fold(teammate.name).text, self._fold(teammate.reading).text
        if all(part in name or part in reading for part in parts):
            return True
        return is_heard(" ".join(parts), name, reading)

    def _sorted(self, rows: Iterable[PersonRow], sort: Field, *, is_descending: bool) -> list[PersonRow]:
        by_name = sorted(rows, key=self._name)
        if sort.kind is FieldKind.NAME:
            return by_name[::-1] if is_descending else by_name
        keyed = [(self._order(sort, self.values(row, sort)[0]), row) for row in by_name]
        # Equal ones keep their order, reversed or not, so that names still run from first to last.
        known = sorted((one for one in keyed if one[0] != _UNKNOWN), key=_first, reverse=is_descending)
        return [row for _, row in known] + [row for order, row in keyed if order == _UNKNOWN]

    def _in_order(self, by: Field, values: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(values, key=lambda value: self._order(by, value)))

    def _value(self, row: PersonRow, by: Field) -> str:
        if by.kind is FieldKind.LEVEL:
            column = self._columns.get(by.key)
            place = None if column is None else row.cells[column].place
            return "" if place is None else str(place)
        return _VALUES[by.kind](row, self._day)

    def _order(self, by: Field, value: str) -> _Order:
        if not value:
            return _UNKNOWN
        if by.kind is FieldKind.ROLE:
            return (0, self._roles.get(value, len(self._roles)), (value, ""))
        if by.kind is FieldKind.TRACK:
            return (0, _TRACKS[value], _NO_TEXT)
        if by.kind in {FieldKind.MET, FieldKind.LEVEL}:
            return (0, int(value), _NO_TEXT)
        reading = self._readings.get(value, "") if by.kind is FieldKind.LEAD else ""
        return (0, 0, self._sort_key(value, reading))

    def _name(self, row: PersonRow) -> tuple[SortKey, str]:
        return self._sort_key(row.teammate.name, row.teammate.reading), row.teammate.teammate_id


def _role_value(row: PersonRow, _day: datetime.date) -> str:
    return "" if row.role is None else row.role.matrix_id


def _track_value(row: PersonRow, _day: datetime.date) -> str:
    return "" if row.role is None else row.role.track.value


def _embedded_value(row: PersonRow, day: datetime.date) -> str:
    held = row.placement
    return held.embedded_in if held is not None and held.is_embedded_on(day) else ""


def _met_value(row: PersonRow, _day: datetime.date) -> str:
    return str(row.met) if row.asked else ""


_VALUES: Final[Mapping[FieldKind, Callable[[PersonRow, datetime.date], str]]] = {
    FieldKind.NAME: lambda row, _: row.teammate.name,
    FieldKind.ROLE: _role_value,
    FieldKind.TRACK: _track_value,
    FieldKind.EMBEDDED: _embedded_value,
    FieldKind.LEAD: lambda row, _: row.teammate.led_by,
    FieldKind.MET: _met_value,
}


def _first(keyed: tuple[_Order, PersonRow]) -> _Order:
    return keyed[0]


def readings_by_name(teammates: Iterable[Teammate]) -> Mapping[str, str]:
    """Return how names are read, where that is known."""
    return {one.name: one.reading for one in teammates if one.reading}


def tag_names(rows: Iterable[PersonRow], sort_key: NameOrder) -> tuple[str, ...]:
    """Return the names of all tags that somebody has, sorted."""
    return tuple(sorted({name for row in rows for name in row.teammate.tags}, key=sort_key))
