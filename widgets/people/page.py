"""A teammate's page: where they stand on a day, how they got there, and the place to rate them."""

import datetime
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.exchange.standing_out import standing_rows
from matrices.language.words import Words
from matrices.model.edition import Edition
from matrices.model.growth import History
from matrices.model.interests import interests_in
from matrices.model.marks import RowMarks, next_role_id
from matrices.model.matrix import Matrix
from matrices.model.review import Review
from matrices.model.settings import SETTINGS_ID, Settings
from matrices.model.teammate import Teammate
from matrices.model.translation import Translation
from widgets.grid.cautions import Cautions
from widgets.people.body import PageBody
from widgets.people.day_bar import DayBar
from widgets.people.details_text import AttributeDetails, Paragraph
from widgets.people.header import TeammateHeader
from widgets.people.heading import heading_of
from widgets.people.legend import kinds_in
from widgets.people.page_rating import PageRating
from widgets.people.rating_panel import Subject
from widgets.people.reminders import Reminders
from widgets.people.section import SectionTable
from widgets.people.section_stack import GRID
from widgets.people.standing_marks import StandingMarks
from widgets.people.standpoint import Standpoint
from widgets.reading.button import ReadingButton
from widgets.reading.reader import Reader
from widgets.reading.readings import Readings
from widgets.session import Changes, Session
from widgets.theme import space
from widgets.theme.theme import Theme


