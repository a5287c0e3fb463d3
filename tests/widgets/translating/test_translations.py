import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from matrices.edits.cells import set_descriptors
from matrices.edits.translations import set_texts
from matrices.exchange.templates import read_template
from matrices.language.words import words_for
from matrices.model.matrix import Matrix
from matrices.model.translation import TextState, Translation
from matrices.model.word_marks import MarkKind
from tests.matrices.model.test_translation import CELL, EMPTY, MATRIX, NAME
from tests.widgets.matrix.disk import refuse_writes
from widgets.matrix.view import MatrixView
from widgets.session import Session
from widgets.translating.dialog import TranslationsDialog
from widgets.translating.rows import SOURCE, TARGET, text_rows, translating_face
from widgets.translating.translating import Translating


@pytest.fixture
def told(workspace):
    workspace.commit([MATRIX])
    return Session(workspace)


@pytest.fixture
def dialog(qtbot, told, theme, words):
    made = TranslationsDialog(told, "role", theme, words)
    qtbot.addWidget(made)
    made.choose("ar")
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: made.current is not None)
    return made


@pytest.fixture
def stored(workspace):
    return lambda: workspace.find(Translation, "role:ar")


def write(dialog, place, text, key=Qt.Key.Key_Return, modifiers=Qt.KeyboardModifier.NoModifier):
    dialog.grid.go_to(place.key)
    dialog.grid.edit_current()
    editor = dialog.grid.open_editor
    editor.setPlainText(text)
    QTest.keyClick(editor, key, modifiers)


def states(dialog):
    return {one.place: one.state for one in dialog.rows}


def test_each_text_has_a_row_and_none_is_translated(dialog):
    assert len(dialog.rows) == 6
    assert dialog.head.progress.text() == "0 of 6"
    assert dialog.grid.current_key() == ("title", TARGET)


def test_enter_stores_one_text_and_goes_on(dialog, stored):
    write(dialog, NAME, "التعاطف")
    assert stored().texts[NAME.key].text == "التعاطف"
    assert dialog.grid.current_key() == (CELL.key, TARGET)
    assert dialog.head.progress.text() == "1 of 6"


def test_each_text_is_one_step_of_undo(dialog, told, stored):
    write(dialog, NAME, "التعاطف")
    write(dialog, CELL, "يصغي")
    told.undo()
    assert list(stored().texts) == [NAME.key]
    told.undo()
    assert stored() is None
    told.redo()
    assert dialog.head.progress.text() == "1 of 6"


def test_tab_goes_to_the_next_text_and_shift_tab_back(dialog):
    write(dialog, NAME, "التعاطف", Qt.Key.Key_Tab)
    assert dialog.grid.current_key() == (CELL.key, TARGET)
    write(dialog, CELL, "يصغي", Qt.Key.Key_Backtab)
    assert dialog.grid.current_key() == (NAME.key, TARGET)


def test_source_is_never_written_in(dialog, stored):
    dialog.grid.select_key(NAME.key, SOURCE)
    QTest.keyClick(dialog.grid, Qt.Key.Key_F2)
    assert dialog.grid.open_editor.key == (NAME.key, TARGET)
    assert dialog.grid.current_key() == (NAME.key, TARGET)


def test_leaving_an_empty_editor_stores_nothing(dialog, told):
    write(dialog, NAME, "")
    assert told.undo_stack.count() == 0


def test_delete_empties_a_translation(dialog, stored):
    write(dialog, NAME, "التعاطف")
    write(dialog, CELL, "يصغي")
    dialog.grid.go_to(NAME.key)
    QTest.keyClick(dialog.grid, Qt.Key.Key_Delete)
    assert list(stored().texts) == [CELL.key]


@pytest.fixture
def stale(dialog, told):
    told.commit("translated", [set_texts(EMPTY, MATRIX, {CELL: "يصغي", NAME: "التعاطف"})])
    told.commit("reworded", [set_descriptors(told.get(Matrix, "role"), {("empathy", "solid"): "Listens well."})])
    return dialog


def test_changed_source_is_said_and_its_change_shown(stale):
    assert states(stale)[CELL] is TextState.STALE
    assert "1 out of date" in stale.head.progress.text()
    attribute = stale.grid.grid.matrix.attribute(CELL.key)
    assert attribute.about == "The source has changed"
    assert stale.grid.cells.face.cell((CELL.key, SOURCE)).of_kind(MarkKind.ADDED).strip() == "well"
    assert stale.grid.cells.face.cell((NAME.key, SOURCE)) is None


