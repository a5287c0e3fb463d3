"""What the growth charts show: for each attribute of a role, the ratings that count, in places and in words."""

import datetime
from collections.abc import Mapping, Sequence
from itertools import pairwise

from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.answer_words import who_text
from matrices.model.edition import matrix_id_in
from matrices.model.growth import Entry, History
from matrices.model.matrix import Attribute, Matrix
from matrices.model.teammate import Placement
from matrices.reports.charts.step_lines import Span, StepPoint, StepSeries, Tick, month_ticks
from widgets.charts.chart_face import ChartData
from widgets.people.telling import FindEdition, level_text, no_edition


def history_span(history: History, end: datetime.date) -> Span | None:
    """Return the days from the first rating to `end`, or None where nothing was rated until then."""
    days = [day for day in history.days if day <= end]
    return Span(days[0], end) if days else None


def role_changes(placements: Sequence[Placement], span: Span) -> tuple[datetime.date, ...]:
    """Return the days inside `span` from which another role was held than before."""
    changed = [after.since for before, after in pairwise(placements) if before.matrix_id != after.matrix_id]
    return tuple(day for day in changed if span.start < day < span.end)


class GrowthCharts:
    """Makes the charts of one teammate. `titles` are the roles' by matrix id, for levels given in another role."""

    def __init__(
        self,
        history: History,
        placements: Sequence[Placement],
        titles: Mapping[str, str],
        words: Words,
        find_edition: FindEdition = no_edition,
    ) -> None:
        self._history = history
        self._placements = placements
        self._titles = titles
        self._words = words
        self._find_edition = find_edition
        self._dates: dict[datetime.date, str] = {}

    def charts(self, matrix: Matrix, span: Span) -> list[ChartData]:
        """Return a chart for each attribute of `matrix` in display order, all over the same span."""
        ticks = month_ticks(span, self._words.language)
        history = self._history.seen_from(matrix)
        return [self._chart(matrix, one, history.series(one.attribute_id), span, ticks) for one in matrix.attributes]

    def _chart(
        self, matrix: Matrix, attribute: Attribute, rated: Sequence[Entry], span: Span, ticks: tuple[Tick, ...]
    ) -> ChartData:
        entries = [one for one in rated if one.rating.on <= span.end]
        notes = tuple(self._note(one, matrix) for one in entries)
        return ChartData(
            attribute_id=attribute.attribute_id,
            series=StepSeries(attribute.name, tuple(_point(one, matrix) for one in entries)),
            level_names=tuple(level.name for level in matrix.levels),
            expected_place=matrix.expected_place(attribute),
            span=span,
            ticks=ticks,
            role_changes=role_changes(self._placements, span),
            notes=notes,
            summary=self._summary(attribute, matrix, notes),
        )

    def _note(self, entry: Entry, matrix: Matrix) -> str:
        rating, words = entry.rating, self._words
        level = level_text(words, rating, matrix, self._find_edition(rating.edition_id))
        date, who = self._date(rating.on), who_text(rating.by, words)
        role_id = matrix_id_in(rating.edition_id)
        if role_id == matrix.matrix_id or role_id not in self._titles:
            return words("{level} on {date}, {who}", level=level, date=date, who=who)
        role = self._titles[role_id]
        return words("{level} on {date}, {who}, as {role}", level=level, date=date, who=who, role=role)

    def _date(self, day: datetime.date) -> str:
        """Return a day in words; many ratings share one, and setting it asks a lot of the language's data."""
        if day not in self._dates:
            self._dates[day] = date_text(day, self._words.language)
        return self._dates[day]

    def _summary(self, attribute: Attribute, matrix: Matrix, notes: tuple[str, ...]) -> str:
        parts = list(notes) or [self._words("not rated yet")]
        place = matrix.expected_place(attribute)
        if place is not None:
            parts.append(self._words("expected: {level}", level=matrix.levels[place].name))
        return self._words("; ").join(parts)


def _point(entry: Entry, matrix: Matrix) -> StepPoint:
    """A level that the matrix no longer has is a gap, as is a rating that names none."""
    role_id = matrix_id_in(entry.rating.edition_id)
    chapter = "" if role_id == matrix.matrix_id else role_id
    return StepPoint(entry.rating.on, matrix.level_places.get(entry.rating.level_id or ""), chapter)
