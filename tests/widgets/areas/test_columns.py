import datetime

from matrices.language.words import words_for
from matrices.model.area import Area, Ownership
from matrices.model.ownership import sights_of
from matrices.model.teammate import Teammate
from tests.widgets.areas.conftest import team
from widgets.areas.columns import Cut, columns_of, moved

TODAY = datetime.date(2026, 6, 1)
TEAM = team()
PEOPLE = [one for one in TEAM if isinstance(one, Teammate)]
AREAS = {one.area_id: one for one in TEAM if isinstance(one, Area)}


def titles(cut):
    names = {one.teammate_id: one.name for one in PEOPLE}
    columns = columns_of(
        cut, sights_of(AREAS.values(), PEOPLE, TODAY, words_for("en").sort_key), names, words_for("en")
    )
    return {one.title: [card.name for card in one.cards] for one in columns}


def test_by_state_every_state_has_its_column():
    assert titles(Cut.STATE) == {"No owner": ["Chat", "Phones"], "Owned": ["Seat maps"], "Too many owners": []}


def test_by_group_those_without_stand_at_the_end():
    assert titles(Cut.GROUP) == {"Channels": ["Chat", "Phones"], "Shows": ["Seat maps"], "No group": []}


def test_by_owner_an_owner_who_has_left_still_has_a_column():
    assert titles(Cut.OWNER) == {"No owner": ["Chat"], "Ana": ["Seat maps"], "Cem": ["Phones"]}


def test_a_card_moved_to_another_owner_is_handed_over():
    assert moved(AREAS["maps"], Cut.OWNER, "ana", "ben", TODAY).owner_ids_on(TODAY) == ("ben",)


def test_a_card_moved_from_and_to_nobody_gains_and_loses_an_owner():
    assert moved(AREAS["chat"], Cut.OWNER, "", "ben", TODAY).owner_ids_on(TODAY) == ("ben",)
    assert moved(AREAS["maps"], Cut.OWNER, "ana", "", TODAY).owner_ids_on(TODAY) == ()


def test_a_card_moved_to_another_group_keeps_its_owner():
    after = moved(AREAS["maps"], Cut.GROUP, "Shows", "", TODAY)
    assert (after.group, after.owners) == ("", AREAS["maps"].owners)


def test_owners_stand_by_how_their_names_are_read():
    owners = {"a": "渡辺", "b": "阿部", "c": "森"}
    areas = [Area(area_id=one, name=one, owners=(Ownership(teammate_id=one, since=TODAY),)) for one in owners]
    people = [Teammate(teammate_id=one, name=name) for one, name in owners.items()]
    words = words_for("ja")
    sights = sights_of(areas, people, TODAY, words.sort_key)
    readings = {"a": "わたなべ", "b": "あべ", "c": "もり"}
    columns = columns_of(Cut.OWNER, sights, owners, words, readings)
    assert [one.title for one in columns][1:] == ["阿部", "森", "渡辺"]
