import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor

from tests.widgets.matrix.disk import refuse_writes

Key = Qt.Key
PLAIN, SHIFT, ALT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def field(details, place, cursor=None):
    found = details.behaviours.rows[place].field
    found.setFocus()
    if cursor is not None:
        at = found.textCursor()
        at.setPosition(cursor)
        found.setTextCursor(at)
    else:
        found.moveCursor(QTextCursor.MoveOperation.End)
    return found


def shown(details):
    return [row.field.toPlainText() for row in details.behaviours.rows]


def test_behaviours_are_listed_and_the_first_has_the_focus(details):
    assert shown(details) == ["Knows it", "Tells it"]
    assert details.behaviours.current == 0
    assert details.cell.heading.text() == "Product × Solid"


def test_enter_stores_and_goes_on(details, qtbot, text, undo_text):
    qtbot.keyClicks(field(details, 0), " well")
    qtbot.keyClick(field(details, 0), Key.Key_Return)
    assert text() == "Knows it well\nTells it"
    assert undo_text() == "edit of Product × Solid"
    assert details.behaviours.current == 1


def test_leaving_stores(details, place, qtbot, text):
    qtbot.keyClicks(field(details, 1), "!")
    place.list.search.setFocus()
    assert text() == "Knows it\nTells it!"


def test_escape_gives_back_and_returns_to_the_grid(details, grid, qtbot, text, undo_text):
    qtbot.keyClicks(field(details, 0), " well")
    qtbot.keyClick(field(details, 0), Key.Key_Escape)
    assert shown(details)[0] == "Knows it"
    assert grid.hasFocus()
    assert undo_text() == ""


def test_behaviours_are_added_one_after_another(details, qtbot, text):
    details.behaviours.add.setFocus()
    for typed in ("Shows it", "Draws it"):
        qtbot.keyClicks(details.behaviours.add, typed)
        qtbot.keyClick(details.behaviours.add, Key.Key_Return)
    assert text() == "Knows it\nTells it\nShows it\nDraws it"
    assert details.behaviours.add.hasFocus()
    assert details.behaviours.add.toPlainText() == ""


@pytest.mark.parametrize(
    ("at", "cursor", "key", "modifier", "after", "current"),
    [
        (0, 5, Key.Key_Return, SHIFT, "Knows\nit\nTells it", 1),
        (0, None, Key.Key_J, CONTROL, "Knows it Tells it", 0),
        (1, None, Key.Key_J, CONTROL, "Knows it\nTells it", 1),
        (0, None, Key.Key_Delete, CONTROL | SHIFT, "Tells it", 0),
        (1, None, Key.Key_Up, ALT, "Tells it\nKnows it", 0),
        (0, None, Key.Key_Down, ALT, "Tells it\nKnows it", 1),
        (0, None, Key.Key_Up, ALT, "Knows it\nTells it", 0),
    ],
)
def test_keys_change_the_list(details, qtbot, text, at, cursor, key, modifier, after, current):
    qtbot.keyClick(field(details, at, cursor), key, modifier)
    assert text() == after
    assert details.behaviours.current == current


def test_what_is_typed_goes_along_when_the_list_changes(details, qtbot, text, place):
    qtbot.keyClicks(field(details, 0), " well")
    qtbot.keyClick(details.behaviours.rows[0].field, Key.Key_Down, ALT)
    assert text() == "Tells it\nKnows it well"
    assert place._session.undo_stack.count() == 1


def test_an_emptied_behaviour_goes(details, qtbot, text):
    found = field(details, 0)
    found.selectAll()
    qtbot.keyClick(found, Key.Key_Backspace)
    qtbot.keyClick(found, Key.Key_Return)
    assert text() == "Tells it"


def test_a_behaviour_is_dragged_by_its_handle(details, qtbot, text):
    first, second = details.behaviours.rows[:2]
    qtbot.mousePress(first.handle, Qt.MouseButton.LeftButton, pos=QPoint(4, 8))
    below = first.handle.mapFromGlobal(second.mapToGlobal(QPoint(4, second.height() - 2)))
    qtbot.mouseMove(first.handle, below)
    qtbot.mouseRelease(first.handle, Qt.MouseButton.LeftButton, pos=below)
    assert text() == "Tells it\nKnows it"


def test_the_menu_of_a_behaviour_acts_on_it(details, text):
    merge = details.behaviours.rows[0].more.menu().actions()[1]
    merge.trigger()
    assert text() == "Knows it Tells it"


def test_when_the_disk_refuses_what_is_typed_stays(details, place, qtbot, text):
    found = field(details, 0)
    qtbot.keyClicks(found, " well")
    with refuse_writes():
        qtbot.keyClick(found, Key.Key_Return)
    assert found.toPlainText() == "Knows it well"
    assert place.view.notice.isVisible()
    assert details.is_typed
    assert place.finish()
    assert text() == "Knows it well\nTells it"


def test_what_is_typed_is_stored_before_another_cell_is_shown(details, grid, qtbot, text):
    qtbot.keyClicks(field(details, 0), " well")
    grid.select_key("writing", "first")
    details.refresh()
    assert text() == "Knows it well\nTells it"
    assert shown(details) == ["Writes plainly"]


def test_what_undo_took_away_is_not_stored(details, place, qtbot, stored):
    place.gestures.insert_level()
    place.view.headers.finish()
    details.refresh()
    details.behaviours.add.setFocus()
    qtbot.keyClicks(details.behaviours.add, "Gone")
    place._session.undo()
    details.refresh()
    assert len(stored().levels) == 3
