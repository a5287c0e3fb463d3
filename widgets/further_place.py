"""What the window asks of a place beside those of the roles and the people."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class FurtherPlace(QWidget):
    """A place of the window."""

    message = Signal(str)  # a sentence for the status line
    state_changed = Signal()  # what can be done now may be another

    def show_document(self, document_id: str) -> None:
        """Show the document with this id, where the place has a view of such."""

    def finish(self) -> bool:
        """Store what is being typed; tell whether nothing typed is left that is not stored."""
        return True

    def give_up(self) -> None:
        """Forget what is being typed and could not be stored."""

    def tell_reason(self, reason: str) -> bool:  # noqa: ARG002 - a place may have nowhere to tell it
        """Say why the disk refused, where it is told already that it did; tell whether that is so."""
        return False
