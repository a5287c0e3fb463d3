"""The tags of a teammate to edit: a row for each value, with those in use to choose from."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QToolButton, QVBoxLayout, QWidget

from matrices.edits.profiles import tidy_tags
from matrices.language.words import Words
from widgets.buttons import text_button
from widgets.people.suggesting import SuggestBox
from widgets.tab_order import tab_as_laid_out
from widgets.theme import space
from widgets.theme.theme import Theme


class TagRows(QWidget):
    """Name and value in each row; rows that say nothing count for nothing."""

    def __init__(self, known: Mapping[str, Sequence[str]], theme: Theme, words: Words) -> None:
        super().__init__()
        self._known, self._theme, self._words = known, theme, words
        self.rows: list[tuple[SuggestBox, SuggestBox, QToolButton]] = []
        self.add_button = text_button(words("Add tag"))
        self.add_button.setIcon(theme.icon("add"))
        self.add_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add_button.clicked.connect(self._on_add_button_clicked)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(space.SMALL)
        self._grid.setVerticalSpacing(space.TIGHT)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.TIGHT)
        column.addLayout(self._grid)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)

    @property
    def tags(self) -> Mapping[str, tuple[str, ...]]:
        """What is entered."""
        entered: dict[str, list[str]] = {}
        for name, value, _ in self.rows:
            entered.setdefault(name.text, []).append(value.text)
        return tidy_tags(entered)

    def show_tags(self, tags: Mapping[str, Sequence[str]]) -> None:
        """Show tags, a row for each value."""
        for name, values in tags.items():
            for value in values:
                self.add_row(name, value)

    def add_row(self, name: str = "", value: str = "") -> SuggestBox:
        """Add a row, and return the field of its name."""
        words, place = self._words, self._grid.rowCount()
        name_box = SuggestBox(words("Tag"), self._known, name, placeholder=words("shift, language, product…"))
        value_box = SuggestBox(words("Value"), self._known.get(name, ()), value, placeholder=words("Value"))
        remove = text_button("")
        remove.setIcon(self._theme.icon("remove"))
        remove.setToolTip(words("Remove tag"))
        remove.setAccessibleName(words("Remove tag"))
        self.rows.append((name_box, value_box, remove))
        for column, one in enumerate(self.rows[-1]):
            self._grid.addWidget(one, place, column)
        tab_as_laid_out(self)
        name_box.currentTextChanged.connect(self._on_name_changed)
        remove.clicked.connect(self._on_remove_clicked)
        return name_box

    def _on_add_button_clicked(self) -> None:
        self.add_row().setFocus()

    def _on_name_changed(self) -> None:
        sender = self.sender()
        for name, value, _ in self.rows:
            if name is sender:
                value.suggest(self._known.get(name.text, ()))

    def _on_remove_clicked(self) -> None:
        sender = self.sender()
        for row in [one for one in self.rows if one[2] is sender]:
            self.rows.remove(row)
            self.add_button.setFocus()
            for widget in row:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
