"""The pages of a proof, one under the other: scrolled, zoomed by keys, wheel and pinch, sharp on every screen."""

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QGestureEvent, QPinchGesture, QWidget
from typing_extensions import override

from matrices.reports.look import mixed
from widgets.printing.page_layout import ACTUAL, GAP, STEP, PageLayout, Placed, bounded, scale_to_page, scale_to_width
from widgets.printing.pdf_pages import PageSize, Part
from widgets.printing.tiles import Tiles, parts_of
from widgets.printing.workshop import Proof, Workshop
from widgets.theme.theme import Theme

_WHEEL_STEP: Final = 120
"""What one notch of a wheel counts (QWheelEvent::angleDelta)."""

_GROUND_SHARE: Final = 0.09
"""How far the ground under the sheets is from the window's towards ink."""


class Fit(Enum):
    """What the zoom follows."""

    PAGE = auto()
    WIDTH = auto()
    NOTHING = auto()


class PageView(QAbstractScrollArea):
    """Shows what the workshop paints."""

    moved = Signal()  # another page is in view, or the zoom is another

    def __init__(self, workshop: Workshop, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workshop = workshop
        self._theme = theme
        self._tiles = Tiles()
        self._sizes: tuple[PageSize, ...] = ()
        self._page = 0
        self.fit = Fit.PAGE
        self._layout = PageLayout((), ACTUAL, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        workshop.painted.connect(self._on_workshop_painted)
        theme.changed.connect(self.viewport().update)

    @property
    def page(self) -> int:
        """The current page, counted from 0: the one gone to, or scrolled to."""
        return self._page

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def zoom(self) -> float:
        """The zoom; 1 is as large as on paper."""
        return self._layout.scale / ACTUAL

    def show_proof(self, proof: Proof) -> None:
        """Show a document, at the page that was in view of the one before."""
        page = self.page
        self._tiles.age()
        self._sizes = proof.sizes
        self._lay_out()
        self.go_to(min(page, len(self._sizes) - 1))
        self.viewport().update()

    def go_to(self, page: int) -> None:
        """Make a page the current one, and bring it into view."""
        if 0 <= page < len(self._sizes):
            placed = self._layout.placed(page)
            room = self.viewport().height() - placed.height
            self.verticalScrollBar().setValue(round(placed.y - max(GAP, room / 2)))
            self._page = page  # also where there was nothing left to scroll
            self.moved.emit()

    def fit_to(self, fit: Fit) -> None:
        """Let the zoom follow the size of the view."""
        page = self.page
        self.fit = fit
        self._lay_out()
        self.go_to(page)

    def zoom_by(self, factor: float, centre: QPointF | None = None) -> None:
        """Zoom; what lies at `centre` of the view, or in its middle, stays where it is."""
        at = centre or QPointF(self.viewport().rect().center())
        old = self._layout
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        self.fit = Fit.NOTHING
        self._lay_out(bounded(old.scale * factor))
        ratio = self._layout.scale / old.scale
        across.setValue(round((across.value() + at.x()) * ratio - at.x()))
        down.setValue(round((down.value() + at.y()) * ratio - at.y()))

    def _lay_out(self, scale: float | None = None) -> None:
        room = self.viewport().size()
        self._layout = PageLayout(self._sizes, scale or self._fitting(), room.width())
        for bar, length, page in (
            (self.horizontalScrollBar(), self._layout.width, room.width()),
            (self.verticalScrollBar(), self._layout.height, room.height()),
        ):
            bar.setRange(0, max(0, round(length - page)))
            bar.setPageStep(page)
            bar.setSingleStep(max(20, page // 20))
        self.viewport().update()
        self.moved.emit()

    def _fitting(self) -> float:
        if not self._sizes or self.fit is Fit.NOTHING:
            return self._layout.scale
        largest = PageSize(max(one.width for one in self._sizes), max(one.height for one in self._sizes))
        room = self.maximumViewportSize()
        if self.fit is Fit.WIDTH:
            return scale_to_width(largest, room.width() - self.verticalScrollBar().sizeHint().width())
        return scale_to_page(largest, room.width() - self.verticalScrollBar().sizeHint().width(), room.height())

    def _placed(self, page: int) -> Placed:
        """Return where a page lies in the viewport."""
        placed = self._layout.placed(page)
        across = self.horizontalScrollBar()
        left = across.maximum() - across.value() if self.isRightToLeft() else across.value()
        return placed._replace(x=placed.x - left, y=placed.y - self.verticalScrollBar().value())

    def _on_workshop_painted(self, part: Part, image: QImage) -> None:
        if self._tiles.keep(part, image):
            self.viewport().update()

    def _paint_page(self, painter: QPainter, page: int) -> list[Part]:
        """Paint what there is of a page; return the parts in view that there are not."""
        placed = self._placed(page)
        area = QRectF(placed.x, placed.y, placed.width, placed.height)
        painter.fillRect(area, Qt.GlobalColor.white)
        ratio = self.devicePixelRatioF()
        old = self._tiles.old(page, self._sizes[page])
        missing = []
        for part in parts_of(page, self._sizes[page], self._layout.scale * ratio):
            where = QRectF(
                placed.x + part.x / ratio, placed.y + part.y / ratio, part.width / ratio, part.height / ratio
            )
            if not where.intersects(QRectF(self.viewport().rect())):
                continue
            image = self._tiles.find(part)
            if image is not None:
                painter.drawImage(where.topLeft(), image)
                continue
            missing.append(part)
            if old is not None:
                painter.save()
                painter.setClipRect(where)
                painter.drawImage(area, old)
                painter.restore()
        return missing

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        top = self.verticalScrollBar().value()
        self._tiles.ratio = self.devicePixelRatioF()
        missing: list[Part] = []
        with QPainter(self.viewport()) as painter:
            colours = self._theme.colours
            painter.fillRect(self.viewport().rect(), QColor(mixed(colours.window, colours.ink, _GROUND_SHARE)))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            for page in self._layout.pages_between(top, top + self.viewport().height()):
                missing += self._paint_page(painter, page)
        self._workshop.paint("view", missing)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        page = self.page
        self._lay_out()
        if self.fit is not Fit.NOTHING:
            self.go_to(page)

    def _scrolled_to(self) -> int:
        bar = self.verticalScrollBar()
        share = (bar.value() - bar.minimum()) / max(1, bar.maximum() - bar.minimum())
        return self._layout.page_at(bar.value() + self.viewport().height() * min(0.9, max(0.1, share)))

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._page = self._scrolled_to()
        self.viewport().update()
        self.moved.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_by(STEP)
            case Qt.Key.Key_Minus:
                self.zoom_by(1 / STEP)
            case Qt.Key.Key_0:
                self.fit_to(Fit.PAGE)
            case Qt.Key.Key_PageDown:
                self.go_to(min(self.page + 1, self.page_count - 1))
            case Qt.Key.Key_PageUp:
                self.go_to(max(self.page - 1, 0))
            case Qt.Key.Key_Home:
                self.go_to(0)
            case Qt.Key.Key_End:
                self.go_to(self.page_count - 1)
            case _:
                super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(STEP ** (event.angleDelta().y() / _WHEEL_STEP), event.position())
            event.accept()
            return
        super().wheelEvent(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self.zoom_by(pinch.scaleFactor(), pinch.centerPoint())
                return True
        # A pinch on a touch pad.
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom_by(1 + event.value(), event.position())
            return True
        return super().viewportEvent(event)
