from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QFrame, QWidget

from widgets.writing_field import WritingField


def left_of_first_line(field: WritingField) -> float:
    return field.document().firstBlock().layout().lineAt(0).naturalTextRect().left()


def shown(qtbot, text: str) -> WritingField:
    field = WritingField(text)
    qtbot.addWidget(field)
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    field.resize(400, 100)
    field.show()
    return field


def test_arabic_stands_at_the_right(qtbot):
    assert left_of_first_line(shown(qtbot, "مرحبًا")) > 200


def test_latin_stands_at_the_left(qtbot):
    assert left_of_first_line(shown(qtbot, "Hello")) < 20


def test_what_looks_like_markup_stays_as_typed(qtbot):
    assert shown(qtbot, "<b>5 < 6</b>").toPlainText() == "<b>5 < 6</b>"


def test_only_the_text_of_what_is_pasted_comes_in(qtbot):
    field = shown(qtbot, "")
    pasted = QMimeData()
    pasted.setHtml("<h1>Big</h1>")
    pasted.setText("Big")
    field.insertFromMimeData(pasted)
    assert field.toPlainText() == "Big"


def test_tab_goes_on_to_the_next_field(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    first, second = WritingField(parent=window), WritingField(parent=window)
    window.show()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert window.focusWidget() is second
    assert not first.toPlainText()


def inked_rows(field: WritingField) -> set[int]:
    image = field.viewport().grab().toImage()
    ground = image.pixelColor(1, image.height() - 1)
    return {y for y in range(image.height()) if any(image.pixelColor(x, y) != ground for x in range(image.width()))}


def test_a_hint_is_seen_whole_until_something_is_written(qtbot):
    field = shown(qtbot, "")
    field.setFrameShape(QFrame.Shape.NoFrame)
    field.set_hint("يرى")
    hint = inked_rows(field)
    field.setPlainText("يرى")
    assert inked_rows(field) <= hint
    field.set_hint("")
    field.clear()
    assert not inked_rows(field)
