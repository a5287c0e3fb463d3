"""What a teammate's grid shows on a day: which cell is theirs, which was, which is asked for.

Derived once, for the window's grid and for the growth report's alike, so that both always say the same.
"""

import datetime
from collections.abc import Mapping

from matrices.model.document import Part
from matrices.model.edition import matrix_id_in
from matrices.model.growth import Entry, History
from matrices.model.matrix import Attribute, Matrix
from matrices.model.review import Absence, Who


class RowMarks(Part, frozen=True, kw_only=True):
    """The marks of one attribute on one day. Each level id is one that the matrix has now."""

    level_id: str | None = None
    """The level held. None before the first rating, while the latest rating names no level, and where the level
    that it names is not of this matrix; `entry` tells these apart."""
    earlier_level_id: str | None = None
    """Where the teammate came from in the role that the level held was given in; the last level known, where the
    latest rating names none. A level of another role is no step on the way: the same name asks for other things."""
    expected_level_id: str | None = None
    """The level that the role asks for; None where it asks for none or the attribute does not apply."""
    own_level_id: str | None = None
    """The teammate's own view, where it is of the latest round and differs from the level held."""
    absence: Absence | None = None
    """Why the latest rating names no level."""
    entry: Entry | None = None
    """The rating that counts on that day."""

    @property
    def is_of_other_levels(self) -> bool:
        """Whether a level was given that this matrix does not have, as after a change of role."""
        return self.entry is not None and self.level_id is None and self.absence is None


def marks_on(history: History, matrix: Matrix, day: datetime.date) -> Mapping[str, RowMarks]:
    """Return the marks of every row of `matrix` on `day`, by attribute id, in display order."""
    history = history.seen_from(matrix)
    return {one.attribute_id: row_marks(history, matrix, one, day) for one in matrix.attributes}


def row_marks(history: History, matrix: Matrix, attribute: Attribute, day: datetime.date) -> RowMarks:
    """Return the marks of one row on `day`."""
    history = history.seen_from(matrix)
    entry = history.entry_on(attribute.attribute_id, day)
    absence = None if entry is None else entry.rating.absence
    level_id = None if entry is None else _known(matrix, entry.rating.level_id)
    asked = absence is not Absence.NOT_APPLICABLE
    return RowMarks(
        level_id=level_id,
        earlier_level_id=_earlier(history, matrix, attribute.attribute_id, day, absence),
        expected_level_id=attribute.expected_level_id if asked else None,
        own_level_id=_own(history, matrix, attribute.attribute_id, day, level_id),
        absence=absence,
        entry=entry,
    )


def _earlier(
    history: History, matrix: Matrix, attribute_id: str, day: datetime.date, absence: Absence | None
) -> str | None:
    held = history.level_on(attribute_id, day)
    source = history.level_before(attribute_id, day) if absence is None else held
    if source is None or held is None or _role_id(source) != _role_id(held):
        return None
    return _known(matrix, source.rating.level_id)


def _own(history: History, matrix: Matrix, attribute_id: str, day: datetime.date, held: str | None) -> str | None:
    """A view is of the latest round while at most one rating that counts came after it: the answer to it."""
    view = history.view_on(attribute_id, day, Who.SELF)
    if view is None:
        return None
    since = [one for one in history.series(attribute_id) if view.rating.on < one.rating.on <= day]
    own = _known(matrix, view.rating.level_id)
    return own if len(since) <= 1 and own != held else None


def _role_id(entry: Entry) -> str:
    return matrix_id_in(entry.rating.edition_id)


def _known(matrix: Matrix, level_id: str | None) -> str | None:
    return level_id if level_id in matrix.level_places else None
