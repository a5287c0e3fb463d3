"""Who owns an area now, and who did: a row each, with what was said when it was handed over."""

import datetime
import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from matrices.language.words import Words
from matrices.model.area import Area, Ownership
from matrices.model.area_words import Names, flags_of, name_of, span_text
from matrices.model.ownership import AreaSight, history_of
from widgets.areas.row_drawing import ICON_PX
from widgets.buttons import text_button
from widgets.tab_order import tab_as_laid_out
from widgets.theme import space
from widgets.theme.icons import draw_icon
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_WITHIN_DATE: Final = re.compile("(?<=[0-9年月])(?=[0-9年月日])")


class OwnerRows(QWidget):
    """Is made anew for each area: there are few owners."""

    teammate_requested = Signal(str)  # teammate id
    hand_over_requested = Signal(str)  # id of the owner who gives
    let_go_requested = Signal(str)  # teammate id
    forget_requested = Signal(int)  # place among the area's owners
    add_requested = Signal()

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._shown: tuple[object, ...] = ()
        self._last: tuple[AreaSight, Names, datetime.date, bool] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space.TIGHT)
        self.setStyleSheet(f"QToolButton {{ padding: {space.TIGHT}px; }}")
        theme.changed.connect(self._on_theme_changed)

    def show_area(self, sight: AreaSight, names: Names, today: datetime.date, *, can_edit: bool) -> None:
        """Show who owns and owned an area."""
        self._last = sight, names, today, can_edit
        owners = tuple(one.teammate_id for one in sight.area.owners)
        shown = (sight, tuple(names.get(one) for one in owners), today, can_edit, self._theme.colours)
        if shown == self._shown:
            return
        self._shown = shown
        self._clear()
        for flag in flags_of(sight, names, self._words):
            self._column.addWidget(self._flag(flag))
        current = sight.area.owner_ids_on(today)
        for one in history_of(sight.area):
            if one.until is None or one.until > today:
                self._add_current(one, sight.area, names, can_edit=can_edit and one.teammate_id in current)
        if can_edit:
            self._column.addWidget(self._add_button(), 0, Qt.AlignmentFlag.AlignLeading)
        past = [one for one in history_of(sight.area) if one.until is not None and one.until <= today]
        self._add_past(past, sight.area, names, can_edit=can_edit)
        tab_as_laid_out(self)

    def _clear(self) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add_current(self, one: Ownership, area: Area, names: Names, *, can_edit: bool) -> None:
        self._column.addWidget(self._person(one, area, names, can_edit=can_edit))
        if one.note:
            self._column.addWidget(self._text(one.note))
        if can_edit:
            row, line = QWidget(), QHBoxLayout()
            line.setContentsMargins(0, 0, 0, space.SMALL)
            line.setSpacing(space.TIGHT)
            for text, slot in (
                (self._words("Hand over…"), self._on_hand_over_clicked),
                (self._words("End ownership"), self._on_let_go_clicked),
            ):
                button = text_button(text)
                button.setProperty("teammate_id", one.teammate_id)
                button.clicked.connect(slot)
                line.addWidget(button)
            line.addStretch(1)
            row.setLayout(line)
            self._column.addWidget(row)

    def _add_past(self, past: Sequence[Ownership], area: Area, names: Names, *, can_edit: bool) -> None:
        if past:
            heading = QLabel(self._words("Before"))
            heading.setFont(self._theme.font(Role.SMALL))
            heading.setStyleSheet(f"color: {self._theme.colours.quiet_ink}")
            heading.setContentsMargins(space.TIGHT, space.SMALL, 0, 0)
            self._column.addWidget(heading)
        for one in past:
            self._column.addWidget(self._person(one, area, names, can_edit=can_edit))
            if one.note:
                self._column.addWidget(self._text(one.note))

    def _person(self, one: Ownership, area: Area, names: Names, *, can_edit: bool) -> QWidget:
        row, line = QWidget(), QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        name = text_button(name_of(one.teammate_id, names, self._words))
        name.setProperty("teammate_id", one.teammate_id)
        name.setEnabled(one.teammate_id in names)
        name.clicked.connect(self._on_name_clicked)
        name.setFont(self._theme.font(Role.STRONG))
        span = QLabel(_with_whole_dates(span_text(one, self._words)), wordWrap=True)
        span.setFont(self._theme.font(Role.SMALL))
        span.setStyleSheet(f"color: {self._theme.colours.quiet_ink}")
        line.addWidget(name)
        line.addWidget(span, 1)
        if can_edit:
            line.addWidget(self._forget_button(area.owners.index(one)))
        row.setLayout(line)
        return row

    def _forget_button(self, place: int) -> QToolButton:
        button = text_button("")
        button.setIcon(self._theme.icon("close"))
        button.setIconSize(QSize(ICON_PX, ICON_PX) * 0.75)
        button.setToolTip(self._words("Take this entry out of the history"))
        button.setAccessibleName(button.toolTip())
        button.setProperty("place", place)
        button.clicked.connect(self._on_forget_clicked)
        return button

    def _add_button(self) -> QToolButton:
        button = text_button(self._words("Add owner…"))
        button.setIcon(self._theme.icon("add"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(self.add_requested)
        return button

    def _text(self, note: str) -> QLabel:
        label = QLabel(note, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        label.setContentsMargins(space.TIGHT, 0, 0, space.TIGHT)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _flag(self, text: str) -> QWidget:
        row, line = QWidget(), QHBoxLayout()
        line.setContentsMargins(space.TIGHT, 0, 0, space.TIGHT)
        line.setSpacing(space.TIGHT)
        colour, sign, words = self._theme.colours.caution, QLabel(), QLabel(text, wordWrap=True)
        sign.setPixmap(draw_icon("warning", colour, colour, is_mirrored=False).pixmap(ICON_PX, ICON_PX))
        words.setStyleSheet(f"color: {colour}")
        line.addWidget(sign)
        line.addWidget(words, 1)
        row.setLayout(line)
        return row

    def _on_theme_changed(self) -> None:
        if self._last is not None:
            sight, names, today, can_edit = self._last
            self.show_area(sight, names, today, can_edit=can_edit)

    def _on_name_clicked(self) -> None:
        self.teammate_requested.emit(self.sender().property("teammate_id"))

    def _on_hand_over_clicked(self) -> None:
        self.hand_over_requested.emit(self.sender().property("teammate_id"))

    def _on_let_go_clicked(self) -> None:
        self.let_go_requested.emit(self.sender().property("teammate_id"))

    def _on_forget_clicked(self) -> None:
        self.forget_requested.emit(self.sender().property("place"))


def _with_whole_dates(text: str) -> str:
    """Return `text` with no break within a Japanese date, where lines may otherwise break between any two signs."""
    return _WITHIN_DATE.sub("\N{WORD JOINER}", text)
