"""Enter in a field does what the dialog is for, also after a button had the focus."""

import datetime
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget

from widgets.matrix.publishing import PublishDialog
from widgets.people.teammate_form import Ask, Filled, TeammateForm
from widgets.review.round_form import RoundForm
from widgets.review.start_form import StartForm
from widgets.roles.question import Question
from widgets.writing_field import WritingField


def _filled(form: TeammateForm) -> TeammateForm:
    form.fill(Ask.NAME, [], Filled(name="Ana", day=datetime.date(2024, 5, 1)), "Since")
    return form


_MAKERS: dict[str, Callable] = {
    "start": lambda theme, words: StartForm(words),
    "round": lambda theme, words: RoundForm(theme, words, "Round", "Begin"),
    "teammate": lambda theme, words: _filled(TeammateForm(theme, words, "Add", "Add")),
    "publish": lambda theme, words: PublishDialog(words, 1),
    "question": lambda theme, words: Question("Ask", "Do", theme, words),
}


@pytest.mark.parametrize("name", _MAKERS)
def test_enter_is_the_first_button_after_a_button_had_the_focus(qtbot, theme, words, name) -> None:
    dialog: QDialog = _MAKERS[name](theme, words)
    qtbot.addWidget(dialog)
    field = _field(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    button = dialog.buttons.buttons()[0]
    accepting = next(one for one in dialog.buttons.buttons() if dialog.buttons.buttonRole(one).name == "AcceptRole")
    button.setFocus()
    accepting.setFocus()
    field.setFocus()
    assert [one for one in dialog.findChildren(QPushButton) if one.isDefault()] == [accepting]


def _field(dialog: QDialog) -> QWidget:
    found = dialog.findChild(QLineEdit) or dialog.findChild(WritingField)
    if found is None:
        found = QLineEdit(dialog)
        found.show()
    return found
