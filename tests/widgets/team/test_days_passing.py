"""A map that stands open over midnight."""

import datetime

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from matrices.model.teammate import Teammate
from tests.matrices.model.team import NOW
from tests.widgets.team.people import team
from widgets.team.place import TeamPlace

TOMORROW = NOW + datetime.timedelta(days=1)


def shown(place):
    return {one.teammate.teammate_id for one in place.source.shown}


@pytest.fixture
def clock():
    return [NOW]


@pytest.fixture
def place(qtbot, session, theme, words, clock):
    """The map of two people, of whom one leaves over night."""
    session.workspace.commit(team())
    session.commit("leave", [replace(session.get(Teammate, "ana"), left_on=TOMORROW.date())])
    place = TeamPlace(session, theme, words, now=lambda: clock[0])
    qtbot.addWidget(place)
    place.show()
    qtbot.waitUntil(lambda: shown(place) == {"ana", "ben"})
    return place


def test_who_leaves_over_night_is_gone_when_the_window_is_turned_to(qtbot, place, clock):
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    clock[0] = TOMORROW
    QApplication.sendEvent(place, QEvent(QEvent.Type.ActivationChange))
    qtbot.waitUntil(lambda: shown(place) == {"ben"})


def test_who_leaves_over_night_is_gone_when_the_map_is_shown_again(qtbot, place, clock):
    place.hide()
    clock[0] = TOMORROW
    place.show()
    qtbot.waitUntil(lambda: shown(place) == {"ben"})
