"""Paints a map of paths with what is chosen, pointed at and dragged."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from matrices.reports.charts.path_chart import Area, Point
from matrices.reports.charts.path_shapes import line_shapes, line_sign
from matrices.reports.charts.shapes import Box, Drawing
from widgets.charts.painter import ChartPainter
from widgets.paths.face import Drop, Face
from widgets.paths.telling import Chosen
from widgets.theme import space
from widgets.theme.theme import Theme

_GLOW_PX = 8


class Pull(NamedTuple):
    """What is being dragged: a role to where it would be dropped, or a new step from a role."""

    matrix_id: str
    to: Point
    is_step: bool
    by: Point = (0.0, 0.0)
    drop: Drop | None = None
    target_id: str = ""


class State(NamedTuple):
    """What is shown besides the map itself."""

    chosen: Chosen | None
    handles: tuple[str, ...]
    has_focus: bool
    pull: Pull | None = None


class MapPainting:
    """Paints one face in the colours of a theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def paint_map(self, painter: QPainter, face: Face, seen: QRectF) -> None:
        """Paint what of the map is seen, as it is while nothing is chosen; the painter's origin is its corner."""
        charts = ChartPainter(self._theme, self._theme.colours.surface)
        charts.paint(painter, face.shapes_in(seen.left(), seen.top(), seen.right(), seen.bottom()))

    def paint_over(self, painter: QPainter, face: Face, state: State) -> None:
        """Paint over the map what is chosen, the handles, and what is dragged."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._wash(painter, face, state)
        self._frame(painter, face, state)
        self._step(painter, face, state)
        for matrix_id in state.handles:
            self._handle(painter, face, matrix_id)
        if state.pull is not None:
            self._pull(painter, face, state.pull)

    def _wash(self, painter: QPainter, face: Face, state: State) -> None:
        """Wash what is chosen and its lines, under the ink that is there already: of both, what stands out stays."""
        mode = QPainter.CompositionMode
        painter.setCompositionMode(mode.CompositionMode_Lighten if self._theme.is_dark else mode.CompositionMode_Darken)
        wash, area = QColor(self._theme.colours.accent_wash), _chosen_area(face, state)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(wash)
        if area is not None:
            painter.drawRoundedRect(_rect(area), space.RADIUS, space.RADIUS)
        painter.setPen(QPen(wash, _GLOW_PX, c=Qt.PenCapStyle.FlatCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line in [] if state.chosen is None else face.lines_of(state.chosen):
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in line.points]))
        painter.setCompositionMode(mode.CompositionMode_SourceOver)

    def _frame(self, painter: QPainter, face: Face, state: State) -> None:
        """Frame the card that is chosen, boldly where the keys go."""
        area = _chosen_area(face, state)
        if area is not None:
            width = space.FRAME if state.has_focus else space.HAIRLINE
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.colours.accent), width))
            painter.drawRoundedRect(_rect(area), space.RADIUS, space.RADIUS)

    def _step(self, painter: QPainter, face: Face, state: State) -> None:
        """Paint the chosen step once more, over those that cross it, with a ring around its sign."""
        chosen = state.chosen
        line = None if chosen is None or chosen.step is None else face.line_of(chosen)
        if line is None:
            return
        radius = face.chart.sizes.sign
        shapes = (*line_shapes(line, face.chart), *line_sign(line, face.chart))
        ChartPainter(self._theme, self._theme.colours.surface).paint(painter, Drawing(Box(0, 0), shapes))
        painter.setPen(QPen(QColor(self._theme.colours.accent), space.FRAME))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(*line.sign), radius + space.FRAME, radius + space.FRAME)

    def _handle(self, painter: QPainter, face: Face, matrix_id: str) -> None:
        if matrix_id not in face.areas:
            return
        middle, radius = QPointF(*face.handle(matrix_id)), face.handle_radius
        colours = self._theme.colours
        painter.setPen(QPen(QColor(colours.surface), 1.5))
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(middle, radius, radius)
        reach = radius * 0.5
        painter.drawLine(middle - QPointF(reach, 0), middle + QPointF(reach, 0))
        painter.drawLine(middle - QPointF(0, reach), middle + QPointF(0, reach))

    def _pull(self, painter: QPainter, face: Face, pull: Pull) -> None:
        accent = QColor(self._theme.colours.accent)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(accent, space.FRAME, Qt.PenStyle.DashLine))
        if pull.is_step:
            painter.drawLine(QPointF(*face.handle(pull.matrix_id)), QPointF(*pull.to))
            if pull.target_id in face.areas:
                painter.drawRoundedRect(_rect(face.areas[pull.target_id]), space.RADIUS, space.RADIUS)
            return
        if pull.drop is not None:
            painter.drawRoundedRect(_rect(pull.drop.area).adjusted(-4, 4, 4, -4), space.RADIUS, space.RADIUS)
        area = _rect(face.areas[pull.matrix_id]).translated(*pull.by)
        painter.setOpacity(0.85)
        painter.setBrush(QColor(self._theme.colours.accent_wash))
        painter.setPen(QPen(accent, space.HAIRLINE))
        painter.drawRoundedRect(area, space.RADIUS, space.RADIUS)
        card = face.chart.card(pull.matrix_id)
        if card is not None:
            painter.setPen(QColor(self._theme.colours.ink))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, card.matrix.title)
        painter.setOpacity(1.0)


def _chosen_area(face: Face, state: State) -> Area | None:
    chosen = state.chosen
    if chosen is None or chosen.step is not None:
        return None
    exits = {one.name: one.area for one in face.chart.exits}
    return face.areas.get(chosen.matrix_id) or exits.get(chosen.destination)


def _rect(area: Area) -> QRectF:
    return QRectF(area.x, area.y, area.width, area.height)
