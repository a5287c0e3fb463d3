"""The column beside the grid: one section at a time, folded away until somebody asks for one."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.language.words import Words
from widgets.buttons import text_button
from widgets.theme import space
from widgets.theme.theme import Theme

_WIDTH_PX = 320


class Side(QWidget):
    """Sections are added once, by an id; which one is shown is `section`, None while folded."""

    changed = Signal()  # another section is shown, or none

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sections: dict[str, QWidget] = {}
        self._tabs: dict[str, QToolButton] = {}
        self.stack = QStackedWidget()
        self.close_button = text_button("")
        self.close_button.setToolTip(words("Fold away"))
        self.close_button.setAccessibleName(words("Fold away"))
        self.close_button.clicked.connect(self.fold)
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def section(self) -> str | None:
        """The id of the section shown."""
        shown = self.stack.currentWidget()
        return next((one for one, widget in self._sections.items() if widget is shown and not self.isHidden()), None)

    def add(self, section_id: str, title: str, widget: QWidget) -> None:
        """Add a section behind those there are; it is not shown by this."""
        tab = text_button(title, is_toggle=True)
        tab.setObjectName(section_id)
        tab.clicked.connect(self._on_tab_clicked)
        self._sections[section_id], self._tabs[section_id] = widget, tab
        self._row.insertWidget(self._row.count() - 2, tab)
        self.stack.addWidget(widget)

    def show_section(self, section_id: str) -> None:
        """Unfold and show a section."""
        self.stack.setCurrentWidget(self._sections[section_id])
        self.show()
        self._tell()

    def fold(self) -> None:
        """Give the room back to the grid."""
        self.hide()
        self._tell()

    def toggle(self, section_id: str) -> None:
        """Show a section, or fold away when it is the one shown."""
        if self.section == section_id:
            self.fold()
        else:
            self.show_section(section_id)

    def _lay_out(self) -> None:
        self.setMinimumWidth(_WIDTH_PX * 3 // 4)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(space.SMALL, space.SMALL, space.SMALL, 0)
        self._row.setSpacing(space.TIGHT)
        self._row.addStretch(1)
        self._row.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._row)
        layout.addWidget(self.stack, 1)

    def _dress(self) -> None:
        self.close_button.setIcon(self._theme.icon("close"))
        self.setStyleSheet(f"Side {{ background: {self._theme.colours.surface}; }}")

    def _tell(self) -> None:
        for section_id, tab in self._tabs.items():
            tab.setChecked(section_id == self.section)
        self.changed.emit()

    def _on_tab_clicked(self) -> None:
        self.show_section(self.sender().objectName())

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH_PX, super().sizeHint().height())  # whatever the sections hold: the grid shall not jump
