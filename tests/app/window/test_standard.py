import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.places import Place
from app.standard_actions import standard_place


def test_the_standard_is_shown_started_and_edited_by_actions(opened):
    opened.commands["show-standard"].trigger()
    assert opened.desk.places.place is Place.STANDARD
    if opened.commands["standard-example"].isEnabled():
        opened.commands["standard-example"].trigger()
    assert not opened.commands["standard-example"].isEnabled()
    opened.commands["edit-standard"].trigger()
    assert standard_place(opened.desk).is_editing
    assert opened.commands["edit-standard"].isChecked()


def test_an_attribute_named_by_the_standard_is_shown_in_its_role(opened):
    opened.commands["show-standard"].trigger()
    standard_place(opened.desk).attribute_requested.emit("support-lead", "hiring")
    assert opened.desk.places.matrices.matrix_id == "support-lead"
    assert opened.desk.places.matrices.view.grid.current_key()[0] == "hiring"


def test_keys_go_to_the_paper_when_the_place_is_shown(opened):
    opened.commands["show-standard"].trigger()
    assert opened.focusWidget() is standard_place(opened.desk).paper


@pytest.fixture
def about(opened, qtbot):
    """The field of the opening, with the keys, in an active window."""
    opened.commands["show-standard"].trigger()
    opened.commands["edit-standard"].trigger()
    opened.activateWindow()
    field = standard_place(opened.desk).editor.about
    qtbot.waitUntil(field.hasFocus)
    return field


def press_undo(field):
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_undo_in_a_field_takes_back_what_is_typed_there_first(opened, about):
    before = about.toPlainText()
    QTest.keyClicks(about, "More. ")
    press_undo(about)
    assert about.toPlainText() == before
    assert not opened.desk.session.undo_stack.canUndo()


def test_undo_in_a_field_takes_back_the_last_step_once_nothing_is_typed(opened, about):
    before = about.toPlainText()
    QTest.keyClicks(about, "More. ")
    QTest.keyClick(about, Qt.Key.Key_Return)
    press_undo(about)
    assert about.toPlainText() == standard_place(opened.desk).standard.about == before
