import pytest
from PySide6.QtCore import Qt

from matrices.model.matrix import Matrix
from tests.widgets.grid.roles import ROLE
from tests.widgets.matrix.disk import refuse_writes
from widgets.history.dialog import HistoryDialog
from widgets.history.steps import step_names, walk_to
from widgets.matrix.edits import MatrixEdits


@pytest.fixture
def edits(session, words):
    session.workspace.commit([ROLE])
    made = MatrixEdits(session, words)
    made.matrix_id = ROLE.matrix_id
    for text in ("one", "two", "three"):
        made.set_text(("writing", "solid"), text)
    return made


@pytest.fixture
def dialog(qtbot, session, edits, theme, words):
    made = HistoryDialog(session, theme, words)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def text(session):
    return lambda: session.get(Matrix, ROLE.matrix_id).attribute("writing").descriptor("solid")


def click(dialog, qtbot, row):
    at = dialog.list.visualItemRect(dialog.list.item(row)).center()
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def texts(dialog):
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_walking_goes_many_steps(session, edits, text):
    assert walk_to(session, 1)
    assert text() == "one"
    assert walk_to(session, 99)
    assert text() == "three"
    assert walk_to(session, 0)
    assert session.get(Matrix, ROLE.matrix_id) == ROLE


def test_all_steps_are_listed_and_the_present_is_marked(dialog):
    step = "edit of Writing × Solid"
    assert texts(dialog) == ["As it was when opened", step, step, f"{step} – now"]


@pytest.mark.parametrize(("row", "there"), [(0, ""), (1, "one"), (3, "three")])
def test_a_click_walks_there(dialog, qtbot, text, row, there):
    click(dialog, qtbot, row)
    assert text() == there
    assert texts(dialog)[row].endswith(" – now")
    assert dialog.list.count() == 4


def test_enter_walks_forward_again(dialog, qtbot, text):
    click(dialog, qtbot, 0)
    dialog.list.setCurrentRow(2)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert text() == "two"


def test_it_follows_what_happens_beside_it(dialog, session, edits):
    session.undo()
    assert texts(dialog)[2].endswith(" – now")
    edits.set_text(("writing", "solid"), "four")
    assert dialog.list.count() == 4


def test_where_the_disk_refuses_it_stops_and_says_so(dialog, qtbot, session, text):
    with refuse_writes():
        click(dialog, qtbot, 0)
    assert (text(), session.undo_stack.index()) == ("three", 3)
    assert dialog.notice.isVisible()
    click(dialog, qtbot, 0)
    assert not dialog.notice.isVisible()


def test_step_names_are_in_order(session, edits):
    edits.rename_attribute("writing", "Words", "")
    assert step_names(session)[-1] == "edit of Writing"
