import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from matrices.edits.translations import set_texts
from matrices.model.acceptances import Acceptances
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
from matrices.model.translation import Translation, source_texts
from matrices.store.workspace import Workspace
from tests.widgets.grid.roles import ROLE
from tests.widgets.matrix.disk import refuse_writes
from tests.widgets.roles.conftest import ACCEPTED, HOLDER, SHORT
from widgets.matrix.place import MatricesPlace
from widgets.roles.question import Question
from widgets.roles.role_dialog import RoleDialog
from widgets.roles.roles import Roles
from widgets.session import Session


def test_a_role_is_duplicated_by_keys_alone(roles, place, asked, qtbot, stored, undo_text):
    roles.duplicate()
    dialog = asked(RoleDialog)
    assert dialog.title.text() == "Support specialist (copy)"
    qtbot.keyClicks(dialog.title, "Twin")
    qtbot.keyClick(dialog.title, Qt.Key.Key_Return)
    twin = stored(place.matrix_id)
    assert (twin.title, [one.name for one in twin.attributes]) == ("Twin", [one.name for one in ROLE.attributes])
    assert not set(twin.attribute_places) & set(ROLE.attribute_places)
    assert undo_text() == "new role Twin"
    assert not dialog.isVisible()


def test_a_copy_may_share_its_rows(roles, place, asked, stored):
    roles.duplicate()
    dialog = asked(RoleDialog)
    dialog.shared.click()
    dialog.do.click()
    assert stored(place.matrix_id).attributes == ROLE.attributes


def test_undo_of_a_copy_leads_to_its_neighbour(roles, place, asked, workspace):
    roles.duplicate()
    asked(RoleDialog).do.click()
    place._session.undo()
    assert len(workspace.ids(Matrix)) == 3
    assert place.matrix_id == "other"


@pytest.mark.parametrize("keeps", [False, True])
def test_a_role_starts_from_another_with_or_without_its_texts(roles, place, asked, stored, keeps):
    roles.start()
    dialog = asked(RoleDialog)
    assert not dialog.do.isEnabled()
    dialog.title.setText("Senior")
    dialog.cells.setChecked(keeps)
    dialog.do.click()
    made = stored(place.matrix_id)
    assert (made.title, made.levels, list(made.attribute_places)) == ("Senior", ROLE.levels, [*ROLE.attribute_places])
    assert bool(made.attribute("product").descriptors) is keeps
    assert (made.attribute("product").expected_level_id is not None) is keeps


def test_a_second_role_of_a_title_is_said(roles, asked):
    roles.start()
    dialog = asked(RoleDialog)
    assert not dialog.said.isVisible()
    dialog.title.setText("writer ")
    assert dialog.said.text() == "There is a role of this title already."
    assert dialog.do.isEnabled()
    dialog.reject()


def test_deleting_says_what_goes_and_takes_all_in_one_step(roles, place, asked, workspace, stored, undo_text):
    roles.delete()
    dialog = asked(Question)
    assert dialog.said.text().split("\n") == [
        "Support specialist goes, with its rows and texts. Its published editions stay.",
        "2 teammates hold or held it: Ana, Bo. Their history stays.",
        "1 of them holds it today and will need another role.",
        "The path of Associate then leads to its title alone.",
        "Undo brings it back.",
    ]
    assert dialog.said.height() >= dialog.said.heightForWidth(dialog.said.width())
    dialog.do.click()
    assert (workspace.find(Matrix, "role"), workspace.find(Acceptances, "role")) == (None, None)
    assert stored("short").steps[0].destination == "Support specialist"
    assert workspace.get(Teammate, "ana") == HOLDER
    assert undo_text() == "deletion of Support specialist"
    assert place.matrix_id == "other"


def test_undo_brings_a_deleted_role_back_into_view(roles, place, asked, workspace, stored):
    roles.delete()
    asked(Question).do.click()
    place.choose("short")
    place._session.undo()
    assert (stored("role"), stored("short"), workspace.get(Acceptances, "role")) == (ROLE, SHORT, ACCEPTED)
    assert place.matrix_id == "role"
    place._session.redo()
    assert workspace.find(Acceptances, "role") is None
    assert place.matrix_id == "other"


