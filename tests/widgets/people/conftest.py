import pytest

from tests.widgets.people.people import NOW, team
from widgets.people.place import PeoplePlace


@pytest.fixture
def place(qtbot, session, theme, words):
    """The people place, with Ana chosen, large enough to show everything."""
    session.workspace.commit(team())
    made = PeoplePlace(session, theme, words, now=lambda: NOW)
    qtbot.addWidget(made)
    made.resize(1600, 1000)
    made.show()
    made.choose("ana")
    return made


@pytest.fixture
def empty_place(qtbot, session, theme, words):
    """The people place of an empty workspace."""
    made = PeoplePlace(session, theme, words, now=lambda: NOW)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made
