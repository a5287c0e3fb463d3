"""A field for one line of text, in the middle of which text of every script stands."""

from PySide6.QtCore import QEvent, QMargins
from PySide6.QtGui import QPaintEvent, QTextLayout
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from widgets.own_undo import is_for_the_window


class LineField(QLineEdit):
    """A line edit that keeps one baseline.

    Where a text's script is taller than the first font of the family, as Arabic is, Qt 6.11 both centres the taller
    line and raises it by what it is taller, so that it stands too high by the second of them.
    """

    def _keep_baseline(self) -> None:
        """Lower the text by what Qt raises it."""
        by = 0 if self.text().isascii() else max(0, self._ascent() - self.fontMetrics().ascent())
        margins = QMargins(0, by, 0, -by)
        if self.textMargins() != margins:
            self.setTextMargins(margins)

    def _ascent(self) -> int:
        """Return how far the line reaches above its baseline, in px."""
        layout = QTextLayout(self.displayText(), self.font())
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        return round(line.ascent())

    @override
    def event(self, event: QEvent) -> bool:
        can_undo, can_redo = self.isUndoAvailable(), self.isRedoAvailable()
        return not is_for_the_window(event, can_undo=can_undo, can_redo=can_redo) and super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._keep_baseline()
        super().paintEvent(event)
