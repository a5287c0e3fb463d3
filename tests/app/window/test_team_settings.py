import io

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QDialogButtonBox

from app.starting import Start, create
from matrices.model.matrix import Matrix
from matrices.model.settings import SETTINGS_ID, Paper, Settings
from widgets.settings.dialog import SettingsDialog

SAVE = QDialogButtonBox.StandardButton.Save


@pytest.fixture
def dialog(opened):
    opened.commands["team-settings"].trigger()
    return opened.findChild(SettingsDialog)


def settings(opened):
    return opened.desk.session.get(Settings, SETTINGS_ID)


def test_settings_are_one_step_that_can_be_taken_back(opened, dialog):
    before = settings(opened)
    dialog.team_name.setText("  Night   shift ")
    dialog.paper.setCurrentIndex(dialog.paper.findData("Letter"))
    dialog.stale_after.setValue(90)
    dialog.accent.code.setText("#aa3300")
    dialog.buttons.button(SAVE).click()
    now = settings(opened)
    assert (now.team_name, now.paper, now.stale_after_days, now.accent) == ("Night shift", Paper.LETTER, 90, "#AA3300")
    assert opened.windowTitle().startswith("Night shift")
    opened.commands["undo"].trigger()
    assert settings(opened) == before
    assert not opened.windowTitle().startswith("Night shift")


def test_a_colour_that_is_none_cannot_be_saved(dialog):
    dialog.accent.code.setText("green")
    assert not dialog.buttons.button(SAVE).isEnabled()
    assert "#RRGGBB" in dialog.accent.said.text()


def test_the_colour_that_paper_takes_is_shown(dialog):
    dialog.accent.code.setText("#FFFF00")
    assert "printed as #" in dialog.accent.said.text()
    dialog.accent.code.setText("#004400")
    assert "printed as" not in dialog.accent.said.text()


def test_the_preview_follows(dialog, qtbot):
    with qtbot.waitSignal(dialog.workshop.made, timeout=20_000):
        dialog.header.setText("Internal")
    assert dialog.preview.has_proof


@pytest.mark.parametrize(("name", "data"), [("a.png", b"no picture"), ("a.svg", b"x" * 300_000)])
def test_a_file_that_is_no_logo_is_refused_in_place(dialog, person, tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    person.files = [tmp_path / name]
    dialog.logo.choose.click()
    assert dialog.logo.logo == ""
    assert "file is" in dialog.logo.said.text()


def test_a_logo_is_chosen_and_removed(dialog, person, tmp_path):
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    (tmp_path / "a.svg").write_text(svg)
    person.files = [tmp_path / "a.svg"]
    dialog.logo.choose.click()
    assert dialog.settings.logo == svg
    assert not dialog.logo.picture.pixmap().isNull()
    dialog.logo.remove.click()
    assert dialog.settings.logo == ""


def test_without_any_role_the_page_itself_is_shown(window, qtbot, tmp_path):
    create(tmp_path / "bare.trellis", Start.EMPTY, "en").close()
    window.desk.opening.open(tmp_path / "bare.trellis")
    assert window.desk.session.workspace.ids(Matrix) == []
    window.commands["team-settings"].trigger()
    dialog = window.findChild(SettingsDialog)
    qtbot.waitUntil(lambda: dialog.preview.has_proof, timeout=20_000)
    with qtbot.waitSignal(dialog.workshop.made, timeout=20_000) as made:
        dialog.header.setText("Internal only")
    [page] = PdfReader(io.BytesIO(made.args[0].data)).pages
    assert "Internal only" in page.extract_text()
    dialog.reject()
