"""How a growth chart looks at one size: where its dots are, and its picture on any day."""

import datetime
import math
from functools import cached_property
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from matrices.reports.charts.shapes import Box, Circle, Drawing, Line, Role
from matrices.reports.charts.step_lines import Span, StepSeries, Tick, step_lines
from widgets.charts.painter import ChartPainter, label_font, lettering
from widgets.theme import space
from widgets.theme.theme import Theme

_AHEAD = 0.35
"""How strongly what lies after the day shown is painted."""


class ChartData(NamedTuple):
    """What a chart shows. `notes` say each point of `series` in words, in the same order."""

    attribute_id: str
    series: StepSeries
    level_names: tuple[str, ...]
    expected_place: int | None
    span: Span
    ticks: tuple[Tick, ...]
    role_changes: tuple[datetime.date, ...]
    """Days inside the span from which another role was held: levels before and after ask for other things."""
    notes: tuple[str, ...]
    summary: str = ""
    """What a screen reader says of the whole."""


class Frame(NamedTuple):
    """What a face is drawn for."""

    box: Box
    ratio: float
    """Device pixels in a pixel."""
    is_mirrored: bool
    background: str


class ChartFace:
    """One chart in one frame. Its layers are drawn once and kept, since only the day moves often."""

    def __init__(self, theme: Theme, data: ChartData, frame: Frame) -> None:
        self._theme = theme
        self._data = data
        self.frame = frame
        self._layers: dict[float, QPixmap] = {}

    @cached_property
    def dots(self) -> tuple[Circle, ...]:
        """A dot for each point of the series, in the same order."""
        return tuple(one for one in self.drawing.shapes if isinstance(one, Circle))

    def paint(self, painter: QPainter, day: datetime.date | None) -> None:
        """Paint the chart at the painter's origin, with a line at `day` and what comes after it stepping back."""
        if day is None or day >= self._data.span.end:
            painter.drawPixmap(0, 0, self._layer(1.0))
            return
        line = self._upright(day)
        edge, box = round(line.x1), self.frame.box
        before, after = QRectF(0, 0, edge, box.height), QRectF(edge, 0, box.width - edge, box.height)
        if self.frame.is_mirrored:
            before, after = after, before
        self._paint_part(painter, before, 1.0)
        self._paint_part(painter, after, _AHEAD)
        painter.setPen(QPen(QColor(self._theme.colours.accent), 1.0))
        painter.drawLine(QPointF(edge, line.y1), QPointF(edge, line.y2))

    def paint_ring(self, painter: QPainter, place: int) -> None:
        """Paint a ring around the dot that is being read."""
        circle = self.dots[place]
        painter.setPen(QPen(QColor(self._theme.colours.accent), 1.0))
        painter.drawEllipse(QPointF(circle.x, circle.y), circle.radius + 4, circle.radius + 4)

    @cached_property
    def drawing(self) -> Drawing:
        """The chart as shapes."""
        data = self._data
        return step_lines(
            data.series,
            span=data.span,
            level_names=data.level_names,
            expected_place=data.expected_place,
            box=self.frame.box,
            lettering=lettering(label_font(self._theme)),
            ticks=data.ticks,
            turns=data.role_changes,
            is_right_to_left=self.frame.is_mirrored,
        )

    def _paint_part(self, painter: QPainter, area: QRectF, strength: float) -> None:
        painter.save()
        painter.setClipRect(area)
        painter.drawPixmap(0, 0, self._layer(strength))
        painter.restore()

    def _layer(self, strength: float) -> QPixmap:
        if strength not in self._layers:
            self._layers[strength] = self._drawn(strength)
        return self._layers[strength]

    def _drawn(self, strength: float) -> QPixmap:
        box, ratio = self.frame.box, self.frame.ratio
        layer = QPixmap(QSize(math.ceil(box.width * ratio), math.ceil(box.height * ratio)))
        layer.setDevicePixelRatio(ratio)
        layer.fill(Qt.GlobalColor.transparent)
        painter = QPainter(layer)
        ChartPainter(self._theme, self.frame.background).paint(painter, self.drawing, strength)
        painter.end()
        return layer

    def _upright(self, day: datetime.date) -> Line:
        """Return the line across the plot at `day`."""
        lines = [one for one in self.drawing.shapes if isinstance(one, Line)]
        axis = next(one for one in lines if one.role is Role.AXIS)
        span = self._data.span
        share = max((day - span.start).days, 0) / max((span.end - span.start).days, 1)
        x = axis.x1 + (axis.x2 - axis.x1) * share
        top = min((one.y1 for one in lines if one.role is Role.GRID), default=0.0)
        return Line(Role.SERIES, x, top - space.TIGHT, x, axis.y1)
