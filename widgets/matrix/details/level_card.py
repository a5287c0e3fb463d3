"""What is said of a column: its name, what it means, and the colour that marks it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from matrices.language.words import Words
from matrices.model.matrix import Level
from matrices.reports.look import LEVEL_INKS, level_ink
from widgets.matrix.details.card import Card
from widgets.matrix.details.fields import TextField
from widgets.theme import space
from widgets.theme.theme import Theme


class LevelCard(Card):
    """Shows and wishes; the panel stores."""

    renamed = Signal()  # read `name.toPlainText()` and `meaning.toPlainText()`
    colour_chosen = Signal(str)  # a name of LEVEL_INKS, empty for the usual

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(theme, words("Level"), parent)
        self.name = TextField(theme, words("Name"))
        self.meaning = TextField(theme, words("Meaning"), has_lines=True)
        self.colours = QButtonGroup(self)
        self._names = ("", *LEVEL_INKS)
        self.add_field(words("Name"), self.name)
        self.add_field(words("What does this level mean?"), self.meaning)
        self.add_field(words("Colour of its dots"), self._colour_buttons(words))
        for field in (self.name, self.meaning):
            field.committed.connect(self.renamed)
        self.colours.idClicked.connect(self._on_colour_clicked)
        theme.changed.connect(self._dress_buttons)

    def show_level(self, level: Level) -> None:
        """Show a level."""
        self.name.show_text(level.name)
        self.meaning.show_text(level.meaning)
        known = level.colour if level.colour in self._names else ""
        self.colours.button(self._names.index(known)).setChecked(True)

    def set_editable(self, *, is_editable: bool) -> None:
        """Let the level be edited, or only read."""
        for field in (self.name, self.meaning):
            field.setReadOnly(not is_editable)
        for button in self.colours.buttons():
            button.setEnabled(is_editable)

    def _colour_buttons(self, words: Words) -> QWidget:
        texts = {
            "": words("Usual"),
            "blue": words("Blue"),
            "violet": words("Violet"),
            "rose": words("Rose"),
            "amber": words("Amber"),
            "slate": words("Slate"),
        }
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.TIGHT)
        for place, name in enumerate(self._names):
            button = QToolButton()
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setToolTip(texts[name])
            button.setAccessibleName(texts[name])
            button.setIconSize(QSize(space.LARGE, space.LARGE))
            self.colours.addButton(button, place)
            layout.addWidget(button)
        layout.addStretch(1)
        self._dress_buttons()
        return row

    def _dress_buttons(self) -> None:
        for place, name in enumerate(self._names):
            self.colours.button(place).setIcon(_dot(level_ink(self._theme.colours, name)))

    def _on_colour_clicked(self, place: int) -> None:
        self.colour_chosen.emit(self._names[place])


def _dot(colour: str) -> QIcon:
    pixmap = QPixmap(2 * space.LARGE, 2 * space.LARGE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QRectF(4, 4, 24, 24))
    painter.end()
    return QIcon(pixmap)
