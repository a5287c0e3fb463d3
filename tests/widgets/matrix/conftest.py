import datetime

import pytest

from matrices.model.matrix import Matrix
from matrices.store.workspace import Workspace
from tests.widgets.grid.roles import ROLE
from widgets.matrix.place import MatricesPlace
from widgets.session import Session

NOW = datetime.datetime(2026, 5, 4, 12, tzinfo=datetime.UTC)


@pytest.fixture
def place(qtbot, workspace, theme, words):
    """The matrices place on a workspace with one role, its first cell current."""
    workspace.commit([ROLE])
    made = _shown(qtbot, Session(workspace), theme, words)
    made.setFocus()
    return made


@pytest.fixture
def empty_place(qtbot, session, theme, words):
    """The matrices place on a workspace without roles."""
    return _shown(qtbot, session, theme, words)


@pytest.fixture
def read_only_place(qtbot, workspace, theme, words):
    """The matrices place on a workspace that can only be looked at."""
    workspace.commit([ROLE])
    opened = Workspace.open(workspace.path, read_only=True)
    yield _shown(qtbot, Session(opened), theme, words)
    opened.close()


@pytest.fixture
def grid(place):
    """The grid of the place."""
    return place.view.grid


@pytest.fixture
def stored(workspace):
    """The role as it is on disk."""
    return lambda: workspace.get(Matrix, ROLE.matrix_id)


@pytest.fixture
def undo_text(place):
    """What undo would take back."""
    return place._session.undo_stack.undoText


def _shown(qtbot, session, theme, words):
    made = MatricesPlace(session, theme, words, now=lambda: NOW)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    qtbot.waitExposed(made)
    return made
