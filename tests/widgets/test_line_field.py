import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from widgets.line_field import LineField
from widgets.theme.theme import Theme


def row_of_the_foot(field: LineField) -> int:
    """Return the lowest row on which the first columns, where an H stands before the caret, has ink."""
    image = field.grab().toImage()
    ground = image.pixelColor(image.width() // 2, 5)
    inner = range(4, image.height() - 4)
    return max(y for y in inner for x in range(8, 19) if image.pixelColor(x, y).lightness() < ground.lightness() - 90)


@pytest.fixture
def field(qtbot, theme: Theme):
    made = LineField("H")
    qtbot.addWidget(made)
    made.resize(300, 30)
    made.show()
    return made


def test_a_letter_stands_where_it_stood_when_arabic_joins_it(field):
    alone = row_of_the_foot(field)
    field.setText("H سياق")
    assert row_of_the_foot(field) == alone
    field.setText("H")
    assert row_of_the_foot(field) == alone


@pytest.mark.parametrize(("typed", "is_passed_on"), [("", True), ("x", False)])
def test_undo_is_for_the_window_where_nothing_is_typed(field, typed, is_passed_on):
    QTest.keyClicks(field, typed)
    wish = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wish.ignore()
    field.event(wish)
    assert wish.isAccepted() is not is_passed_on
