"""What comes in from other programs and goes out to them, through the real window."""

import pytest
from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtWidgets import QApplication

from app.places import Place
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
from widgets.exporting.dialog import ExportDialog
from widgets.importing.dialog import PlanDialog

TABLE = "<table><tr><th>Attribute</th><th>Learning</th><th>Solid</th></tr><tr><td>Tempo</td><td>a</td><td>b</td></tr>"


@pytest.fixture
def agree():
    """Accept the next dialog, after something was done in it."""

    def prepare(kind, act=None):
        def when_open():
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, kind):  # a file may still be read
                QTimer.singleShot(10, when_open)
                return
            try:
                if act is not None:
                    act(dialog)
                dialog.accept()
            finally:
                if dialog.isVisible():  # whatever went wrong, the test must end
                    dialog.reject()

        QTimer.singleShot(20, when_open)

    return prepare


def copy(html="", text=""):
    mime = QMimeData()
    if html:
        mime.setHtml(html)
    if text:
        mime.setText(text)
    QApplication.clipboard().setMimeData(mime)


def test_a_table_in_the_clipboard_becomes_a_role_in_one_step(opened, agree):
    session = opened.desk.session
    before = len(session.all(Matrix))
    copy(TABLE, "no table at all")
    agree(PlanDialog)
    opened.commands["import-clipboard"].trigger()
    assert [one.name for one in session.all(Matrix)[-1].attributes] == ["Tempo"]
    assert opened.desk.places.matrices.matrix_id == session.all(Matrix)[-1].matrix_id
    session.undo()
    assert len(session.all(Matrix)) == before


def test_an_empty_clipboard_is_told(opened, person):
    QApplication.clipboard().clear()
    opened.commands["import-clipboard"].trigger()
    assert "clipboard" in person.heard[0]


def test_people_of_a_file_come_in_as_one_step(opened, agree, tmp_path):
    session = opened.desk.session
    matrix = session.all(Matrix)[0]
    before = {one.teammate_id for one in session.all(Teammate)}
    names = [one.name for one in matrix.attributes[:3]]
    (tmp_path / "team.csv").write_text(f"Name,{','.join(names)}\nZoë Novak,1,2,1\nMax Novak,2,,1\n", encoding="utf-8")
    agree(PlanDialog)
    opened.desk.importing.start(session, tmp_path / "team.csv")
    new = [one for one in session.all(Teammate) if one.teammate_id not in before]
    assert [one.name for one in new] == ["Zoë Novak", "Max Novak"]
    assert opened.desk.places.place is Place.PEOPLE
    session.undo()
    assert {one.teammate_id for one in session.all(Teammate)} == before
    assert session.reviews_of(new[0].teammate_id) == []


def test_an_exported_role_can_be_opened_from_the_foot(opened, agree, person, tmp_path):
    person.files = [tmp_path / "role.md"]
    agree(ExportDialog, lambda dialog: dialog.format.setCurrentIndex(dialog.format.findData("md")))
    opened.commands["export"].trigger()
    assert (tmp_path / "role.md").read_text(encoding="utf-8").startswith("# ")
    assert opened.status_line.message.text() == "Exported: role.md"
    assert [one.text() for one in opened.status_line.buttons] == ["Open", "Show in folder"]


def test_a_copied_role_comes_back_the_same(opened, agree):
    session = opened.desk.session
    matrix = session.get(Matrix, opened.desk.places.matrices.matrix_id)
    opened.commands["copy-role"].trigger()
    assert matrix.title in opened.status_line.message.text()
    seen = []
    agree(PlanDialog, lambda dialog: seen.append(dialog.draft.step(dialog.key).after))
    opened.commands["import-clipboard"].trigger()
    facts = [(one.name, tuple(one.descriptor(level.level_id) for level in matrix.levels)) for one in matrix.attributes]
    levels = [level.level_id for level in seen[0].levels]
    assert [(one.name, tuple(map(one.descriptor, levels))) for one in seen[0].attributes] == facts


def test_without_a_workspace_nothing_can_be_exchanged(window):
    names = ("import", "import-clipboard", "export", "copy-role", "copy-role-markdown")
    assert not any(window.commands[name].isEnabled() for name in names)
