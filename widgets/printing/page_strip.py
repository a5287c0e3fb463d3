"""Small pictures of all pages in a column, to find a page and go to it."""

from typing import Any, Final, TypeAlias

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from matrices.language.words import Words
from widgets.printing.pdf_pages import PageSize, Part, pixels
from widgets.printing.workshop import Proof, Workshop
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_LONGER_SIDE: Final = 104
_WIDTH: Final = 148
_ROOT: Final = QModelIndex()

Index: TypeAlias = QModelIndex | QPersistentModelIndex


class PageStrip(QListView):
    """Shows what the workshop paints, small. The current page is that of the view beside it."""

    page_requested = Signal(int)  # counted from 0

    def __init__(self, workshop: Workshop, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workshop = workshop
        self.pages = _Pages(words, self)
        self.setModel(self.pages)
        self.setItemDelegate(_Painter(self.pages, theme, self))
        self.setFixedWidth(_WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(words("Pages"))
        workshop.painted.connect(self._on_workshop_painted)
        self.clicked.connect(self._on_clicked)

    def show_proof(self, proof: Proof) -> None:
        """Show the pages of a document."""
        current = self.currentIndex().row()
        self.pages.show(proof.sizes)
        self.show_page(min(max(current, 0), len(proof.sizes) - 1))

    def show_page(self, page: int) -> None:
        """Make a page the current one, and bring it into view; nobody is told."""
        index = self.pages.index(page)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.page_requested.emit(index.row())

    def _on_workshop_painted(self, part: Part, image: QImage) -> None:
        if self.pages.keep(part, image):
            self.viewport().update()

    def _missing(self) -> list[Part]:
        """Return what is in view and not painted yet."""
        area = self.viewport().rect()
        top = self.indexAt(area.topLeft() + QPoint(area.width() // 2, space.SMALL))
        if not top.isValid():
            return []
        foot = self.indexAt(area.bottomLeft() + QPoint(area.width() // 2, -space.SMALL))
        last = foot.row() if foot.isValid() else self.pages.rowCount() - 1
        return self.pages.missing(range(top.row(), last + 1), self.devicePixelRatioF())

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus() and current.isValid():
            self.page_requested.emit(current.row())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._workshop.paint("strip", self._missing())


class _Pages(QAbstractListModel):
    """The pages, each with its picture once it is painted."""

    def __init__(self, words: Words, parent: QListView) -> None:
        super().__init__(parent)
        self._words = words
        self.sizes: tuple[PageSize, ...] = ()
        self._images: dict[int, QImage] = {}
        self._asked: dict[Part, float] = {}

    def show(self, sizes: tuple[PageSize, ...]) -> None:
        """Hold other pages."""
        self.beginResetModel()
        self.sizes = sizes
        self._images.clear()
        self._asked.clear()
        self.endResetModel()

    def missing(self, pages: range, ratio: float) -> list[Part]:
        """Return what is to be painted for a screen with `ratio` pixels a device-independent one."""
        parts = [self._part(page, ratio) for page in pages if page not in self._images]
        self._asked = dict.fromkeys(parts, ratio)
        return parts

    def keep(self, part: Part, image: QImage) -> bool:
        """Remember a picture that was asked for; tell whether it was."""
        ratio = self._asked.pop(part, None)
        if ratio is None:
            return False
        image.setDevicePixelRatio(ratio)
        self._images[part.page] = image
        return True

    def image(self, page: int) -> QImage | None:
        """Return a page's picture, or None until it is painted."""
        return self._images.get(page)

    def shown_size(self, page: int) -> QSize:
        """Return how large a page's picture is in device-independent pixels."""
        size = self.sizes[page]
        return QSize(*pixels(size, _LONGER_SIDE / max(size)))

    def _part(self, page: int, ratio: float) -> Part:
        size = self.sizes[page]
        scale = _LONGER_SIDE / max(size) * ratio
        return Part(page, scale, 0, 0, *pixels(size, scale))

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.sizes)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words("Page {number} of {count}", number=index.row() + 1, count=len(self.sizes))
        return str(index.row() + 1) if role == Qt.ItemDataRole.DisplayRole else None


class _Painter(QStyledItemDelegate):
    """Paints a page with its number under it."""

    def __init__(self, pages: _Pages, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._pages = pages
        self._theme = theme

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        size = self._pages.shown_size(index.row())
        sheet = QRect(area.center().x() - size.width() // 2, area.top() + space.SMALL, size.width(), size.height())
        colours = self._theme.colours
        image = self._pages.image(index.row())
        painter.save()
        painter.fillRect(sheet, Qt.GlobalColor.white)
        if image is not None:
            painter.drawImage(sheet.topLeft(), image)
        width = space.FRAME if is_current else space.HAIRLINE
        painter.setPen(QPen(QColor(colours.accent if is_current else colours.hairline), width))
        painter.drawRect(sheet.adjusted(-1, -1, 0, 0))
        painter.setPen(QColor(colours.ink if is_current else colours.quiet_ink))
        painter.setFont(self._theme.font(Role.SMALL))
        below = area.adjusted(0, sheet.bottom() - area.top() + 2, 0, 0)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, str(index.row() + 1))
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = self._pages.shown_size(index.row()).height()
        return QSize(_LONGER_SIDE, height + space.WIDE + space.SMALL)
