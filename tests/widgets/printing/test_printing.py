import threading

import pytest
from PySide6.QtWidgets import QWidget

from matrices.language.words import words_for
from tests.widgets.person import Person
from widgets.printing.printing import Printing


@pytest.fixture
def person():
    return Person()


@pytest.fixture
def printing(qtbot, person):
    window = QWidget()
    qtbot.addWidget(window)
    return Printing(window, person, str, words_for("en"))


def test_a_document_is_put_where_it_was_asked_for(printing, person, qtbot, tmp_path):
    person.files = [tmp_path / "a.pdf"]
    with qtbot.waitSignal(printing.printed) as printed:
        printing.print("A", lambda path: path.write_bytes(b"%PDF"))
    assert printed.args == [tmp_path / "a.pdf"]
    assert [one.name for one in tmp_path.iterdir()] == ["a.pdf"]


def test_a_refused_dialog_prints_nothing(printing):
    printing.print("A", pytest.fail)
    assert not printing.is_busy


def test_a_failure_is_told_and_keeps_the_document_there_was(printing, person, qtbot, tmp_path):
    def fail(path):
        path.write_bytes(b"half")
        raise OSError(28, "No space left on device", str(path))

    (tmp_path / "a.pdf").write_bytes(b"old")
    person.files = [tmp_path / "a.pdf"]
    printing.print("A", fail)
    qtbot.waitUntil(lambda: person.heard != [])
    assert str(tmp_path / "a.pdf") in person.heard[0]
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"a.pdf": b"old"}


def test_a_cancelled_document_leaves_no_trace(printing, person, qtbot, tmp_path):
    is_cancelled = threading.Event()

    def make(path):
        path.write_bytes(b"%PDF")
        is_cancelled.wait(5)

    person.files = [tmp_path / "a.pdf"]
    printing.print("A", make)
    printing.cancel()
    is_cancelled.set()
    qtbot.waitUntil(lambda: not printing.is_busy)
    assert list(tmp_path.iterdir()) == []
    assert person.heard == []


def test_one_document_at_a_time(printing, person, qtbot, tmp_path):
    go_on = threading.Event()
    person.files = [tmp_path / "a.pdf"]
    printing.print("A", lambda path: (go_on.wait(5), path.write_bytes(b"%PDF")))
    printing.print("B", pytest.fail)
    assert len(person.suggested) == 1
    go_on.set()
    qtbot.waitUntil(lambda: not printing.is_busy)
