from app.area_actions import areas_place, show_area
from app.places import Place
from matrices.model.area import Area


def test_areas_are_shown_from_the_rail_and_lead_to_people(opened):
    opened.commands["show-areas"].trigger()
    assert opened.desk.places.place is Place.AREAS
    place = areas_place(opened.desk)
    place.teammate_requested.emit(place._sights[0].owner_ids[0])
    assert opened.desk.places.people.teammate_id == place._sights[0].owner_ids[0]


def test_an_area_is_found_by_the_palette(opened):
    area_id = opened.desk.session.workspace.ids(Area)[-1]
    show_area(opened.desk, area_id)
    assert areas_place(opened.desk).area_id == area_id


def test_actions_on_areas_are_possible_there_only(opened):
    opened.commands.refresh()
    assert not opened.commands["add-area"].isEnabled()
    opened.commands["show-areas"].trigger()
    assert opened.commands["area-hand-over"].isEnabled()
    opened.commands["areas-board"].trigger()
    assert areas_place(opened.desk).is_board
    assert opened.commands["areas-board"].isChecked()
