"""The palette itself: a field, and under it what answers. All of it by keys."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.language.words import Words
from widgets.line_field import LineField
from widgets.palette.entries import Entry, Ranking
from widgets.palette.evidence import EvidenceSearch
from widgets.palette.rows import EntryDelegate, EntryRows
from widgets.theme import space
from widgets.theme.theme import Theme

if TYPE_CHECKING:
    from widgets.session import Session

_WIDTH: Final = 600
_ROWS: Final = 10
_MOST: Final = 200
"""Nobody reads on; who has not found it types another letter."""
_KEYS_OF_LIST: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Palette(QDialog):
    """Closes when something was chosen, on Esc, and when another window comes to the front."""

    chosen = Signal(str)  # entry id

    def __init__(
        self,
        entries: Iterable[Entry],
        theme: Theme,
        words: Words,
        parent: QWidget,
        session: "Session | None" = None,
    ) -> None:
        """Offer `entries`, and where there is a session the evidence in it once enough is typed."""
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._entries = tuple(entries)
        self._ranking = Ranking(self._entries)
        self._evidence = None if session is None else EvidenceSearch(session, words, self)
        self._theme = theme
        self._is_closing = False
        self._rows = EntryRows(words, self)
        self.field = LineField(placeholderText=words("What do you want to do, or see?"))
        self.list = QListView()
        self.nothing = QLabel(words("Nothing is called so."))
        self._set_up(words)
        self._lay_out()
        self._show_entries("")

    @property
    def shown(self) -> tuple[Entry, ...]:
        """What answers what is typed, the best first."""
        return self._rows.entries

    def open_over(self, window: QWidget) -> None:
        """Open near the upper edge of a window."""
        self.adjustSize()
        top = window.mapToGlobal(QPoint((window.width() - self.width()) // 2, space.HUGE * 2))
        self.move(top)
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)
        self.show()  # a modal dialog's window is refused its keys, and those typed meanwhile would be lost
        self.field.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys that mean the list work while the field has the focus.

        What is typed before this window has come to the front still goes to the one behind it: take it from there.
        """
        if watched is not self.field:
            return self._take_over(event)
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in _KEYS_OF_LIST:
                self.list.keyPressEvent(event)
                return True
            if key in _ENTER:
                self._choose(self.list.currentIndex().row())
                return True
        return super().eventFilter(watched, event)

    def _take_over(self, event: QEvent) -> bool:
        if not self.isVisible() or not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # no key means an action of the window behind
        elif event.type() is QEvent.Type.KeyPress:
            QApplication.sendEvent(self.field, event.clone())
        return True

    def _set_up(self, words: Words) -> None:
        self.setWindowTitle(words("Command palette"))
        self.field.setAccessibleName(words("Command palette"))
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self._show_entries)
        self.list.setModel(self._rows)
        self.list.setItemDelegate(EntryDelegate(self._theme, self._rows))
        self.list.setAccessibleName(words("Commands, roles, attributes and teammates"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self._on_list_clicked)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        if self._evidence is not None:
            self._evidence.reading.finished.connect(self._on_reading_finished)

    def _lay_out(self) -> None:
        colours = self._theme.colours
        self.setStyleSheet(
            f"Palette {{ background: {colours.surface}; border: {space.HAIRLINE}px solid {colours.hairline}; }}"
            f" QListView {{ background: {colours.surface}; }} QLabel {{ color: {colours.quiet_ink}; }}"
        )
        row = self.list.sizeHintForRow(0) if self._rows.rowCount() else 2 * space.LARGE
        self.list.setFixedHeight(_ROWS * row)
        self.setFixedWidth(_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.MEDIUM, space.MEDIUM, space.MEDIUM, space.MEDIUM)
        layout.setSpacing(space.SMALL)
        for one in (self.field, self.nothing, self.list):
            layout.addWidget(one)

    def _show_entries(self, typed: str) -> None:
        found = [] if self._evidence is None else self._evidence.entries(typed)
        self._rows.fill(self._ranking.ranked(typed, found)[:_MOST])
        self.nothing.setVisible(not self._rows.entries)
        self.list.setCurrentIndex(self._rows.index(0, 0))

    def _on_reading_finished(self) -> None:
        if self.isVisible():
            self._show_entries(self.field.text())

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self.shown) and self.shown[row].is_enabled:
            self.accept()
            self.chosen.emit(self.shown[row].entry_id)

    def _on_list_clicked(self) -> None:
        self._choose(self.list.currentIndex().row())

    @override
    def done(self, result: int) -> None:
        self._is_closing = True
        if self._evidence is not None:
            self._evidence.reading.stop()
        super().done(result)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is not QEvent.Type.ActivationChange or self._is_closing:
            return  # closing takes the front away as well: done twice, one in the other, the window stays blocked
        if self.isVisible() and not self.isActiveWindow():
            self.reject()
