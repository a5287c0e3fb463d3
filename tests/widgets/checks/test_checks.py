from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from matrices.checks.finding import Code
from matrices.edits.translations import set_texts
from matrices.model.acceptances import Acceptances
from matrices.model.matrix import Matrix
from matrices.model.settings import SETTINGS_ID, Settings
from matrices.model.translation import TextKind, TextPlace, Translation
from tests.widgets.checks.conftest import SOUND
from widgets.checks.vague_words import VagueWordsDialog


def codes(checks):
    return [one.code for one in checks.watch.findings]


def stored(checks, attribute_id, level_id):
    return checks._session.get(Matrix, "role").attribute(attribute_id).descriptor(level_id)


def test_findings_are_counted_and_marked(checks, grid):
    assert codes(checks) == [Code.CUSTOMER_DATA, Code.EMPTY]
    assert checks._view.heading.check.text() == "Check 2"
    assert grid.grid.cautions.cells == {("product", "solid"), ("writing", "first")}
    assert "ana@example.com" in grid.grid.cautions.reason("product", "solid")


def test_a_sound_role_has_one_sentence(sound_checks):
    sound_checks.toggle()
    panel = sound_checks.panel
    assert panel.none.text().startswith("Nothing found.")
    assert panel.none.isVisible()
    assert not panel.list.isVisible()
    assert sound_checks._view.heading.check.text() == "Check"
    assert not sound_checks.has_findings


def test_the_button_unfolds_and_folds(checks):
    button = checks._view.heading.check
    button.click()
    assert checks.panel.isVisible()
    assert button.isChecked()
    button.click()
    assert not checks.panel.isVisible()
    assert not button.isChecked()


def test_an_edit_is_checked_when_it_has_settled(checks, qtbot):
    checks._view.edits.set_text(("writing", "first"), SOUND.attribute("writing").descriptor("first"))
    qtbot.waitUntil(lambda: codes(checks) == [Code.CUSTOMER_DATA])
    checks._session.undo()
    qtbot.waitUntil(lambda: codes(checks) == [Code.CUSTOMER_DATA, Code.EMPTY])


def test_steps_go_round_from_the_current_cell(checks, grid):
    grid.select_key("product", "first")
    went = []
    for by in (1, 1, 1, -1):
        checks.step(by)
        went.append(grid.current_key())
    assert went == [("product", "solid"), ("writing", "first"), ("product", "solid"), ("writing", "first")]
    assert checks.is_shown


def test_a_step_begins_where_the_cursor_was_put(checks, grid):
    checks.step(1)
    grid.select_key("writing", "solid")
    checks.step(-1)
    assert grid.current_key() == ("writing", "first")


def test_findings_in_one_cell_come_one_after_another(checks, grid, qtbot):
    checks._view.edits.set_text(("product", "solid"), "Is great at asking ana@example.com")
    qtbot.waitUntil(lambda: len(checks.watch.findings) >= 3)
    checks.step(1)
    seen = [checks.panel.finding]
    while (checks.step(1), checks.panel.finding)[1] not in seen:
        seen.append(checks.panel.finding)
    assert seen == list(checks.watch.findings)


