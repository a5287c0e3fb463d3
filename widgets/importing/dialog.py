"""The dialog that shows what a file holds, lets its reading be corrected, and asks what is taken as what."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from matrices.language.words import Words
from widgets.importing.draft import Draft, Item
from widgets.importing.panel import ItemPanel
from widgets.importing.reading import Reading
from widgets.importing.results import sheet_sentence
from widgets.importing.team import NEW
from widgets.theme import space
from widgets.theme.theme import Theme

_SIZE = (1080, 700)
_LIST_WIDTH = 230
_KEY = Qt.ItemDataRole.UserRole
_MOST_SENTENCES = 3
"""Of more sheets that are left out only the first are named; the others are in the tooltip."""


class PlanDialog(QDialog):
    """Shows a draft and changes it as the person wishes; storing it is the caller's."""

    def __init__(self, draft: Draft, theme: Theme, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.draft = draft
        self._words = words
        self._theme = theme
        self.list = QListWidget()
        self.panel = ItemPanel(theme, words)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.apply = self._buttons.addButton(words("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._key = next((one.key for one in draft.items if one.plan is not None), draft.items[0].key)
        self._lay_out()
        self._connect()
        self._fill_list()
        self._show()

    @property
    def key(self) -> str:
        """The key of the item in view."""
        return self._key

    def show_item(self, key: str) -> None:
        """Show another item."""
        self._key = key
        self._fill_list()
        self._show()

    def _lay_out(self) -> None:
        words = self._words
        self.setWindowTitle(words("Import"))
        self.resize(*_SIZE)
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(words("What the file holds"))
        self.list.setStyleSheet(_sheet(self._theme))
        middle = QHBoxLayout()
        middle.setSpacing(space.LARGE)
        middle.addWidget(self.list)
        middle.addWidget(self.panel, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.LARGE, space.LARGE, space.LARGE, space.LARGE)
        layout.setSpacing(space.MEDIUM)
        layout.addLayout(middle, 1)
        sentences = [sheet_sentence(one, words) for one in self.draft.left_out]
        for sentence in sentences[:_MOST_SENTENCES]:
            label = QLabel(sentence, wordWrap=True)
            label.setToolTip("\n".join(sentences))
            layout.addWidget(label)
        layout.addWidget(self._buttons)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._on_list_current_changed)
        self.list.itemChanged.connect(self._on_list_item_changed)
        self.panel.changed.connect(self._on_panel_changed)
        self.panel.corrected.connect(self._on_panel_corrected)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _fill_list(self) -> None:
        """List the items; one alone needs no list."""
        self.list.blockSignals(True)
        self.list.clear()
        for item in self.draft.items:
            row = QListWidgetItem(self.list)
            row.setData(_KEY, item.key)
            self._dress_row(row, item)
            if item.key == self._key:
                self.list.setCurrentItem(row)
        self.list.blockSignals(False)
        self.list.setVisible(len(self.draft.items) > 1)

    def _dress_row(self, row: QListWidgetItem, item: Item) -> None:
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        row.setText(f"{_name(item)}\n{self._note(item)}")
        row.setToolTip(item.sheet)
        if item.plan is None:
            row.setFlags(flags)
            row.setData(Qt.ItemDataRole.CheckStateRole, None)
        else:
            row.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(Qt.CheckState.Checked if item.is_wanted else Qt.CheckState.Unchecked)

    def _note(self, item: Item) -> str:
        words = self._words
        if item.grid is not None:
            return words.plural("{count} attribute", "{count} attributes", len(item.grid.attributes))
        if item.people is not None:
            return words.plural("{count} person", "{count} people", len(item.people.people))
        return words("nothing found yet")

    def _show(self) -> None:
        self.panel.show_item(self.draft, self._key)
        self._show_state()

    def _show_state(self) -> None:
        """Let the list and the button fit what is wanted now."""
        self.list.blockSignals(True)
        for place, item in enumerate(self.draft.items):
            self._dress_row(self.list.item(place), item)
        self.list.blockSignals(False)
        wanted = self.draft.wanted
        has_titles = all(one.target != NEW or one.title.strip() for one in wanted)
        self.apply.setEnabled(bool(wanted) and has_titles)

    def _on_list_current_changed(self, current: QListWidgetItem | None) -> None:
        if current is not None:
            self._key = str(current.data(_KEY))
            self._show()

    def _on_list_item_changed(self, row: QListWidgetItem) -> None:
        is_wanted = row.checkState() is Qt.CheckState.Checked
        self.draft.change(str(row.data(_KEY)), is_wanted=is_wanted)
        self._show()

    def _on_panel_changed(self, fields: dict[str, object]) -> None:
        self.draft.change(self._key, **fields)
        if set(fields) == {"title"}:
            self._show_state()  # anything more would move the cursor of whoever types
        else:
            self._show()

    def _on_panel_corrected(self, reading: Reading) -> None:
        self._key = self.draft.correct(self._key, reading)
        self._fill_list()
        self._show()


def _name(item: Item) -> str:
    return " ".join((item.title or item.sheet).split())


def _sheet(theme: Theme) -> str:
    colours = theme.colours
    return f"""QListWidget::item {{ padding: {space.SMALL}px {space.TIGHT}px; border-radius: {space.RADIUS}px; }}
        QListWidget::item:selected {{ background: {colours.accent_wash}; color: {colours.ink}; }}"""
