import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices.checks.forbidden import forbidden
from matrices.edits.people import leave_team, new_teammate, place_teammate
from matrices.model.team_map import is_on_team

MAY = datetime.date(2025, 5, 1)
JUNE = datetime.date(2025, 6, 1)


def test_new_teammate_has_a_tidy_name_and_no_role():
    made = new_teammate("  Ana \n  Ruiz ", "es")
    assert (made.name, made.language, made.placements) == ("Ana Ruiz", "es", ())


def test_two_new_teammates_of_one_name_are_two_people():
    assert new_teammate("Ana").teammate_id != new_teammate("Ana").teammate_id


def test_role_changes_on_a_day():
    ana = place_teammate(place_teammate(new_teammate("Ana"), "support", MAY), "engineer", JUNE, " Billing  team")
    assert ana.placement_on(datetime.date(2025, 5, 31)).matrix_id == "support"
    assert ana.placement_on(JUNE).embedded_in == "Billing team"


def test_earlier_placement_added_later_stands_first():
    ana = place_teammate(place_teammate(new_teammate("Ana"), "engineer", JUNE), "support", MAY)
    assert [one.matrix_id for one in ana.placements] == ["support", "engineer"]


def test_placement_of_the_same_day_is_replaced():
    ana = place_teammate(place_teammate(new_teammate("Ana"), "support", MAY), "engineer", MAY)
    assert [one.matrix_id for one in ana.placements] == ["engineer"]


@pytest.mark.parametrize(("today", "is_gone"), [(MAY, False), (JUNE, True)])
def test_teammate_is_gone_from_the_day_they_leave(today, is_gone):
    assert is_on_team(leave_team(new_teammate("Ana"), JUNE), today) is not is_gone


def test_teammate_can_come_back():
    ana = leave_team(new_teammate("Ana"), MAY)
    assert is_on_team(leave_team(ana, None), JUNE)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.dates()), max_size=6))
def test_placements_made_in_any_order_break_no_rule(made):
    ana = new_teammate("Ana")
    for matrix_id, since in made:
        ana = place_teammate(ana, matrix_id, since)
    assert forbidden(None, ana) == ()
    assert {one.since for one in ana.placements} == {since for _, since in made}
