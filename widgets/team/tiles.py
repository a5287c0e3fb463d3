"""The cells of the map as small pictures, each drawn once: level's colour and number, and signs that need no colour."""

import datetime
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from matrices.model.growth import GapState
from matrices.model.review import Absence
from matrices.model.team_map import Change, MapCell
from matrices.reports.look import Colours, contrast, readable_on
from widgets.team.setting import MapSetting
from widgets.theme.type import Role

_MOST_STEPS: Final = 8
_READABLE: Final = 4.5
"""Contrast of text with its ground (WCAG 2.2, 1.4.3)."""


class Look(NamedTuple):
    """All that tells one cell from another. `level` counts from 1; 0 stands for no level."""

    level: int = 0
    levels: int = 0
    is_hollow: bool = False
    """Whether the level is of another role, so that nothing is asked here."""
    is_below: bool = False
    is_asked: bool = False
    absence: Absence | None = None
    is_stale: bool = False
    change: Change = Change.SAME


def look_of(cell: MapCell, change: Change, stale_before: datetime.date) -> Look:
    """Return how a cell looks; a rating made before `stale_before` is stale."""
    standing, matrix = cell.standing, cell.matrix
    if standing is None:
        return Look(is_asked=cell.state is not GapState.NOT_ASKED)
    return Look(
        level=0 if cell.place is None else cell.place + 1,
        levels=0 if matrix is None else len(matrix.levels),
        is_hollow=cell.is_elsewhere,
        is_below=cell.state is GapState.BELOW,
        is_asked=cell.state is not GapState.NOT_ASKED,
        absence=standing.absence,
        is_stale=standing.on < stale_before and cell.place is not None,
        change=change,
    )


def ink_on(ground: str, colours: Colours) -> str:
    """Return what is read on a level's colour at 4.5 : 1 or more: a scheme's own, or white or black where none is."""
    own = readable_on(ground, colours.ink, colours.surface)
    return own if contrast(ground, own) >= _READABLE else readable_on(ground, "#FFFFFF", "#000000")


