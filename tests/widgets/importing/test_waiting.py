"""While a file is read: the window lives, the person can give up, and nothing is left behind."""

import os
import sys

import pytest
from PySide6.QtCore import Qt, QThread, QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget

from matrices.language.words import words_for
from matrices.model.matrix import Matrix
from tests.widgets.person import Person
from widgets.importing.importing import Importing
from widgets.importing.waiting import WaitingDialog
from widgets.theme.theme import Theme


@pytest.fixture
def person():
    return Person()


@pytest.fixture
def importing(qtbot, qapp, person):
    window = QWidget()
    qtbot.addWidget(window)
    made = Importing(window, person, str, Theme(qapp), words_for("en"))
    yield made
    made.finish()


@pytest.fixture
def slow(tmp_path, monkeypatch):
    """A spreadsheet whose reader never comes to an end; the reader's process id is written to `pid`."""
    reader = tmp_path / "reader"
    reader.write_text(f"#!/bin/sh\necho $$ > {tmp_path}/pid\nexec sleep 60\n")
    reader.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(reader))
    (tmp_path / "slow.xlsx").write_bytes(b"PK\x03\x04" + b"x" * 99)
    return tmp_path / "slow.xlsx"


def while_waiting(act):
    def when_open():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, WaitingDialog) and dialog.isVisible():
            act(dialog)
        else:
            QTimer.singleShot(10, when_open)

    QTimer.singleShot(10, when_open)


def assert_nothing_runs(importing, qtbot, folder):
    qtbot.waitUntil(lambda: not importing.findChildren(QThread))
    with pytest.raises(ProcessLookupError):
        os.kill(int((folder / "pid").read_text()), 0)


def by_escape(qtbot, dialog):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def by_button(qtbot, dialog):
    dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel).click()


@pytest.mark.parametrize("give_up", [by_escape, by_button])
def test_a_person_can_give_up(importing, session, person, qtbot, slow, tmp_path, give_up):
    said = []

    def act(dialog):
        said.append(dialog.sentence.text())
        give_up(qtbot, dialog)

    while_waiting(act)
    importing.start(session, slow)
    assert said == ["Reading slow.xlsx…"]
    assert (person.heard, session.all(Matrix)) == ([], [])
    assert_nothing_runs(importing, qtbot, tmp_path)


def test_nothing_is_left_when_the_program_ends(importing, session, qtbot, slow, tmp_path):
    while_waiting(lambda _: importing.finish())
    importing.start(session, slow)
    assert_nothing_runs(importing, qtbot, tmp_path)


def test_the_window_lives_while_a_file_is_read(importing, session, qtbot, slow):
    ticks = []
    timer = QTimer(interval=10)
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start()
    while_waiting(lambda dialog: QTimer.singleShot(300, dialog.reject))
    importing.start(session, slow)
    timer.stop()
    assert len(ticks) > 10


def test_what_cannot_be_read_after_a_while_is_told(importing, session, person, slow, tmp_path):
    (tmp_path / "reader").write_text("#!/bin/sh\nsleep 0.4\nexit 1\n")
    importing.start(session, slow)
    assert person.heard == ["damaged"]


def test_one_file_at_a_time(importing, session, qtbot, slow, tmp_path):
    def act(dialog):
        importing.start(session, slow)
        dialog.reject()

    while_waiting(act)
    importing.start(session, slow)
    assert_nothing_runs(importing, qtbot, tmp_path)
