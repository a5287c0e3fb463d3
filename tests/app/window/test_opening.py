import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from app.places import Place
from matrices.model.matrix import Matrix
from matrices.store.workspace import Workspace
from tests.matrices.store.disks import FailingDisk


def test_without_a_file_the_welcome_page_stands(window):
    assert window.desk.places.place is Place.WELCOME
    assert not window.rail.isVisible()
    assert not window.commands["print-role"].isEnabled()


def test_open_shows_the_roles_and_names_the_team(opened):
    assert opened.desk.places.place is Place.MATRICES
    assert opened.windowTitle() == "Doorlight Customer Support – team.trellis"
    assert opened.status_line.team.text() == "Doorlight Customer Support"
    assert opened.rail.isVisible()


@pytest.mark.parametrize(("way", "roles"), [(0, 8), (1, 0)])
def test_new_makes_the_file_that_was_named(window, person, qtbot, tmp_path, way, roles):
    person.files = [tmp_path / "Night.trellis"]
    qtbot.mouseClick(window.welcome.ways[way], Qt.MouseButton.LeftButton)
    assert window.desk.session.workspace.count(Matrix) == roles
    assert window.desk.session.workspace.path == (tmp_path / "Night.trellis").resolve()


def test_new_never_replaces_a_file(window, person, sample):
    before = sample.read_bytes()
    person.files = [sample]
    window.commands["new"].trigger()
    assert "already a file" in person.heard[0]
    assert sample.read_bytes() == before


def test_the_sample_is_a_copy_that_may_be_edited(window, qtbot, tmp_path):
    qtbot.mouseClick(window.welcome.ways[3], Qt.MouseButton.LeftButton)
    assert window.desk.session.workspace.path.is_relative_to(tmp_path)
    assert not window.desk.session.is_read_only


def test_enter_on_a_way_is_a_click(window, qtbot, sample, person):
    person.files = [sample]
    qtbot.keyClick(window.welcome.ways[2], Qt.Key.Key_Return)
    assert window.desk.session is not None


def test_recent_files_lead_back(opened, qtbot, sample):
    opened.commands["close"].trigger()
    assert opened.desk.places.place is Place.WELCOME
    qtbot.mouseClick(opened.welcome.recent[0], Qt.MouseButton.LeftButton)
    assert opened.desk.session.workspace.path == sample.resolve()


def test_a_recent_file_that_is_gone_is_told_and_forgotten(opened, person, sample):
    opened.commands["close"].trigger()
    sample.unlink()
    opened.recent_menu.actions()[0].trigger()
    assert "There is no file" in person.heard[0]
    assert opened.welcome.recent == []


def test_a_locked_workspace_is_offered_for_reading(window, person, sample):
    person.choices = [0]
    with Workspace.open(sample):
        window.desk.opening.open(sample)
        assert "open for editing in another Trellis" in person.heard[0]
        assert window.desk.session.is_read_only
        assert window.status_line.note.text() == "Read-only"
        assert not window.commands["insert-attribute"].isEnabled()
        assert not window.commands["import"].isEnabled()
        window.desk.opening.close()


def test_a_workspace_that_is_only_read_opens_for_editing_once_it_is_free(window, person, sample):
    person.choices = [0]
    with Workspace.open(sample):
        window.desk.opening.open(sample)
    window.desk.opening.open(sample)
    assert not window.desk.session.is_read_only


def test_a_locked_workspace_may_be_left_alone(window, sample):
    with Workspace.open(sample):
        window.desk.opening.open(sample)
    assert window.desk.session is None


def test_a_damaged_workspace_is_salvaged_when_agreed(window, person, sample):
    with Workspace.open(sample) as workspace:
        workspace.commit([workspace.all(Matrix)[0]])
    data = bytearray(sample.read_bytes())
    middle = data.index(b"\n", len(data) // 2) + 40
    data[middle : middle + 4] = b"####"
    sample.write_bytes(data)
    person.choices = [0]
    window.desk.opening.open(sample)
    assert "is damaged" in person.heard[0]
    assert "was kept as" in person.heard[1]
    assert window.desk.session is not None


def test_another_file_is_told_and_what_is_open_stays(opened, person, tmp_path, sample):
    (tmp_path / "notes.txt").write_text("hello\n")
    opened.desk.opening.open(tmp_path / "notes.txt")
    assert "is not a Trellis workspace" in person.heard[0]
    assert opened.desk.session.workspace.path == sample.resolve()


def test_opening_what_is_open_changes_nothing(opened, person, sample):
    session = opened.desk.session
    opened.desk.opening.open(sample)
    assert opened.desk.session is session
    assert person.heard == []


def test_a_recovered_tail_is_told(window, person, sample):
    with sample.open("ab") as file:
        file.write(b'{"torn')
    window.desk.opening.open(sample)
    assert "had been cut short" in person.heard[0]


def test_save_a_copy(opened, person, tmp_path):
    person.files = [tmp_path / "copy.trellis"]
    opened.commands["save-copy"].trigger()
    assert "copy.trellis" in opened.status_line.message.text()
    with Workspace.open(tmp_path / "copy.trellis") as copy:
        assert copy.count(Matrix) == 8


def test_closing_the_window_lets_go_of_the_workspace(opened, sample, preferences):
    opened.close()
    assert preferences.now.geometry
    with Workspace.open(sample) as workspace:
        assert not workspace.is_read_only


def rename(session, title):
    return session.commit("title", [replace(session.all(Matrix)[0], title=title)])


def test_what_the_disk_broke_is_opened_again(opened, person, sample, monkeypatch):
    session, disk = opened.desk.session, FailingDisk()
    monkeypatch.setattr(session.workspace.db.journal, "_disk", disk)
    with disk.refusing("sync"):
        assert not rename(session, "Lost")
    assert not rename(session, "Refused")
    opened.desk.opening.open(sample)
    assert opened.desk.session is not session
    assert rename(opened.desk.session, "Night lead")
    assert all("Open the workspace again" in one for one in person.heard)


def test_what_another_program_replaced_is_opened_again(opened, sample):
    session, copy = opened.desk.session, sample.with_name("copy")
    copy.write_bytes(sample.read_bytes())
    copy.replace(sample)
    opened.desk.opening.open(sample)
    assert opened.desk.session is not session
    assert rename(opened.desk.session, "Night lead")


def test_what_is_no_workspace_by_now_does_not_take_the_place_of_what_is_open(opened, person, sample):
    session = opened.desk.session
    sample.with_name("copy").write_text("hello\n")
    sample.with_name("copy").replace(sample)
    opened.desk.opening.open(sample)
    assert "is not a Trellis workspace" in person.heard[0]
    assert opened.desk.session is session
    assert session.workspace.count(Matrix) == 8
