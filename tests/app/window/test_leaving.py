import datetime

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from app.places import Place
from matrices.model.private_note import PrivateNote
from matrices.model.teammate import Teammate
from matrices.store.handing_over import hand_over
from matrices.store.workspace import Workspace

DENIZ = "deniz-aksoy"
NOTE = PrivateNote(note_id=f"{DENIZ}:n", teammate_id=DENIZ, text="Deniz", written_on=datetime.date(2026, 1, 1))


@pytest.fixture
def on_deniz(opened):
    opened.desk.places.show_place(Place.PEOPLE)
    opened.desk.places.people.choose(DENIZ)
    opened.commands.refresh()
    return opened


def asked(window):
    window.commands["erase"].trigger()
    return window.desk.leaving.dialog


def test_erasing_waits_for_the_name(on_deniz, qtbot):
    dialog = asked(on_deniz)
    assert not dialog.erase.isEnabled()
    qtbot.keyClicks(dialog.typed, "deniz aksoy")
    assert dialog.erase.isEnabled()
    dialog.reject()
    assert on_deniz.desk.session.find(Teammate, DENIZ) is not None


def test_erasing_leaves_no_byte_and_nothing_to_undo(on_deniz, qtbot, sample):
    on_deniz.desk.session.commit("a note", [NOTE])
    dialog = asked(on_deniz)
    qtbot.keyClicks(dialog.also, "Deniz")
    qtbot.keyClicks(dialog.typed, "Deniz Aksoy")
    dialog.erase.click()
    assert "No byte of the workspace names them any more." in dialog.lines.toPlainText()
    assert b"Deniz" not in sample.read_bytes()
    assert not on_deniz.desk.session.undo_stack.canUndo()
    assert on_deniz.desk.session.find(Teammate, DENIZ) is None
    dialog.reject()


def test_enter_goes_from_the_name_to_the_button_and_erases_from_there(on_deniz, qtbot):
    dialog = asked(on_deniz)
    qtbot.keyClicks(dialog.also, "De")
    qtbot.keyClick(dialog.also, Qt.Key.Key_Return)
    dialog.typed.setFocus()
    qtbot.keyClicks(dialog.typed, "Deniz Aksoy")
    qtbot.keyClick(dialog.typed, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert on_deniz.desk.session.find(Teammate, DENIZ) is not None
    qtbot.keyClick(dialog.erase, Qt.Key.Key_Return)
    assert on_deniz.desk.session.find(Teammate, DENIZ) is None
    dialog.reject()


@pytest.mark.parametrize("is_along", [False, True])
def test_hand_over_asks_whether_private_notes_go_along(on_deniz, person, tmp_path, is_along):
    on_deniz.desk.session.commit("a note", [NOTE])
    own = len(on_deniz.desk.session.workspace.private_notes_of(DENIZ))
    person.files.append(tmp_path / "deniz.trellis")
    person.choices.append(int(is_along))
    on_deniz.commands["hand-over"].trigger()
    with Workspace.open(tmp_path / "deniz.trellis", read_only=True) as made:
        assert (made.ids(Teammate), made.count(PrivateNote)) == ([DENIZ], own if is_along else 0)


def test_take_over_is_one_step(window, sample, person, tmp_path):
    with Workspace.open(sample, read_only=True) as home:
        hand_over(home, home.get(Teammate, DENIZ), tmp_path / "deniz.trellis")
    Workspace.create(tmp_path / "away.trellis").close()
    window.desk.opening.open(tmp_path / "away.trellis")
    person.files.append(tmp_path / "deniz.trellis")
    window.commands["take-over"].trigger()
    window.desk.leaving.arrival.take.click()
    assert window.desk.places.people.teammate_id == DENIZ
    window.desk.session.undo()
    assert window.desk.session.find(Teammate, DENIZ) is None


def test_whoever_comes_back_is_on_the_team_again(on_deniz, person, tmp_path):
    session = on_deniz.desk.session
    hand_over(session.workspace, session.get(Teammate, DENIZ), tmp_path / "deniz.trellis")
    session.commit("gone", [replace(session.get(Teammate, DENIZ), left_on=datetime.date(2026, 1, 1))])
    person.files.append(tmp_path / "deniz.trellis")
    on_deniz.commands["take-over"].trigger()
    assert "is on the team again" in on_deniz.desk.leaving.arrival.lines.text()
    on_deniz.desk.leaving.arrival.take.click()
    assert session.get(Teammate, DENIZ).left_on is None


def test_a_file_that_is_no_teammate_is_told(opened, sample, person):
    person.files.append(sample)
    opened.commands["take-over"].trigger()
    assert "holds not one teammate" in person.heard[-1]
