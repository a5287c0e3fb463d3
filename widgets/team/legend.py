"""A quiet line that says what the signs of the map mean, drawn as the map draws them."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.review import Absence
from matrices.model.team_map import Change
from widgets.team.setting import MapSetting
from widgets.team.tiles import Look, Tiles
from widgets.theme import space
from widgets.theme.type import Role


class MapLegend(QWidget):
    """Signs with their meanings from the leading edge on, in as many lines as they need."""

    def __init__(self, setting: MapSetting, tiles: Tiles, words: Words) -> None:
        super().__init__()
        self._setting = setting
        self._tiles = tiles
        self._words = words
        self._shown: tuple[tuple[Look, str], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_signs(has_changes=False)

    def show_signs(self, *, has_changes: bool) -> None:
        """Say what the signs mean; those of changes where two days are compared."""
        words = self._words
        usual = (
            (Look(2, 4), words("level")),
            (Look(1, 4, is_below=True), words("below expected")),
            (Look(2, 4, is_hollow=True), words("level from another role")),
            (Look(2, 4, is_stale=True), words("stale")),
            (Look(absence=Absence.NOT_OBSERVED), words("not observed")),
            (Look(absence=Absence.NOT_APPLICABLE), words("not applicable")),
            (Look(is_asked=True), words("not rated yet")),
        )
        changes = (
            (Look(3, 4, change=Change.HIGHER), words("higher than then")),
            (Look(2, 4, change=Change.LOWER), words("lower than then")),
            (Look(2, 4, change=Change.FIRST), words("not known then")),
            (Look(2, 4, change=Change.OTHER_ROLE), words("another role's level then")),
        )
        self._shown = (*usual, *changes) if has_changes else usual
        self.setAccessibleName(words(", ").join(text for _, text in self._shown))
        self.updateGeometry()
        self.update()

    def _placed(self, width: int) -> Iterator[tuple[Look, str, QRect]]:
        metrics = QFontMetrics(self._setting.theme.font(Role.SMALL))
        size = self._setting.cell_px
        x, y = 0, space.TIGHT
        for look, text in self._shown:
            needed = size + space.SMALL + metrics.horizontalAdvance(text) + 1
            if x and x + needed > width:
                x, y = 0, y + size + space.TIGHT
            yield look, text, QRect(x, y, needed, size)
            x += needed + space.LARGE

    @override
    def heightForWidth(self, width: int) -> int:
        rooms: Sequence[QRect] = [room for _, _, room in self._placed(width)]
        return max((room.bottom() for room in rooms), default=0) + space.TIGHT

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._setting.cell_px)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._setting.theme.font(Role.SMALL))
        painter.setPen(QColor(self._setting.colours.quiet_ink))
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for look, text, room in self._placed(self.width()):
            place = room
            if is_mirrored:
                place = QRect(self.width() - room.left() - room.width(), room.top(), room.width(), room.height())
            size = self._setting.cell_px
            left = place.right() - size if is_mirrored else place.left()
            painter.drawPixmap(left, place.top(), self._tiles.tile(look, self.devicePixelRatioF()))
            before = size + space.SMALL
            words = place.adjusted(0 if is_mirrored else before, 0, -before if is_mirrored else 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, text)
