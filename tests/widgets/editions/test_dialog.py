import pytest
from PySide6.QtCore import Qt

from matrices.edits.cells import set_descriptors
from matrices.edits.editions import publish
from matrices.model.matrix import Matrix
from matrices.store.workspace import Workspace
from tests.widgets.editions.roles import DAY, FIRST, NOW, ROLE, SECOND
from tests.widgets.grid.roles import large
from widgets.editions.dialog import EditionsDialog
from widgets.session import Session


def titles(dialog):
    return [(one.title, one.subtitle) for one in dialog.list._entries]


def choose(dialog, attribute_id, level_id=None):
    changes = dialog.panel._changes
    places = (n for n, one in enumerate(changes) if (one.attribute_id, one.level_id) == (attribute_id, level_id))
    dialog.panel.list.choose(str(next(places)))


def test_editions_are_listed_the_newest_first(dialog):
    assert titles(dialog) == [
        ("Now", "changed since edition 2"),
        ("Edition 2 · 1 Apr 2026", ""),
        ("Edition 1 · 2 Mar 2026", "First words"),
    ]
    assert dialog.state.edition == SECOND


def test_a_role_without_editions_shows_what_it_says_now(qtbot, workspace, theme, words):
    workspace.commit([ROLE])
    made = EditionsDialog(Session(workspace), "role", theme, words)
    qtbot.addWidget(made)
    assert titles(made) == [("Now", "not published yet")]
    made.show_changes_since("now")
    assert made.stack.currentWidget() is made.none
    assert made.none.text() == "No difference: both read the same."
    assert not made.head.restore.isEnabled()


def test_an_edition_is_read_in_the_grid(dialog):
    dialog.list.choose(FIRST.edition_id)
    assert dialog.grid.grid.matrix is FIRST.matrix or dialog.grid.grid.matrix == FIRST.matrix
    assert dialog.panel.isHidden()


def test_the_grid_tells_what_came_and_what_went(dialog):
    dialog.show_changes_since(FIRST.edition_id)
    cell = dialog.grid.cells.face.cell(("product", "solid"))
    assert cell.text == "Knows it well\nTells it"
    assert dialog.grid.row_header.headers["teaching"].about.text == "Removed row"
    assert dialog.grid.row_header.headers["calm"].about.text == "New row"
    assert dialog.grid.grid.row_of(("attribute", "teaching")) is not None


