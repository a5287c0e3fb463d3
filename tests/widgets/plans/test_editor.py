import csv

import pytest
from PySide6.QtCore import Qt

from matrices.model.plan import Plan
from tests.widgets.goals.conftest import PLAN
from tests.widgets.matrix.disk import refuse_writes
from tests.widgets.people.people import team
from tests.widgets.person import Person
from widgets.plans.editor import PlansDialog


@pytest.fixture
def editor(qtbot, session, theme, words):
    session.workspace.commit([*team(), PLAN])
    return shown(qtbot, session, theme, words)


@pytest.fixture
def plan(session):
    return lambda: session.workspace.find(Plan, "first")


def shown(qtbot, session, theme, words):
    made = PlansDialog(session, theme, words, asking=Person())
    qtbot.addWidget(made)
    made.show()
    return made


def typed(qtbot, field, text, key=Qt.Key.Key_Return):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    if key is not None:
        qtbot.keyClick(field, key)


def test_steps_are_told_with_attribute_level_and_day(editor):
    first = editor.parts.steps.rows[0]
    assert [one.text for one in first.pieces] == ["Know the product", "Product, to Strong · due after 30 days"]


def test_fields_change_a_step_each_as_one_step_to_undo(editor, qtbot, plan, session):
    card = editor.parts.card
    typed(qtbot, card.text, "Know it well")
    card.attribute_box.setCurrentIndex(card.attribute_box.findData("logs"))
    card.attribute_box.activated.emit(0)
    typed(qtbot, card.due, "45")
    step = plan().steps[0]
    assert (step.text, step.attribute_id, step.to_level_id, step.due_after_days) == (
        "Know it well",
        "logs",
        "strong",
        45,
    )
    assert session.undo_stack.count() == 3


def test_a_step_may_have_no_day(editor, qtbot, plan):
    editor.parts.card.due.clear()
    qtbot.keyClick(editor.parts.card.due, Qt.Key.Key_Return)
    assert plan().steps[0].due_after_days is None


def test_actions_are_written_a_line_each(editor, qtbot, plan):
    field = editor.parts.card.actions_field
    typed(qtbot, field, "Read")
    qtbot.keyClicks(field, "Ask")
    editor.parts.steps.choose("write")
    assert plan().steps[0].actions == ("Read", "Ask")
    assert field.toPlainText() == "Choose one\nWrite it"


def test_steps_are_added_duplicated_moved_and_deleted(editor, qtbot, plan):
    editor.parts.steps.choose("know")
    editor.parts.add_step.click()
    assert [one.text for one in plan().steps][:2] == ["Know the product", "New step"]
    editor.parts.steps.choose("write")
    editor.parts.copy_step.click()
    assert plan().steps[3].actions == ("Choose one", "Write it")
    qtbot.keyClick(editor.parts.steps, Qt.Key.Key_Delete)
    editor.parts.steps.choose("party")
    qtbot.keyClick(editor.parts.steps, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [one.step_id for one in plan().steps if len(one.step_id) < 6] == ["know", "party", "write"]


def test_plans_are_added_duplicated_and_deleted(editor, qtbot, session):
    editor.parts.copy_plan.click()
    assert (editor.plan.title, editor.plan.steps) == ("First months (copy)", PLAN.steps)
    editor.parts.add_plan.click()
    typed(qtbot, editor.parts.head.title, "Night shift")
    assert sorted(one.title for one in session.all(Plan)) == ["First months", "First months (copy)", "Night shift"]
    editor.parts.delete_plan.click()
    assert len(session.all(Plan)) == 2


def test_what_was_typed_is_stored_before_another_plan_is_shown(editor, qtbot, plan):
    editor.parts.add_plan.click()
    editor.parts.plans.choose("first")
    typed(qtbot, editor.parts.head.about, "For the new ones", key=None)
    editor.parts.plans.choose(next(one.row_id for one in editor.parts.plans.rows if one.row_id != "first"))
    assert plan().about == "For the new ones"


def test_a_refused_write_keeps_what_was_typed_and_the_window_open(editor, qtbot, plan):
    with refuse_writes():
        typed(qtbot, editor.parts.card.text, "Long in coming")
        editor.reject()
    assert editor.isVisible()
    assert editor.parts.card.text.toPlainText() == "Long in coming"
    assert "could not be saved" in editor.parts.notice.text()
    editor.reject()
    assert plan().steps[0].text == "Long in coming"


def test_undo_is_followed(editor, qtbot, session):
    typed(qtbot, editor.parts.head.title, "Weeks")
    session.undo()
    assert editor.parts.head.title.toPlainText() == "First months"


def test_an_empty_title_is_refused(editor, qtbot, plan):
    typed(qtbot, editor.parts.head.title, " ")
    assert plan().title == "First months"
    editor.parts.head.title.give_up()


def test_without_plans_there_is_one_button(qtbot, session, theme, words):
    made = shown(qtbot, session, theme, words)
    made.parts.empty.button.click()
    assert made.plan.title == "New plan"


def test_a_plan_is_exported_with_what_was_just_typed(editor, qtbot, tmp_path):
    editor._asking.files = [tmp_path / "plan.csv"]
    typed(qtbot, editor.parts.card.text, "Know it all", None)
    editor.parts.export_plan.click()
    with (tmp_path / "plan.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[1] == ["Know it all", "Product", "Strong", "30", ""]
    assert rows[2][4] == "Choose one\nWrite it"
    assert editor.parts.notice.text() == "Exported: plan.csv"
