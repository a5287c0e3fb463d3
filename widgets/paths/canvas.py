"""The map of paths to look at and to work on: zoom, scroll, choose, walk and drag. It only wishes; others do."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip
from typing_extensions import override

from matrices.reports.charts.path_chart import PathChart, Point
from matrices.reports.charts.shapes import Drawing
from widgets.paths.backdrop import Backdrop, View
from widgets.paths.canvas_keys import handle_key
from widgets.paths.dragging import Dragging
from widgets.paths.face import Face, Hit, Part
from widgets.paths.map_painting import MapPainting, State
from widgets.paths.telling import Chosen
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.zooming import WheelSteps, next_zoom

ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1.0, 1.15, 1.33, 1.6, 2.0)
_REACH_PX = 6
_LEAST_FIT = 0.67
"""A map is not made smaller than this of itself: then it is scrolled."""


class PathCanvas(QAbstractScrollArea):
    """Shows one chart; what is chosen stays chosen while the chart is replaced."""

    chosen_changed = Signal(object)  # Chosen or None
    opened = Signal(object)  # Chosen on which Return was pressed, or that was clicked twice
    move_requested = Signal(str, object, int)  # matrix id, Track, column
    step_requested = Signal(str, str, QPoint)  # from and to matrix id, where it was let go on the screen
    step_out_requested = Signal(str)  # matrix id
    add_requested = Signal()
    remove_requested = Signal()
    people_requested = Signal(str, QPoint)  # matrix id, place on the screen
    menu_requested = Signal(object, QPoint)  # Chosen or None, place on the screen
    zoomed = Signal()

    def __init__(self, theme: Theme, tip_for: Callable[[Chosen], str]) -> None:
        super().__init__()
        self._theme = theme
        self._tip_for = tip_for
        self.face: Face | None = None
        self.chosen: Chosen | None = None
        self.can_edit = True
        self.words_of_it = ""
        """What the map shows, in words."""
        self.zoom = 1.0
        self._hovered = ""
        self._painting = MapPainting(theme)
        self._backdrop = Backdrop(self._painting)
        self._wheel = WheelSteps()
        self.dragging = Dragging(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        theme.changed.connect(self._on_theme_changed)

    @property
    def drawing(self) -> Drawing | None:
        """The map as shapes."""
        return None if self.face is None else self.face.drawing

    def show_chart(self, chart: PathChart) -> None:
        """Show another map; what was chosen and is gone is chosen no more."""
        self.face = Face(chart)
        self.dragging.stop()
        if self.chosen is not None and self.face.middle_of(self.chosen) is None:
            self.choose(Chosen(self.chosen.matrix_id) if self.chosen.matrix_id in self.face.areas else None)
        self._fit_bars()
        self.viewport().update()

    def choose(self, chosen: Chosen | None) -> None:
        """Choose something, and bring it into view."""
        if chosen == self.chosen:
            return
        self.chosen = chosen
        self.reveal()
        self.viewport().update()
        self.chosen_changed.emit(chosen)

    def tell(self, text: str) -> None:
        """Say to screen readers what is chosen."""
        self.setAccessibleDescription(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def reveal(self) -> None:
        """Scroll until what is chosen is seen."""
        middle = None if self.face is None or self.chosen is None else self.face.middle_of(self.chosen)
        if middle is None or self.face is None:
            return
        at, sizes = self.to_view(middle), self.face.chart.sizes
        room = self.viewport().rect()
        across, down = round(sizes.card_width * self.zoom / 2), round(sizes.card_height * self.zoom / 2)
        area = QRect(at - QPoint(across, down), at + QPoint(across, down)).adjusted(-16, -16, 16, 16)
        across_by = _outside(area.left(), area.right(), room.right())
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() + (-across_by if self.isRightToLeft() else across_by))
        self.verticalScrollBar().setValue(
            self.verticalScrollBar().value() + _outside(area.top(), area.bottom(), room.bottom())
        )

    def step_zoom(self, by: int) -> None:
        """Show the map one step larger (1) or smaller (-1)."""
        self.set_zoom(next_zoom(ZOOMS, self.zoom, by))

    def set_zoom(self, zoom: float) -> None:
        """Show the map so many times as large."""
        if zoom != self.zoom:
            self.zoom = zoom
            self._fit_bars()
            self.reveal()
            self.viewport().update()
            self.zoomed.emit()

    def fit(self, *, least: float = ZOOMS[0]) -> None:
        """Show the whole map, as large as there is room for, and never larger than usual nor smaller than `least`."""
        if self.face is not None:
            box, room = self.face.chart.box, self.maximumViewportSize()
            across = (room.width() - 2 * space.LARGE) / max(box.width, 1)
            down = (room.height() - 2 * space.LARGE) / max(box.height, 1)
            self.set_zoom(min(1.0, max(least, min(across, down))))

    def fit_at_first(self) -> None:
        """Show as much of the map as can still be read."""
        self.fit(least=_LEAST_FIT)

    def to_view(self, point: Point) -> QPoint:
        """Return where a point of the map stands in the viewport."""
        origin = self._origin()
        return QPointF(origin.x() + point[0] * self.zoom, origin.y() + point[1] * self.zoom).toPoint()

    def to_map(self, at: QPointF) -> Point:
        """Return the point of the map at a place of the viewport."""
        origin = self._origin()
        return (at.x() - origin.x()) / self.zoom, (at.y() - origin.y()) / self.zoom

    def hit(self, at: QPointF) -> Hit:
        """Return what lies at a place of the viewport."""
        if self.face is None:
            return Hit(Part.NOTHING)
        return self.face.hit(self.to_map(at), _REACH_PX / self.zoom, self._handles)

    def hover(self, matrix_id: str) -> None:
        """Show the handle of the role that is pointed at."""
        if matrix_id != self._hovered:
            self._hovered = matrix_id
            self.viewport().update()

    def _on_theme_changed(self) -> None:
        self._backdrop.forget()
        self.viewport().update()

    @property
    def _handles(self) -> tuple[str, ...]:
        if not self.can_edit:
            return ()
        chosen = self.chosen.matrix_id if self.chosen is not None and self.chosen.step is None else ""
        return tuple(one for one in dict.fromkeys((self._hovered, chosen)) if one)

    def _origin(self) -> QPointF:
        size, room = self._content(), self.viewport().size()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        left = across.maximum() - across.value() if self.isRightToLeft() else across.value()
        x = (room.width() - size.width()) // 2 if size.width() < room.width() else -left
        y = -down.value() if size.height() > room.height() else 0
        return QPointF(x + space.LARGE, y + space.LARGE)

    def _content(self) -> QSize:
        if self.face is None:
            return QSize(0, 0)
        box = self.face.chart.box
        return QSize(round(box.width * self.zoom) + 2 * space.LARGE, round(box.height * self.zoom) + 2 * space.LARGE)

    def _fit_bars(self) -> None:
        size, room = self._content(), self.viewport().size()
        for bar, whole, seen in (
            (self.horizontalScrollBar(), size.width(), room.width()),
            (self.verticalScrollBar(), size.height(), room.height()),
        ):
            bar.setRange(0, max(0, whole - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(40)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.face is None:
            return
        port, ground = self.viewport(), self._theme.colours.surface
        painter = QPainter(port)
        painter.fillRect(port.rect(), QColor(ground))
        view = View(self._origin(), port.size(), self.zoom, port.devicePixelRatioF())
        self._backdrop.paint(painter, self.face, view, ground)
        painter.translate(view.origin)
        painter.scale(self.zoom, self.zoom)
        state = State(self.chosen, self._handles, self.hasFocus(), self.dragging.pull)
        self._painting.paint_over(painter, self.face, state)
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_bars()
        super().resizeEvent(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            text = self._tip(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().viewportEvent(event)

    def _tip(self, at: QPointF) -> str:
        hit = self.hit(at)
        return "" if hit.chosen is None else self._tip_for(hit.chosen)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._wheel.take(event, self.step_zoom):
            super().wheelEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.dragging.press(event.position())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.dragging.move(event.position(), event.buttons())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.dragging.release(event.globalPosition().toPoint())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = self.hit(event.position())
        if hit.chosen is not None and hit.part is not Part.HANDLE:
            self.opened.emit(hit.chosen)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not handle_key(self, event):
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            chosen = self.hit(QPointF(event.pos())).chosen
            self.choose(chosen)
            self.menu_requested.emit(chosen, event.globalPos())
            return
        middle = None if self.face is None or self.chosen is None else self.face.middle_of(self.chosen)
        at = QPoint(space.LARGE, space.LARGE) if middle is None else self.to_view(middle)
        self.menu_requested.emit(self.chosen, self.viewport().mapToGlobal(at))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.chosen is None and self.face is not None and self.face.areas:
            self.choose(Chosen(next(iter(self.face.areas))))
        self.viewport().update()
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()
        super().focusOutEvent(event)


def _outside(start: int, end: int, room: int) -> int:
    """Return how far to scroll for a stretch to be seen, its beginning before its end."""
    return start if start < 0 else max(0, end - room)