def test_settled_text_stands_and_the_next_open_one_is_written(stale):
    stale.grid.go_to(CELL.key)
    QTest.keyClick(stale.grid, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert states(stale)[CELL] is TextState.DONE
    assert stale.grid.open_editor.key[0] == "title"


def test_ctrl_return_in_an_editor_stores_and_goes_to_the_next_open_text(stale, stored):
    write(stale, CELL, "يصغي جيدًا", modifiers=Qt.KeyboardModifier.ControlModifier)
    assert stored().texts[CELL.key].text == "يصغي جيدًا"
    assert states(stale)[CELL] is TextState.DONE
    assert stale.grid.open_editor.key[0] == "title"


def test_f7_goes_round_what_is_open(stale):
    stale.grid.go_to(NAME.key)
    stale.step(1)
    assert stale.grid.current_key()[0] == CELL.key
    stale.step(1)
    assert stale.grid.current_key()[0] == "title"
    stale.step(-1)
    assert stale.grid.current_key()[0] == CELL.key


def test_removed_translation_comes_back_by_undo(stale, told, stored):
    stale.head.remove.click()
    assert stored() is None
    assert not stale.head.remove.isEnabled()
    told.undo()
    assert len(stored().texts) == 2


def test_other_language_is_a_translation_of_its_own(dialog, workspace):
    write(dialog, NAME, "التعاطف")
    dialog.choose("ja")
    assert dialog.head.progress.text() == "0 of 6"
    write(dialog, NAME, "共感")
    assert set(workspace.ids(Translation)) == {"role:ar", "role:ja"}


def test_own_language_is_not_offered(dialog):
    offered = [dialog.head.language.itemData(place) for place in range(dialog.head.language.count())]
    assert offered == ["es", "tr", "ja", "ar"]


def test_refused_text_stays_in_its_editor(dialog):
    with refuse_writes():
        write(dialog, NAME, "التعاطف")
    assert dialog.grid.open_editor.toPlainText() == "التعاطف"
    assert dialog.notice.isVisible()
    dialog.grid.give_up_editor()


def test_empty_editor_runs_as_its_language_does(dialog):
    dialog.grid.go_to(NAME.key)
    dialog.grid.edit_current()
    option = dialog.grid.open_editor.document().defaultTextOption()
    assert option.textDirection() is Qt.LayoutDirection.RightToLeft


def test_template_fills_what_is_missing_in_one_step(qtbot, workspace, theme, words):
    role = read_template("en", "support-specialist-1")
    workspace.commit([role])
    session = Session(workspace)
    dialog = TranslationsDialog(session, role.matrix_id, theme, words)
    qtbot.addWidget(dialog)
    dialog.choose("tr")
    dialog.head.fill.click()
    assert set(states(dialog).values()) == {TextState.DONE}
    assert session.undo_stack.count() == 1


def test_role_that_no_template_knows_is_told_so(dialog, told):
    dialog.head.fill.click()
    assert dialog.notice.isVisible()
    assert told.undo_stack.count() == 0


def test_button_beside_the_language_opens_the_window_of_the_role_in_view(qtbot, told, theme, words):
    view = MatrixView(told, theme, words)
    qtbot.addWidget(view)
    translating = Translating(view, told, theme, words)
    view.show_matrix("role")
    view.heading.translations.click()
    assert translating.dialog.matrix_id == "role"
    translating.dialog.reject()
    assert translating.dialog is None


def test_vague_translation_is_found_by_the_words_of_its_language(qtbot, told, theme, words):
    dialog = TranslationsDialog(told, "role", theme, words, sentence=lambda finding, _: ", ".join(finding.found))
    qtbot.addWidget(dialog)
    dialog.choose("es")
    write(dialog, CELL, "Escucha adecuadamente al cliente")
    with qtbot.waitSignal(dialog.watch.changed):
        pass
    assert dialog.grid.grid.cautions.reason(CELL.key, TARGET) == "adecuadamente"
    dialog.choose("ja")
    assert dialog.watch.findings == {}


def test_bands_are_in_capitals_of_their_own_language():
    matrix = replace(MATRIX, attributes=(replace(MATRIX.attributes[0], name="ilgi"),), language="tr")
    face = translating_face(matrix, "ar", text_rows(matrix, EMPTY), words_for("en"), None)
    assert [one.name for one in face.matrix.categories] == ["ROLE", "LEVELS", "CATEGORIES", "İLGİ"]
