"""What all parts of the map share: theme, zoom, fonts and distances."""

from typing import Final

from PySide6.QtGui import QFont, QFontMetrics

from matrices.language.words import Words
from matrices.reports.look import Colours
from widgets.theme.theme import Theme
from widgets.theme.type import Role

CELL: Final = 28
"""Height of a row and least width of a column, at the usual zoom."""


class MapSetting:
    """Distances, fonts and colours at the map's zoom."""

    def __init__(self, theme: Theme, words: Words) -> None:
        self.theme = theme
        self.words = words
        self.has_patterns = False
        """Whether a level is shown by filled steps beside its number."""
        self.zoom = 1.0
        self._fonts: dict[Role, tuple[QFont, QFontMetrics]] = {}

    @property
    def colours(self) -> Colours:
        """The colours in force."""
        return self.theme.colours

    @property
    def cell_px(self) -> int:
        """Height of a row."""
        return max(self.px(CELL), self.metrics(Role.BODY).height())

    def px(self, distance: float) -> int:
        """Return a distance of the design at this zoom."""
        return round(distance * self.zoom)

    def font(self, role: Role) -> QFont:
        """Return the font of a role."""
        return self._font(role)[0]

    def metrics(self, role: Role) -> QFontMetrics:
        """Return the measures of a role's font."""
        return self._font(role)[1]

    def forget(self) -> None:
        """Ask for fonts anew: zoom or theme have changed."""
        self._fonts.clear()

    def _font(self, role: Role) -> tuple[QFont, QFontMetrics]:
        if role not in self._fonts:
            font = self.theme.font(role, self.zoom)
            self._fonts[role] = font, QFontMetrics(font)
        return self._fonts[role]
