"""The frozen edges of the map: names of people and of groups down, slanted names of attributes across."""

from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from widgets.team.content import Band, Content
from widgets.team.model import MapModel
from widgets.team.setting import MapSetting
from widgets.team.slants import Slants
from widgets.team.strips import Strips
from widgets.theme import space
from widgets.theme.type import Role

_LEAST_NAMES: Final = 160
_MOST_NAMES: Final = 300
_LONG_NAMES: Final = 40
"""How many of the longest names are measured; measuring thousands takes as long as painting."""
_FOLD_ROOM: Final = 14
"""Width of the triangle before a group's name, with the space after it."""


class NameHeader(QHeaderView):
    """Who stands in each row, and how much of what is asked of them is met; the name of a group over its people."""

    name_clicked = Signal(int)  # row
    band_clicked = Signal(int)  # row of a group's name

    def __init__(self, model: MapModel, setting: MapSetting, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._map = model
        self._setting = setting
        self.current = -1
        self.strips = Strips()
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)

    def fit(self) -> None:
        """Be as wide as the names need, and no wider than leaves room for the map."""
        self.strips.forget()
        setting, rows = self._setting, self._map.content.rows
        names = sorted({row.teammate.name for row in rows if not isinstance(row, Band)}, key=len)[-_LONG_NAMES:]
        metrics = setting.metrics(Role.STRONG)
        widest = max((metrics.horizontalAdvance(name) for name in names), default=0)
        count = setting.metrics(Role.SMALL).horizontalAdvance("00/00")
        whole = widest + count + setting.px(space.CELL_SIDE) + 2 * setting.px(space.SMALL)
        self.setFixedWidth(min(max(whole, setting.px(_LEAST_NAMES)), setting.px(_MOST_NAMES)))

    @override
    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:
        return QSize(self.width(), self._setting.cell_px)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        surface, area = self._setting.colours.surface, e.rect()
        painter.fillRect(area, QColor(surface))
        first, last = self.visualIndexAt(area.top()), self.visualIndexAt(area.bottom())
        if first < 0:
            return
        size, ratio = QSize(self.viewport().width(), self._setting.cell_px), self.devicePixelRatioF()
        for row in range(first, (last if last >= 0 else self.count() - 1) + 1):
            draw = partial(self._paint_row, QRect(QPoint(0, 0), size), row)
            strip = self.strips.strip((row, row == self.current), size, ratio, surface, draw)
            painter.drawPixmap(0, self.sectionViewportPosition(row), strip)

    def _paint_row(self, rect: QRect, place: int, painter: QPainter) -> None:
        setting, colours = self._setting, self._setting.colours
        row = self._map.content.rows[place]
        if isinstance(row, Band):
            paint_band(painter, rect, row, setting, is_mirrored=self.isRightToLeft())
            return
        is_current = place == self.current
        if is_current:
            painter.fillRect(rect, QColor(colours.accent_wash))
        inner = rect.adjusted(setting.px(space.CELL_SIDE), 0, -setting.px(space.SMALL), 0)
        if self.isRightToLeft():
            inner = rect.adjusted(setting.px(space.SMALL), 0, -setting.px(space.CELL_SIDE), 0)
        met = f"{row.met}/{row.asked}" if row.asked else ""
        painter.setFont(setting.font(Role.SMALL))
        painter.setPen(QColor(colours.quiet_ink))
        self._draw(painter, inner, met, Qt.AlignmentFlag.AlignTrailing)
        taken = setting.metrics(Role.SMALL).horizontalAdvance(met) + setting.px(space.SMALL)
        is_rtl = self.isRightToLeft()
        inner.adjust(taken if is_rtl else 0, 0, 0 if is_rtl else -taken, 0)
        painter.setFont(setting.font(Role.STRONG if is_current else Role.BODY))
        painter.setPen(QColor(colours.ink))
        self._draw(painter, inner, row.teammate.name, Qt.AlignmentFlag.AlignLeading)

    def _draw(self, painter: QPainter, rect: QRect, text: str, side: Qt.AlignmentFlag) -> None:
        is_right = (side is Qt.AlignmentFlag.AlignTrailing) != self.isRightToLeft()
        edge = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, shown)

    @override
    def mousePressEvent(self, e: QMouseEvent) -> None:
        row = self.logicalIndexAt(e.position().toPoint())
        if e.button() is Qt.MouseButton.LeftButton and row >= 0 and self._map.content.person(row) is None:
            self.band_clicked.emit(row)
        else:
            super().mousePressEvent(e)

    @override
    def mouseDoubleClickEvent(self, e: QMouseEvent) -> None:
        row = self.logicalIndexAt(e.position().toPoint())
        if row >= 0 and self._map.content.person(row) is not None:
            self.name_clicked.emit(row)


