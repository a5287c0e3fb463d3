import csv
import datetime

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel

from matrices.edits.people import leave_team
from matrices.model.area import Area
from matrices.model.teammate import Teammate
from tests.widgets.areas.conftest import NOW, team
from tests.widgets.matrix.disk import refuse_writes
from widgets.areas.area_dialog import AreaDialog
from widgets.areas.board_column import MIME
from widgets.areas.owner_dialog import OwnerDialog
from widgets.areas.place import AreasPlace
from widgets.theme.theme import Scheme

TODAY = datetime.date(2026, 6, 1)


def names(place):
    return [getattr(row, "name", row) for row in place.list.rows.rows]


def dialog_of(place, kind):
    return next(one for one in place.findChildren(kind) if one.isVisible())


def board_by(place, cut):
    place.head.cut_box.setCurrentIndex(place.head.cut_box.findData(cut))
    place.show_board(is_board=True)
    return {one.key: one.view for one in place.board.columns}


def test_areas_stand_under_their_groups(place):
    assert names(place) == ["Channels", "Chat", "Phones", "Shows", "Seat maps"]


def test_what_to_look_at_is_flagged_in_words(place):
    rows = {row.name: row.flags for row in place.list.rows.rows if not isinstance(row, str)}
    assert rows == {"Chat": ("No owner",), "Phones": ("No owner", "Cem has left"), "Seat maps": ()}


def test_only_what_is_to_look_at(place, qtbot):
    place.head.flagged.click()
    assert names(place) == ["Channels", "Chat", "Phones"]
    place.choose("maps")
    assert "Seat maps" in names(place)


def test_search_finds_owners_and_what_is_covered(place, qtbot):
    qtbot.keyClicks(place.head.search, "ticket")
    assert names(place) == ["Channels", "Chat"]
    place.head.search.setText("ana")
    assert names(place) == ["Shows", "Seat maps"]


def test_an_area_is_handed_over_with_a_note_as_one_step(place, qtbot, area, session):
    place.choose("maps")
    place.hand_over()
    dialog = dialog_of(place, OwnerDialog)
    dialog.to_box.setCurrentText("Ben")
    dialog.note_edit.setPlainText("Ask Ana about the balconies.")
    dialog.do.click()
    assert area("maps").owner_ids_on(TODAY) == ("ben",)
    assert area("maps").owners[-1].note == "Ask Ana about the balconies."
    assert session.undo_stack.undoText() == "owner of Seat maps"
    session.undo()
    assert area("maps").owner_ids_on(TODAY) == ("ana",)


def test_who_has_left_is_offered_no_area(place):
    place.choose("chat")
    place.hand_over()
    dialog = dialog_of(place, OwnerDialog)
    assert [dialog.to_box.itemText(one) for one in range(dialog.to_box.count())] == ["Ana", "Ben"]
    assert not dialog.do.isEnabled()
    dialog.reject()


def test_a_refusing_disk_keeps_the_question_and_the_note(place, area):
    place.choose("chat")
    place.hand_over()
    dialog = dialog_of(place, OwnerDialog)
    dialog.to_box.setCurrentText("Ana")
    dialog.note_edit.setPlainText("Mornings first.")
    with refuse_writes():
        dialog.do.click()
    assert dialog.isVisible()
    assert dialog.note_edit.toPlainText() == "Mornings first."
    dialog.reject()
    assert area("chat").owners == ()


def test_a_new_area_is_added_and_chosen(place, qtbot, session):
    place.add()
    dialog = dialog_of(place, AreaDialog)
    assert not dialog.do.isEnabled()
    qtbot.keyClicks(dialog.name_edit, "Vouchers")
    qtbot.keyClick(dialog.name_edit, Qt.Key.Key_Return)
    assert session.get(Area, place.area_id).name == "Vouchers"


def test_a_deleted_area_comes_back_by_undo(place, session):
    place.choose("chat")
    place.delete()
    assert "Chat" not in names(place)
    session.undo()
    assert "Chat" in names(place)


def test_details_are_typed_in_place(place, qtbot, area):
    place.choose("chat")
    place.rename()
    place.details.name.selectAll()
    qtbot.keyClicks(place.details.name, "Live chat")
    qtbot.keyClick(place.details.name, Qt.Key.Key_Return)
    assert area("chat").name == "Live chat"
    place.details.most.activated.emit(3)
    assert area("chat").most_owners == 4


def test_an_area_without_name_is_refused_and_said(place, qtbot, area):
    place.choose("chat")
    with qtbot.waitSignal(place.message):
        place.details.edited.emit("chat", {"name": " "})
    assert area("chat").name == "Chat"


def test_an_ownership_is_ended_and_an_entry_forgotten(place, area):
    place.choose("maps")
    place.details.owners.let_go_requested.emit("ana")
    assert area("maps").owners[0].until == TODAY
    place.details.owners.forget_requested.emit(0)
    assert area("maps").owners == ()


def test_alt_and_an_arrow_carry_a_card_to_the_next_owner(place, qtbot, area):
    views = board_by(place, "owner")
    place.choose("maps")
    qtbot.keyClick(views["ana"], Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert area("maps").owner_ids_on(TODAY) == ("cem",)


def test_an_arrow_goes_to_the_next_column_with_cards(place, qtbot):
    views = board_by(place, "state")
    place.choose("chat")
    qtbot.keyClick(views["unowned"], Qt.Key.Key_Right)
    assert place.area_id == "maps"
    assert not views["unowned"].selectionModel().hasSelection()


def test_a_card_dropped_on_a_group_goes_there(place, area):
    views = board_by(place, "group")
    carried = QMimeData()
    carried.setData("application/x-trellis-area", b"maps\nShows")
    action, button = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(5, 5), action, carried, button, Qt.KeyboardModifier.NoModifier, QEvent.Type.Drop)
    views["Channels"].dropEvent(event)
    assert area("maps").group == "Channels"


