"""The level headers: name, dots that show its place, and what the level means."""

from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from matrices.model.matrix import Level
from matrices.reports.look import level_ink
from widgets.grid import signs
from widgets.grid.header import GridHeader
from widgets.grid.model import GridModel
from widgets.grid.setting import Setting
from widgets.grid.typeset import SetText
from widgets.theme import space
from widgets.theme.type import Role

_DOT: Final = 8
_MEANING_GAP: Final = 2


class _Head(NamedTuple):
    """One header set: where what stands below its top."""

    name: SetText
    meaning: SetText | None
    dots_left: float
    dots_top: float
    meaning_top: int
    height: int


class ColumnHeader(GridHeader):
    """A horizontal header that wraps its text and is as tall as its tallest section."""

    def __init__(self, model: GridModel, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._grid = model
        self._setting = setting
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumSectionSize(64)
        self.setMouseTracking(True)

    def text_height(self) -> int:
        """Return how tall the header must be for its texts to be read in full."""
        heads = (self._head(level, self.sectionSize(place)) for place, level in enumerate(self._grid.levels))
        return max((one.height for one in heads), default=self._setting.px(space.HUGE))

    @override
    def is_selected(self, section: int) -> bool:
        # isColumnSelected() would say no: the bands between the rows cannot be selected.
        selection = self.selectionModel()
        if not selection.hasSelection():
            return False
        rows = [row for row, one in enumerate(self._grid.rows) if one.attribute is not None]
        return len(rows) > 1 and all(selection.isSelected(self._grid.index(row, section)) for row in rows)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.text_height())

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        colours = self._setting.colours
        level = self._grid.level_at(logicalIndex)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(colours.surface))
        if level is not None:
            if self.is_selected(logicalIndex):
                painter.fillRect(rect, QColor(colours.accent_wash))
            self._paint_level(painter, QRectF(rect), level, logicalIndex)
        signs.draw_hairline(painter, QRectF(rect), colours.hairline)
        painter.restore()

    def _paint_level(self, painter: QPainter, rect: QRectF, level: Level, place: int) -> None:
        colours, setting = self._setting.colours, self._setting
        head = self._head(level, int(rect.width()))
        at = QPointF(setting.cell_text_at(rect, setting.px(space.CELL_TOP)))
        head.name.draw(painter, at, colours.ink, colours.quiet_ink)
        self._paint_place(painter, at + QPointF(head.dots_left, head.dots_top), level, place)
        if level.level_id in self._grid.cautions.level_ids:
            signs.draw_caution(painter, setting.caution_at(rect, 0), colours.caution)
        if head.meaning is not None:
            head.meaning.draw(painter, at + QPointF(0, head.meaning_top), colours.quiet_ink, colours.quiet_ink)

    def _paint_place(self, painter: QPainter, at: QPointF, level: Level, place: int) -> None:
        count = self._grid.columnCount()
        ink = level_ink(self._setting.colours, level.colour)
        if count > signs.MOST_DOTS:
            text = self._figures(place)
            text.draw(painter, at - QPointF(0, text.height / 2 - self._setting.px(_DOT) / 2), ink, ink)
        else:
            size = self._setting.px(_DOT)
            signs.draw_dots(painter, at, size, (place, count), ink, is_mirrored=self._setting.is_mirrored)

    def _figures(self, place: int) -> SetText:
        return self._setting.text(f"{place + 1}/{self._grid.columnCount()}", self._place_width(), Role.SMALL)

    def _place_width(self) -> int:
        count = self._grid.columnCount()
        is_counted = count > signs.MOST_DOTS
        return self._setting.px(40) if is_counted else round(signs.dots_width(self._setting.px(_DOT), count))

    def _head(self, level: Level, section_width: int) -> _Head:
        setting = self._setting
        width = setting.cell_text_width(section_width)
        name = setting.text(level.name, width, Role.STRONG)
        line_px = setting.style(Role.STRONG).line_px
        fits = name.last_width + space.SMALL + self._place_width() <= width
        lines = name.height + (0 if fits else line_px)
        dots_left = self._dots_left(name, width, fits=fits)
        dots_top = lines - line_px / 2 - setting.px(_DOT) / 2
        meaning = setting.text(level.meaning, width, Role.SMALL) if level.meaning else None
        height = lines + (meaning.height + _MEANING_GAP if meaning else 0) + 2 * setting.px(space.CELL_TOP)
        return _Head(name, meaning, dots_left, dots_top, lines + _MEANING_GAP, height + space.HAIRLINE)

    def _dots_left(self, name: SetText, width: int, *, fits: bool) -> float:
        gap = name.last_width + space.SMALL if fits else 0
        return width - gap - self._place_width() if name.is_right_to_left else gap
