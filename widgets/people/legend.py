"""A quiet line under the grid that says what the signs in it mean, drawn with the grid's own strokes."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from enum import Enum, auto
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.marks import RowMarks, is_stale
from matrices.model.review import Who
from matrices.reports.look import Colours
from widgets.grid.signs import draw_badge, draw_bar, draw_clock, draw_dashed_line, draw_outline, draw_ring
from widgets.people.standing_marks import view_letters
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_SIGN_PX = 24


class Kind(Enum):
    """What a sign stands for, in the order of the legend."""

    NOW = auto()
    CARRIED = auto()
    EARLIER = auto()
    EXPECTED = auto()
    NEXT_EXPECTED = auto()
    SELF = auto()
    LEAD = auto()
    AGREED = auto()
    STALE = auto()
    ABSENT = auto()


_VIEWS: Final = {Who.SELF: Kind.SELF, Who.LEAD: Kind.LEAD, Who.AGREED: Kind.AGREED}


def kinds_in(rows: Iterable[RowMarks], day: datetime.date, stale_after_days: int) -> frozenset[Kind]:
    """Return the kinds of sign that these rows show on `day`."""
    found: set[Kind] = set()
    for row in rows:
        held = Kind.CARRIED if row.is_of_other_role else Kind.NOW
        seen = {
            held: row.level_id is not None,
            Kind.EARLIER: row.earlier_level_id is not None and not row.is_of_other_role,
            Kind.EXPECTED: row.expected_level_id is not None,
            Kind.NEXT_EXPECTED: row.next_expected_level_id is not None,
            Kind.STALE: is_stale(row, day, stale_after_days),
            Kind.ABSENT: row.absence is not None,
        }
        found.update(kind for kind, is_seen in seen.items() if is_seen)
        found.update(_VIEWS[who] for who in row.views)
    return frozenset(found)


class Sign(NamedTuple):
    """A sign and what it means."""

    kind: Kind
    draw: Callable[[QPainter, QRectF], None]
    text: str


class Legend(QWidget):
    """The signs that are in view with their meanings, from the leading edge on; a second line takes what is left."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._letters = view_letters(words)
        self._shown: tuple[Sign, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    def show_kinds(self, kinds: frozenset[Kind]) -> None:
        """Show the signs of these kinds."""
        shown = tuple(sign for sign in self._signs() if sign.kind in kinds)
        if [one.kind for one in shown] == [one.kind for one in self._shown]:
            return
        self._shown = shown
        self.setAccessibleName(self._words(", ").join(sign.text for sign in shown))
        self.updateGeometry()
        self.update()

    def _signs(self) -> tuple[Sign, ...]:
        words = self._words
        return (
            Sign(Kind.NOW, self._draw_current, words("level now")),
            Sign(Kind.CARRIED, self._draw_carried, words("level from another role")),
            Sign(Kind.EARLIER, self._draw_earlier, words("before")),
            Sign(Kind.EXPECTED, self._draw_expected, words("expected")),
            Sign(Kind.NEXT_EXPECTED, self._draw_next_expected, words("expected in the next role")),
            Sign(Kind.SELF, self._draw_own, words("own view, where it differs")),
            Sign(Kind.LEAD, self._draw_lead, words("the lead's view")),
            Sign(Kind.AGREED, self._draw_agreed, words("agreed by both")),
            Sign(Kind.STALE, self._draw_stale, words("stale")),
            Sign(Kind.ABSENT, self._draw_absence, words("not observed, not applicable")),
        )

    @property
    def _colours(self) -> Colours:
        return self._theme.colours

    def _draw_current(self, painter: QPainter, area: QRectF) -> None:
        painter.fillRect(area, QColor(self._colours.accent_wash))
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        draw_bar(painter, area, self._colours.accent, is_mirrored=is_mirrored)

    def _draw_earlier(self, painter: QPainter, area: QRectF) -> None:
        draw_outline(painter, area.adjusted(-3, -3, 3, 3), self._colours.quiet_ink)

    def _draw_expected(self, painter: QPainter, area: QRectF) -> None:
        draw_ring(painter, _square(area, 11), self._colours.accent)

    def _draw_carried(self, painter: QPainter, area: QRectF) -> None:
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        middle = QRectF(area.center().x() - 2, area.top(), 4, area.height())
        draw_bar(painter, middle, self._colours.accent, is_mirrored=is_mirrored, is_dashed=True)

    def _draw_next_expected(self, painter: QPainter, area: QRectF) -> None:
        draw_ring(painter, _square(area, 11), self._colours.accent, is_dotted=True)

    def _draw_own(self, painter: QPainter, area: QRectF) -> None:
        self._draw_letter(painter, area, Who.SELF)

    def _draw_lead(self, painter: QPainter, area: QRectF) -> None:
        self._draw_letter(painter, area, Who.LEAD)

    def _draw_agreed(self, painter: QPainter, area: QRectF) -> None:
        self._draw_letter(painter, area, Who.AGREED)

    def _draw_letter(self, painter: QPainter, area: QRectF, who: Who) -> None:
        painter.setFont(self._theme.font(Role.SMALL))
        draw_badge(painter, _square(area, 16), self._letters[who], self._colours.ink, self._colours.hairline)

    def _draw_stale(self, painter: QPainter, area: QRectF) -> None:
        draw_clock(painter, _square(area, 12), self._colours.quiet_ink)

    def _draw_absence(self, painter: QPainter, area: QRectF) -> None:
        middle = area.center().y()
        draw_dashed_line(painter, QPointF(area.left(), middle), QPointF(area.right(), middle), self._colours.quiet_ink)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _placed(self, width: int) -> Iterator[tuple[Sign, QRectF]]:
        """Yield each sign with the room that it takes, as if text ran from the left."""
        metrics = QFontMetricsF(self._theme.font(Role.SMALL))
        line = metrics.height() + space.TIGHT
        x, y = 0.0, float(space.TIGHT)
        for sign in self._shown:
            needed = min(_SIGN_PX + space.SMALL + metrics.horizontalAdvance(sign.text) + 1, width)
            if x and x + needed > width:
                x, y = 0.0, y + line
            yield sign, QRectF(x, y, needed, line)
            x += needed + space.LARGE

    @override
    def heightForWidth(self, width: int) -> int:
        last = max((room.bottom() for _, room in self._placed(width)), default=0.0)
        return max(round(last) + space.TIGHT, self.minimumSizeHint().height())

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.minimumSizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, round(QFontMetricsF(self._theme.font(Role.SMALL)).height()) + 2 * space.SMALL)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for sign, room in self._placed(self.width()):
            self._paint_sign(painter, sign, room)
        painter.end()

    def _paint_sign(self, painter: QPainter, sign: Sign, room: QRectF) -> None:
        height = 14.0
        sign.draw(painter, self._mirrored(QRectF(room.left(), room.center().y() - height / 2, _SIGN_PX, height)))
        painter.setFont(self._theme.font(Role.SMALL))
        painter.setPen(QColor(self._colours.quiet_ink))
        before = _SIGN_PX + space.SMALL
        text = self._mirrored(room.adjusted(before, 0, 0, 0))
        shown = painter.fontMetrics().elidedText(sign.text, Qt.TextElideMode.ElideRight, int(text.width()))
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)

    def _mirrored(self, area: QRectF) -> QRectF:
        if self.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
            return area
        return QRectF(self.width() - area.right(), area.top(), area.width(), area.height())


def _square(area: QRectF, size: float) -> QRectF:
    return QRectF(area.center().x() - size / 2, area.center().y() - size / 2, size, size)
