from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from matrices.exchange.exporting import Format
from matrices.exchange.importing import plan_import
from matrices.exchange.reading import read_here
from tests.widgets.exporting.conftest import DAY
from widgets.exporting.dialog import ExportDialog


def answer(act):
    def when_open():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        try:
            act(dialog)
        finally:
            if dialog.isVisible():  # whatever went wrong, the test must end
                dialog.reject()

    QTimer.singleShot(20, when_open)


def choose(dialog, kind, matrix_id):
    dialog.format.setCurrentIndex(dialog.format.findData(kind.value))
    dialog.role.setCurrentIndex(dialog.role.findData(matrix_id))
    dialog.accept()


def test_the_role_in_view_is_suggested(exporting, session, qtbot, person, tmp_path):
    person.files = [tmp_path / "x.xlsx"]
    answer(lambda dialog: dialog.accept())
    with qtbot.waitSignal(exporting.exported) as exported:
        exporting.ask(session, "n")
    assert exported.args == [tmp_path / "x.xlsx"]
    assert person.suggested[0].name == "Night.xlsx"
    assert [one.title for one in plan_import(read_here((tmp_path / "x.xlsx").read_bytes())).grids] == ["Night"]


def test_all_roles_go_into_one_file(exporting, session, qtbot, person, tmp_path):
    person.files = [tmp_path / "x.md"]
    answer(lambda dialog: choose(dialog, Format.MARKDOWN, None))
    exporting.ask(session, None)
    assert person.suggested[0].name == "Team.md"
    assert [line for line in (tmp_path / "x.md").read_text().splitlines() if line[:1] == "#"] == ["# Day", "# Night"]


def test_tables_of_all_roles_go_into_a_folder(exporting, session, person, tmp_path):
    (tmp_path / "out").mkdir()
    person.files = [tmp_path / "out"]
    answer(lambda dialog: choose(dialog, Format.CSV, None))
    exporting.ask(session, None)
    assert sorted(one.name for one in (tmp_path / "out").iterdir()) == ["Day.csv", "Night.csv"]


def test_a_refusal_writes_nothing(exporting, session, qtbot):
    answer(lambda dialog: dialog.reject())
    with qtbot.assertNotEmitted(exporting.exported):
        exporting.ask(session, "d")


def test_what_the_disk_refuses_is_told(exporting, qtbot, person, tmp_path):
    person.files = [tmp_path / "missing" / "x.csv"]
    with qtbot.assertNotEmitted(exporting.exported):
        exporting.export([DAY], Format.CSV, "Day")
    assert "x.csv" in person.heard[0]


def test_a_copied_role_is_a_table_for_every_program(exporting, qtbot):
    with qtbot.waitSignal(exporting.copied) as copied:
        exporting.copy_table(DAY)
    mime = QApplication.clipboard().mimeData()
    assert copied.args == ["Day"]
    assert '"Tempo"\t""\t""\t"Answers\nAsks"' in mime.text()
    assert 'Answers<br style="mso-data-placement:same-cell">Asks' in mime.html()
    assert b"| Tempo |" in mime.data("text/markdown").data()


def test_a_role_copied_as_markdown_is_text_alone(exporting):
    exporting.copy_markdown(DAY)
    mime = QApplication.clipboard().mimeData()
    assert mime.text().startswith("# Day")
    assert not mime.hasHtml()
