"""The tabs of a teammate's page: the grid first, then the sections, each made when it is first shown."""

import datetime
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QTabBar, QToolButton, QVBoxLayout, QWidget

from matrices.language.words import Words
from matrices.model.matrix import Matrix
from widgets.people.section import Section, SectionKind
from widgets.people.standpoint import Standpoint
from widgets.reading.reader import Reader
from widgets.session import Session
from widgets.theme import space
from widgets.theme.theme import Theme

GRID = "grid"
"""The id of the first tab."""


class SectionStack(QWidget):
    """Shows the grid or one of the sections. Only the section in view is told what to show."""

    shown = Signal(str)  # section id, or GRID
    message = Signal(str)  # something to say in place
    state_changed = Signal()
    attribute_chosen = Signal(str)  # attribute id
    attribute_requested = Signal(str)  # attribute id; the grid is in view
    day_requested = Signal(object)  # datetime.date
    review_requested = Signal(str)  # review id
    role_requested = Signal(str)  # matrix id
    command_requested = Signal(str)  # id of an action of the window

    def __init__(
        self,
        session: Session,
        theme: Theme,
        words: Words,
        now: Callable[[], datetime.datetime],
        kinds: Sequence[SectionKind],
    ) -> None:
        super().__init__()
        self._collaborators = session, theme, words, now
        self._kinds = tuple(kinds)
        self._made: dict[str, Section] = {}
        self._scene: tuple[Standpoint, Matrix | None, datetime.date] | None = None
        self._attribute_id: str | None = None
        self.reader: Reader | None = None
        """What sections that are made from now on ask for names."""
        self.tabs = QTabBar(drawBase=False, expanding=False, usesScrollButtons=True)
        self.tabs.setAccessibleName(words("Sections"))
        self.stack = QStackedWidget()
        self._fill_tabs(words)
        self._lay_out()
        self.tabs.currentChanged.connect(self._on_tabs_current_changed)
        self._make_arrows_fit()

    @property
    def current_id(self) -> str:
        """The id of what is shown."""
        return self._id_at(self.tabs.currentIndex())

    @property
    def current(self) -> Section | None:
        """The section in view, None for the grid."""
        return self._made.get(self.current_id)

    def section(self, section_id: str) -> Section | None:
        """Return a section, or None until it was shown."""
        return self._made.get(section_id)

    def set_grid(self, grid: QWidget) -> None:
        """Put the widget of the first tab in place."""
        self.stack.insertWidget(0, grid)
        self.stack.setCurrentIndex(0)

    def choose(self, section_id: str) -> None:
        """Show the grid or a section."""
        ids = [GRID, *(one.section_id for one in self._kinds)]
        self.tabs.setCurrentIndex(ids.index(section_id))

    def step(self, by: int) -> None:
        """Show the tab before (-1) or after (+1), going round at the ends."""
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % self.tabs.count())

    def show_standpoint(self, standpoint: Standpoint, matrix: Matrix | None, day: datetime.date) -> None:
        """Let the section in view show this, and any other when it comes into view."""
        self._scene = (standpoint, matrix, day)
        self._refresh()

    def select_attribute(self, attribute_id: str | None) -> None:
        """Tell which attribute the grid stands on."""
        self._attribute_id = attribute_id
        section = self._made.get(self.current_id)
        if section is not None:
            section.select_attribute(attribute_id)

    def _fill_tabs(self, words: Words) -> None:
        for place, title in enumerate((words("Grid"), *(one.title(words) for one in self._kinds))):
            self.tabs.addTab(title)
            if place < 9:
                self._add_key(place, words)

    def _add_key(self, place: int, words: Words) -> None:
        keys = QKeySequence(f"Alt+{place + 1}")
        shortcut = QShortcut(keys, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setObjectName(str(place))
        shortcut.activated.connect(self._on_shortcut_activated)
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        self.tabs.setTabToolTip(place, words("{text} ({keys})", text=self.tabs.tabText(place), keys=shown))

    def finish(self) -> bool:
        """Store what is being typed in any section; tell whether nothing typed is left that is not stored."""
        stored = [section.finish() for section in self._made.values()]
        return all(stored)

    def give_up(self) -> None:
        """Forget what is being typed and could not be stored."""
        for section in self._made.values():
            section.give_up()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.SMALL)
        layout.addWidget(self.tabs)
        layout.addWidget(self.stack, 1)

    def _make_arrows_fit(self) -> None:
        """Leave the buttons that scroll the tabs room for their arrows, which the padding of buttons takes away."""
        for button in self.tabs.findChildren(QToolButton):
            button.setStyleSheet("padding: 0; margin: 0;")

    def _id_at(self, place: int) -> str:
        return self._kinds[place - 1].section_id if place > 0 else GRID

    def _refresh(self) -> None:
        section = self._made.get(self.current_id)
        if section is not None and self._scene is not None:
            section.show_standpoint(*self._scene)
            section.select_attribute(self._attribute_id)

    def _on_shortcut_activated(self) -> None:
        sender = self.sender()
        assert sender is not None
        self.tabs.setCurrentIndex(int(sender.objectName()))

    def _on_tabs_current_changed(self, place: int) -> None:
        if place > 0:
            self.stack.setCurrentWidget(self._section_at(place))
        else:
            self.stack.setCurrentIndex(0)
        self._refresh()
        self.shown.emit(self.current_id)
        self.state_changed.emit()

    def _on_section_attribute_requested(self, attribute_id: str) -> None:
        self.choose(GRID)
        self.attribute_requested.emit(attribute_id)

    def _section_at(self, place: int) -> Section:
        kind = self._kinds[place - 1]
        if kind.section_id not in self._made:
            self._made[kind.section_id] = self._make(kind)
            self.stack.addWidget(self._made[kind.section_id])
        return self._made[kind.section_id]

    def _make(self, kind: SectionKind) -> Section:
        made = kind.make(*self._collaborators)
        made.reader = self.reader
        made.message.connect(self.message)
        made.state_changed.connect(self.state_changed)
        made.attribute_chosen.connect(self.attribute_chosen)
        made.attribute_requested.connect(self._on_section_attribute_requested)
        made.day_requested.connect(self.day_requested)
        made.review_requested.connect(self.review_requested)
        made.role_requested.connect(self.role_requested)
        made.command_requested.connect(self.command_requested)
        return made
