import shutil

import pytest
from PySide6.QtCore import Qt

from matrices.edits.levels import set_level
from matrices.edits.ratings import NewEvidence, NewRating
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from matrices.model.review import Absence, Review, Seen, Who
from matrices.model.teammate import Teammate
from tests.widgets.people.people import TODAY, day
from widgets.people.typed import Typed


def standing(session, attribute_id="product"):
    return session.get(Teammate, "ana").standings[attribute_id]


@pytest.fixture
def page(place):
    place.page.select("product")
    place.page.body.grid.setFocus()
    return place.page


@pytest.fixture
def grid(page):
    return page.body.grid


@pytest.fixture
def panel(page):
    return page.body.rating


def test_enter_opens_the_panel_for_the_current_cell(qtbot, grid, panel):
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert panel.isVisible()
    assert panel.form.answer.level_id == grid.current_key()[1]
    assert (panel.form.day_field.day, panel.form.who) == (TODAY, Who.LEAD)


def test_number_and_ctrl_enter_store_a_rating_with_its_evidence(qtbot, session, grid, panel):
    qtbot.keyClick(grid, "3")
    qtbot.keyClicks(panel.form.evidence_edit, "Led the call")
    qtbot.keyClick(panel.form.evidence_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert standing(session).level_id == "strong"
    assert session.undo_stack.undoText() == "rating of Ana Ruiz: Product Strong"
    review = next(one for one in session.reviews_of("ana") if one.held_on == TODAY)
    assert [one.text for one in review.evidence] == ["Led the call"]
    assert not panel.isVisible()


def test_rating_moves_the_marks_and_undo_moves_them_back(qtbot, session, page, grid, panel):
    qtbot.keyClick(grid, "3")
    qtbot.mouseClick(panel.rate_button, Qt.MouseButton.LeftButton)
    assert grid.grid.marks.cell("product", "strong").is_current
    assert grid.grid.marks.cell("product", "solid").is_earlier
    session.undo()
    assert grid.grid.marks.cell("product", "solid").is_current
    session.redo()
    assert grid.grid.marks.cell("product", "strong").is_current


@pytest.mark.parametrize(("key", "absence"), [("n", Absence.NOT_OBSERVED), ("x", Absence.NOT_APPLICABLE)])
def test_letters_say_why_there_is_no_level(qtbot, session, grid, panel, key, absence):
    qtbot.keyClick(grid, key)
    panel.submit()
    assert standing(session).absence is absence


def test_escape_closes_and_brings_typed_text_back_later(qtbot, session, grid, panel):
    qtbot.keyClick(grid, "3")
    qtbot.keyClicks(panel.form.evidence_edit, "half a")
    qtbot.keyClick(panel.form.evidence_edit, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert session.undo_stack.count() == 0
    qtbot.keyClick(grid, "2")
    assert panel.form.evidence_edit.toPlainText() == "half a"


def test_text_about_one_attribute_does_not_reach_another(qtbot, page, grid, panel):
    qtbot.keyClick(grid, "3")
    qtbot.keyClicks(panel.form.evidence_edit, "about product")
    page.select("writing")
    qtbot.keyClick(grid, "2")
    assert panel.form.evidence_edit.toPlainText() == ""
    page.select("product")
    qtbot.keyClick(grid, "2")
    assert panel.form.evidence_edit.toPlainText() == "about product"


def test_future_is_refused_in_place(qtbot, session, grid, panel):
    qtbot.keyClick(grid, "3")
    panel.form.day_field.set_day(day(2027, 1))
    panel.submit()
    assert panel.hint.text().startswith("This day is yet to come")
    assert panel.isVisible()
    assert session.undo_stack.count() == 0


def test_second_rating_of_a_day_says_that_it_corrects(qtbot, session, page, grid, panel):
    qtbot.keyClick(grid, "3")
    panel.form.day_field.set_day(day(2025, 4))
    assert panel.hint.text() == "Corrects what was said on that day: Learning"
    panel.submit()
    review = next(one for one in session.reviews_of("ana") if one.held_on == day(2025, 4))
    assert review.ratings[1].supersedes == review.ratings[0].rating_id
    assert not panel.hint.isVisible()


def test_own_view_is_no_correction_of_the_leads(qtbot, grid, panel):
    qtbot.keyClick(grid, "3")
    panel.form.day_field.set_day(day(2025, 4))
    qtbot.mouseClick(panel.form.view_button(Who.SELF), Qt.MouseButton.LeftButton)
    assert panel.form.who is Who.SELF
    assert not panel.hint.isVisible()


def test_disk_that_refuses_costs_no_typed_word(qtbot, session, grid, panel, tmp_path):
    qtbot.keyClick(grid, "3")
    qtbot.keyClicks(panel.form.evidence_edit, "Led the call")
    path = session.workspace.path
    shutil.copy(path, tmp_path / "copy")
    (tmp_path / "copy").replace(path)
    panel.submit()
    assert "could not be written" in panel.hint.text()
    assert panel.form.evidence_edit.toPlainText() == "Led the call"
    assert grid.grid.marks.cell("product", "solid").is_current


def test_shift_enter_rates_at_once(qtbot, session, page, grid, panel):
    grid.setCurrentIndex(grid.grid.index(grid.currentIndex().row(), 2))
    qtbot.keyClick(grid, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert standing(session).level_id == "strong"
    assert not panel.isVisible()


def test_numbers_rate_at_once_when_asked_to(qtbot, session, page, grid, panel):
    page.body.at_once.click()
    qtbot.keyClick(grid, "1")
    assert (standing(session).level_id, standing(session).on) == ("learning", TODAY)
    assert not panel.isVisible()


def test_number_beyond_the_levels_does_nothing(qtbot, grid, panel):
    qtbot.keyClick(grid, "7")
    assert not panel.isVisible()


def test_double_click_opens_the_panel(qtbot, grid, panel):
    centre = grid.visualRect(grid.currentIndex()).center()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    qtbot.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert panel.isVisible()


def test_rating_on_a_past_day_defaults_to_that_day(qtbot, session, page, grid, panel):
    page.day_bar.go_to(day(2025, 7))
    qtbot.keyClick(grid, "2")
    assert panel.form.day_field.day == day(2025, 7)
    panel.submit()
    assert page.day == day(2025, 7)
    assert grid.grid.marks.cell("product", "solid").is_current


def test_rating_after_the_day_shown_moves_there(qtbot, page, grid, panel):
    page.day_bar.go_to(day(2025, 7))
    qtbot.keyClick(grid, "2")
    panel.form.day_field.set_day(day(2025, 9))
    panel.submit()
    assert page.day == day(2025, 9)


def test_open_panel_survives_a_change_elsewhere(qtbot, session, place, grid, panel):
    qtbot.keyClick(grid, "3")
    qtbot.keyClicks(panel.form.evidence_edit, "half a")
    place.edit_teammate()
    place.forms.form.name_edit.setText("Ana María")
    place.forms.form.accept()
    assert (panel.isVisible(), panel.form.evidence_edit.toPlainText()) == (True, "half a")
    assert panel.form.answer.level_id == "strong"


def test_open_panel_takes_the_new_name_of_a_level(qtbot, session, grid, panel):
    qtbot.keyClick(grid, "3")
    session.commit("level", [set_level(session.get(Matrix, "support"), "strong", name="Excellent")])
    assert panel.form.level_box.currentText() == "Excellent"


def test_first_rating_opens_time(qtbot, session, place):
    place.choose("cem")
    place.leave_team()
    page = place.page
    assert page.how_to.isVisible()
    assert not page.day_bar.isVisible()
    page.body.grid.setFocus()
    qtbot.keyClick(page.body.grid, "2")
    page.body.rating.submit()
    assert page.day_bar.isVisible()
    session.undo()
    assert page.how_to.isVisible()


def test_rating_freezes_the_wording_once(session, page, panel, qtbot, grid):
    count = session.workspace.count(Edition)
    for key in "123":
        qtbot.keyClick(grid, key)
        panel.submit()
    assert session.workspace.count(Edition) == count
    assert session.workspace.count(Review) == 3


def test_form_reads_what_was_entered(qtbot, grid, panel):
    qtbot.keyClick(grid, "0")
    seen = NewEvidence(text="seen \n twice", link="https://example.org", on=day(2026, 9))
    panel.form.set_typed(Typed(evidence=(seen,), note=" quiet "))
    assert panel.form.new_rating("product") == NewRating(
        attribute_id="product", absence=Absence.NOT_OBSERVED, on=TODAY, by=Who.LEAD, evidence=(seen,), note="quiet"
    )


def test_several_pieces_of_evidence_are_stored(qtbot, session, grid, panel):
    qtbot.keyClick(grid, "3")
    qtbot.keyClicks(panel.form.evidence_edit, "Led the call")
    qtbot.mouseClick(panel.form.evidence.add_button, Qt.MouseButton.LeftButton)
    second = panel.form.evidence.pieces[1]
    qtbot.keyClicks(second.text_edit, "Wrote it up")
    qtbot.keyClicks(second.link_edit, "https://example.org/7")
    second.day_field.set_day(day(2026, 10))
    panel.submit()
    review = next(one for one in session.reviews_of("ana") if one.held_on == TODAY)
    assert [(one.text, one.link, one.on) for one in review.evidence] == [
        ("Led the call", "", TODAY),
        ("Wrote it up", "https://example.org/7", day(2026, 10)),
    ]


def test_piece_can_be_removed(qtbot, grid, panel):
    qtbot.keyClick(grid, "3")
    qtbot.keyClicks(panel.form.evidence_edit, "Led the call")
    panel.form.evidence.add_piece()
    qtbot.mouseClick(panel.form.evidence.pieces[0].remove_button, Qt.MouseButton.LeftButton)
    assert panel.form.evidence.new == ()
    assert not panel.form.evidence.pieces[0].remove_button.isVisible()


def test_evidence_follows_the_day_until_it_has_its_own(qtbot, grid, panel):
    qtbot.keyClick(grid, "3")
    piece = panel.form.evidence.pieces[0]
    panel.form.day_field.set_day(day(2026, 3))
    assert piece.day_field.day == day(2026, 3)
    piece.day_field.set_day(day(2026, 2))
    panel.form.day_field.set_day(day(2026, 4))
    assert piece.day_field.day == day(2026, 2)


def test_future_evidence_is_refused(qtbot, session, grid, panel):
    qtbot.keyClick(grid, "3")
    qtbot.keyClicks(panel.form.evidence_edit, "Led the call")
    panel.form.evidence.pieces[0].day_field.set_day(day(2027, 1))
    panel.submit()
    assert panel.hint.text().startswith("This day is yet to come")
    assert session.undo_stack.count() == 0


def test_what_was_seen_explains_another_attribute_too(qtbot, session, page, grid, panel):
    qtbot.keyClick(grid, "3")
    qtbot.keyClicks(panel.form.evidence_edit, "Led the call")
    panel.submit()
    page.select("writing")
    qtbot.keyClick(grid, "2")
    (box,) = panel.form.evidence.boxes
    assert (box.text(), box.isChecked()) == ("Led the call", False)
    box.click()
    panel.submit()
    review = next(one for one in session.reviews_of("ana") if one.held_on == TODAY)
    assert len(review.evidence) == 1
    assert review.ratings[0].evidence_ids == review.ratings[1].evidence_ids


def test_evidence_of_another_day_is_not_offered(qtbot, grid, panel):
    qtbot.keyClick(grid, "3")
    panel.form.day_field.set_day(day(2025, 4))
    assert [one.text() for one in panel.form.evidence.boxes] == ["Asked twice"]
    panel.form.day_field.set_day(TODAY)
    assert panel.form.evidence.boxes == []


def test_ticks_explain_the_level(qtbot, session, grid, panel):
    qtbot.keyClick(grid, "2")
    rows = panel.form.ticks.rows
    assert list(rows) == [("solid", 0), ("strong", 0)]
    qtbot.keyClick(rows["solid", 0], Qt.Key.Key_Space)
    for _ in range(2):
        qtbot.mouseClick(rows["strong", 0], Qt.MouseButton.LeftButton)
    assert rows["strong", 0].accessibleName() == "product as Strong in Support: not yet"
    panel.submit()
    review = next(one for one in session.reviews_of("ana") if one.held_on == TODAY)
    assert [(one.level_id, one.seen) for one in review.ratings[0].ticks] == [
        ("solid", Seen.SEEN),
        ("strong", Seen.NOT_YET),
    ]
    assert standing(session).level_id == "solid"


def test_ticks_survive_another_level_and_come_back_with_a_draft(qtbot, grid, panel):
    qtbot.keyClick(grid, "3")
    panel.form.ticks.rows["strong", 0].click()
    grid.setFocus()
    qtbot.keyClick(grid, "1")
    assert ("strong", 0) not in panel.form.ticks.rows
    grid.setFocus()
    qtbot.keyClick(grid, "2")
    assert panel.form.ticks.rows["strong", 0].seen is Seen.SEEN
    panel.close_panel()
    qtbot.keyClick(grid, "3")
    assert panel.form.ticks.rows["strong", 0].seen is Seen.SEEN


def test_not_observed_has_nothing_to_tick(qtbot, grid, panel):
    qtbot.keyClick(grid, "n")
    assert not panel.form.ticks.rows


def test_subject_may_name_the_review(qtbot, session, page, grid, panel):
    review = next(one for one in session.reviews_of("ana") if one.held_on == day(2025, 4))
    qtbot.keyClick(grid, "3")
    panel.refresh(panel.subject._replace(review_id=review.review_id))
    panel.submit()
    assert len(next(one for one in session.reviews_of("ana") if one.held_on == day(2025, 4)).ratings) == 2


def test_tab_goes_down_the_form(qtbot, grid, panel):
    qtbot.keyClick(grid, "3")
    form = panel.form
    form.evidence.add_piece()
    first, second = form.evidence.pieces
    on_the_way = [first.text_edit, first.link_edit, first.day_field, first.remove_button]
    on_the_way += [second.text_edit, second.link_edit, second.day_field, second.remove_button]
    on_the_way += [form.evidence.add_button, *form.ticks.rows.values(), form.note_edit, panel.rate_button]
    qtbot.waitUntil(second.isVisible)
    first.text_edit.setFocus()
    for field in on_the_way[:-1]:
        assert field.hasFocus()
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert panel.rate_button.hasFocus()


def way_through(form):
    """The fields of a form that Tab comes by, from the first of them on."""
    found = [form.level_box]
    while (one := found[-1].nextInFocusChain()) is not form.level_box:
        found.append(one)
    return [one for one in found if one.focusPolicy() & Qt.FocusPolicy.TabFocus and form.isAncestorOf(one)]


def test_tab_goes_from_evidence_to_behaviours_to_the_note(qtbot, page, grid, panel):
    for attribute_id in ("product", "writing", "product"):
        page.select(attribute_id)
        qtbot.keyClick(grid, Qt.Key.Key_Return)
        form, way = panel.form, way_through(panel.form)
        places = [way.index(one) for one in (form.evidence_edit, *form.ticks.rows.values(), form.note_edit)]
        assert places == sorted(places)
