import datetime
from collections.abc import Callable

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QPushButton, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from matrices.language.words import words_for
from widgets.people.day_calendar import DayCalendar
from widgets.people.day_field import DayField

DAY = datetime.date(2026, 11, 22)
Shown = Callable[[str], DayField]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    kept: list[QWidget] = []

    def show(language: str) -> DayField:
        window = QWidget()
        layout = QVBoxLayout(window)
        field = DayField("Day", words_for(language))
        field.set_day(DAY)
        layout.addWidget(field)
        layout.addWidget(QPushButton("Next"))
        kept.append(window)
        qtbot.addWidget(window)
        window.show()
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        return field

    return show


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "22 Nov 2026"),
        ("es", "22 nov 2026"),
        ("tr", "22 Kas 2026"),
        ("ja", "2026年11月22日"),
        ("ar", "22 نوفمبر 2026"),
    ],
)
def test_a_day_is_shown_as_the_language_writes_it(shown: Shown, language: str, text: str) -> None:
    assert shown(language).lineEdit().text() == text


@pytest.mark.parametrize(
    ("language", "typed"), [("en", "3 Feb 2025"), ("tr", "3.2.2025"), ("ja", "2025/2/3"), ("ar", "2025-02-03")]
)
def test_what_is_typed_counts_at_once(qtbot: QtBot, shown: Shown, language: str, typed: str) -> None:
    field = shown(language)
    with qtbot.waitSignal(field.day_changed):
        qtbot.keyClicks(field, typed)
    assert field.day == datetime.date(2025, 2, 3)


def test_a_short_year_counts_when_the_field_is_left(qtbot: QtBot, shown: Shown) -> None:
    field = shown("en")
    qtbot.keyClicks(field, "3.2.25")
    assert field.day == DAY
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert (field.day, field.edit.text()) == (datetime.date(2025, 2, 3), "3 Feb 2025")


def test_leaving_what_is_no_day_puts_the_last_one_back(qtbot: QtBot, shown: Shown) -> None:
    field = shown("en")
    qtbot.keyClicks(field, "31 Feb 2026")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert (field.day, field.edit.text()) == (DAY, "22 Nov 2026")


def test_enter_keeps_what_is_no_day_to_be_mended(qtbot: QtBot, shown: Shown) -> None:
    field = shown("en")
    qtbot.keyClicks(field, "31 Feb 2026")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.edit.text() == "31 Feb 2026"
    assert field.edit.hasSelectedText()


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Qt.Key.Key_Up, datetime.date(2026, 11, 23)),
        (Qt.Key.Key_Down, datetime.date(2026, 11, 21)),
        (Qt.Key.Key_PageUp, datetime.date(2026, 12, 22)),
        (Qt.Key.Key_PageDown, datetime.date(2026, 10, 22)),
    ],
)
def test_keys_step_through_days(qtbot: QtBot, shown: Shown, key: Qt.Key, day: datetime.date) -> None:
    field = shown("en")
    qtbot.keyClick(field, key)
    assert field.day == day


def test_no_day_is_later_than_the_latest(qtbot: QtBot, shown: Shown) -> None:
    field = shown("en")
    field.set_latest(DAY)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.day == DAY
    field.edit.selectAll()
    qtbot.keyClicks(field, "23 Nov 2026")
    assert (field.day, field.is_readable) == (DAY, False)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # the offscreen platform has none
def test_a_day_is_picked_from_the_calendar(qtbot: QtBot, shown: Shown) -> None:
    field = shown("es")
    qtbot.keyClick(field, Qt.Key.Key_F4)
    calendar = field.calendar
    assert calendar is not None
    assert calendar.isVisible()
    calendar.activated.emit(QDate(2026, 11, 3))
    assert (field.day, calendar.isVisible()) == (datetime.date(2026, 11, 3), False)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # the offscreen platform has none
def test_esc_closes_the_calendar_alone(qtbot: QtBot, shown: Shown) -> None:
    field, heard = shown("en"), []
    window = field.window()
    within = Qt.ShortcutContext.WidgetWithChildrenShortcut
    shortcut = QShortcut(QKeySequence("Esc"), window, context=within)
    shortcut.activated.connect(heard.append)
    field.showPopup()
    calendar = field.calendar
    assert calendar is not None
    view = calendar.findChild(QAbstractItemView)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert (calendar.isVisible(), heard) == (False, [])


def test_the_calendar_writes_digits_as_the_window_does(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    locales = [DayCalendar(words_for(one), parent).locale() for one in ("en", "es", "tr", "ja", "ar")]
    assert {one.zeroDigit() for one in locales} == {"0"}
    assert locales[-1].standaloneMonthName(11) == "نوفمبر"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("soon", "“soon” is no day, so 22 Nov 2026 stays. Write another like it."),
        ("24 Nov 2026", "“24 Nov 2026” is too late, so 22 Nov 2026 stays. The last day possible is 23 Nov 2026."),
    ],
)
def test_what_is_not_taken_is_told_with_what_stays(shown: Shown, qtbot: QtBot, typed: str, told: str) -> None:
    field = shown("en")
    field.set_latest(DAY + datetime.timedelta(days=1))
    field.edit.selectAll()
    qtbot.keyClicks(field.edit, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (QToolTip.text(), field.day) == (told, DAY)
    QToolTip.hideText()
