"""One teammate's growth as a report needs it: what moved, what is next, what was agreed, what was seen."""

import datetime
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

import msgspec

from matrices.language.dates import date_text
from matrices.model.agreed import Agreed, agreed_actions
from matrices.model.edition import Edition, matrix_id_in
from matrices.model.goal import Goal
from matrices.model.growth import Entry, Gap, GapState, History, gaps
from matrices.model.marks import RowMarks, row_marks
from matrices.model.matrix import Attribute, Matrix
from matrices.model.promotion import Case, promotion_case
from matrices.model.review import Rating, Review
from matrices.model.sittings import current_reviews
from matrices.model.teammate import Placement, Teammate
from matrices.reports.charts.step_lines import StepPoint, StepSeries

_YEAR = datetime.timedelta(days=365)


class GrowthPrint(msgspec.Struct, frozen=True):
    """What a growth report is made from: a teammate, the matrix of the role they are shown against, their reviews.

    `editions` are those that ratings were made against; they give names to attributes of earlier roles. `following`
    is the role to grow into next, `goal_roles` are the roles that goals name, and `colleagues` the names of everybody
    else, which a copy to hand on leaves out; `written_in` is the language of what people wrote, where the roles are
    shown in another.
    """

    teammate: Teammate
    matrix: Matrix
    reviews: tuple[Review, ...]
    editions: tuple[Edition, ...] = ()
    following: Matrix | None = None
    goal_roles: tuple[Matrix, ...] = ()
    colleagues: tuple[str, ...] = ()
    written_in: str = ""

    @property
    def language(self) -> str:
        """The language of what people wrote."""
        return self.written_in or self.matrix.language


class Move(NamedTuple):
    """An attribute whose level changed since a day; places count from 0."""

    attribute: Attribute
    earlier_place: int
    place: int


class Sight(NamedTuple):
    """A rating with the words behind it; names are None where nothing knows them any more."""

    rating: Rating
    attribute_name: str | None
    level_name: str | None
    text: str


