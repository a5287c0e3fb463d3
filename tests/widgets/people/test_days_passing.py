"""A window that stands open over midnight."""

import datetime

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from matrices.edits.people import leave_team
from matrices.model.teammate import Teammate
from tests.widgets.people.people import NOW, team
from widgets.people.place import PeoplePlace

TOMORROW = NOW + datetime.timedelta(days=1)


class Clock:
    now = NOW


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def place(qtbot, session, theme, words, clock):
    session.workspace.commit(team())
    made = PeoplePlace(session, theme, words, now=lambda: clock.now)
    qtbot.addWidget(made)
    made.show()
    made.choose("ana")
    made.page.select(made.page.matrix.attributes[0].attribute_id)
    return made


@pytest.fixture
def page(place):
    return place.page


def last_rated(session):
    ratings = [one for review in session.reviews_of("ana") for one in review.ratings]
    return max(ratings, key=lambda one: one.recorded_at).on


def test_rating_is_of_the_day_that_it_is(page, session, clock):
    clock.now = TOMORROW
    page.rating.rate_at_once()
    assert last_rated(session) == page.day == TOMORROW.date()


def test_panel_is_opened_on_the_day_that_it_is(page, clock):
    clock.now = TOMORROW
    page.rating.rate()
    assert page.body.rating.form.day_field.day == TOMORROW.date()


def test_correction_takes_the_day_in_too(page, clock):
    clock.now = TOMORROW
    page.rating.correct()
    assert page.body.rating.isVisible()
    assert page.day == TOMORROW.date()


def test_earlier_day_that_is_looked_at_stays(page, session, clock):
    page.day_bar.step(-1)
    looked_at = page.day
    clock.now = TOMORROW
    page.rating.rate_at_once()
    assert last_rated(session) == looked_at < NOW.date()


def test_window_that_is_turned_to_again_shows_today(page, clock, qtbot):
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    clock.now = TOMORROW
    QApplication.sendEvent(page, QEvent(QEvent.Type.ActivationChange))
    assert page.day == TOMORROW.date()


def test_place_that_is_turned_to_the_next_morning_is_of_that_morning(place, session, clock):
    session.commit("", [leave_team(session.get(Teammate, "ana"), TOMORROW.date())])
    place.hide()
    clock.now = TOMORROW
    place.show()
    assert place.page.day == TOMORROW.date()
    assert place.has_left
    assert {one.entry_id: one.group for one in place.list._entries}["ana"] == "Left the team"
