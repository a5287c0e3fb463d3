"""A role read in another language, in the view where it is edited."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from matrices.edits.cells import set_descriptors
from matrices.edits.translations import set_texts
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from matrices.model.translation import TextKind, TextPlace, Translation, source_texts
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
def read(view):
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


def test_what_is_missing_or_stale_is_marked_and_explained(read, session):
    assert shown(read, "writing", "first") == "Writes plainly\N{NO-BREAK SPACE}†"
    session.commit("", [set_descriptors(ROLE, {("product", "first"): "Looks it up at once"})])
    assert shown(read, "product", "first") == "Lo busca\N{NO-BREAK SPACE}‡"
    told = read.reading.bar.told.text()
    assert "† Not translated yet: shown in English." in told
    assert "‡ The source has changed since this was translated." in told


def test_nothing_can_be_changed_while_reading(read, session):
    before = session.get(Matrix, "role")
    read.grid.select_key("product", "first")
    for key in ("x", Qt.Key.Key_Delete):
        QTest.keyClick(read.grid, key)
    QTest.keyClick(read.grid, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(read.grid, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    read.gestures.insert_attribute()
    read.blocks.copy()
    read.blocks.paste()
    assert session.get(Matrix, "role") is before
    assert read.grid.open_editor is None
    assert not read.can_publish
    assert not read.heading.add_attribute.isVisible()


def test_escape_goes_back_to_where_it_can_be_edited(read, session):
    read.grid.setFocus()
    QTest.keyClick(read.grid, Qt.Key.Key_Escape)
    assert not read.reading.bar.isVisible()
    read.grid.select_key("product", "first")
    QTest.keyClicks(read.grid, "N")
    QTest.keyClick(read.grid.open_editor, Qt.Key.Key_Return)
    assert session.get(Matrix, "role").attribute("product").descriptor("first") == "N"


def test_the_button_of_the_bar_goes_back_too(read):
    assert read.reading.bar.leave_button.text() == "Back to English"
    read.reading.bar.leave_button.click()
    assert read.reader.language == ""
    assert read.grid.hasFocus()


def test_what_is_being_typed_is_stored_before(view, session):
    view.grid.select_key("product", "first")
    view.grid.edit_current()
    view.grid.open_editor.setPlainText("Asks")
    choose(view, "Español")
    assert session.get(Matrix, "role").attribute("product").descriptor("first") == "Asks"
    assert shown(view, "product", "first") == "Lo busca\N{NO-BREAK SPACE}‡"


def test_details_tell_the_translation_and_store_nothing(read, session):
    before = session.get(Matrix, "role")
    read.details.toggle()
    read.grid.select_key("product", "solid")
    read.details.refresh()
    assert read.details.panel.cell.heading.text() == "Producto × Solid\N{NO-BREAK SPACE}†"
    choose(read, "English")
    assert read.details.panel.attribute.name.toPlainText() == "Product"
    assert read.details.finish()
    assert session.get(Matrix, "role") is before


def test_cells_are_copied_as_they_are_read(read):
    read.grid.select_key("product", "first")
    read.blocks.copy()
    assert "Lo busca" in QApplication.clipboard().text()
    read.grid.select_key("writing", "first")
    read.blocks.copy()
    assert "†" not in QApplication.clipboard().text()


def test_cautions_are_of_the_source(read):
    read.reading.set_cautions(Cautions(frozenset({("product", "first")})))
    assert not read.grid.grid.cautions.cells
    read.reader.leave()
    assert read.grid.grid.cautions.cells


def test_search_and_check_show_the_source(read, theme, words):
    read.side.add("other", "Other", read.notice)
    read.side.show_section("other")
    assert read.reader.language == ""
    choose(read, "Español")
    assert read.side.section is None


def test_role_that_comes_beside_a_search_is_shown_as_it_is_written(read, session):
    session.commit("", [replace(ROLE, matrix_id="other")])
    read.side.add("other", "Other", read.notice)
    read.show_matrix("other")
    read.side.show_section("other")
    read.show_matrix("role")
    assert (read.side.section, read.reader.language) == ("other", "")
    assert shown(read, "product", "first") == "Looks it up"
    assert read.gestures.can_edit


def test_signs_of_other_views_are_not_explained(read, session):
    whole = {place: f"{text}." for place, text in source_texts(ROLE).items()}
    session.commit("", [set_texts(EMPTY, ROLE, whole)])
    older = set_descriptors(ROLE, {("product", "first"): "Looks it up at once"})
    read.reader.then(Edition(edition_id="role:1", matrix=older))
    read.show_matrix("role")
    assert "†" not in read.reading.bar.told.text()


@pytest.mark.parametrize("is_by_key", [True, False])
def test_editing_leads_to_the_text_in_the_translation(read, session, theme, words, qtbot, is_by_key):
    translating = Translating(read, session, theme, words)
    read.grid.select_key("product", "solid")
    if is_by_key:
        QTest.keyClick(read.grid, Qt.Key.Key_F2)
    else:
        read.grid.doubleClicked.emit(read.grid.currentIndex())
    dialog = translating.dialog
    qtbot.waitUntil(lambda: dialog.grid.open_editor is not None)
    assert (dialog.language, dialog.current.place) == ("es", OTHER)
    dialog.grid.open_editor.setPlainText("Lo domina")
    dialog.reject()
    assert shown(read, "product", "solid") == "Lo domina"


def test_a_removed_translation_ends_the_reading(read, session):
    session.commit("", [], [session.get(Translation, "role:es")])
    assert (read.reader.language, read.reading.bar.isVisible()) == ("", False)
    assert read.gestures.can_edit
    session.undo()
    assert read.reading.bar.isVisible()
    assert not read.gestures.can_edit


def test_the_choice_is_remembered_for_its_role(read, session):
    session.commit("", [replace(ROLE, matrix_id="other")])
    read.show_matrix("other")
    assert read.gestures.can_edit
    assert not read.reader.button.isVisible()
    read.show_matrix("role")
    assert (read.reader.language, read.gestures.can_edit) == ("es", False)
