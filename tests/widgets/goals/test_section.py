import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QWidget

from matrices.edits.goals import remove_goals
from matrices.model.actions import Outcome
from tests.widgets.matrix.disk import refuse_writes
from tests.widgets.people.people import TODAY
from widgets.goals.end_dialog import EndDialog
from widgets.goals.goal_dialog import GoalDialog
from widgets.goals.goal_rows import FOLD
from widgets.goals.menu import Deed
from widgets.goals.told_rows import Box
from widgets.goals.wrapped_label import WrappedLabel


def texts(section, row_id):
    row = next(one for one in section.list.rows if one.row_id == row_id)
    return [one.text for one in row.pieces]


def dialog_of(place, kind):
    return next(one for one in place.findChildren(kind) if one.isVisible())


def press(qtbot, section, row_id, key, modifiers=Qt.KeyboardModifier.NoModifier):
    section.list.choose(row_id)
    qtbot.keyClick(section.list, key, modifiers)


def end(qtbot, place, section, text="Two calls"):
    section.list.choose("own")
    section.reached_button.click()
    dialog = dialog_of(place, EndDialog)
    qtbot.keyClicks(dialog.text_edit, text)
    dialog.accept()
    return dialog


def test_ctrl_enter_ends_a_goal(qtbot, place, section, ana):
    section.list.choose("own")
    section.reached_button.click()
    dialog = dialog_of(place, EndDialog)
    qtbot.keyClicks(dialog.text_edit, "Two calls")
    qtbot.keyClick(dialog.link_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert next(one for one in ana().goals if one.goal_id == "own").outcome is Outcome.DONE


def test_open_goal_says_the_way_the_day_and_what_is_asked(section):
    title, quiet, heading, asked = texts(section, "own")
    assert (title, heading, asked) == ("Product", "What Strong asks:", "product as Strong in Support")
    assert quiet == "from Solid to Strong · was due on 1 Oct 2026, 19 days ago"
    assert texts(section, "free") == ["Speak at a meet-up"]
    assert texts(section, "a0") == ["Read the manual", "Ana Ruiz"]


def test_space_ticks_an_action_and_takes_it_back(section, qtbot, ana, session):
    press(qtbot, section, "a0", Qt.Key.Key_Space)
    assert ana().action_ends["a0"].outcome is Outcome.DONE
    assert section.list.current_id == "a0"
    press(qtbot, section, "a0", Qt.Key.Key_Space)
    assert "a0" not in ana().action_ends
    session.undo()
    assert section.list.rows[1].box is Box.TICKED


def test_a_click_on_the_box_ticks(section, qtbot, ana):
    index = section.list.told.index(2, 0)
    box = section.list._delegate.box_area(section.list.rows[2], section.list.visualRect(index))
    qtbot.mouseClick(section.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert ana().action_ends["a1"].outcome is Outcome.DONE


def test_a_new_goal_begins_where_the_teammate_stands(place, section, qtbot, ana, session):
    section.set_button.click()
    dialog = dialog_of(place, GoalDialog)
    assert not dialog.do.isEnabled()
    dialog.attribute_box.setCurrentIndex(dialog.attribute_box.findData("writing"))
    dialog.attribute_box.activated.emit(0)
    dialog.accept()
    goal = ana().goals[-1]
    assert (goal.attribute_id, goal.from_level_id, goal.to_level_id) == ("writing", "learning", "solid")
    assert session.undo_stack.undoText() == "goal of Ana Ruiz: Writing"


def test_actions_are_entered_by_keys_alone(place, section, qtbot, ana):
    press(qtbot, section, "free", Qt.Key.Key_Return)
    dialog = dialog_of(place, GoalDialog)
    dialog.action_lines.add()
    qtbot.keyClicks(dialog.action_lines.lines[0].text, "Ask the hosts")
    qtbot.keyClick(dialog.action_lines.lines[0].text, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.action_lines.lines[1].text, "Write a draft")
    assert dialog.isVisible()
    qtbot.keyClick(dialog.action_lines.lines[1].text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [one.text for one in ana().goals[1].actions] == ["Ask the hosts", "Write a draft"]


def test_an_action_may_have_a_day(place, section, qtbot, ana):
    press(qtbot, section, "free", Qt.Key.Key_Return)
    dialog = dialog_of(place, GoalDialog)
    dialog.action_lines.add()
    line = dialog.action_lines.lines[0]
    qtbot.keyClicks(line.text, "Ask the hosts")
    qtbot.keyClick(line.due.tick, Qt.Key.Key_Space)
    dialog.accept()
    assert ana().goals[1].actions[0].due_on == line.due.field.day


def test_a_reached_goal_keeps_its_evidence_and_is_folded_away(place, section, qtbot, ana):
    end(qtbot, place, section)
    goal = ana().goals[0]
    assert (goal.outcome, goal.ended_on, goal.evidence[0].text) == (Outcome.DONE, TODAY, "Two calls")
    qtbot.waitUntil(lambda: section.list.current_id == "own")
    assert texts(section, "own")[1:3] == ["Reached on 20 Oct 2026 · from Solid to Strong", "Two calls"]
    press(qtbot, section, FOLD, Qt.Key.Key_Return)
    assert [one.row_id for one in section.list.rows] == ["free", FOLD]


def test_an_ended_goal_is_opened_again(place, section, qtbot, ana):
    end(qtbot, place, section)
    qtbot.waitUntil(lambda: section.list.current_id == "own")
    section.reopen_button.click()
    assert ana().goals[0].is_open
    assert ana().goals[0].evidence


def test_goals_change_places_and_are_deleted_by_keys(section, qtbot, ana, session):
    press(qtbot, section, "free", Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [one.goal_id for one in ana().goals] == ["free", "own"]
    press(qtbot, section, "own", Qt.Key.Key_Delete)
    assert [one.goal_id for one in ana().goals] == ["free"]
    session.undo()
    assert [one.goal_id for one in ana().goals] == ["free", "own"]


def test_a_refused_write_keeps_all_that_was_typed(place, section, qtbot, ana):
    with refuse_writes():
        dialog = end(qtbot, place, section, "Long in coming")
    assert dialog.isVisible()
    assert dialog.text_edit.toPlainText() == "Long in coming"
    assert ana().goals[0].is_open
    dialog.accept()
    assert ana().goals[0].evidence[0].text == "Long in coming"


def test_without_goals_there_is_one_sentence_and_one_button(section, session, ana):
    session.commit("none", [remove_goals(ana(), ["own", "free"])])
    assert section.empty.isVisible()
    assert not section.list.isVisible()


@pytest.mark.parametrize("text", ["", "Another"])
def test_a_row_survives_a_change_of_its_wording(section, session, ana, text):
    section.list.choose("own")
    goals = (replace(ana().goals[0], text=text), ana().goals[1])
    session.commit("text", [replace(ana(), goals=goals)])
    assert section.list.current_id == "own"
    assert texts(section, "own")[0] == (text or "Product")


def test_the_goal_in_the_row_of_the_grid_is_the_current_one(place, section, session, ana):
    place.page.select("writing")
    section.list.choose("free")
    place.page.select("product")
    assert section.list.current_id == "own"
    section.list.choose("free")
    session.commit("text", [replace(ana(), language="es")])
    assert section.list.current_id == "free"


def test_only_a_link_that_leads_somewhere_safe_is_offered(place, section, qtbot, session, ana):
    end(qtbot, place, section)
    qtbot.waitUntil(lambda: section.list.current_id == "own")
    for link, is_offered in (("file:///etc/passwd", False), ("https://desk.example/1", True)):
        goal = ana().goals[0]
        evidence = (replace(goal.evidence[0], link=link),)
        session.commit("link", [replace(ana(), goals=(replace(goal, evidence=evidence), *ana().goals[1:]))])
        assert (Deed.LINK in section._deeds()) is is_offered


def test_goals_are_told_as_a_table_with_those_that_ended_where_they_are_shown(section):
    title, rows = section.table()
    assert title == "Goals of Ana Ruiz"
    assert [row[1] for row in rows[1:]] == ["", "Speak at a meet-up"]
    assert rows[1][9].splitlines() == ["[ ] Read the manual · Ana Ruiz", "[ ] Teach a colleague"]


def test_all_that_a_level_asks_is_shown(qtbot, theme):
    window, label = QWidget(), WrappedLabel()
    QFormLayout(window).addRow("To level", label)
    qtbot.addWidget(window)
    label.say("A long line of what somebody would see at this level. " * 6)
    window.resize(320, 100)
    window.show()
    qtbot.waitUntil(lambda: label.height() == label.heightForWidth(label.width()))
    before = label.height()
    window.resize(900, 100)
    qtbot.waitUntil(lambda: label.height() < before)
