import datetime

from hypothesis import given
from msgspec.structs import replace

from matrices.model.growth import GapState, gaps, standings_of
from matrices.model.review import Absence
from matrices.model.team_map import Change, TeamMap, change_between, columns_of, is_on_team
from matrices.model.teammate import Placement, Teammate
from tests.matrices.model.team import ENGINEER, ROLES, START, SUPPORT, TODAY, person, review, role
from tests.strategies import matrices, reviews


def the_map(*roles, day=TODAY):
    return TeamMap(columns_of(roles or (SUPPORT, ENGINEER)), ROLES, day)


def cells(teammate, *roles):
    made = the_map(*roles)
    return dict(zip((one.attribute_id for one in made.columns), made.row(teammate).cells, strict=True))


def test_columns_stand_once_for_roles_that_share_them():
    found = columns_of([SUPPORT, ENGINEER])
    assert [one.attribute_id for one in found] == ["product", "writing", "calm", "logs"]
    assert [one.attribute_id for one in columns_of([ENGINEER])] == ["product", "logs"]


def test_each_cell_is_held_against_the_persons_own_role():
    rated = {"product": "solid"}
    assert cells(person("Ana", "support", rated))["product"].state is GapState.MET
    assert cells(person("Ben", "engineer", rated))["product"].state is GapState.BELOW


def test_what_was_never_rated_is_unknown_and_what_no_role_asks_is_not_asked():
    found = cells(person("Ana", "support", {"writing": Absence.NOT_OBSERVED, "calm": Absence.NOT_APPLICABLE}))
    assert found["product"].state is GapState.UNKNOWN
    assert found["writing"].state is GapState.UNKNOWN
    assert found["calm"].state is GapState.NOT_ASKED
    assert found["logs"].state is GapState.NOT_ASKED


def test_level_of_an_attribute_that_the_own_role_lacks_stands_there_but_is_not_asked():
    found = cells(person("Ana", "engineer", {"writing": "strong"}, rated_in="support"))["writing"]
    assert (found.place, found.state, found.is_elsewhere) == (2, GapState.NOT_ASKED, True)
    assert found.matrix is SUPPORT


def test_level_of_another_scale_is_shown_and_compares_to_nothing():
    other = role("other", ("product",), "b", levels=("a", "b"))
    found = TeamMap(columns_of([other]), {**ROLES, "other": other}, TODAY)
    cell = found.row(person("Ana", "other", {"product": "solid"}, rated_in="support")).cells[0]
    assert (cell.state, cell.is_elsewhere, cell.level_name) == (GapState.UNKNOWN, True, "Solid")


def test_rows_count_what_is_met_of_what_is_asked():
    row = the_map().row(person("Ana", "support", {"product": "solid", "writing": "learning"}))
    assert (row.met, row.asked) == (1, 3)


def test_somebody_without_a_role_is_asked_for_nothing():
    row = the_map().row(person("Ana", None))
    assert (row.role, row.asked) == (None, 0)


def test_role_of_the_day_is_what_counts():
    moved = Teammate(
        teammate_id="t",
        name="T",
        placements=(
            Placement(matrix_id="support", since=START),
            Placement(matrix_id="engineer", since=datetime.date(2026, 1, 1)),
        ),
    )
    assert the_map(day=datetime.date(2025, 12, 31)).row(moved).role is SUPPORT
    assert the_map().row(moved).role is ENGINEER


def test_leaver_is_on_the_team_until_the_day_they_left():
    gone = replace(person("Ana"), left_on=TODAY)
    assert not is_on_team(gone, TODAY)
    assert is_on_team(gone, TODAY - datetime.timedelta(days=1))


def test_former_ids_count():
    linked = replace(SUPPORT, attributes=(replace(SUPPORT.attributes[0], also=("old",)), *SUPPORT.attributes[1:]))
    found = TeamMap(columns_of([linked]), {"support": linked}, TODAY).row(person("Ana", "support", {"old": "strong"}))
    assert found.cells[0].level_name == "Strong"


@given(matrices(), reviews())
def test_states_are_those_of_the_gaps(matrix, made):
    standings = standings_of(made)
    teammate = Teammate(
        teammate_id="t",
        name="T",
        placements=(Placement(matrix_id=matrix.matrix_id, since=START),),
        standings=standings,
    )
    row = TeamMap(columns_of([matrix]), {matrix.matrix_id: matrix}, TODAY).row(teammate)
    assert [(one.state, one.expected_place) for one in row.cells] == [
        (one.state, one.expected_place) for one in gaps(matrix, standings)
    ]


def change(before, after, *, role_before="support"):
    days = (START, datetime.date(2026, 5, 4))
    made = [
        review("ana", day, {"product": answer} if answer else {}, role_id=role_id)
        for day, answer, role_id in zip(days, (before, after), (role_before, "support"), strict=True)
    ]
    rows = [the_map().row(person("Ana", reviews=made[:count])) for count in (1, 2)]
    return change_between(rows[0].cells[0], rows[1].cells[0])


def test_change_between_two_days():
    assert change("learning", "solid") is Change.HIGHER
    assert change("strong", "solid") is Change.LOWER
    assert change("solid", "solid") is Change.SAME
    assert change(None, "solid") is Change.FIRST
    assert change("solid", None) is Change.SAME


def test_not_seen_since_is_no_fall():
    assert change("strong", Absence.NOT_OBSERVED) is Change.SAME


def test_levels_of_two_roles_do_not_compare():
    assert change("learning", "solid", role_before="engineer") is Change.OTHER_ROLE
