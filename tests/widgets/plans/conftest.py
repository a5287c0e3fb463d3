import pytest

from matrices.model.teammate import Teammate
from tests.widgets.goals.conftest import PLAN
from tests.widgets.people.people import NOW, team
from widgets.people.place import PeoplePlace


@pytest.fixture
def place(qtbot, session, theme, words):
    """The people place of a team with a plan; nobody has goals."""
    session.workspace.commit([*team(), PLAN])
    made = PeoplePlace(session, theme, words, now=lambda: NOW)
    qtbot.addWidget(made)
    made.resize(1600, 1000)
    made.show()
    made.choose("ana")
    return made


@pytest.fixture
def stored(session):
    """Read the texts of somebody's goals as they are stored."""
    return lambda teammate_id: [one.text for one in session.workspace.get(Teammate, teammate_id).goals]
