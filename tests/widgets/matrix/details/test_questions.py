from msgspec.structs import replace
from PySide6.QtCore import Qt

from matrices.edits.rows import set_attribute
from matrices.model.matrix import Matrix
from tests.widgets.grid.roles import ROLE

OTHER = replace(ROLE, matrix_id="other", title="Support lead")


def ask(field, qtbot, *questions):
    field.setFocus()
    field.selectAll()
    for one in questions:
        qtbot.keyClicks(field, one)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_questions_are_written_a_line_each(details, qtbot, stored, undo_text):
    ask(details.attribute.questions, qtbot, "When was it?", "Who helped?")
    assert stored().attribute("product").questions == ("When was it?", "Who helped?")
    assert undo_text() == "questions about Product"
    assert details.attribute.questions.toPlainText() == "When was it?\nWho helped?"


def test_undo_takes_questions_back(details, place, qtbot, stored):
    ask(details.attribute.questions, qtbot, "When was it?")
    place._session.undo()
    details.refresh()
    assert stored().attribute("product").questions == ()
    assert details.attribute.questions.toPlainText() == ""


def test_escape_gives_the_stored_questions_back(details, place, qtbot, stored):
    place._session.commit("asked", [set_attribute(stored(), "product", questions="When was it?")])
    details.refresh()
    field = details.attribute.questions
    field.setFocus()
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.toPlainText() == "When was it?"
    assert stored().attribute("product").questions == ("When was it?",)


def test_a_shared_row_is_asked_about_in_every_role(details, place, qtbot, workspace):
    place._session.commit("another role", [OTHER])
    place.choose("role")
    details.refresh()
    ask(details.attribute.questions, qtbot, "When was it?")
    assert workspace.get(Matrix, "other").attribute("product").questions == ("When was it?",)


def test_questions_are_only_read_where_nothing_is_edited(details):
    details.set_editable(is_editable=False)
    assert details.attribute.questions.isReadOnly()


def test_showing_questions_is_nothing_typed(details, place, stored):
    place._session.commit("asked", [set_attribute(stored(), "product", questions="When was it?\nWho helped?")])
    details.refresh()
    field = details.attribute.questions
    assert not field.document().isModified()
    assert not field.document().isUndoAvailable()
