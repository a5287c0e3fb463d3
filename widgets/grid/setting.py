"""What all parts of one grid share: theme, zoom, fonts, and the texts set with them."""

from typing import Final

from PySide6.QtCore import QLocale, QPointF, QRectF
from PySide6.QtGui import QFont

from matrices.language.words import Words
from matrices.reports.look import Colours
from matrices.reports.typography.bidi import paragraph_level
from widgets.grid.typeset import SetText, Style, Typesetter, style
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role, line_height

BULLET_INDENT: Final = 12
BEHAVIOUR_GAP: Final = 3
HEADER_WIDTH: Final = 220
LEAST_HEADER: Final = 176
"""How narrow the row header may become before the columns need a scroll bar."""
LEAST_COLUMN: Final = 168
RING: Final = 10
"""Diameter of the ring of an expected level."""
CAUTION: Final = 12
"""Width of the sign that calls for a look."""


class Setting:
    """Distances, fonts and colours at the grid's zoom."""

    def __init__(self, theme: Theme, words: Words) -> None:
        self.theme = theme
        self.words = words
        self.hint = ""
        """What stands in an empty cell."""
        self.is_mirrored = False
        self.header_width = HEADER_WIDTH
        """Width of the row header at the usual zoom."""
        self.least_header, self.least_column = LEAST_HEADER, LEAST_COLUMN
        """How narrow both may become at the usual zoom before columns need a scroll bar."""
        self._zoom = 1.0
        self._language = words.language
        self._typesetter = Typesetter()
        self._styles: dict[tuple[Role, bool], Style] = {}

    @property
    def colours(self) -> Colours:
        """The colours in force."""
        return self.theme.colours

    @property
    def zoom(self) -> float:
        """How much larger than usual the grid is shown."""
        return self._zoom

    def change(self, *, zoom: float | None = None, language: str | None = None) -> None:
        """Use another zoom or the line height of another language."""
        self._zoom = self._zoom if zoom is None else zoom
        self._language = self._language if language is None else language
        self.forget()

    def forget(self) -> None:
        """Set every text anew from now on: fonts may have changed."""
        self._typesetter.clear()
        self._styles.clear()

    def px(self, distance: float) -> int:
        """Return a distance of the design at this zoom."""
        return round(distance * self._zoom)

    def style(self, role: Role, *, is_bulleted: bool = False) -> Style:
        """Return how a text of a role is set; `is_bulleted` is for behaviours, one a line."""
        key = (role, is_bulleted)
        if key not in self._styles:
            font = self.theme.font(role, self._zoom)
            line_px = round(font.pixelSize() * line_height(self._language))
            indent_px, gap_px = (self.px(BULLET_INDENT), self.px(BEHAVIOUR_GAP)) if is_bulleted else (0, 0)
            self._styles[key] = style(font, line_px, indent_px, gap_px)
        return self._styles[key]

    def text(self, text: str, width: int, role: Role, *, is_bulleted: bool = False) -> SetText:
        """Return a text in lines of `width` px."""
        return self._typesetter.set(
            text, max(1, width), self.style(role, is_bulleted=is_bulleted), is_mirrored=self.is_mirrored
        )

    def band(self, name: str, width: int) -> SetText:
        """Return the name of a category in lines of `width` px, in small spaced capitals where script has them."""
        text = QLocale(self._language).toUpper(name)  # Turkish has its own capitals
        small = self.style(Role.SMALL)
        if paragraph_level(text, int(self.is_mirrored)) == 0:  # space between letters would tear Arabic apart
            small = style(_spaced(small.font), small.line_px)
        return self._typesetter.set(text, max(1, width), small, is_mirrored=self.is_mirrored)

    def cell_text_width(self, column_width: int) -> int:
        """Return how much of a column its text may take: the trailing corner is left to the marks."""
        return column_width - self.px(space.CELL_SIDE) - self.px(space.WIDE)

    def cell_text_at(self, rect: QRectF, top: int) -> QPointF:
        """Return where the text of a cell begins."""
        left = self.px(space.WIDE) if self.is_mirrored else self.px(space.CELL_SIDE)
        return QPointF(rect.left() + left, rect.top() + top)

    def ring_at(self, rect: QRectF, text_top: int) -> QRectF:
        """Return where the ring of an expected level stands in a cell whose text begins at `text_top`."""
        size = self.px(RING)
        inset = self.px(space.SMALL)
        left = rect.left() + inset if self.is_mirrored else rect.right() - inset - size
        return QRectF(left, rect.top() + text_top - self.px(2), size, size)

    def caution_at(self, rect: QRectF, text_top: int) -> QRectF:
        """Return where the sign that calls for a look stands in a cell: under the ring, whether there is one or not."""
        size = self.px(CAUTION)
        ring = self.ring_at(rect, text_top)
        return QRectF(ring.center().x() - size / 2, ring.bottom() + self.px(space.TIGHT), size, size)


def _spaced(font: QFont) -> QFont:
    spaced = QFont(font)
    spaced.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
    return spaced