class TeammatePage(QWidget):
    """Shows one teammate. It reads by the session, writes ratings by the session, and follows what changed."""

    message = Signal(str)  # something to say in place
    state_changed = Signal()  # what can be done may have changed
    review_requested = Signal(str)  # review id to be opened
    role_requested = Signal(str)  # matrix id to be opened

    def __init__(
        self,
        session: Session,
        theme: Theme,
        words: Words,
        now: Callable[[], datetime.datetime],
        readings: Readings | None = None,
    ) -> None:
        super().__init__()
        self._session = session
        self._words = words
        self._now = now
        self._standpoint: Standpoint | None = None
        self._matrix: Matrix | None = None
        self._shown: Matrix | None = None
        self._marks = StandingMarks(words)
        self.header = TeammateHeader(theme, words)
        self.day_bar = DayBar(theme, words)
        self.how_to = QLabel(words("Not rated yet: choose a cell and press Enter, or a level's number."), wordWrap=True)
        self.reader = Reader(readings or Readings(session), session, ReadingButton(theme, words), self)
        self.body = PageBody(session, theme, words, now, reading=self.reader.button)
        self.body.sections.reader = self.reader
        self.rating = PageRating(self, session, words, now, self)
        self.no_role = self.body.no_role
        self._lay_out()
        self._connect()
        self.body.grid.set_marks(self._marks.cell, self._marks.row)

    @property
    def standpoint(self) -> Standpoint | None:
        """Who is shown, with all their ratings."""
        return self._standpoint

    @property
    def matrix(self) -> Matrix | None:
        """The matrix of the role held on the day shown."""
        return self._matrix

    @property
    def day(self) -> datetime.date:
        """The day shown."""
        return self.day_bar.day if self._span_is_known else self._end

    @property
    def reminders(self) -> Reminders | None:
        """What is to be confirmed again; None where no role is shown."""
        if self._standpoint is None or self._matrix is None:
            return None
        return Reminders(self._standpoint.teammate, self._matrix, self._find_edition, self._words)

    def subject(self, attribute_id: str | None = None) -> Subject | None:
        """Return what can be rated: the attribute given, or that of the current row."""
        matrix, standpoint = self._matrix, self._standpoint
        sought = attribute_id or self.body.grid.current_key()[0]
        if standpoint is None or matrix is None or sought is None or sought not in matrix.attribute_places:
            return None
        history = standpoint.history.seen_from(matrix)
        teammate_id, attribute = standpoint.teammate.teammate_id, matrix.attribute(sought)
        return Subject(teammate_id, attribute, matrix, history, shown=self._shown)

    def show_teammate(self, teammate: Teammate | None) -> None:
        """Show another teammate as they stand today, or nobody."""
        self.body.rating.close_panel()
        self._standpoint = None if teammate is None else self._read(teammate)
        if self._standpoint is not None and self._standpoint.span is not None:
            self.day_bar.set_span(self._standpoint.span, self._standpoint.history.days)
            self.day_bar.go_to_end()
        self._show_all()
        self._go_to_level_held()

    def keep_up(self) -> None:
        """Take in that days have passed since the teammate was shown: who stands on the last day stays on it."""
        if self._standpoint is not None and self._standpoint.today != self._today():
            self._standpoint = self._standpoint.on(self._today())
            self._show_all()

    def follow(self, changes: Changes) -> None:
        """Take in what a commit, an undo or a redo replaced; leave alone what it did not touch."""
        self.keep_up()
        if self._standpoint is None:
            return
        own = self._standpoint.teammate.teammate_id
        documents = [one.after or one.before for one in changes]
        teammate = self._session.find(Teammate, own)
        if teammate is None:
            return
        is_touched = teammate is not self._standpoint.teammate
        self._standpoint = self._standpoint.with_teammate(teammate)
        if any(isinstance(one, Review) and one.teammate_id == own for one in documents):
            self._standpoint = self._standpoint.with_reviews(self._session.reviews_of(own))
            is_touched = True
        if is_touched or any(isinstance(one, (Matrix, Translation, Edition, Settings)) for one in documents):
            self._show_all()

    def select(self, attribute_id: str) -> None:
        """Go to an attribute's row in the grid."""
        self._select(attribute_id, self.body.grid.current_key()[1])

    def go_to(self, attribute_id: str) -> None:
        """Show the grid at an attribute's row, and give it the keys."""
        self.body.sections.choose(GRID)
        self.select(attribute_id)
        self.body.grid.setFocus()

    @property
    def can_export(self) -> bool:
        """Whether what is shown can be told as a table."""
        section = self.body.sections.current
        return bool(self._marks.rows) if section is None else section.can_export

    def table(self) -> SectionTable:
        """Return the grid or the section in view as a table."""
        section = self.body.sections.current
        if section is not None:
            return section.table()
        assert self._standpoint is not None
        matrix = self.reader.copied(is_signed=False)
        assert matrix is not None
        title = self._words("Where {name} stands", name=self._standpoint.teammate.name)
        return SectionTable(title, standing_rows(matrix, self._marks.rows, self._words))

    @property
    def _span_is_known(self) -> bool:
        return self._standpoint is not None and self._standpoint.span is not None

    @property
    def _end(self) -> datetime.date:
        return self._today() if self._standpoint is None else self._standpoint.end

    def _today(self) -> datetime.date:
        return self._now().date()

    def _read(self, teammate: Teammate) -> Standpoint:
        return Standpoint(teammate, History(self._session.reviews_of(teammate.teammate_id)), self._today())

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.WIDE, space.LARGE, space.WIDE, space.SMALL)
        layout.setSpacing(space.MEDIUM)
        layout.addWidget(self.header)
        layout.addWidget(self.day_bar)
        layout.addWidget(self.how_to)
        layout.addWidget(self.body, 1)

    def _connect(self) -> None:
        body = self.body
        self.day_bar.day_changed.connect(self._show_day)
        self.reader.changed.connect(self._on_reader_changed)
        body.grid.current_changed.connect(self._on_grid_current_changed)
        body.keys.step_requested.connect(self.day_bar.step)
        self._connect_sections()
        self.rating.recorder.recorded.connect(self._on_recorder_recorded)
        self.rating.recorder.refused.connect(self.message)
        body.details_shown.connect(self.header.details_button.setChecked)
        body.details_possible.connect(self.header.details_button.setEnabled)
        self.header.details_toggled.connect(body.show_details)
        body.rating.closed.connect(self._on_rating_closed)
        # The panel takes width from the grid; that is settled when the event loop comes round.
        body.rating.opened.connect(self._bring_current_into_view, Qt.ConnectionType.QueuedConnection)

    def _connect_sections(self) -> None:
        sections = self.body.sections
        sections.message.connect(self.message)
        sections.state_changed.connect(self.state_changed)
        sections.attribute_chosen.connect(self.select)
        sections.attribute_requested.connect(self._on_sections_attribute_requested)
        sections.day_requested.connect(self.day_bar.go_to)
        sections.review_requested.connect(self.review_requested)
        sections.role_requested.connect(self.role_requested)

    def _on_sections_attribute_requested(self, attribute_id: str) -> None:
        self.select(attribute_id)
        self.body.grid.setFocus()

    def _on_grid_current_changed(self) -> None:
        self._show_details()
        self.state_changed.emit()

    def _on_rating_closed(self) -> None:
        self.body.grid.setFocus()

    def _bring_current_into_view(self) -> None:
        self.body.grid.scrollTo(self.body.grid.currentIndex())

    def _on_recorder_recorded(self, day: datetime.date) -> None:
        if day > self.day:
            self.day_bar.go_to(day)

    def _show_all(self) -> None:
        standpoint = self._standpoint
        if standpoint is None:
            return
        if standpoint.span is not None:
            self.day_bar.set_span(standpoint.span, standpoint.history.days)
        self._show_role()
        has_ratings = standpoint.span is not None
        self.day_bar.setVisible(has_ratings)
        self.how_to.setVisible(not has_ratings and self._matrix is not None)
        self._show_marks()
        self._refresh_panel()

    def _show_day(self) -> None:
        """Repaint what depends on the day; nothing is read."""
        self._show_role()
        self._show_marks()

    def _show_role(self) -> None:
        assert self._standpoint is not None
        placement = self._standpoint.placement_on(self.day)
        matrix = None if placement is None else self._session.find(Matrix, placement.matrix_id)
        is_other_role = matrix is None or self._matrix is None or matrix.matrix_id != self._matrix.matrix_id
        self._matrix = matrix
        self._shown = self.reader.turn_to(self._standpoint.teammate.teammate_id, matrix)
        self.body.note.show_note(self.reader.note(self._words))
        self.body.set_has_role(has_role=matrix is not None)
        self.header.show_heading(heading_of(self._standpoint, self._shown, self.day, self._words))
        key = self.body.grid.current_key()
        self.body.grid.set_matrix(self._shown)
        if is_other_role and matrix is not None:
            self._select(key[0], key[1])

    def _go_to_level_held(self) -> None:
        """Stand on the current row's level rather than on a column that means nothing."""
        attribute_id = self.body.grid.current_key()[0]
        if attribute_id is not None:
            self._select(attribute_id, self._marks.rows.get(attribute_id, RowMarks()).level_id)

    def _select(self, attribute_id: str | None, level_id: str | None) -> None:
        """Go to a cell; to the first one where the role has no such cell."""
        grid = self.body.grid.grid
        row = None if attribute_id is None else grid.row_of(("attribute", attribute_id))
        if row is None:
            row = next((place for place, one in enumerate(grid.rows) if one.attribute is not None), None)
        column = None if level_id is None else grid.column_of(level_id)
        if row is not None:
            self.body.grid.setCurrentIndex(grid.index(row, column or 0))

    def _show_marks(self) -> None:
        standpoint, matrix = self._standpoint, self._matrix
        self._marks.rows = {} if standpoint is None or matrix is None else self._rows(standpoint, matrix)
        self._marks.day, self._marks.stale_after_days = self.day, self._stale_after_days
        said = {} if standpoint is None else standpoint.teammate.interests
        self._marks.interests = {} if matrix is None else interests_in(matrix, said)
        self.body.legend.show_kinds(kinds_in(self._marks.rows.values(), self.day, self._stale_after_days))
        reminders = self.reminders
        self.body.grid.set_cautions(Cautions() if reminders is None else reminders.cautions())
        self.body.grid.refresh_marks()
        if standpoint is not None:
            named = None if matrix is None else self.reader.named(matrix)
            self.body.sections.show_standpoint(standpoint, named, self.day)
        self._show_details()
        self.state_changed.emit()

    def _rows(self, standpoint: Standpoint, matrix: Matrix) -> Mapping[str, RowMarks]:
        following_id = next_role_id(matrix)
        following = None if following_id is None else self._session.find(Matrix, following_id)
        self._marks.titles = {one.matrix_id: self.reader.named(one).title for one in self._session.all(Matrix)}
        return standpoint.marks_on(matrix, self.day, following)

    @property
    def _stale_after_days(self) -> int:
        settings = self._session.find(Settings, SETTINGS_ID) or Settings()
        return settings.stale_after_days

    def _show_details(self) -> None:
        subject = self.subject()
        attribute = None if subject is None else subject.attribute
        self.body.sections.select_attribute(None if attribute is None else attribute.attribute_id)
        self.body.details.show_paragraphs(() if subject is None else self._told(subject))

    def _told(self, subject: Subject) -> tuple[Paragraph, ...]:
        matrix, _ = subject.told
        told = AttributeDetails(self._words, matrix, subject.history, self._edition_read)
        attribute_id = subject.attribute.attribute_id
        marks = self._marks.rows.get(attribute_id, RowMarks())
        reminders = self.reminders
        reminder = "" if reminders is None else reminders.text(attribute_id)
        return told.paragraphs(
            matrix.attribute(attribute_id), marks, self.day, (reminder, self._marks.age(attribute_id))
        )

    def _refresh_panel(self) -> None:
        rated = self.body.rating.subject
        newer = None if rated is None else self.subject(rated.attribute.attribute_id)
        if newer is not None:
            self.body.rating.refresh(newer)

    def _edition_read(self, edition_id: str) -> Edition | None:
        return self.reader.then(self._find_edition(edition_id))

    def _on_reader_changed(self) -> None:
        self._show_day()
        self._refresh_panel()

    def _find_edition(self, edition_id: str) -> Edition | None:
        return self._session.find(Edition, edition_id)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.keep_up()
