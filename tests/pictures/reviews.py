"""The place of reviews, its forms and the 1:1, one after another."""

import datetime
from collections.abc import Iterator

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.main_window import MainWindow
from app.places import Place
from app.review_actions import reviews_place
from matrices.edits.private_notes import write_note
from matrices.edits.reviews import close_review
from matrices.edits.rounds import new_round, prepare
from matrices.model.teammate import Teammate
from widgets.review.place import ReviewsPlace

_SOON_MS = 300


def reviews(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Yield names and what to take a picture of."""
    window.desk.places.show_place(Place.REVIEWS)
    place = reviews_place(window.desk)
    assert place is not None
    QTest.qWait(_SOON_MS)
    yield "reviews", window
    people = [one.teammate_id for one in place._names.staying()]
    if people:
        _fill(window, place, people)
        yield "round", window
        place.new_round()
        yield "round-form", place.rounds.form
        place.rounds.form.reject()
        place.ask_for_start(people[0])
        yield "start-form", place.beginning.form
        place.beginning.form.reject()
        yield from _one_to_one(window, place, people[0])


def _fill(window: MainWindow, place: ReviewsPlace, people: list[str]) -> None:
    """Have a round that is over: some have had theirs, some are open, some were never begun."""
    session, today = window.desk.session, datetime.date.today()  # noqa: DTZ011 - as the window's own clock
    made = new_round("2026", today - datetime.timedelta(days=90), today - datetime.timedelta(days=2), people)
    prepared = [prepare(made, session.get(Teammate, one), today, "Nour") for one in people[:6]]
    session.commit("round", [made, *(_held(one, place) for place, one in enumerate(prepared) if place % 3)])
    place.side.list.choose(made.round_id)
    QTest.qWait(_SOON_MS)


def _held(review, place):
    return close_review(review, review.held_on, "…", {}) if place % 3 == 1 else review


def _one_to_one(window: MainWindow, place: ReviewsPlace, teammate_id: str) -> Iterator[tuple[str, QWidget]]:
    size = window.size()
    place.hold_now(teammate_id)
    QTest.qWait(_SOON_MS)  # the screen is filled when the event loop comes round
    window.resize(size)
    held = place.one_to_one
    yield "one-to-one", window
    QTest.keyClicks(held.grid.grid, "3")
    held.step_agenda(1)
    held.mark_discussed()
    name = held.head.name.text()
    held.sitting.add_action(name, name, place._now().date())
    held.step_agenda(-1)
    held.go_to_grid()
    yield "one-to-one-rated", window
    held.ask_for_summary()
    yield "one-to-one-summary", window
    held.closing.confirm()
    yield "one-to-one-closed", window
    place.leave()
    QTest.qWait(_SOON_MS)
    window.resize(size)
    window.desk.session.commit("note", [write_note(teammate_id, "…", place._now().date())])
    window.desk.places.show_place(Place.REVIEWS)
    yield "review", window