def test_states_follow_from_owners_and_take_no_cards(place, qtbot, area):
    views = board_by(place, "state")
    assert not views["owned"].acceptDrops()
    place.choose("maps")
    qtbot.keyClick(views["owned"], Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert area("maps").owner_ids_on(TODAY) == ("ana",)


def test_by_state_a_card_that_is_taken_up_is_told_why_it_stays(place, qtbot):
    views = board_by(place, "state")
    place.choose("maps")
    views["owned"].setFocus()
    assert views["owned"].dragEnabled()
    with qtbot.waitSignal(place.message) as told:
        qtbot.keyClick(views["owned"], Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert "follows from its owners" in told.args[0]


def test_an_empty_workspace_offers_the_first_area(empty_place, qtbot):
    assert empty_place.stack.currentWidget() is empty_place.nothing
    empty_place.nothing.button.click()
    dialog_of(empty_place, AreaDialog).reject()


def test_a_teammate_who_leaves_elsewhere_is_flagged_at_once(place, session):
    ana = session.get(Teammate, "ana")
    session.commit("leave", [Teammate(teammate_id="ana", name=ana.name, left_on=TODAY)])
    row = next(row for row in place.list.rows.rows if getattr(row, "area_id", "") == "maps")
    assert row.flags == ("No owner", "Ana has left")


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_arrows_follow_the_line_of_text(place, qtbot, direction):
    QApplication.instance().setLayoutDirection(direction)
    try:
        views = board_by(place, "owner")
        place.choose("maps")
        is_mirrored = direction is Qt.LayoutDirection.RightToLeft
        qtbot.keyClick(views["ana"], Qt.Key.Key_Left if is_mirrored else Qt.Key.Key_Right)
        assert place.area_id == "phones"
    finally:
        QApplication.instance().setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_what_is_typed_is_stored_before_the_workspace_closes(place, qtbot, area):
    place.choose("chat")
    place.details.name.setFocus()
    place.details.name.selectAll()
    qtbot.keyClicks(place.details.name, "Live chat")
    assert place.finish()
    assert area("chat").name == "Live chat"


def test_what_the_disk_refuses_keeps_the_workspace_open(place, qtbot, area):
    place.choose("chat")
    place.details.about.setFocus()
    qtbot.keyClicks(place.details.about, "!")
    with refuse_writes():
        assert not place.finish()
    place.give_up()
    assert not place.details.is_typed


def test_what_is_typed_belongs_to_the_area_it_was_typed_for(place, qtbot, area):
    place.choose("chat")
    place.details.name.setFocus()
    place.details.name.selectAll()
    qtbot.keyClicks(place.details.name, "Live chat")
    place.choose("maps")
    assert (area("chat").name, area("maps").name) == ("Live chat", "Seat maps")


def test_a_carried_card_says_which_area_it_is_and_where_it_came_from(place):
    views = board_by(place, "owner")
    carried = views["ana"].cards.mimeData([views["ana"].cards.index(0, 0)])
    assert bytes(carried.data(MIME).data()) == b"maps\nana"
    assert views["ana"].dragEnabled()


def test_areas_are_exported_as_they_are_shown(place, asker, tmp_path):
    asker.files = [tmp_path / "areas.csv"]
    place.head.search.setText("phones")
    place.export_areas()
    heads, *rows = csv.reader((tmp_path / "areas.csv").read_text("utf-8-sig").splitlines())
    assert heads == ["Area", "What it covers", "Group", "Owners", "To look at"]
    assert [row[0] for row in rows] == ["Phones"]


def test_an_export_that_cannot_be_written_is_said(place, asker, tmp_path):
    asker.files = [tmp_path / "none" / "areas.csv"]
    place.export_areas()
    assert "could not be written" in asker.heard[0]


def test_owners_are_shown_in_the_colours_of_another_scheme(place, theme):
    place.choose("maps")
    theme.choose(Scheme.DARK)
    styles = [label.styleSheet() for label in place.details.owners.findChildren(QLabel) if label.text()]
    assert f"color: {theme.colours.quiet_ink}" in styles


def test_a_card_that_was_dropped_keeps_the_keys(place, area):
    views = board_by(place, "group")
    views["Channels"].dropped.emit("maps", "Shows")
    assert area("maps").group == "Channels"
    assert place.window().focusWidget() is views["Channels"]


@pytest.mark.parametrize("is_board", [False, True])
def test_delete_on_an_area_deletes_it_and_f2_begins_to_rename(place, qtbot, session, is_board):
    place.show_board(is_board=is_board)
    place.choose("maps")
    place.take_focus()
    keyed = place.board._current_view() if is_board else place.list
    qtbot.keyClick(keyed, Qt.Key.Key_F2)
    assert place.window().focusWidget() is place.details.name
    qtbot.keyClick(keyed, Qt.Key.Key_Delete)
    assert session.find(Area, "maps") is None
    session.undo()
    assert session.find(Area, "maps") is not None


def test_an_owner_who_left_over_night_is_flagged_in_the_morning(qtbot, session, theme, words):
    session.workspace.commit(team())
    tomorrow = NOW + datetime.timedelta(days=1)
    session.commit("", [leave_team(session.get(Teammate, "ana"), tomorrow.date())])
    clock = [NOW]
    place = AreasPlace(session, theme, words, now=lambda: clock[0])
    qtbot.addWidget(place)
    place.show()
    assert not next(one for one in place._sights if one.area.area_id == "maps").is_flagged
    place.hide()
    clock[0] = tomorrow
    place.show()
    assert next(one for one in place._sights if one.area.area_id == "maps").is_flagged
