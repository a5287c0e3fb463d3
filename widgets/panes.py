"""Panes beside each other, whole in both directions.

Where a window runs from right to left, QSplitter puts each pane a pixel too far to the right, so that the first loses
its edge. A margin of a pixel there gives it back.
"""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override

_SHIFT_PX: Final = 1


class Panes(QSplitter):
    """A splitter of columns, none of which can be pushed shut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self._give_back()

    def _give_back(self) -> None:
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.setContentsMargins(0, 0, _SHIFT_PX if is_mirrored else 0, 0)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._give_back()
