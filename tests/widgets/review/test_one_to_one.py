import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from matrices.model.matrix import Level
from matrices.model.private_note import PrivateNote
from matrices.model.review import Absence, AgendaKind, Review, Who
from matrices.model.service_standard import ServiceStandard, Statement, StatementKind
from matrices.model.teammate import Teammate
from tests.widgets.people.people import TODAY


def review(session):
    return next(one for one in session.reviews_of("ana") if one.held_on == TODAY)


def visible_texts(widget):
    shown = [one for one in widget.findChildren(QWidget) if one.isVisibleTo(widget)]
    texts = []
    for one in shown:
        for name in ("text", "toPlainText", "placeholderText", "currentText"):
            told = getattr(one, name, None)
            texts.append(told() if callable(told) else "")
    return "\n".join(map(str, texts))


def test_a_1_1_begins_with_an_agenda_and_stands_in_the_grid(held, session):
    made = review(session)
    assert made.agenda[0].kind is AgendaKind.DIFFERENCE
    assert held.agenda.list.rows[0].text.startswith("Product: own view Strong, rated Solid")
    assert QApplication.focusWidget() is held.grid.grid
    assert held.grid.grid.current_key() == ("product", "solid")


@pytest.mark.parametrize(
    ("key", "level_id", "absence"),
    [("3", "strong", None), ("n", None, Absence.NOT_OBSERVED), ("x", None, "not_applicable")],
)
def test_a_key_rates_and_is_agreed(held, session, qtbot, key, level_id, absence):
    qtbot.keyClicks(held.grid.grid, key)
    rating = review(session).ratings[-1]
    assert (rating.level_id, rating.absence, rating.by) == (level_id, absence, Who.AGREED)
    assert session.get(Teammate, "ana").standings["product"].level_id == level_id


def test_what_was_rated_is_marked(held, qtbot):
    assert not held.grid.grid.grid.marks.cell("product", "strong").is_new
    qtbot.keyClicks(held.grid.grid, "3")
    assert held.grid.grid.grid.marks.cell("product", "strong").is_new
    qtbot.keyClicks(held.grid.grid, "0")
    assert "rated in this review" in held.grid.grid.grid.marks.row("product").absence


def test_enter_asks_for_evidence_and_it_goes_into_the_review(held, session, qtbot):
    qtbot.keyClick(held.grid.grid, Qt.Key.Key_Return)
    assert held.rating.isVisible()
    qtbot.keyClicks(QApplication.focusWidget(), "Seen on Monday")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [one.text for one in review(session).evidence] == ["Seen on Monday"]
    assert review(session).ratings[-1].by is Who.AGREED
    assert not held.rating.isVisible()
    assert QApplication.focusWidget() is held.grid.grid


def test_notes_are_stored_at_a_pause_as_one_step(held, session, qtbot):
    steps = session.undo_stack.count()
    held.write_notes()
    qtbot.keyClicks(held.talk.notes, "Well said")
    assert review(session).notes == ""
    qtbot.waitUntil(lambda: review(session).notes == "Well said", timeout=5000)
    assert session.undo_stack.count() == steps + 1


def test_notes_are_stored_without_a_pause_where_the_1_1_is_left(held, place, session, qtbot):
    held.write_notes()
    qtbot.keyClicks(held.talk.notes, "Just before")
    place.leave()
    assert review(session).notes == "Just before"
    assert not place.is_secluded


def test_undo_of_notes_shows_what_they_were(held, session, qtbot):
    held.write_notes()
    qtbot.keyClicks(held.talk.notes, "One")
    held.go_to_grid()
    assert review(session).notes == "One"
    session.undo()
    assert held.talk.notes.toPlainText() == ""


def test_what_is_agreed_is_seen_below_what_was_agreed_before(held, qtbot):
    for number in range(9):
        held.sitting.add_action(f"Ask host {number}", "Ana", None)
    held.write_action()
    qtbot.keyClicks(held.talk.form.text, "Read the guide")
    qtbot.keyClick(held.talk.form.text, Qt.Key.Key_Return)
    shown = held.talk.list
    last = shown.model().index(len(shown.rows) - 1, 0)
    qtbot.waitUntil(lambda: shown.viewport().rect().contains(shown.visualRect(last)))


def test_an_action_agreed_now_is_worded_anew_in_place(held, session, qtbot):
    held.sitting.add_action("Ask the hosts", "Ana", None)
    row = held.talk.list.rows[-1]
    held.talk.list.choose(row.row_id)
    qtbot.keyClick(held.talk.list, Qt.Key.Key_F2)
    editor = held.talk.list.viewport().findChild(QLineEdit)
    assert editor.text() == "Ask the hosts"
    qtbot.keyClick(editor, Qt.Key.Key_End)
    qtbot.keyClicks(editor, " again")
    assert held.finish()
    assert review(session).actions[-1].text == "Ask the hosts again"


