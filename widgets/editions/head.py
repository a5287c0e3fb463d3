"""The line above a state of a role: which one it is, what to compare it with, and what can be done with it."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from matrices.language.words import Words
from widgets.buttons import text_button
from widgets.editions.states import NOW, State
from widgets.side_rows import Entry
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role


class EditionHead(QWidget):
    """Shows and wishes."""

    comparing_changed = Signal()  # whether changes are shown, or until when, is chosen otherwise
    print_requested = Signal()
    restore_requested = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self.title = QLabel()
        self.note = QLabel(wordWrap=True)
        self.changes = text_button(words("Changes until"), is_toggle=True)
        self.until = QComboBox()
        self.until.setAccessibleName(words("Changes until"))
        self.print = text_button(words("Print…"))
        self.restore = text_button(words("Restore all of it"))
        self._lay_out()
        self.changes.clicked.connect(self.comparing_changed)
        self.until.activated.connect(self._on_until_activated)
        self.print.clicked.connect(self.print_requested)
        self.restore.clicked.connect(self.restore_requested)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def is_comparing(self) -> bool:
        """Whether changes are to be shown."""
        return self.changes.isChecked()

    @property
    def until_id(self) -> str:
        """The state that changes lead to."""
        return self.until.currentData() or NOW

    def set_comparing(self, *, is_comparing: bool) -> None:
        """Show changes, or one state alone; nothing is told."""
        self.changes.setChecked(is_comparing)

    def choose(self, state_id: str) -> None:
        """Let the changes lead to another state; nothing is told."""
        self.until.setCurrentIndex(max(0, self.until.findData(state_id)))

    def set_states(self, entries: Iterable[Entry]) -> None:
        """Offer other states; the one chosen stays."""
        chosen = self.until_id
        self.until.clear()
        for one in entries:
            self.until.addItem(one.title, one.entry_id)
        self.choose(chosen)

    def show_state(self, state: State, *, is_editable: bool) -> None:
        """Name the state that is shown."""
        words = self._words
        self.title.setText(words("{edition} · {date}", edition=state.name, date=state.day) if state.day else state.name)
        self.note.setText(state.note)
        self.note.setVisible(bool(state.note))
        self.restore.setVisible(is_editable)
        self.restore.setEnabled(state.edition is not None)

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.title)
        texts.addWidget(self.note)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(space.LARGE, space.MEDIUM, space.MEDIUM, space.SMALL)
        layout.setSpacing(space.TIGHT)
        layout.addLayout(texts, 1)
        for one in (self.changes, self.until, self.restore, self.print):
            layout.addWidget(one)

    def _dress(self) -> None:
        self.title.setFont(self._theme.font(Role.SECTION))
        self.note.setFont(self._theme.font(Role.SMALL))
        self.note.setStyleSheet(f"color: {self._theme.colours.quiet_ink};")
        self.until.setFont(self._theme.font(Role.BODY))

    def _on_until_activated(self) -> None:
        self.set_comparing(is_comparing=True)
        self.comparing_changed.emit()
