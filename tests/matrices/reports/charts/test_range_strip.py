from matrices.model.metric import Metric
from matrices.reports.charts.range_strip import range_strip
from matrices.reports.charts.shapes import Bar, Box, Circle, Role

BOX = Box(100.0, 20.0)
BETWEEN = Metric(metric_id="m", name="M", healthy_from=2, healthy_to=4)


def shapes(kind, *args, **how):
    return [one for one in range_strip(*args, BOX, **how).shapes if isinstance(one, kind)]


def test_the_latest_value_is_the_one_large_dot():
    dots = shapes(Circle, BETWEEN, [1.0, 3.0, 5.0])
    assert [one.role for one in dots] == [Role.EARLIER_DOT, Role.EARLIER_DOT, Role.DOT]
    assert dots[0].x < dots[1].x < dots[2].x
    assert all(one.radius <= one.x <= BOX.width - one.radius for one in dots)


def test_right_to_left_it_is_mirrored():
    [left], [right] = shapes(Bar, BETWEEN, [9.0]), shapes(Bar, BETWEEN, [9.0], is_right_to_left=True)
    assert round(left.x + right.x + left.width, 6) == BOX.width


def test_without_a_range_there_is_no_band():
    assert shapes(Bar, Metric(metric_id="m", name="M"), [1.0]) == []
