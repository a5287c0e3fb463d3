from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from app.places import Place
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
from widgets.roles.question import Question
from widgets.roles.role_dialog import RoleDialog
from widgets.roles.rows_dialog import RowsDialog


def test_a_role_is_duplicated_from_the_window(opened):
    before = set(opened.desk.session.workspace.ids(Matrix))
    opened.commands["duplicate-role"].trigger()
    opened.findChild(RoleDialog).do.click()
    (made,) = set(opened.desk.session.workspace.ids(Matrix)) - before
    assert opened.desk.places.matrices.matrix_id == made
    assert opened.commands["undo"].text().startswith("Undo new role")


def test_who_held_a_deleted_role_can_still_be_looked_at(opened):
    session = opened.desk.session
    holder = next(one for one in session.all(Teammate) if one.placements and one.left_on is None)
    gone = holder.placements[-1].matrix_id
    opened.desk.places.matrices.choose(gone)
    opened.commands["delete-role"].trigger()
    opened.findChild(Question).do.click()
    assert session.find(Matrix, gone) is None
    opened.desk.places.show_place(Place.PEOPLE)
    opened.desk.places.people.choose(holder.teammate_id)
    assert opened.desk.places.people.has_teammate
    session.undo()
    assert session.find(Matrix, gone) is not None


def test_rows_leave_by_a_shortcut(opened):
    command = opened.commands["move-rows"]
    assert command.shortcut().toString() == "Ctrl+Shift+M"
    command.trigger()
    dialog = opened.findChild(RowsDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_roles_are_acted_on_in_their_place_alone(opened):
    ids = ("duplicate-role", "start-role", "delete-role", "move-rows", "copy-rows")
    assert all(opened.commands[one].isEnabled() for one in ids)
    opened.desk.places.show_place(Place.PEOPLE)
    QApplication.sendPostedEvents(None, QEvent.Type.MetaCall)
    assert not any(opened.commands[one].isEnabled() for one in ids)
