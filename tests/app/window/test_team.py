from PySide6.QtCore import Qt

from app.places import Place
from app.team_actions import team_place
from matrices.model.teammate import Teammate


def test_map_of_the_sample_leads_to_a_teammate_at_an_attribute(opened, qtbot):
    opened.commands["show-team"].trigger()
    place = team_place(opened.desk)
    assert opened.desk.places.place is Place.TEAM
    qtbot.waitUntil(lambda: bool(place.source.shown))
    place.pane.view.setCurrentIndex(place.pane.view.map.index(1, 2))
    teammate_id, attribute_id = place.pane.view.current_key()
    qtbot.keyClick(place.pane.view, Qt.Key.Key_Return)
    assert opened.desk.places.people.teammate_id == teammate_id
    assert opened.desk.places.people.page.body.grid.current_key()[0] == attribute_id


def test_actions_of_the_map_need_the_map(opened, qtbot):
    assert not opened.commands["team-coverage"].isEnabled()
    opened.commands["show-team"].trigger()
    qtbot.waitUntil(opened.commands["team-coverage"].isEnabled)
    opened.commands["team-coverage"].trigger()
    assert opened.commands["team-coverage"].isChecked()
    assert team_place(opened.desk).view_place == 1


def test_keys_go_to_the_map_as_soon_as_it_is_read(opened, qtbot):
    opened.commands["show-team"].trigger()
    place = team_place(opened.desk)
    qtbot.waitUntil(lambda: place.pane.view.current_key() is not None)
    assert opened.focusWidget() is place.pane.view


def test_the_page_has_its_keys_at_the_attribute_whatever_section_was_shown(opened, qtbot):
    people = opened.desk.places
    people.show_place(Place.PEOPLE)
    people.people.page.body.sections.choose("growth")
    teammate = opened.desk.session.all(Teammate)[0]
    attribute_id = next(iter(teammate.standings))
    people.show_teammate(teammate.teammate_id, attribute_id)
    assert opened.focusWidget() is people.people.page.body.grid