def test_keys_in_the_list_lead_to_the_cell(checks, grid, qtbot):
    checks.toggle()
    qtbot.keyClick(checks.panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(checks.panel.list, Qt.Key.Key_Down)
    assert grid.current_key() == ("writing", "first")
    with qtbot.waitSignal(checks.panel.entered):
        qtbot.keyClick(checks.panel.list, Qt.Key.Key_Return)


def test_the_cursor_of_the_grid_chooses_what_was_found_there(checks, grid):
    checks._view.side.show_section("checks")
    grid.select_key("writing", "first")
    assert checks.panel.finding.code is Code.EMPTY
    grid.select_key("writing", "solid")
    assert checks.panel.finding is None


def test_a_fix_shows_its_text_and_is_one_step(checks):
    checks.step(1)
    checks.step(1) if not checks.can_fix else None
    finding = checks.panel.finding
    assert checks.panel.detail.after.toPlainText() == finding.fix.text
    checks.panel.detail.fix.click()
    assert stored(checks, "product", "solid") == finding.fix.text
    assert checks._session.undo_stack.count() == 1
    checks._session.undo()
    assert stored(checks, "product", "solid") == finding.text


def test_a_fix_for_another_text_changes_nothing(checks, qtbot):
    checks.step(1)
    checks._view.edits.set_text(("product", "solid"), "Asks an engineer before closing a case that is not clear")
    with qtbot.waitSignal(checks.message):
        checks.apply_fix()
    assert stored(checks, "product", "solid") == "Asks an engineer before closing a case that is not clear"


def test_a_finding_is_accepted_with_a_reason_and_taken_back(checks, qtbot):
    checks.step(1)
    checks.accept()
    detail = checks.panel.detail
    assert not detail.confirm.isEnabled()
    qtbot.keyClicks(detail.reason, "Our test account")
    qtbot.keyClick(detail.reason, Qt.Key.Key_Return)
    assert codes(checks) == [Code.EMPTY]
    (accepted,) = checks.watch.accepted
    assert (accepted.acceptance.reason, accepted.acceptance.on.isoformat()) == ("Our test account", "2026-05-04")
    assert checks.panel.rows.rows[-1].acceptance == accepted.acceptance
    checks.panel.list.setCurrentIndex(checks.panel.rows.index(2, 0))
    detail.withdraw.click()
    assert codes(checks) == [Code.CUSTOMER_DATA, Code.EMPTY]
    assert checks._session.get(Acceptances, "role").entries == ()


def test_an_acceptance_ends_with_its_text(checks, qtbot):
    checks.step(1)
    checks.panel.detail.accepted.emit("fine")
    assert codes(checks) == [Code.EMPTY]
    checks._view.edits.set_text(("product", "solid"), "Asks ben@example.com before closing a case that is not clear")
    qtbot.waitUntil(lambda: codes(checks) == [Code.CUSTOMER_DATA, Code.EMPTY])


def test_escape_gives_no_reason(checks, qtbot):
    checks.step(1)
    checks.accept()
    qtbot.keyClick(checks.panel.detail.reason, Qt.Key.Key_Escape)
    assert not checks.panel.detail.is_asking
    assert codes(checks) == [Code.CUSTOMER_DATA, Code.EMPTY]


def test_who_may_only_look_may_not_accept(read_only_checks):
    read_only_checks.step(1)
    assert not read_only_checks.can_accept
    assert not read_only_checks.can_fix
    assert not read_only_checks.panel.detail.accept.isVisible()


def test_a_word_of_the_team_is_found(checks, qtbot):
    checks.edit_words()
    dialog = checks._view.findChild(VagueWordsDialog)
    qtbot.keyClicks(dialog.field, "newcomer")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    dialog.accept()
    assert checks._session.get(Settings, SETTINGS_ID).vague_words_added == {"en": ("newcomer",)}
    qtbot.waitUntil(lambda: Code.VAGUE in codes(checks))


def test_another_role_is_checked_on_its_own(checks, qtbot):
    checks._session.commit("role", [replace(SOUND, matrix_id="other")])
    assert checks._view.edits.matrix_id == "other"
    assert checks.watch.matrix is None
    qtbot.waitUntil(lambda: checks.watch.matrix is not None)
    assert codes(checks) == []


def test_what_stood_behind_a_finding_that_is_gone_is_chosen(checks, grid):
    checks.step(1)
    checks.panel.detail.accepted.emit("fine")
    assert checks.panel.finding.code is Code.EMPTY
    assert grid.current_key() == ("product", "solid")
    checks.step(1)
    assert grid.current_key() == ("writing", "first")


def test_a_cell_with_a_finding_carries_the_sign(checks, grid):
    assert has_caution(checks, grid, 1)
    assert not has_caution(checks, grid, 2)


def test_thousands_of_rows_are_equally_tall(checks):
    finding = checks.watch.findings[0]
    checks.panel.show_findings(checks.watch.matrix, [finding] * 300, ())
    assert checks.panel.list.uniformItemSizes()
    checks.panel.show_findings(checks.watch.matrix, [finding], ())
    assert not checks.panel.list.uniformItemSizes()


def has_caution(checks, grid, column):
    """Tell whether the first row's cell in a column has pixels in the hue of the sign."""
    hue = QColor(checks._theme.colours.caution).hsvHue()
    image = grid.viewport().grab(grid.visualRect(grid.grid.index(1, column))).toImage()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    colours = (image.pixelColor(*place) for place in places)
    return sum(abs(one.hsvHue() - hue) < 3 and one.hsvSaturation() > 150 for one in colours) > 5


def test_open_texts_of_translations_are_told_in_a_line_each(sound_checks):
    panel, session = sound_checks.panel, sound_checks._session
    sound_checks.toggle()
    assert not panel.translations.isVisible()
    role = session.get(Matrix, "role")
    made = set_texts(Translation(matrix_id="role", language="es"), role, {TextPlace(TextKind.TITLE): "Puesto"})
    session.commit("translation", [made])
    assert panel.translations.isVisible()
    assert panel.translations.text().startswith("Español · ")
    session.undo()
    assert not panel.translations.isVisible()
