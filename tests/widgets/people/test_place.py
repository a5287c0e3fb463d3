import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from matrices.edits.people import place_teammate
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
from tests.widgets.people.people import ANA, TODAY, day


def form_of(place):
    assert place.forms.form is not None
    return place.forms.form


def test_first_teammate_is_shown_at_once(place):
    assert place.teammate_id == "ana"
    assert place.page.header.name.text() == "Ana Ruiz"
    assert "since 3 Mar 2025" in place.page.header.role.text()
    assert place.page.header.quiet.text() == "Last review on 1 Feb 2026"


def test_choosing_another_shows_them(place):
    place.choose("cem")
    assert place.page.header.name.text() == "Cem"
    assert "Left the team on 1 Jan 2026" in place.page.header.quiet.text()
    assert place.has_left


def test_empty_workspace_offers_to_add(qtbot, empty_place, session):
    assert empty_place.stack.currentWidget() is empty_place.nobody
    qtbot.mouseClick(empty_place.nobody.button, Qt.MouseButton.LeftButton)
    form = form_of(empty_place)
    form.name_edit.setText("  Dia  Okafor ")
    form.submit()
    (made,) = session.all(Teammate)
    assert (made.name, made.placements, empty_place.teammate_id) == ("Dia Okafor", (), made.teammate_id)
    assert empty_place.page.body.grid_stack.currentWidget() is empty_place.page.no_role


def test_new_teammate_gets_role_and_language(place, session):
    place.add_teammate()
    form = form_of(place)
    form.name_edit.setText("Dia")
    form.role_box.setCurrentText("Engineer")
    form.embedded_edit.setText("Billing")
    form.language_box.setCurrentText("日本語")
    form.lead_box.setEditText("Ana Ruiz")
    form.submit()
    made = session.get(Teammate, place.teammate_id)
    held = made.placements[0]
    assert (held.matrix_id, held.since, held.embedded_in) == ("engineer", TODAY, "Billing")
    assert made.led_by == "Ana Ruiz"
    assert (made.language, session.undo_stack.undoText()) == ("ja", "adding Dia")


def test_name_is_needed_and_the_form_stays(place):
    place.add_teammate()
    form = form_of(place)
    form.embedded_edit.setText("Billing")
    form.submit()
    assert form.hint.text() == "A teammate needs a name."
    assert form.isVisible()
    assert form.embedded_edit.text() == "Billing"
    form.reject()


def test_renaming_shows_in_list_and_head_and_can_be_undone(place, session):
    place.edit_teammate()
    form_of(place).name_edit.setText("Ana María")
    form_of(place).accept()
    assert place.page.header.name.text() == "Ana María"
    assert session.undo_stack.undoText() == "edit of Ana Ruiz"
    session.undo()
    assert place.page.header.name.text() == "Ana Ruiz"
    assert place.list.current_id == "ana"


def test_new_role_holds_from_its_day(place, session):
    place.change_role()
    form = form_of(place)
    form.role_box.setCurrentText("Engineer")
    form.day_field.set_day(day(2026, 3))
    form.submit()
    assert place.page.matrix.title == "Engineer"
    place.page.day_bar.go_to(day(2026, 2, 20))
    assert place.page.matrix.title == "Support"
    assert "Support" in place.page.header.role.text()


def test_a_team_that_somebody_has_come_back_from_is_not_offered_again(place, session):
    ana = session.get(Teammate, "ana")
    held = replace(ana.placements[-1], embedded_in="Seat maps", embedded_until=TODAY)
    session.commit("edit", [replace(ana, placements=(held,))])
    place.change_role()
    assert form_of(place).embedded_edit.text() == ""


def test_role_can_be_chosen_where_none_is_held(qtbot, place, session):
    place.choose("ben")
    assert place.page.body.grid_stack.currentWidget() is place.page.no_role
    qtbot.mouseClick(place.page.no_role.button, Qt.MouseButton.LeftButton)
    form_of(place).submit()
    assert place.page.body.grid.isVisible()
    assert place.page.how_to.isVisible()


def test_leaving_and_coming_back(place, session):
    place.leave_team()
    form_of(place).day_field.set_day(day(2026, 9))
    form_of(place).submit()
    assert place.has_left
    assert place.page.day == day(2026, 9)
    place.leave_team()
    assert not place.has_left
    assert session.undo_stack.undoText() == "return of Ana Ruiz"


def test_somebody_who_was_removed_is_no_longer_shown(place, session):
    session.commit("removal", [], [session.get(Teammate, "ana")])
    assert place.teammate_id in {"ben", "cem"}
    session.undo()
    assert "ana" in session.workspace.ids(Teammate)


def test_role_that_was_removed_leaves_the_page_standing(place, session):
    session.commit("removal", [], [session.get(Matrix, "support")])
    assert place.page.body.grid_stack.currentWidget() is place.page.no_role
    assert "removed" in place.page.header.role.text()


def test_print_asks_for_the_teammate_shown(qtbot, place):
    with qtbot.waitSignal(place.print_requested) as caught:
        qtbot.mouseClick(place.page.header.print_button, Qt.MouseButton.LeftButton)
    assert caught.args == ["ana"]


def test_predicates_follow_the_day(place):
    assert (place.can_go_to_today, place.has_next_review, place.has_previous_review) == (False, False, True)
    place.previous_review()
    place.previous_review()
    assert place.page.day == day(2025, 4)
    assert (place.can_go_to_today, place.has_next_review, place.has_previous_review) == (True, True, False)
    place.go_to_today()
    assert place.page.day == TODAY


def test_predicates_of_nobody(empty_place):
    assert not any((empty_place.has_teammate, empty_place.can_rate, empty_place.has_left, empty_place.can_go_to_today))
    assert empty_place.can_edit
    assert not empty_place.can_edit_teammate


@pytest.mark.parametrize("method", ["edit_teammate", "change_role", "leave_team", "rate_current", "print_growth"])
def test_actions_without_a_teammate_do_nothing(empty_place, session, method):
    getattr(empty_place, method)()
    assert empty_place.forms.form is None
    assert session.undo_stack.count() == 0


def test_edit_of_a_form_applies_to_the_latest_document(place, session):
    place.edit_teammate()
    session.commit("role", [place_teammate(session.get(Teammate, "ana"), "engineer", day(2026, 5))])
    form_of(place).name_edit.setText("Ana María")
    form_of(place).accept()
    after = session.get(Teammate, "ana")
    assert (after.name, len(after.placements)) == ("Ana María", len(ANA.placements) + 1)
