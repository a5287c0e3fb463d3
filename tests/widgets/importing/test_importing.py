import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from matrices.language.words import words_for
from matrices.model.matrix import Attribute, Level, Matrix
from matrices.store.workspace import Workspace
from tests.widgets.person import Person
from widgets.importing.dialog import PlanDialog
from widgets.importing.importing import Importing
from widgets.session import Session
from widgets.theme.theme import Theme

GRID = "Attribute,Learning,Solid\nTempo,Answers within the shift,Answers the oldest first\nCalm,,Stays kind\n"


@pytest.fixture
def grid(tmp_path):
    (tmp_path / "Night shift.csv").write_text(GRID, encoding="utf-8")
    return tmp_path / "Night shift.csv"


@pytest.fixture
def session(qapp, tmp_path):
    known = Matrix(
        matrix_id="day",
        title="Day shift",
        levels=(Level(level_id="l", name="Learning"),),
        attributes=(Attribute(attribute_id="t", name="Tempo", descriptors={"l": "Slow"}),),
    )
    with Workspace.create(tmp_path / "a.trellis", [known]) as workspace:
        yield Session(workspace)


@pytest.fixture
def person():
    return Person()


@pytest.fixture
def importing(qtbot, qapp, person):
    window = QWidget()
    qtbot.addWidget(window)
    return Importing(window, person, str, Theme(qapp), words_for("en"))


def answer(qtbot, act):
    """Act on the dialog as soon as it is there; what waits for it is waited for."""

    def when_open():
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, PlanDialog):
            QTimer.singleShot(10, when_open)
            return
        try:
            act(dialog)
        finally:
            if dialog.isVisible():  # whatever went wrong, the test must end
                dialog.reject()

    QTimer.singleShot(50, when_open)


def test_an_agreed_plan_becomes_a_role_in_one_step(importing, session, qtbot, grid):
    answer(qtbot, lambda dialog: dialog.accept())
    with qtbot.waitSignal(importing.imported) as imported:
        importing.start(session, grid)
    made = session.get(Matrix, imported.args[0])
    assert (made.title, [one.name for one in made.attributes]) == ("Night shift", ["Tempo", "Calm"])
    assert session.undo_stack.undoText() == "import of Night shift"
    session.undo()
    assert session.find(Matrix, made.matrix_id) is None


def test_a_refused_plan_changes_nothing(importing, session, qtbot, grid):
    answer(qtbot, lambda dialog: dialog.reject())
    importing.start(session, grid)
    assert len(session.all(Matrix)) == 1


def test_a_role_can_be_brought_up_to_date(importing, session, qtbot, grid):
    def update(dialog):
        dialog.panel.changed.emit({"target": "day"})
        assert dialog.panel.title.isHidden()
        dialog.accept()

    answer(qtbot, update)
    importing.start(session, grid)
    day = session.get(Matrix, "day")
    assert day.title == "Day shift"
    assert day.attribute("t").descriptor("l") == "Answers within the shift"
    assert [one.name for one in day.levels] == ["Learning", "Solid"]


def test_a_new_role_takes_the_title_typed(importing, session, qtbot, grid):
    def name(dialog):
        dialog.panel.title.selectAll()
        qtbot.keyClicks(dialog.panel.title, "Owls")
        dialog.accept()

    answer(qtbot, name)
    importing.start(session, grid)
    assert session.all(Matrix)[-1].title == "Owls"


def test_the_plan_shows_grid_and_rows(importing, session, qtbot, grid):
    seen = []

    def look(dialog):
        seen.append(dialog.draft.step(dialog.key).after)
        seen.append(_texts(dialog.panel.results.model()))
        dialog.reject()

    answer(qtbot, look)
    importing.start(session, grid)
    assert [list(one.descriptors.values()) for one in seen[0].attributes] == [
        ["Answers within the shift", "Answers the oldest first"],
        ["Stays kind"],
    ]
    assert [row[:3] for row in seen[1]] == [["1", "levels", ""], ["2", "taken", "Tempo"], ["3", "taken", "Calm"]]


def test_what_the_disk_refuses_stays_in_the_dialog(importing, session, qtbot, grid):
    path = session.workspace.path
    session.workspace.close()
    titles = []

    def again(dialog):
        titles.append(dialog.panel.title.text())

    def agree(dialog):
        qtbot.keyClicks(dialog.panel.title, "!")
        dialog.accept()
        answer(qtbot, again)

    with Workspace.open(path, read_only=True) as workspace:
        answer(qtbot, agree)
        importing.start(Session(workspace), grid)
    assert titles == ["Night shift!"]


def test_what_is_no_table_is_told(importing, session, person, tmp_path):
    (tmp_path / "a.csv").write_bytes(b"")
    importing.start(session, tmp_path / "a.csv")
    assert person.heard == ["empty"]


def _texts(model):
    return [
        [model.index(row, column).data(Qt.ItemDataRole.DisplayRole) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
