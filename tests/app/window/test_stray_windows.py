import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from typing_extensions import override


class Watch(QObject):
    """Writes down what is shown as a window of its own and is neither a dialog nor a menu."""

    def __init__(self):
        super().__init__()
        self.strays = []

    @override
    def eventFilter(self, watched, event):
        is_shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget)
        if is_shown and watched.isWindow() and not isinstance(watched, QDialog | QMenu):
            self.strays.append(repr(watched))
        return False


@pytest.fixture
def watch(opened):
    made = Watch()
    QApplication.instance().installEventFilter(made)
    yield made
    QApplication.instance().removeEventFilter(made)


def test_no_section_of_a_page_flashes_a_window(opened, watch, qtbot):
    commands = opened.commands
    commands["show-people"].trigger()
    for _ in range(8):
        commands["next-section"].trigger()
        qtbot.wait(1)
    assert watch.strays == []


def test_no_place_flashes_a_window(opened, watch, qtbot):
    for place in ("people", "reviews", "team", "paths", "areas", "standard", "matrices"):
        opened.commands[f"show-{place}"].trigger()
        qtbot.wait(1)
    assert watch.strays == []
