import pytest
from PySide6.QtCore import QMimeData, QRect, Qt
from PySide6.QtWidgets import QApplication

from matrices.model.teammate import Teammate
from tests.widgets.matrix.disk import refuse_writes
from tests.widgets.people.people import NOW, team
from tests.widgets.person import Person
from widgets.people.place import PeoplePlace
from widgets.theme import space

LIST = "Name,Role,Shift\nAna Ruiz,Engineer,early\nZoe,Support,\nBen,Pilot,late\n"


@pytest.fixture
def person():
    return Person()


@pytest.fixture
def place(qtbot, session, theme, words, person):
    session.workspace.commit(team())
    made = PeoplePlace(session, theme, words, now=lambda: NOW, asking=person)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    return made


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(LIST)
    return path


def begun(place, path):
    place.importing.start(path, NOW.date())
    return place.importing.dialog


def results(dialog):
    model = dialog.table.model()
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def by_name(session):
    return {one.name: one for one in session.all(Teammate)}


def test_plan_is_shown_and_taken_in_one_step(place, table, session):
    dialog = begun(place, table)
    assert results(dialog) == ["changed", "new", "not taken: no role is called Pilot"]
    assert session.undo_stack.count() == 0
    dialog.accept()
    people = by_name(session)
    assert people["Ana Ruiz"].placements[-1].matrix_id == "engineer"
    assert people["Ana Ruiz"].tags == {"Shift": ("early",)}
    session.undo()
    assert "Zoe" not in by_name(session)


def test_importing_again_changes_nothing(place, table):
    begun(place, table).accept()
    dialog = begun(place, table)
    assert results(dialog)[:2] == ["known already", "known already"]
    assert not dialog.do.isEnabled()
    dialog.reject()


def test_columns_and_titles_can_be_corrected(place, table, session):
    dialog = begun(place, table)
    dialog.role_boxes["Pilot"].setCurrentText("Support")
    dialog.role_boxes["Pilot"].activated.emit(2)
    dialog.column_boxes[2].setCurrentText("Led by")
    dialog.column_boxes[2].activated.emit(0)
    dialog.accept()
    ben = by_name(session)["Ben"]
    assert (ben.led_by, ben.tags, ben.placements[0].matrix_id) == ("late", {}, "support")


def test_where_a_title_can_be_said_is_told_until_it_is(place, table):
    dialog = begun(place, table)
    assert "How it is read" in dialog.said.text()
    dialog.role_boxes["Pilot"].setCurrentText("Support")
    dialog.role_boxes["Pilot"].activated.emit(2)
    assert "How it is read" not in dialog.said.text()
    dialog.reject()


def test_each_row_is_as_high_as_its_words_need(place, tmp_path):
    path = tmp_path / "long.csv"
    counts = range(4, 40)  # some of them end where the padding takes the room for the last word
    path.write_text("Name,Role,Notes\n" + "".join(f"P{one},Support,{'word ' * one}\n" for one in counts))
    table = begun(place, path).table
    for row in range(len(counts)):
        told = QRect(0, 0, table.columnWidth(3) - 2 * (space.SMALL + 3), 1)  # Qt keeps 3 px beside a text
        text = table.model().index(row, 3).data()
        wanted = table.fontMetrics().boundingRect(told, Qt.TextFlag.TextWordWrap, text).height()
        assert table.rowHeight(row) >= wanted + 2 * space.TIGHT
    place.importing.dialog.reject()


def test_table_without_names_asks_for_their_column(place, tmp_path, session):
    path = tmp_path / "odd.csv"
    path.write_text("Who,Shift\nZoe,late\n")
    dialog = begun(place, path)
    assert (dialog.do.isEnabled(), dialog.tabs.currentIndex()) == (False, 1)
    dialog.column_boxes[0].setCurrentText("Name")
    dialog.column_boxes[0].activated.emit(1)
    dialog.accept()
    assert by_name(session)["Zoe"].tags == {"Shift": ("late",)}


def test_refusing_disk_keeps_the_plan(place, table, session):
    dialog = begun(place, table)
    with refuse_writes():
        dialog.accept()
    assert dialog.isVisible()
    assert "nothing changed" in dialog.said.text()
    dialog.accept()
    assert "Zoe" in by_name(session)


def test_people_are_pasted(place, session):
    mime = QMimeData()
    mime.setText("Name\tShift\nZoe\tlate\n")
    QApplication.clipboard().setMimeData(mime)
    place.import_people_from_clipboard()
    place.importing.dialog.accept()
    assert by_name(session)["Zoe"].tags == {"Shift": ("late",)}


def test_junk_is_told(place, tmp_path, person):
    path = tmp_path / "junk.xlsx"
    path.write_bytes(b"PK\x03\x04junk")
    place.importing.start(path, NOW.date())
    assert place.importing.dialog is None
    assert "junk.xlsx" in person.heard[0]


def test_what_is_exported_comes_back(place, tmp_path, person, session):
    path = tmp_path / "out.csv"
    person.files = [path]
    place.export_people()
    dialog = begun(place, path)
    assert results(dialog) == ["known already"] * 3
    dialog.reject()


def test_only_who_is_listed_is_exported(place, tmp_path, person):
    path = tmp_path / "out.csv"
    person.files = [path]
    place.list.search.setText("ana")
    place.export_people()
    assert len(path.read_text(encoding="utf-8-sig").splitlines()) == 2
