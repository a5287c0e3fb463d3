import csv
import datetime

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from matrices.checks.forbidden import RefusedError
from matrices.edits.reviews import close_review, set_notes
from matrices.edits.rounds import new_round, prepare
from matrices.model.review import Review, ReviewKind
from matrices.model.round import Round
from matrices.model.rounds import round_review_id
from matrices.model.teammate import Teammate
from tests.widgets.people.people import NOW, TODAY
from widgets.review.board_rows import STATE

YESTERDAY = TODAY - datetime.timedelta(days=1)
ROUND = new_round("Autumn", datetime.date(2026, 9, 1), YESTERDAY, ["ana", "ben", "cem"])


@pytest.fixture
def rounded(place, session, qtbot):
    """The place with a round that is over: Ana has had hers, Ben's is open, Cem's was never prepared."""
    ana, ben = (session.get(Teammate, one) for one in ("ana", "ben"))
    done = close_review(prepare(ROUND, ana, YESTERDAY, "Lee"), YESTERDAY, "Went well", {})
    session.commit("round", [ROUND, done, prepare(ROUND, ben, YESTERDAY)])
    place.side.list.choose(ROUND.round_id)
    qtbot.waitUntil(lambda: not place.statuses.is_busy, timeout=3000)
    return place


def states(place):
    rows = place.board.rows
    return {rows.index(row, 0).data(): rows.index(row, STATE).data() for row in range(rows.rowCount())}


def test_a_round_shows_who_has_had_theirs(rounded):
    assert states(rounded) == {"Ana Ruiz": "Had theirs", "Ben": "Overdue, open", "Cem": "Overdue, not begun"}
    assert [one.text() for one in rounded.board.filters.buttons()] == ["All 3", "Not yet 1", "Open 1", "Had theirs 1"]
    assert "2 overdue" in rounded.board.quiet.text()


def test_a_filter_shows_some(rounded):
    rounded.board.filters.button(2).click()
    assert states(rounded) == {"Ben": "Overdue, open"}


def test_preparing_makes_the_missing_reviews_in_one_step_and_passes_over_leavers(rounded, session, qtbot):
    session.commit("back", [replace(session.get(Teammate, "ben"), left_on=None)])
    wider = replace(ROUND, teammate_ids=("ana", "ben", "cem", "dee"))
    session.commit("dee", [Teammate(teammate_id="dee", name="Dee"), wider])
    steps = session.undo_stack.count()
    with qtbot.waitSignal(rounded.preparing.finished, timeout=5000):
        rounded.prepare_round()
    assert session.undo_stack.count() == steps + 1
    assert session.workspace.has(Review, round_review_id(ROUND, "dee"))
    assert not session.workspace.has(Review, round_review_id(ROUND, "cem"))
    assert states(rounded)["Dee"] == "Overdue, open"


def test_enter_reads_what_is_closed_and_holds_what_is_open(rounded, qtbot):
    rounded.board.table.selectRow(0)
    qtbot.keyClick(rounded.board.table, Qt.Key.Key_Return)
    assert "Went well" in rounded.record.text.toPlainText()
    rounded.record.back_requested.emit()
    rounded.board.table.selectRow(1)
    qtbot.keyClick(rounded.board.table, Qt.Key.Key_Return)
    assert rounded.is_secluded
    assert rounded.one_to_one.teammate_id == "ben"


def test_what_was_prepared_is_held_today(rounded, session):
    rounded.hold(round_review_id(ROUND, "ben"))
    assert session.get(Review, round_review_id(ROUND, "ben")).held_on == TODAY


def test_a_row_that_is_not_begun_begins(rounded, session):
    rounded.board.opened.emit(rounded.board.rows.lines[2])
    made = session.get(Review, round_review_id(ROUND, "cem"))
    assert (made.round_id, made.kind) == (ROUND.round_id, ReviewKind.QUARTERLY)
    assert rounded.is_secluded


def test_a_correction_leaves_the_closed_review(rounded, session):
    review_id = round_review_id(ROUND, "ana")
    before = session.get(Review, review_id)
    rounded.show_review(review_id)
    assert rounded.can_correct
    rounded.correct(review_id)
    correction = rounded.one_to_one.sitting.review
    assert (correction.corrects, correction.held_on) == (review_id, YESTERDAY)
    assert session.get(Review, review_id) == before
    with pytest.raises(RefusedError):
        session.commit("no", [set_notes(before, "changed")])
    rounded.leave()
    rounded.show_review(review_id)
    assert "A correction is open." in rounded.record.text.toPlainText()
    assert not rounded.can_correct


def test_open_reviews_of_the_team_are_found_and_what_was_in_passing_is_not(rounded, session, qtbot):
    rounded.side.list.choose("open-reviews")
    qtbot.waitUntil(lambda: not rounded.statuses.is_busy, timeout=3000)
    assert states(rounded) == {"Ben": "Quarterly review"}
    rounded.hold_now("ben")
    rounded.one_to_one.ask_for_summary()
    rounded.one_to_one.closing.confirm()
    rounded.leave()
    assert states(rounded) == {}


def test_a_new_round_is_of_everybody_a_role_or_chosen_people(place, session, qtbot):
    place.new_round()
    form = place.rounds.form
    form.name_edit.setText("Winter")
    form.who_box.setCurrentIndex(1)
    form.who_box.activated.emit(1)
    form.submit()
    made = session.all(Round)[-1]
    assert (made.name, made.teammate_ids) == ("Winter", ("ana",))
    assert place.board.round == made