class Facts:
    """What is known of a teammate on a day."""

    def __init__(self, growth: GrowthPrint, day: datetime.date) -> None:
        self._growth = growth
        self.teammate = growth.teammate
        self.matrix = growth.matrix
        self.language = growth.language
        self.day = day
        self.history = History(growth.reviews).seen_from(growth.matrix)
        self._now = {former: own for own, ids in growth.matrix.former_ids.items() for former in ids}
        self._editions = {edition.edition_id: edition.matrix for edition in growth.editions}
        self._dates: dict[tuple[datetime.date, str], str] = {}

    def date_text(self, day: datetime.date, language: str) -> str:
        """Return a day in words; many ratings are of few days."""
        found = self._dates.get((day, language))
        if found is None:
            found = self._dates[day, language] = date_text(day, language)
        return found

    @cached_property
    def placement(self) -> Placement | None:
        """Where the teammate works on the day: in the role shown, if they hold it."""
        held = [one for one in self.teammate.placements if one.since <= self.day]
        in_role = [one for one in held if one.matrix_id == self.matrix.matrix_id]
        return in_role[-1] if in_role else None

    @cached_property
    def first_day(self) -> datetime.date:
        """The first day with a rating, or the day itself."""
        return next((day for day in self.history.days if day <= self.day), self.day)

    @cached_property
    def since(self) -> datetime.date:
        """The day that growth is told from: a year ago, or the first rating in this role where that is later."""
        return max(self.day - _YEAR, self.days_in_role[0] if self.days_in_role else self.day)

    @cached_property
    def days_in_role(self) -> tuple[datetime.date, ...]:
        """The days up to this one on which something was rated against this role's matrix, oldest first."""
        ratings = (entry.rating for entry in self.history.entries)
        return tuple(sorted({one.on for one in ratings if one.on <= self.day and self.is_in_role(one)}))

    def is_in_role(self, rating: Rating) -> bool:
        """Tell whether a rating was made against this role's matrix, in whichever wording.

        The same level asks other things in another role, so only such ratings are compared.
        """
        return matrix_id_in(rating.edition_id) == self.matrix.matrix_id

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """How the standings compare to what the role expects, one a row."""
        return gaps(self.matrix, self.history.standings_on(self.day))

    @property
    def below(self) -> list[Gap]:
        """The attributes below what is expected, the widest gap first, rows in their order."""
        return sorted(self.gaps_of(GapState.BELOW), key=lambda gap: (gap.place or 0) - (gap.expected_place or 0))

    def gaps_of(self, state: GapState) -> list[Gap]:
        """Return the attributes that stand so, in their order."""
        return [gap for gap in self.gaps if gap.state is state]

    def marks(self, attribute: Attribute) -> RowMarks:
        """Return what the grid shows in a row."""
        return row_marks(self.history, self.matrix, attribute, self.day)

    def _places_in_role(self, attribute: Attribute, day: datetime.date) -> list[int]:
        """Return the levels held in this role up to `day`, in order."""
        entries = (one for one in self.history.series(attribute.attribute_id) if one.rating.on <= day)
        places = [self._place(one) for one in entries if self.is_in_role(one.rating)]
        return [place for place in places if place is not None]

    def _place(self, entry: Entry) -> int | None:
        return self.matrix.level_places.get(entry.rating.level_id or "")

    @cached_property
    def grown(self) -> list[Move]:
        """The attributes at a higher level than on `since`, or than first rated after it; the largest step first."""
        moves = [self._move(attribute) for attribute in self.matrix.attributes]
        up = [move for move in moves if move is not None and move.place > move.earlier_place]
        return sorted(up, key=lambda move: move.earlier_place - move.place)

    def _move(self, attribute: Attribute) -> Move | None:
        now = self._places_in_role(attribute, self.day)
        earlier = self._places_in_role(attribute, self.since) or now
        return Move(attribute, earlier[-1] if earlier is not now else now[0], now[-1]) if now else None

    @cached_property
    def open_agreed(self) -> tuple[Agreed, ...]:
        """What was agreed in reviews up to the day and is still to be done, the latest first."""
        made = agreed_actions(self.teammate, self.history.reviews)
        return tuple(one for one in reversed(made) if one.review_id is not None and one.is_open and one.on <= self.day)

    @cached_property
    def open_goals(self) -> tuple[Goal, ...]:
        """The goals not ended yet, the next one due first."""
        goals = (one for one in self.teammate.goals if one.is_open and one.set_on <= self.day)
        return tuple(sorted(goals, key=lambda one: one.due_on or datetime.date.max))

    @cached_property
    def ended_goals(self) -> tuple[Goal, ...]:
        """The goals that ended since growth is told, the latest first."""
        goals = (one for one in self.teammate.goals if one.ended_on and self.since <= one.ended_on <= self.day)
        return tuple(sorted(goals, key=lambda one: one.ended_on or self.day, reverse=True))

    @cached_property
    def goal_roles(self) -> dict[str, Matrix]:
        """The roles that goals name, by their ids."""
        return {one.matrix_id: one for one in (*self._growth.goal_roles, self.matrix)}

    @cached_property
    def next_case(self) -> Case | None:
        """How the teammate stands beside the next role; None where there is none."""
        following = self._growth.following
        return None if following is None else promotion_case(self.teammate, self.history, following, self.day)

    @cached_property
    def summed_up(self) -> tuple[Review, ...]:
        """The closed reviews up to the day that say what both took away, the latest first."""
        closed = (one for one in current_reviews(self.history.reviews) if one.closed_on is not None)
        return tuple(reversed([one for one in closed if one.summary.strip() and one.held_on <= self.day]))

    def entries(self, attribute: Attribute) -> list[Entry]:
        """Return the ratings of an attribute that count up to the day, oldest first."""
        return [one for one in self.history.series(attribute.attribute_id) if one.rating.on <= self.day]

    def series(self, attribute: Attribute) -> StepSeries:
        """Return the ratings that count up to the day; a level that the matrix no longer has is a gap."""
        return StepSeries("", tuple(self._point(entry) for entry in self.entries(attribute)))

    def _point(self, entry: Entry) -> StepPoint:
        chapter = "" if self.is_in_role(entry.rating) else "earlier"
        return StepPoint(entry.rating.on, self._place(entry), chapter)

    def sights(self) -> Iterator[Sight]:
        """Yield the ratings that have words behind them, corrected ones left out, newest first."""
        for entry in reversed(self.history.entries):
            rating = entry.rating
            if rating.on > self.day or rating.rating_id in self.history.superseded_ids:
                continue
            evidence = self.history.evidence_of(rating)
            told = [*(part for one in evidence for part in (one.text, one.link)), rating.note]
            if any(told):
                yield Sight(rating, *self.names(rating), "\n".join(filter(None, told)))

    def names(self, rating: Rating) -> tuple[str | None, str | None]:
        """Return the names of the attribute and the level: today's, else those of the edition rated against."""
        known = [self.matrix, *filter(None, [self._editions.get(rating.edition_id)])]
        ids = (self._now.get(rating.attribute_id, rating.attribute_id), rating.attribute_id)
        attributes = (one.attribute(own).name for one in known for own in ids if own in one.attribute_places)
        level_id = rating.level_id or ""
        levels = (one.level(level_id).name for one in known if level_id in one.level_places)
        return next(attributes, None), next(levels, None)
