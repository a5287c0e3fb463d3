"""The agenda of a review as the data writes it: what to talk about, each thing once."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from matrices.model.agreed import open_actions
from matrices.model.edition import Edition
from matrices.model.growth import Entry, Gap, GapState, History, gaps, standing_in
from matrices.model.marks import RowMarks, is_stale, row_marks
from matrices.model.matrix import Attribute, Matrix
from matrices.model.review import Absence, AgendaItem, AgendaKind, Review
from matrices.model.rewording import Reworded, teammates_on_changed_wording
from matrices.model.sittings import last_sitting
from matrices.model.teammate import Teammate

DUE_WITHIN_DAYS: Final = 30
"""A goal that is due so soon is talked about: until about the next sitting, which most teams hold monthly."""
_SAID_ANEW: Final = frozenset({Reworded.CELL, Reworded.LEVEL, Reworded.LEVEL_GONE, Reworded.NAME})
_PRECEDENCE: Final = (
    AgendaKind.DIFFERENCE,
    AgendaKind.REWORDED,
    AgendaKind.NEXT,
    AgendaKind.CHANGED,
    AgendaKind.STALE,
)
"""An attribute that could stand for several reasons stands for the first of these."""
_ORDER: Final = (
    AgendaKind.CHANGED,
    AgendaKind.DIFFERENCE,
    AgendaKind.ACTION,
    AgendaKind.GOAL,
    AgendaKind.REWORDED,
    AgendaKind.NEXT,
    AgendaKind.STALE,
)
OF_ATTRIBUTES: Final = frozenset(_PRECEDENCE)
"""The kinds of item whose subject is an attribute."""


class Ground(NamedTuple):
    """What an agenda is made from: how things stood when its review began."""

    teammate: Teammate
    history: History
    """The reviews before the one that the agenda is for."""
    matrix: Matrix | None
    """The role held, or None."""
    edition_with: Callable[[str], Edition | None]
    stale_after_days: int
    day: datetime.date
    """When the review is held."""

    @property
    def last(self) -> Review | None:
        """The last sitting."""
        return last_sitting(self.history.reviews, self.day)

    def marks(self, attribute: Attribute) -> RowMarks:
        """Return the marks of a row of the role as the review begins."""
        return RowMarks() if self.matrix is None else row_marks(self.history, self.matrix, attribute, self.day)

    def entry_before(self, attribute_id: str) -> Entry | None:
        """Return the rating of an attribute that counted at the end of the last sitting."""
        last = self.last
        if last is None or self.matrix is None:
            return None
        return self.history.seen_from(self.matrix).entry_on(attribute_id, last.held_on)


def agenda_of(ground: Ground) -> tuple[AgendaItem, ...]:
    """Return what there is to talk about, in the order to do so. An attribute stands in it once."""
    found = {kind: list(subjects(ground)) for kind, subjects in _SOURCES.items()}
    taken: set[str] = set()
    for kind in _PRECEDENCE:
        found[kind] = [one for one in found[kind] if one not in taken]
        taken.update(found[kind])
    return tuple(_item(kind, subject_id) for kind in _ORDER for subject_id in found[kind])


def what_is_new(agenda: Iterable[AgendaItem], made: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
    """Return the items of `made` whose subject no item of `agenda` has."""
    known = {(one.kind in OF_ATTRIBUTES, one.subject_id) for one in agenda}
    return tuple(one for one in made if (one.kind in OF_ATTRIBUTES, one.subject_id) not in known)


def _item(kind: AgendaKind, subject_id: str) -> AgendaItem:
    return AgendaItem(item_id=f"{kind}:{subject_id}", kind=kind, subject_id=subject_id)


def _rows(ground: Ground) -> tuple[Attribute, ...]:
    return () if ground.matrix is None else ground.matrix.attributes


def _changed(ground: Ground) -> Iterator[str]:
    """Yield what was rated otherwise since the last sitting."""
    if ground.last is None:
        return
    for one in _rows(ground):
        before, now = ground.entry_before(one.attribute_id), ground.marks(one).entry
        if now is not None and _answer(before) != _answer(now):
            yield one.attribute_id


def _answer(entry: Entry | None) -> tuple[str | None, Absence | None]:
    return (None, None) if entry is None else (entry.rating.level_id, entry.rating.absence)


def _seen_differently(ground: Ground) -> Iterator[str]:
    for one in _rows(ground):
        if ground.marks(one).own_level_id is not None:
            yield one.attribute_id


def _stale(ground: Ground) -> Iterator[str]:
    """Yield what was rated long ago, the longest ago first; what does not apply needs no new look."""
    found = []
    for place, one in enumerate(_rows(ground)):
        marks = ground.marks(one)
        if marks.entry is not None and is_stale(marks, ground.day, ground.stale_after_days):
            entry = marks.entry
            found.append((entry.rating.on, place, one.attribute_id))
    yield from (attribute_id for _, _, attribute_id in sorted(found))


def _open_actions(ground: Ground) -> Iterator[str]:
    yield from dict.fromkeys(one.action.action_id for one in open_actions(ground.teammate, ground.history.reviews))


def _goals_due(ground: Ground) -> Iterator[str]:
    soon = ground.day + datetime.timedelta(days=DUE_WITHIN_DAYS)
    for goal in sorted(ground.teammate.goals, key=lambda one: one.due_on or datetime.date.max):
        if goal.is_open and goal.due_on is not None and goal.due_on <= soon:
            yield goal.goal_id


def _reworded(ground: Ground) -> Iterator[str]:
    """Yield what the lead wanted confirmed again, and what reads otherwise where it says what was rated."""
    if ground.matrix is None:
        return
    touched = teammates_on_changed_wording([ground.teammate], ground.edition_with, ground.matrix)
    anew = {one.attribute_id for one in touched if _SAID_ANEW.intersection(one.reworded)}
    for one in ground.matrix.attributes:
        ids = (one.attribute_id, *ground.matrix.former_ids.get(one.attribute_id, ()))
        if one.attribute_id in anew or any(also in ground.teammate.to_confirm for also in ids):
            yield one.attribute_id


def _next_below(ground: Ground) -> Iterator[str]:
    gap = next_gap(ground)
    if gap is not None:
        yield gap.attribute.attribute_id


def next_gap(ground: Ground) -> Gap | None:
    """Return the attribute furthest below what the role expects, the upper one of equals; None where none is."""
    if ground.matrix is None:
        return None
    held = ground.history.standings_on(ground.day)
    standings = {one.attribute_id: standing_in(ground.matrix, one.attribute_id, held) for one in _rows(ground)}
    known = {one: standing for one, standing in standings.items() if standing is not None}
    below = [one for one in gaps(ground.matrix, known) if one.state is GapState.BELOW]
    return max(below, key=lambda one: (one.expected_place or 0) - (one.place or 0), default=None)


_SOURCES: Final[dict[AgendaKind, Callable[[Ground], Iterator[str]]]] = {
    AgendaKind.CHANGED: _changed,
    AgendaKind.DIFFERENCE: _seen_differently,
    AgendaKind.ACTION: _open_actions,
    AgendaKind.GOAL: _goals_due,
    AgendaKind.REWORDED: _reworded,
    AgendaKind.NEXT: _next_below,
    AgendaKind.STALE: _stale,
}
