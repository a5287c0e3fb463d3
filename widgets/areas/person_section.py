"""A teammate's areas of responsibility on their page: what they look after now, and what they looked after before."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.area import Area, Ownership
from matrices.model.area_words import span_text
from matrices.model.matrix import Matrix
from matrices.model.ownership import ownerships_of
from matrices.model.teammate import Teammate
from widgets.areas.gestures import AreaGestures
from widgets.buttons import text_button
from widgets.people.section import Section, SectionTable
from widgets.people.standpoint import Standpoint
from widgets.session import Changes, Session
from widgets.tab_order import tab_as_laid_out
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_WIDEST_PX = 760


class PersonAreasSection(Section):
    """Shows areas as they were on the day; a hand-over is always one of today."""

    def __init__(self, session: Session, theme: Theme, words: Words, now: Callable[[], datetime.datetime]) -> None:
        super().__init__()
        self._session, self._theme, self._words, self._now = session, theme, words, now
        self._teammate: Teammate | None = None
        self._day = datetime.date.min
        self._shown: tuple[object, ...] = ()
        self.gestures = AreaGestures(session, theme, words, self, self._today)
        self.nothing = QLabel(words("No area is owned."), alignment=Qt.AlignmentFlag.AlignCenter)
        self.rows: list[QWidget] = []
        self._lay_out()
        session.changed.connect(self._on_session_changed)
        theme.changed.connect(self._show)

    @override
    def show_standpoint(self, standpoint: Standpoint, matrix: Matrix | None, day: datetime.date) -> None:
        self._teammate, self._day = standpoint.teammate, day
        self._show()

    @property
    @override
    def can_export(self) -> bool:
        return bool(self.rows)

    @override
    def table(self) -> SectionTable:
        assert self._teammate is not None
        words = self._words
        heads = (words("Area"), words("What it covers"), words("Group"), words("Since"), words("Until"), words("Note"))
        rows = [
            (area.name, area.about, area.group, one.since.isoformat(), _last_day(one), one.note)
            for area, one in self._begun()
        ]
        return SectionTable(words("Areas of {name}", name=self._teammate.name), [heads, *rows])

    def _today(self) -> datetime.date:
        return self._now().date()

    def _begun(self) -> list[tuple[Area, Ownership]]:
        """Return what the teammate had begun to own by the day shown."""
        assert self._teammate is not None
        owned = ownerships_of(self._session.all(Area), self._teammate.teammate_id)
        return [(area, one) for area, one in owned if one.since <= self._day]

    def _show(self) -> None:
        if self._teammate is None:
            return
        begun = self._begun()
        shown = (self._teammate.teammate_id, tuple(begun), self._day, self._theme.colours, self._session.is_read_only)
        if shown == self._shown:
            return
        self._shown = shown
        self._clear()
        held = [(area, one) for area, one in begun if one.until is None or one.until > self._day]
        for area, one in held:
            self._add(self._row(area, one, is_held=True))
        past = [pair for pair in begun if pair not in held]
        if past:
            self._add(self._label(self._words("Before"), Role.SMALL, quiet=True))
        for area, one in past:
            self._add(self._row(area, one, is_held=False))
        tab_as_laid_out(self._inside)
        self.nothing.setVisible(not begun)
        self.state_changed.emit()

    def _row(self, area: Area, one: Ownership, *, is_held: bool) -> QWidget:
        row, line, column = QWidget(), QHBoxLayout(), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        line.setSpacing(space.MEDIUM)
        line.addWidget(self._label(area.name, Role.STRONG, quiet=not is_held))
        line.addWidget(self._label(span_text(one, self._words), Role.SMALL, quiet=True), 1)
        if is_held and one.until is None and not self._session.is_read_only:
            button = text_button(self._words("Hand over…"))
            button.setProperty("area_id", area.area_id)
            button.clicked.connect(self._on_hand_over_clicked)
            line.addWidget(button)
        column.addLayout(line)
        for text, quiet in ((area.about if is_held else "", True), (one.note, False)):
            if text:
                column.addWidget(self._label(text, Role.BODY, quiet=quiet))
        row.setLayout(column)
        return row

    def _label(self, text: str, role: Role, *, quiet: bool) -> QLabel:
        label = QLabel(text, wordWrap=role is Role.BODY, textFormat=Qt.TextFormat.PlainText)
        label.setFont(self._theme.font(role))
        label.setStyleSheet(f"color: {self._theme.colours.quiet_ink if quiet else self._theme.colours.ink}")
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _add(self, widget: QWidget) -> None:
        self.rows.append(widget)
        self._column.insertWidget(len(self.rows), widget)

    def _clear(self) -> None:
        for gone in self.rows:
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.rows = []

    def _lay_out(self) -> None:
        self._inside = inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, space.SMALL, space.LARGE, space.LARGE)
        self._column.setSpacing(space.LARGE)
        self._column.addWidget(self.nothing)
        self._column.addStretch(1)
        inside.setMaximumWidth(_WIDEST_PX)
        area = QScrollArea(widgetResizable=True)
        area.setWidget(inside)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def _on_session_changed(self, changes: Changes) -> None:
        if any(one.kind is Area for one in changes):
            self._show()

    def _on_hand_over_clicked(self) -> None:
        assert self._teammate is not None
        self.gestures.ask_to_hand_over(self.sender().property("area_id"), self._teammate.teammate_id)


def _last_day(owned: Ownership) -> str:
    return "" if owned.until is None else (owned.until - datetime.timedelta(days=1)).isoformat()