def test_the_last_role_leaves_the_way_to_a_first(roles, place, asked):
    for _ in range(3):
        roles.delete()
        asked(Question).do.click()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert place.matrix_id is None
    assert place.stack.currentWidget() is place.no_roles
    assert not roles.can_edit


def test_the_chosen_role_is_deleted_by_its_key_in_the_list(roles, place, asked, qtbot, stored):
    place.list.list.setFocus()
    qtbot.keyClick(place.list.list, Qt.Key.Key_Delete)
    dialog = asked(Question)
    assert dialog.windowTitle() == "Delete Support specialist"
    dialog.do.click()
    with pytest.raises(KeyError):
        stored("role")


def test_delete_in_the_search_of_roles_deletes_no_role(roles, place, qtbot):
    place.list.search.setFocus()
    qtbot.keyClick(place.list.search, Qt.Key.Key_Delete)
    assert not place.findChildren(Question)


def test_a_refusal_says_its_reason_in_the_dialog(roles, asked):
    roles.start()
    dialog = asked(RoleDialog)
    dialog.title.setText("Senior")
    assert not dialog.tell_reason("The disk is full.")
    with refuse_writes():
        dialog.do.click()
    assert dialog.tell_reason("The disk is full.")
    assert dialog.said.text() == "The disk is full."
    dialog.reject()


def test_what_is_refused_by_the_disk_stays_asked_for(roles, place, asked):
    roles.start()
    dialog = asked(RoleDialog)
    dialog.title.setText("Senior")
    with refuse_writes():
        dialog.do.click()
    assert dialog.isVisible()
    assert dialog.said.isVisible()
    assert dialog.said.text() == "This could not be saved, so nothing changed. Try again."
    assert place.matrix_id == "role"
    dialog.do.click()
    assert place.view.matrix.title == "Senior"


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # the offscreen platform has none
def test_the_list_has_a_menu_for_the_role_it_is_asked_for_at(roles, place):
    view = place.list.list
    model = view.model()
    at = next(
        view.visualRect(model.index(row, 0)).center()
        for row in range(model.rowCount())
        if "Writer" in str(model.index(row, 0).data())
    )
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    menu = next(one for one in view.findChildren(QMenu) if one.isVisible())
    assert [one.text() for one in menu.actions()] == [
        "Duplicate role…",
        "Start a role from this one…",
        "Delete role…\tDel",
    ]
    assert place.matrix_id == "other"
    menu.actions()[0].trigger()
    dialog = place.findChild(RoleDialog)
    assert dialog.windowTitle() == "Duplicate Writer"
    dialog.reject()
    menu.close()


def test_the_menu_key_asks_at_the_role_in_view(roles, place):
    view = place.list.list
    at = view.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
    assert view.indexAt(at) == view.currentIndex()


def test_nothing_is_offered_where_the_workspace_is_only_read(qtbot, workspace, theme, words):
    workspace.commit([ROLE, SHORT])
    opened = Workspace.open(workspace.path, read_only=True)
    place = MatricesPlace(Session(opened), theme, words)
    qtbot.addWidget(place)
    made = Roles(place, place._session, theme, words)
    assert (made.can_edit, made.can_carry) == (False, False)
    menu = QMenu(place)
    made.fill(menu)
    assert not any(one.isEnabled() for one in menu.actions())
    made.delete()
    assert place.findChild(Question) is None
    opened.close()


def test_translations_of_a_role_are_copied_and_go_and_come_back_with_it(roles, place, asked, workspace):
    spanish = set_texts(Translation(matrix_id="role", language="es"), ROLE, dict.fromkeys(source_texts(ROLE), "Dicho"))
    place._session.commit("translation", [spanish])
    roles.duplicate()
    asked(RoleDialog).do.click()
    (copied,) = workspace.translations_of(place.matrix_id)
    assert len(copied.texts) == len(spanish.texts) - 1
    place.choose("role")
    roles.delete()
    asked(Question).do.click()
    assert workspace.translations_of("role") == []
    place._session.undo()
    assert workspace.translations_of("role") == [spanish]
    place._session.undo()
    assert workspace.all(Translation) == [spanish]
