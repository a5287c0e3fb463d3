"""A role read in another language, in the view where it is edited."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from matrices.edits.cells import set_descriptors
from matrices.edits.translations import set_texts
from matrices.model.matrix import Matrix
from matrices.model.translation import TextKind, TextPlace, Translation
from tests.widgets.grid.roles import ROLE
from widgets.grid.cautions import Cautions
from widgets.matrix.place import MatricesPlace
from widgets.session import Session
from widgets.translating.translating import Translating

TITLE, NAME = TextPlace(TextKind.TITLE), TextPlace(TextKind.ATTRIBUTE_NAME, "product")
CELL, OTHER = (TextPlace(TextKind.DESCRIPTOR, "product", one) for one in ("first", "solid"))
EMPTY = Translation(matrix_id="role", language="es")
TEXTS = {TITLE: "Especialista", NAME: "Producto", CELL: "Lo busca", OTHER: "Lo sabe\nLo cuenta"}


@pytest.fixture
def session(workspace):
    workspace.commit([ROLE, set_texts(EMPTY, ROLE, TEXTS)])
    return Session(workspace)


@pytest.fixture
def view(qtbot, session, theme, words):
    place = MatricesPlace(session, theme, words)
    qtbot.addWidget(place)
    place.resize(1200, 700)
    place.show()
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    place.setFocus()
    yield place.view
    QApplication.clipboard().clear()


@pytest.fixture
def reading(view):
    """The view, read in Spanish."""
    choose(view, "Español")
    return view


def choose(view, name):
    next(one for one in view.reader.button.menu().actions() if one.text() == name).trigger()


def shown(view, attribute_id, level_id):
    return view.grid.grid.matrix.attribute(attribute_id).descriptor(level_id)


def test_there_is_a_choice_only_where_the_role_is_translated(view, session):
    assert view.reader.button.isVisible()
    assert view.reader.button.text() == "Read in English"
    session.commit("", [], [session.get(Translation, "role:es")])
    assert not view.reader.button.isVisible()
    session.undo()
    assert [one.text() for one in view.reader.button.menu().actions()] == ["English", "Español"]


def test_the_grid_is_read_where_it_stood(view):
    view.grid.select_key("writing", "strong")
    choose(view, "Español")
    assert view.heading.title.text() == "Especialista"
    assert shown(view, "product", "solid") == "Lo sabe\nLo cuenta"
    assert view.grid.current_key() == ("writing", "strong")
    choose(view, "English")
    assert shown(view, "product", "solid") == "Knows it\nTells it"
    assert view.grid.current_key() == ("writing", "strong")


def test_what_is_missing_or_stale_is_marked_and_explained(reading, session):
    assert shown(reading, "writing", "first") == "Writes plainly\N{NO-BREAK SPACE}†"
    session.commit("", [set_descriptors(ROLE, {("product", "first"): "Looks it up at once"})])
    assert shown(reading, "product", "first") == "Lo busca\N{NO-BREAK SPACE}‡"
    told = reading.bar.told.text()
    assert "† Not translated yet: shown in English." in told
    assert "‡ The source has changed since this was translated." in told


def test_nothing_can_be_changed_while_reading(reading, session):
    before = session.get(Matrix, "role")
    reading.grid.select_key("product", "first")
    for key in ("x", Qt.Key.Key_Delete):
        QTest.keyClick(reading.grid, key)
    QTest.keyClick(reading.grid, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(reading.grid, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    reading.gestures.insert_attribute()
    reading.blocks.copy()
    reading.blocks.paste()
    assert session.get(Matrix, "role") is before
    assert reading.grid.open_editor is None
    assert not reading.can_publish
    assert not reading.heading.add_attribute.isVisible()


def test_escape_goes_back_to_where_it_can_be_edited(reading, session):
    reading.grid.setFocus()
    QTest.keyClick(reading.grid, Qt.Key.Key_Escape)
    assert not reading.bar.isVisible()
    reading.grid.select_key("product", "first")
    QTest.keyClicks(reading.grid, "N")
    QTest.keyClick(reading.grid.open_editor, Qt.Key.Key_Return)
    assert session.get(Matrix, "role").attribute("product").descriptor("first") == "N"


def test_the_button_of_the_bar_goes_back_too(reading):
    assert reading.bar.leave_button.text() == "Back to English"
    reading.bar.leave_button.click()
    assert reading.reader.language == ""
    assert reading.grid.hasFocus()


def test_what_is_being_typed_is_stored_before(view, session):
    view.grid.select_key("product", "first")
    view.grid.edit_current()
    view.grid.open_editor.setPlainText("Asks")
    choose(view, "Español")
    assert session.get(Matrix, "role").attribute("product").descriptor("first") == "Asks"
    assert shown(view, "product", "first") == "Lo busca\N{NO-BREAK SPACE}‡"


def test_details_tell_the_translation_and_store_nothing(reading, session):
    before = session.get(Matrix, "role")
    reading.details.toggle()
    reading.grid.select_key("product", "solid")
    reading.details.refresh()
    assert reading.details.panel.cell.heading.text() == "Producto × Solid\N{NO-BREAK SPACE}†"
    choose(reading, "English")
    assert reading.details.panel.attribute.name.toPlainText() == "Product"
    assert reading.details.finish()
    assert session.get(Matrix, "role") is before


def test_cells_are_copied_as_they_are_read(reading):
    reading.grid.select_key("product", "first")
    reading.blocks.copy()
    assert "Lo busca" in QApplication.clipboard().text()
    reading.grid.select_key("writing", "first")
    reading.blocks.copy()
    assert "†" not in QApplication.clipboard().text()


def test_cautions_are_of_the_source(reading):
    reading.set_cautions(Cautions(frozenset({("product", "first")})))
    assert not reading.grid.grid.cautions.cells
    reading.reader.leave()
    assert reading.grid.grid.cautions.cells


def test_search_and_check_show_the_source(reading, theme, words):
    reading.side.add("other", "Other", reading.notice)
    reading.side.show_section("other")
    assert reading.reader.language == ""
    choose(reading, "Español")
    assert reading.side.section is None


@pytest.mark.parametrize("is_by_key", [True, False])
def test_editing_leads_to_the_text_in_the_translation(reading, session, theme, words, qtbot, is_by_key):
    translating = Translating(reading, session, theme, words)
    reading.grid.select_key("product", "solid")
    if is_by_key:
        QTest.keyClick(reading.grid, Qt.Key.Key_F2)
    else:
        reading.grid.doubleClicked.emit(reading.grid.currentIndex())
    dialog = translating.dialog
    qtbot.waitUntil(lambda: dialog.grid.open_editor is not None)
    assert (dialog.language, dialog.current.place) == ("es", OTHER)
    dialog.grid.open_editor.setPlainText("Lo domina")
    dialog.reject()
    assert shown(reading, "product", "solid") == "Lo domina"


def test_a_removed_translation_ends_the_reading(reading, session):
    session.commit("", [], [session.get(Translation, "role:es")])
    assert (reading.reader.language, reading.bar.isVisible()) == ("", False)
    assert reading.gestures.can_edit
    session.undo()
    assert reading.bar.isVisible()
    assert not reading.gestures.can_edit


def test_the_choice_is_remembered_for_its_role(reading, session):
    session.commit("", [replace(ROLE, matrix_id="other")])
    reading.show_matrix("other")
    assert reading.gestures.can_edit
    assert not reading.reader.button.isVisible()
    reading.show_matrix("role")
    assert (reading.reader.language, reading.gestures.can_edit) == ("es", False)
