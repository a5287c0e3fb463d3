"""The standard beside something else, as in a 1:1: compact, read-only, always as it is stored."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from matrices.language.words import Words
from matrices.model.service_standard import STANDARD_ID, ServiceStandard
from widgets.session import Changes, Session
from widgets.standard.paper import StandardPaper
from widgets.theme import space
from widgets.theme.theme import Theme


class StandardPanel(QWidget):
    """Follows the session by itself. `has_standard` tells whether there is anything to show."""

    changed = Signal()  # there may be a standard now, or none any more

    def __init__(self, session: Session, theme: Theme, words: Words) -> None:
        super().__init__()
        self._session = session
        self._theme = theme
        self.paper = StandardPaper(theme, words, is_panel=True)
        self.nothing = QLabel(words("The team has not written its service standard yet."), wordWrap=True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.paper)
        self._stack.addWidget(self.nothing)
        self.nothing.setContentsMargins(space.LARGE, space.LARGE, space.LARGE, space.LARGE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        session.changed.connect(self._on_session_changed)
        theme.changed.connect(self._dress)
        self._dress()
        self._show()

    @property
    def has_standard(self) -> bool:
        """Whether the team has a standard."""
        standard = self._session.find(ServiceStandard, STANDARD_ID)
        return standard is not None and bool(standard.about or standard.statements)

    def _show(self) -> None:
        self.paper.show_standard(self._session.find(ServiceStandard, STANDARD_ID) or ServiceStandard(), "")
        self._stack.setCurrentWidget(self.paper if self.has_standard else self.nothing)

    def _dress(self) -> None:
        self.paper.setStyleSheet("QTextBrowser { background: transparent; }")
        self.nothing.setStyleSheet(f"color: {self._theme.colours.quiet_ink}")

    def _on_session_changed(self, changes: Changes) -> None:
        if any(one.kind is ServiceStandard for one in changes):
            self._show()
            self.changed.emit()
