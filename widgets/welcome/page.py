"""The first page: begin something, or go on with what was open lately."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.language.isolates import isolated
from matrices.language.words import Words
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role
from widgets.welcome.choice import Choice

_COLUMN_WIDTH = 440
_MARK_SIZE = 40


class WelcomePage(QScrollArea):
    """One calm column: the name, ways to begin, recent files. The keyboard reaches all of it."""

    templates_requested = Signal()
    empty_requested = Signal()
    sample_requested = Signal()
    open_requested = Signal()
    recent_requested = Signal(str)  # path of a workspace

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mark = QLabel()
        self._title = QLabel("Trellis")
        self._about = QLabel(words("What growing looks like, in words: role by role, and for each teammate."))
        self._recent_title = QLabel(words("Recent"))
        self.ways = self._make_ways(words)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        self._lay_out()
        theme.changed.connect(self._dress)
        self.set_recent(())

    @property
    def recent(self) -> list[Choice]:
        """The recent files, as buttons."""
        items = (self._recent.itemAt(place) for place in range(self._recent.count()))
        return [widget for item in items if item is not None and isinstance(widget := item.widget(), Choice)]

    def set_recent(self, paths: Sequence[Path]) -> None:
        """Show these files to go on with, the latest first."""
        for old in self.recent:
            self._recent.removeWidget(old)
            old.hide()
            old.deleteLater()
        for path in paths:
            choice = Choice(self._theme, "matrices", isolated(path.stem), isolated(str(path.parent)))
            choice.setObjectName(str(path))
            choice.clicked.connect(self._on_recent_clicked)
            self._recent.addWidget(choice)
        self._recent_title.setVisible(bool(paths))

    def _make_ways(self, words: Words) -> tuple[Choice, ...]:
        ways = (
            ("new", words("New workspace"), words("With the roles of a support team, in words to start from")),
            ("add", words("New empty workspace"), words("With your own roles, written or imported")),
            ("open", words("Open a workspace"), words("A file that ends in .trellis")),
            ("people", words("Look around in the sample"), words("An invented team and its last eighteen months")),
        )
        wishes = (self.templates_requested, self.empty_requested, self.open_requested, self.sample_requested)
        made = tuple(Choice(self._theme, *way) for way in ways)
        for choice, wish in zip(made, wishes, strict=True):
            choice.clicked.connect(wish)
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(2)
        column.addLayout(self._head())
        column.addSpacing(space.WIDE)
        for way in self.ways:
            column.addWidget(way)
        column.addSpacing(space.WIDE)
        column.addWidget(self._recent_title)
        column.addSpacing(space.TIGHT)
        column.addLayout(self._recent)
        column.addStretch(3)
        inside = QWidget()
        inside.setFixedWidth(_COLUMN_WIDTH)
        inside.setLayout(column)
        self.setWidget(_centred(inside))
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusProxy(self.ways[0])

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(space.TIGHT)
        words.addWidget(self._title)
        words.addWidget(self._about)
        self._about.setWordWrap(True)
        head = QHBoxLayout()
        head.setContentsMargins(space.MEDIUM, 0, space.MEDIUM, 0)
        head.setSpacing(space.LARGE)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self._recent_title.setContentsMargins(space.MEDIUM, 0, space.MEDIUM, 0)
        return head

    def _on_recent_clicked(self) -> None:
        self.recent_requested.emit(self.sender().objectName())

    def _dress(self) -> None:
        self._align()
        self._mark.setPixmap(self._theme.icon("trellis").pixmap(_MARK_SIZE, _MARK_SIZE))
        self._title.setFont(self._theme.font(Role.TITLE))
        self._about.setFont(self._theme.font(Role.BODY))
        self._recent_title.setFont(self._theme.font(Role.SECTION))
        quiet = QPalette(self.palette())
        quiet.setColor(QPalette.ColorRole.WindowText, self._theme.colours.quiet_ink)
        self._about.setPalette(quiet)

    def _align(self) -> None:
        """Set the labels at the leading edge of the page, whatever language each of them is in."""
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        for label in (self._title, self._about, self._recent_title):
            label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        # Not earlier: under a style sheet Qt forgets fonts and palettes set before a parent takes the widget in.
        self._dress()
        super().showEvent(event)


def _centred(inside: QWidget) -> QWidget:
    page = QWidget()
    layout = QHBoxLayout(page)
    layout.setContentsMargins(space.WIDE, space.WIDE, space.WIDE, space.WIDE)
    layout.addWidget(inside, 0, Qt.AlignmentFlag.AlignHCenter)
    return page
