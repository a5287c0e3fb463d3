"""A quiet line under a grid that says what the signs of translated texts in it mean."""

from PySide6.QtWidgets import QLabel, QWidget

from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role


class ReadingNote(QLabel):
    """Takes no room where there is nothing to say."""

    def __init__(self, theme: Theme, scale: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent, wordWrap=True)
        self._theme, self._scale = theme, scale
        self.setContentsMargins(space.SMALL, space.TIGHT, space.SMALL, 0)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_note(self, note: str) -> None:
        """Say this, or nothing."""
        self.setText(note)
        self.setVisible(bool(note))

    def _dress(self) -> None:
        self.setFont(self._theme.font(Role.SMALL, self._scale))
        self.setStyleSheet(f"color: {self._theme.colours.quiet_ink};")
