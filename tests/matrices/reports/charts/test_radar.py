import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices.reports.charts.radar import FEWEST_AXES, MOST_AXES, RadarAxis, radar
from matrices.reports.charts.shapes import Anchor, Box, Circle, Label, Polyline, Role
from matrices.reports.charts.step_lines import Lettering

BOX = Box(360, 300)
LETTERING = Lettering(lambda text: 6.0 * len(text), 14.0)
LEVELS = ("Learning", "Solid", "Strong")
NAMES = ("Product knowledge", "Conversation with the customer", "Calm in busy hours", "Tools", "Teaching")


def axes(*places):
    return [RadarAxis(f"A{number}", then, now) for number, (then, now) in enumerate(places)]


def of(drawing, kind, role=None):
    return [shape for shape in drawing.shapes if isinstance(shape, kind) and role in (None, shape.role)]


def draw(made, levels=LEVELS, box=BOX, **options):
    return radar(made, levels, box=box, lettering=LETTERING, **options)


def distance(point):
    return math.dist(point, (BOX.width / 2, BOX.height / 2))


def test_each_level_is_a_ring_and_the_first_is_not_the_centre():
    rings = of(draw(axes((0, 0), (0, 1), (0, 2))), Polyline, Role.GRID)
    radii = [distance(one.points[0]) for one in rings]
    assert len(radii) == 3
    assert radii[0] == pytest.approx(radii[2] / 3)
    assert all(one.points[0] == one.points[-1] for one in rings)


def test_two_days_are_told_by_their_lines():
    drawing = draw(axes((0, 1), (0, 2), (1, 1)))
    (then,), (now,) = of(drawing, Polyline, Role.THEN), of(drawing, Polyline, Role.SERIES)
    assert distance(then.points[1]) < distance(now.points[1])
    assert then.points[0] == then.points[-1]


def test_what_is_not_known_is_a_gap_and_never_the_centre():
    drawing = draw(axes((0, 1), (0, None), (1, 2), (1, 2)))
    (now,) = of(drawing, Polyline, Role.SERIES)
    assert len(now.points) == 3
    assert now.points[0] != now.points[-1]
    assert len(of(drawing, Circle, Role.DOT)) == 3
    assert all(distance((one.x, one.y)) > 10 for one in of(drawing, Circle))


def test_level_between_two_gaps_is_a_dot():
    drawing = draw(axes((0, None), (0, 1), (0, None), (0, None)))
    assert of(drawing, Polyline, Role.SERIES) == []
    assert len(of(drawing, Circle, Role.DOT)) == 1


def test_right_to_left_turns_the_other_way():
    made = axes((0, 1), (0, 2), (1, 0), (2, 2))
    plain, mirrored = of(draw(made), Circle), of(draw(made, is_right_to_left=True), Circle)
    assert [(round(one.x, 6), one.y) for one in plain] == [(round(BOX.width - one.x, 6), one.y) for one in mirrored]


@pytest.mark.parametrize("count", [0, FEWEST_AXES - 1, MOST_AXES + 1])
def test_too_few_and_too_many_are_refused(count):
    with pytest.raises(ValueError, match=str(count)):
        draw(axes(*[(0, 0)] * count))


def test_names_wrap_and_are_all_there():
    texts = [label.text for label in of(draw([RadarAxis(name, 0, 1) for name in NAMES]), Label)]
    assert " ".join(texts).startswith("Product knowledge")
    assert all(word in texts or any(word in one for one in texts) for name in NAMES for word in name.split())


def test_names_that_leave_no_room_become_numbers():
    texts = [label.text for label in of(draw([RadarAxis("x" * 60, 0, 1)] * 12), Label)]
    assert texts[:12] == [str(place + 1) for place in range(12)]


@given(
    names=st.lists(st.text("abc مرح ", min_size=1, max_size=50), min_size=FEWEST_AXES, max_size=MOST_AXES),
    levels=st.integers(1, 12),
    width=st.integers(220, 900),
    is_right_to_left=st.booleans(),
)
def test_no_name_reaches_out_of_the_box_or_is_shortened(names, levels, width, is_right_to_left):
    box = Box(width, 260)
    made = [RadarAxis(name, 0, levels - 1) for name in names]
    drawing = draw(made, tuple(f"L{place}" for place in range(levels)), box, is_right_to_left=is_right_to_left)
    for label in of(drawing, Label):
        text_width = LETTERING.width_of(label.text)
        assert text_width <= label.max_width
        share = {Anchor.LEFT: 0, Anchor.MIDDLE: 0.5, Anchor.RIGHT: 1}[label.anchor]
        assert -1e-6 <= label.x - text_width * share <= box.width - text_width + 1e-6
        assert 6.9 <= label.y <= box.height - 6.9
