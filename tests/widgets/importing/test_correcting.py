"""Corrections in the dialog itself, on files as people have them."""

import datetime

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QWidget

from matrices.exchange.reading import read_here
from matrices.exchange.taking import Known
from matrices.language.words import words_for
from matrices.model.matrix import Attribute, Level, Matrix
from matrices.model.review import Review, Who
from matrices.model.teammate import Teammate
from tests.matrices.exchange.making import csv_of, workbook_of
from widgets.importing.clipboard import sources_in
from widgets.importing.dialog import PlanDialog
from widgets.importing.draft import Draft, item_target

GRID = [["Attribute", "Learning", "Solid"], ["Tempo", "Slow", "Fast"], ["Calm", "Kind", "Kinder"]]
PEOPLE = [["Name", "Date", "Tempo", "Calm"], ["Mina", "2026-03-01", "x", "2"], ["Aya", "2026-03-02", "1", "x"]]
DAY = Matrix(
    matrix_id="day",
    title="Day",
    levels=(Level(level_id="l", name="Learning"),),
    attributes=(Attribute(attribute_id="t", name="Tempo", descriptors={"l": "Steady"}),),
)
NOW = datetime.datetime(2026, 5, 4, 9, tzinfo=datetime.UTC)


@pytest.fixture
def open_dialog(qtbot, theme):
    def make(data, name="file", matrices=(DAY,)):
        draft = Draft(read_here(data), name, matrices, lambda: Known(matrices=matrices), language="en", now=NOW)
        window = QWidget()
        qtbot.addWidget(window)
        dialog = PlanDialog(draft, theme, words_for("en"), window)
        dialog.window_kept = window
        return dialog

    return make


def after(dialog):
    return dialog.draft.step(dialog.key).after


def activate(field, text):
    place = field.findText(text)
    assert place >= 0, [field.itemText(one) for one in range(field.count())]
    field.setCurrentIndex(place)
    field.activated.emit(place)


def test_a_column_corrected_changes_grid_and_summary(open_dialog):
    dialog = open_dialog(csv_of(GRID))
    reading = dialog.panel.reading
    reading.table.setCurrentIndex(reading.model.index(1, 2))
    activate(reading.column, "About")
    assert [one.name for one in after(dialog).levels] == ["Learning"]
    assert after(dialog).attributes[0].about == "Fast"
    assert "1 level ·" in dialog.panel.summary.text()
    assert reading.model.headerData(2, Qt.Orientation.Horizontal) == "C  About"
    assert reading.table.currentIndex().column() == 2


def test_a_row_corrected_changes_grid_and_results(open_dialog):
    dialog = open_dialog(csv_of(GRID))
    reading = dialog.panel.reading
    reading.table.setCurrentIndex(reading.model.index(1, 0))
    activate(reading.row, "Skipped")
    assert [one.name for one in after(dialog).attributes] == ["Calm"]
    results = dialog.panel.results.model()
    assert results.index(1, 3).data() == "Not taken: Tempo | Slow | Fast"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_header_clicked_offers_the_same_choices(open_dialog, qtbot):
    dialog = open_dialog(csv_of(GRID))
    reading = dialog.panel.reading
    reading.table.horizontalHeader().sectionClicked.emit(1)
    menu = reading._menu
    next(one for one in menu.actions() if one.text() == "Ignored").trigger()
    menu.close()
    assert [one.name for one in after(dialog).levels] == ["Solid"]


def test_header_and_sides_can_be_corrected(open_dialog):
    dialog = open_dialog(csv_of(GRID))
    activate(dialog.panel.reading.header, "Row 2")
    assert [one.name for one in after(dialog).levels] == ["Slow", "Fast"]
    dialog.panel.reading.swapped.click()
    assert dialog.panel.reading.swapped.isChecked()
    assert [one.name for one in after(dialog).attributes] == ["Learning", "Solid"]


def test_incomplete_readings_say_what_is_missing_and_cannot_be_taken(open_dialog):
    dialog = open_dialog(csv_of(GRID))
    activate(dialog.panel.reading.arrangement, "A row a rating")
    assert "Person" in dialog.panel.summary.text()
    assert not dialog.apply.isEnabled()
    activate(dialog.panel.reading.arrangement, "A row an attribute, a column a level")
    assert dialog.apply.isEnabled()


def test_an_update_shows_what_would_change(open_dialog):
    dialog = open_dialog(csv_of(GRID), "Day")
    assert dialog.panel.role.currentText() == "Day"
    model = dialog.panel.changes.model()
    rows = [[model.index(row, column).data() for column in range(4)] for row in range(model.rowCount())]
    assert ["Tempo", "Learning", "Steady", "Slow"] in rows
    assert ["Calm", "", "", "a new attribute"] in rows


def test_roles_without_a_check_mark_stay_out(open_dialog):
    dialog = open_dialog(workbook_of({"Night": GRID, "Late": GRID}))
    assert [one.title for one in dialog.draft.documents] == ["Night", "Late"]
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert [one.title for one in dialog.draft.documents] == ["Late"]
    dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.apply.isEnabled()


def test_people_are_rated_in_a_role_of_the_same_file(open_dialog):
    dialog = open_dialog(workbook_of({"Night": GRID, "Team": PEOPLE}), matrices=())
    assert dialog.draft.item("1:0").target == item_target(dialog.draft.item("0:0"))
    dialog.show_item("1:0")
    assert dialog.panel.summary.text() == "2 ratings · 2 new teammates · 2 rows are not taken whole"
    activate(dialog.panel.marks.fields["x"], "Solid")
    assert dialog.panel.summary.text().startswith("4 ratings · 2 new teammates")
    activate(dialog.panel.by, "self")
    kinds = [type(one) for one in dialog.draft.documents]
    assert (kinds.count(Matrix), kinds.count(Teammate), kinds.count(Review)) == (1, 2, 2)
    ratings = [one for doc in dialog.draft.documents if isinstance(doc, Review) for one in doc.ratings]
    assert {one.by for one in ratings} == {Who.SELF}


def test_a_file_of_people_alone_shows_them_first(open_dialog):
    tabs = open_dialog(csv_of(PEOPLE)).panel.tabs
    assert tabs.tabText(tabs.currentIndex()) == "Who is rated how"
    assert tabs.isTabVisible(tabs.currentIndex())


def test_a_role_that_people_need_comes_with_them(open_dialog):
    dialog = open_dialog(workbook_of({"Night": GRID, "Team": PEOPLE}), matrices=())
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.draft.item("0:0").is_wanted


def test_titles_of_new_roles_differ(open_dialog):
    dialog = open_dialog(workbook_of({"Sheet1": GRID, "Sheet2": GRID}), "Support")
    assert [one.title for one in dialog.draft.items] == ["Support", "Support 2"]


def test_a_sheet_in_which_nothing_was_found_can_be_corrected(open_dialog):
    dialog = open_dialog(workbook_of({"Night": GRID, "Odd": [["Tempo\nfast"], ["Calm"]]}))
    dialog.show_item("1:0")
    assert dialog.panel.tabs.currentWidget() is dialog.panel.reading
    assert not dialog.list.item(1).flags() & Qt.ItemFlag.ItemIsUserCheckable


def test_the_clipboard_gives_tables_before_text():
    mime = QMimeData()
    mime.setHtml("<b>x</b><TABLE><tr><td>a</td></tr></TABLE>")
    mime.setText("a")
    assert [one[:6] for one in sources_in(mime)] == [b"<html>", b"a"]
    mime.setHtml("<b>no grid</b>")
    assert list(sources_in(mime)) == [b"a"]
