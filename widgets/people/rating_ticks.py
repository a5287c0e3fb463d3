"""Ticks for single behaviours: they explain a level and never compute one."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.review import Seen, Tick
from widgets.grid.signs import draw_tick
from widgets.people.telling import seen_text
from widgets.tab_order import tab_as_laid_out
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_SIGN_PX: Final = 16
_TURNS: Final[dict[Seen | None, Seen | None]] = {
    None: Seen.SEEN,
    Seen.SEEN: Seen.NOT_YET,
    Seen.NOT_YET: Seen.NOT_OBSERVED,
    Seen.NOT_OBSERVED: None,
}


class LevelBehaviours(NamedTuple):
    """The behaviours of one level, in order."""

    level_id: str
    level_name: str
    behaviours: tuple[str, ...]


class TickRow(QAbstractButton):
    """One behaviour. Each press says the next thing of it, from nothing over seen, not yet and not observed."""

    def __init__(self, theme: Theme, words: Words, behaviour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._behaviour = behaviour
        self.seen: Seen | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._turn)
        self.set_seen(None)

    def set_seen(self, seen: Seen | None) -> None:
        """Show what is said of the behaviour."""
        self.seen = seen
        said = self._words("nothing said") if seen is None else seen_text(seen, self._words)
        self.setAccessibleName(self._words("{behaviour}: {seen}", behaviour=self._behaviour, seen=said))
        self.setToolTip(said)
        self.update()

    def _turn(self) -> None:
        self.set_seen(_TURNS[self.seen])

    def _text_area(self, width: int) -> QRect:
        before = _SIGN_PX + space.SMALL
        left = space.TIGHT if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else before + space.TIGHT
        return QRect(left, space.TIGHT, max(width - before - 2 * space.TIGHT, 20), 10_000)

    @property
    def _flags(self) -> int:
        return int(Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeading.value)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        metrics = QFontMetrics(self._theme.font(Role.BODY))
        area = metrics.boundingRect(self._text_area(width), self._flags, self._behaviour)
        return max(area.height(), _SIGN_PX) + 2 * space.TIGHT

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.heightForWidth(max(self.width(), 80)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.colours
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(QColor(colours.accent if self.hasFocus() else colours.hairline), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), space.TIGHT, space.TIGHT)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - space.TIGHT - _SIGN_PX if is_mirrored else space.TIGHT
        self._paint_sign(painter, QRectF(left, space.TIGHT + 1, _SIGN_PX, _SIGN_PX))
        painter.setFont(self._theme.font(Role.BODY))
        painter.setPen(QColor(colours.ink))
        painter.drawText(self._text_area(self.width()), self._flags, self._behaviour)
        painter.end()

    def _paint_sign(self, painter: QPainter, area: QRectF) -> None:
        colours = self._theme.colours
        box = area.adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(QPen(QColor(colours.accent if self.seen is Seen.SEEN else colours.quiet_ink), 1.25))
        painter.setBrush(QColor(colours.accent) if self.seen is Seen.SEEN else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.seen is Seen.SEEN:
            draw_tick(painter, area.adjusted(1, 1, -1, -1), colours.surface)
        elif self.seen is Seen.NOT_YET:
            painter.setBrush(QColor(colours.quiet_ink))
            painter.drawEllipse(area.center(), 2, 2)
        elif self.seen is Seen.NOT_OBSERVED:
            middle = area.center()
            painter.drawLine(middle - QPointF(3.5, 0), middle + QPointF(3.5, 0))


class TickList(QWidget):
    """The behaviours of some levels. What was said of a level is kept while another one is shown."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._said: dict[tuple[str, int], Seen] = {}
        self._shown: tuple[LevelBehaviours, ...] = ()
        self.rows: dict[tuple[str, int], TickRow] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """What was said of the behaviours shown, in their order."""
        said = ((level_id, line, row.seen) for (level_id, line), row in self.rows.items())
        return tuple(Tick(level_id=level_id, line=line, seen=seen) for level_id, line, seen in said if seen is not None)

    def set_ticks(self, ticks: Iterable[Tick]) -> None:
        """Say other things, of behaviours shown now or later."""
        self._said = {(one.level_id, one.line): one.seen for one in ticks}
        for key, row in self.rows.items():
            row.set_seen(self._said.get(key))

    def show_levels(self, levels: Sequence[LevelBehaviours]) -> None:
        """Show the behaviours of other levels."""
        shown = tuple(one for one in levels if one.behaviours)
        if shown == self._shown:
            return
        self._remember()
        self._shown = shown
        self._clear()
        for level in shown:
            self._add_level(level)
        tab_as_laid_out(self)
        self.setVisible(bool(shown))

    def _remember(self) -> None:
        for key, row in self.rows.items():
            self._said.pop(key, None)
            if row.seen is not None:
                self._said[key] = row.seen

    def _clear(self) -> None:
        self.rows = {}
        while self._layout.count():
            item = self._layout.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add_level(self, level: LevelBehaviours) -> None:
        caption = QLabel(level.level_name)
        caption.setFont(self._theme.font(Role.SMALL))
        caption.setStyleSheet(f"color: {self._theme.colours.quiet_ink}")
        self._layout.addWidget(caption)
        for line, behaviour in enumerate(level.behaviours):
            row = TickRow(self._theme, self._words, behaviour)
            row.set_seen(self._said.get((level.level_id, line)))
            self.rows[level.level_id, line] = row
            self._layout.addWidget(row)
