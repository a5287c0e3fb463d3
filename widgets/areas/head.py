"""What stands above the areas: how many there are, search, list or board, and how the board is cut."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from matrices.language.words import Words
from widgets.areas.columns import Cut
from widgets.buttons import text_button
from widgets.command_button import print_button
from widgets.line_field import LineField
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_SEARCH_PX = 220


class AreasHead(QWidget):
    """Choices of how to look; they change nothing that is stored."""

    changed = Signal()  # something else is to be shown
    add_requested = Signal()

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self.title = QLabel(words("Areas of responsibility"))
        self.count = QLabel()
        self.add = text_button(words("Add area…"))
        self.print_button = print_button(theme, words)
        self.search = LineField(placeholderText=words("Search areas"), clearButtonEnabled=True)
        self.search.setAccessibleName(words("Search areas"))
        self.flagged = text_button(words("To look at"), is_toggle=True)
        self.flagged.setToolTip(words("Only areas without owner, with too many, or whose owner has left"))
        self.as_list = text_button(words("List"), is_toggle=True)
        self.as_board = text_button(words("Board"), is_toggle=True)
        self._choices = QButtonGroup(self)
        self.cut_box = QComboBox()
        self._fill()
        self._lay_out()
        self._connect()
        self._dress()

    @property
    def is_board(self) -> bool:
        """Whether the board is asked for."""
        return self.as_board.isChecked()

    @property
    def cut(self) -> Cut:
        """How the board is cut into columns."""
        return Cut(self.cut_box.currentData())

    def set_board(self, *, is_board: bool) -> None:
        """Ask for the board, or the list."""
        (self.as_board if is_board else self.as_list).setChecked(True)
        self._on_choice_changed()

    def set_editable(self, *, is_editable: bool) -> None:
        """Let areas be added, or not."""
        self.add.setVisible(is_editable)

    def clear_filters(self) -> None:
        """Let every area be shown."""
        self.flagged.setChecked(False)
        self.search.clear()
        self.changed.emit()

    def show_counts(self, total: int, flagged: int) -> None:
        """Say how many areas there are, and how many to look at."""
        self.count.setText(self._words.plural("{count} area", "{count} areas", total))
        text = self._words("To look at")
        self.flagged.setText(f"{text}  {flagged}" if flagged else text)
        self.flagged.setVisible(bool(flagged) or self.flagged.isChecked())

    def _fill(self) -> None:
        words = self._words
        self.as_list.setChecked(True)
        for button in (self.as_list, self.as_board):
            self._choices.addButton(button)
        for cut, text in (
            (Cut.STATE, words("By state")),
            (Cut.OWNER, words("By owner")),
            (Cut.GROUP, words("By group")),
        ):
            self.cut_box.addItem(text, cut.value)
        self.cut_box.setAccessibleName(words("Columns of the board"))
        self.cut_box.hide()

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(space.SMALL)
        first.addWidget(self.title)
        first.addWidget(self.count, 0, Qt.AlignmentFlag.AlignBottom)
        first.addStretch(1)
        first.addWidget(self.add)
        first.addWidget(self.print_button)
        self.search.setFixedWidth(_SEARCH_PX)
        widgets: tuple[QWidget, ...] = (self.search, self.flagged, self.cut_box, self.as_list, self.as_board)
        for one in widgets:
            second.addWidget(one)
        second.insertStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.WIDE, space.LARGE, space.WIDE, space.SMALL)
        column.setSpacing(space.SMALL)
        column.addLayout(first)
        column.addLayout(second)

    def _connect(self) -> None:
        self.add.clicked.connect(self.add_requested)
        self.search.textChanged.connect(self.changed)
        self.flagged.clicked.connect(self.changed)
        self.cut_box.activated.connect(self.changed)
        self._choices.buttonClicked.connect(self._on_choice_changed)
        self._theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.title.setFont(self._theme.font(Role.TITLE))
        self.count.setFont(self._theme.font(Role.SMALL))
        self.count.setStyleSheet(f"color: {self._theme.colours.quiet_ink}")
        self.count.setContentsMargins(0, 0, 0, space.TIGHT)
        for button, icon in ((self.add, "add"), (self.flagged, "warning")):
            button.setIcon(self._theme.icon(icon))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def _on_choice_changed(self) -> None:
        self.cut_box.setVisible(self.is_board)
        self.changed.emit()
