import sys
import threading

import pytest
from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtWidgets import QApplication

from app.guard import Guard, keep_clipboard_safe
from app.log import log_path
from matrices.store.errors import StoreReadOnly


@pytest.fixture
def guard(qapp, person, context):
    made = Guard(person, context.words, qapp)
    made.install()
    yield made
    made.uninstall()


def fail():
    raise ZeroDivisionError("by nobody")


def test_an_unexpected_exception_is_told_and_logged_and_the_window_lives(window, guard, person, qtbot):
    sys.excepthook(*_caught(fail))
    qtbot.waitUntil(lambda: person.heard != [])
    assert str(log_path()) in person.heard[0]
    assert "by nobody" in log_path().read_text()
    assert window.isVisible()


def test_one_from_a_slot_reaches_the_hook(window, person, context, qapp, qtbot):
    with qtbot.captureExceptions() as caught:
        QTimer.singleShot(0, fail)
        qtbot.waitUntil(lambda: caught != [])
    guard = Guard(person, context.words, qapp)
    guard.catch(*caught[0])
    qtbot.waitUntil(lambda: person.heard != [])


def test_a_known_error_is_told_without_a_log(guard, person, qtbot, sample):
    guard.catch(StoreReadOnly, StoreReadOnly(sample), None)
    qtbot.waitUntil(lambda: person.heard != [])
    assert "reading only" in person.heard[0]
    assert not log_path().exists()


def test_one_from_a_thread_is_told(guard, person, qtbot):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: person.heard != [])


def test_the_clipboard_keeps_its_text_without_data_of_python(qapp):
    data = QMimeData()
    data.setText("kept")
    data.setData("application/x-own", b"own")
    QApplication.clipboard().setMimeData(data)
    keep_clipboard_safe()
    assert QApplication.clipboard().text() == "kept"
    assert not QApplication.clipboard().mimeData().hasFormat("application/x-own")


def _caught(action):
    try:
        action()
    except ZeroDivisionError:
        return sys.exc_info()
    return None
