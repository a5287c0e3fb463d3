import csv

from msgspec.structs import replace
from PySide6.QtCore import Qt

from matrices.language.words import words_for
from matrices.model.calibration import Drift, witness
from matrices.model.calibration_words import drift_text
from matrices.model.growth import History
from tests.matrices.model.team import SUPPORT, person
from tests.widgets.team.people import ANA_REVIEWS
from widgets.team.calibration_sheet import SheetMaker


def sheet(words, *reviews):
    ana = witness(person("Ana"), History(reviews), SUPPORT, "product")
    return SheetMaker(SUPPORT, "product", {"support": SUPPORT}, words).sheet([ana])


def test_descriptors_stand_over_what_was_said(words):
    made = sheet(words, *ANA_REVIEWS).matrix
    assert [one.meaning for one in made.levels] == [
        "product as learning",
        "product as solid",
        "product as strong",
    ]
    ana = made.attribute("ana")
    assert ana.descriptor("solid").splitlines() == ["1 Sept 2026, lead, Kim", "1 Feb 2026, lead, Kim"]
    assert made.categories[0].name == "Last rated by Kim"


def test_signs_tell_the_level_held_the_one_before_and_the_own_view(words, by_self):
    made = sheet(words, *ANA_REVIEWS, by_self)
    assert made.cell("ana", "solid").is_current
    assert made.cell("ana", "solid").is_expected
    assert made.cell("ana", "learning").is_earlier
    assert (made.cell("ana", "strong").badge, made.cell("ana", "strong").badge_said) == ("S", "self")
    assert not made.cell("nobody", "solid").is_current


def test_drift_in_words(words):
    few = Drift(lead="Sam", higher=1, same=1, lower=0, places=None)
    assert drift_text(few, words) == "Sam: 2 pairs, too few to say anything"
    more = Drift(lead="Sam", higher=4, same=2, lower=0, places=1)
    assert drift_text(more, words) == "Sam: 6 pairs (4 higher, 2 the same, 0 lower); in the middle 1 level higher"


def test_view_reads_those_shown_and_compares(place, qtbot):
    place.pane.view.select_key("ana", "product")
    place.show_view(2)
    view = place.calibration
    qtbot.waitUntil(lambda: view.grid.grid.matrix is not None)
    assert view.attribute_id == "product"
    assert {one.name for one in view.grid.grid.matrix.attributes} == {"Ana", "Ben"}
    assert view.role.count() == 2


def test_enter_opens_the_page_of_the_person(place, qtbot):
    place.show_view(2)
    view = place.calibration
    qtbot.waitUntil(lambda: view.grid.grid.matrix is not None)
    view.grid.select_key("ana", "solid")
    with qtbot.waitSignal(view.teammate_requested) as told:
        qtbot.keyClick(view.grid, Qt.Key.Key_Return)
    assert told.args == ["ana", view.attribute_id]


def test_names_of_another_script_begin_where_the_others_do(words):
    one = witness(replace(person("Ana"), name="\u0646\u0648\u0631"), History(()), SUPPORT, "product")
    made = SheetMaker(SUPPORT, "product", {"support": SUPPORT}, words).sheet([one]).matrix
    assert made.attributes[0].name == "\N{LEFT-TO-RIGHT MARK}\u0646\u0648\u0631"


def test_correction_is_read_anew(place, session, qtbot, by_self):
    place.show_view(2)
    view = place.calibration
    qtbot.waitUntil(lambda: view.grid.grid.matrix is not None)
    session.commit("self", [by_self])
    qtbot.waitUntil(lambda: view.grid.grid.marks.cell("ana", "strong").badge == "S")


def test_two_chosen_people_are_those_compared(place, qtbot):
    view = place.pane.view
    view.selectAll()
    assert view.selected_ids() == ("ana", "ben")
    place.show_view(2)
    assert "as chosen on the map" in place.calibration.note.text()
    qtbot.waitUntil(lambda: place.calibration.grid.grid.matrix is not None)


def test_names_begin_where_days_begin():
    ana = sheet(words_for("ar"), *ANA_REVIEWS).matrix.attribute("ana")
    assert ana.name == "\N{RIGHT-TO-LEFT MARK}Ana"


def test_what_is_copied_is_what_is_compared(place, qtbot, qapp):
    place.pane.view.select_key("ana", "product")
    place.show_view(2)
    qtbot.waitUntil(lambda: place.calibration.grid.grid.matrix is not None)
    place.copy_table()
    heads, meanings, *rows = csv.reader(qapp.clipboard().text().splitlines(keepends=True), delimiter="\t")
    assert heads[:4] == ["Name", "Group", "Rated", "Learning"]
    assert meanings[3] == "product as learning"
    assert rows[0][:3] == ["Ana", "Last rated by Kim", "1 Sept 2026"]
    assert rows[0][4].startswith("1 Sept 2026, lead, Kim")


def test_an_export_is_called_after_what_is_compared(place, asker, tmp_path, qtbot):
    place.show_view(2)
    qtbot.waitUntil(lambda: place.calibration.grid.grid.matrix is not None)
    asker.files = [tmp_path / "calibration.csv"]
    place.export_table()
    assert "Last rated by" in (tmp_path / "calibration.csv").read_text("utf-8")
