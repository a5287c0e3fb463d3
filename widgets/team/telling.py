"""What the strip under the map, a screen reader and a copied table say of a cell. Knows no Qt."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Final

from matrices.language.dates import date_text
from matrices.language.isolates import has_right_to_left, isolated
from matrices.language.words import Words
from matrices.model.answer_words import absence_text, who_text
from matrices.model.coverage import Coverage
from matrices.model.growth import GapState, History
from matrices.model.team_map import Change, Column, MapCell, PersonRow
from matrices.model.team_words import cover_text
from widgets.team.content import Band

_DOT: Final = " · "
LEFT_TO_RIGHT_MARK: Final = "\N{LEFT-TO-RIGHT MARK}"
RIGHT_TO_LEFT_MARK: Final = "\N{RIGHT-TO-LEFT MARK}"


class Telling:
    """Makes sentences of cells."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def brief(self, row: PersonRow, column: Column, cell: MapCell) -> str:
        """Return who, what and where, as far as the standing alone tells it."""
        return self._joined((row.teammate.name, column.name, *self._state(cell)))

    def whole(self, row: PersonRow, column: Column, cell: MapCell, history: History, change: Change) -> str:
        """Return the same with how long the level has been held, and what became of it since the day compared with."""
        parts = [row.teammate.name, column.name, *self._state(cell)]
        since = held_since(history, row, column, cell)
        words, standing = self._words, cell.standing
        if since is not None:
            parts.append(words("since {date}", date=date_text(since, words.language)))
        if standing is not None:
            who, day = who_text(standing.by, words), date_text(standing.on, words.language)
            parts.append(words("rated on {date}, {who}", date=day, who=who))
        if change is not Change.SAME:
            parts.append(self.change(change))
        return self._joined(parts)

    def band(self, band: Band, column: Column, found: Coverage) -> str:
        """Return how many of a group hold an attribute."""
        return self.coverage(f"{band.text}{_DOT}{column.name}", found)

    def coverage(self, name: str, found: Coverage, about: str = "") -> str:
        """Return how many hold what is called `name`."""
        return self._joined((name, cover_text(found, self._words), about))

    def change(self, change: Change) -> str:
        """Return what became of a cell."""
        words = self._words
        return {
            Change.SAME: "",
            Change.HIGHER: words("higher than then"),
            Change.LOWER: words("lower than then"),
            Change.FIRST: words("not known then"),
            Change.OTHER_ROLE: words("another role's level then"),
        }[change]

    def answer(self, cell: MapCell) -> str:
        """Return the level held, or why there is none; empty where nothing is asked and nothing known."""
        words, standing, matrix = self._words, cell.standing, cell.matrix
        if standing is not None and standing.absence is not None:
            return absence_text(standing.absence, words)
        if cell.place is not None and matrix is not None:
            level = words(
                "{level}, {place} of {count}", level=cell.level_name, place=cell.place + 1, count=len(matrix.levels)
            )
            return level if not cell.is_elsewhere else words("{level}, as {role}", level=level, role=matrix.title)
        if standing is not None:
            return words("a level that was removed")
        return words("not rated yet") if cell.state is not GapState.NOT_ASKED else ""

    def _joined(self, parts: Iterable[str]) -> str:
        """Return parts side by side, none of which turns its neighbours round."""
        shown = [one for one in parts if one]
        if not self._words.is_right_to_left and not any(map(has_right_to_left, shown)):
            return _DOT.join(shown)
        mark = RIGHT_TO_LEFT_MARK if self._words.is_right_to_left else LEFT_TO_RIGHT_MARK
        return mark + _DOT.join(map(isolated, shown))

    def _state(self, cell: MapCell) -> Sequence[str]:
        words = self._words
        if cell.expected_place is None:
            asked = words("not asked in this role")
        else:
            asked = words("expected: level {number}", number=cell.expected_place + 1)
        return [one for one in (self.answer(cell), asked) if one]


def held_since(history: History, row: PersonRow, column: Column, cell: MapCell) -> datetime.date | None:
    """Return the day from which somebody has held the level of a cell without a break."""
    standing = cell.standing
    if standing is None or standing.level_id is None:
        return None
    since = standing.on
    matrix = row.role if row.role is not None and column.attribute_id in row.role.attribute_places else column.matrix
    for entry in reversed(history.seen_from(matrix).series(column.attribute_id)):
        if entry.rating.level_id is not None and entry.rating.level_id != standing.level_id:
            break
        since = min(since, entry.rating.on) if entry.rating.level_id is not None else since
    return since
