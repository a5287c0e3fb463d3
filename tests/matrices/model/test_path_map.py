import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from matrices.edits.paths import add_step, add_step_out, place_on_map, remove_step, step_kind_between
from matrices.exchange.templates import read_templates
from matrices.language.words import words_for
from matrices.model.matrix import Matrix, Step, StepKind, Track
from matrices.model.path_map import path_map, people_by_role
from matrices.model.teammate import Placement, Teammate

DAY = datetime.date(2026, 3, 2)


def role(matrix_id, track=Track.INDIVIDUAL, **fields):
    return Matrix(matrix_id=matrix_id, title=matrix_id, track=track, **fields)


def columns(*roles):
    lanes = path_map(roles).lanes.values()
    return {one.matrix.matrix_id: one.column for lane in lanes for one in lane}


def test_roles_stand_behind_those_that_grow_into_them():
    first, second = add_step(role("a"), "b", StepKind.GROW), add_step(role("b"), "c", StepKind.GROW)
    assert columns(role("c"), second, first) == {"a": 0, "b": 1, "c": 2}


def test_a_track_begins_behind_the_nearest_role_that_leads_into_it():
    first = add_step(role("a"), "b", StepKind.GROW)
    second = add_step(role("b"), "lead", StepKind.LEAD_PEOPLE)
    assert columns(first, second, role("lead", Track.PEOPLE)) == {"a": 0, "b": 1, "lead": 2}


def test_where_a_role_was_dragged_to_counts():
    first = add_step(role("a"), "b", StepKind.GROW)
    assert columns(first, place_on_map(role("b"), Track.OPERATIONS, 4)) == {"a": 0, "b": 4}


def test_roles_as_far_as_each_other_stand_on_lines_of_their_own():
    (lane,) = path_map([role("a"), role("b")]).lanes.values()
    assert [(one.column, one.line) for one in lane] == [(0, 0), (0, 1)]


def test_circles_end():
    assert set(columns(add_step(role("a"), "b", StepKind.GROW), add_step(role("b"), "a", StepKind.GROW))) == {"a", "b"}


def test_a_place_outside_stands_once_behind_the_nearest_role():
    first = add_step_out(add_step(role("a"), "b", StepKind.GROW), " Sales ")
    found = path_map([first, add_step_out(role("b"), "Sales")])
    assert [(one.name, one.column) for one in found.outside] == [("Sales", 1)]
    assert len(found.edges) == 3


def test_steps_to_roles_that_are_gone_are_not_drawn():
    assert path_map([add_step(role("a"), "gone", StepKind.GROW)]).edges == ()


@given(st.data())
def test_any_roles_have_a_spot_of_their_own(data):
    ids = [f"r{number}" for number in range(data.draw(st.integers(0, 7)))]
    steps = st.builds(Step, to_matrix_id=st.sampled_from([*ids, "gone"]), kind=st.sampled_from(StepKind))
    roles = [
        role(one, data.draw(st.sampled_from(Track)), steps=tuple(data.draw(st.lists(steps, max_size=3))),
             seniority=data.draw(st.none() | st.integers(0, 5)))
        for one in ids
    ]  # fmt: skip
    lanes = path_map(roles).lanes
    spots = [(track, one.column, one.line) for track, lane in lanes.items() for one in lane]
    assert len(spots) == len({*spots}) == len(ids)


def test_templates_run_from_first_to_last():
    found = columns(*read_templates("en"))
    ladder = ["support-specialist-1", "support-specialist-2", "senior-support-specialist", "support-lead"]
    assert [found[one] for one in ladder] == [0, 1, 2, 3]


def test_a_step_to_the_same_role_changes_its_kind():
    one = add_step(add_step(role("a"), "b", StepKind.GROW), "b", StepKind.EMBED)
    assert [step.kind for step in one.steps] == [StepKind.EMBED]
    assert remove_step(one, one.steps[0]).steps == ()


@pytest.mark.parametrize(("track", "expected"), [
    (Track.INDIVIDUAL, StepKind.GROW), (Track.PEOPLE, StepKind.LEAD_PEOPLE),
    (Track.EMBEDDED, StepKind.EMBED), (Track.OPERATIONS, StepKind.CHANGE_TRACK),
])  # fmt: skip
def test_kind_of_a_new_step_is_guessed_from_the_tracks(track, expected):
    assert step_kind_between(role("a"), role("b", track)) is expected


def test_people_stand_by_the_role_they_hold():
    here = Teammate(teammate_id="t1", name="Zoe", placements=(Placement(matrix_id="a", since=DAY),))
    gone = replace(here, teammate_id="t2", left_on=DAY)
    assert people_by_role([here, gone], DAY, words_for("en").sort_key) == {"a": (here,)}


def test_people_of_a_role_stand_as_the_language_of_the_window_orders_them():
    held = (Placement(matrix_id="a", since=DAY),)
    names = {"Zeki": "", "Çağla": "", "Cem": "", "Irmak": "", "İnci": "", "阿部": "あべ", "森": "もり"}
    people = [Teammate(teammate_id=one, name=one, reading=names[one], placements=held) for one in names]
    found = people_by_role(people, DAY, words_for("tr").sort_key)["a"]
    assert [one.name for one in found] == ["Cem", "Çağla", "Irmak", "İnci", "Zeki", "阿部", "森"]


def test_a_circle_stands_in_the_order_in_which_it_is_walked():
    first, second = add_step(role("a"), "b", StepKind.GROW), add_step(role("b"), "c", StepKind.GROW)
    assert columns(first, second, add_step(role("c"), "a", StepKind.GROW)) == {"a": 0, "b": 1, "c": 2}


def test_many_circles_take_no_time():
    ids = [f"r{number}" for number in range(40)]
    roles = [
        role(one, steps=tuple(Step(to_matrix_id=other, kind=StepKind.GROW) for other in ids if other != one))
        for one in ids
    ]
    assert set(columns(*roles)) == set(ids)
