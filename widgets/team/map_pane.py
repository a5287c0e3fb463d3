"""The map with what belongs to it: the coverage under its columns, what a cell says, and what its signs mean."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.coverage import Coverage, coverage
from matrices.model.growth import History
from widgets.team.content import Band
from widgets.team.coverage_strip import CoverageStrip
from widgets.team.legend import MapLegend
from widgets.team.source import TeamSource
from widgets.team.telling import Telling
from widgets.team.view import TeamMapView
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role


class MapPane(QWidget):
    """Shows a source. `read` returns all ratings of a teammate, for the one who is told of."""

    opened = Signal(str, str)  # teammate id and attribute id; the second is empty for a name
    sort_requested = Signal(str)  # attribute id
    copy_requested = Signal()

    def __init__(self, source: TeamSource, read: Callable[[str], History], theme: Theme, words: Words) -> None:
        super().__init__()
        self._source = source
        self._read = read
        self._theme = theme
        self._words = words
        self._telling = Telling(words)
        self._history: tuple[str, History] | None = None
        self._coverage: Sequence[Coverage] = ()
        self.view = TeamMapView(theme, words)
        self.strip = CoverageStrip(self.view, words)
        self.details = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.legend = MapLegend(self.view.setting, self.view.tiles, words)
        self.view.set_speech(self._speech)
        self._lay_out()
        self._connect()
        self._dress()

    def show_content(self) -> None:
        """Show what the source has now."""
        source = self._source
        self._history = None
        self._coverage = source.coverage
        self.view.set_content(source.content, source.stale_before)
        ids = [one.attribute_id for one in source.content.columns]
        key = source.wishes.sort.key
        self.view.set_sorted(ids.index(key) if key in ids else -1, is_descending=source.wishes.is_descending)
        self.strip.show_coverage(source.coverage, source.wishes.least_place)
        self.legend.show_signs(has_changes=source.wishes.past is not None)
        self._tell_current()

    def text_at(self, row: int, column: int) -> str:
        """Return all that is known of a cell, or of a group in an attribute."""
        content = self.view.content
        if not (0 <= row < len(content.rows) and 0 <= column < len(content.columns)):
            return ""
        found, attribute = content.rows[row], content.columns[column]
        if isinstance(found, Band):
            held = coverage(found.rows, len(content.columns), self._source.wishes.least_place)[column]
            return self._telling.band(found, attribute, held)
        history = self._history_of(found.teammate.teammate_id)
        return self._telling.whole(found, attribute, found.cells[column], history, content.change(found, column))

    def _speech(self, row: int, column: int) -> str:
        content = self.view.content
        person = content.person(row)
        if person is None:
            return self.text_at(row, column)
        return self._telling.brief(person, content.columns[column], person.cells[column])

    def _history_of(self, teammate_id: str) -> History:
        """Return somebody's ratings; those of the one told of last are at hand."""
        if self._history is None or self._history[0] != teammate_id:
            self._history = teammate_id, self._read(teammate_id)
        return self._history[1]

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.strip)
        layout.addWidget(self.details)
        layout.addWidget(self.legend)

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)
        self.view.current_changed.connect(self._tell_current)
        self.view.pointed.connect(self._on_view_pointed)
        self.view.opened.connect(self._on_view_opened)
        self.view.copy_requested.connect(self.copy_requested)
        self.view.sort_requested.connect(self._on_view_sort_requested)
        self.view.heads.name_pointed.connect(self._on_strip_pointed)
        self.strip.pointed.connect(self._on_strip_pointed)
        self.strip.opened.connect(self._on_view_sort_requested)

    def _dress(self) -> None:
        self.details.setFont(self._theme.font(Role.BODY))
        self.details.setContentsMargins(space.CELL_SIDE, space.SMALL, space.CELL_SIDE, 0)
        # Two lines are kept for it, so that nothing jumps when more is told.
        self.details.setMinimumHeight(2 * self.details.fontMetrics().lineSpacing() + space.SMALL)
        palette = QPalette(self.details.palette())
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.colours.ink)
        self.details.setPalette(palette)

    def _tell_current(self) -> None:
        index: QModelIndex = self.view.currentIndex()
        self.details.setText(self.text_at(index.row(), index.column()))

    def _on_view_pointed(self, row: int, column: int) -> None:
        said = self.text_at(row, column)
        if said:
            self.details.setText(said)
        else:
            self._tell_current()

    def _on_strip_pointed(self, column: int) -> None:
        if not 0 <= column < len(self._coverage):
            self._tell_current()
            return
        attribute = self.view.content.columns[column]
        about = attribute.matrix.attribute(attribute.attribute_id).about
        self.details.setText(self._telling.coverage(attribute.name, self._coverage[column], about))

    def _on_view_opened(self, row: int, column: int) -> None:
        person = self.view.content.person(row)
        if person is not None:
            attribute_id = "" if column < 0 else self.view.content.columns[column].attribute_id
            self.opened.emit(person.teammate.teammate_id, attribute_id)

    def _on_view_sort_requested(self, column: int) -> None:
        self.sort_requested.emit(self.view.content.columns[column].attribute_id)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._dress()  # under a style sheet Qt forgets fonts set before a parent takes the widget in
        super().showEvent(event)