def test_f7_walks_through_the_changes(dialog, qtbot):
    dialog.show_changes_since(SECOND.edition_id)
    seen = []
    for _ in range(5):
        qtbot.keyClick(dialog, Qt.Key.Key_F7)
        seen.append((dialog.panel.change.where, dialog.panel.change.what))
    assert seen == [
        ("Deep", "Name of the level"),
        ("Plain writing", "Name of the row"),
        ("Plain writing", "Expected level"),
        ("Teaching", "Removed row"),
        ("Calm", "New row"),
    ]
    assert dialog.grid.current_key()[0] == "calm"
    qtbot.keyClick(dialog, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.panel.change.what == "Removed row"


def test_f7_begins_to_compare(dialog, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_F7)
    assert dialog.head.is_comparing
    assert dialog.panel.change.where == "Deep"


@pytest.mark.parametrize(
    ("attribute_id", "level_id", "label"),
    [
        ("product", "solid", "restored Product × Solid"),
        ("teaching", None, "restored Teaching"),
        ("writing", "first", "restored Plain writing × First"),
    ],
)
def test_one_thing_is_restored_in_one_step(dialog, told, stored, attribute_id, level_id, label):
    dialog.show_changes_since(FIRST.edition_id)
    choose(dialog, attribute_id, level_id)
    dialog.panel.restore.click()
    then = ROLE.attribute(attribute_id)
    assert stored().attribute(attribute_id).descriptor(level_id or "first") == then.descriptor(level_id or "first")
    assert told.undo_stack.undoText() == label
    told.undo()
    assert stored() == NOW


def test_a_new_row_is_taken_back_by_its_button(dialog, told, stored):
    dialog.show_changes_since(FIRST.edition_id)
    change = next(one for one in dialog.panel._changes if one.is_new and one.attribute_id)
    choose(dialog, change.attribute_id, None)
    assert dialog.panel.restore.text() == "Take back the new row"
    dialog.panel.restore.click()
    assert change.attribute_id not in stored().attribute_places
    told.undo()
    assert stored() == NOW


def test_a_level_is_restored(dialog, stored):
    dialog.show_changes_since(SECOND.edition_id)
    choose(dialog, None, "strong")
    dialog.panel.restore.click()
    assert stored().level("strong").name == "Strong"
    assert "Deep" not in [one.where for one in dialog.panel._changes]


def test_the_whole_row_of_a_cell_is_restored(dialog, stored):
    dialog.show_changes_since(FIRST.edition_id)
    choose(dialog, "writing", "first")
    dialog.panel.restore_row.click()
    assert stored().attribute("writing") == ROLE.attribute("writing")


def test_the_whole_is_restored_in_one_step(dialog, told, stored):
    dialog.list.choose(FIRST.edition_id)
    dialog.head.restore.click()
    assert stored() == ROLE
    assert told.undo_stack.undoText() == "restored Edition 1 of Support specialist"
    told.undo()
    assert stored() == NOW


def test_between_two_editions_there_is_nothing_to_restore(dialog):
    dialog.list.choose(FIRST.edition_id)
    dialog.head.choose(SECOND.edition_id)
    dialog.head.until.activated.emit(1)
    choose(dialog, "product", "solid")
    assert dialog.panel.restore.isHidden()


def test_nothing_is_restored_where_the_workspace_is_only_read(qtbot, workspace, theme, words):
    workspace.commit([NOW, FIRST])
    opened = Workspace.open(workspace.path, read_only=True)
    made = EditionsDialog(Session(opened), "role", theme, words)
    qtbot.addWidget(made)
    made.show_changes_since(FIRST.edition_id)
    made.panel.step(1)
    assert made.panel.restore.isHidden()
    assert made.head.restore.isHidden()
    opened.close()


def test_it_follows_what_is_edited_elsewhere(dialog, told):
    dialog.show_changes_since(SECOND.edition_id)
    told.commit("back", [SECOND.matrix])
    assert dialog.none.text() == "No difference: both read the same."


def test_it_closes_when_its_role_is_gone(dialog, told):
    told.commit("gone", [], [told.get(Matrix, "role")])
    assert dialog.isHidden()


@pytest.mark.parametrize(("state_id", "wished"), [("now", "role"), (FIRST.edition_id, FIRST.edition_id)])
def test_any_state_can_be_printed(dialog, qtbot, state_id, wished):
    dialog.list.choose(state_id)
    with qtbot.waitSignal(dialog.print_requested) as caught:
        dialog.head.print.click()
    assert caught.args == [wished]


def test_words_are_compared_only_where_they_are_seen(qtbot, workspace, theme, words):
    then = large(200)
    cells = {
        (row.attribute_id, one): f"{text} today" for row in then.attributes for one, text in row.descriptors.items()
    }
    edition = publish(then, [], DAY)
    workspace.commit([set_descriptors(then, cells), edition])
    made = EditionsDialog(Session(workspace), "large", theme, words)
    qtbot.addWidget(made)
    made.show()
    made.show_changes_since(edition.edition_id)
    made.grid.viewport().grab()
    compared = ["marks" in vars(one.text) for one in made.panel._changes]
    assert len(compared) == 1600
    assert 0 < sum(compared) < 400
    made.grid.heights.stop()


def test_the_cursor_stays_where_it_was_when_something_is_restored(dialog):
    dialog.show_changes_since(FIRST.edition_id)
    choose(dialog, "product", "solid")
    dialog.panel.restore.click()
    assert dialog.grid.current_key() == ("product", "solid")
