"""A small window that says what will happen to a row before it does."""

from collections.abc import Iterable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.language.words import Words
from widgets.tab_order import tab_as_laid_out
from widgets.theme import space

_WIDTH_PX = 440


class RowDialog(QDialog):
    """Sentences and two buttons; above them whatever is to be chosen."""

    def __init__(self, title: str, action: str, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = QLabel(wordWrap=True)
        self.buttons = QDialogButtonBox()
        self.do = QPushButton(action)
        self.setWindowTitle(title)
        self.buttons.addButton(self.do, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(words("Cancel"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(space.WIDE, space.WIDE, space.WIDE, space.LARGE)
        self._column.setSpacing(space.MEDIUM)
        self._column.addWidget(self.said)
        self._column.addWidget(self.buttons)
        self.do.setDefault(True)  # only now: a dialog forgets what became its default outside of it
        self.setMinimumWidth(_WIDTH_PX)

    def put_first(self, widget: QWidget) -> None:
        """Put something to choose from above the sentences; the keys begin there."""
        self._column.insertWidget(0, widget, 1)
        tab_as_laid_out(self)

    def tell(self, sentences: Iterable[str], *, can_do: bool) -> None:
        """Say what will happen, one sentence a line, or why it cannot."""
        self.said.setText("\n".join(sentences))
        self.do.setEnabled(can_do)
        self._fit()

    def _fit(self) -> None:
        """Grow until every choice and every line of the sentences shows; a layout alone clips what wraps.

        It would also let no choice be wider than the least width that is set here.
        """
        width = max(self.width(), self._column.totalMinimumSize().width())
        height = max(self.height(), self._column.totalHeightForWidth(width))
        if self.isVisible():
            self.resize(width, height)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
