import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from shiboken6 import isValid

from app.places import Place
from matrices.model.matrix import Matrix


def settle():
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def _english_again(qapp):
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_window_speaks_another_language_at_once(opened, qapp, preferences):
    opened.commands["language-ar"].trigger()
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert opened.rail.buttons[0].text() != "Matrices"
    assert preferences.now.language == "ar"
    assert opened.commands["language-ar"].isChecked()
    opened.commands["language-en"].trigger()
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert opened.rail.buttons[0].text() == "Matrices"


def test_place_and_selection_stay(opened):
    opened.desk.places.show_role("support-lead")
    cell = opened.desk.places.matrices.view.grid.current_key()
    opened.desk.places.show_teammate("kenji-mizuno")
    opened.commands["language-ja"].trigger()
    places = opened.desk.places
    assert places.place is Place.PEOPLE
    assert places.people.teammate_id == "kenji-mizuno"
    assert places.matrices.matrix_id == "support-lead"
    assert places.matrices.view.grid.current_key() == cell


@pytest.mark.parametrize("place", [Place.REVIEWS, Place.TEAM, Place.AREAS, Place.STANDARD])
def test_further_places_stay(opened, place):
    opened.desk.places.show_place(place)
    opened.commands["language-tr"].trigger()
    assert opened.desk.places.place is place


def test_undo_steps_stay_and_work(opened):
    session = opened.desk.session
    opened.desk.places.matrices.choose("support-lead")
    opened.desk.places.matrices.view.edits.set_title("Head of support")
    opened.commands["language-es"].trigger()
    assert opened.desk.session is session
    opened.commands["undo"].trigger()
    assert session.get(Matrix, "support-lead").title == "Support lead"


def test_nothing_of_the_old_window_is_left(opened):
    opened.commands["history"].trigger()
    old = [opened.furniture, opened.desk.places, opened.desk.opening, opened.commands, opened.rail]
    children = len(opened.children())
    opened.commands["language-ar"].trigger()
    settle()
    assert not any(isValid(one) for one in old)
    opened.commands["language-en"].trigger()
    settle()
    assert len(opened.children()) < children, "the history was one of them"


def test_the_welcome_page_speaks_too(window):
    window.commands["language-es"].trigger()
    assert window.desk.places.place is Place.WELCOME
    assert window.desk.session is None


def test_in_a_one_to_one_the_language_stays(opened, monkeypatch):
    opened.desk.seclusion.begin(opened.desk.session, "1:1")
    opened.commands.refresh()
    assert not opened.commands["language-ar"].isEnabled()
    opened.desk.seclusion.end()
