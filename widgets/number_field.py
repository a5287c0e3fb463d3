"""A field for a whole number, at the side from which the window is read."""

from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QSpinBox
from typing_extensions import override


class NumberField(QSpinBox):
    """A spin box whose digits begin where its label would: by itself Qt puts all digits at the left."""

    def __init__(self, **properties: Any) -> None:
        super().__init__(**properties)
        self._align()

    def _align(self) -> None:
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._align()
