"""One teammate with all their ratings, read once, and what follows from them on any day."""

import datetime
from collections.abc import Mapping
from functools import cached_property

from matrices.model.growth import History
from matrices.model.marks import RowMarks, marks_on
from matrices.model.matrix import Matrix
from matrices.model.review import Review
from matrices.model.team_map import is_on_team
from matrices.model.teammate import Placement, Teammate
from matrices.reports.charts.step_lines import Span
from widgets.people.growth_data import history_span


class Standpoint:
    """A frozen view of one teammate; a change in the workspace makes another."""

    def __init__(self, teammate: Teammate, history: History, today: datetime.date) -> None:
        self.teammate = teammate
        self.history = history
        self.today = today

    @property
    def has_left(self) -> bool:
        """Whether the teammate is gone."""
        return not is_on_team(self.teammate, self.today)

    @property
    def end(self) -> datetime.date:
        """The last day that can be shown: today, or the day on which the teammate left."""
        left_on = self.teammate.left_on
        return left_on if left_on is not None and self.has_left else self.today

    @cached_property
    def span(self) -> Span | None:
        """The days from the first rating to the last that can be shown; None before the first rating."""
        return history_span(self.history, self.end)

    @property
    def last_review_on(self) -> datetime.date | None:
        """The day of the latest review that has been held."""
        held = [review.held_on for review in self.history.reviews if review.held_on <= self.today]
        return max(held, default=None)

    def placement_on(self, day: datetime.date) -> Placement | None:
        """Return the role held on `day`; before the first one, the first."""
        return self.teammate.placement_on(day) or next(iter(self.teammate.placements), None)

    def marks_on(self, matrix: Matrix, day: datetime.date, following: Matrix | None = None) -> Mapping[str, RowMarks]:
        """Return what the grid shows on `day`, by attribute id; `following` is the matrix of the next role."""
        return marks_on(self.history, matrix, day, following)

    def with_teammate(self, teammate: Teammate) -> "Standpoint":
        """Return the same ratings beside a newer document of the teammate."""
        return Standpoint(teammate, self.history, self.today)

    def with_reviews(self, reviews: list[Review]) -> "Standpoint":
        """Return the same teammate with newer reviews."""
        return Standpoint(self.teammate, History(reviews), self.today)

    def on(self, today: datetime.date) -> "Standpoint":
        """Return the same as it is seen on another day."""
        return Standpoint(self.teammate, self.history, today)
