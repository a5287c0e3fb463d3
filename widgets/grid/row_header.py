"""The frozen first column: attribute names with what they are about, and the bands of the categories."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from matrices.model.matrix import Attribute
from widgets.grid import signs
from widgets.grid.header import GridHeader
from widgets.grid.model import GridModel
from widgets.grid.setting import CAUTION, Setting
from widgets.theme import space
from widgets.theme.type import Role

_ABOUT_GAP: Final = 2
_INTEREST_GAP: Final = 6


class RowHeader(GridHeader):
    """A vertical header that wraps its text and knows how tall each row must be for it."""

    def __init__(self, model: GridModel, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._grid = model
        self._setting = setting
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)

    def fit_width(self) -> None:
        """Take the width that the setting gives it."""
        self.setFixedWidth(self._setting.px(self._setting.header_width))

    def section_height(self, row: int) -> int:
        """Return how tall a row must be for its header to be read in full."""
        attribute, category = self._grid.attribute_at(row), self._grid.category_at(row)
        if category is not None:
            top = self._setting.px(space.WIDE)
            band = self._setting.band(category.name, self.text_width())
            return top + band.height + self._setting.px(space.SMALL) + space.HAIRLINE
        if attribute is None:
            return 0
        name, about, interest = self._texts(attribute)
        text_height = name + (about + _ABOUT_GAP if about else 0) + (interest + _INTEREST_GAP if interest else 0)
        return text_height + 2 * self._setting.px(space.CELL_TOP) + space.HAIRLINE

    def text_width(self) -> int:
        """Return the width in which a header's text is set."""
        return self._setting.px(self._setting.header_width - space.LARGE - space.CELL_SIDE)

    def text_left(self) -> int:
        """Return where a header's text begins."""
        return self._setting.px(space.CELL_SIDE if self._setting.is_mirrored else space.LARGE)

    @override
    def is_selected(self, section: int) -> bool:
        return self._grid.columnCount() > 0 and self.selectionModel().isRowSelected(section)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._setting.px(self._setting.header_width), 0)  # Qt's own asks for the text of hundreds of rows

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(self._setting.colours.surface))
        attribute, category = self._grid.attribute_at(logicalIndex), self._grid.category_at(logicalIndex)
        if category is not None:
            self._paint_band(painter, QRectF(rect), category.name)
        elif attribute is not None:
            self._paint_attribute(painter, QRectF(rect), attribute, is_selected=self.is_selected(logicalIndex))
        signs.draw_hairline(painter, QRectF(rect), self._setting.colours.hairline)
        painter.restore()

    def _paint_band(self, painter: QPainter, rect: QRectF, name: str) -> None:
        band = self._setting.band(name, self.text_width())
        top = rect.bottom() - space.HAIRLINE - self._setting.px(space.SMALL) - band.height
        ink = self._setting.colours.quiet_ink
        band.draw(painter, QPointF(rect.left() + self.text_left(), top), ink, ink)

    def _paint_attribute(self, painter: QPainter, rect: QRectF, attribute: Attribute, *, is_selected: bool) -> None:
        colours = self._setting.colours
        if is_selected:
            painter.fillRect(rect, QColor(colours.accent_wash))
        at = QPointF(rect.left() + self.text_left(), rect.top() + self._setting.px(space.CELL_TOP))
        name = self._setting.text(attribute.name, self.text_width(), Role.STRONG)
        name.draw(painter, at, colours.ink, colours.quiet_ink)
        if attribute.attribute_id in self._grid.cautions.attribute_ids:
            signs.draw_caution(painter, self._caution_at(rect), colours.caution)
        if attribute.about:
            about = self._setting.text(attribute.about, self.text_width(), Role.SMALL)
            about.draw(painter, at + QPointF(0, name.height + _ABOUT_GAP), colours.quiet_ink, colours.quiet_ink)
        self._paint_interest(painter, at, attribute)

    def _paint_interest(self, painter: QPainter, at: QPointF, attribute: Attribute) -> None:
        """Paint what a teammate says of an attribute, under everything else."""
        marks = self._grid.marks.row(attribute.attribute_id)
        if marks.interest:
            name, about, _ = self._texts(attribute)
            above = name + (about + _ABOUT_GAP if about else 0) + _INTEREST_GAP
            ink = self._setting.colours.accent if marks.is_wish else self._setting.colours.quiet_ink
            text = self._setting.text(marks.interest, self.text_width(), Role.SMALL)
            text.draw(painter, at + QPointF(0, above), ink, ink)

    def _caution_at(self, rect: QRectF) -> QRectF:
        """Return where the sign that calls for a look stands: in the leading margin, beside the name's first line."""
        size = self._setting.px(CAUTION)
        inset = (self._setting.px(space.LARGE) - size) / 2
        left = rect.right() - inset - size if self._setting.is_mirrored else rect.left() + inset
        line_px = self._setting.style(Role.STRONG).line_px
        return QRectF(left, rect.top() + self._setting.px(space.CELL_TOP) + (line_px - size) / 2, size, size)

    def _texts(self, attribute: Attribute) -> tuple[int, int, int]:
        """Return the heights of the name, of what it is about, and of the interest; 0 for what there is not."""
        name = self._setting.text(attribute.name, self.text_width(), Role.STRONG)
        about = self._setting.text(attribute.about, self.text_width(), Role.SMALL) if attribute.about else None
        interest = self._grid.marks.row(attribute.attribute_id).interest
        said = self._setting.text(interest, self.text_width(), Role.SMALL) if interest else None
        return name.height, 0 if about is None else about.height, 0 if said is None else said.height
