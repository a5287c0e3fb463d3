"""Controls in a row that goes on in a second line where there is no room left, from the leading edge on."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget
from typing_extensions import override


class FlowLayout(QLayout):
    """Gives each item the size it hints at; hidden ones take no room."""

    def __init__(self, gap_px: int) -> None:
        super().__init__()
        self._gap = gap_px
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, arg__1: QLayoutItem) -> None:
        self._items.append(arg__1)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return max((rect.bottom() + 1 for _, rect in self._placed(arg__1)), default=0)

    @override
    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(one.width() for one in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(width, max((one.height() for one in hints), default=0))

    @override
    def minimumSize(self) -> QSize:
        hints = [item.minimumSize() for item in self._items if not item.isEmpty()]
        return QSize(max((one.width() for one in hints), default=0), max((one.height() for one in hints), default=0))

    @override
    def setGeometry(self, arg__1: QRect) -> None:
        super().setGeometry(arg__1)
        parent = self.parentWidget()
        direction = parent.layoutDirection() if isinstance(parent, QWidget) else Qt.LayoutDirection.LeftToRight
        for item, rect in self._placed(arg__1.width()):
            item.setGeometry(QStyle.visualRect(direction, arg__1, rect.translated(arg__1.topLeft())))

    def _placed(self, width: int) -> Iterator[tuple[QLayoutItem, QRect]]:
        """Yield each item with its place, as if text ran from the left; a line's items stand on its middle."""
        for line, top, height in self._lines(width):
            left = 0
            for item in line:
                size = item.sizeHint()
                at = QPoint(left, top + (height - size.height()) // 2)
                yield item, QRect(at, QSize(min(size.width(), width), size.height()))
                left += size.width() + self._gap

    def _lines(self, width: int) -> Iterator[tuple[list[QLayoutItem], int, int]]:
        line: list[QLayoutItem] = []
        used = top = height = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if line and used + size.width() > width:
                yield line, top, height
                line, used, top, height = [], 0, top + height + self._gap, 0
            line.append(item)
            used += size.width() + self._gap
            height = max(height, size.height())
        if line:
            yield line, top, height
