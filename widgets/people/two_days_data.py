"""A teammate on two days of one role: what the radar draws, what the table says, what stands in the middle."""

import datetime
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.edition import matrix_id_in
from matrices.model.growth import Entry, History, middle_place
from matrices.model.matrix import Attribute, Matrix
from matrices.reports.charts.radar import RadarAxis
from widgets.people.telling import FindEdition, level_text, no_edition


class DayLevel(NamedTuple):
    """One attribute on one day: its place in this role, None where it has none, and the same in words."""

    place: int | None
    text: str
    is_of_other_role: bool


class TwoDaysRow(NamedTuple):
    """One attribute on both days."""

    attribute: Attribute
    then: DayLevel
    now: DayLevel
    expected: str


class TwoDays:
    """Reads a history on two days in the rows of `matrix`. `titles` are the roles' by matrix id."""

    def __init__(
        self,
        history: History,
        matrix: Matrix,
        titles: Mapping[str, str],
        words: Words,
        find_edition: FindEdition = no_edition,
    ) -> None:
        self._history = history.seen_from(matrix)
        self._matrix = matrix
        self._titles = titles
        self._words = words
        self._find_edition = find_edition

    @property
    def level_names(self) -> tuple[str, ...]:
        """The names of the role's levels, from the first."""
        return tuple(level.name for level in self._matrix.levels)

    def rows(self, then: datetime.date, now: datetime.date) -> tuple[TwoDaysRow, ...]:
        """Return a row for each attribute, in display order."""
        return tuple(self._row(one, then, now) for one in self._matrix.attributes)

    def start_for(self, now: datetime.date) -> datetime.date:
        """Return the day to compare with unless another is chosen: a year before, or the first rating in the role."""
        entries = (one for one in self._history.entries if one.rating.on <= now)
        own = [one.rating.on for one in entries if self._is_own(one)]
        return max(now - datetime.timedelta(days=365), min(own, default=now))

    def middle(self, rows: Sequence[TwoDaysRow], then: datetime.date, now: datetime.date) -> str:
        """Return the level in the middle on both days, empty where nothing is known on a day."""
        places = ([row.then.place for row in rows], [row.now.place for row in rows])
        middles = [middle_place(one for one in column if one is not None) for column in places]
        days = [date_text(day, self._words.language) for day in (then, now)]
        told = [
            self._words("{date}: {level}", date=day, level=self._matrix.levels[place].name)
            for day, place in zip(days, middles, strict=True)
            if place is not None
        ]
        return self._words("Level in the middle: {levels}", levels=" · ".join(told)) if told else ""

    def _row(self, attribute: Attribute, then: datetime.date, now: datetime.date) -> TwoDaysRow:
        place = self._matrix.expected_place(attribute)
        expected = "" if place is None else self._matrix.levels[place].name
        return TwoDaysRow(attribute, self._on(attribute, then), self._on(attribute, now), expected)

    def _on(self, attribute: Attribute, day: datetime.date) -> DayLevel:
        entry = self._history.entry_on(attribute.attribute_id, day)
        if entry is None:
            return DayLevel(None, self._words("not rated yet"), is_of_other_role=False)
        text = level_text(self._words, entry.rating, self._matrix, self._find_edition(entry.rating.edition_id))
        if self._is_own(entry):
            return DayLevel(self._matrix.level_places.get(entry.rating.level_id or ""), text, is_of_other_role=False)
        title = self._titles.get(matrix_id_in(entry.rating.edition_id), "")
        told = self._words("{level}, as {role}", level=text, role=title) if title else text
        return DayLevel(None, told, is_of_other_role=True)

    def _is_own(self, entry: Entry) -> bool:
        return matrix_id_in(entry.rating.edition_id) == self._matrix.matrix_id


def axes_of(rows: Sequence[TwoDaysRow]) -> tuple[RadarAxis, ...]:
    """Return what the radar draws of the rows."""
    return tuple(RadarAxis(row.attribute.name, row.then.place, row.now.place) for row in rows)