def paint_band(painter: QPainter, rect: QRect, band: Band, setting: MapSetting, *, is_mirrored: bool) -> None:
    """Paint a group's name over `rect`, which may begin outside of what is painted on: the name runs across both.

    The triangle before it points down while its people are shown under it.
    """
    colours = setting.colours
    painter.fillRect(rect, QColor(colours.surface))
    line = QRect(rect.left(), rect.bottom(), rect.width(), space.HAIRLINE)
    painter.fillRect(line, QColor(colours.hairline))
    inner = rect.adjusted(setting.px(space.CELL_SIDE), 0, -setting.px(space.CELL_SIDE), -setting.px(3))
    _paint_fold(painter, inner, band, setting, is_mirrored=is_mirrored)
    room = setting.px(_FOLD_ROOM)
    inner.translate(-room if is_mirrored else room, 0)
    edge = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    flags = edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextDontClip
    painter.setFont(setting.font(Role.STRONG))
    painter.setPen(QColor(colours.ink))
    painter.drawText(inner, flags, band.text)
    taken = QFontMetrics(setting.font(Role.STRONG)).horizontalAdvance(band.text) + setting.px(space.SMALL)
    painter.setFont(setting.font(Role.SMALL))
    painter.setPen(QColor(colours.quiet_ink))
    painter.drawText(inner.translated(-taken if is_mirrored else taken, -1), flags, str(band.size))


def _paint_fold(painter: QPainter, rect: QRect, band: Band, setting: MapSetting, *, is_mirrored: bool) -> None:
    half = setting.px(4)
    middle = rect.bottom() - QFontMetrics(setting.font(Role.STRONG)).height() / 2
    edge = rect.right() - half if is_mirrored else rect.left() + half
    turn = (180 if is_mirrored else 0) if band.is_folded else 90
    corners = QPolygonF([QPointF(half * 0.7, 0), QPointF(-half * 0.5, -half), QPointF(-half * 0.5, half)])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(setting.colours.quiet_ink))
    painter.translate(edge, middle)
    painter.rotate(turn)
    painter.drawPolygon(corners)
    painter.restore()


class AttributeHeader(QHeaderView):
    """Names of attributes at a slant. A click anywhere on a name, not only over its column, is a click on it."""

    name_clicked = Signal(int)  # column
    name_pointed = Signal(int)  # column; -1 for none

    def __init__(self, model: MapModel, setting: MapSetting, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._map = model
        self._setting = setting
        self.slants = Slants((), setting.font(Role.SMALL))
        self.current = -1
        self.sorted_by = -1
        self.is_descending = False
        self.setMouseTracking(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)

    def fit(self, content: Content) -> None:
        """Set the names anew and give each column the width that it needs."""
        self.slants = Slants((one.name for one in content.columns), self._setting.font(Role.BODY))
        for column in range(len(content.columns)):
            self.resizeSection(column, self.slants.width(column, self._setting.cell_px))

    def column_at(self, at: QPoint) -> int:
        """Return the column whose name stands at a point of the header; -1 where none does."""
        lean = round(self.slants.shift(self.viewport().height() - at.y()))
        found = self.logicalIndexAt(QPoint(at.x() + lean if self.isRightToLeft() else at.x() - lean, 0))
        return found if found < len(self.slants.heads) else -1

    @override
    def sizeHint(self) -> QSize:
        mark = self._setting.px(space.SMALL)
        return QSize(super().sizeHint().width(), self.slants.height + mark + space.TIGHT)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, rect = self._setting.colours, QRectF(self.viewport().rect())
        painter.fillRect(rect, QColor(colours.surface))
        painter.fillRect(QRectF(0, rect.bottom() - 1, rect.width(), space.HAIRLINE), QColor(colours.hairline))
        foot = rect.bottom() - self._setting.px(space.SMALL)
        for column in range(min(self.count(), len(self.slants.heads))):
            middle = self.sectionViewportPosition(column) + self.sectionSize(column) / 2
            if not -self.slants.overhang < middle < rect.width() + self.slants.overhang:
                continue
            painter.setPen(QColor(colours.accent if column == self.current else colours.ink))
            self.slants.draw(painter, column, QPointF(middle, foot), is_mirrored=self.isRightToLeft())
            if column == self.sorted_by:
                self._paint_arrow(painter, QPointF(middle, foot))

    def _paint_arrow(self, painter: QPainter, foot: QPointF) -> None:
        """Paint the direction in which people are sorted by this attribute."""
        half = self._setting.px(4)
        ends = (foot.y() + half, foot.y()) if self.is_descending else (foot.y(), foot.y() + half)
        tip, base = ends
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._setting.colours.accent))
        corners = [QPointF(foot.x(), tip), QPointF(foot.x() - half, base), QPointF(foot.x() + half, base)]
        painter.drawPolygon(QPolygonF(corners))

    @override
    def mousePressEvent(self, e: QMouseEvent) -> None:
        column = self.column_at(e.position().toPoint())
        if e.button() is Qt.MouseButton.LeftButton and column >= 0:
            self.name_clicked.emit(column)

    @override
    def mouseMoveEvent(self, e: QMouseEvent) -> None:
        self.name_pointed.emit(self.column_at(e.position().toPoint()))
