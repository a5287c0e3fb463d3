"""A window that stands open over midnight."""

import datetime

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.widgets.people.people import NOW, team
from widgets.people.place import PeoplePlace

TOMORROW = NOW + datetime.timedelta(days=1)


class Clock:
    now = NOW


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def page(qtbot, session, theme, words, clock):
    session.workspace.commit(team())
    place = PeoplePlace(session, theme, words, now=lambda: clock.now)
    qtbot.addWidget(place)
    place.show()
    place.choose("ana")
    place.page.select(place.page.matrix.attributes[0].attribute_id)
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
