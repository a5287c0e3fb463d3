"""What the window asks of a place beside those of the roles and the people."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class FurtherPlace(QWidget):
    """A place of the window."""

    message = Signal(str)  # a sentence for the status line
    state_changed = Signal()  # what can be done now may be another
    command_requested = Signal(str)  # id of an action of the window

    def show_document(self, document_id: str) -> None:
        """Show the document with this id, where the place has a view of such."""

    def take_focus(self) -> None:
        """Give the keys to what is used first in this place."""

    def keep_up(self) -> None:
        """Take in that days have passed since the place was seen, where it shows anything of today."""

    def finish(self) -> bool:
        """Store what is being typed; tell whether nothing typed is left that is not stored."""
        return True

    def give_up(self) -> None:
        """Forget what is being typed and could not be stored."""

    def tell_reason(self, reason: str) -> bool:  # noqa: ARG002 - a place may have nowhere to tell it
        """Say why the disk refused, where it is told already that it did; tell whether that is so."""
        return False

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.keep_up()  # of a window that is turned to, Qt tells only what is seen

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.keep_up()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the keys on: a place itself has no use for them."""
        super().focusInEvent(event)
        self.take_focus()