def test_a_round_without_a_name_is_asked_for_again(place, session):
    place.new_round()
    place.rounds.form.submit()
    assert place.rounds.form.hint.text() == "A round needs a name."
    assert session.workspace.count(Round) == 0
    place.rounds.form.reject()


def test_changing_a_round_keeps_who_has_left(rounded, session):
    rounded.change_round()
    rounded.rounds.form.name_edit.setText("Late autumn")
    rounded.rounds.form.submit()
    changed = session.get(Round, ROUND.round_id)
    assert (changed.name, set(changed.teammate_ids)) == ("Late autumn", {"ana", "ben", "cem"})


def test_an_empty_team_is_led_to_the_people(empty_place, qtbot):
    assert empty_place.board.stack.currentWidget() is empty_place.board.no_team
    assert not empty_place.side.start_button.isEnabled()
    with qtbot.waitSignal(empty_place.people_requested):
        empty_place.board.no_team.button.click()


def test_nobody_open_offers_to_start(place, qtbot):
    qtbot.waitUntil(lambda: not place.statuses.is_busy, timeout=3000)
    assert place.board.stack.currentWidget() is place.board.nothing
    place.board.nothing.button.click()
    assert place.beginning.form.teammate_box.count() == 2
    place.beginning.form.reject()


def test_private_notes_stand_beside_a_review_and_are_stored(rounded, session, qtbot):
    rounded.show_review(round_review_id(ROUND, "ana"))
    notes = rounded.record.private
    notes.write()
    qtbot.keyClicks(QApplication.focusWidget(), "Ask about nights")
    assert notes.finish()
    kept = session.workspace.private_notes_of("ana")[0]
    assert (kept.text, kept.review_id, kept.written_on) == (
        "Ask about nights",
        round_review_id(ROUND, "ana"),
        NOW.date(),
    )
    assert len(notes.cards) == 1
    notes.cards[0].field.clear()
    assert notes.finish()
    assert session.workspace.private_notes_of("ana") == []
    assert notes.cards == []


def test_undo_of_a_private_note_takes_its_card_away(rounded, session, qtbot):
    rounded.show_review(round_review_id(ROUND, "ana"))
    notes = rounded.record.private
    notes.write()
    notes.cards[0].field.insertPlainText("Once")
    notes.finish()
    session.undo()
    assert notes.cards == []
    session.redo()
    assert [one.field.toPlainText() for one in notes.cards] == ["Once"]


def test_a_workspace_for_reading_only_shows_and_changes_nothing(rounded, session, monkeypatch):
    monkeypatch.setattr(type(session), "is_read_only", property(lambda _: True))
    rounded.hold_now("ben")
    rounded.hold(round_review_id(ROUND, "ben"))
    assert not rounded.is_secluded
    assert not rounded.can_edit


def test_an_open_review_is_made_ready_before_the_two_sit_down(rounded, session, qtbot):
    review_id = round_review_id(ROUND, "ben")
    rounded.show_review(review_id)
    agenda = rounded.record.agenda
    assert agenda.isVisible()
    qtbot.keyClicks(agenda.field, "Holidays")
    qtbot.keyClick(agenda.field, Qt.Key.Key_Return)
    assert [one.text for one in session.get(Review, review_id).agenda] == ["Holidays"]
    assert [one.text for one in agenda.list.rows] == ["Holidays"]
    rounded.show_review(round_review_id(ROUND, "ana"))
    assert not agenda.isVisible()


def test_a_review_whose_beginning_is_undone_is_no_longer_shown(rounded, session):
    rounded.hold_now("cem")
    rounded.leave()
    assert rounded.views.currentWidget() is rounded.record
    session.undo()
    assert rounded.views.currentWidget() is rounded.board
    assert rounded.record.review is None


def test_a_round_is_exported_as_it_is_shown(rounded, asker, tmp_path):
    asker.files = [tmp_path / "round.csv"]
    rounded.export_board()
    heads, *rows = csv.reader((tmp_path / "round.csv").read_text("utf-8-sig").splitlines())
    assert heads == ["Teammate", "Role", "Review", "Day", "Led by"]
    assert {(row[0], row[-1]) for row in rows} >= {("Ana Ruiz", "Lee")}
    assert len(rows) == 3


def test_start_form_offers_everybody_and_chooses_who_is_given(place) -> None:
    place.ask_for_start("ben")
    form = place.beginning.form
    assert form.teammate_box.count() == 2
    assert form.teammate_box.currentData() == "ben"
    form.reject()


def test_start_form_proposes_the_lead_of_whoever_is_chosen(place) -> None:
    place.beginning.begin("ben", ReviewKind.ONE_TO_ONE)
    place.ask_for_start("ana")
    form = place.beginning.form
    form.lead_edit.setText("somebody else")
    form.teammate_box.setCurrentIndex(form.teammate_box.findData("ben"))
    form.teammate_box.activated.emit(1)
    assert form.lead_edit.text() != "somebody else"
    form.reject()


def test_private_notes_stay_out_of_sight_after_a_1_to_1_until_asked_for(place):
    place.hold_now("ana")
    place.one_to_one.leave()
    assert place.record.isVisible()
    assert not place.record.private.isVisible()
    place.record.private_button.click()
    assert place.record.private.isVisible()
