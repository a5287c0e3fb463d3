"""Keys of a grid that is only read: Esc goes back to how it is written, F2 and a double click to the translation."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView
from typing_extensions import override


class ReadingKeys(QObject):
    """Watches a grid while it `is_on`."""

    left = Signal()
    edit_requested = Signal()

    def __init__(self, grid: QAbstractItemView) -> None:
        super().__init__(grid)
        self.is_on = False
        grid.installEventFilter(self)
        grid.doubleClicked.connect(self._on_grid_double_clicked)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the two keys; all others are the grid's."""
        if self.is_on and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            wishes = {int(Qt.Key.Key_Escape): self.left, int(Qt.Key.Key_F2): self.edit_requested}
            if event.key() in wishes and not event.modifiers():
                wishes[event.key()].emit()
                return True
        return super().eventFilter(watched, event)

    def _on_grid_double_clicked(self) -> None:
        if self.is_on:
            self.edit_requested.emit()
