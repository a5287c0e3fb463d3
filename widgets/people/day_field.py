"""A field for a day: written as the language writes days, read as people type them."""

import datetime
from typing import Final

from PySide6.QtCore import QDate, QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QToolTip, QWidget
from typing_extensions import override

from matrices.language.dates import date_text
from matrices.language.day_reading import day_in, has_full_year
from matrices.language.words import Words
from widgets.line_field import LineField
from widgets.people.day_calendar import DayCalendar

_LONG_DAYS: Final = tuple(datetime.date(2028, month, 28) for month in range(1, 13))
_ARROW_WIDTH: Final = 44
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_STEPS: Final = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
_PAGES: Final = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}


class DayField(QComboBox):
    """A day to type, to step through (Up and Down; Page Up and Page Down by months) or to pick from a calendar.

    What is typed counts as soon as it says a day. What says none is not taken: Enter keeps it to be mended, leaving
    the field puts the last day back; both say so.
    """

    day_changed = Signal()

    def __init__(self, name: str, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._day = datetime.date(2000, 1, 1)
        self._latest = datetime.date.max
        self.calendar: DayCalendar | None = None
        self.edit = LineField()
        self.setLineEdit(self.edit)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCompleter(None)  # type: ignore[arg-type]  # Qt takes null for none
        self.setAccessibleName(name)
        self.edit.textEdited.connect(self._on_text_edited)
        self._show_day()

    @property
    def day(self) -> datetime.date:
        """The day entered."""
        return self._day

    @property
    def is_readable(self) -> bool:
        """Whether the text says a day that may be chosen."""
        return self._typed_day() is not None

    def set_day(self, day: datetime.date) -> None:
        """Enter a day."""
        self._take(day)
        self._show_day()

    def set_latest(self, day: datetime.date) -> None:
        """Let no later day be chosen."""
        self._latest = day
        self.set_day(self._day)

    def step_days(self, days: int) -> None:
        """Go to a day later or earlier."""
        self._step(_as_qt(self._day).addDays(days))

    def step_months(self, months: int) -> None:
        """Go to the same day of a later or earlier month, or to the last one that it has."""
        self._step(_as_qt(self._day).addMonths(months))

    def _step(self, to: QDate) -> None:
        self.set_day(_as_day(to))
        self.edit.selectAll()

    def _typed_day(self) -> datetime.date | None:
        found = day_in(self.edit.text(), self._words.language)
        return None if found is None or found > self._latest else found

    def _take(self, day: datetime.date) -> None:
        day = min(day, self._latest)
        if day != self._day:
            self._day = day
            self.day_changed.emit()

    def _show_day(self) -> None:
        self.edit.setText(date_text(self._day, self._words.language))
        self.edit.setCursorPosition(0)

    def _on_text_edited(self, text: str) -> None:
        found = self._typed_day()
        if found is not None and has_full_year(text):
            self._take(found)

    def _settle(self) -> None:
        """Take what is typed, or put back the last day."""
        found, text = self._typed_day(), self.edit.text()
        if found is None:
            self._tell(text)
        else:
            self._take(found)
        self._show_day()

    def _tell(self, text: str) -> None:
        """Say why what is typed is not taken, and which day stays."""
        words, kept = self._words, date_text(self._day, self._words.language)
        if day_in(text, words.language) is None:
            told = words("“{text}” is no day, so {day} stays. Write another like it.", text=text, day=kept)
        else:
            latest = date_text(self._latest, words.language)
            told = words(
                "“{text}” is too late, so {day} stays. The last day possible is {latest}.",
                text=text,
                day=kept,
                latest=latest,
            )
        QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), told, self)

    def _pick(self, picked: QDate) -> None:
        if self.calendar is not None:
            self.calendar.close()
        self.set_day(_as_day(picked))
        self.setFocus()
        self.edit.selectAll()

    def _made_calendar(self) -> DayCalendar:
        calendar = DayCalendar(self._words, self)
        calendar.setAccessibleName(self.accessibleName())
        calendar.clicked.connect(self._pick)
        calendar.activated.connect(self._pick)
        return calendar

    def _has_taken(self, event: QKeyEvent) -> bool:
        """Act on a key that is this field's own."""
        if event.key() in _ENTER:
            return self._refuses()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() in _STEPS:
            self.step_days(_STEPS[Qt.Key(event.key())])
        elif event.key() in _PAGES:
            self.step_months(_PAGES[Qt.Key(event.key())])
        else:
            return False
        return True

    def _refuses(self) -> bool:
        """Keep what says no day, whatever Enter would have stored; say whether that is so."""
        if self.is_readable:
            self._settle()
            return False
        self._tell(self.edit.text())
        self.edit.selectAll()
        return True

    @override
    def showPopup(self) -> None:
        if self.calendar is None:
            self.calendar = self._made_calendar()
        self.calendar.setMaximumDate(_as_qt(self._latest))
        self.calendar.setSelectedDate(_as_qt(self._day))
        self.calendar.resize(self.calendar.sizeHint())  # to adjust it would keep it to two thirds of the screen
        self.calendar.move(self._place_of(self.calendar))
        self.calendar.show()
        self.calendar.setFocus()

    def _place_of(self, calendar: QWidget) -> QPoint:
        """Return where the calendar is all on the screen: under the field, else over it."""
        room, size = self.screen().availableGeometry(), calendar.size()
        under = self.mapToGlobal(QPoint(0, self.height()))
        left = under.x() + self.width() - size.width() if self.isRightToLeft() else under.x()
        is_over = under.y() + size.height() > room.bottom()
        top = under.y() - self.height() - size.height() if is_over else under.y()
        return QPoint(max(room.left(), min(left, room.right() - size.width())), max(room.top(), top))

    @override
    def sizeHint(self) -> QSize:
        widths = (self.fontMetrics().horizontalAdvance(date_text(one, self._words.language)) for one in _LONG_DAYS)
        return QSize(max(widths) + _ARROW_WIDTH, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def event(self, event: QEvent) -> bool:
        is_enter = isinstance(event, QKeyEvent) and event.key() in _ENTER
        if is_enter and event.type() == QEvent.Type.ShortcutOverride and not self.is_readable:
            event.accept()  # a shortcut would store the day before
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._has_taken(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason):
            self.edit.selectAll()  # what is typed takes the day's place

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._settle()
        super().focusOutEvent(event)


def _as_day(day: QDate) -> datetime.date:
    return datetime.date(day.year(), day.month(), day.day())


def _as_qt(day: datetime.date) -> QDate:
    return QDate(day.year, day.month, day.day)