def test_actions_are_agreed_ticked_and_taken_back(held, session, qtbot):
    held.write_action()
    qtbot.keyClicks(held.talk.form.text, "Read the guide")
    qtbot.keyClick(held.talk.form.text, Qt.Key.Key_Return)
    made = review(session).actions[0]
    assert (made.text, made.owner, held.talk.form.text.text()) == ("Read the guide", "Ana Ruiz", "")
    qtbot.keyClick(held.talk.list, Qt.Key.Key_Space)
    assert session.get(Teammate, "ana").action_ends == {}
    held.talk.list.choose(made.action_id)
    qtbot.keyClick(held.talk.list, Qt.Key.Key_Space)
    assert made.action_id in session.get(Teammate, "ana").action_ends
    qtbot.keyClick(held.talk.list, Qt.Key.Key_Delete)
    assert review(session).actions == ()


def test_agenda_is_edited_by_keys(held, session, qtbot):
    first = review(session).agenda[0].item_id
    qtbot.keyClicks(held.agenda.field, "Holidays")
    qtbot.keyClick(held.agenda.field, Qt.Key.Key_Return)
    assert review(session).agenda[-1].text == "Holidays"
    held.agenda.list.choose(review(session).agenda[-1].item_id)
    for _ in range(9):
        qtbot.keyClick(held.agenda.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert review(session).agenda[0].text == "Holidays"
    qtbot.keyClick(held.agenda.list, Qt.Key.Key_Space)
    assert review(session).agenda[0].is_discussed
    qtbot.keyClick(held.agenda.list, Qt.Key.Key_Delete)
    assert review(session).agenda[0].item_id == first


def test_the_agenda_leads_through_the_grid(held, qtbot):
    held.step_agenda(1)
    assert held.grid.grid.current_key()[0] == held.agenda.list.current_id.partition(":")[2]


def test_closing_freezes_the_review_and_shows_what_came_of_it(held, session, qtbot):
    qtbot.keyClicks(held.grid.grid, "3")
    held.ask_for_summary()
    assert held.closing.summary.toPlainText().startswith("Rated: Product: Strong.")
    qtbot.keyClick(held.closing.summary, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    closed = review(session)
    assert (closed.closed_on, closed.summary.splitlines()[0]) == (TODAY, "Rated: Product: Strong.")
    assert closed.agenda[0].text.startswith("Product: own view")
    assert held.record.isVisible()
    assert "Product: Strong" in held.record.toPlainText()
    assert not held.is_held


def test_undo_opens_a_review_that_was_just_closed(held, session):
    held.ask_for_summary()
    held.closing.confirm()
    session.undo()
    assert held.is_held


def test_undoing_the_beginning_leaves(held, place, session):
    session.undo()
    assert not place.is_secluded


def test_esc_steps_back_to_the_grid_and_then_out(held, place, qtbot):
    held.write_notes()
    qtbot.keyClick(held.talk.notes, Qt.Key.Key_Escape)
    assert place.is_secluded
    assert QApplication.focusWidget() is held.grid.grid
    qtbot.keyClick(held.grid.grid, Qt.Key.Key_Escape)
    assert not place.is_secluded


def test_nobody_else_and_nothing_private_is_to_be_seen(place, session):
    note = PrivateNote(note_id="ana:n", teammate_id="ana", text="Tired lately", written_on=TODAY)
    session.commit("note", [note])
    place.hold_now("ben")
    place.leave()
    place.hold_now("ana")
    texts = visible_texts(place)
    assert "Ana Ruiz" in texts
    assert "Ben" not in texts
    assert "Cem" not in texts
    assert "Tired lately" not in texts


def test_notes_that_the_disk_refuses_stay_and_are_tried_again(held, session, qtbot, monkeypatch):
    def refuse(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr(session.workspace, "commit", refuse)
        qtbot.keyClicks(held.talk.notes, "Kept")
        assert not held.finish()
        assert held.talk.notes.toPlainText() == "Kept"
        assert held.talk.hint.isVisible()
    assert held.finish()
    assert review(session).notes == "Kept"


def test_an_open_review_is_gone_on_with(held, place, session):
    before = session.workspace.count(Review)
    place.leave()
    place.hold_now("ana")
    assert session.workspace.count(Review) == before


def test_what_was_typed_but_not_entered_is_kept_too(held, place, session):
    held.talk.form.text.setText("Half an action")
    held.agenda.field.setText("Half an item")
    held.ask_for_summary()
    held.closing.summary.setPlainText("In our own words")
    place.leave()
    kept = review(session)
    assert [one.text for one in kept.actions] == ["Half an action"]
    assert kept.agenda[-1].text == "Half an item"
    place.hold_now("ana")
    held.ask_for_summary()
    assert held.closing.summary.toPlainText() == "In our own words"


def test_nothing_typed_with_one_is_shown_to_the_next(held, place, session):
    held.talk.form.text.setText("For Ana")
    held.agenda.field.setText("For Ana")
    held.ask_for_summary()
    held.closing.summary.setPlainText("For Ana")
    place.leave()
    place.hold_now("ben")
    assert "For Ana" not in visible_texts(place)
    held.ask_for_summary()
    assert "For Ana" not in visible_texts(place)


def test_the_service_standard_is_at_hand_where_there_is_one(held, session):
    assert not held.head.standard_button.isVisible()
    statement = Statement(statement_id="s", kind=StatementKind.VALUE, name="Say what is true")
    session.commit("standard", [ServiceStandard(statements=(statement,))])
    held.sitting.changed.emit()
    held.head.standard_button.click()
    assert "Say what is true" in visible_texts(held)
    held.toggle_standard()
    assert held.talk.isVisible()


def test_all_levels_of_four_stand_beside_the_panels_at_1280(held, session):
    _with_levels(held, session, 4)
    assert held.columns.has_panels
    assert not held.grid.grid.horizontalScrollBar().isVisible()


def test_panels_fold_where_five_levels_need_the_room(held, session):
    _with_levels(held, session, 5)
    assert not held.columns.has_panels
    assert not held.grid.grid.horizontalScrollBar().isVisible()


def test_folded_panels_come_when_called_and_go_with_the_way_back(held, session):
    _with_levels(held, session, 5)
    held.write_notes()
    assert held.talk.notes.hasFocus()
    held.go_to_grid()
    assert not held.columns.has_panels


def test_panels_that_somebody_showed_stay(held, session):
    _with_levels(held, session, 5)
    held.head.panels_button.click()
    held.go_to_grid()
    assert held.columns.has_panels
    assert held.head.panels_button.isChecked()


def test_a_closed_review_is_printed_from_its_1_to_1(held, qtbot):
    assert not held.head.print_button.isVisible()
    held.closing.confirmed.emit("Well done")
    with qtbot.waitSignal(held.print_requested) as told:
        held.head.print_button.click()
    assert told.args == [held.sitting.review.review_id]


def _with_levels(held, session, count):
    held.window().resize(1280, 800)
    levels = tuple(Level(level_id=f"level{one}", name=f"Level {one}") for one in range(count))
    session.commit(
        "levels", [replace(held.sitting.matrix, levels=levels, attributes=held.sitting.matrix.attributes[:0])]
    )
    QApplication.processEvents()


def test_a_key_that_rates_goes_to_the_level_so_that_enter_asks_what_shows_it(held, qtbot):
    held.grid.choose("product")
    qtbot.keyClick(held.grid.grid, Qt.Key.Key_3)
    assert held.grid.grid.current_key() == ("product", "strong")


def test_a_long_name_leaves_room_for_a_narrow_window(held):
    before = held.head.minimumSizeHint().width()
    held.head.name.setText("Somebody with a name " * 9)
    assert held.head.minimumSizeHint().width() == before


def test_the_agenda_comes_back_where_the_two_were(held, qtbot):
    for number in range(14):
        held.sitting.add_item(f"Something to talk about {number}")
    for _ in range(12):
        held.step_agenda(1)
    current = held.agenda.list.current_id
    held.show_standard(True)
    QApplication.processEvents()
    held.show_standard(False)
    seen = held.agenda.list
    assert seen.current_id == current
    qtbot.waitUntil(lambda: seen.viewport().rect().contains(seen.visualRect(seen.currentIndex())), timeout=2000)


@pytest.mark.parametrize(("teammate_id", "said"), [("ben", "Nothing is rated yet"), ("ana", "Nothing new came about")])
def test_an_empty_agenda_tells_how_to_begin_a_first_time(place, teammate_id, said):
    place.hold_now(teammate_id)
    panel = place.one_to_one.agenda
    for row in panel.list.rows:
        panel.list.removed.emit(row.row_id)
    assert panel.nothing.isVisibleTo(panel)
    assert panel.nothing.text().startswith(said)
