import pytest

from matrices.model.review import Who
from matrices.model.teammate import Teammate
from matrices.store.verify import verify
from tests.widgets.people.people import TODAY, day


@pytest.fixture
def page(place):
    place.page.select("product")
    place.page.body.grid.setFocus()
    return place.page


@pytest.fixture
def panel(page):
    return page.body.rating


@pytest.fixture
def wrong(session, page, panel, qtbot):
    """A rating of today, with evidence and a note, that was meant for another day."""
    page.rating.rate()
    form = panel.form
    qtbot.keyClicks(form.evidence_edit, "Led the call")
    qtbot.keyClicks(form.note_edit, "Asked for it")
    panel.submit()
    return standing(session)


def standing(session):
    return session.get(Teammate, "ana").standings["product"]


def ratings(session):
    return {one.rating_id: one for review in session.reviews_of("ana") for one in review.ratings}


def test_correction_begins_with_what_was_said(page, panel, wrong):
    page.rating.correct()
    form = panel.form
    assert form.instead.rating.rating_id == wrong.rating_id
    assert (form.answer.level_id, form.day_field.day, form.who) == (wrong.level_id, TODAY, Who.LEAD)
    assert (form.note_edit.text(), [one.isChecked() for one in form.evidence.boxes]) == ("Asked for it", [True])


def test_rating_is_put_on_another_day(session, page, panel, wrong):
    page.rating.correct()
    panel.form.day_field.set_day(day(2026, 9))
    panel.submit()
    now = ratings(session)[standing(session).rating_id]
    assert (now.on, now.supersedes, now.note) == (day(2026, 9), wrong.rating_id, "Asked for it")
    assert [one.text for one in page.standpoint.history.evidence_of(now)] == ["Led the call"]
    assert wrong.rating_id in ratings(session)
    assert verify(session.workspace) == []


def test_both_are_told_and_undo_takes_it_back(session, page, panel, wrong):
    page.rating.correct()
    panel.form.day_field.set_day(day(2026, 9))
    panel.submit()
    assert "corrected on" in page.body.details.toPlainText()
    session.undo()
    assert standing(session).rating_id == wrong.rating_id
    assert "corrected on" not in page.body.details.toPlainText()


def test_nothing_chosen_is_a_new_rating(session, page, panel, wrong):
    page.rating.correct()
    panel.form.instead.setCurrentIndex(0)
    panel.form.instead.activated.emit(0)
    panel.form.day_field.set_day(day(2026, 9))
    panel.submit()
    assert standing(session).rating_id == wrong.rating_id


def test_a_correction_given_up_is_no_typing(page, panel, wrong):
    page.rating.correct()
    assert not panel.has_typing
    panel.close_panel()
    page.rating.rate()
    assert (panel.form.instead.rating, panel.form.note_edit.text()) == (None, "")


def test_where_nothing_was_said_there_is_nothing_to_correct(page):
    assert page.rating.can_correct
    page.day_bar.go_to(day(2025, 4))
    page.select("writing")
    assert not page.rating.can_correct


def test_a_reader_corrects_nothing(place, session, panel, monkeypatch):
    monkeypatch.setattr(type(session), "is_read_only", True)
    place.page.rating.correct()
    assert not panel.isVisible()


def test_long_evidence_does_not_widen_the_form(qtbot, session, page, panel, wrong):
    page.rating.correct()
    qtbot.keyClicks(panel.form.evidence_edit, "A very long story about a customer & a call, " * 5)
    panel.submit()
    page.rating.rate()
    box = panel.form.evidence.boxes[-1]
    qtbot.waitUntil(lambda: box.text().endswith("…"))
    assert panel.form.width() <= panel.width()
