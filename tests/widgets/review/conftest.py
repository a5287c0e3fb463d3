import pytest
from PySide6.QtWidgets import QWidget

from tests.widgets.people.people import NOW, team
from tests.widgets.person import Person
from widgets.review.one_to_one import OneToOne
from widgets.review.place import ReviewsPlace


@pytest.fixture
def asker() -> Person:
    """A person who answers dialogs."""
    return Person()


@pytest.fixture
def place(qtbot, session, theme, words, asker) -> ReviewsPlace:
    """The place of reviews of a small team."""
    session.workspace.commit(team())
    return shown(qtbot, ReviewsPlace(session, theme, words, now=lambda: NOW, asking=asker))


@pytest.fixture
def empty_place(qtbot, session, theme, words) -> ReviewsPlace:
    """The place of reviews of an empty workspace."""
    return shown(qtbot, ReviewsPlace(session, theme, words, now=lambda: NOW))


@pytest.fixture
def held(place) -> OneToOne:
    """A 1:1 with Ana that has just begun."""
    place.hold_now("ana")
    return place.one_to_one


def shown(qtbot, made: QWidget):
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    return made
