from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from widgets.roles.question import Question


def test_every_line_shows_however_many_there_are(qtbot, theme, words):
    question = Question("Delete", "Delete", theme, words)
    qtbot.addWidget(question)
    question.tell(["Short."], can_do=True)
    question.open()
    assert _is_whole(question.said)
    question.tell(["A sentence that is long enough to wrap at the width of this small window."] * 8, can_do=True)
    question.layout().activate()
    assert _is_whole(question.said)
    question.reject()


def test_a_title_is_never_taken_for_markup(qtbot, theme, words):
    question = Question("Delete", "Delete", theme, words)
    qtbot.addWidget(question)
    question.tell(["<b>Lead</b>"], can_do=True)
    plain = question.said.sizeHint()
    question.tell(["Lead"], can_do=True)
    assert plain.width() > question.said.sizeHint().width()


def test_the_keys_go_through_what_is_chosen_in_its_order_and_then_to_the_buttons(qtbot, theme, words):
    question = Question("Add", "Add", theme, words)
    qtbot.addWidget(question)
    below, above, page = QLineEdit(), QComboBox(), QWidget()  # made in another order than they stand in
    form = QFormLayout(page)
    form.addRow("Kind", above)
    form.addRow("Value", below)
    question.put_first(page)
    question.open()
    question.activateWindow()
    qtbot.waitUntil(above.hasFocus)
    passed = []
    for _ in range(3):
        QTest.keyClick(question.focusWidget(), Qt.Key.Key_Tab)
        passed.append(question.focusWidget())
    assert passed[:2] == [below, question.do]
    question.reject()


def _is_whole(label):
    return label.height() >= label.heightForWidth(label.width())
