import pytest
from PySide6.QtWidgets import QApplication

from app.context import Context, build_context
from app.main_window import MainWindow
from app.settings import PreferencesFile
from tests.widgets.person import Person


@pytest.fixture
def preferences(tmp_path) -> PreferencesFile:
    return PreferencesFile(tmp_path / "preferences.json")


@pytest.fixture
def context(qapp, preferences) -> Context:
    return build_context(qapp, preferences, "en", {})


@pytest.fixture
def person() -> Person:
    return Person()


@pytest.fixture
def window(qtbot, context, person) -> MainWindow:
    made = MainWindow(context, person)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    QApplication.clipboard().clear()


@pytest.fixture
def opened(window, sample) -> MainWindow:
    """The window on the sample."""
    window.desk.opening.open(sample)
    return window
