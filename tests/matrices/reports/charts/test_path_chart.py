from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matrices.model.matrix import Matrix, Step, StepKind, Track
from matrices.model.path_map import path_map
from matrices.reports.charts.path_chart import PathLettering, PathTexts, path_chart
from matrices.reports.charts.path_shapes import LINES, path_drawing
from matrices.reports.charts.path_signs import sign_shapes
from matrices.reports.charts.shapes import Label, Polyline
from matrices.reports.charts.step_lines import Lettering

SMALL = Lettering(lambda text: 6.0 * len(text), 15.0)
TITLE = Lettering(lambda text: 8.0 * len(text), 18.0)
NAMES = {track: track.value for track in Track}


def role(matrix_id, *to, track=Track.INDIVIDUAL, kind=StepKind.GROW, **fields):
    steps = tuple(Step(to_matrix_id=one, kind=kind) for one in to)
    return Matrix(matrix_id=matrix_id, title=matrix_id, track=track, steps=steps, **fields)


def out(destination):
    return Step(to_matrix_id=None, kind=StepKind.MOVE_OUT, destination=destination)


def chart(*roles, people=None, **options):
    texts = PathTexts(NAMES, "outside", people or {})
    return path_chart(path_map(roles), texts, PathLettering(TITLE, SMALL), **options)


@st.composite
def teams(draw):
    ids = [f"r{number}" for number in range(draw(st.integers(1, 14)))]
    steps = st.lists(
        st.one_of(
            st.builds(Step, to_matrix_id=st.sampled_from(ids), kind=st.sampled_from(list(StepKind)[:4])),
            st.builds(out, st.sampled_from(["Sales", "Engineering"])),
        ),
        max_size=4,
        unique_by=lambda one: (one.to_matrix_id, one.destination),
    )
    seniority = st.none() | st.integers(0, 4)
    return [
        Matrix(
            matrix_id=one, title=one, track=draw(st.sampled_from(Track)), steps=draw(steps), seniority=draw(seniority)
        )
        for one in ids
    ]


def runs_through(line, area):
    """Tell whether some of a line lies inside a card; its ends lie on the edge of one."""
    inner = type(area)(area.x + 1, area.y + 1, area.width - 2, area.height - 2)
    for one, two in pairwise(line.points):
        steps = max(int(abs(one[0] - two[0]) + abs(one[1] - two[1])) // 8, 1)
        for place in range(steps + 1):
            share = place / steps
            if inner.holds(one[0] + (two[0] - one[0]) * share, one[1] + (two[1] - one[1]) * share):
                return True
    return False


def touches(area, point):
    return type(area)(area.x - 0.01, area.y - 0.01, area.width + 0.02, area.height + 0.02).holds(*point)


@settings(max_examples=40)
@given(teams())
def test_no_line_runs_through_a_card(team):
    made = chart(*team)
    areas = [one.area for one in (*made.cards, *made.exits)]
    assert not [line.edge for line in made.lines for area in areas if runs_through(line, area)]


@settings(max_examples=40)
@given(teams(), st.booleans())
def test_lines_run_from_the_role_to_where_its_step_leads(team, mirrored):
    made = chart(*team, is_right_to_left=mirrored)
    exits = {one.name: one.area for one in made.exits}
    for line in made.lines:
        step = line.edge.step
        target = exits[step.destination] if step.to_matrix_id is None else made.card(step.to_matrix_id).area
        assert touches(made.card(line.edge.from_matrix_id).area, line.points[0])
        assert touches(target, line.points[-1])


@settings(max_examples=40)
@given(teams())
def test_lines_never_lie_on_each_other_for_long(team):
    pieces = [
        (axis, round(one[1 - axis], 2), *sorted((one[axis], two[axis])))
        for line in chart(*team).lines
        for one, two in pairwise(line.points)
        for axis in (0, 1)
        if abs(one[axis] - two[axis]) > 12 and abs(one[1 - axis] - two[1 - axis]) < 0.01
    ]
    for place, (axis, at, start, end) in enumerate(pieces):
        for other_axis, other_at, other_start, other_end in pieces[place + 1 :]:
            if axis == other_axis and abs(at - other_at) < 0.5:
                assert min(end, other_end) - max(start, other_start) < 12


@settings(max_examples=40)
@given(teams())
def test_cards_stand_apart_and_everything_inside_the_map(team):
    made = chart(*team)
    areas = [one.area for one in (*made.cards, *made.exits)]
    assert len({(one.x, one.y) for one in areas}) == len(areas)
    for x, y in [point for line in made.lines for point in line.points]:
        assert 0 <= x <= made.box.width
        assert 0 <= y <= made.box.height


@settings(max_examples=40)
@given(teams())
def test_right_to_left_is_the_mirror(team):
    one, two = chart(*team), chart(*team, is_right_to_left=True)
    assert [card.area.x for card in two.cards] == [one.box.width - card.area.x - card.area.width for card in one.cards]


def test_a_straight_step_is_one_line():
    made = chart(role("a", "b"), role("b"))
    assert len(made.lines[0].points) == 2


def test_places_outside_stand_behind_every_role():
    first = role("a", "b", "c")
    made = chart(Matrix(matrix_id="a", title="a", steps=(*first.steps, out("Sales"))), role("b", "c"), role("c"))
    assert made.exits[0].area.x > max(one.area.x + one.area.width for one in made.cards)


def test_people_who_have_no_room_are_counted():
    made = chart(role("a"), people={"a": ["Ana Núñez", "Ben Ito", "Cem Kaya", "Dora Lind"]})
    card = made.cards[0]
    assert (card.people, card.more) == ("Ana Núñez, Ben Ito", 2)
    assert "+2" in {one.text for one in path_drawing(made).shapes if isinstance(one, Label)}


def test_empty_tracks_have_a_lane_where_they_are_wanted():
    assert len(chart(role("a")).lanes) == 1
    assert [one.track for one in chart(role("a"), with_all_tracks=True).lanes] == list(Track)


def test_a_long_title_is_broken_at_a_space():
    made = chart(Matrix(matrix_id="a", title="Senior customer support engineer"))
    assert made.cards[0].title == ("Senior customer", "support engineer")


def test_a_title_without_spaces_is_broken_where_it_must():
    made = chart(Matrix(matrix_id="a", title="カスタマーサポート・スペシャリスト上級担当"))
    assert "".join(made.cards[0].title) == "カスタマーサポート・スペシャリスト上級担当"
    assert len(made.cards[0].title) == 2


def test_each_kind_has_a_line_and_a_sign_of_its_own():
    assert len(set(LINES.values())) == len(StepKind)
    assert len({tuple(sign_shapes(kind, (0, 0), 1)) for kind in StepKind}) == len(StepKind)


def test_the_sign_of_leaving_points_to_where_time_runs():
    def right_end(*, is_mirrored):
        signs = sign_shapes(StepKind.MOVE_OUT, (0, 0), 1, is_mirrored=is_mirrored)
        return max(x for one in signs if isinstance(one, Polyline) for x, _ in one.points)

    assert right_end(is_mirrored=False) == 0.6
    assert right_end(is_mirrored=True) == 0.5


@pytest.mark.parametrize("kind", list(StepKind)[:4])
def test_a_step_is_drawn_with_the_line_of_its_kind(kind):
    shapes = path_drawing(chart(role("a", "b", kind=kind), role("b"))).shapes
    assert LINES[kind] in {one.role for one in shapes if isinstance(one, Polyline)}


def test_no_role_makes_an_empty_map():
    assert path_drawing(chart()).shapes == ()
