import datetime

from matrices.edits.areas import add_owner, end_ownership, new_area
from matrices.language.words import words_for
from matrices.model.area import Area
from matrices.model.ownership import OwnerState, history_of, ownerships_of, sights_of
from matrices.model.teammate import Teammate

MAY = datetime.date(2026, 5, 1)
JUNE = datetime.date(2026, 6, 1)
ANA = Teammate(teammate_id="ana", name="Ana")
BEN = Teammate(teammate_id="ben", name="Ben")
CEM = Teammate(teammate_id="cem", name="Cem", left_on=JUNE)


def area(*owner_ids: str, group: str = "", name: str = "Seat maps") -> Area:
    made = new_area(name, group=group)
    for owner_id in owner_ids:
        made = add_owner(made, owner_id, MAY)
    return made


def sight(made, day=JUNE):
    return sights_of([made], [ANA, BEN, CEM], day, words_for("en").sort_key)[0]


def test_an_area_without_owner_is_flagged():
    assert (sight(area()).state, sight(area()).is_flagged) == (OwnerState.UNOWNED, True)


def test_an_area_with_an_owner_is_fine():
    assert (sight(area("ana")).state, sight(area("ana")).is_flagged) == (OwnerState.OWNED, False)


def test_more_owners_than_the_area_bears_are_too_many():
    one = Area(area_id="a", name="Seat maps", most_owners=1, owners=area("ana", "ben").owners)
    assert sight(one).state is OwnerState.CROWDED
    assert sight(area("ana", "ben")).state is OwnerState.OWNED


def test_an_owner_who_has_left_is_told_apart_and_owns_no_more():
    left = sight(area("cem"))
    assert (left.state, left.owner_ids, left.gone_ids) == (OwnerState.UNOWNED, (), ("cem",))
    assert sight(area("ana", "cem")).is_flagged
    assert sight(area("cem"), MAY).state is OwnerState.OWNED


def test_an_owner_whom_nobody_knows_is_gone():
    assert sight(area("zoe")).gone_ids == ("zoe",)


def test_areas_stand_by_group_and_name_and_those_without_group_last():
    made = [area(name="B"), area(name="Z", group="Shows"), area(name="A"), area(name="C", group="shows")]
    assert [one.area.name for one in sights_of(made, [], JUNE, words_for("en").sort_key)] == ["C", "Z", "A", "B"]


def test_areas_are_found_by_their_owner():
    first, second = area("ana"), end_ownership(area("ana", name="Phones"), "ana", JUNE)
    assert [one.name for one, _ in ownerships_of([second, first], "ana")] == ["Seat maps", "Phones"]


def test_history_begins_with_the_latest_owner():
    made = add_owner(area("ana"), "ben", JUNE)
    assert [one.teammate_id for one in history_of(made)] == ["ben", "ana"]
