import pytest

from matrices.model.review import Who
from tests.matrices.model.team import NOW, review
from tests.widgets.people.people import day
from tests.widgets.person import Person
from tests.widgets.team.people import team
from widgets.team.place import TeamPlace


@pytest.fixture
def asker():
    """Who answers where a file shall lie."""
    return Person()


@pytest.fixture
def make_place(qtbot, session, theme, words, asker):
    """Make the team place of some documents, shown and read."""

    def make(documents):
        session.workspace.commit(documents)
        made = TeamPlace(session, theme, words, now=lambda: NOW, asking=asker)
        qtbot.addWidget(made)
        made.resize(1000, 700)
        made.show()
        qtbot.waitUntil(lambda: not made.source.reader.is_reading)
        return made

    return make


@pytest.fixture
def place(make_place):
    """The team place: Ana in support, Ben an engineer, Cem who left."""
    return make_place(team())


@pytest.fixture
def by_self():
    """A review of Ana by herself."""
    return review("ana", day(2026, 10), {"product": "strong"}, "", Who.SELF)
