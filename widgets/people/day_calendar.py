"""The calendar under a field for a day: months and weekdays in the window's language, its weeks as there."""

from typing import Final

from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget
from typing_extensions import override

from matrices.language.dates import LOCALES
from matrices.language.words import Words

# The world's Arabic, for its digits are 0-9, as everywhere in the window.
_LOCALES: Final = {**LOCALES, "ar": "ar_001"}
# Qt gives these buttons names but no method to reach them by.
_TURNERS: Final = {"qt_calendar_prevmonth": "‹", "qt_calendar_nextmonth": "›"}


class DayCalendar(QCalendarWidget):
    """Floats over its field until a day is picked, or Esc pressed; nothing behind it hears that key."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setContentsMargins(1, 1, 1, 1)  # room for the hairline round it
        self.setLocale(QLocale(_LOCALES.get(words.language, words.language)))
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setDateEditEnabled(False)  # the field reads what is typed, in every form that the language has
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, QTextCharFormat())  # red says that something is wrong
        for name, sign in _TURNERS.items():
            button = self.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(QIcon())
                button.setText(sign)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.close()
            return True
        return super().event(event)
