"""The grid of a 1:1: where the teammate stands, what was rated in this review, and the keys that rate."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.marks import marks_on
from widgets.grid.marks import CellMarks
from widgets.grid.marks import RowMarks as GridRowMarks
from widgets.grid.view import GridView
from widgets.people.answers import Answer, answer_for_key
from widgets.people.grid_keys import GridKeys
from widgets.people.legend import Legend, kinds_in
from widgets.people.standing_marks import StandingMarks
from widgets.reading.note import ReadingNote
from widgets.reading.reader import Reader
from widgets.review.sitting import Sitting
from widgets.theme.theme import Theme

_LEAST_HEADER, _LEAST_COLUMN = 140, 145
"""Narrower than elsewhere, in px at the usual zoom: all levels are to be seen beside what is written down."""


class RatedMarks(StandingMarks):
    """A teammate's marks, and a tick where something was rated in the review being held."""

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.rated_ids: frozenset[str] = frozenset()

    @override
    def cell(self, attribute_id: str, level_id: str) -> CellMarks:
        marks = super().cell(attribute_id, level_id)
        return marks._replace(is_new=True) if marks.is_current and attribute_id in self.rated_ids else marks

    @override
    def row(self, attribute_id: str) -> GridRowMarks:
        marks = super().row(attribute_id)
        if not marks.absence or attribute_id not in self.rated_ids:
            return marks
        return marks._replace(absence=self._words("{answer}, rated in this review", answer=marks.absence))


class GridPanel(QWidget):
    """Tells which answer was given to the current attribute, and where evidence is asked for."""

    answered = Signal(str, object)  # attribute id, Answer: by a key, to be stored at once
    opened = Signal(str, object)  # attribute id, Answer: by Enter, evidence is to be asked for

    def __init__(self, theme: Theme, words: Words, zoom: float, reader: Reader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader, self._words = reader, words
        self.note = ReadingNote(theme, zoom)
        self._sitting: Sitting | None = None
        self._marks = RatedMarks(words)
        self.grid = GridView(theme, words)
        self.grid.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.grid.setting.least_header, self.grid.setting.least_column = _LEAST_HEADER, _LEAST_COLUMN
        self.grid.set_zoom(zoom)
        self.keys = GridKeys(self.grid)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self.legend = Legend(theme, words)
        self.grid.set_marks(self._marks.cell, self._marks.row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.grid, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.legend, 1)
        foot.addWidget(reader.button)
        layout.addWidget(self.note)
        layout.addLayout(foot)
        self._soon.timeout.connect(self._on_soon_timeout)
        self.keys.character_typed.connect(self._on_keys_character_typed)
        self.keys.rating_requested.connect(self._on_keys_rating_requested)
        self.keys.quick_rating_requested.connect(self._on_keys_quick_rating_requested)
        self.grid.doubleClicked.connect(self._on_keys_rating_requested)
        self.setFocusProxy(self.grid)

    @property
    def needed_width(self) -> int:
        """How many px of width it takes to see all levels at once."""
        setting, bar = self.grid.setting, self.grid.verticalScrollBar().sizeHint().width()
        return setting.px(setting.least_header) + self.grid.grid.columnCount() * setting.px(setting.least_column) + bar

    def show_sitting(self, sitting: Sitting) -> None:
        """Show how the teammate stands as the review goes on; the current cell stays."""
        self._sitting = sitting
        matrix = sitting.matrix
        self.grid.set_matrix(self._reader.turn_to(sitting.teammate.teammate_id, matrix))
        self.note.show_note(self._reader.note(self._words))
        rows = {} if matrix is None else marks_on(sitting.history, matrix, sitting.day, sitting.following)
        stale_after_days = sitting.ground.stale_after_days
        self._marks.rows, self._marks.rated_ids = rows, sitting.rated_ids
        self._marks.day, self._marks.stale_after_days = sitting.day, stale_after_days
        self._marks.titles = {one.matrix_id: self._reader.named(one).title for one in sitting.roles}
        self.legend.show_kinds(kinds_in(rows.values(), sitting.day, stale_after_days))
        self.grid.refresh_marks()

    def choose(self, attribute_id: str) -> None:
        """Go to an attribute, at the level held where there is one."""
        row = self._marks.rows.get(attribute_id)
        level_id = None if row is None else row.level_id
        self.grid.select_key(attribute_id, level_id)
        self._soon.start()

    def choose_first(self) -> None:
        """Go to the first attribute."""
        first = next((one.attribute for one in self.grid.grid.rows if one.attribute is not None), None)
        if first is not None:
            self.choose(first.attribute_id)

    def _on_soon_timeout(self) -> None:
        """Bring the current row into view whole, once it is known how tall those above it are."""
        if self.grid.heights.is_settled:
            self.grid.show_current()
        else:
            self._soon.start()

    def _on_keys_character_typed(self, character: str) -> None:
        attribute_id, sitting = self.grid.current_key()[0], self._sitting
        if sitting is None or sitting.matrix is None or attribute_id is None:
            return
        answer = answer_for_key(sitting.matrix, character)
        if answer is not None:
            self.answered.emit(attribute_id, answer)
            if answer.level_id is not None:
                self.grid.select_key(attribute_id, answer.level_id)  # Enter then asks what shows this level

    def _on_keys_rating_requested(self) -> None:
        attribute_id, level_id = self.grid.current_key()
        if attribute_id is not None and level_id is not None:
            self.opened.emit(attribute_id, Answer(level_id))

    def _on_keys_quick_rating_requested(self) -> None:
        attribute_id, level_id = self.grid.current_key()
        if attribute_id is not None and level_id is not None:
            self.answered.emit(attribute_id, Answer(level_id))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()
