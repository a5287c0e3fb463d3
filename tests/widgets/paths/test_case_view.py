import pytest
from PySide6.QtWidgets import QApplication

from matrices.model.teammate import Teammate
from tests.matrices.store.documents import MATRIX
from tests.widgets.paths.conftest import JANUARY


@pytest.fixture
def case(place):
    place.show_case("ana", "second")
    return place.case


def test_what_is_missing_is_shown_of_whom_and_for_what_is_asked(case):
    assert (case.teammate_id, case.matrix_id) == ("ana", "second")
    assert not case.is_full
    assert case.text.title == "Ana and Second line"
    assert MATRIX.attributes[1].name in case.browser.toPlainText()


def test_without_a_role_the_next_one_is_taken(place):
    place.show_case("ben")
    assert place.case.matrix_id == "second"


def test_from_the_map_it_is_somebody_on_the_way_to_the_chosen_role(place):
    place.choose("second")
    place.map.show_promotion()
    assert (place.case.teammate_id, place.case.matrix_id) == ("ana", "second")
    assert place.case.is_full


def test_another_teammate_or_role_is_chosen_in_place(case):
    case.teammate_box.setCurrentText("Ben")
    case.teammate_box.setCurrentIndex(case.teammate_box.findText("Ben"))
    case.role_box.setCurrentIndex(case.role_box.findData("lead"))
    assert case.text.title == "Ben and Support lead"


def test_names_of_others_are_told_only_when_asked_for(case, session):
    cem = session.get(Teammate, "ben")
    came = tuple(
        type(cem.placements[0])(matrix_id=one, since=day)
        for one, day in (("first", JANUARY), ("second", JANUARY.replace(month=3)))
    )
    session.commit("move", [type(cem)(teammate_id="ben", name="Ben", placements=came)])
    case.full_button.click()
    assert "1 came from First line, after 2 months." in case.browser.toPlainText()
    assert "Ben, " not in case.browser.toPlainText()
    case.names_button.click()
    assert "Ben, 1 Mar 2026" in case.browser.toPlainText()


def test_it_is_copied_as_markdown(case):
    case.copy_button.click()
    assert QApplication.clipboard().text().startswith("# Ana and Second line")


def test_print_is_a_wish(case, place, qtbot):
    with qtbot.waitSignal(place.print_case_requested) as wish:
        case.print_button.click()
    assert wish.args == ["ana", "second"]


def test_back_leads_to_the_map(case, place):
    case.back_button.click()
    assert place.is_map


def test_lines_stay_short_and_the_scroll_bar_at_the_edge(case, place):
    place.resize(2400, 500)
    place.show()
    frame = case.browser.document().rootFrame().frameFormat()
    assert case.browser.geometry().right() > 2300
    assert frame.rightMargin() > 1000
    assert frame.leftMargin() == 0
