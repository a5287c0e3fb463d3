import datetime
import itertools

import pytest

from matrices.reports.charts.shapes import Anchor, Box, Circle, Label, Line, Polyline, Role
from matrices.reports.charts.step_lines import Lettering, Span, StepPoint, StepSeries, Tick, month_ticks, step_lines

SPAN = Span(datetime.date(2025, 1, 1), datetime.date(2026, 1, 1))
BOX = Box(180, 90)
LETTERING = Lettering(lambda text: 4.0 * len(text), 8.0)
LEVELS = ("Learning", "Solid", "Strong", "Leading")


def day(month: int) -> datetime.date:
    return datetime.date(2025, month, 1)


def draw(*points, levels=LEVELS, expected=None, ticks=(), name="", **options):
    series = StepSeries(name, tuple(StepPoint(*point) for point in points))
    return step_lines(
        series,
        span=SPAN,
        level_names=levels,
        expected_place=expected,
        box=BOX,
        lettering=LETTERING,
        ticks=ticks,
        **options,
    )


def of(drawing, kind, role=None):
    return [shape for shape in drawing.shapes if isinstance(shape, kind) and role in (None, shape.role)]


def lines_of(drawing):
    return [shape.points for shape in of(drawing, Polyline)]


def test_level_is_held_until_the_next_rating_and_then_until_the_end():
    (points,) = lines_of(draw((day(1), 0), (day(7), 2)))
    (x1, y1), (x2, y2), (x3, y3), (x4, y4) = points
    assert y1 == y2 > y3 == y4
    assert x1 < x2 == x3 < x4


def test_not_observed_is_a_gap_and_a_hollow_dot_where_the_line_stood():
    drawing = draw((day(1), 1), (day(4), None), (day(9), 2))
    assert len(lines_of(drawing)) == 2
    (hollow,) = of(drawing, Circle, Role.HOLLOW_DOT)
    assert (hollow.x, hollow.y) == lines_of(drawing)[0][-1]


def test_line_breaks_where_another_role_begins():
    drawing = draw((day(1), 2, "specialist"), (day(4), 0, "senior"), (day(9), 1, "senior"))
    assert [len(points) for points in lines_of(drawing)] == [2, 4]
    (upright,) = [line for line in of(drawing, Line, Role.AXIS) if line.x1 == line.x2]
    assert upright.x1 == of(drawing, Circle)[1].x


def test_rating_without_a_level_at_the_end_leaves_the_line_open():
    drawing = draw((day(1), 1), (day(4), None))
    (points,) = lines_of(drawing)
    assert max(x for x, _ in points) < BOX.width / 2 + 30


def test_no_ratings_draw_levels_and_no_line():
    drawing = draw()
    assert len(of(drawing, Line, Role.GRID)) == len(LEVELS)
    assert not of(drawing, Polyline)
    assert not of(drawing, Circle)


def test_expected_level_is_the_height_of_its_place():
    drawing = draw((day(1), 2), expected=2)
    (line,) = of(drawing, Line, Role.EXPECTED)
    assert line.y1 == line.y2 == of(drawing, Circle)[0].y


def test_time_runs_from_right_to_left():
    (points,) = lines_of(draw((day(1), 0), (day(7), 2), is_right_to_left=True))
    assert [x for x, _ in points] == sorted((x for x, _ in points), reverse=True)


def test_right_to_left_is_the_mirror_image():
    points = ((day(1), 0), (day(3), None), (day(7), 2))
    plain, mirrored = draw(*points, expected=1), draw(*points, expected=1, is_right_to_left=True)
    circles = zip(of(plain, Circle), of(mirrored, Circle), strict=True)
    assert all(one.x == pytest.approx(BOX.width - other.x) and one.y == other.y for one, other in circles)
    assert of(mirrored, Label)[0].anchor is Anchor.LEFT


def test_long_level_names_give_way_to_numbers():
    texts = [label.text for label in of(draw(levels=("A level with a very long name", "B")), Label)]
    assert texts == ["1", "2"]


def test_forty_levels_leave_out_labels_that_would_touch():
    labels = of(draw(levels=tuple(f"L{place}" for place in range(40))), Label)
    heights = sorted(label.y for label in labels)
    assert all(lower - upper >= LETTERING.line_height - 1e-6 for upper, lower in itertools.pairwise(heights))
    assert len(labels) >= 4


def test_touching_months_are_left_out_but_both_ends_stay():
    ticks = tuple(Tick(day(month), f"month {month}") for month in range(1, 13))
    texts = [label.text for label in of(draw(ticks=ticks, levels=("a",)), Label) if "month" in label.text]
    assert {"month 1", "month 12"} <= set(texts)
    assert len(texts) < 12


@pytest.mark.parametrize("is_right_to_left", [False, True])
@pytest.mark.parametrize("levels", [("one",), LEVELS, tuple(map(str, range(40)))])
def test_nothing_reaches_out_of_the_box(levels, is_right_to_left):
    drawing = draw(
        (datetime.date(2020, 1, 1), 0),
        (day(12), 99),
        levels=levels,
        expected=0,
        name="Product knowledge",
        ticks=month_ticks(SPAN, "en"),
        is_right_to_left=is_right_to_left,
    )
    assert all(0 <= x <= BOX.width and 0 <= y <= BOX.height for x, y in corners(drawing))


def corners(drawing):
    for shape in drawing.shapes:
        match shape:
            case Line():
                yield from ((shape.x1, shape.y1), (shape.x2, shape.y2))
            case Polyline():
                yield from shape.points
            case Circle():
                yield from ((shape.x - shape.radius, shape.y - shape.radius), (shape.x + shape.radius, shape.y))
            case Label():
                width = min(LETTERING.width_of(shape.text), shape.max_width)
                left = {Anchor.LEFT: 0, Anchor.MIDDLE: width / 2, Anchor.RIGHT: width}[shape.anchor]
                half = LETTERING.line_height / 2
                yield from ((shape.x - left, shape.y - half), (shape.x - left + width, shape.y + half))


def test_month_ticks_mark_both_ends_and_new_years():
    span = Span(datetime.date(2024, 6, 1), datetime.date(2026, 3, 1))
    assert [tick.text for tick in month_ticks(span, "en")] == ["Jun 2024", "Jan 2025", "Jan 2026", "Mar 2026"]
