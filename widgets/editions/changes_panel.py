"""The list of changes beside the grid: one after the other, each to be looked at and brought back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from matrices.language.words import Words
from widgets.buttons import text_button
from widgets.comparing.marked_label import MarkedLabel
from widgets.editions.changes import Change, Part
from widgets.editions.restoring import can_restore
from widgets.empty import nothing_found
from widgets.side_list import SideList
from widgets.side_rows import Entry
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_WIDTH_PX = 280
_TEXT_PX = 150


class ChangesPanel(QWidget):
    """Shows and wishes; what owns it stores."""

    chosen = Signal(object)  # Change that a person points at
    restore_requested = Signal(object)  # Change
    row_restore_requested = Signal(object)  # Change in a row that shall come back whole

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._changes: tuple[Change, ...] = ()
        self._is_restorable = False
        self.count = QLabel()
        self.previous = text_button("")
        self.next = text_button("")
        self.list = SideList(theme, words("Search changes"), nothing=nothing_found(words))
        self.where = QLabel(wordWrap=True)
        self.text = MarkedLabel(theme, words)
        self.restore = QPushButton()
        self.restore_row = QPushButton(words("Restore the row"))
        self._lay_out()
        self._connect()
        self._dress()

    @property
    def change(self) -> Change | None:
        """The change that is chosen."""
        place = self._place
        return None if place is None else self._changes[place]

    def show_changes(self, changes: Sequence[Change], *, is_restorable: bool) -> None:
        """Show other changes; one that is still among them stays chosen."""
        kept = self.change
        self._changes = tuple(changes)
        self._is_restorable = is_restorable
        self.list.set_entries(_entry(place, one, self._words) for place, one in enumerate(self._changes))
        self.count.setText(self._words.plural("{count} change", "{count} changes", len(self._changes)))
        for one in (self.previous, self.next):
            one.setEnabled(bool(changes))
        place = next((place for place, one in enumerate(changes) if kept is not None and one.key == kept.key), None)
        if place is None:
            self.list.list.setCurrentIndex(self.list.list.model().index(-1, 0))
        else:
            self.list.choose(str(place))
        self._show_change()

    def step(self, by: int) -> None:
        """Go to the next change (`by` 1) or the previous (-1), round from the last to the first."""
        if self._changes:
            place = self._place
            start = -1 if by > 0 else 0
            self.list.choose(str(((start if place is None else place) + by) % len(self._changes)))

    @property
    def _place(self) -> int | None:
        current = self.list.current_id
        return int(current) if current is not None and int(current) < len(self._changes) else None

    def _show_change(self) -> None:
        change, words = self.change, self._words
        for one in (self.where, self._text_area, self.restore, self.restore_row):
            one.setVisible(change is not None)
        if change is None:
            return
        self.where.setText(words("{where}: {what}", where=change.where, what=change.what))
        self.text.show_marked(change.marked)
        self._text_area.setVisible(bool(change.marked.text))
        self.restore.setText(_restore_text(change, words))
        self.restore.setVisible(self._is_restorable and can_restore(change))
        self.restore_row.setVisible(self._is_restorable and change.part is Part.CELL)

    def _lay_out(self) -> None:
        self.setMinimumWidth(_WIDTH_PX * 3 // 4)
        head = QHBoxLayout()
        head.setContentsMargins(space.LARGE, space.SMALL, space.SMALL, 0)
        head.setSpacing(0)
        head.addWidget(self.count, 1)
        head.addWidget(self.previous)
        head.addWidget(self.next)
        self._text_area = QScrollArea(widgetResizable=True)
        self._text_area.setWidget(self.text)
        self._text_area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._text_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._text_area.setMaximumHeight(_TEXT_PX)
        self._text_area.viewport().setAutoFillBackground(False)
        self.text.setAutoFillBackground(False)
        for button in (self.restore, self.restore_row):
            button.setAutoDefault(False)  # Enter in the search field restores nothing
        detail = QVBoxLayout()
        detail.setContentsMargins(space.LARGE, space.SMALL, space.LARGE, space.LARGE)
        detail.setSpacing(space.SMALL)
        for one in (self.where, self._text_area, self.restore, self.restore_row):
            detail.addWidget(one)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addLayout(detail)

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)
        self.list.chosen.connect(self._on_list_chosen)
        self.previous.clicked.connect(self._on_previous_clicked)
        self.next.clicked.connect(self._on_next_clicked)
        self.restore.clicked.connect(self._on_restore_clicked)
        self.restore_row.clicked.connect(self._on_restore_row_clicked)

    def _dress(self) -> None:
        words = self._words
        for button, icon, text, keys in (
            (self.previous, "up", words("Previous change"), "Shift+F7"),
            (self.next, "down", words("Next change"), "F7"),
        ):
            button.setIcon(self._theme.icon(icon))
            button.setToolTip(words("{text} ({keys})", text=text, keys=keys))
            button.setAccessibleName(text)
        self.where.setFont(self._theme.font(Role.STRONG))

    def _on_list_chosen(self) -> None:
        self._show_change()
        if self.change is not None:
            self.chosen.emit(self.change)

    def _on_previous_clicked(self) -> None:
        self.step(-1)

    def _on_next_clicked(self) -> None:
        self.step(1)

    def _on_restore_clicked(self) -> None:
        self.restore_requested.emit(self.change)

    def _on_restore_row_clicked(self) -> None:
        self.row_restore_requested.emit(self.change)


def _entry(place: int, change: Change, words: Words) -> Entry:
    groups = {Part.ROLE: words("Role"), Part.LEVEL: words("Levels"), Part.CATEGORY: words("Categories")}
    if change.part in groups and change.part is not Part.ROLE:
        return Entry(str(place), change.where, change.what, groups[change.part])
    return Entry(str(place), change.what, "", groups.get(change.part, change.where))


def _restore_text(change: Change, words: Words) -> str:
    if change.is_new:
        return {
            Part.ROW: words("Take back the new row"),
            Part.LEVEL: words("Take back the new level"),
            Part.CATEGORY: words("Take back the new category"),
        }[change.part]
    return {
        Part.ROLE: words("Restore title and text"),
        Part.LEVEL: words("Restore the level"),
        Part.CATEGORY: "",
        Part.ROW: words("Restore the row"),
        Part.CELL: words("Restore the cell"),
    }[change.part]
