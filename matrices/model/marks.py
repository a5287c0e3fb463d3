"""What a teammate's grid shows on a day: which cell is theirs, which was, which is asked for.

Derived once, for the window's grid and for the growth report's alike, so that both always say the same.
"""

import datetime
from collections.abc import Mapping

from matrices.model.document import Part
from matrices.model.edition import matrix_id_in
from matrices.model.growth import Entry, History
from matrices.model.matrix import Attribute, Matrix, StepKind
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
    lead_level_id: str | None = None
    """What the lead said in the same sitting, where both agreed on another level."""
    next_expected_level_id: str | None = None
    """The level that the next role asks for, where it has the row and this matrix the level."""
    absence: Absence | None = None
    """Why the latest rating names no level."""
    entry: Entry | None = None
    """The rating that counts on that day."""
    role_id: str = ""
    """The matrix that the row is seen in."""

    @property
    def is_of_other_levels(self) -> bool:
        """Whether a level was given that this matrix does not have, as after a change of role."""
        return self.entry is not None and self.level_id is None and self.absence is None

    @property
    def is_of_other_role(self) -> bool:
        """Whether the rating that counts was made in another role: the same level asked for other things there."""
        return self.entry is not None and _role_id(self.entry) != self.role_id

    @property
    def views(self) -> Mapping[Who, str]:
        """Who says which level, where not all say the same; the level held is among them. Empty where they do."""
        apart = {Who.SELF: self.own_level_id, Who.LEAD: self.lead_level_id}
        found = {who: level_id for who, level_id in apart.items() if level_id is not None}
        if found and self.level_id is not None and self.entry is not None:
            found[self.entry.rating.by] = self.level_id
        return found


def is_stale(marks: RowMarks, day: datetime.date, stale_after_days: int) -> bool:
    """Tell whether the rating that counts on `day` is older than it should be; what does not apply never is."""
    if marks.entry is None or marks.absence is Absence.NOT_APPLICABLE:
        return False
    return (day - marks.entry.rating.on).days > stale_after_days


def next_role_id(matrix: Matrix) -> str | None:
    """Return the id of the role that one grows into from `matrix`; None where the way ends or leaves the track."""
    return next((one.to_matrix_id for one in matrix.steps if one.kind is StepKind.GROW and one.to_matrix_id), None)


def next_expected(matrix: Matrix, following: Matrix | None) -> Mapping[str, str]:
    """Return what the next role expects in the rows that it shares with `matrix`: level ids by attribute id."""
    if following is None:
        return {}
    shared = (one for one in following.attributes if one.attribute_id in matrix.attribute_places)
    asked = {one.attribute_id: _known(matrix, one.expected_level_id) for one in shared}
    return {attribute_id: level_id for attribute_id, level_id in asked.items() if level_id is not None}


def marks_on(
    history: History, matrix: Matrix, day: datetime.date, following: Matrix | None = None
) -> Mapping[str, RowMarks]:
    """Return the marks of every row of `matrix` on `day`, by attribute id, in display order.

    `following` is the matrix of the next role, if there is one.
    """
    history = history.seen_from(matrix)
    asked = next_expected(matrix, following)
    return {
        one.attribute_id: row_marks(history, matrix, one, day, asked.get(one.attribute_id)) for one in matrix.attributes
    }


def row_marks(
    history: History,
    matrix: Matrix,
    attribute: Attribute,
    day: datetime.date,
    next_expected_level_id: str | None = None,
) -> RowMarks:
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
        lead_level_id=_lead(history, matrix, attribute.attribute_id, day, entry),
        next_expected_level_id=next_expected_level_id if asked else None,
        absence=absence,
        entry=entry,
        role_id=matrix.matrix_id,
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


def _lead(history: History, matrix: Matrix, attribute_id: str, day: datetime.date, entry: Entry | None) -> str | None:
    """A lead's view before an agreement is of the same sitting: an older one is history, no difference."""
    view = history.view_on(attribute_id, day, Who.LEAD)
    if view is None or entry is None or entry.rating.by is not Who.AGREED:
        return None
    is_same_sitting = view.review_id == entry.review_id or view.rating.on == entry.rating.on
    said = _known(matrix, view.rating.level_id)
    return said if is_same_sitting and said != entry.rating.level_id else None


def _role_id(entry: Entry) -> str:
    return matrix_id_in(entry.rating.edition_id)


def _known(matrix: Matrix, level_id: str | None) -> str | None:
    return level_id if level_id in matrix.level_places else None
