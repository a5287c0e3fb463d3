"""Fixtures for all tests: a workspace in a temporary folder, and a desk that every test leaves clean."""

import gc
import os
import threading

import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from matrices.language.words import words_for
from matrices.store.workspace import Workspace
from widgets.session import Session
from widgets.theme.theme import Scheme, Theme

# A slow machine is no fault; and a check of a submission must not depend on the luck of the draw.
settings.register_profile("own", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "own")


@pytest.fixture(autouse=True)
def _own_settings(tmp_path, monkeypatch):
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


@pytest.fixture(autouse=True)
def _no_thread_stays():
    before = set(threading.enumerate())
    yield
    left = [one.name for one in threading.enumerate() if one not in before and not one.daemon]
    assert not left, f"threads left behind: {left}"


@pytest.fixture(autouse=True)
def _clean_desk(request):
    yield
    application = QApplication.instance()
    if "qapp" not in request.fixturenames or not isinstance(application, QApplication):
        return
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if application.keyboardModifiers():
        QTest.keyClick(QWidget(), Qt.Key.Key_F30)  # Shift of a test's last key would widen the next test's selection
    application.clipboard().clear()  # Qt's offscreen platform crashes at exit on mime data that Python made
    windows = [one for one in application.topLevelWidgets() if one.isVisible()]
    for one in windows:
        one.close()
        one.deleteLater()
    assert not windows, f"windows left behind: {windows}"
    timers = [one for one in gc.get_objects() if type(one) is QTimer and isValid(one) and one.isActive()]
    for one in timers:
        one.stop()
    assert not timers, f"timers left behind: {timers}"


@pytest.fixture
def workspace(tmp_path):
    """An empty workspace, open for writing."""
    made = Workspace.create(tmp_path / "team.trellis")
    yield made
    made.close()


@pytest.fixture
def session(qapp, workspace):
    """The workspace as widgets use it."""
    return Session(workspace)


@pytest.fixture
def words():
    """The texts in English."""
    return words_for("en")


@pytest.fixture(scope="session")
def _theme(qapp):
    return Theme(qapp, Scheme.LIGHT)


@pytest.fixture
def theme(_theme):
    """The light theme; a test may choose another."""
    yield _theme
    if _theme.scheme is not Scheme.LIGHT:
        _theme.choose(Scheme.LIGHT)
