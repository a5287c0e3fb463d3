import pytest

from matrices.model.matrix import Matrix
from tests.widgets.editions.roles import FIRST, NOW, SECOND
from widgets.editions.dialog import EditionsDialog
from widgets.session import Session


@pytest.fixture
def told(workspace):
    """A session on a role with two editions, changed since the second."""
    workspace.commit([NOW, FIRST, SECOND])
    return Session(workspace)


@pytest.fixture
def dialog(qtbot, told, theme, words):
    """The window of editions."""
    made = EditionsDialog(told, "role", theme, words)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def stored(workspace):
    """The role as it is on disk."""
    return lambda: workspace.get(Matrix, "role")
