"""The colour of the team's documents, beside the one that paper takes for it so that it can be read."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.language.numbers import number_text
from matrices.language.words import Words
from matrices.reports.brand import is_colour, readable_accent
from matrices.reports.look import LIGHT, contrast
from widgets.asking import Asking
from widgets.line_field import LineField
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_SWATCH = 22


class ColourField(QWidget):
    """Takes a colour as `#RRGGBB`; empty is the usual one."""

    changed = Signal()

    def __init__(self, colour: str, asking: Asking, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asking, self._theme, self._words = asking, theme, words
        self.code = LineField(colour, placeholderText=LIGHT.accent)
        self.code.setAccessibleName(words("Colour of documents"))
        self.code.setMinimumWidth(self.code.fontMetrics().horizontalAdvance("#DDDDDD") + 3 * space.LARGE)
        self.choose = QPushButton(words("Choose…"), autoDefault=False)
        self.swatches = _Swatches()
        self.said = QLabel(wordWrap=True)
        self._lay_out()
        self.code.textChanged.connect(self._on_code_changed)
        self.choose.clicked.connect(self._on_choose_clicked)
        self._show()

    @property
    def colour(self) -> str:
        """The colour, empty for the usual one."""
        return self.code.text().strip().upper()

    @property
    def is_good(self) -> bool:
        """Whether it is a colour, or none."""
        return not self.colour or is_colour(self.colour)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(space.SMALL)
        row.addWidget(self.code, 1)
        row.addWidget(self.swatches)
        row.addWidget(self.choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.TIGHT)
        layout.addLayout(row)
        layout.addWidget(self.said)

    def _show(self) -> None:
        words, chosen = self._words, self.colour or LIGHT.accent
        printed = readable_accent(chosen) if self.is_good else LIGHT.accent
        self.swatches.show_colours(chosen if self.is_good else LIGHT.surface, printed)
        ratio = number_text(round(contrast(printed, LIGHT.surface), 1), words.language)
        if not self.is_good:
            self._tell(words("Write a colour as #RRGGBB."), self._theme.colours.wrong)
        elif printed.upper() != chosen.upper():
            sentence = words("Too light to read: printed as {colour}, contrast {ratio}.", colour=printed, ratio=ratio)
            self._tell(sentence, self._theme.colours.caution)
        else:
            self._tell(words("Contrast on paper: {ratio}.", ratio=ratio), self._theme.colours.quiet_ink)

    def _tell(self, sentence: str, colour: str) -> None:
        self.said.setFont(self._theme.font(Role.SMALL))
        self.said.setStyleSheet(f"color: {colour};")
        self.said.setText(sentence)

    def _on_code_changed(self) -> None:
        self._show()
        self.changed.emit()

    def _on_choose_clicked(self) -> None:
        now = self.colour if self.is_good and self.colour else LIGHT.accent
        found = self._asking.colour(self._words("Colour of documents"), now)
        if found is not None:
            self.code.setText(found)


class _Swatches(QWidget):
    """The colour that was chosen, and the one that is printed."""

    def __init__(self) -> None:
        super().__init__()
        self._colours = (LIGHT.accent, LIGHT.accent)
        self.setFixedSize(QSize(2 * _SWATCH, _SWATCH))

    def show_colours(self, chosen: str, printed: str) -> None:
        """Show two colours, the chosen one first."""
        self._colours = (chosen, printed)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._colours[::-1] if self.isRightToLeft() else self._colours
        with QPainter(self) as painter:
            for place, colour in enumerate(colours):
                painter.fillRect(QRectF(place * _SWATCH, 0, _SWATCH, _SWATCH), QColor(colour))