class Tiles:
    """Draws looks at one size and keeps them; `forget` after a change of theme, zoom or direction."""

    def __init__(self, setting: MapSetting) -> None:
        self._setting = setting
        self._made: dict[Look, QPixmap] = {}
        self._ratio = 1.0
        self.is_mirrored = False

    def forget(self) -> None:
        """Draw everything anew from now on."""
        self._made.clear()

    def tile(self, look: Look, ratio: float) -> QPixmap:
        """Return the picture of a look, `cell_px` wide and high, for a screen of `ratio` pixels a px."""
        if ratio != self._ratio:
            self._ratio = ratio
            self._made.clear()
        if look not in self._made:
            self._made[look] = self._drawn(look)
        return self._made[look]

    def _drawn(self, look: Look) -> QPixmap:
        size = self._setting.cell_px
        made = QPixmap(round(size * self._ratio), round(size * self._ratio))
        made.setDevicePixelRatio(self._ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter, look, QRectF(0.5, 0.5, size - 1, size - 1))
        painter.end()
        return made

    def _draw(self, painter: QPainter, look: Look, rect: QRectF) -> None:
        if not look.level:
            self._draw_no_level(painter, look, rect)
            return
        ink = self._draw_ground(painter, look, rect)
        self._draw_number(painter, look, rect, ink)
        if self._has_steps(look):
            self._draw_steps(painter, look, rect, ink)
        if look.is_below:
            self._draw_wedge(painter, rect, ink)
        if look.change is not Change.SAME:
            self._draw_change(painter, look.change, rect, ink)

    def _has_steps(self, look: Look) -> bool:
        return self._setting.has_patterns and look.levels <= _MOST_STEPS

    def _draw_ground(self, painter: QPainter, look: Look, rect: QRectF) -> str:
        """Fill the cell with its level's colour and return the ink that is read on it; another role's is outlined."""
        colours = self._setting.colours
        colour = self._setting.theme.level_colours(look.levels)[look.level - 1]
        inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        if look.is_hollow:
            painter.setPen(QPen(QColor(colours.quiet_ink), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner.adjusted(2, 2, -2, -2), 3, 3)
            return colours.quiet_ink
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(inner, 3, 3)
        return ink_on(colour, colours)

    def _draw_number(self, painter: QPainter, look: Look, rect: QRectF, ink: str) -> None:
        painter.setFont(self._setting.font(Role.BODY))
        painter.setPen(QColor(ink))
        if self._has_steps(look):
            rect = rect.translated(0, -self._setting.px(2))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(look.level))
        if look.is_stale:
            metrics = painter.fontMetrics()
            width = metrics.horizontalAdvance(str(look.level)) + self._setting.px(2)
            height = metrics.capHeight() if self._has_steps(look) else metrics.ascent()
            below = round(rect.center().y() + height / 2 + self._setting.px(2)) + 0.5
            painter.setPen(QPen(QColor(ink), 1, Qt.PenStyle.DotLine))
            painter.drawLine(
                QPointF(rect.center().x() - width / 2, below), QPointF(rect.center().x() + width / 2, below)
            )

    def _draw_steps(self, painter: QPainter, look: Look, rect: QRectF, ink: str) -> None:
        """Draw a square for each level along the lower edge, filled up to the one held."""
        inset = self._setting.px(3)
        step = (rect.width() - 2 * inset - self._setting.px(4)) / look.levels
        side = min(step - 1, self._setting.px(3))
        for number in range(look.levels):
            at = inset + number * step
            left = rect.right() - at - side if self.is_mirrored else rect.left() + at
            box = QRectF(left, rect.bottom() - inset - side, side, side)
            painter.setPen(QPen(QColor(ink), 0.6))
            painter.setBrush(QColor(ink) if number < look.level else Qt.BrushStyle.NoBrush)
            painter.drawRect(box)

    def _draw_wedge(self, painter: QPainter, rect: QRectF, ink: str) -> None:
        """Fold the lower trailing corner: below what is expected."""
        size = self._setting.px(7)
        corner = rect.bottomLeft() if self.is_mirrored else rect.bottomRight()
        across = QPointF(size if self.is_mirrored else -size, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink))
        painter.drawPolygon(QPolygonF([corner, corner + across, corner - QPointF(0, size)]))

    def _draw_change(self, painter: QPainter, change: Change, rect: QRectF, ink: str) -> None:
        """Draw an arrow up or down, a cross for a first level, a ring for another role, in the upper corner."""
        unit = self._setting.px(6)
        inset = self._setting.px(3)
        left = rect.left() + inset if self.is_mirrored else rect.right() - inset - unit
        box = QRectF(left, rect.top() + inset, unit, unit)
        painter.setPen(QPen(QColor(ink), 1.25))
        painter.setBrush(QColor(ink))
        if change is Change.FIRST:
            painter.drawLine(QPointF(box.center().x(), box.top()), QPointF(box.center().x(), box.bottom()))
            painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))
        elif change is Change.OTHER_ROLE:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            tip, foot = (box.top(), box.bottom()) if change is Change.HIGHER else (box.bottom(), box.top())
            corners = [QPointF(box.center().x(), tip), QPointF(box.left(), foot), QPointF(box.right(), foot)]
            painter.drawPolygon(QPolygonF(corners))

    def _draw_no_level(self, painter: QPainter, look: Look, rect: QRectF) -> None:
        """Draw why there is no level: a dash, a stroke, a dot where one is awaited, or nothing."""
        middle, reach = rect.center(), self._setting.px(5)
        painter.setPen(QPen(QColor(self._setting.colours.quiet_ink), 1.25))
        if look.absence is Absence.NOT_OBSERVED:
            painter.drawLine(middle - QPointF(reach, 0), middle + QPointF(reach, 0))
        elif look.absence is Absence.NOT_APPLICABLE:
            painter.drawLine(middle + QPointF(-reach, reach), middle + QPointF(reach, -reach))
        elif look.is_asked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._setting.colours.quiet_ink))
            painter.drawEllipse(middle, self._setting.px(3) / 2, self._setting.px(3) / 2)
