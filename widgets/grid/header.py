"""What row and column headers have in common: a selection of several sections stays while one of them is dragged."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override


class GridHeader(QHeaderView):
    """Qt selects the pressed section alone at once; here it does so when the button is let go where it was pressed."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self._pressed: int | None = None
        self._is_moved = False
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.sectionMoved.connect(self._on_section_moved)

    def is_selected(self, section: int) -> bool:
        """Tell whether all cells of a section are selected."""
        raise NotImplementedError

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        section = self.logicalIndexAt(event.position().toPoint())
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier and event.button() is Qt.MouseButton.LeftButton
        is_kept = is_plain and section >= 0 and self.sectionsMovable() and self.is_selected(section)
        kept = QItemSelection(self.selectionModel().selection()) if is_kept else None
        self._pressed, self._is_moved = section if is_kept else None, False
        super().mousePressEvent(event)
        if kept is not None:
            self.selectionModel().select(kept, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is not None and not self._is_moved:
            self.sectionPressed.emit(pressed)

    def _on_section_moved(self) -> None:
        self._is_moved = True
