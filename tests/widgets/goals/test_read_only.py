import pytest
from PySide6.QtCore import Qt

from matrices.store.workspace import Workspace
from tests.widgets.goals.conftest import PLAN, with_goals
from tests.widgets.people.people import NOW, team
from widgets.goals.on_the_grid import GoalsOnTheGrid
from widgets.people.place import PeoplePlace
from widgets.plans.editor import PlansDialog
from widgets.session import Session


@pytest.fixture
def reader(qapp, tmp_path):
    """A session on a workspace that can only be looked at."""
    path = tmp_path / "read.trellis"
    people = [with_goals(one) if getattr(one, "name", "") == "Ana Ruiz" else one for one in team()]
    Workspace.create(path, [*people, PLAN]).close()
    with Workspace.open(path, read_only=True) as workspace:
        yield Session(workspace)


def test_goals_can_be_read_but_not_changed(qtbot, reader, theme, words):
    place = PeoplePlace(reader, theme, words, now=lambda: NOW)
    qtbot.addWidget(place)
    place.show()
    place.choose("ana")
    goals = GoalsOnTheGrid(place.page, reader, theme, words, now=lambda: NOW)
    assert (goals.can_set, goals.can_give, goals.has_row) == (False, False, False)
    place.page.body.sections.choose("goals")
    section = place.page.body.sections.section("goals")
    section.list.choose("a0")
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Delete):
        qtbot.keyClick(section.list, key)
    assert not section.set_button.isEnabled()
    assert not section.edit_button.isEnabled()
    assert reader.undo_stack.count() == 0


def test_plans_can_be_read_but_not_changed(qtbot, reader, theme, words):
    editor = PlansDialog(reader, theme, words)
    qtbot.addWidget(editor)
    editor.show()
    assert editor.parts.card.text.isReadOnly()
    assert not editor.parts.add_plan.isEnabled()
    qtbot.keyClick(editor.parts.steps, Qt.Key.Key_Delete)
    qtbot.keyClick(editor.parts.steps, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert reader.undo_stack.count() == 0
