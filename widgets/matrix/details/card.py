"""A part of the panel: a quiet heading, and fields with their captions under it."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role


class Card(QWidget):
    """Stands in the panel while it has something to say."""

    def __init__(self, theme: Theme, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._captions: list[QLabel] = []
        self.heading = QLabel(heading, wordWrap=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, space.WIDE)
        self.column.setSpacing(space.TIGHT)
        self.column.addWidget(self.heading)
        theme.changed.connect(self._dress_texts)
        self._dress_texts()

    def add_field(self, caption: str, field: QWidget) -> None:
        """Put a field under its caption."""
        label = QLabel(caption, wordWrap=True)
        label.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(caption)
        self._captions.append(label)
        self.column.addSpacing(space.TIGHT)
        self.column.addWidget(label)
        self.column.addWidget(field)
        self._dress_texts()

    def _dress_texts(self) -> None:
        quiet = f"color: {self._theme.colours.quiet_ink};"
        self.heading.setFont(self._theme.font(Role.STRONG))
        for caption in self._captions:
            caption.setFont(self._theme.font(Role.SMALL))
            caption.setStyleSheet(quiet)
