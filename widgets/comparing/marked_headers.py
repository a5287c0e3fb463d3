"""The headers of a grid of marked words."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from matrices.model.matrix import Attribute, Level
from widgets.comparing.face import NO_HEADERS, Header
from widgets.comparing.marked_drawing import Ink, draw_marked
from widgets.grid.column_header import ColumnHeader
from widgets.grid.model import GridModel
from widgets.grid.row_header import RowHeader
from widgets.grid.setting import Setting
from widgets.grid.typeset import SetText
from widgets.theme import space
from widgets.theme.type import Role

_GAP = 2


class MarkedRowHeader(RowHeader):
    """Marks what was renamed; `headers` are by attribute id."""

    def __init__(self, model: GridModel, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(model, setting, parent)
        self.headers = NO_HEADERS

    @override
    def _texts(self, attribute: Attribute) -> tuple[int, int, int]:
        header = self.headers.get(attribute.attribute_id)
        if header is None:
            return super()._texts(attribute)
        name = self._setting.text(header.name.text, self.text_width(), Role.STRONG)
        about = self._setting.text(header.about.text, self.text_width(), Role.SMALL) if header.about.text else None
        return name.height, 0 if about is None else about.height, 0  # nobody's interest stands beside a comparison

    @override
    def _paint_attribute(self, painter: QPainter, rect: QRectF, attribute: Attribute, *, is_selected: bool) -> None:
        header = self.headers.get(attribute.attribute_id)
        if header is None:
            super()._paint_attribute(painter, rect, attribute, is_selected=is_selected)
            return
        colours = self._setting.colours
        if is_selected:
            painter.fillRect(rect, QColor(colours.accent_wash))
        at = QPointF(rect.left() + self.text_left(), rect.top() + self._setting.px(space.CELL_TOP))
        name = self._setting.text(header.name.text, self.text_width(), Role.STRONG)
        draw_marked(painter, name, at, header.name.marks, Ink(colours))
        if header.about.text:
            about = self._setting.text(header.about.text, self.text_width(), Role.SMALL)
            below = at + QPointF(0, name.height + _GAP)
            draw_marked(painter, about, below, header.about.marks, Ink(colours, is_quiet=True))


class MarkedColumnHeader(ColumnHeader):
    """Marks what was renamed; `headers` are by level id. A column without one looks as in any grid."""

    def __init__(self, model: GridModel, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(model, setting, parent)
        self.headers = NO_HEADERS

    @override
    def text_height(self) -> int:
        marked = ((self.headers.get(one.level_id), place) for place, one in enumerate(self._grid.levels))
        heights = [self._height(*self._texts(one, self.sectionSize(place))) for one, place in marked if one is not None]
        return max([super().text_height(), *heights])

    @override
    def _paint_level(self, painter: QPainter, rect: QRectF, level: Level, place: int) -> None:
        header, colours = self.headers.get(level.level_id), self._setting.colours
        if header is None:
            super()._paint_level(painter, rect, level, place)
            return
        name, about = self._texts(header, int(rect.width()))
        at = QPointF(self._setting.cell_text_at(rect, self._setting.px(space.CELL_TOP)))
        draw_marked(painter, name, at, header.name.marks, Ink(colours))
        if about is not None:
            below = at + QPointF(0, name.height + _GAP)
            draw_marked(painter, about, below, header.about.marks, Ink(colours, is_quiet=True))

    def _texts(self, header: Header, section_width: int) -> tuple[SetText, SetText | None]:
        width = self._setting.cell_text_width(section_width)
        name = self._setting.text(header.name.text, width, Role.STRONG)
        return name, self._setting.text(header.about.text, width, Role.SMALL) if header.about.text else None

    def _height(self, name: SetText, about: SetText | None) -> int:
        below = 0 if about is None else about.height + _GAP
        return name.height + below + 2 * self._setting.px(space.CELL_TOP) + space.HAIRLINE
