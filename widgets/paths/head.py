"""The head of the map of paths: its name and what can be done with the whole of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from matrices.language.words import Words
from widgets.buttons import text_button
from widgets.command_button import print_button
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role


class PathsHead(QWidget):
    """Buttons only wish."""

    add_requested = Signal()
    missing_requested = Signal()
    case_requested = Signal()
    outline_toggled = Signal(bool)  # whether the list is wanted beside the map
    zoom_requested = Signal(int)  # 1 larger, -1 smaller, 0 the whole map

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme = theme
        self.title = QLabel(words("Paths"))
        self.add_button = text_button(words("Add step…"))
        self.missing_button = text_button(words("What is missing to…"))
        self.case_button = text_button(words("Promotion case…"))
        self.print_button = print_button(theme, words)
        self.outline_button = text_button(words("List"), is_toggle=True)
        self.smaller, self.larger, self.whole = text_button("−"), text_button("+"), text_button(words("Fit"))
        self.smaller.setToolTip(words("Smaller"))
        self.larger.setToolTip(words("Larger"))
        self.whole.setToolTip(words("The whole map"))
        self._lay_out()
        self._connect()
        self._dress()

    def _lay_out(self) -> None:
        for button in (self.smaller, self.larger, self.whole):
            button.setAccessibleName(button.toolTip())
        row = QHBoxLayout(self)
        row.setContentsMargins(space.WIDE, space.LARGE, space.SMALL, space.SMALL)
        row.setSpacing(space.TIGHT)
        row.addWidget(self.title)
        row.addStretch(1)
        for button in self._buttons():
            row.addWidget(button)
        zooming = QHBoxLayout()
        zooming.setSpacing(0)
        for button in (self.smaller, self.larger, self.whole):
            zooming.addWidget(button)
        row.addLayout(zooming)

    def _buttons(self) -> tuple[QToolButton, ...]:
        return self.add_button, self.missing_button, self.case_button, self.print_button, self.outline_button

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)
        self.add_button.clicked.connect(self.add_requested)
        self.missing_button.clicked.connect(self.missing_requested)
        self.case_button.clicked.connect(self.case_requested)
        self.outline_button.toggled.connect(self.outline_toggled)
        self.smaller.clicked.connect(self._on_smaller_clicked)
        self.larger.clicked.connect(self._on_larger_clicked)
        self.whole.clicked.connect(self._on_whole_clicked)

    def _on_smaller_clicked(self) -> None:
        self.zoom_requested.emit(-1)

    def _on_larger_clicked(self) -> None:
        self.zoom_requested.emit(1)

    def _on_whole_clicked(self) -> None:
        self.zoom_requested.emit(0)

    def _dress(self) -> None:
        self.title.setFont(self._theme.font(Role.TITLE))
