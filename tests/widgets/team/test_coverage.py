from msgspec.structs import replace
from PySide6.QtCore import Qt

from matrices.model.team_order import Field, FieldKind
from matrices.model.teammate import Teammate
from tests.widgets.team.people import team

SHIFT = Field(FieldKind.TAG, "shift")


def texts(view):
    model = view.model
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_list_tells_who_alone_and_what_nobody_holds(place):
    place.show_view(1)
    assert texts(place.coverage) == [
        ["● 2 of 2"],
        ["○ 0 of 1 · nobody"],
        ["○ 0 of 1 · nobody"],
        ["○ 0 of 1 · nobody"],
    ]
    assert place.coverage.summary.text() == "Held by nobody: Writing, Calm, Logs."


def test_nothing_asked_is_not_everything_held(place):
    place.bar.search.setText("zzz")
    place.show_view(1)
    assert place.coverage.summary.text() == "Nothing is asked of anybody here."


def test_list_by_a_tag(place):
    place.show_view(1)
    box = place.coverage.by
    box.setCurrentIndex([box.itemData(at) for at in range(box.count())].index(SHIFT))
    place.coverage.show_content()
    assert [place.coverage.model.headerData(at, Qt.Orientation.Horizontal) for at in range(3)] == [
        "Everybody",
        "early",
        "late",
    ]
    assert texts(place.coverage)[0] == ["● 2 of 2", "● 2 of 2", "◐ 1 of 1 · only Ben"]


def test_rows_counted_by_a_tag_are_one_line_high(make_place):
    place = make_place(
        [replace(one, name=f"{one.name} Ferrer i Montaner") if isinstance(one, Teammate) else one for one in team()]
    )
    place.show_view(1)
    box, listed = place.coverage.by, place.coverage.list
    box.setCurrentIndex([box.itemData(at) for at in range(box.count())].index(SHIFT))
    place.coverage.show_content()
    heights = {listed.rowHeight(row) for row in range(place.coverage.model.rowCount())}
    assert len(heights) == 1


def test_what_counts_as_held_can_be_chosen(place):
    place.source.wish(replace(place.source.wishes, least_place=1))
    place.show_view(1)
    assert texts(place.coverage)[3] == ["◐ 1 of 1 · only Ben"]
    assert place.coverage.bar.currentText() == "level 2, or above"


def test_row_leads_to_the_attribute_on_the_map(place, qtbot):
    place.show_view(1)
    place.coverage.list.setCurrentIndex(place.coverage.model.index(3, 0))
    qtbot.keyClick(place.coverage.list, Qt.Key.Key_Return)
    assert place.view_place == 0
    assert place.source.wishes.sort == Field(FieldKind.LEVEL, "logs")


def test_strip_under_the_map_is_walked_by_keys(place, qtbot):
    place.pane.strip.setFocus()
    place.pane.strip.pointed.emit(0)
    qtbot.keyClick(place.pane.strip, Qt.Key.Key_Right)
    assert place.pane.details.text() == "Writing · 0 of 1 · nobody"


def test_coverage_is_copied_as_a_table(place, qapp):
    place.show_view(1)
    place.copy_table()
    assert qapp.clipboard().text().replace('"', "").splitlines()[:2] == ["Attribute\tEverybody", "Product\t2 of 2"]


def test_a_head_of_the_list_is_nothing_to_choose(place):
    place.show_view(1)
    assert not place.coverage.list.horizontalHeader().sectionsClickable()


def test_enter_on_the_strip_sorts_the_map_by_its_attribute(place, qtbot):
    place.pane.strip.setFocus()
    qtbot.keyClick(place.pane.strip, Qt.Key.Key_Right)
    qtbot.keyClick(place.pane.strip, Qt.Key.Key_Return)
    assert place.source.wishes.sort == Field(FieldKind.LEVEL, "writing")
