import datetime

import pytest

from matrices.reports.charts.shapes import Bar, Box, Label, Role
from matrices.reports.charts.step_lines import Lettering, Span, month_ticks
from matrices.reports.charts.strip import Band, placement_strip, strip_height

SPAN = Span(datetime.date(2025, 1, 1), datetime.date(2026, 1, 1))
LETTERING = Lettering(lambda text: 6.0 * len(text), 14.0)
BOX = Box(400, strip_height(LETTERING))
FIRST = Band(datetime.date(2024, 6, 1), datetime.date(2025, 7, 2), "Specialist")
SECOND = Band(
    datetime.date(2025, 7, 2),
    datetime.date(2026, 1, 1),
    "Engineer",
    ((datetime.date(2025, 9, 1), datetime.date(2025, 12, 1)),),
)


def draw(*bands, **options):
    return placement_strip(bands, span=SPAN, box=BOX, lettering=LETTERING, ticks=month_ticks(SPAN, "en"), **options)


def of(drawing, kind, role):
    return [shape for shape in drawing.shapes if isinstance(shape, kind) and shape.role is role]


def test_roles_follow_each_other_over_the_whole_span():
    first, second = of(draw(FIRST, SECOND), Bar, Role.BAND)
    assert first.x == 0
    assert first.x + first.width < second.x
    assert second.x + second.width == pytest.approx(BOX.width)


def test_what_was_before_the_span_is_cut_off():
    past = Band(datetime.date(2020, 1, 1), datetime.date(2024, 1, 1), "Past")
    assert len(of(draw(past, FIRST), Bar, Role.BAND)) == 1


def test_embedded_time_is_marked_within_its_role():
    drawing = draw(FIRST, SECOND)
    (inner,), bands = of(drawing, Bar, Role.INNER_BAND), of(drawing, Bar, Role.BAND)
    assert bands[1].x < inner.x
    assert inner.x + inner.width < bands[1].x + bands[1].width


def test_right_to_left_runs_the_other_way():
    first, second = of(draw(FIRST, SECOND, is_right_to_left=True), Bar, Role.BAND)
    assert second.x < first.x
    assert second.x == pytest.approx(0)


def test_text_stands_in_its_band_or_nowhere():
    short = Band(datetime.date(2025, 7, 2), datetime.date(2025, 7, 9), "Engineer")
    texts = [label.text for label in of(draw(FIRST, short), Label, Role.LABEL)]
    assert "Specialist" in texts
    assert "Engineer" not in texts


@pytest.mark.parametrize("is_right_to_left", [False, True])
def test_nothing_reaches_out_of_the_box(is_right_to_left):
    for shape in draw(FIRST, SECOND, is_right_to_left=is_right_to_left).shapes:
        if isinstance(shape, Bar):
            assert shape.x >= -1e-6
            assert shape.x + shape.width <= BOX.width + 1e-6
        if isinstance(shape, Label):
            assert 7 <= shape.y <= BOX.height - 7
