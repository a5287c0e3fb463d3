import gc
import weakref

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu

from matrices.edits.cells import set_descriptors
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix, Track
from tests.widgets.grid.roles import ROLE
from widgets.matrix.place import MatricesPlace
from widgets.matrix.publishing import PublishDialog
from widgets.matrix.whereabouts import Whereabouts, first_difference


def publish(place, qtbot, note=""):
    qtbot.waitUntil(lambda: place.can_publish)
    place.publish()
    dialog = place.findChild(PublishDialog)
    dialog.write_note(note)
    dialog.accept()
    dialog.deleteLater()


def test_an_edition_is_published_with_its_note(place, qtbot, workspace, undo_text):
    qtbot.waitUntil(lambda: place.view.heading.edition.text() == "Draft")
    publish(place, qtbot, "First words")
    (edition,) = workspace.editions_of("role")
    assert (edition.number, edition.note, edition.published_on.isoformat()) == (1, "First words", "2026-05-04")
    assert undo_text() == "edition 1 of Support specialist"
    qtbot.waitUntil(lambda: place.view.heading.edition.text() == "Edition 1 · 4 May 2026")
    assert not place.can_publish


def test_a_change_after_an_edition_is_a_draft_again(place, grid, qtbot):
    publish(place, qtbot)
    grid.select_key("writing", "first")
    place.gestures.clear_cells()
    qtbot.waitUntil(lambda: place.view.heading.edition.text() == "Draft, changed since edition 1")
    assert place.can_publish


def test_publishing_can_be_undone(place, qtbot, workspace):
    publish(place, qtbot)
    place._session.undo()
    assert workspace.all(Edition) == []
    qtbot.waitUntil(lambda: place.can_publish)


def test_the_role_is_renamed_in_place(place, qtbot, stored, undo_text):
    title = place.view.heading.title
    title.setFocus()
    title.selectAll()
    qtbot.keyClicks(title, "Support expert")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert stored().title == "Support expert"
    assert undo_text() == "new title Support expert"
    assert place.list._entries[0].title == "Support expert"


@pytest.mark.parametrize(("text", "key"), [("", Qt.Key.Key_Return), ("Other", Qt.Key.Key_Escape)])
def test_a_title_is_neither_emptied_nor_changed_by_escape(place, qtbot, stored, text, key):
    title = place.view.heading.title
    title.setFocus()
    title.selectAll()
    qtbot.keyClick(title, Qt.Key.Key_Backspace)
    qtbot.keyClicks(title, text)
    qtbot.keyClick(title, key)
    assert stored().title == title.text() == "Support specialist"


def test_the_language_of_a_role_is_chosen(place, stored):
    action = next(one for one in place.view.heading._languages.actions() if one.data() == "ar")
    action.trigger()
    assert stored().language == "ar"


def test_after_undo_the_cursor_is_where_something_changed(place, grid):
    place.view.edits.set_text(("teaching", "strong"), "New")
    grid.select_key("product", "first")
    place._session.undo()
    assert grid.current_key() == ("teaching", "strong")


def test_an_edit_elsewhere_leaves_the_cursor_of_a_typist(place, grid):
    grid.select_key("product", "first")
    place.view.edits.set_text(("teaching", "strong"), "New")
    assert grid.current_key() == ("product", "first")


@pytest.mark.parametrize(
    ("after", "where"),
    [
        (set_descriptors(ROLE, {("writing", "solid"): "x"}), Whereabouts("writing", "solid")),
        (replace(ROLE, attributes=ROLE.attributes[:2]), Whereabouts("writing")),
        (replace(ROLE, levels=ROLE.levels[1:]), Whereabouts(None, "solid")),
        (replace(ROLE, title="Other"), None),
    ],
)
def test_first_difference(after, where):
    assert first_difference(ROLE, after) == where


def test_roles_are_listed_by_track(place):
    place._session.commit("more", [replace(ROLE, matrix_id="lead", title="Lead", track=Track.PEOPLE)])
    entries = place.list._entries
    assert [(one.title, one.group) for one in entries] == [
        ("Support specialist", "Support"),
        ("Lead", "Leading people"),
    ]
    assert entries[0].subtitle == "3 attributes · 3 levels"


def test_a_role_added_elsewhere_is_shown(place):
    place._session.commit("import", [replace(ROLE, matrix_id="lead", title="Lead")])
    assert place.matrix_id == "lead"


def test_undo_of_a_new_role_shows_another(place):
    place.new_role("Analyst")
    assert place.view.matrix.title == "Analyst"
    place._session.undo()
    assert place.matrix_id == "role"


def test_a_new_role_may_follow_a_template(place):
    made = place.new_role("Copy", ROLE)
    copy = place._session.get(Matrix, made)
    assert (copy.title, copy.attributes) == ("Copy", ROLE.attributes)


def test_without_roles_there_is_one_button(empty_place, qtbot):
    assert empty_place.stack.currentWidget() is empty_place.no_roles
    with qtbot.waitSignal(empty_place.new_role_requested):
        empty_place.no_roles.button.click()
    assert not empty_place.has_matrix


def test_printing_is_wished(place, qtbot):
    with qtbot.waitSignal(place.print_requested) as wish:
        place.view.heading.print.click()
    assert wish.args == ["role"]


@pytest.mark.parametrize("key", [("cell", ""), ("attribute", "writing"), ("level", "solid"), ("band", "team")])
def test_every_part_has_a_menu(place, grid, key):
    grid.select_key("writing", "solid")
    menu = place.view.menus.menu_for(key)
    assert len(menu.actions()) >= 5
    assert all(one.isEnabled() for one in menu.actions() if one.text())
    menu.deleteLater()


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_the_menu_key_opens_the_menu_of_the_cell(place, grid, qtbot):
    grid.select_key("writing", "solid")
    with qtbot.waitSignal(grid.menu_requested) as wish:
        grid.contextMenuEvent(_menu_key(grid))
    assert wish.args[0] == ("cell", "")
    for menu in grid.findChildren(QMenu):
        menu.close()


def test_the_menu_of_a_band_acts_on_that_band(place, grid, stored):
    grid.select_key("product", "first")
    menu = place.view.menus.menu_for(("band", "team"))
    menu.actions()[-1].trigger()
    menu.deleteLater()
    assert [one.category_id for one in stored().categories] == ["craft"]


def test_zoom_goes_in_steps(place, grid):
    place.gestures.zoom_in()
    assert grid.zoom == 1.1
    place.gestures.zoom_out()
    place.gestures.zoom_out()
    assert grid.zoom == 0.9
    place.gestures.zoom_reset()
    assert grid.zoom == 1.0


def test_an_open_editor_is_stored_before_the_workspace_is_closed(place, grid, qtbot, stored):
    grid.select_key("writing", "first")
    qtbot.keyClick(grid, "N")
    assert place.finish()
    assert stored().attribute("writing").descriptor("first") == "N"


def _menu_key(grid):
    at = grid.viewport().rect().center()
    return QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, grid.viewport().mapToGlobal(at))


def test_a_closed_place_leaves_nothing_behind(qtbot, session, theme, words):
    place = MatricesPlace(session, theme, words)
    session.commit("role", [ROLE])
    place.view.menus.menu_for(("cell", "")).deleteLater()
    seen = [weakref.ref(one) for one in (place, place.view, place.view.grid, place.view.edits, place.gestures)]
    place.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del place
    gc.collect()
    assert [one() for one in seen] == [None] * len(seen)
    theme.changed.emit()
    session.undo()
