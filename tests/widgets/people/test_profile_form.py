import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from matrices.model.teammate import Teammate
from tests.widgets.matrix.disk import refuse_writes
from tests.widgets.people.people import ANA, TODAY, day


@pytest.fixture
def form(place):
    place.edit_teammate()
    return place.forms.form


def ana(session):
    return session.get(Teammate, "ana")


def test_everything_is_stored_in_one_step(qtbot, form, session):
    form.name_edit.setText("Ana María")
    form.lead_box.setEditText("Noor")
    qtbot.mouseClick(form.tag_rows.add_button, Qt.MouseButton.LeftButton)
    form.tag_rows.rows[0][0].setEditText("shift")
    form.tag_rows.rows[0][1].setEditText("early")
    qtbot.mouseClick(form.placement_rows.add_button, Qt.MouseButton.LeftButton)
    form.placement_rows.rows[1].role.setCurrentText("Engineer")
    form.placement_rows.rows[1].embedded.setEditText("Billing")
    form.accept()
    made = ana(session)
    assert (made.name, made.led_by, made.tags) == ("Ana María", "Noor", {"shift": ("early",)})
    held = made.placements[-1]
    assert (held.matrix_id, held.since, held.embedded_in) == ("engineer", TODAY, "Billing")
    session.undo()
    assert ana(session).placements == ANA.placements


def test_nothing_entered_stores_nothing(form, session):
    form.accept()
    assert session.undo_stack.count() == 0


def test_wrong_dates_are_told_and_what_was_typed_stays(form, session):
    form.name_edit.setText("Ana María")
    form.placement_rows.add_row(replace(ANA.placements[0], matrix_id="engineer"))
    form.accept()
    assert "same day" in form.said.text()
    assert (form.isVisible(), form.name_edit.text()) == (True, "Ana María")
    form.placement_rows.rows[1].since.set_day(day(2026, 1))
    form.accept()
    assert len(ana(session).placements) == 2


def test_refusing_disk_keeps_the_form(form, session):
    form.lead_box.setEditText("Noor")
    with refuse_writes():
        form.accept()
    assert (form.isVisible(), form.lead_box.text) == (True, "Noor")
    assert form.tell_reason("The disk is full.")
    assert form.said.text() == "The disk is full."
    form.accept()
    assert ana(session).led_by == "Noor"


def test_roles_and_tags_can_be_removed(qtbot, form, session):
    form.tag_rows.add_row("shift", "early")
    qtbot.mouseClick(form.tag_rows.rows[0][2], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(form.placement_rows.rows[0].remove, Qt.MouseButton.LeftButton)
    form.accept()
    assert (ana(session).tags, ana(session).placements) == ({}, ())


def test_leaving_and_coming_back(place, form, session):
    form.left.set_day(day(2026, 9))
    form.accept()
    assert place.has_left
    place.edit_teammate()
    place.forms.form.left.set_day(None)
    place.forms.form.accept()
    assert ana(session).left_on is None


def test_values_in_use_are_suggested(place, session):
    session.commit("tags", [replace(session.get(Teammate, "ben"), tags={"shift": ("early", "late")}, led_by="Noor")])
    place.edit_teammate()
    form = place.forms.form
    row = form.tag_rows.add_row("")
    row.setEditText("shift")
    value = form.tag_rows.rows[0][1]
    assert [value.itemText(at) for at in range(value.count())] == ["early", "late"]
    assert form.lead_box.findText("Noor") >= 0


def test_several_get_a_lead_and_a_tag_in_one_step(place, session):
    place.list.list.selectAll()
    place.change_several()
    form = place.forms.form
    form.lead_box.setEditText("Noor")
    form.tag_box.setEditText("shift")
    form.value_box.setEditText("early")
    assert form.said.text() == "2 people change."
    form.accept()
    assert {(one.led_by, one.tags.get("shift")) for one in session.all(Teammate)} == {
        ("Noor", ("early",)),
        ("", None),  # who left was not selected
    }
    session.undo()
    assert not any(one.led_by for one in session.all(Teammate))


def test_tag_is_taken_from_several(place, session):
    session.commit("tags", [replace(session.get(Teammate, one), tags={"shift": ("early",)}) for one in ("ana", "ben")])
    place.list.list.selectAll()
    place.change_several()
    form = place.forms.form
    assert not form.do.isEnabled()
    form.remove_tick.setChecked(True)
    form.accept()
    assert not any(one.tags for one in session.all(Teammate))


def test_one_person_is_not_several(place):
    assert not place.can_change_several
    place.change_several()
    assert place.forms.form is None


def test_a_reading_is_asked_for_once_a_name_is_in_kanji(form, session):
    assert not form.reading_edit.isVisible()
    form.name_edit.setText("佐藤 美咲")
    assert form.reading_edit.isVisible()
    form.reading_edit.setText("ｻﾄｳ ﾐｻｷ")
    form.name_edit.setText("Ana")
    assert form.reading_edit.isVisible()
    form.accept()
    assert ana(session).reading == "サトウ ミサキ"


def test_a_reading_that_is_known_can_be_taken_away(place, session):
    session.commit("reading", [replace(ANA, reading="アナ")])
    place.edit_teammate()
    assert (place.forms.form.reading_edit.isVisible(), place.forms.form.reading_edit.text()) == (True, "アナ")
    place.forms.form.reading_edit.clear()
    place.forms.form.accept()
    assert ana(session).reading == ""
