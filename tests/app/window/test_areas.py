import datetime

from app.area_actions import areas_place
from app.places import Place
from matrices.edits.areas import add_owner, new_area
from matrices.model.area import Area
from matrices.model.teammate import Teammate
from widgets.palette.palette import Palette


def test_areas_are_shown_from_the_rail_and_lead_to_people(opened):
    opened.commands["show-areas"].trigger()
    assert opened.desk.places.place is Place.AREAS
    place = areas_place(opened.desk)
    owner_id = next(one for sight in place._sights for one in sight.owner_ids)
    place.teammate_requested.emit(owner_id)
    assert opened.desk.places.people.teammate_id == owner_id


def test_an_area_is_found_by_the_palette(opened):
    area_id = opened.desk.session.workspace.ids(Area)[-1]
    opened.commands["palette"].trigger()
    palette = opened.findChild(Palette)
    palette.chosen.emit(f"area:{area_id}")
    palette.reject()
    assert areas_place(opened.desk).area_id == area_id


def test_actions_on_areas_are_possible_there_only(opened):
    opened.commands.refresh()
    assert not opened.commands["add-area"].isEnabled()
    opened.commands["show-areas"].trigger()
    assert opened.commands["area-hand-over"].isEnabled()
    opened.commands["areas-board"].trigger()
    assert areas_place(opened.desk).is_board
    assert opened.commands["areas-board"].isChecked()


def test_many_columns_stand_side_by_side(opened, qtbot):
    people = [Teammate(teammate_id=f"t{number}", name=f"Teammate {number}") for number in range(200)]
    areas = (add_owner(new_area(f"Area {one.name}"), one.teammate_id, datetime.date(2026, 1, 1)) for one in people)
    opened.desk.session.commit("many", [*people, *areas])
    opened.commands["show-areas"].trigger()
    place = areas_place(opened.desk)
    place.head.cut_box.setCurrentIndex(place.head.cut_box.findData("owner"))
    opened.commands["areas-board"].trigger()
    first, second = place.board.columns[:2]
    qtbot.waitUntil(lambda: second.x() >= first.x() + first.width())


def test_keys_go_to_the_list_when_the_place_is_shown(opened):
    opened.commands["show-areas"].trigger()
    assert opened.focusWidget() is areas_place(opened.desk).list
