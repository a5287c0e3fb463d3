"""A field for a day, written as ISO 8601 in every language."""

import datetime

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QDateEdit, QWidget


class DayField(QDateEdit):
    """A day to type or to pick from a calendar. Speaks Python's dates."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLocale(QLocale.c())
        # Where text runs from right to left, Qt would turn the year to the end.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setCalendarPopup(True)
        self.setAccessibleName(name)

    @property
    def day(self) -> datetime.date:
        """The day entered."""
        entered = self.date()
        return datetime.date(entered.year(), entered.month(), entered.day())

    def set_day(self, day: datetime.date) -> None:
        """Enter a day."""
        self.setDate(QDate(day.year, day.month, day.day))
