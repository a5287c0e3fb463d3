import datetime

import pytest

from matrices.edits.areas import add_owner
from matrices.model.area import Area
from matrices.model.teammate import Teammate
from tests.widgets.person import Person
from widgets.areas.place import AreasPlace

NOW = datetime.datetime(2026, 6, 1, 12, tzinfo=datetime.UTC)
MAY = datetime.date(2026, 5, 1)


def team():
    """Ana and Ben, and Cem who has left; seat maps of Ana's, phones of Cem's, chat of nobody's."""
    return (
        Teammate(teammate_id="ana", name="Ana"),
        Teammate(teammate_id="ben", name="Ben"),
        Teammate(teammate_id="cem", name="Cem", left_on=MAY),
        add_owner(Area(area_id="maps", name="Seat maps", group="Shows"), "ana", MAY),
        add_owner(Area(area_id="phones", name="Phones", group="Channels"), "cem", datetime.date(2026, 1, 1)),
        Area(area_id="chat", name="Chat", about="The chat on the ticket page", group="Channels"),
    )


@pytest.fixture
def asker():
    """A person who answers dialogs."""
    return Person()


@pytest.fixture
def place(qtbot, session, theme, words, asker):
    """The areas place, as a list."""
    session.workspace.commit(team())
    return shown(qtbot, session, theme, words, asker)


@pytest.fixture
def empty_place(qtbot, session, theme, words):
    """The areas place of a workspace without areas."""
    return shown(qtbot, session, theme, words)


def shown(qtbot, session, theme, words, asker=None):
    made = AreasPlace(session, theme, words, now=lambda: NOW, asking=asker)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    return made


@pytest.fixture
def area(session):
    """Read an area as it is stored."""
    return lambda area_id: session.workspace.get(Area, area_id)
