import pytest
from PySide6.QtCore import Qt

from matrices.edits.cells import set_descriptors
from matrices.model.acceptances import Acceptances
from matrices.model.matrix import Matrix


@pytest.fixture
def faulty(opened, qtbot):
    """The window on the sample, with an address in the first role's first cell, checked."""
    session, place = opened.desk.session, opened.desk.places.matrices
    matrix = session.get(Matrix, place.matrix_id)
    cell = (matrix.attributes[0].attribute_id, matrix.levels[0].level_id)
    session.commit("fault", [set_descriptors(matrix, {cell: "Asks ana@example.com before closing a hard case"})])
    qtbot.waitUntil(lambda: any(one.place.level_id == cell[1] for one in opened.desk.places.checks.watch.findings))
    place.view.grid.select_key(matrix.attributes[-1].attribute_id, matrix.levels[-1].level_id)
    place.view.grid.setFocus()
    return opened


def test_keys_lead_to_a_finding_fix_it_and_go_back(faulty, qtbot):
    checks, grid = faulty.desk.places.checks, faulty.desk.places.matrices.view.grid
    qtbot.keyClick(grid, Qt.Key.Key_F8)
    while not checks.can_fix:
        qtbot.keyClick(grid, Qt.Key.Key_F8)
    assert faulty.commands["checks"].isChecked()
    assert faulty.commands["apply-fix"].isEnabled()
    faulty.commands["apply-fix"].trigger()
    cell = checks._view.matrix.attributes[0].descriptor(grid.current_key()[1])
    assert cell == "Asks before closing a hard case"
    assert faulty.status_line.message.text().startswith("Saved: Remove the words: ")


def test_actions_follow_what_was_found(faulty):
    assert faulty.commands["next-finding"].isEnabled()
    assert not faulty.commands["accept-finding"].isEnabled()
    faulty.commands["next-finding"].trigger()
    assert faulty.commands["accept-finding"].isEnabled()
    faulty.commands["show-people"].trigger()
    assert not faulty.commands["next-finding"].isEnabled()


def test_what_is_accepted_goes_with_undo(faulty):
    faulty.commands["next-finding"].trigger()
    faulty.commands["accept-finding"].trigger()
    checks, before = faulty.desk.places.checks, len(faulty.desk.places.checks.watch.findings)
    checks.panel.detail.reason.setText("It is our own address")
    checks.panel.detail.confirm.click()
    assert len(checks.watch.findings) == before - 1
    faulty.commands["undo"].trigger()
    assert len(checks.watch.findings) == before
    assert faulty.desk.session.workspace.all(Acceptances) == []
